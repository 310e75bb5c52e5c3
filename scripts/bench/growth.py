"""How the time to read, check and render a site grows with its content, in each direction in which content can grow.

    python scripts/bench.py growth [NAME …]
    python scripts/bench.py growth --memory

A site is made with so many of something, then with twice as many, until that takes a second. What is told is the
exponent with which the CPU time grows over the last two doublings, the time of a site with one of it taken off: 1 is in
step, 2 is four times the work for twice the content. Above 1.2 is a fault, and the exit code says so.

`--memory` renders an article of one paragraph of 10 MB in a process of its own, and tells the most memory that it took.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from math import log2
from pathlib import Path
from time import process_time

from enregard.edges.publishing.render import Press, templates_folder
from enregard.edges.publishing.site import publish

FAULT = 1.2
"""The exponent above which time grows too fast."""
Files = Mapping[str, str]
FRENCH = ("pain", "mer", "sel", "farine", "four", "blé", "moulin", "route", "port", "quai", "ville", "pont", "rivière")
ENGLISH = ("bread", "sea", "salt", "flour", "oven", "wheat", "mill", "road", "port", "quay", "town", "bridge", "river")


def article(french: str, english: str = "", *, head: str = "", **others: str) -> Files:
    """The files of a site of one article; others by their names in `PLACES`, or at its root, as YAML."""
    return {
        "a/fr.md": f"---\ntitle: Le pain\n{head}---\n\n{french}\n",
        "a/en.md": f"---\ntitle: Bread\ntranslation_of: fr\n---\n\n{english or french}\n",
        **{PLACES.get(name, f"{name}.yml"): text for name, text in others.items()},
    }


PLACES = {"memory": "a/memory.tmx", "drafts": "a/drafts.jsonl", "note": "a/notes/n.md"}


def each(count: int, form: str, join: str = "") -> str:
    """So many times a form, with the number of each for `{k}`, and for `{s}` and `{t}` a sentence in each language."""
    return join.join(form.format(k=k, s=sentence(k, FRENCH), t=sentence(k, ENGLISH)) for k in range(count))


def sentence(n: int, words: tuple[str, ...]) -> str:
    """The sentence of a number, which no other has."""
    some = [words[(n * step + 3 * step) % len(words)] for step in (1, 3, 5, 7, 11)]
    return f"{some[0].capitalize()} {' '.join(some[1:])} {n}."


def both(count: int, form: str = "{}", join: str = "\n\n") -> tuple[str, str]:
    """So many passages in each language."""
    return each(count, form.format("{s}"), join), each(count, form.format("{t}"), join)


def note(body: str, more: str = "", other: str = "A word.", quotes: tuple[str, str] = ("", "")) -> str:
    """A note's file."""
    ours, theirs = (f"> {quote}\n\n" if quote else "" for quote in quotes)
    return f"---\nkind: context\n{more}---\n\n# fr: Prix\n\n{ours}{body}\n\n# en: Price\n\n{theirs}{other}\n"


def noted(body: str, more: str = "", other: str = "A word.", **others: str) -> Files:
    """A site of a short article with a note."""
    return article("Le pain.", "Bread.", note=note(body, more, other), **others)


def many_notes(count: int) -> Files:
    """An article with a note on each of its passages."""
    notes = {
        f"a/notes/n{k}.md": note("Un mot.", quotes=(sentence(k, FRENCH), sentence(k, ENGLISH))) for k in range(count)
    }
    return {**article(*both(count)), **notes}


def lost_notes(count: int) -> Files:
    """A long article with forty notes whose words stand nowhere."""
    lost = note("Un mot.", quotes=("Le boulanger de la place ne vendait plus de brioches", ""))
    return {**article(*both(count)), **{f"a/notes/n{k}.md": lost for k in range(40)}}


def remembered(count: int, *, own: bool) -> Files:
    """An article with a memory: of its own passages, or of others."""
    unit = '<tu><tuv xml:lang="fr"><seg>{s}</seg></tuv><tuv xml:lang="en"><seg>{t}</seg></tuv></tu>'
    units = each(count, unit if own else unit.replace("{s}", "Ailleurs {s}").replace("{t}", "Elsewhere {t}"))
    memory = f'<tmx version="1.4"><header srclang="fr"/><body>{units}</body></tmx>'
    return article(*both(count if own else 20), memory=memory)


def articles(count: int, made: Callable[[int], Files], folder: str = "a{k}/") -> Files:
    """A site of many articles, each in a folder of its own."""
    return {
        name.replace("a/", folder.format(k=k, deep="a/" * (k + 1)), 1): text
        for k in range(count)
        for name, text in made(k).items()
    }


TABLE = "| a | b |\n|---|---|\n"
WORK = "- id: w{k}\n  type: book\n  title: Livre {k}\n  author: [{{family: A{k}, given: B}}]\n  issued: 2001\n"
DRAFT = '{{"source": "{s}", "text": "{t}", "source_lang": "fr", "target_lang": "en"}}\n'
DIRECTIONS: dict[str, tuple[int, Callable[[int], Files]]] = {
    "paragraphs": (1200, lambda n: article(*both(n))),
    "headings": (600, lambda n: article(*both(n, "## {}"))),
    "paragraphs that are equal": (1200, lambda n: article("Le pain.\n\n" * n, "Bread.\n\n" * n)),
    "equal paragraphs facing twice as many": (600, lambda n: article("Le pain.\n\n" * n, "Bread.\n\n" * 2 * n)),
    "paragraphs facing none": (1200, lambda n: article(both(n)[0], "Bread.")),
    "paragraphs facing others": (1200, lambda n: article(both(n)[0], "\n\n".join(both(n)[1].split("\n\n")[::-1]))),
    "a list facing paragraphs": (800, lambda n: article(both(n, "- {}", "\n")[0], both(n)[1])),
    "a list facing a list": (2400, lambda n: article(*both(n, "- {}", "\n"))),
    "sentences of a paragraph": (4800, lambda n: article(*both(n, "{}", " "))),
    "sentences facing none": (19200, lambda n: article(both(n, "{}", " ")[0], "Bread.")),
    "letters without a space": (320_000, lambda n: article("a" * n)),
    "words without a stop": (128_000, lambda n: article("pain " * n, "bread " * n)),
    "numbers of a paragraph": (8000, lambda n: article(each(n, "{k} "), each(n, "7{k} "))),
    "numbers in words": (32_000, lambda n: article("deux cent vingt mille " * n, "two hundred thousand " * n)),
    "lines of a paragraph": (16_000, lambda n: article("Le pain\n" * n, "Bread\n" * n)),
    "links of a paragraph that differ": (
        800,
        lambda n: article(each(n, "[x](https://a.example/{k}) "), each(n, "[x](https://b.example/{k}) ")),
    ),
    "links to files that are not there": (1200, lambda n: article(each(n, "[x](x{k}.md) "))),
    "links to a place": (1200, lambda n: article("# Pain\n\n" + each(n, "[x](#p{k}) "))),
    "an address and closing brackets": (160_000, lambda n: article("https://a.example/" + ")" * n)),
    "an address and opening brackets": (160_000, lambda n: article("https://a.example/" + "(" * n)),
    "addresses without a space": (8000, lambda n: article("https://a.example/" * n)),
    "brackets": (128_000, lambda n: article("[" * n)),
    "brackets that close": (64_000, lambda n: article("[" * n + "]" * n)),
    "links that end nowhere": (32_000, lambda n: article("[a](b " * n)),
    "pictures in words": (32_000, lambda n: article("![a" * n + "](b)" * n)),
    "stars": (80_000, lambda n: article("*a " * n)),
    "stars and lines": (80_000, lambda n: article("*a _b " * n)),
    "backticks": (5000, lambda n: article(" ".join("`" * (k % 40 + 1) for k in range(n)))),
    "signs of less": (80_000, lambda n: article("a <b " * n)),
    "comments that end nowhere": (40_000, lambda n: article("a <!-- " * n)),
    "tags": (4000, lambda n: article("<sub>a</sub> " * n)),
    "tags left open": (2000, lambda n: article("<sub>a " * n)),
    "entities": (40_000, lambda n: article("&amp;" * n)),
    "quotations in quotations": (400, lambda n: article("> " * n + "a")),
    "lists in lists": (100, lambda n: article("".join("  " * k + "- a\n" for k in range(n)))),
    "rows of a table": (300, lambda n: article(TABLE + "| 1 | 2 |\n" * n)),
    "columns of a table": (150, lambda n: article("|a" * n + "|\n" + "|---" * n + "|\n" + "|1" * n + "|\n")),
    "lines of code": (500, lambda n: article("```\n" + "x = 1\n" * n + "```\n")),
    "footnotes": (400, lambda n: article(each(n, "a[^{k}] ") + "\n\n" + each(n, "[^{k}]: b\n\n"))),
    "footnotes that nothing defines": (800, lambda n: article(each(n, "a[^{k}] "))),
    "lines of a paragraph that each have a mark that nothing defines": (800, lambda n: article(each(n, "a[^{k}]\n"))),
    "definitions of links": (4000, lambda n: article("a\n\n" + each(n, "[x{k}]: https://a.example/{k}\n"))),
    "pins": (300, lambda n: article(each(n, "{{#p{k}}}\n\n{s}\n\n"), each(n, "{{#p{k}}}\n\n{t}\n\n"))),
    "authors": (2000, lambda n: article("a", head=f"authors: [{each(n, 'A{k}, ')}]\n")),
    "former addresses": (600, lambda n: article("a", head=f"aliases: [{each(n, 'x{k}, ')}]\n")),
    "notes": (200, many_notes),
    "paragraphs around notes that are lost": (300, lost_notes),
    "words of a note": (32_000, lambda n: noted("mot " * n)),
    "paragraphs of a note": (1200, lambda n: noted(both(n)[0])),
    "stars of a note": (32_000, lambda n: noted("*a _b " * n)),
    "pipes of a note": (32_000, lambda n: noted("| a " * n)),
    "brackets of a note": (16_000, lambda n: noted("[" * n + "a" + "](" * n)),
    "quotations of a note": (400, lambda n: noted("> " * n + "a")),
    "citations of a note": (1200, lambda n: noted("[@w] " * n, references="- id: w\n  title: Un livre\n")),
    "rows of a figure": (400, lambda n: noted(TABLE + each(n, "| x{k} | 1{k} |\n"), "figure: bars\n")),
    "sums": (400, lambda n: noted("a", "compute:\n" + each(n, "  - '1 + {k} = 1 + {k}'\n"))),
    "a sum's terms": (400, lambda n: noted("a", f"compute:\n  - '{' + '.join(['1'] * n)} = {n}'\n")),
    "a memory of other texts": (8000, lambda n: remembered(n, own=False)),
    "a memory of the text": (800, lambda n: remembered(n, own=True)),
    "drafts": (4000, lambda n: article(*both(20), drafts=each(n, DRAFT))),
    "references": (600, lambda n: noted("[@w1]", references=each(n, WORK))),
    "terms of a glossary": (
        1200,
        lambda n: article(*both(50), glossary=each(n, "- fr: blé{k}\n  en: wheat{k}\n")),
    ),
    "articles": (40, lambda n: articles(n, lambda k: article(*both(10)))),
    "articles that lead to each other": (40, lambda n: articles(n, lambda k: article(f"[x](../a{(k + 1) % n}/fr.md)"))),
    "articles below each other": (40, lambda n: articles(n, lambda k: article("Le pain.", "Bread."), "{deep}")),
    "ordinary pages": (400, lambda n: {**article("a"), **{f"p{k}.md": "# a\n\n[b](a/fr.md)\n" for k in range(n)}}),
    "files": (2000, lambda n: {**article("a"), **{f"a/f{k}.txt": "" for k in range(n)}}),
}
"""What can grow: how many of it take a moment, and a site with so many."""


def main(arguments: list[str]) -> int:
    """Print the exponent of each direction, or of those named; 1 if one is a fault."""
    if "--one" in arguments:
        return _one(Path(arguments[-1]))
    if "--memory" in arguments:
        return _memory_of(10)
    faults = 0
    for name, (count, made) in DIRECTIONS.items():
        if not arguments or name in arguments:
            exponent, counts, seconds = _growth(count, made)
            faults += exponent > FAULT
            told = ", ".join(f"{n:,} in {time:.2f} s" for n, time in zip(counts, seconds, strict=True))
            print(f"{exponent:5.2f}{'!' if exponent > FAULT else ' '} {name}: {told}", flush=True)
    return 1 if faults else 0


def _growth(count: int, made: Callable[[int], Files]) -> tuple[float, list[int], list[float]]:
    """The exponent with which the time grows over the last two doublings, and how many were how long in the making."""
    rest = _seconds(made(1))
    counts = [count]
    seconds = [max(_seconds(made(count)) - rest, 1e-4)]
    while len(counts) < 3 or (seconds[-1] < LONG and counts[-1] < MOST):
        counts.append(2 * counts[-1])
        seconds.append(max(_seconds(made(counts[-1])) - rest, 1e-4))
    return log2(seconds[-1] / seconds[-3]) / 2, counts[-3:], seconds[-3:]


LONG = 1.0
"""Seconds after which growth can be told from noise."""
MOST = 1_000_000
"""So many are not doubled again, however short a time they take."""


def _seconds(files: Files) -> float:
    """The CPU time in which a site is read, checked and rendered, the best of some times where it is short."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        for name, text in files.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        press = Press([templates_folder()])
        best = float("inf")
        for _ in range(3):
            began = process_time()
            publish(content, ("fr", "en"), press)
            best = min(best, process_time() - began)
            if best > 2:
                break
        return best


def _memory_of(megabytes: int) -> int:
    """Tell the memory that one paragraph of so many megabytes takes."""
    with tempfile.TemporaryDirectory() as folder:
        text = each(megabytes * 1_000_000 // 38, "{s}", " ")
        Path(folder, "a").mkdir()
        Path(folder, "a", "fr.md").write_text(f"---\ntitle: a\n---\n\n{text}\n", encoding="utf-8")
        command = [sys.executable, str(Path(__file__).resolve().parents[1] / "bench.py"), "growth", "--one", folder]
        return subprocess.run(command, check=False).returncode


def _one(content: Path) -> int:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    publish(content, ("fr", "en"), Press([templates_folder()]))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{most / 1024:.0f} MB at most, {before / 1024:.0f} of them before; {process_time():.1f} s")
    return 0
