"""The command line: from a verb to its command, and from what happened to an exit code.

0: no error (warnings are told). 1: an error, or a warning under --strict. 2: bad usage.
"""

from __future__ import annotations

import importlib
from typing import Final

import click

from enregard.edges.output import allow_any_text
from enregard.errors import EnregardError, UsageError

VERBS: Final = {
    "new": ("new", "Make a site, or add what a site of MkDocs needs."),
    "import": ("importing", "Turn a text or a book, as DOCX, EPUB, HTML and others, into an article."),
    "doctor": ("doctor", "Say what is wrong with a site's set-up."),
    "build": ("build", "Build the site."),
    "serve": ("serve", "Show the site while you write: what you save is rebuilt."),
    "status": ("status", "Say how each article stands: its pairs, its notes."),
    "check": ("check", "List every finding, with its file, its line and a hint."),
    "approve": ("approve", "Record pairs in the translation memory."),
    "export": ("export", "Give an article as data, or its fact checks as a table."),
    "translate": ("translate", "Draft what has no translation, by memory and by machine."),
}
"""Every verb, the module of its command, and what it does."""


class _Verbs(click.Group):
    """Imports a verb's module when it is called, so that no command pays for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"enregard.edges.commands.{VERBS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(verb, what) for verb, (_, what) in VERBS.items()])


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="enregard")
def group() -> None:
    """Publish a text beside its translation, with an editor's notes on both."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; what a person did wrong is told in one sentence, never in a traceback."""
    allow_any_text()
    try:
        result = group.main(arguments, prog_name="enregard", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code if isinstance(error, click.UsageError) else 1
    except click.Abort:
        click.echo("stopped", err=True)
        return 1
    except UsageError as error:
        click.echo(f"enregard: {error}", err=True)
        return 2
    except EnregardError as error:
        click.echo(f"enregard: {error}", err=True)
        return 1
    except OSError as error:
        # A full disk, a folder that may not be written to: what stands there is the person's to mend.
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"enregard: {place}{error.strerror or error}", err=True)
        return 1
    return result if isinstance(result, int) else 0
