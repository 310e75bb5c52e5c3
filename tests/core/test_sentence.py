"""Sentences as checks cut them."""

import pytest

from enregard.core.checking.sentence import sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It rains. “Does it?” Yes!", ["It rains.", "“Does it?", "Yes!"]),
        ("One\nTwo", ["One", "Two"]),
        ("下雨了！真的吗？是。", ["下雨了！", "真的吗？", "是。"]),
        ("「好！」他说。走吧", ["「好！」", "他说。", "走吧"]),
        ("真的？！\n是。", ["真的？！", "是。"]),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text, cut):
    """At a space behind a sign that ends one, and at a full-width sign without any."""
    assert [text[slice(*span)] for span in sentences(text)] == cut
