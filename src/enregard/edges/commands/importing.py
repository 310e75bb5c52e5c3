"""`enregard import`: a text or Markdown file becomes an article."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from enregard.core.languages.registry import is_code
from enregard.core.markdown import frontmatter, manuscript
from enregard.core.markdown.manuscript import Left
from enregard.edges.content import folder, project
from enregard.errors import UsageError

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--slug", "-s", help="The article's address below the content folder; by default, the file's name.")
@click.option("--lang", "-l", required=True, help="The language of the text: fr, en, ...")
@click.option("--of", "original", help="The language that this text translates, if it is a translation.")
@click.option("--encoding", default="utf-8", show_default=True, help="How the file is encoded.")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
def command(file: Path, slug: str | None, lang: str, original: str | None, encoding: str, config: Path | None) -> int:
    """Turn a text or Markdown file into an article.

    A plain text's words are kept to the character: wrapped lines are joined, verse keeps its lines, underlined lines
    are headings, dashes are lists, and what only looks like Markdown is escaped. Keys before the text, as
    `date 2025-03-04`, become front matter. An existing file is never overwritten.
    """
    found = project.find(config=config)
    text = _text(file, encoding)
    path = _path(found, slug or _slug(file), lang)
    if original and original not in found.languages:
        raise UsageError(f"--of {original}: the site's languages are {', '.join(found.languages)}")
    if original == lang:
        raise UsageError(f"--of {original}: a text in “{lang}” translates one in another language")
    made, left, shape = (_markdown if file.suffix.lower() in _MARKDOWN else _plain)(text, original)
    folder.write(path, made)
    for line in left:
        click.echo(f"{file}:{line.line}: {line.message}", err=True)
    click.echo(f"{_shown(path)}: written{shape}")
    return 0


def _text(file: Path, encoding: str) -> str:
    try:
        data = file.read_bytes()
        text = data.decode("utf-8-sig" if encoding.lower() in {"utf-8", "utf8"} else encoding)
    except LookupError as error:
        raise UsageError(f"--encoding {encoding}: no such encoding") from error
    except UnicodeDecodeError as error:
        utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        hint = f"save it as UTF-8, or say which it is: --encoding {'utf-16' if utf_16 else 'windows-1252'}"
        raise UsageError(f"{file}: this is not {encoding} text ({hint})") from error
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        raise UsageError(f"{file}: this is no text file; import takes text and Markdown for now")
    if not text.strip():
        raise UsageError(f"{file}: there is no text in it")
    return text


def _path(found: project.Project, slug: str, lang: str) -> Path:
    if not is_code(lang) or lang not in found.languages:
        raise UsageError(f"--lang {lang}: the site's languages are {', '.join(found.languages)}")
    if slug != "." and not _SLUG.fullmatch(slug):
        raise UsageError(f"--slug {slug}: small letters, digits and hyphens, as deepseek-r1; folders with a slash")
    last = slug.rpartition("/")[2]
    if last in {*found.languages, "notes", "images"}:
        raise UsageError(f"--slug {slug}: a folder called “{last}” means something else; take another name")
    path = found.content / slug / f"{lang}.md"
    if path.exists():
        raise UsageError(
            f"{_shown(path)} is there already, and is not overwritten; take another --slug, or move it away"
        )
    return path


def _slug(file: Path) -> str:
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not slug:
        raise UsageError(f"{file}: no address can be made of this name; say one: --slug my-article")
    return slug


def _plain(text: str, original: str | None) -> tuple[str, Sequence[Left], str]:
    read = manuscript.read(text)
    counts = Counter(passage.kind for passage in read.passages)
    said = [f"{n} {kind}{'' if n == 1 else 's'}" for kind, n in counts.items()]
    made = frontmatter.written([*read.meta, *_translation(original)]) + read.markdown()
    return made, read.left, f" ({', '.join(said)})" if said else ""


def _markdown(text: str, original: str | None) -> tuple[str, Sequence[Left], str]:
    """Markdown stays as it is; only keys before its text are taken, where it has no front matter of its own."""
    if above := frontmatter.split(text)[0]:
        known = re.search(r"^translation_of:", above, re.MULTILINE)
        added = "" if known or not original else f"translation_of: {original}\n"
        return text.replace("\n", f"\n{added}", 1), (), ""
    head = manuscript.before(text)
    made = frontmatter.written([*head.meta, *_translation(original)]) + head.text.lstrip("\n").rstrip() + "\n"
    return made, head.left, ""


def _translation(original: str | None) -> list[tuple[str, str]]:
    return [("translation_of", original)] if original else []


def _shown(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
