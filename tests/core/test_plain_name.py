"""Names of letters, digits and hyphens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.text.plain_name import free_name, plain_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’Œuvre d’été, 1ʳᵉ partie", ["loeuvre", "dete", "1re", "partie"]),
        ("Le\u00a0cœur — 5,6 %", ["le", "coeur", "5", "6"]),
        ("東京", []),
        ("", []),
    ],
)
def test_a_name_in_plain_words(text, words):
    """No accents, no ligatures, nothing of other scripts."""
    assert plain_words(text) == words


@given(st.text("ab-2", min_size=1, max_size=4), st.frozensets(st.text("ab-2", max_size=4)))
def test_a_free_name_is_free(name, taken):
    """It is the name itself where nothing has it, and never one that is taken."""
    assert free_name(name, taken) not in taken
    assert free_name(name, ()) == name
    assert free_name("a", {"a", "a-2"}) == "a-3"
