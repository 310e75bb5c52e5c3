"""What the shipped article says to machines is what its pages say to readers."""

import pytest

from linked_data import Page, Vocabulary, problems


@pytest.mark.parametrize(("address", "reviews"), [("", 30), ("fr/", 30), ("en/", 30)])
def test_the_briefing_says_to_machines_what_it_says_to_readers(briefing, address, reviews):
    """Field by field, on its page of both languages and on those of one, with a review for each fact check."""
    page = Page(briefing.page(f"deepseek-r1/{address}index.html"), f"https://example.org/pages/deepseek-r1/{address}")
    found = [node for node in page.nodes() if node["@type"] == "ClaimReview"]

    assert len(found) == reviews
    assert problems(page, Vocabulary()) == []
