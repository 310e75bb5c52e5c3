"""What a site of MkDocs needs that was there before: the plugin in its configuration, the package where others are.

Files are changed by lines, so that all else in them stays as somebody wrote it, comments too; nothing is written here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from enregard.core.editions.evidence import evidence
from enregard.core.editions.layout import Layout, language_of, texts
from enregard.core.languages.registry import DEFAULT, LANGUAGES
from enregard.core.manuscripts.language import by_words
from enregard.edges.content import configuration, folder, text_file
from enregard.errors import UsageError

_REQUIREMENTS: Final = ("requirements.txt", "docs/requirements.txt", "requirements-docs.txt", "requirements/docs.txt")


class Adoption(NamedTuple):
    """What is to change for the plugin to run."""

    changes: Mapping[Path, tuple[str, str]]
    """By file, its text before and after."""
    told: Sequence[str]
    """Where the languages come from, and what of the content will not be published."""


def adoption(config: Path, languages: Sequence[str], package: str) -> Adoption:
    """What is to change, with the languages that somebody names, or those that the site has.

    Raises UsageError where the configuration cannot be read, or has the plugin already, and where nobody can tell in
    which language a text is.
    """
    settings = configuration.settings(config)
    found = configuration.understood(config, settings)
    if found.plugged:
        raise UsageError(f"{config}: the plugin is there already; enregard doctor says what else is missing")
    if "enregard" in configuration.named(settings.get("plugins")):
        raise UsageError(f"{config}: the plugin is there already, switched off: take enabled: false out")
    before = text_file.read(config)
    if settings.get("plugins") and not re.search(r"(?m)^[\"']?plugins\b", before):
        raise UsageError(f"{config}: its plugins are in the configuration that it inherits: add enregard there")
    content = config.parent / found.docs_dir
    files = folder.tree(content) if content.is_dir() else frozenset()
    codes, why = (tuple(languages), "") if languages else _languages(settings, content, files)
    layout = _layout(settings, files, codes)
    after = with_plugin(before, codes, layout)
    told = [one for one in (why, _more_than_two(texts(files, codes, layout).articles)) if one]
    return Adoption({config: (before, after), **dict(_installed(config.parent, package))}, told)


def locales(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages that mkdocs-static-i18n builds a site in, its default first; none where the site has it not."""
    of = configuration.named(settings.get("plugins")).get("i18n", {}).get("languages")
    known = [one for one in of or () if isinstance(one, dict) and one.get("build") is not False]
    known.sort(key=lambda one: not one.get("default"))
    # Of its own files that are in no language it says null.
    said = [str(one.get("locale")) for one in known if one.get("locale") not in {None, "null"}]
    return tuple(code for one in said if (code := language_of(one, [one.replace("_", "-")])))


def _languages(settings: Mapping[str, Any], content: Path, files: Collection[str]) -> tuple[tuple[str, ...], str]:
    """The languages of a site, that of its originals first, and how that is known."""
    if built := locales(settings):
        return built, f"languages: {', '.join(built)}, as mkdocs-static-i18n has them"
    seen = evidence(files)
    if not seen.languages:
        return DEFAULT, f"nothing says what languages there are: {', '.join(DEFAULT)}, unless --languages says others"
    theme = settings.get("theme")
    said = str(theme.get("language") or "") if isinstance(theme, dict) else ""
    first = _spoken(content, seen.unnamed) or language_of(said, seen.languages)
    ahead = [first] if first and (seen.unnamed or first in seen.languages) else []
    codes = tuple(dict.fromkeys([*ahead, *seen.languages]))
    if seen.unnamed and not ahead:
        others = ",".join(codes)
        raise UsageError(
            f"{seen.unnamed[0]}: in which language is it? say it before the others: --languages fr,{others}"
        )
    return codes, f"languages: {', '.join(codes)}, as files are called; --languages says others, or another first"


_LOOKED_INTO: Final = 20
"""Files that tell what language they are in."""


def _spoken(content: Path, files: Sequence[str]) -> str:
    """The language of files that name none; nothing where their words do not tell."""
    text = "\n".join((content / file).read_text("utf-8", "replace") for file in files[:_LOOKED_INTO])
    return by_words(text, tuple(LANGUAGES))


def _layout(settings: Mapping[str, Any], files: Collection[str], languages: Sequence[str]) -> Layout:
    """How the texts of a site are laid out: as its plugin says, else as most of its files say."""
    said = configuration.named(settings.get("plugins")).get("i18n")
    if said is not None:
        return "folder" if said.get("docs_structure") == "folder" else "suffix"
    return evidence(files, languages).layout


def _more_than_two(articles: Mapping[str, Mapping[str, str]]) -> str:
    """What is told of articles that have texts in more languages than are published."""
    many = [name for name, of in articles.items() if len(of) > 2]
    if not many:
        return ""
    which = f"{many[0]} has texts" if len(many) == 1 else f"{many[0]} and {len(many) - 1} more have texts"
    return f"{which} in more than two languages: the first two of `languages` are published, the others are not"


def with_plugin(text: str, languages: Sequence[str], layout: Layout) -> str:
    """A configuration with the plugin in it.

    Raises UsageError where nobody can tell where that would stand.
    """
    options = [f"languages: [{', '.join(languages)}]", *([f"layout: {layout}"] if layout != "article" else [])]
    root = yaml.compose(text, Loader=configuration.Loader)
    entries = root.value if isinstance(root, yaml.MappingNode) else []
    node = next((value for key, value in entries if key.value == "plugins"), None)
    if node is not None and node.tag.startswith("!"):
        raise UsageError("plugins: what !ENV gives nobody can add to here; write enregard among them, as - enregard")
    # Where no plugin is named, MkDocs has its search.
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        if node is not None:
            text = re.sub(r"(?m)^plugins:[ \t]*(?:~|null)?[ \t]*(?:#.*)?\n?", "", text)
        return f"{text.rstrip()}\n\nplugins:\n  - search\n{_item(options, '  ')}"
    if isinstance(node, yaml.SequenceNode) and node.flow_style:
        at = node.end_mark.index - 1
        comma = ", " if node.value and not text[:at].rstrip().endswith(",") else ""
        return f"{text[:at].rstrip()}{comma}{{enregard: {{{', '.join(options)}}}}}{text[at:]}"
    if isinstance(node, yaml.SequenceNode) and node.value:
        return _inserted(text, node.value[-1], _item(options, " " * _dash(text, node.value[-1])))
    if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
        indent = " " * node.value[0][0].start_mark.column
        lines = "".join(f"{indent}  {option}\n" for option in options)
        return _inserted(text, node.value[-1][1], f"{indent}enregard:\n{lines}")
    raise UsageError("plugins: write enregard among them, as - enregard; nobody can tell here where it would stand")


def _item(options: Sequence[str], indent: str) -> str:
    return f"{indent}- enregard:\n" + "".join(f"{indent}    {option}\n" for option in options)


def _dash(text: str, item: yaml.Node) -> int:
    """The column of the hyphen before an item of a list."""
    return text.rfind("-", 0, item.start_mark.index) - text.rfind("\n", 0, item.start_mark.index) - 1


def _inserted(text: str, last: yaml.Node, more: str) -> str:
    """A text with lines behind those of a node; what is a comment or empty behind it stays behind."""
    lines = text[: last.end_mark.index].rstrip().split("\n")
    at = len("\n".join(lines))
    rest = text[at:].partition("\n")  # A comment on the node's last line.
    return f"{text[:at]}{rest[0]}\n{more}{rest[2]}"


def _installed(root: Path, package: str) -> Iterator[tuple[Path, tuple[str, str]]]:
    """Where the packages of a site are named: its requirements, or else the lines of workflows that install them."""
    for name in _REQUIREMENTS:
        path = root / name
        if path.is_file() and re.search(r"(?mi)^mkdocs", before := text_file.read(path)):
            if not re.search(r"(?m)^enregard\b", before):
                yield path, (before, f"{before.rstrip()}\n{package}\n")
            return
    for path in sorted((root / ".github" / "workflows").glob("*.y*ml")):
        before = text_file.read(path)
        line = re.compile(r"(?m)^(.*\bpip3? install\b)(?=[^#\n]*\bmkdocs)(?!.*\benregard\b)")
        after = line.sub(lambda found: f"{found[1]} '{package}'", before)
        if after != before:
            yield path, (before, after)
