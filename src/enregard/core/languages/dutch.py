"""Dutch. Its name and its notation of numbers are known."""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import Language, Notation

DUTCH: Final = Language(
    "nl",
    "Nederlands",
    notation=Notation(",", ". ", "."),
    volumes="deel boek band",
    chapters="hoofdstuk zang akte",
    fronts="proloog epiloog voorwoord inleiding nawoord",
    apparatus="noten; voetnoten",
    function_words="de het een en van in is dat op te met voor zijn die niet aan er als "
    "bij ook door maar om dan nog uit naar heeft hij ze wordt over deze",
)
