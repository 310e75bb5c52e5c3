"""What a site costs that says to machines what it says to readers, beside the same site that doesn't.

    python scripts/bench.py data [ARTICLES …] [--rounds=N]

Both sites have the articles of `measuring.articles`, and differ in `linked_data` alone. They are built by turns, each
in a process of its own on one core: `cold`, with nothing kept, and `edited`, after some words of one article. Ratios of
CPU time are of the two sites in one round. What is added to `site/` is told too, by kind.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.append(str(Path(__file__).resolve().parent.parent))

from measuring import articles
from measuring.program import Cost, megabytes, run

ARTICLES = (100,)
ROUNDS = 5
SITES = {"with": "true", "without": "false"}


def build(site: Path, bytecode: Path, *, cold: bool) -> Cost:
    """Build a site as a person does."""
    if cold:
        for name in ("site", ".cache"):
            shutil.rmtree(site / name, ignore_errors=True)
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], site, bytecode)


def measure(top: Path, count: int, rounds: int) -> None:
    """Build both sites by turns, and tell."""
    made = [articles.article(number) for number in range(count)]
    for name, said in SITES.items():
        (top / name).mkdir(parents=True)
        articles.WRITERS["ours"](top / name, made)
        path = top / name / "mkdocs.yml"
        text = path.read_text("utf-8").replace("plugins: [enregard]", f"plugins: [enregard: {{linked_data: {said}}}]")
        assert said in text
        path.write_text(text, "utf-8")
    costs: dict[str, dict[str, list[Cost]]] = {work: {name: [] for name in SITES} for work in ("cold", "edited")}
    for turn in range(rounds + 1):
        for work, found in costs.items():
            for name in list(SITES)[:: 1 if turn % 2 else -1]:
                if work == "edited":
                    articles.edit(top / name, turn % count, f"fois {turn}")
                cost = build(top / name, top / "bytecode", cold=work == "cold")
                if turn:  # The first round warms up.
                    found[name].append(cost)
    heads = f"{'with, CPU s':>14}{'without':>10}{'ratio':>8}{'lowest–highest':>18}{'ms an article':>16}"
    print(f"\n{f'{count} articles':18}{heads}")
    for work, found in costs.items():
        ratios = sorted(mine.cpu / other.cpu for mine, other in zip(found["with"], found["without"], strict=True))
        mine, other = (median(cost.cpu for cost in found[name]) for name in SITES)
        print(
            f"{work:18}{mine:14.2f}{other:10.2f}{median(ratios):8.3f}{f'{ratios[0]:.3f}–{ratios[-1]:.3f}':>18}"
            f"{(mine - other) / count * 1000:16.2f}"
        )
    site = top / "with" / "site"
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    said = sum(map(len, re.findall(r'<script type="application/ld.*?</script>', "".join(pages)))) / 1e6
    beside = megabytes(site, "*.jsonld")
    print(f"site/: {megabytes(site):.1f} MB, of which {said:.2f} in pages, and annotations of {beside:.2f}")


def main(arguments: list[str]) -> int:
    """Make both sites, build them by turns, and tell."""
    options = dict(word[2:].partition("=")[::2] for word in arguments if word.startswith("--"))
    os.environ["ENREGARD_JOBS"] = "1"
    for count in [int(word) for word in arguments if not word.startswith("--")] or ARTICLES:
        with tempfile.TemporaryDirectory() as temporary:
            measure(Path(temporary), count, int(options.get("rounds", ROUNDS)))
    return 0
