"""What a site costs, beside what plain MkDocs asks for the same text, measured in one run.

    python scripts/bench.py build [ARTICLES] [--rounds=N] [--keep=FOLDER]

The articles are made here, the same every time: four sections, 40 pairs of paragraphs, some 6,000 words in the two
languages together, links and emphasis here and there, notes on 5 % of the pairs. Ours is built with the theme and
plugin `enregard` (three pages an article). Plain MkDocs gets the same text, notes included, as one page an article,
with its own theme, no plugins, and the articles out of its menu, as ours are. Builds take turns, each in a process of
its own and into an empty folder; the medians are told. Trust CPU time rather than wall time on a machine that others
use.

The stages are measured in CPU time in builds of their own, one a round, each stage without what it calls of another.
Timing them costs a little itself. Collecting garbage counts for the stage during which it happens.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ARTICLES = 50
ROUNDS = 3
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

STAGES = {
    "files": ("edges.content.folder", "edges.content.drafts", "edges.content.tmx"),
    "front matter, notes": (
        "core.markdown.frontmatter",
        "core.notes.note",
        "core.notes.side",
        "core.pages.working",
        "core.editions.article",
    ),
    "markup": ("core.markdown.markup", "core.markdown.token", "core.markdown.inline"),
    "segment": ("core.text.segment", "core.languages.abbreviation"),
    "align": (
        "core.alignment.sentence_alignment",
        "core.alignment.block_alignment",
        "core.alignment.likelihood",
        "core.alignment.path",
        "core.alignment.lattice",
        "core.alignment.lexicon",
        "core.alignment.bitext",
    ),
    "pairs": ("core.editions.aligned", "core.editions.pair"),
    "anchor": (
        "core.anchoring.anchor",
        "core.anchoring.candidate",
        "core.anchoring.passage",
        "core.anchoring.claim",
        "core.editions.placement",
    ),
    "state": (
        "core.memories.memory",
        "core.memories.lookup",
        "core.memories.state",
        "core.memories.difference",
        "core.editions.standing",
        "core.editions.pair_findings",
    ),
    "checks": ("core.checking.checks", "core.quantities.number", "core.quantities.numeral", "core.checking.glossary"),
    "site": ("core.site.plan", "core.site.page", "core.site.address"),
    "page": (
        "core.pages.page",
        "core.pages.view",
        "core.notes.reference",
        "core.notes.bibliography",
    ),
    "setting": ("core.markdown.setting", "core.notes.prose", "core.languages.typography"),
    "render": ("edges.publishing.render",),
}
"""The stages of a build, and the modules whose public functions are where each begins."""


class Article(NamedTuple):
    """An article's files: the text in each language, with its front matter, and the notes."""

    fr: str
    en: str
    notes: tuple[str, ...]


class Cost(NamedTuple):
    """What one build took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of the process and of those it started."""
    peak: float
    """MiB of memory."""
    size: float
    """MB of output."""
    pages: float
    """MB of HTML in it."""


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


def write_ours(folder: Path, articles: list[Article]) -> None:
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


def write_plain(folder: Path, articles: list[Article]) -> None:
    """The same text as one page an article."""
    options = 'theme: {name: mkdocs}\nplugins: []\nnot_in_nav: "*"\n'
    (folder / "mkdocs.yml").write_text(f"site_name: Plain\nsite_url: https://example.org/\n{options}", "utf-8")
    (folder / "docs").mkdir()
    for number, made in enumerate(articles):
        notes = [note.split("---\n", 2)[2].strip() for note in made.notes]
        text = "\n\n".join([f"# {made.fr}", f"# {made.en}", *notes])
        (folder / "docs" / f"article-{number:04}.md").write_text(text, "utf-8")


def build(folder: Path, stages: Path | None = None) -> Cost:
    """Build a site in a process of its own; with `stages`, what each took is written there.

    Raises RuntimeError, with what the build said, if it failed.
    """
    site = Path(tempfile.mkdtemp(dir=folder.parent))
    options = ["build", "--quiet", "--config-file", str(folder / "mkdocs.yml"), "--site-dir", str(site)]
    program = ["-P", str(Path(__file__)), str(stages)] if stages else ["-m", "mkdocs"]
    # Bytecode is kept between builds, as it is for everyone, whatever this shell says of it.
    shell = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept = shell | {"PYTHONPYCACHEPREFIX": str(folder.parent / "bytecode")}
    log = site.with_suffix(".log")
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, *program, *options], stdout=output, stderr=output, env=kept)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"the build of {folder.name} failed:\n{log.read_text('utf-8', 'replace')[-2000:]}")
    sizes = [(path.suffix, path.stat().st_size / 1e6) for path in site.rglob("*") if path.is_file()]
    size, pages = sum(n for _, n in sizes), sum(n for suffix, n in sizes if suffix == ".html")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, size, pages)


def measure(arguments: list[str]) -> None:
    """Build with a clock at every stage (this is the child process)."""
    from importlib import import_module
    from types import FunctionType

    spent = dict.fromkeys([*STAGES, "MkDocs and the rest"], 0.0)
    running = ["MkDocs and the rest"]
    since = [0.0]

    def turn(stage: str | None) -> None:
        now = time.process_time()
        spent[running[-1]] += now - since[0]
        since[0] = now
        running.append(stage) if stage else running.pop()

    def timed(stage: str, function: FunctionType) -> object:
        def call(*given: object, **named: object) -> object:
            if running[-1] == stage:
                return function(*given, **named)
            turn(stage)
            try:
                return function(*given, **named)
            finally:
                turn(None)

        return call

    cli = import_module("mkdocs.__main__")
    import_module("enregard.edges.publishing.plugin")
    ours = {name: module for name, module in sys.modules.items() if name.startswith("enregard.")}
    for stage, names in STAGES.items():
        for module in filter(None, (ours.get(f"enregard.{name}") for name in names)):
            public = [value for name, value in vars(module).items() if not name.startswith("_")]
            own = [value for value in public if getattr(value, "__module__", "") == module.__name__]
            for function in (value for value in own if isinstance(value, FunctionType)):
                clocked = timed(stage, function)
                for other in ours.values():
                    for name in [name for name, value in vars(other).items() if value is function]:
                        setattr(other, name, clocked)
            if stage == "render":
                for kind in (value for value in own if isinstance(value, type)):
                    for name in [n for n, v in vars(kind).items() if isinstance(v, FunctionType) and n[0] != "_"]:
                        setattr(kind, name, timed(stage, getattr(kind, name)))
    started = since[0] = time.process_time()
    try:
        cli.cli(arguments[1:], standalone_mode=False)
    finally:
        spent[running[-1]] += time.process_time() - since[0]
        lines = [f"start-up\t{started}", *(f"{stage}\t{seconds}" for stage, seconds in spent.items())]
        Path(arguments[0]).write_text("\n".join(lines), "utf-8")


def tell(costs: dict[str, list[Cost]]) -> None:
    """The medians, side by side, and their ratios."""
    ours, plain = (Cost(*map(median, zip(*costs[name], strict=True))) for name in ("ours", "plain"))
    print(f"{'':14}{'ours':>10}{'plain':>10}{'ratio':>8}   (lowest – highest of the rounds)")
    rows = (
        ("wall, s", "wall"),
        ("CPU, s", "cpu"),
        ("peak, MiB", "peak"),
        ("output, MB", "size"),
        ("its HTML, MB", "pages"),
    )
    for label, field in rows:
        mine, other = getattr(ours, field), getattr(plain, field)
        pairs = zip(costs["ours"], costs["plain"], strict=True)
        ratios = sorted(getattr(a, field) / getattr(b, field) for a, b in pairs)
        print(f"{label:14}{mine:10.2f}{other:10.2f}{mine / other:8.2f}   ({ratios[0]:.2f} – {ratios[-1]:.2f})")


def tell_stages(rounds: list[dict[str, float]], articles: int, plain: float) -> None:
    """The median of each stage, its share, and what it is beside the CPU time of plain MkDocs."""
    found = {stage: median(one[stage] for one in rounds) for stage in rounds[0]}
    total = sum(found.values())
    print(f"\n{'stage':24}{'CPU, s':>8}{'share':>8}{'ms an article':>16}{'of plain':>10}")
    for stage, value in found.items():
        print(f"{stage:24}{value:8.2f}{value / total:8.1%}{value / articles * 1000:16.2f}{value / plain:10.2f}")
    both = median(one["segment"] + one["align"] for one in rounds)
    print(f"{'segment and align':24}{both:8.2f}{both / total:8.1%}{both / articles * 1000:16.2f}{both / plain:10.2f}")


def stages(path: Path) -> dict[str, float]:
    """What a build with a clock wrote: seconds by stage."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return {stage: float(seconds) for stage, seconds in lines}


def main(arguments: list[str]) -> int:
    """Make the articles, build them by turns, and tell."""
    options = dict(word[2:].partition("=")[::2] for word in arguments if word.startswith("--"))
    plain = [word for word in arguments if not word.startswith("--")]
    count, rounds = int(plain[0]) if plain else ARTICLES, int(options.get("rounds") or ROUNDS)
    made = [article(number) for number in range(count)]
    words = sum(len(text.split()) for one in made for text in (one.fr, one.en)) // count
    print(f"{count} articles of {words} words and {NOTES} notes, {rounds} rounds\n", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(options.get("keep") or temporary)
        folders = {"ours": top / "ours", "plain": top / "plain"}
        for name, write in (("ours", write_ours), ("plain", write_plain)):
            folders[name].mkdir(parents=True)
            write(folders[name], made)
        costs: dict[str, list[Cost]] = {name: [] for name in folders}
        clocked: list[dict[str, float]] = []
        try:
            for turn in range(rounds + 1):
                for name in sorted(folders, reverse=bool(turn % 2)):
                    cost = build(folders[name])
                    if turn:  # the first warms up
                        costs[name].append(cost)
                if turn:
                    build(folders["ours"], top / "stages.tsv")
                    clocked.append(stages(top / "stages.tsv"))
        except RuntimeError as error:
            print(error, file=sys.stderr)
            return 1
    tell(costs)
    tell_stages(clocked, count, median(cost.cpu for cost in costs["plain"]))
    return 0


if __name__ == "__main__":
    measure(sys.argv[1:])
