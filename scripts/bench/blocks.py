"""Pairing blocks: strict F1 on bilingual Markdown kept outside the repository, as it is and cut, and the time it takes.

A link is right when both its sides are exactly those of a link of the truth. Beside the cut documents that come with
the data, cuts are made here: passages left out on either side, neighboring paragraphs run together. Of these it is
told, too, whether what is in doubt is wrong.

Then what changed places, by the scorers that come with that data: definitions sorted by each language's alphabet, as
they are and without the terms in brackets, and documents of which paragraphs and sections were moved.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

import pyromark

import enregard
from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.editions.pair_findings import DOUBTFUL
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "blocks"
MOVED = DATA.parent / "definitions"
SOURCES = str(Path(enregard.__file__).resolve().parents[1])
OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
Gold = list[tuple[tuple[int, ...], tuple[int, ...]]]
Document = tuple[str, list[Block], list[Block], Gold]


def main(arguments: list[str]) -> int:
    """Print F1 and time for each set; with `-v` every wrong link too."""
    if not DATA.is_dir():
        print(f"skipped: no data in {DATA}", file=sys.stderr)
        return 0
    whole = _load("whole")
    seen = [_visible(document) for document in whole]
    sets = {"whole": whole, "cut": _load("cut"), "whole, blocks that make rows": seen}
    for name, documents in sets.items():
        _report(name, documents, "-v" in arguments)
    for name, documents in (("own cuts", whole), ("own cuts, blocks that make rows", seen)):
        cuts = [[_cut(document, random.Random(seed)) for document in documents] for seed in range(1, 6)]
        scores = [_score(cut)[0] for cut in cuts]
        print(f"{name}: " + ", ".join(f"{score:.4f}" for score in scores) + f"; mean {sum(scores) / len(scores):.4f}")
        _doubts([document for cut in cuts for document in cut])
    if not MOVED.is_dir():
        print(f"what changed places: skipped, no data in {MOVED}", file=sys.stderr)
        return 0
    loud = ["-v"] if "-v" in arguments else []
    for name, call in (
        ("definitions", ["score.py", str(MOVED / "dev")]),
        ("definitions without the terms in brackets", ["score.py", str(MOVED / "dev"), "--stripped"]),
        ("changes of place", ["permuted.py", str(DATA / "whole")]),
    ):
        print(f"\n{name}", flush=True)
        subprocess.run([sys.executable, *call, *loud], cwd=MOVED, env=os.environ | {"PYTHONPATH": SOURCES}, check=True)
    return 0


def _load(name: str) -> list[Document]:
    documents = []
    for folder in sorted((DATA / name).iterdir()):
        sides = [_blocks((folder / f"{lang}.md").read_text(encoding="utf-8")) for lang in ("fr", "en")]
        at = [{block.lines[0]: k for k, block in enumerate(side)} for side in sides]
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        links = [(tuple(at[0][k] for k in link[0]), tuple(at[1][k] for k in link[1])) for link in gold]
        documents.append((folder.name, *sides, links))
    return documents


def _blocks(text: str) -> list[Block]:
    """The blocks of a text, HTML without words included, which makes no row in a page."""
    known = {block.lines[0]: block for block in markup.read(text).blocks}
    data = text.encode()
    blocks, depth = [], 0
    for event, span in pyromark.events_with_range(text, options=OPTIONS):
        start = isinstance(event, dict) and "Start" in event
        if depth == 0:
            line = data.count(b"\n", 0, span["start"]) + 1
            source = data[span["start"] : span["end"]].decode()
            blocks.append(known.get(line) or Block("html", "", source, (line, line)))
        depth += start - (isinstance(event, dict) and "End" in event)
    return blocks


def _visible(document: Document) -> Document:
    """The same without HTML that shows nothing."""
    name, source, target, gold = document
    sides = source, target
    kept = [[k for k, block in enumerate(side) if block.text.strip() or block.kind != "html"] for side in sides]
    numbers = [{k: i for i, k in enumerate(side)} for side in kept]
    links = [
        (tuple(numbers[0][k] for k in a if k in numbers[0]), tuple(numbers[1][k] for k in b if k in numbers[1]))
        for a, b in gold
    ]
    left = [[side[k] for k in row] for side, row in zip(sides, kept, strict=True)]
    return name, left[0], left[1], [link for link in links if link[0] or link[1]]


def _cut(document: Document, chance: random.Random) -> Document:
    """Leave out one block in fifteen on either side, HTML aside, and run one paragraph in twenty into the next."""
    name, source, target, gold = document
    sides: list[list[Block]] = []
    moves: list[dict[int, int]] = []
    for blocks in (source, target):
        kept: list[Block] = []
        move: dict[int, int] = {}
        joined = False
        for k, block in enumerate(blocks):
            if block.kind != "html" and not joined and chance.random() < 1 / 15:
                continue
            if joined and block.kind == "paragraph":
                last = kept[-1]
                kept[-1] = replace(last, text=f"{last.text} {block.text}", source=f"{last.source} {block.source}")
            else:
                kept.append(block)
            move[k] = len(kept) - 1
            following = blocks[k + 1] if k + 1 < len(blocks) else block
            joined = block.kind == following.kind == "paragraph" and chance.random() < 1 / 20
        sides.append(kept)
        moves.append(move)
    return name, sides[0], sides[1], _moved(gold, moves)


def _moved(gold: Gold, moves: Sequence[dict[int, int]]) -> Gold:
    """The truth after a cut: links that now share a block are one; blocks left alone stand alone."""
    links: list[tuple[set[int], set[int]]] = []
    for link in gold:
        a, b = ({move[k] for k in side if k in move} for side, move in zip(link, moves, strict=True))
        if links and (links[-1][0] & a or links[-1][1] & b):
            links[-1][0].update(a)
            links[-1][1].update(b)
        elif a and b:
            links.append((a, b))
        else:
            links += [({k}, set()) for k in sorted(a)] + [(set(), {k}) for k in sorted(b)]
    return [(tuple(sorted(a)), tuple(sorted(b))) for a, b in links]


def _score(documents: Iterable[Document], loud: bool = False) -> tuple[float, float]:
    """F1 of all links together, and seconds."""
    right = count = 0
    seconds = 0.0
    for name, source, target, gold in documents:
        start = process_time()
        links = pair_blocks(source, target, languages=("fr", "en"), crossing=True)
        seconds += process_time() - start
        found = {(link.source, link.target) for link in links}
        right, count = right + len(found & {*gold}), count + len(found) + len({*gold})
        for link in links if loud else ():
            if (link.source, link.target) not in gold:
                words = [
                    [side[k].text[:50] or side[k].source[:50] for k in numbers]
                    for side, numbers in zip((source, target), link, strict=False)
                ]
                print(f"  wrong in {name}: {link} {words}")
    return 2 * right / count, seconds


def _doubts(documents: Iterable[Document]) -> None:
    """Print how many pairs are in doubt, and how many are wrong."""
    count: Counter[tuple[bool, bool]] = Counter()
    for _, source, target, gold in documents:
        for link in pair_blocks(source, target, languages=("fr", "en"), crossing=True):
            if link.source and link.target:
                count[link.confidence < DOUBTFUL, (link.source, link.target) not in gold] += 1
    doubted, wrong = count[True, False] + count[True, True], count[False, True] + count[True, True]
    print(f"  of {count.total()} pairs {doubted} in doubt, {count[True, True]} of them wrong; {wrong} wrong in all")


def _report(name: str, documents: list[Document], loud: bool) -> None:
    score, _ = _score(documents, loud)
    seconds = min(_score(documents)[1] for _ in range(5))
    blocks = sum(len(source) + len(target) for _, source, target, _ in documents) / 2
    print(f"{name}: F1 {score:.4f}; {seconds * 6e4 / blocks:.1f} ms for 60 blocks")
