"""Numbers in letters and in Roman numerals."""

from enregard.core.quantities.enumeration import letters, romans
from enregard.core.quantities.roman import roman


def test_letters_go_on_after_z():
    """As spreadsheets count their columns."""
    assert [letters(n) for n in (1, 2, 26, 27, 52, 53, 702, 703)] == ["a", "b", "z", "aa", "az", "ba", "zz", "aaa"]


def test_roman_numerals_are_read_back():
    """The shortest form of each number, as it is read in texts."""
    assert [romans(n) for n in (4, 9, 14, 40, 49, 90, 400, 900, 1944)] == (
        ["iv", "ix", "xiv", "xl", "xlix", "xc", "cd", "cm", "mcmxliv"]
    )
    assert all(roman(romans(n).upper()) == n for n in range(1, 1000))
