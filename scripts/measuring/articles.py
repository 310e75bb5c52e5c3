"""Articles to measure with, the same every time, and the sites that are made of them.

Four sections, 40 pairs of paragraphs, some 6,000 words in the two languages together, links and emphasis here and
there, notes on 5 % of the pairs.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

SECTIONS = 4
PAIRS = 40
NOTES = PAIRS * 5 // 100

# Sentences with their translations. What stands in braces differs from sentence to sentence, in both languages alike.
SENTENCES = (
    ("La commune de {place} a voté {n} millions d’euros pour ses écoles, soit {p} % de plus qu’en {y}.",
     "The town of {place} voted {n} million euros for its schools, {p}% more than in {y}."),
    ("« Nous n’avions rien vu de tel depuis {y} », dit {name}, qui dirige l’atelier.",
     "“We had seen nothing like it since {y},” says {name}, who runs the workshop."),
    ("Le rapport compte {n} pages, et {name} en a relu chaque ligne avant l’été.",
     "The report has {n} pages, and {name} reread every line of it before the summer."),
    ("Faute d’accord, le projet attendra ; les riverains de {place}, eux, n’attendent plus.",
     "For want of an agreement the project will wait; the people of {place} no longer do."),
    ("Il a fallu *{n} essais* pour que la machine tourne une heure sans s’arrêter.",
     "It took *{n} trials* before the machine ran for an hour without stopping."),
    ("D’après [les archives de {place}](https://example.org/{place}/{y}), le pont date de {y}.",
     "According to [the archives of {place}](https://example.org/{place}/{y}), the bridge dates from {y}."),
    ("Les ventes ont reculé de {p} %, mais personne à {place} ne parle encore de crise.",
     "Sales fell by {p}%, but nobody in {place} speaks of a crisis yet."),
    ("{name} a répondu par une lettre de trois lignes, que le journal a publiée le lendemain.",
     "{name} answered with a letter of three lines, which the newspaper published the next day."),
    ("La pluie, cette année-là, avait emporté {n} mètres de la digue.",
     "The rain that year had carried away {n} meters of the sea wall."),
    ("Reste une question : **qui paiera** les {n} 000 euros qui manquent ?",
     "One question remains: **who will pay** the {n},000 euros that are missing?"),
    ("Entre {place} et la mer, la route compte {n} virages et pas un seul arbre.",
     "Between {place} and the sea the road has {n} bends and not a single tree."),
    ("Ce n’est pas la première promesse ; ce ne sera sans doute pas la dernière.",
     "It is not the first promise; it will probably not be the last."),
)  # fmt: skip
NAMES = ("Mme Aubry", "M. Lefranc", "Claire Noël", "Youssef Benali", "Mme Perrin", "Hugo Marchal")
PLACES = ("Valmont", "Sainte-Anne", "Kerlouan", "Brézac", "Montfleury", "Orvault", "Lussan")


class Article(NamedTuple):
    """An article's files: the text in each language, with its front matter, and the notes."""

    fr: str
    en: str
    notes: tuple[str, ...]


def article(number: int) -> Article:
    """The article of that number."""
    dice = random.Random(number)
    fr, en, notes = [f"Le rapport n° {number}"], [f"Report no. {number}"], []
    for pair in range(PAIRS):
        if pair % (PAIRS // SECTIONS) == 0:
            section = pair // (PAIRS // SECTIONS) + 1
            fr.append(f"## Partie {section}")
            en.append(f"## Part {section}")
        sides = [_sentence(dice) for _ in range(5)]
        if pair % (PAIRS // NOTES) == 3:
            amount = f"{dice.randint(11, 99)},{dice.randint(1, 9)}"
            sides.append((f"Le total est de {amount} milliards.", f"The total is {amount.replace(',', '.')} billion."))
            notes.append(_note(amount))
        fr.append(" ".join(french for french, _ in sides))
        en.append(" ".join(english for _, english in sides))
    return Article("\n\n".join(fr) + "\n", "\n\n".join(en) + "\n", tuple(notes))


def _sentence(dice: random.Random) -> tuple[str, str]:
    slots = {
        "n": dice.randint(12, 980),
        "p": dice.randint(2, 90),
        "y": dice.randint(1900, 2024),
        "name": dice.choice(NAMES),
        "place": dice.choice(PLACES),
    }
    french, english = dice.choice(SENTENCES)
    return french.format(**slots), english.format(**slots)


def _note(amount: str) -> str:
    english = amount.replace(",", ".")
    return (
        "---\nkind: fact-check\nverdict: needs-context\nauthor: bench\nchecked: 2026-11-01\n---\n\n"
        f"# fr: Un total qui compte tout\n\n> {amount} milliards\n\n"
        "Le chiffre est juste, mais il additionne des sommes *engagées* et des sommes payées.\n\n"
        f"# en: A total that counts everything\n\n> {english} billion\n\n"
        "The figure is right, but it adds up sums that were *committed* and sums that were paid.\n"
    )


def write_ours(folder: Path, articles: Sequence[Article]) -> None:
    """The articles as our content."""
    options = "docs_dir: content\ntheme: {name: enregard}\nplugins: [enregard]\n"
    (folder / "mkdocs.yml").write_text(f"site_name: Ours\nsite_url: https://example.org/\n{options}", "utf-8")
    for number, made in enumerate(articles):
        home = folder / "content" / f"article-{number:04}"
        (home / "notes").mkdir(parents=True)
        for lang, text, more in (("fr", made.fr, ""), ("en", made.en, "translation_of: fr\n")):
            title, _, body = text.partition("\n\n")
            (home / f"{lang}.md").write_text(f"---\ntitle: {title}\ndate: 2026-01-01\n{more}---\n\n{body}", "utf-8")
        for index, note in enumerate(made.notes):
            (home / "notes" / f"note-{index}.md").write_text(note, "utf-8")


def write_plain(folder: Path, articles: Sequence[Article]) -> None:
    """The same text as one page an article."""
    options = 'theme: {name: mkdocs}\nplugins: []\nnot_in_nav: "*"\n'
    (folder / "mkdocs.yml").write_text(f"site_name: Plain\nsite_url: https://example.org/\n{options}", "utf-8")
    (folder / "docs").mkdir()
    for number, made in enumerate(articles):
        (folder / "docs" / f"article-{number:04}.md").write_text(_together(made), "utf-8")


def _together(made: Article) -> str:
    notes = [note.split("---\n", 2)[2].strip() for note in made.notes]
    return "\n\n".join([f"# {made.fr}", f"# {made.en}", *notes])


def write_hugo(folder: Path, articles: Sequence[Article]) -> None:
    """The same text as one page an article, with the barest templates."""
    (folder / "hugo.toml").write_text('baseURL = "https://example.org/"\ntitle = "Hugo"\n', "utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text("<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n", "utf-8")
    (folder / "content").mkdir()
    for number, made in enumerate(articles):
        text = f"---\ntitle: Article {number}\n---\n\n{_together(made)}"
        (folder / "content" / f"article-{number:04}.md").write_text(text, "utf-8")


WRITERS: dict[str, Callable[[Path, Sequence[Article]], None]] = {
    "ours": write_ours,
    "plain": write_plain,
    "hugo": write_hugo,
}
"""How each generator gets the articles."""


def edit(folder: Path, number: int, words: str) -> None:
    """Write words of its own into one of our articles."""
    path = folder / "content" / f"article-{number:04}" / "fr.md"
    text = path.read_text("utf-8").rstrip()
    last = text.rpartition("\n\n")[2]
    path.write_text(f"{text.removesuffix(last)}{last.partition(' Édité : ')[0]} Édité : {words}.\n", "utf-8")
