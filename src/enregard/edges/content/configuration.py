"""mkdocs.yml, read as MkDocs reads it: by its own loader, which follows INHERIT and replaces !ENV.

Only what concerns the commands is looked at, and nothing is run: no plugin, no hook, and no tag of Python, which a
site's configuration may hold for extensions that `check` does not need.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import yaml

from enregard.core.editions.layout import LAYOUTS, Layout
from enregard.core.languages.registry import DEFAULT, mistake
from enregard.errors import UsageError

_NAMES: Final = {"properdocs": ("properdocs.yml", "properdocs.yaml"), "mkdocs": ("mkdocs.yml", "mkdocs.yaml")}
"""How a site's configuration is called, by the generator, the likelier first."""


def generator() -> str:
    """Which generator builds sites here: ProperDocs where it is installed, else MkDocs."""
    return "properdocs" if find_spec("properdocs") else "mkdocs"


def names() -> tuple[str, ...]:
    """How configurations are called that the generator takes here, in its order; those of the other come last."""
    first = generator()
    return (*_NAMES[first], *(name for other, of in _NAMES.items() if other != first for name in of))


_HOST: Final = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the commands need of a site's configuration."""

    docs_dir: str
    """The content folder, as it is written: relative to the configuration that is built, not to one it inherits."""
    languages: tuple[str, ...]
    plugged: bool
    """Whether the plugin is among the site's."""
    same: tuple[tuple[str, ...], ...] = ()
    """Places that are one in several languages."""
    picture_hosts: tuple[str, ...] = ()
    """Other hosts whose pictures are shown."""
    layout: Layout = "article"
    """How its texts are laid out."""


class Loader(yaml.SafeLoader):
    """Values as MkDocs has them; what a tag of Python or of a folder stands for does not matter here."""


def _unknown(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


Loader.add_multi_constructor("tag:yaml.org,2002:python/", _unknown)
Loader.add_multi_constructor("!relative", _unknown)


def read(path: Path) -> Configuration:
    """The configuration in a file, with what it inherits.

    Raises UsageError, with the reason, where it cannot be read, or where its languages are none.
    """
    return understood(path, settings(path))


def understood(path: Path, found: Mapping[str, Any]) -> Configuration:
    """The same of the settings that a file has."""
    said = options(found.get("plugins"))
    own = said or {}
    codes = own.get("languages")
    codes = list(DEFAULT) if codes is None else codes
    if not isinstance(codes, list) or not codes:
        raise UsageError(f"{path}: languages: a list of codes is needed, as [fr, en]")
    if wrong := next(filter(None, map(mistake, codes)), ""):
        raise UsageError(f"{path}: languages: {wrong}")
    same = places(own.get("same") or [], f"{path}: ")
    pictures = hosts(own.get("picture_hosts") or [], f"{path}: ")
    folder = str(found.get("docs_dir") or "docs")
    laid = laid_out(own.get("layout") or "article", f"{path}: ")
    return Configuration(folder, tuple(map(str, codes)), said is not None, same, pictures, laid)


def places(groups: object, where: str) -> tuple[tuple[str, ...], ...]:
    """The option `same`: lists of addresses that are one place in several languages.

    Raises UsageError, which begins with `where`, if it is anything else.
    """
    lists: list[Any] = groups if isinstance(groups, list) else [None]
    if not all(map(_is_group, lists)):
        raise UsageError(f"{where}same: a list of lists of addresses is needed, as [[a.example/fr, a.example/en]]")
    return tuple(tuple(group) for group in lists)


def laid_out(name: object, where: str) -> Layout:
    """The option `layout`.

    Raises UsageError, which begins with `where`, if it is none.
    """
    for known in LAYOUTS:
        if name == known:
            return known
    raise UsageError(f"{where}layout: one of {', '.join(LAYOUTS)} is needed")


def hosts(names: object, where: str) -> tuple[str, ...]:
    """The option `picture_hosts`: names of hosts.

    Raises UsageError, which begins with `where`, if it is anything else.
    """
    if not isinstance(names, list) or not all(isinstance(one, str) and _HOST.fullmatch(one) for one in names):
        raise UsageError(f"{where}picture_hosts: a list of hosts is needed, as [images.example.org]")
    return tuple(names)


def _is_group(group: object) -> bool:
    return isinstance(group, list) and len(group) > 1 and all(isinstance(one, str) for one in group)


def settings(path: Path) -> dict[str, Any]:
    """A configuration as it stands in a file, with what it inherits.

    Raises UsageError, with the reason, where it cannot be read.
    """
    # Who imports the package does not read a site yet, and this takes a while to load.
    from mkdocs.exceptions import ConfigurationError
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load

    try:
        with path.open("rb") as file:
            found = yaml_load(file, get_yaml_loader(Loader))
    except (ConfigurationError, OSError) as error:
        raise UsageError(f"{path}: cannot be read: {_reason(error)}") from error
    except RecursionError:
        raise UsageError(f"{path}: cannot be read: it inherits from itself, or is nested too deeply") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"{path}: cannot be read: it is not a list of keys") from error
    if not isinstance(found, dict):
        raise UsageError(f"{path}: cannot be read: it is not a list of keys")
    return found


def _reason(error: Exception) -> str:
    """What MkDocs, YAML or the system say, on one line."""
    said = " ".join(str(error).split())
    return said.removeprefix("MkDocs encountered an error parsing the configuration file: ")


def options(plugins: object) -> Mapping[str, Any] | None:
    """The plugin's options; None where it is not among those of a configuration, or is switched off."""
    found = named(plugins).get("enregard")
    return None if found is None or found.get("enabled") is False else found


def named(plugins: object) -> dict[str, Mapping[str, Any]]:
    """The plugins of a configuration by their names, each with its options: a list of names and of mappings, or one.

    Of several by one name the first is taken.
    """
    found: dict[str, Mapping[str, Any]] = {}
    for item in plugins if isinstance(plugins, list) else [plugins]:
        for name, said in item.items() if isinstance(item, dict) else [(item, None)] if item else []:
            # A slash says that no theme's plugin is meant, a number which of several it is.
            plain = str(name).removeprefix("/").partition(" #")[0]
            found.setdefault(plain, said if isinstance(said, dict) else {})
    return found
