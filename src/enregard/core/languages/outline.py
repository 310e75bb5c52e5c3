"""Languages of which little more is known than their name, their direction and their notation of numbers."""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import Language, Notation

_LIKE_ENGLISH: Final = Notation(".", ",", ",")

OUTLINES: Final = (
    Language("ar", "العربية", "rtl", notation=_LIKE_ENGLISH),
    Language("he", "עברית", "rtl", notation=_LIKE_ENGLISH),
    Language("ja", "日本語", notation=_LIKE_ENGLISH),
    Language("zh", "中文", notation=_LIKE_ENGLISH),
    *(
        Language(code, name, notation=Notation(",", ". "))
        for code, name in (
            ("cs", "Čeština"),
            ("da", "Dansk"),
            ("fi", "Suomi"),
            ("nb", "Norsk bokmål"),
            ("pl", "Polski"),
            ("ru", "Русский"),
            ("sv", "Svenska"),
        )
    ),
)
"""One record each; who tells more of one of them gives it a module of its own."""
