"""How fast a passage is looked up in the memories of a large site, and how fast these are read.

    python scripts/bench.py memory [UNITS]

Makes a site of a hundred thousand units (or UNITS) in articles of forty, out of words drawn as in natural text (Zipf),
in a temporary folder; nothing from outside is needed. Times are those of a core: what else the machine does is not
counted.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from enregard.core.memories import state
from enregard.core.memories.memory import Unit
from enregard.edges.content import folder, tmx

ARTICLE = 40
VOCABULARY = 30_000


def _texts(count: int, chance: random.Random) -> list[str]:
    letters = "abcdefghilmnoprstuvéè"
    vocabulary = ["".join(chance.choices(letters, k=chance.randint(2, 10))) for _ in range(VOCABULARY)]
    weights = [1 / (rank + 3) for rank in range(VOCABULARY)]
    sizes = [chance.randint(8, 60) for _ in range(count)]
    drawn = iter(chance.choices(vocabulary, weights, k=sum(sizes)))
    return [" ".join(next(drawn) for _ in range(size)).capitalize() + "." for size in sizes]


def _site(content: Path, count: int, chance: random.Random) -> list[str]:
    texts = _texts(count, chance)
    for n in range(0, count, ARTICLE):
        units = [
            Unit(state.digest(text), text, text.upper(), "Ada", "20260101T000000Z") for text in texts[n : n + ARTICLE]
        ]
        folder.write(content / f"a{n // ARTICLE}" / tmx.NAME, tmx.written(units, "fr", "en"))
    return texts


def _timed(name: str, count: int, act: object) -> None:
    times = []
    for _ in range(count):
        begun = time.process_time()
        act()  # type: ignore[operator]
        times.append((time.process_time() - begun) * 1000)
    worst = sorted(times)[int(0.99 * (len(times) - 1))]
    print(f"{name:36} median {statistics.median(times):8.2f} ms, 99 of 100 under {worst:8.2f} ms")


def main(arguments: list[str]) -> int:
    """Print the figures."""
    count = int(arguments[0]) if arguments else 100_000
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as name:
        content, cache = Path(name) / "content", Path(name) / ".cache"
        texts = _site(content, count, chance)
        _timed(f"read {count} units", 1, lambda: tmx.site(content, cache, "fr", "en"))
        _timed("read them from the cache", 3, lambda: tmx.site(content, cache, "fr", "en"))
        known = tmx.site(content, cache, "fr", "en").lookup
    edited = []
    for text in chance.sample(texts, min(500, len(texts))):
        words = text.split()
        for _ in range(max(1, len(words) // 5)):
            words[chance.randrange(len(words))] = "autre"
        edited.append((text, " ".join(words)))
    queries = iter(edited * 2)
    _timed("look up exactly", len(edited), lambda: known.exact(next(queries)[0]))
    queries = iter(edited)
    _timed("look up nearly", len(edited), lambda: known.near(next(queries)[1]))
    found = sum(any(one.unit.source == text for one in known.near(changed)) for text, changed in edited)
    print(f"{'found, with a fifth of the words changed':36} {100 * found / len(edited):.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
