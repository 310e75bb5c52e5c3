"""What the articles of a site teach each other."""

import pytest

from enregard.edges.content.editions import edition, editions


@pytest.fixture
def site(tmp_path):
    """Three articles whose texts link to one other site, at addresses that name no language."""
    for n in range(3):
        folder = tmp_path / f"a{n}"
        folder.mkdir()
        for lang, host, page in (("fr", "numerique", "page"), ("en", "digital", "sheet")):
            text = f"# {n}\n\nx [{n}](https://{host}.example/{page}-{n}).\n"
            (folder / f"{lang}.md").write_text(text, encoding="utf-8")
    return tmp_path


def told(content):
    """The files of findings about links, with the number that each article's edition has of them."""
    made = editions(content, ("fr", "en"))
    of_each = [sum(one.code == "link-differs" for one in edition.findings) for edition in made.editions.values()]
    return [one.file for one in made.findings if one.code == "link-differs"], of_each


def test_places_are_learned_from_all_articles(site):
    """No article by itself has enough links; together they do."""
    assert told(site) == ([], [0, 0, 0])


def test_what_is_another_page_is_told_all_the_same(site):
    """In its article alone."""
    path = site / "a0" / "en.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nSee [9](https://c.example/).\n", encoding="utf-8")
    path = site / "a0" / "fr.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nVoir [9](https://b.example/).\n", encoding="utf-8")
    assert told(site) == (["a0/en.md"], [1, 0, 0])


def test_too_few_teach_nothing(site):
    """Two articles are no habit."""
    for name in ("fr.md", "en.md"):
        (site / "a2" / name).unlink()
    assert told(site) == (["a0/en.md", "a1/en.md"], [1, 1])


def test_an_article_alone_knows_what_the_others_teach(site):
    """What is approved without a name is what `check` says nothing of."""
    assert edition(site, "a0", ("fr", "en")).findings == told_of(site, "a0")
    assert not any(one.code == "link-differs" for one in edition(site, "a0", ("fr", "en")).findings)


def told_of(content, address):
    """The findings of an article, all articles read."""
    return editions(content, ("fr", "en")).editions[address].findings
