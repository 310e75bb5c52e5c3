"""Run a benchmark: `python scripts/bench.py NAME [ARGUMENT …]` calls `main` of scripts/bench/NAME.py.

Benchmarks that need data from outside the repository say so, and are skipped, where it is missing.
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "bench"


def main(arguments: list[str]) -> int:
    """Run the benchmark named first, or list them."""
    names = sorted(path.stem for path in FOLDER.glob("*.py"))
    if not arguments or arguments[0] not in names:
        print(f"usage: python scripts/bench.py NAME [ARGUMENT …]; NAME is one of: {', '.join(names)}", file=sys.stderr)
        return 2
    found: int = runpy.run_path(str(FOLDER / f"{arguments[0]}.py"))["main"](arguments[1:])
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
