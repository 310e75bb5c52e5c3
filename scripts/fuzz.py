"""Coverage-guided fuzzing of what reads text: `python scripts/fuzz.py SECONDS [READER …]`.

    python scripts/fuzz.py 3600
    python scripts/fuzz.py 300 article memory

Needs atheris (`pip install atheris`), which nothing else does. Each reader has a process of its own, and its share of
the seconds, which are CPU time. Inputs are made of those that reached new code before, of a handful of sound files and
of what readers look for. A reader may raise what its documentation says, and nothing else; and no page that comes of it
may hold live markup. What broke one is kept in `.cache/fuzz/READER/`, beside what reached the most, so that the next
run goes on from there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "fuzz"
SLOW = 10
"""Seconds of CPU time after which an input is a fault, however it ends."""
HANGS = 600
"""Seconds by the clock, since a busy machine lets an input wait, after which it is taken for one that never ends."""


def main(arguments: list[str]) -> int:
    """Fuzz the readers named, or all; 1 if one of them broke."""
    if find_spec("atheris") is None:
        print("fuzz.py needs atheris: pip install atheris", file=sys.stderr)
        return 2
    if arguments[:1] == ["--one"]:
        return fuzzed(arguments[1], int(arguments[2]))
    from fuzzing.readers import READERS

    if not arguments or not arguments[0].isdigit() or set(arguments[1:]) - set(READERS):
        print(f"usage: fuzz.py SECONDS [READER …]; READER is one of: {', '.join(READERS)}", file=sys.stderr)
        return 2
    names = arguments[1:] or list(READERS)
    share = str(max(1, int(arguments[0]) // len(names)))
    # What is imported already cannot be looked into any more: each reader is imported anew.
    codes = [subprocess.run([sys.executable, __file__, "--one", name, share], check=False).returncode for name in names]
    return 1 if any(codes) else 0


def fuzzed(name: str, seconds: int) -> int:
    """Fuzz one reader for so many seconds of CPU time, in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["enregard"]):
        from fuzzing.readers import READERS, SEEDS, WORDS
    folder = CACHE / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS.get(name, ())):
        (folder / f"seed-{number}").write_bytes(seed)
    words = CACHE / "words.dict"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in WORDS))
    options = [
        f"-dict={words}",
        f"-artifact_prefix={folder}/",
        f"-timeout={HANGS}",
        "-max_len=2000",
        "-rss_limit_mb=2000",
    ]
    atheris.Setup([sys.argv[0], *options, "-verbosity=0", str(folder)], _counted(READERS[name], name, seconds))
    atheris.Fuzz()
    return 0


def _escaped(word: str) -> str:
    """A word as libFuzzer takes it."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _counted(read: Callable[[bytes], object], name: str, seconds: int) -> Callable[[bytes], None]:
    """A reader that ends the process after its time, and says how many inputs it has read."""
    done = 0
    began = process_time()

    def one(data: bytes) -> None:
        nonlocal done
        before = process_time()
        read(data)
        done += 1
        assert process_time() - before < SLOW, f"{process_time() - before:.0f} s"
        spent = process_time() - began
        if spent > seconds:
            print(f"{name}: {done:,} inputs in {spent:.0f} s, nothing broke", flush=True)
            os._exit(0)

    return one


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
