"""A site in a folder of its own, built and asked as a user would."""

import os
import subprocess
import sys
from pathlib import Path

import warm

SITE = Path(__file__).parent / "thread" / "site"
"""A small bilingual site, to be copied."""


class Project:
    """A site in a folder of its own, built by MkDocs as a user would."""

    def __init__(self, root: Path) -> None:
        """The site whose configuration is in `root`."""
        self.root = root
        self.content = root / "content"
        self.site = root / "site"

    def build(self, *options: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run `mkdocs build`."""
        return self._module("mkdocs", ["build", *options], env)

    def enregard(self, *arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run `enregard`."""
        return self._module("enregard", [*arguments], env)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run any program in the site's folder."""
        return self._run([*command], None)

    def alone(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `enregard` with a start of its own, as a user does; all others are forked (see `warm`)."""
        return self._run([sys.executable, "-m", "enregard", *arguments], None)

    def _module(
        self, module: str, arguments: list[str], env: dict[str, str] | None
    ) -> subprocess.CompletedProcess[str]:
        return warm.run(module, arguments, self.root, environment(env))

    def _run(self, command: list[str], env: dict[str, str] | None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.root, env=environment(env), capture_output=True, text=True, timeout=120)

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace text in one of the content's files."""
        path = self.content / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def page(self, name: str) -> str:
        """The HTML of a page."""
        return (self.site / name).read_text(encoding="utf-8")


def environment(more: dict[str, str] | None = None) -> dict[str, str]:
    """This process's environment, with nothing in it that changes a build."""
    out = {k: v for k, v in os.environ.items() if k not in {"SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH", "CI"}}
    return {**out, **(more or {})}
