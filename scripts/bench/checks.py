"""How often the checks cry on clean text, and how many changed digits they find.

    python scripts/bench.py checks [--show] [--missed] [NAME.en NAME.fr]

Reads news in English and French (`../shared/data/numbers`) and novels aligned by hand (`../shared/data/alignment`),
made by others, and says so where they are missing. *Flagged*: pairs with a warning. *Found*: of pairs in which one
digit of one number was changed at random on one side (five times over), those told. About half of what a good check
flags on the news is a fault of the translation: `--show` prints all, to be read.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from enregard.core.checking.checks import compare
from enregard.core.checking.discrepancy import Discrepancy
from enregard.core.finding import CODES, Severity

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
Pair = tuple[str, str]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


def _news() -> Iterator[tuple[str, list[Pair]]]:
    for path in sorted((DATA / "numbers").glob("*.fr")):
        yield path.stem, list(zip(_lines(path), _lines(path.with_suffix(".en")), strict=True))


def _novels() -> Iterator[tuple[str, list[Pair]]]:
    """Sentences that hand-made links join; the side with more French articles is the French one."""
    for path in sorted((DATA / "alignment" / "transread").glob("*.gold")):
        sides = [_lines(path.with_suffix(suffix)) for suffix in (".src", ".tgt")]
        french = [sum(len(re.findall(r"\b(?:les|des|une)\b", line)) for line in side) for side in sides]
        pairs = []
        for line in _lines(path):
            links = [[int(n) for n in re.findall(r"\d+", part)] for part in line.split(":")]
            texts = [" ".join(sides[side][n] for n in links[side]) for side in (0, 1)]
            if all(texts):
                pairs.append((texts[0], texts[1]) if french[0] > french[1] else (texts[1], texts[0]))
        yield path.stem, pairs


def _check(pair: Pair) -> tuple[Discrepancy, ...]:
    return compare(*pair, "fr", "en")


def _changed(pair: Pair, chance: random.Random) -> Pair | None:
    """A pair with one digit of one number replaced by another, on one side."""
    places = [(side, found.start()) for side in (0, 1) for found in re.finditer(r"\d", pair[side])]
    if not places:
        return None
    side, at = chance.choice(places)
    other = chance.choice([digit for digit in "0123456789" if digit != pair[side][at]])
    text = pair[side][:at] + other + pair[side][at + 1 :]
    return (text, pair[1]) if side == 0 else (pair[0], text)


def _report(name: str, pairs: list[Pair], options: set[str]) -> None:
    begun = time.process_time()
    found = [_check(pair) for pair in pairs]
    speed = len(pairs) / (time.process_time() - begun)
    warned = [tuple(one for one in each if CODES[one.code][0] is Severity.WARNING) for each in found]
    flagged = [(pair, each) for pair, each in zip(pairs, warned, strict=True) if each]
    notes = sum(any(CODES[one.code][0] is Severity.NOTE for one in each) for each in found)
    chance = random.Random(7)
    tries = [(pair, changed) for pair in 5 * pairs if (changed := _changed(pair, chance))]
    caught = 0
    for pair, changed in tries:
        if any(one.code != "untranslated" for one in _check(changed)):
            caught += 1
        elif "--missed" in options:
            print(f"missed\n  {changed[0]}\n  {changed[1]}   (was {pair})")
    codes = Counter(code for _, each in flagged for code in {one.code for one in each})
    share = 100 * len(flagged) / len(pairs)
    rate = 100 * caught / max(1, len(tries))
    print(
        f"{name:32}{len(pairs):6}{len(flagged):7}{share:8.2f} %{rate:9.2f} % of {len(tries):4}{speed:10.0f}  "
        + ", ".join(f"{code} {count}" for code, count in codes.most_common())
        + (f"; told as a note {notes}" if notes else "")
    )
    if "--show" in options:
        for n, (pair, each) in enumerate(flagged, 1):
            print(f"\n{n}. {'; '.join(f'{one.code}: {one.message}' for one in each)}\n  {pair[0]}\n  {pair[1]}")


def main(arguments: list[str]) -> int:
    """Print the figures; 0 even where the data is missing."""
    options = {name for name in arguments if name.startswith("--")}
    files = [Path(name) for name in arguments if not name.startswith("--")]
    print(f"{'':32}{'pairs':>6}{'flagged':>7}{'':10}{'found':>11}{'':8}{'pairs/s':>10}")
    if files:
        english, french = sorted(files, key=lambda path: path.suffix)
        _report(french.stem, list(zip(_lines(french), _lines(english), strict=True)), options)
        return 0
    if not DATA.exists():
        print(f"skipped: {DATA.name}/data is not there (public test material, kept outside the repository)")
        return 0
    novels: list[Pair] = []
    for name, pairs in _news():
        _report(name, pairs, options)
    for _, pairs in _novels():
        novels += pairs
    _report("novels", novels, options)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
