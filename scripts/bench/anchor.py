"""How well quotes are found again in later revisions of their texts, and how fast.

    python scripts/bench.py anchor [--misses] [--warm] [--bare | --no-hint | --no-context] [CASES.jsonl[.xz]]

Reads `../shared/data/identity/dev.jsonl` too, invented edits that change a claim or its form alone: of the first none
may be placed, nor written into a note by `check --fix`; of the others all should be.

`--warm` lets quotes of one text share its index, as in a build; else every text is read anew.

Reads `../shared/data/anchoring/dev.jsonl.xz`, made by others, and says so where it is missing. A place is right when it
overlaps the true one by half (intersection over union). Where figures or negations inside the quote changed, nothing
counts but that the quote was not placed. Figures are given for each repository, since cases of one are alike.
"""

from __future__ import annotations

import json
import lzma
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from enregard.core.anchoring import anchor, passage
from enregard.core.languages import wordlist
from enregard.core.text import fold

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "anchoring" / "dev.jsonl.xz"
IDENTITY = DATA.parents[1] / "identity" / "dev.jsonl"
NEGATIONS = re.compile(
    r"(?<!\w)(?:not|no|never|without|nor|cannot|ne|pas|jamais|aucun|aucune|sans|ni)(?!\w)|n['’]t(?!\w)|(?<!\w)n['’]",
    re.IGNORECASE,
)


def _claims(words: str) -> tuple[str, int]:
    return "".join(re.findall(r"\d", words)), len(NEGATIONS.findall(words))


def _overlap(place: anchor.Place, start: int, end: int) -> float:
    inner = max(0, min(place.end, end) - max(place.start, start))
    return inner / max(1, (place.end - place.start) + (end - start) - inner)


def _outcome(case: dict[str, Any], place: anchor.Place | None) -> str:
    if place and _claims(case["new"][place.start : place.end]) != _claims(case["quote"]):
        return "crossed"
    if case["kind"] == "gone":
        return "gone, yet placed" if place else "gone, not placed"
    if _claims(case["truth"]) != _claims(case["quote"]):
        return "changed, yet placed" if place and _overlap(place, case["start"], case["end"]) >= 0.5 else "changed"
    if place is None:
        return "lost"
    return "right" if _overlap(place, case["start"], case["end"]) >= 0.5 else "wrong"


def _arguments(case: dict[str, Any], options: set[str]) -> dict[str, Any]:
    known: dict[str, Any] = {}
    if not options & {"--bare", "--no-hint"}:
        known["hint"] = case["start_old"]
    if not options & {"--bare", "--no-context"}:
        known |= {"before": case["prefix"], "after": case["suffix"]}
    return known


def _line(name: str, tally: Counter[str]) -> str:
    there = tally["right"] + tally["wrong"] + tally["lost"]
    gone = tally["gone, yet placed"] + tally["gone, not placed"]
    shares = [100 * tally[key] / max(1, there) for key in ("right", "wrong", "lost")]
    return (
        f"{name:24}{there:6}"
        + "".join(f"{share:8.2f}" for share in shares)
        + f"{100 * tally['gone, yet placed'] / max(1, gone):8.2f} of {gone:4}"
        + f"{tally['crossed']:9}{tally['changed, yet placed']:5} of {tally['changed'] + tally['changed, yet placed']}"
    )


def _told(case: dict[str, Any], place: anchor.Place | None, outcome: str) -> str:
    placed = case["new"][place.start : place.end] if place else None
    return (
        f"{outcome} {case['id']} {case['kind']} copies {case['dup_new']}\n  quote {case['quote']!r}\n"
        f"  truth {case['truth']!r} at {case['start']}\n  place {placed!r} at {place}, hint {case['start_old']}"
    )


def _cold() -> None:
    """Forget every text, so that each quote pays for reading its own."""
    passage.words.cache_clear()
    fold.folded.cache_clear()


def _lines(data: Path) -> list[str]:
    raw = data.read_bytes()
    return (lzma.decompress(raw) if data.suffix == ".xz" else raw).decode("utf-8").splitlines()


def main(arguments: list[str]) -> int:
    """Print the figures; 0 even where the data is missing."""
    data = next((Path(name) for name in arguments if not name.startswith("--")), DATA)
    if not data.exists():
        print(f"skipped: {data.name} is not there (public test material, kept outside the repository)")
        return 0
    options = set(arguments)
    cases = [case for case in map(json.loads, _lines(data)) if case["kind"] != "ambiguous"]
    tallies: defaultdict[str, Counter[str]] = defaultdict(Counter)
    edits: Counter[str] = Counter()
    for lang in ("fr", "en"):
        wordlist.is_word("a", lang)  # A list is read once for a whole site.
    times = []
    for case in cases:
        if "--warm" not in options:
            _cold()
        known = _arguments(case, options)
        begun = time.process_time()
        place = anchor.locate(case["quote"], case["new"], lang=case["lang"], **known)
        times.append((time.process_time() - begun) * 1000)
        outcome = _outcome(case, place)
        if case["kind"] == "edited":
            edits["orphaned" if place is None else "held" if place.how == "held" else "placed"] += 1
        for name in ("all", case["lang"], case["repo"]):
            tallies[name][outcome] += 1
        if "--misses" in options and outcome in ("wrong", "lost", "gone, yet placed", "crossed", "changed, yet placed"):
            print(_told(case, place, outcome))
    print(
        f"{'':24}{'cases':>6}{'right':>8}{'wrong':>8}{'lost':>8}{'gone, yet placed':>20}  crossed  changed, yet placed"
    )
    for name in _order(tallies):
        print(_line(name, tallies[name]))
    shares = ", ".join(
        f"{100 * edits[key] / max(1, edits.total()):.0f} % {key}" for key in ("placed", "held", "orphaned")
    )
    print(f"of {edits.total()} quotes whose words were edited: {shares}")
    _identity(IDENTITY)
    print(_speed(times, "texts as they come" if "--warm" in options else "each text read anew"))
    return 0


def _visible(text: str) -> str:
    """What a reader sees of a case's paragraph: no address of a link, no stars."""
    text = re.sub(r"\[([^\[\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\*\*?([^*]+)\*\*?", r"\1", text)


def _identity(data: Path) -> None:
    """Say how many changed claims are held or orphaned, and how many changed forms are placed."""
    if not data.exists():
        print(f"skipped: {data.parent.name}/{data.name} is not there")
        return
    tally: Counter[tuple[bool, str]] = Counter()
    for case in map(json.loads, _lines(data)):
        new = _visible(case["after"])
        found = anchor.find(case["quote"], new, lang=case["lang"])
        start = new.index(case["truth"]) if "truth" in case else 0
        placed = found.state in ("placed", "moved") and (
            not case["same"] or _overlap(found.place, start, start + len(case["truth"])) >= 0.5
        )
        tally[case["same"], "placed" if placed else "held" if found.state == "held" else "orphaned"] += 1
        tally[case["same"], "rewritten"] += found.state == "moved"
    for same, name in ((False, "claims changed"), (True, "form changed")):
        counts = ", ".join(f"{tally[same, key]} {key}" for key in ("placed", "held", "orphaned"))
        print(f"{name}: {counts}" + ("" if same else f"; {tally[same, 'rewritten']} rewritten by --fix"))


def _speed(times: Sequence[float], how: str) -> str:
    slow = statistics.quantiles(times, n=20)[-1]
    return (
        f"ms a quote: mean {statistics.mean(times):.2f}, median {statistics.median(times):.3f}, "
        f"95 of 100 under {slow:.2f}, most {max(times):.1f} ({how})"
    )


def _order(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: ("all", "en", "fr").index(name) if len(name) <= 3 else 3)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
