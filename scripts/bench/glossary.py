"""What a glossary costs: the CPU of `check` at 0, 600 and 5,000 terms.

    python scripts/bench.py glossary [PAIRS]

Makes a site with an article of two hundred pairs (or PAIRS) out of words drawn as in natural text (Zipf), half of which
look alike in both languages, and glossaries of its own words; nothing from outside is needed. The best of five runs.
Fails above 1.3 times of none at 600 terms.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from enregard.edges.content import folder

PAIRS = 200
TERMS = (0, 600, 5_000)
VOCABULARY = 8_000
COMMON = 100
"""So many words are too common to begin a term."""
MOST = 1.3


def _words(chance: random.Random) -> list[str]:
    return ["".join(chance.choices("abcdefghilmnoprstuvéè", k=chance.randint(3, 11))) for _ in range(VOCABULARY)]


def _text(words: list[str], drawn: list[list[int]]) -> str:
    """Passages of sentences of sixteen words, each with a figure."""
    return (
        "\n\n".join(
            " ".join(
                f"{words[passage[at]].capitalize()} {passage[at] + 10} "
                + " ".join(words[n] for n in passage[at + 1 : at + 16])
                + "."
                for at in range(0, len(passage), 16)
            )
            for passage in drawn
        )
        + "\n"
    )


def _glossary(terms: int, french: list[str], english: list[str], drawn: list[list[int]], chance: random.Random) -> str:
    """Terms of words that stand in the text side by side, and of words that may stand in it."""
    concepts = []
    sides = (("fr", french), ("en", english))
    for n in range(terms):
        passage = chance.choice(drawn)
        at = chance.choice([at for at, rank in enumerate(passage[:-1]) if rank >= COMMON] or [0])
        which = passage[at : at + 2] if n % 3 else [chance.randrange(COMMON, VOCABULARY)]
        told = {"note_en": "What it means."} if n % 10 == 0 else {}
        concepts.append({lang: " ".join(words[k] for k in which) for lang, words in sides} | told)
    return "".join(f"- {json.dumps(concept, ensure_ascii=False)}\n" for concept in concepts)


def _site(content: Path, pairs: int, terms: int) -> None:
    chance = random.Random(7)
    french = _words(chance)
    english = [f"{word[:-1]}y" if n % 2 else word[::-1] for n, word in enumerate(french)]
    weights = [1 / (rank + 3) for rank in range(VOCABULARY)]
    drawn = [chance.choices(range(VOCABULARY), weights, k=chance.randint(60, 180)) for _ in range(pairs)]
    folder.write(content / "bench" / "fr.md", _text(french, drawn))
    folder.write(content / "bench" / "en.md", "---\ntranslation_of: fr\n---\n\n" + _text(english, drawn))
    folder.write(content / "glossary.yml", _glossary(terms, french, english, drawn, chance))
    folder.write(content.parent / "mkdocs.yml", "site_name: x\ndocs_dir: content\nplugins: [enregard]\n")


def _seconds(root: Path) -> float:
    """The CPU of checking a site, by a program of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-P", "-m", "enregard", "check", "--json"]
    subprocess.run(command, cwd=root, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(arguments: list[str]) -> int:
    """Print the figures, and fail above the limit."""
    pairs = int(arguments[0]) if arguments else PAIRS
    best = dict.fromkeys(TERMS, float("inf"))
    with tempfile.TemporaryDirectory() as name:
        for terms in TERMS:
            _site(Path(name) / str(terms) / "content", pairs, terms)
        for _ in range(5):
            for terms in TERMS:
                best[terms] = min(best[terms], _seconds(Path(name) / str(terms)))
    for terms, seconds in best.items():
        print(f"{pairs} pairs, {terms:5,} terms: {seconds:6.2f} s, {seconds / best[0]:.2f} times of none")
    return 0 if best[600] <= MOST * best[0] else 1
