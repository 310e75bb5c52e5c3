"""How the time for a note's body grows with its length: CPU for texts of 20 and of 80 kB, of one sign over and over.

Linear is 4; what grows by the square has 16. The worst are shown first.
"""

from __future__ import annotations

import time

from enregard.core.notes import prose

SIGNS = (
    *(
        "[@a ",
        "[@a] ",
        "[@a, *b*] ",
        "[see @a] ",
        "[",
        "(((",
        "[a](",
        "![",
        "![a](b.png) ",
        "[a]: b\n",
        "[^1] ",
        "[^1]: a\n\n",
    ),
    *(
        "*a **b ",
        "**_",
        "~~a ",
        "`a ``b ",
        "\\",
        "&amp;",
        '"a" ',
        "https://a.org ",
        "https://a.org/))))]]]] ",
        "a@b.org ",
    ),
    *("<a ", "<b>", "<sub>", "<sub>a</sub> ", "<br>", "<!-- ", "<!-- a -->", "<script>", "<div>\n", "<https://a.org> "),
    *("> ", "- ", "- a\n  - b\n", "1. a\n", "a\n", "# a\n", "```\n", "|a", "| a | b |\n|---|---|\n| c | 4 |\n\n"),
)


def seconds(text: str) -> float:
    """CPU for reading a body, telling of it, and setting it."""
    begun = time.process_time()
    body = prose.read(text)
    list(prose.problems(body, "n.md"))
    list(prose.uncited(body.blocks, (), "n.md"))
    prose.html(body.blocks, "fr", lambda *_, **__: "x")
    return time.process_time() - begun


def main(arguments: list[str]) -> int:
    """Print the seconds of each, and how they grew."""
    found = []
    for sign in SIGNS:
        short, long = (min(seconds(sign * (size // len(sign))) for _ in range(2)) for size in (20_000, 80_000))
        found.append((long, short, sign))
    for long, short, sign in sorted(found, reverse=True):
        print(f"{short:7.3f} s  {long:7.3f} s  x {long / max(short, 1e-4):5.1f}  {sign!r}")
    return 0
