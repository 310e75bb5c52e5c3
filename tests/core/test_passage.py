"""Where a quote may stand is looked for by its rarest words, and by no more of them than it takes."""

import pytest

from enregard.core.anchoring.passage import passages, pattern, words


@pytest.mark.parametrize(("count", "all_looked_up"), [(30, True), (50, False)])
def test_words_are_looked_up_within_a_budget(count, all_looked_up):
    """The words of a quote are looked up at 120 places in all: where each stands too often, the later ones are not.

    Most of the quote stands in the text's second half; whether that is seen depends on `beta` and `delta`.
    """
    text = words("alpha gamma. " * count + "so " * 60 + "beta delta zeta. " * count)
    best = passages(pattern("", "alpha gamma beta delta zeta", ""), text)[0]
    assert (best.first > 2 * count) == all_looked_up
