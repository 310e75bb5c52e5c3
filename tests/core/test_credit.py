"""What the head of a page says to machines of who wrote the text and when."""

from test_page import BODY_EN, BODY_FR, EN, edition, shown

from enregard.core.pages.credit import credit

SIGNED = "---\ntitle: Le pain\nauthors: ['Durand, Marie', A & B]\ndate: 2025-03-01\nupdated: 2025-04-02\n---\n\n"


def test_a_text_names_its_authors_and_its_days():
    """As the byline does: given names first; on all its pages alike."""
    pages = shown(edition(SIGNED + BODY_FR, EN + BODY_EN))
    assert {credit(page) for page in pages} == {
        '<meta name="author" content="Marie Durand, A &amp; B">'
        '<meta property="article:published_time" content="2025-03-01">'
        '<meta property="article:modified_time" content="2025-04-02">'
    }


def test_what_is_not_known_is_not_said():
    """A page without a date or an author has neither element."""
    assert {credit(page) for page in shown(edition(f"---\ntitle: Le pain\n---\n\n{BODY_FR}"))} == {""}
