"""What a site costs, beside what plain MkDocs asks for the same text, measured in one run.

    python scripts/bench.py build [ARTICLES …] [--rounds=N] [--only=WORK,WORK] [--stages] [--serve] [--keep=FOLDER]

The articles are made here, the same every time (`measuring.articles`). Ours are built with the theme and plugin
`enregard`, three pages an article: `cold`, with nothing kept of an earlier build; `unchanged`; and `edited`, after some
words of one article. `check` and `status` look at what did not change; `empty` is a build of a site of one word.
Plain MkDocs gets the same text, notes included, as one page an article, with its own theme, no plugins, and the
articles out of its menu; so does Hugo, where it is installed, with the barest templates.

Works take turns, each in a process of its own; the medians are told, and the ratio to plain MkDocs in each round. Trust
CPU time rather than wall time on a machine that others use. With `--stages` a cold build is measured by its stages too;
with `--serve` how long a live preview takes from a save to the new words in Chromium.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

sys.path.append(str(Path(__file__).resolve().parent.parent))

from measuring import articles, serving, stages
from measuring.program import Cost, megabytes, run

ARTICLES = (10, 100)
ROUNDS = 3


class Sites:
    """The sites of one number of articles, in a folder of their own."""

    def __init__(self, top: Path, count: int) -> None:
        """Write the articles as each generator wants them."""
        self.top, self.count, self.edits = top, count, 0
        made = [articles.article(number) for number in range(count)]
        for name, write in articles.WRITERS.items():
            (top / name).mkdir(parents=True)
            write(top / name, made)
        (top / "empty" / "content").mkdir(parents=True)
        (top / "empty" / "content" / "index.md").write_text("Word\n", "utf-8")
        shutil.copy(top / "ours" / "mkdocs.yml", top / "empty")
        self.works: dict[str, Callable[[], Cost]] = {
            "plain": lambda: self.build("plain"),
            "cold": lambda: self.cold("mkdocs", "build", "--quiet"),
            "unchanged": lambda: self.build("ours"),
            "edited": self.edited,
            "check, cold": lambda: self.cold("enregard", "check"),
            "check": lambda: self.run("ours", "-m", "enregard", "check"),
            "status": lambda: self.run("ours", "-m", "enregard", "status"),
            "empty": lambda: self.build("empty"),
        }
        if hugo := shutil.which("hugo"):
            self.works["hugo"] = lambda: run([hugo, "--quiet"], top / "hugo", top / "bytecode")

    def run(self, name: str, *arguments: str) -> Cost:
        """Run Python in the folder of a site."""
        return run([sys.executable, *arguments], self.top / name, self.top / "bytecode")

    def build(self, name: str) -> Cost:
        """Build a site as a person does."""
        return self.run(name, "-m", "mkdocs", "build", "--quiet")

    def cold(self, *command: str) -> Cost:
        """A command with nothing kept."""
        self.forget()
        return self.run("ours", "-m", *command)

    def edited(self) -> Cost:
        """A build after some words of one article."""
        self.edits += 1
        articles.edit(self.top / "ours", self.edits % self.count, f"fois {self.edits}")
        return self.build("ours")

    def forget(self) -> None:
        """Nothing is left of earlier builds."""
        for folder in ("site", ".cache"):
            shutil.rmtree(self.top / "ours" / folder, ignore_errors=True)

    def stages(self) -> dict[str, float]:
        """The seconds of CPU time that each stage of a cold build takes."""
        self.forget()
        told = self.top / "stages.tsv"
        # The clocks are in this process alone.
        os.environ["ENREGARD_JOBS"] = "1"
        self.run("ours", "-P", str(Path(stages.__file__)), str(told), "build", "--quiet")
        del os.environ["ENREGARD_JOBS"]
        return stages.stages(told)

    def waits(self) -> list[float]:
        """The seconds from a save to the new words in a browser."""
        folder = self.top / "ours"
        return serving.waits(folder, self.top / "bytecode", "article-0000/", partial(articles.edit, folder, 0))


def tell(sites: Sites, costs: dict[str, list[Cost]]) -> None:
    """The medians, and what each is beside plain MkDocs."""
    heads = ("CPU, s", "of plain", "lowest–highest", "wall, s", "of plain", "peak, MiB", "of plain")
    print(f"{'':12}" + "".join(f"{head:>16}" for head in heads))
    for work, found in costs.items():
        one = Cost(*map(median, zip(*found, strict=True)))
        pairs = list(zip(found, costs["plain"], strict=True))
        ratios = sorted(mine.cpu / other.cpu for mine, other in pairs)
        shown = (
            f"{one.cpu:.2f}",
            f"{median(ratios):.3f}",
            f"{ratios[0]:.3f}–{ratios[-1]:.3f}",
            f"{one.wall:.2f}",
            f"{median(mine.wall / other.wall for mine, other in pairs):.2f}",
            f"{one.peak:.0f}",
            f"{median(mine.peak / other.peak for mine, other in pairs):.2f}",
        )
        print(f"{work:12}" + "".join(f"{text:>16}" for text in shown))
    ours, plain = (megabytes(sites.top / name / "site") for name in ("ours", "plain"))
    print(f"\noutput, MB: ours {ours:.1f}, plain {plain:.1f}, {ours / plain:.2f} x", end="")
    print(f"; kept in .cache: {megabytes(sites.top / 'ours' / '.cache'):.1f}")


def tell_stages(rounds: list[dict[str, float]], count: int, plain: float) -> None:
    """The median of each stage, its share, and what it is beside the CPU time of plain MkDocs."""
    found = {stage: median(one[stage] for one in rounds) for stage in rounds[0]}
    total = sum(found.values())
    print(f"\n{'stage':24}{'CPU, s':>8}{'share':>8}{'ms an article':>16}{'of plain':>10}")
    for stage, value in found.items():
        print(f"{stage:24}{value:8.2f}{value / total:8.1%}{value / count * 1000:16.2f}{value / plain:10.2f}")


def measure(sites: Sites, rounds: int, only: set[str], *, staged: bool) -> None:
    """Let the works take turns, and tell."""
    works = {name: work for name, work in sites.works.items() if not only or name in only | {"plain"}}
    costs: dict[str, list[Cost]] = {name: [] for name in works}
    clocked: list[dict[str, float]] = []
    for turn in range(rounds + 1):
        # The first round warms up, the bytecode and the disk; without any other it counts.
        for name, work in works.items() if turn % 2 or not rounds else reversed(works.items()):
            # In this order nothing, or only a check, stands before them.
            if name in {"unchanged", "edited"} and turn % 2 == 0 and rounds:
                sites.build("ours")
            cost = work()
            if turn or not rounds:
                costs[name].append(cost)
        if staged and (turn or not rounds):
            clocked.append(sites.stages())
    tell(sites, costs)
    if clocked:
        tell_stages(clocked, sites.count, median(cost.cpu for cost in costs["plain"]))


def main(arguments: list[str]) -> int:
    """Make the articles, build them by turns, and tell."""
    options = dict(word[2:].partition("=")[::2] for word in arguments if word.startswith("--"))
    counts = [int(word) for word in arguments if not word.startswith("--")] or ARTICLES
    only = set(filter(None, options.get("only", "").split(",")))
    with tempfile.TemporaryDirectory() as temporary:
        for count in counts:
            rounds = int(options.get("rounds", ROUNDS))
            print(f"\n{count} articles, {rounds} rounds\n", flush=True)
            try:
                sites = Sites(Path(options.get("keep") or temporary) / str(count), count)
                measure(sites, rounds, only, staged="stages" in options)
                if "serve" in options:
                    print(f"serve, from a save to the new words, wall, s: {median(sites.waits()):.2f}", flush=True)
            except RuntimeError as error:
                print(error, file=sys.stderr)
                return 1
    return 0
