"""Which faults of a package its tests would not see: `python scripts/mutate.py PACKAGE [TEST …]`.

    .cache/test-environment/bin/python scripts/mutate.py quantities --sample 200
    .cache/test-environment/bin/python scripts/mutate.py checking.link tests/core/test_link.py

cosmic-ray changes one thing at a time: `<` to `<=`, `and` to `or`, 1 to 2. Each such *mutant* is tried in a copy of the
repository with the tests named, else with those of `tests/core` (or `edges`) that import the package. Printed are
mutants killed and survived by module, and each survivor as the line that was changed: some of them mean the same as
what stands there, each other one is a test to write. It is no part of the tests, and always ends with 0. The time is
some .5 s to 5 s a mutant and core. Who ends it early is shown what was tried by then.

The tables of constants are apart: `--tables` tries them, and only them. `--sample N` takes N mutants at random, by
`--seed`; `--minutes M` starts none later than that.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from setup.environment import ROOT, Missing, finish, prepare, variables

HERE = Path(__file__).resolve().parent / "mutation"
Mutant = dict[str, object]


def main(arguments: list[str]) -> int:
    """Try the mutants of a package, and print what survived."""
    options = _options(arguments)
    modules = _modules(options.package)
    tests = options.tests or _belonging(options.package)
    with tempfile.TemporaryDirectory() as folder:
        copies = [_copy(Path(folder, str(worker))) for worker in range(options.workers)]
        codes = {module: Path(copies[0], module).read_text("utf-8") for module in modules}
        mutants = _mutants(modules, copies[0], options)
        print(f"{len(mutants)} mutants in {len(modules)} modules; tests: {' '.join(tests)}", flush=True)
        tried = _tried(mutants, tests, copies, options)
    _report(tried, codes)
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutate.py", description="Which faults of a package its tests would not see.")
    parser.add_argument("package", help="as below enregard or enregard.core: quantities, checking.link, edges.content")
    parser.add_argument("tests", nargs="*", help="the tests, instead of those that import the package")
    parser.add_argument("--tables", action="store_true", help="the tables of constants, and only them")
    parser.add_argument("--sample", type=int, default=0, help="how many mutants, taken at random; all without it")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="start no mutant later than that")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="how many at once; one a core")
    return parser.parse_args(arguments)


def _place(package: str) -> Path:
    """A package's folder or a module's file, below the repository."""
    for above in ("src/enregard/core", "src/enregard"):
        place = Path(above, *package.removeprefix("enregard.").removeprefix("core.").split("."))
        for found in (place, place.with_suffix(".py")):
            if (ROOT / found).exists():
                return found
    raise Missing(f"there is no package or module “{package}” in src/enregard: name one, such as quantities.")


def _modules(package: str) -> list[str]:
    place = _place(package)
    found = sorted((ROOT / place).rglob("*.py")) if place.suffix != ".py" else [ROOT / place]
    return [path.relative_to(ROOT).as_posix() for path in found if path.name != "__init__.py"]


def _belonging(package: str) -> list[str]:
    """The tests that import a package, or a module's package."""
    place = _place(package)
    name = ".".join((place.parent if place.suffix == ".py" else place).relative_to("src").parts)
    room = "edges" if "edges" in place.parts else "core"
    files = sorted((ROOT / "tests" / room).rglob("test_*.py"))
    found = [path.relative_to(ROOT).as_posix() for path in files if f"{name}." in path.read_text("utf-8")]
    found += [path.relative_to(ROOT).as_posix() for path in files if f"{name} import" in path.read_text("utf-8")]
    if not found:
        raise Missing(f"no test in tests/{room} imports {name}: name the tests after the package.")
    return list(dict.fromkeys(found))


def _mutants(modules: list[str], copy: Path, options: argparse.Namespace) -> list[Mutant]:
    """Mutants as cosmic-ray makes them, in an environment of its own."""
    python = prepare("mutation", project=False)
    command = [str(python), str(HERE / "mutants.py"), str(int(options.tables)), str(options.sample), str(options.seed)]
    done = subprocess.run([*command, *modules], cwd=copy, env=variables(), stdout=subprocess.PIPE, check=True)
    found: list[Mutant] = json.loads(done.stdout)
    return found


def _tried(
    mutants: list[Mutant], tests: list[str], copies: list[Path], options: argparse.Namespace
) -> list[tuple[Mutant, str]]:
    """Every mutant that was tried, with its outcome; each worker has a copy of its own."""
    waiting: queue.SimpleQueue[Mutant] = queue.SimpleQueue()
    for mutant in mutants:
        waiting.put(mutant)
    tried: list[tuple[Mutant, str]] = []
    end = time.monotonic() + 60 * options.minutes
    limit = _limit(tests, copies[0])
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    workers = [threading.Thread(target=_work, args=(copy, tests, limit, waiting, tried, ended)) for copy in copies]
    for worker in workers:
        worker.start()
    while any(worker.is_alive() for worker in workers):
        workers[0].join(1)
        if time.monotonic() > end:
            ended.set()
    return tried


def _copy(place: Path) -> Path:
    """A copy of what the tests may read."""
    for name in ("src", "tests", "templates", "content", "docs", "scripts"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in ROOT.glob("*.*"):
        if path.is_file():
            shutil.copy(path, place)
    return place


def _limit(tests: list[str], copy: Path) -> float:
    """After how many seconds of CPU time a mutant is taken to be endless."""
    before = _spent()
    with _trial(copy, 0, tests) as trial:
        answer = trial.communicate("")[0].strip()
    if answer != "survived":
        raise Missing(f"the tests fail without any mutant: make {' '.join(tests)} pass first.")
    return 10 + 4 * (_spent() - before)


def _spent() -> float:
    """Seconds of CPU time that the processes begun here have had."""
    of = resource.getrusage(resource.RUSAGE_CHILDREN)
    return of.ru_utime + of.ru_stime


def _trial(copy: Path, limit: float, tests: list[str]) -> subprocess.Popen[str]:
    settled = variables() | {"CI": "1"}  # hypothesis takes the same examples each time
    command = [sys.executable, str(HERE / "trial.py"), str(copy), str(limit), *tests]
    return subprocess.Popen(command, env=settled, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _work(
    copy: Path,
    tests: list[str],
    limit: float,
    waiting: queue.SimpleQueue[Mutant],
    tried: list[tuple[Mutant, str]],
    ended: threading.Event,
) -> None:
    with _trial(copy, limit, tests) as trial:
        assert trial.stdin and trial.stdout
        trial.stdout.readline()
        while not ended.is_set():
            try:
                mutant = waiting.get_nowait()
            except queue.Empty:
                break
            trial.stdin.write(json.dumps(mutant) + "\n")
            trial.stdin.flush()
            tried.append((mutant, trial.stdout.readline().strip()))
            if len(tried) % 100 == 0:
                print(f"{len(tried)} tried", file=sys.stderr, flush=True)
        trial.stdin.close()


def _report(tried: list[tuple[Mutant, str]], codes: dict[str, str]) -> None:
    counts = Counter((str(mutant["module"]), outcome == "survived") for mutant, outcome in tried)
    for mutant, outcome in sorted(tried, key=lambda one: (str(one[0]["module"]), int(str(one[0]["start"])))):
        if outcome == "survived":
            print(_shown(mutant, codes[str(mutant["module"])]))
    print(f"\n{'':48}{'tried':>7}{'killed':>8}{'survived':>10}{'killed':>9}")
    for module in sorted({module for module, _ in counts}):
        print(_line(module, counts[module, False], counts[module, True]))
    print(_line("all", sum(o != "survived" for _, o in tried), sum(o == "survived" for _, o in tried)))


def _line(name: str, killed: int, survived: int) -> str:
    share = 100 * killed / max(1, killed + survived)
    return f"{name:48}{killed + survived:7}{killed:8}{survived:10}{share:7.1f} %"


def _shown(mutant: Mutant, code: str) -> str:
    """A mutant as the lines it changes, before and after."""
    start, end = int(str(mutant["start"])), int(str(mutant["end"]))
    first = code.rfind("\n", 0, start) + 1
    last = (code + "\n").find("\n", end)
    after = code[first:start] + str(mutant["text"]) + code[end:last]
    place = f"{mutant['module']}:{code.count(chr(10), 0, start) + 1}"
    return "\n".join(
        [place, *(f"  - {line.strip()}" for line in code[first:last].splitlines())]
        + [f"  + {line.strip()}" for line in after.splitlines()]
    )


if __name__ == "__main__":
    finish(main)
