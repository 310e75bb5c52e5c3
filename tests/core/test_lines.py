"""Lines: a text is the same however its file ends lines, and whether it begins with a byte-order mark."""

import pytest

from enregard.core.markdown import frontmatter, markup
from enregard.core.notes import note
from enregard.core.text.lines import plain

NOTE = "---\nkind: context\n---\n\n# fr: Un titre\n\n> des mots\n\nCorps  \nde la note [@a,\np. 5].\n"
ARTICLE = "---\ntitle: T\n---\n\nun\\\ndeux\n\n{#ici}\n- a\n\n  ```\n  b\n\n  c\n  ```\n"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_mark_say_nothing(end, mark):
    """What is read of a text does not depend on who saved it."""
    article, remark = (mark + text.replace("\n", end) for text in (ARTICLE, NOTE))

    assert plain(article) == ARTICLE
    assert frontmatter.split(article) == frontmatter.split(ARTICLE)
    assert markup.read(article) == markup.read(ARTICLE)
    assert note.read("n", "n.md", remark, ("fr",)) == note.read("n", "n.md", NOTE, ("fr",))


def test_a_mark_within_a_text_is_text():
    """Only the first character of a file is one."""
    assert plain("\ufeff\ufeffa\ufeff") == "\ufeffa\ufeff"
