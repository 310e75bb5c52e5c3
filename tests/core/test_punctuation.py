"""What marks between words tell of the words beside them, and where they are typography alone."""

import pytest

from enregard.core.anchoring.punctuation import pointed
from enregard.core.anchoring.wording import tokens

TOLD = [
    # quotation marks that keep one word or two at a distance
    ("fr", "cet « expert » parle", "“expert"),
    ("fr", "cet “expert” parle", "“expert"),
    ("fr", 'cet "expert" parle', "“expert"),
    ("fr", "cet ‘expert’ parle", "“expert"),
    ("fr", "« expert »", ""),
    ("fr", "« expert » parle", "“expert"),
    ("fr", "il est « expert »", "“expert"),
    ("fr", "il est « faux expert »", "“faux “expert"),
    ("fr", "il est « très faux expert »", ""),
    ("fr", "il est « l’expert »", ""),
    ("fr", "le « Figaro » paraît", ""),
    ("fr", "il dit : « expert », puis part", "“expert"),
    ("fr", "il dit « 5 » puis part", ""),
    ("fr", "le « port-au-prince » part", ""),
    ("fr", "cet “expert parle", ""),
    ("fr", "cet expert” parle", ""),
    ("fr", "a“expert” parle", ""),
    # hyphens that make a compound
    ("en", "a more-qualified nurse", "more-"),
    ("en", "a more qualified nurse", ""),
    ("en", "a qualified-more nurse", "more-"),
    ("en", "20-odd men", "odd-"),
    ("en", "20 odd men", ""),
    ("en", "a man-eating shark", "eating-"),
    ("en", "a man eating shark", ""),
    ("en", "a man-eating, shark", ""),
    ("en", "a man-eating", ""),
    ("en", "a man-eating of it", ""),
    ("en", "a man-eating slowly", ""),
    ("en", "a man-eating 5", ""),
    ("en", "an eating-man shark", ""),
    ("en", "-more", "more-"),
    ("en", "more-", "more-"),
    ("en", "more", ""),
    ("en", "two year-old horses", "#2 year-"),
    ("en", "two-year-old horses", ""),
    ("en", "two year old horses", ""),
    ("en", "two year- horses", ""),
    # commas that set apart
    ("en", "the pupils, absent on Monday, passed", ""),
    ("en", "the pupils, injured on Monday, passed", ", injured"),
    ("en", "the pupils injured on Monday passed", ""),
    ("en", "the pupils, injured on Monday", ""),
    ("en", "the pupil, injured on Monday, passed", ""),
    ("en", "the pupils, Injured on Monday, passed", ""),
    ("en", "the pupils, injured on Monday, and the rest", ""),
    ("en", "the pupils, injured on Monday. They, passed", ""),
    ("en", "the pupils; injured on Monday, passed", ""),
    ("en", "his, injured on Monday, passed", ""),
    ("en", "the pupils , injured on Monday, passed", ", injured"),
    ("fr", "les élèves, blessés lundi, partent", ", blessés"),
    ("fr", "les élèves, blessés lundi, et le reste", ""),
    # the reason of what is denied
    ("en", "he did not leave, because he was angry", ", because"),
    ("en", "he did not leave because he was angry", ""),
    ("en", "he did leave, because he was angry", ""),
    ("en", "he left, because he was not angry", ""),
    ("en", "he did not leave, since he was angry", ""),
    ("en", "never, because", ", because"),
    ("en", ", because he was not there", ""),
    ("en", "", ""),
]


@pytest.mark.parametrize(("lang", "text", "told"), TOLD, ids=[one[1] for one in TOLD])
def test_what_a_mark_tells(lang, text, told):
    """The keys that it changes: of words at a distance, of parts of a compound, of what is said of all."""
    for before, after in (("", ""), ("Or. ", " Oui.")):
        whole = f"{before}{text}{after}"
        found = tokens(whole, len(before), len(before) + len(text), lang)
        marked = pointed(found, whole, lang)
        assert len(marked) == len(found)
        keys = [one.key for one, other in zip(marked, found, strict=True) if one.key != other.key]
        assert " ".join(keys) == told
