"""A site searched as readers do, in a browser: what they type, and which passage should be among the first found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from enregard.core.text.fold import fold

if TYPE_CHECKING:
    from playwright.sync_api import Page

FIRST = 3
"""How many of what is found a reader looks at."""

# What the first links of a language lead to: the words of the passage, of the note, or of the head of the article.
_READ = """async ([lang, first]) => {
  const links = [...document.querySelectorAll(`.found[lang=${lang}] li a`)].slice(0, first);
  return Promise.all(links.map(async link => {
    const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
    const place = page.getElementById(new URL(link.href).hash.slice(1).split(':~:')[0]);
    const whole = place ? place.closest('details.note') || place : page.querySelector('.head');
    return whole.textContent;
  }));
}"""


class Question(NamedTuple):
    """What is typed, and words of the passage that is meant."""

    lang: str
    query: str
    words: str


def questions(path: Path) -> list[Question]:
    """Read a table: language, query and words, apart by bars; lines with `#` say what it is."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [Question(*re.split(r"\s*\|\s*", line.strip(), maxsplit=2)) for line in lines]


def asked(page: Page, address: str, wanted: Sequence[Question]) -> Iterator[tuple[Question, int]]:
    """Each question, and the place of its passage among the first that a site's search finds, from 1; 0 for none."""
    page.goto(f"{address}search/")
    for question in wanted:
        page.evaluate("() => { document.querySelector('#er-found').ariaBusy = 'true' }")
        page.fill("input[type=search]", question.query)
        page.wait_for_function("() => document.querySelector('#er-found').ariaBusy === 'false'")
        texts = page.evaluate(_READ, [question.lang, FIRST])
        words = _plain(question.words)
        yield question, next((place for place, text in enumerate(texts, 1) if words in _plain(text)), 0)


def _plain(text: str) -> str:
    return " ".join(fold(text, case=True).replace("-", " ").split())
