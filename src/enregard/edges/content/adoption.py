"""What a site of MkDocs needs that was there before: the plugin in its configuration, the package where others are.

Files are changed by lines, so that all else in them stays as somebody wrote it, comments too; nothing is written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from enregard.core.editions.layout import LAYOUTS, Layout, texts
from enregard.core.languages.registry import DEFAULT
from enregard.edges.content import configuration, folder
from enregard.errors import UsageError

_REQUIREMENTS: Final = ("requirements.txt", "docs/requirements.txt", "requirements-docs.txt", "requirements/docs.txt")


def changes(config: Path, languages: Sequence[str], package: str) -> dict[Path, tuple[str, str]]:
    """What is to change for the plugin to run: by file, its text before and after.

    Raises UsageError where the configuration cannot be read, or has the plugin already.
    """
    found = configuration.read(config)
    if found.plugged:
        raise UsageError(f"{config}: the plugin is there already; enregard doctor says what else is missing")
    before = config.read_text(encoding="utf-8")
    settings = configuration.settings(config)
    if settings.get("plugins") and not re.search(r"(?m)^[\"']?plugins\b", before):
        raise UsageError(f"{config}: its plugins are in the configuration that it inherits: add enregard there")
    content = config.parent / found.docs_dir
    codes = tuple(languages) or _languages(settings) or DEFAULT
    after = with_plugin(before, codes, _layout(settings, content, codes))
    return {config: (before, after), **dict(_installed(config.parent, package))}


def _i18n(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """The options of mkdocs-static-i18n, where a site has it."""
    plugins = settings.get("plugins")
    entries = (
        plugins.items()
        if isinstance(plugins, dict)
        else (pair for one in plugins or () if isinstance(one, dict) for pair in one.items())
    )
    return next((options for name, options in entries if name == "i18n" and isinstance(options, dict)), {})


def _languages(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages that a site is built in, its default first."""
    of = _i18n(settings).get("languages")
    known = [one for one in of or () if isinstance(one, dict) and one.get("locale") not in {None, "null"}]
    known.sort(key=lambda one: not one.get("default"))
    return tuple(str(one["locale"]).replace("_", "-").lower() for one in known)[:2]


def _layout(settings: Mapping[str, Any], content: Path, languages: Sequence[str]) -> Layout:
    """How the texts of a site are laid out: as its plugin says, else as most of its files say."""
    said = _i18n(settings)
    if said:
        return "folder" if said.get("docs_structure") == "folder" else "suffix"
    files = folder.tree(content) if content.is_dir() else ()
    both = {layout: sum(len(of) > 1 for of in texts(files, languages, layout).articles.values()) for layout in LAYOUTS}
    return max(LAYOUTS, key=lambda layout: both[layout])


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
        if path.is_file() and re.search(r"(?mi)^mkdocs", before := path.read_text(encoding="utf-8")):
            if not re.search(r"(?m)^enregard\b", before):
                yield path, (before, f"{before.rstrip()}\n{package}\n")
            return
    for path in sorted((root / ".github" / "workflows").glob("*.y*ml")):
        before = path.read_text(encoding="utf-8")
        line = re.compile(r"(?m)^(.*\bpip3? install\b)(?=[^#\n]*\bmkdocs)(?!.*\benregard\b)")
        after = line.sub(lambda found: f"{found[1]} '{package}'", before)
        if after != before:
            yield path, (before, after)
