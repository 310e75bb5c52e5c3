"""Which words at the edges of a place are the quote's, and which claims of its are read there."""

import pytest

from enregard.core.anchoring.anchor import find

PLACES = [
    # language, the quote between its context, the text with the place marked, the state
    # What stands for the first or the last word
    ("en", "[[the wells are dry]]", "A panel wrote: [[three wells are dry]] in the valley.", "held"),
    ("en", "[[the wells are dry]]", "A panel wrote: [[no wells are dry]] in the valley.", "orphan negations"),
    ("en", "[[the wells are dry]]", "[[Our wells are dry]] in the valley.", "held"),
    ("en", "[[the wells are dry]]", "One reads: eleven. [[Wells are dry]] in the valley.", "moved"),
    ("en", "[[the wells are dry]]", "One reads of old [[wells are dry]] in the valley.", "moved"),
    ("en", "[[wells are dry]]", "One reads that three [[wells are dry]] in the valley.", "placed"),
    ("en", "[[Lambert sold the old mill by the bridge]]", "Then [[Martin sold the old mill by the bridge]].", "held"),
    ("en", "[[Lambert sold the old mill by the bridge]]", "[[Martin sold the old mill by the bridge]].", "held"),
    ("en", "[[they sold the old mill]]", "[[sold the old mill]] to the town.", "held"),
    ("en", "[[they sold the old mill]]", "It is over.\n\n[[sold the old mill]] to the town.", "held"),
    (
        "en",
        "[[the town sold the old mill by the bridge]]",
        "Then [[a village sold the old mill by the bridge]].",
        "held",
    ),
    ("en", "In May [[they sold the old mill]]", "In May [[sold the old mill]].", "held"),
    ("en", "In May 2012 [[they sold the old mill]]", "In May 2012 [[we sold the old mill]].", "held"),
    ("en", "[[the town sold the mill]]", "They wrote that [[the town sold the house]] in May.", "held"),
    ("en", "[[the town sold the mill]]", "They wrote that [[the town sold the house]]", "held"),
    ("en", "[[the town sold the mill]]", "They wrote that [[the town sold the]]\n\nHouses are dear.", "held"),
    ("en", "[[the town sold the mill]] in May", "They wrote that [[the town sold the]] in May.", "held"),
    ("en", "[[the town sold the mill]] in May", "They wrote that [[the town sold the barn]] in May.", "held"),
    # What the quote has nothing for
    ("en", "[[the mayor lied to all]]", "He knew that [[the mayor often lied to all]] of them.", "held"),
    ("fr", "[[« le pain était cher »]]", "Il écrit : « [[« le pain était trop cher »]] » encore.", "held"),
    ("fr", "[[(le pain était très cher)]]", "Il écrit : (oui) [[(le pain était cher)]] encore.", "held"),
    ("fr", "[[le pain était très cher]]", "Il écrit : ([[le pain était cher]]) encore.", "held"),
    # A question
    ("en", "[[The mayor lied.]]", "The headline is: [[The mayor lied?]] All repeat it.", "held"),
    ("en", "[[The mayor lied?]]", "The headline is: [[The mayor lied!]] All repeat it.", "held"),
    ("en", "[[The mayor lied to us.]]", "So _[[The mayor lies to us_?]] All repeat it.", "held"),
    ("en", "[[The mayor lied to us.]]", "So [[The mayor lies to us.]] All repeat it.", "held"),
    ("en", "[[The mayor lied to us]]", "So [[The mayor lies to us]]? All repeat it.", "held"),
    # What a number counts, and its sign
    ("en", "[[15% of the wells]]", "Today [[15 percent of the wells]] are dry.", "moved"),
    ("en", "[[the wells cost $15]]", "Today [[the wells cost 15 dollars]] a day.", "moved"),
    ("en", "[[$15 is the price]]", "Today [[15 dollars is the price]] of it.", "moved"),
    ("en", "[[15 dollars is the price]]", "[[$15 is the price]] of it.", "moved"),
    ("en", "[[the price is 15 dollars]]", "Today [[the price is $15]]", "moved"),
    ("fr", "[[le prix est de 15 kilomètres carrés]]", "Ici, [[le prix est de 15 km²]].", "moved"),
    ("fr", "[[-5 degrés au port hier]]", "Il faisait [[-5 degrés au port jeudi]].", "held"),
    ("fr", "[[5 degrés au port hier]]", "Il faisait -5 degrés au port ce soir.", "orphan numbers"),
    # A word that the place cuts
    ("fr", "[[la dette augmente]]", "Demain, [[la dette augmentera]] encore.", "held"),
    ("fr", "[[dette augmente]]", "Leur [[endette augmente]] encore.", "held"),
    ("fr", "la dette aug[[mente encore]]", "Demain, la dette aug[[mente encore]].", "placed"),
    ("fr", "Demain, [[la dette aug]]mente", "Demain, [[la dette aug]]mente encore.", "placed"),
    ("fr", "Demain, [[la dette aug]] mente", "Demain, [[la dette augmente]] encore.", "held"),
    # What a hyphen joins to the first word
    ("fr", "[[fumeurs exclus de l’enquête]]", "Ici, [[non-fumeurs exclus de l’enquête]].", "orphan negations"),
    ("fr", "[[député du parti au pouvoir]]", "[[Ex‑député du parti au pouvoir]].", "held"),
    ("fr", "[[fumeurs exclus de l’enquête]]", "Ici, gros-[[fumeurs exclus de l’enquête]].", "placed"),
    ("fr", "[[fumeurs exclus de l’enquête]]", "Ici, - [[fumeurs exclus de l’enquête]].", "placed"),
    ("fr", "[[fumeurs exclus de l’enquête]]", "-[[fumeurs exclus de l’enquête]].", "placed"),
    ("fr", "non-[[fumeurs exclus de l’enquête]]", "Ici, non-[[fumeurs exclus de l’enquête]].", "placed"),
    ("fr", "[[« fumeurs » exclus de l’enquête]]", "Ici, non-[[« fumeurs » exclus de l’enquête]].", "placed"),
    ("fr", "[[ministre mis en examen]]", "Hier l’[[ex-ministre mis en examen]].", "held"),
    # Capitals
    ("en", "[[it is the WHO that left]]", "One reads: [[it is the who that left]] so.", "held"),
    ("en", "[[the mill was sold]]", "[[The mill was sold]] to the town.", "placed"),
    ("en", "[[the Mill Was sold]]", "So [[the mill was sold]] to the town.", "placed"),
    # What an exact copy claims where it stands now
    ("en", "[[they say the firm can]]", "So [[they say the firm can]]'t pay.", "orphan negations"),
    ("en", "[[they say the firm can]]", "So [[they say the firm can]] pay.", "placed"),
    ("fr", "[[il en reste quatre]]", "Or [[il en reste quatre]]-vingt-dix ici.", "orphan numbers"),
    ("fr", "[[cent élus partent]]", "Or deux [[cent élus partent]] ici.", "orphan numbers"),
    ("fr", "[[%, dit la mairie]]", "Or 5 [[%, dit la mairie]] ici.", "placed"),
    # A number in words that was replaced at an edge
    ("en", "[[the old town had two]]", "So [[the old town had three]] of them.", "orphan numbers"),
    ("en", "[[two mills of the old town]]", "So [[three mills of the old town]] burned.", "orphan numbers"),
    ("en", "[[two mills of the old town]]", "[[Mills of the old town]] burned.", "held"),
]


def split(text):
    """What stands before, inside and after the double brackets of a text; the whole where there are none."""
    before, _, rest = text.partition("[[")
    inside, closed, after = rest.partition("]]")
    return (before, inside, after) if closed else (text, "", "")


@pytest.mark.parametrize(("lang", "quote", "text", "state"), PLACES, ids=[f"{one[1]} → {one[2]}" for one in PLACES])
def test_which_words_a_place_has(lang, quote, text, state):
    """Those that stand for the quote's, however it was edited, with all that its numbers count; and no others."""
    before, words, after = split(quote)
    left, inside, right = split(text)
    found = find(words, left + inside + right, before, after, lang=lang)
    assert f"{found.state} {found.reason}".strip() == state
    if inside:
        place = found.place or found.nearest
        assert (left + inside + right)[place.start : place.end] == inside
        assert place.start == len(left)
