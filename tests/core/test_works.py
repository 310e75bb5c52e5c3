"""A reference manager's export becomes lines of the file of references; what can't be read is told, not written."""

import json

import pytest

from enregard.core.manuscripts.works import works
from enregard.core.references import bibliography
from enregard.core.references.rich import Span
from enregard.errors import ManuscriptError


def read(*entries, known=()):
    """Works, as they will be written, by id."""
    found = works(json.dumps(entries), known)
    return {name: json.loads(line.removeprefix("- ")) for name, line in found.lines.items()}, found


def test_ids():
    """A citation key, else the export's own id, else author and year, without marks of emphasis."""
    made, _ = read(
        {"citation-key": "bell2019", "id": "x", "title": "On"},
        {"id": "morel", "title": "Le pain"},
        {"id": "12", "title": "La Ville", "author": [{"family": "Élan"}], "issued": {"date-parts": [["1979"]]}},
        {"id": "http://z/1", "title": "Sécheresse <i>et</i> crue"},
        {"id": "http://z/2", "title": "Sécheresse et crue"},
    )
    assert list(made) == ["bell2019", "morel", "elan1979", "secheresse-et-crue", "secheresse-et-crue-2"]
    assert made["secheresse-et-crue"]["title"] == "Sécheresse <i>et</i> crue"


def test_a_text_says_the_same_in_yaml():
    """Tags stay, which both have; a sign that is one of Markdown's in YAML is a sign there too. Dates stay."""
    issued = {"date-parts": [[2020, 13, 45]]}
    made, found = read(
        {"id": "a", "title": "C*-algebras *of* <i>G</i> [sic]", "URL": "www.a.org/x_y", "issued": issued}
    )
    written = "".join(f"{line}\n" for line in found.lines.values())
    (work,) = bibliography.read(written, "references.yml")[0].values()

    assert (made["a"]["URL"], made["a"]["issued"]) == ("www.a.org/x_y", issued)
    assert (work.title, work.url) == (("C*-algebras *of* ", Span("i", ("G",)), " [sic]"), "https://www.a.org/x_y")


def test_what_is_not_written_is_told():
    """Works that say nothing, and works that are there."""
    made, found = read({"id": "a", "title": "A"}, {"id": "b", "type": "book"}, known={"a"})
    assert made == {}
    assert found.told == ("there already: a",)
    assert found.left == ("1 work without title, author and address (b)",)


@pytest.mark.parametrize("text", ["[]", "{}", "[1]", "[", '{"a": 1}'])
def test_what_is_no_list_of_works(text):
    """An empty list, an object, a torn file."""
    with pytest.raises(ManuscriptError):
        works(text, ())
