"""Splitting into sentences: F1 of internal boundaries on treebanks kept outside the repository, and sentences a second.

Paragraphs are lists of sentences; they are joined with one space, cut again, and the boundaries compared.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

from enregard.core.text.segment import sentences

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "segmentation"


def main(arguments: list[str]) -> int:
    """Print one line a treebank; with `-v` every wrong boundary too."""
    if not DATA.is_dir():
        print(f"skipped: no data in {DATA}", file=sys.stderr)
        return 0
    tricky = json.loads((DATA / "tricky.json").read_text(encoding="utf-8"))
    cases = [(lang, parts) for lang in tricky for parts in tricky[lang]]
    right = sum([part.strip() for part in sentences(" ".join(parts), lang)] == parts for lang, parts in cases)
    print(f"tricky: {right} of {len(cases)}")
    for name in ("fr-GSD", "en-EWT"):
        bank = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
        _measure(name, bank["lang"], bank["paragraphs"], "-v" in arguments)
    return 0


def _measure(name: str, lang: str, paragraphs: list[list[str]], loud: bool) -> None:
    hits = found = gold = 0
    texts = [" ".join(parts) for parts in paragraphs]
    for text, parts in zip(texts, paragraphs, strict=True):
        ours, theirs = _bounds(sentences(text, lang)), _bounds([part + " " for part in parts])
        hits, found, gold = hits + len(ours & theirs), found + len(ours), gold + len(theirs)
        for at in sorted(ours ^ theirs) if loud else ():
            print("  too many" if at in ours else "  missed", f"{text[max(0, at - 40) : at]}|{text[at : at + 30]}")
    rate = max(_rate(texts, lang) for _ in range(5))
    print(f"{name}: F1 {2 * hits / (found + gold):.4f}, {rate:,.0f} sentences a second")


def _bounds(parts: list[str]) -> set[int]:
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len(part)
        ends.add(at)
    return ends


def _rate(texts: list[str], lang: str) -> float:
    start = process_time()
    count = sum(len(sentences(text, lang)) for text in texts)
    return count / (process_time() - start)
