"""Spans are written as Markdown that shows exactly them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard.core.manuscripts.document import Break, Mark, Run, text_of
from enregard.core.manuscripts.phrase import Names, phrase, tidied
from enregard.core.markdown import markup

STRONG, EM, BOTH = (frozenset(styles) for styles in ({"strong"}, {"em"}, {"strong", "em"}))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([Run("un "), Run("mot ", STRONG), Run("ici")], "un **mot** ici"),
        ([Run("les deux", BOTH)], "***les deux***"),
        ([Run("a", EM), Run("b", BOTH), Run("c", EM)], "*a**b**c*"),
        ([Run("« oui »", STRONG), Run("non")], "**« oui** »non"),
        ([Run("ici", href="a b.md")], "[ici](<a b.md>)"),
        ([Run("ici", STRONG, "https://a.example/x")], "[**ici**](https://a.example/x)"),
        ([Run("1"), Run(":", STRONG), Run("1")], "1:1"),
        ([Run("snake_case et _soi_")], "snake_case et \\_soi\\_"),
        ([Run("a"), Mark("n"), Run("b"), Mark("m"), Run("c"), Mark("n")], "a[^1]b[^2]c[^1]"),
        ([Run("[^1] {#x} &amp; <b> 2*3*4")], "\\[^1\\] \\{#x} \\&amp; \\<b> 2\\*3\\*4"),
        ([Run("12. mai")], "12\\. mai"),
        ([Run("x = `a`", frozenset({"code"}))], "`` x = `a` ``"),
        ([Run("https://a.example/x"), Break(), Run("suite")], "https://a.example/x  \nsuite"),
        ([Run("  "), Run("mot", STRONG), Run("\n\n")], "**mot**"),
    ],
)
def test_golden_spans(spans, expected):
    """Styles stand around words alone; a sign is escaped only where it would mean something."""
    assert phrase(spans, Names()) == expected


STYLES = st.sampled_from(["strong", "em", "strike", "sup", "sub", "code"])
RUNS = st.builds(
    Run,
    st.text(st.sampled_from("ab é1.,»«*_[]()<>`~#-+!&;:/|\\{}=\u00a0"), min_size=1, max_size=8),
    st.frozensets(STYLES, max_size=2),
    st.sampled_from(["", "", "", "https://a.example/x"]),
)


@settings(max_examples=300)
@given(st.lists(st.one_of(RUNS, st.just(Break())), min_size=1, max_size=5))
def test_no_word_is_lost(spans):
    """Whatever is written, the paragraph shows its words, in their order."""
    made = phrase(spans, Names())
    shown = [block.text for block in markup.read(made).blocks]

    assert "".join(" ".join(shown).split()) == "".join(text_of(tidied(spans)).split())
