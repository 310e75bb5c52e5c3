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
)
