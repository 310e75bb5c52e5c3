"""Latin, which texts in other languages quote: no site is published in it."""

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final = """
et in non est ad cum qui quae quod ut ex sed si per ab de te me se sunt esse nec aut enim autem atque ac ne hoc haec hic
ille illa ipse nos vos quam quid quia pro sine sub inter ante post iam nunc tunc omnia omnes omnis sit erat fuit eius
suum suam sua tibi mihi nobis vobis vel quoque deus dominus homo
"""
"""The small words that texts have most of."""
