"""Which text of a folder is the original, and what is told where its files say otherwise."""

import pytest

from enregard.core.editions.article import ArticleFiles, Resources, read


def told(texts):
    """The source, and what is told of `translation_of`: file, line, hint."""
    files = {
        lang: f"---\ntitle: T\n{f'translation_of: {of}' if of else 'date: 2025-03-04'}\n---\n\nTexte.\n"
        for lang, of in texts.items()
    }
    made = read(ArticleFiles("a", files, names=tuple(f"{lang}.md" for lang in files)), Resources())
    return made.source.lang, [
        (one.file, one.line, one.hint) for one in made.findings if "translat" in one.message and one.code == "key-value"
    ]


@pytest.mark.parametrize(
    ("texts", "source", "findings"),
    [
        ({"fr": "", "en": "fr"}, "fr", []),
        ({"fr": "en", "en": ""}, "en", []),
        ({"fr": "", "en": "de"}, "fr", [("a/en.md", 3, "it should be fr")]),
        ({"fr": "fr", "en": ""}, "en", [("a/fr.md", 3, "it should be en")]),
        ({"fr": "fr"}, "fr", [("a/fr.md", 3, "take this line out")]),
        ({"en": "fr"}, "en", [("a/en.md", 3, "add the text that it translates, fr.md, or take this line out")]),
        ({"fr": "en", "en": "fr"}, "fr", [("a/fr.md", 3, "take the line out of the original’s file")]),
    ],
)
def test_the_hint_names_what_would_be_right(texts, source, findings):
    """In the file that says it; the original is the text that says nothing."""
    assert told(texts) == (source, findings)
