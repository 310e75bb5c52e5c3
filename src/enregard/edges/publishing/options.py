"""The plugin's options in mkdocs.yml, as MkDocs reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.exceptions import PluginError

from enregard.core.languages.registry import DEFAULT, mistake
from enregard.core.markdown.field import nearest
from enregard.edges.publishing.catalogue import Wording, wording
from enregard.errors import ConfigError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_NAME: Final = re.compile(r"[\w-][\w.-]*")
WHERE: Final = "mkdocs.yml: plugins: enregard: "
"""How a mistake in the options begins."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """The options of the plugin in mkdocs.yml."""

    # What YAML makes of “no” is told in words of our own; whatever is checked is a code.
    languages = cast("option.ListOfItems[str]", option.ListOfItems(option.Type((str, bool)), default=list(DEFAULT)))
    """The languages that are published; the first that an article has is its source where its files don't say."""
    same = option.Type(list, default=[])
    """Places that are one in several languages: `[[a.example/fr, a.example/en]]`."""
    picture_hosts = option.Type(list, default=[])
    """Other hosts whose pictures are shown: `[images.example.org]`."""
    layout = option.Type(str, default="article")
    """How the texts are laid out: `article` (`bread/fr.md`), `suffix` (`bread.fr.md`) or `folder` (`fr/bread.md`)."""
    search = option.Type(bool, default=False)
    """Whether the site has a search page; it needs Pagefind (`enregard[search]`)."""
    search_also = option.ListOfItems(option.Type((str, int)), default=[])
    """Folders below the site's where other sites stand, whose pages its search page finds too: `[2025, 2026]`."""
    linked_data = option.Type(bool, default=True)
    """Whether pages say to machines what they say to readers, and articles have their notes as annotations."""
    security_policy = option.Optional(option.Type(bool))
    """Whether pages say what a browser may load and run for them; where nothing is said, in our theme."""
    translation_notes = option.Type(bool, default=False)
    """Whether translator's notes are shown at first, where an article doesn't say."""
    words = option.Type(dict, default={})
    """What the site says in place of words of the interface: by language, and by the word in English."""

    def wording(self) -> Wording:
        """The words of the interface.

        Raises PluginError for what is none of them.
        """
        try:
            return wording(self.words)
        except ConfigError as error:
            raise PluginError(str(error)) from error

    def sites_searched(self) -> list[str]:
        """The addresses of the other sites that are searched, relative to this one's.

        Raises PluginError where one is no folder below this site's.
        """
        folders = [str(folder).rstrip("/") for folder in self.search_also]
        for folder in folders:
            if not all(_NAME.fullmatch(part) for part in folder.split("/")):
                raise PluginError(
                    f"{WHERE}search_also: “{folder}” is no folder below the site’s, as 2025 or texts/2025"
                )
        return [f"{folder}/" for folder in folders]

    def languages_checked(self) -> list[str]:
        """The languages.

        Raises PluginError where there are none, or one has no code.
        """
        if not self.languages:
            raise PluginError(f"{WHERE}languages: a list of codes is needed, as [fr, en]")
        if wrong := next(filter(None, map(mistake, self.languages)), ""):
            raise PluginError(f"{WHERE}languages: {wrong}")
        return self.languages


def root(config: MkDocsConfig) -> Path:
    """The folder of a site's configuration."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def mistakes(said: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the options of the plugin as a configuration has them: a build would stop there, or warn."""
    options = Options()
    options.load_dict({name: value for name, value in said.items() if name != "enabled"})
    failed, _ = options.validate()
    known = list(Options())
    for name in options:
        if name not in known:
            meant = nearest(name, known)
            yield f"{WHERE}{name}: there is no such option{f' (did you mean {meant}?)' if meant else ''}"
    yield from (f"{WHERE}{name}: {error}" for name, error in failed)
    # What is of another type is not looked into.
    for check in () if failed else (options.languages_checked, options.sites_searched, options.wording):
        try:
            check()
        except PluginError as error:
            yield str(error)
