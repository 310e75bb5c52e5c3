"""Every command by itself: a process that has imported nothing, as a user starts it."""

import pytest

from enregard.edges.cli import VERBS

COMMANDS = {
    "approve": ["approve", "bread", "--as", "Ada"],
    "build": ["build"],
    "check": ["check", "--json"],
    "doctor": ["doctor"],
    "export": ["export", "bread", "--format", "json"],
    "import": ["import", "a.md", "--slug", "a"],
    "new": ["new", "there", "--yes"],
    "serve": ["serve", "--help"],
    "status": ["status"],
    "translate": ["translate", "--dry-run", "--engine", "nobody"],
}


def test_all_are_tried():
    """A command that is new has its line here."""
    assert COMMANDS.keys() == VERBS.keys()


@pytest.mark.parametrize("verb", COMMANDS)
def test_a_command_starts_by_itself(project, verb):
    """It ends as documented, without a traceback, whatever it imports itself."""
    (project.root / "a.md").write_text("# Un texte\n\nIl est court, et il est en français.\n", "utf-8")
    done = project.alone(*COMMANDS[verb])
    assert done.returncode in {0, 1} or (verb == "translate" and done.returncode == 2), done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout or done.stderr
