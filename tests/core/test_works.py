"""A reference manager's export becomes lines of the file of references; what can't be read is told, not written."""

import json

import pytest

from enregard.core.manuscripts.works import works
from enregard.errors import ManuscriptError


def read(*entries, known=(), is_sound=lambda work: True):
    """Works, as they will be written, by id."""
    found = works(json.dumps(entries), known, is_sound)
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
    assert made["secheresse-et-crue"]["title"] == "Sécheresse et crue"


def test_an_address_without_its_scheme():
    """People type www.example.org/x, and mean the web."""
    made, _ = read(
        {"id": "a", "URL": "www.example.org/x"}, is_sound=lambda work: work.get("URL", "https")[:5] == "https"
    )
    assert made["a"]["URL"] == "https://www.example.org/x"


def test_a_date_that_is_none_is_kept_as_far_as_it_goes():
    """A month that there is not leaves the year; what has no year goes. Both are told."""

    def is_sound(work):
        parts = work.get("issued", {}).get("date-parts", [[1]])[0]
        return "x" not in parts and all(int(part) < 13 for part in parts[1:2])

    made, found = read(
        {"id": "a", "title": "A", "issued": {"date-parts": [[2020, 13, 45]]}},
        {"id": "b", "title": "B", "issued": {"date-parts": [["x", 1]]}},
        is_sound=is_sound,
    )
    assert made["a"]["issued"] == {"date-parts": [[2020]]}
    assert "issued" not in made["b"]
    assert found.left == ("issued 2020-13-45 of a, of which 2020 is kept", "issued x-1 of b")


def test_undated_is_no_date():
    """Each language has its own words for that, and the list sets them."""
    made, found = read({"id": "a", "title": "A", "issued": {"literal": "s.d."}})
    assert made == {"a": {"id": "a", "title": "A"}}
    assert found.left == ()


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
