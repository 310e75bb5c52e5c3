"""A Chromium for the tests that look at pages: one that is there, or Debian's where it may be installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from setup.environment import Missing

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PLACES: Final = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ABSENT: Final = (
    "there is no Chromium: install one (on Debian: apt-get install chromium), or name one in the variable CHROMIUM; "
    "until then the tests that need a browser are skipped."
)


def find() -> str | None:
    """The program of a Chromium: the one that CHROMIUM names, else the first that is found.

    Raises Missing if CHROMIUM names no program.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        program = shutil.which(named)
        if program is None:
            raise Missing(f"CHROMIUM names “{named}”, which is no program: set it to a Chromium, or unset it.")
        return program
    found = (shutil.which(name) for name in NAMES)
    return next(filter(None, found), None) or next((place for place in _PLACES if Path(place).is_file()), None)


def provide() -> str | None:
    """A Chromium, installed where there is none and this process may install one."""
    return find() or (find() if _install() else None)


def _install() -> bool:
    apt = shutil.which("apt-get")
    if apt is None or os.name == "nt" or os.geteuid() != 0:
        return False
    print("installing Chromium (once; this takes a minute)", file=sys.stderr, flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    steps = ([apt, "-qq", "update"], [apt, "-qq", "-y", "install", "chromium"])
    # `update` may fail for one source of several, and the package be there all the same.
    codes = [subprocess.run(step, env=quiet, stdout=sys.stderr, check=False).returncode for step in steps]
    return codes[-1] == 0
