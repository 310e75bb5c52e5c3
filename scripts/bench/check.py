"""What `check` and `status` cost, beside a build of the same site, in CPU time measured in one run.

    python scripts/bench.py check [ARTICLES] [--rounds=N]

The articles are those of the benchmark of builds. The three take turns, each in a process of its own; the medians are
told, and the ratio of each round. Neither `check` nor `status` renders anything, so what they cost is reading, aligning
and checking; what a build costs beside that is pages, templates and MkDocs.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from runpy import run_path
from statistics import median

ARTICLES = 60
ROUNDS = 5
VERBS = {"build": ("build", "--quiet"), "check": ("check", "--json"), "status": ("status", "--json")}
MOST = 0.7
"""`check` and `status` cost at most this share of a build."""


def cpu(folder: Path, verb: str) -> float:
    """The seconds of CPU time that a command takes in a process of its own.

    Raises RuntimeError, with what it said, if it failed.
    """
    shell = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept = shell | {"PYTHONPYCACHEPREFIX": str(folder.parent / "bytecode")}
    command = [sys.executable, "-m", "enregard", *VERBS[verb]]
    log = folder.parent / f"{verb}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=kept, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{verb} failed:\n{log.read_text('utf-8', 'replace')[-2000:]}")
    return usage.ru_utime + usage.ru_stime


def main(arguments: list[str]) -> int:
    """Make the articles, run the commands by turns, and tell."""
    options = dict(word[2:].partition("=")[::2] for word in arguments if word.startswith("--"))
    plain = [word for word in arguments if not word.startswith("--")]
    count, rounds = int(plain[0]) if plain else ARTICLES, int(options.get("rounds") or ROUNDS)
    builds = run_path(str(Path(__file__).with_name("build.py")))
    costs: dict[str, list[float]] = {verb: [] for verb in VERBS}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "site"
        folder.mkdir()
        builds["write_ours"](folder, [builds["article"](number) for number in range(count)])
        try:
            for turn in range(rounds + 1):
                for verb in sorted(VERBS, reverse=bool(turn % 2)):
                    taken = cpu(folder, verb)
                    if turn:  # the first warms up
                        costs[verb].append(taken)
        except RuntimeError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"{count} articles, {rounds} rounds\n")
    print(f"{'':10}{'CPU, s':>8}{'of a build':>12}   (lowest – highest of the rounds; at most {MOST})")
    for verb, taken in costs.items():
        ratios = sorted(one / build for one, build in zip(taken, costs["build"], strict=True))
        print(f"{verb:10}{median(taken):8.2f}{median(ratios):12.2f}   ({ratios[0]:.2f} – {ratios[-1]:.2f})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
