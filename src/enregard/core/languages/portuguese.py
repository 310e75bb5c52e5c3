"""Portuguese. Its name and its notation of numbers are known."""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import Language, Notation

PORTUGUESE: Final = Language(
    "pt",
    "Português",
    variant="pt-PT",
    notation=Notation(",", ". ", "."),
    volumes="parte livro tomo volume",
    chapters="capítulo capitulo canto acto ato cena",
    fronts="prólogo epílogo prefácio introdução",
    apparatus="notas; referências",
    function_words="o a os as de do da e em que um uma por com para se não é no na dos das "
    "ao como mais mas foi ele sua ou quando muito já também só pelo pela",
)
