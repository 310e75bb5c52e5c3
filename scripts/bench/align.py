"""Aligning sentences: strict and lax F1 on hand-aligned texts kept outside the repository, and what it costs.

    python scripts/bench.py align [--robust] [--long] [--together]

All links of a set are counted together. `--robust` deletes sentences at random, and a passage of 40; `--long` measures
time and memory; `--together` aligns each novel with the others to learn from.
"""

from __future__ import annotations

import importlib.util
import random
import resource
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.sentence_alignment import align

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "alignment"
Gold = list[tuple[tuple[int, ...], tuple[int, ...]]]
Score = Callable[[Sequence[tuple[Any, Any]]], dict[str, float]]
Text = tuple[list[str], list[str], Gold]
STEPS = (0.5, 0.9, 0.99)


def main(arguments: list[str]) -> int:
    """Print F1 for each set, how sure links are that turn out right, and what was asked for."""
    if not DATA.is_dir():
        print(f"skipped: no data in {DATA}", file=sys.stderr)
        return 0
    score = _scorer()
    texts = {name: _sets(name) for name in ("transread", "textberg")}
    for name, members in texts.items():
        found = {text: align(*members[text][:2]) for text in members}
        for text, links in found.items():
            print(f"  {text}: {_told(score([(members[text][2], _plain(links))]))}")
        print(f"{name}: {_told(score([(members[text][2], _plain(links)) for text, links in found.items()]))}")
        print(f"  right among links by confidence: {_sure(found, members)}")
    novels = texts["transread"]
    if "--together" in arguments:
        found = {
            text: align(*novels[text][:2], parallel=[novels[other][:2] for other in novels if other != text])
            for text in novels
        }
        print(f"with the others to learn from: {_told(score([(novels[k][2], _plain(v)) for k, v in found.items()]))}")
    if "--robust" in arguments:
        _robust(novels | texts["textberg"], score)
    if "--long" in arguments:
        _long(novels)
    return 0


def _scorer() -> Score:
    spec = importlib.util.spec_from_file_location("score", DATA / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Score = module.score
    return found


def _sets(name: str) -> dict[str, Text]:
    found = {}
    for gold in sorted((DATA / name).glob("*.gold")):
        sides = [
            gold.with_suffix(f".{side}").read_text(encoding="utf-8").rstrip("\n").split("\n") for side in ("src", "tgt")
        ]
        links = [line.split(":") for line in gold.read_text().splitlines() if line.strip()]
        found[gold.stem] = (sides[0], sides[1], [(_numbers(ours), _numbers(theirs)) for ours, theirs in links])
    return found


def _numbers(side: str) -> tuple[int, ...]:
    return tuple(int(k) for k in side.strip().strip("[]").split(",") if k.strip())


def _plain(links: tuple[Bead, ...]) -> Gold:
    return [(link.source, link.target) for link in links]


def _told(scores: dict[str, float]) -> str:
    return f"strict {scores['F_strict']:.4f}, lax {scores['F_lax']:.4f}"


def _sure(found: dict[str, tuple[Bead, ...]], texts: dict[str, Text]) -> str:
    right: Counter[float] = Counter()
    count: Counter[float] = Counter()
    for name, links in found.items():
        gold = set(texts[name][2])
        for link in links:
            step = max((step for step in STEPS if link.confidence >= step), default=0.0)
            count[step] += 1
            right[step] += (link.source, link.target) in gold
    return ", ".join(f"from {step}: {right[step] / count[step]:.3f} of {count[step]}" for step in sorted(count))


def _robust(texts: dict[str, Text], score: Score) -> None:
    whole = _strict(list(texts.values()), score)
    for seed in range(1, 6):
        chance = random.Random(seed)
        gone = [
            tuple({k for k in range(len(side)) if chance.random() < 0.05} for side in text[:2])
            for text in texts.values()
        ]
        print(f"5 % deleted, seed {seed}: {_cut(list(texts.values()), gone, whole, score)}")
    for side in (0, 1):
        long = [text for text in texts.values() if len(text[side]) > 160]
        holes = [set(range(len(text[side]) // 3, len(text[side]) // 3 + 40)) for text in long]
        gone = [(hole, set()) if side == 0 else (set(), hole) for hole in holes]
        told = _cut(long, gone, _strict(long, score), score)
        print(f"passage of 40 missing in the {('source', 'target')[side]}: {told}")


def _cut(texts: list[Text], gone: Sequence[tuple[set[int], ...]], whole: float, score: Score) -> str:
    """Strict F1 of texts without some sentences, and how that differs from F1 of the whole.

    What is left of a link that lost one side may be taken for a link, for as many as it has sentences, or for one with
    its neighbors that lost theirs: all are told.
    """
    cut = [_without(text, *holes) for text, holes in zip(texts, gone, strict=True)]
    links = [_plain(align(*text[:2])) for text in cut]
    strict = [
        score([(gold(text[2]), found) for text, found in zip(cut, links, strict=True)])["F_strict"]
        for gold in (_apart, list, _together)
    ]
    return ", ".join(
        f"{one:.4f} ({one - whole:+.4f}) {how}"
        for one, how in zip(strict, ("apart", "as left", "together"), strict=True)
    )


def _strict(texts: list[Text], score: Score) -> float:
    return score([(text[2], _plain(align(*text[:2]))) for text in texts])["F_strict"]


def _without(text: Text, *gone: set[int]) -> Text:
    """The text without some sentences, and its links without them."""
    sides: list[list[str]] = []
    moves: list[dict[int, int]] = []
    for side, hole in zip(text[:2], gone, strict=True):
        kept = [k for k in range(len(side)) if k not in hole]
        sides.append([side[k] for k in kept])
        moves.append({k: new for new, k in enumerate(kept)})
    links = [
        tuple(tuple(move[k] for k in side if k in move) for side, move in zip(link, moves, strict=True))
        for link in text[2]
    ]
    return sides[0], sides[1], [(ours, theirs) for ours, theirs in links if ours or theirs]


def _apart(gold: Gold) -> Gold:
    """Links of one side, sentence by sentence."""
    found: Gold = []
    for ours, theirs in gold:
        if ours and theirs:
            found.append((ours, theirs))
        else:
            found += [*(((i,), ()) for i in ours), *(((), (j,)) for j in theirs)]
    return found


def _together(gold: Gold) -> Gold:
    """Neighboring links of the same one side as one."""
    found: Gold = []
    for ours, theirs in gold:
        if found and (not ours, not theirs) == (not found[-1][0], not found[-1][1]) != (False, False):
            found[-1] = (found[-1][0] + ours, found[-1][1] + theirs)
        else:
            found.append((ours, theirs))
    return found


def _long(novels: dict[str, Text]) -> None:
    source = [sentence for text in novels.values() for sentence in text[0]]
    target = [sentence for text in novels.values() for sentence in text[1]]
    for size in (1500, 5000):
        copies = -(-size // len(source))
        ours, theirs = (source * copies)[:size], (target * copies)[: size * len(target) // len(source)]
        start = perf_counter()
        align(ours, theirs)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{len(ours)} by {len(theirs)} sentences: {perf_counter() - start:.1f} s, {memory} MB at most so far")
