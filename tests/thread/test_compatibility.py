"""Rows of docs/compatibility.md that no other test holds: what outside tools do, and what readers get all the same."""

import re
import shutil

import pytest
from bs4 import BeautifulSoup

from projects import SITE, Project

# Two of the shapes that converters from BibTeX write; see findings/bibtex-and-others-becomes-a-person.sh.
OTHERS = ("{literal: others}", "{family: others}")
# What French typography puts before a mark, and within guillemets.
NO_BREAK, NARROW = "\u00a0", "\u202f"
PAGES = ("bread/index.html", "bread/fr/index.html", "bread/en/index.html")


def published(root, edits):
    """The small site with some words replaced, built."""
    shutil.copytree(SITE, root, ignore=shutil.ignore_patterns("site"))
    project = Project(root)
    for name, old, new in edits:
        project.edit(name, old, new)
    done = project.build()
    assert not done.returncode, done.stderr
    return project


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site whose text has bare addresses in French typography, and whose work is as pandoc writes it."""
    addresses = f"« https://a.example/{NO_BREAK}», https://b.example/{NARROW}; puis rien."
    work = 'type: ""\n  author: [{family: Michelet, given: Jules}, {literal: others}]\n'
    return published(
        tmp_path_factory.mktemp("beside") / "site",
        [
            ("bread/fr.md", "Le pain se fait le soir.", addresses),
            ("references.yml", "type: report\n", work),
            ("references.yml", "  author:\n    - literal: Ville de Paris\n", ""),
        ],
    )


def test_an_address_ends_at_a_no_break_space(site):
    """Where GitHub's parser takes the space and the mark behind it along."""
    links = {link["href"] for link in BeautifulSoup(site.page("bread/fr/index.html"), "html.parser").select("a[href]")}

    assert {"https://a.example/", "https://b.example/"} <= links


@pytest.mark.parametrize("page", PAGES)
def test_quotation_marks_are_characters(site, page):
    """So that what is copied has them: those that a browser sets for <q> it does not copy."""
    assert not re.search(r"<q\b", site.page(page))


@pytest.mark.parametrize("page", PAGES)
def test_dates_are_marked_up_beside_the_text_only(site, page):
    """Extractors leave the words of a <time> within a sentence out."""
    parsed = BeautifulSoup(site.page(page), "html.parser")

    assert parsed.select("time")
    assert not parsed.select("[data-pair] p time, [data-s] time, mark time")


def test_the_first_of_a_month_is_an_ordinal_in_french(site):
    """CLDR has “1 mai”."""
    assert "1er mai 2024" in re.sub(
        r"\s", " ", BeautifulSoup(site.page("bread/fr/index.html"), "html.parser").get_text()
    )


def reference(site, page):
    """The line of the list of works, its spaces made plain."""
    work = BeautifulSoup(site.page(page), "html.parser").select_one("#ref-census")
    assert work is not None
    return re.sub(r"\s", " ", work.get_text())


def test_a_work_without_a_type_is_set(site):
    """`@misc` comes out of pandoc with an empty type."""
    assert reference(site, "bread/fr/index.html").startswith("Michelet, Jules et al. (1913). « Recensement des prix ».")


@pytest.mark.parametrize("others", OTHERS)
def test_and_others_is_nobody(tmp_path, others):
    """BibTeX's “and others” is no author, whichever way a converter writes it."""
    author = f"  author: [{{family: Michelet, given: Jules}}, {others}]\n"
    site = published(tmp_path / "site", [("references.yml", "  author:\n    - literal: Ville de Paris\n", author)])

    assert reference(site, "bread/en/index.html").startswith("Michelet, Jules et al. (1913).")


HOOK = """
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(50)
def on_files(files, config):
    found = [files.get_file_from_path(f"bread/{name}.md") for name in ("index", "fr", "en")]
    told = [f"{file.src_uri} {Path(file.abs_src_path).name} {file.generated_by}" for file in found]
    Path(config.config_file_path).with_name("seen.txt").write_text("\\n".join(told))
    return files
"""


def test_other_plugins_see_our_pages_and_their_sources(project):
    """However early they look at all files: so redirects lead there, and dates and feeds ask for what there is."""
    (project.root / "hook.py").write_text(HOOK, "utf-8")
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "hooks: [hook.py]\n", "utf-8")
    done = project.build()
    assert not done.returncode, done.stderr
    assert (project.root / "seen.txt").read_text("utf-8").splitlines() == [
        "bread/index.md fr.md None",
        "bread/fr.md fr.md None",
        "bread/en.md en.md None",
    ]
