"""Numbers of telephones: one telephone, however it is written."""

import pytest

from enregard.core.quantities.telephone import called, telephones


def name(text):
    """What the one telephone of a text is called."""
    (one,) = telephones(text)
    return one.name


@pytest.mark.parametrize(
    ("here", "abroad"),
    [
        ("01 55 01 02 03", "+33 1 55 01 02 03"),
        ("01.55.01.02.03", "+33 (0)1 55 01 02 03"),
        ("0155010203", "+33155010203"),
        ("514 555-0142", "+1 514 555 0142"),
        ("(514) 555-0142", "1 514 555-0142"),
        ("020 7946 0018", "+44 20 7946 0018"),
        ("0800 123 4567", "+353 800 123 4567"),
    ],
)
def test_a_telephone_is_called_the_same_from_home_and_from_abroad(here, abroad):
    """The code of the country and the nought before a number within it say nothing else."""
    assert set(called(name(here))) & set(called(name(abroad)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("01 55 01 02 03", "01 55 01 02 04"),
        ("01 55 01 02 03", "+33 1 55 01 02 04"),
        ("514 555-0142", "514 555-0143"),
        ("1 514 555-0142", "+1 514 555 0143"),
    ],
)
def test_two_telephones_are_not_taken_for_one(one, other):
    """A digit makes another one."""
    assert not set(called(name(one))) & set(called(name(other)))


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("tel:0155010203", ("tel:155010203",)),
        ("tel:+33155010203", ("tel:3155010203", "tel:155010203", "tel:55010203")),
        ("tel:15145550142", ("tel:15145550142", "tel:5145550142")),
        ("tel:08001234567", ("tel:8001234567",)),
    ],
)
def test_all_that_a_telephone_may_be_called(name, forms):
    """Codes of countries have one to three digits; the 1 of North America may be one or stand before a region's."""
    assert called(name) == forms
