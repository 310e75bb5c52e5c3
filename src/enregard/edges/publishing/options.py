"""The plugin's options in mkdocs.yml, as MkDocs reads them."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.exceptions import PluginError

from enregard.core.languages.registry import DEFAULT, is_code

WHERE = "mkdocs.yml: plugins: enregard: "
"""How a mistake in the options begins."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """The options of the plugin in mkdocs.yml."""

    languages = option.ListOfItems(option.Type(str), default=list(DEFAULT))
    """The languages that are published; the first that an article has is its source where its files don't say."""
    same = option.Type(list, default=[])
    """Places that are one in several languages: `[[a.example/fr, a.example/en]]`."""
    picture_hosts = option.Type(list, default=[])
    """Other hosts whose pictures are shown: `[images.example.org]`."""
    search = option.Type(bool, default=False)
    """Whether the site has a search page; it needs Pagefind (`enregard[search]`)."""
    linked_data = option.Type(bool, default=True)
    """Whether pages say to machines what they say to readers, and articles have their notes as annotations."""
    security_policy = option.Optional(option.Type(bool))
    """Whether pages say what a browser may load and run for them; where nothing is said, in our theme."""
    translation_notes = option.Type(bool, default=False)
    """Whether translator's notes are shown at first, where an article doesn't say."""
    words = option.Type(dict, default={})
    """What the site says in place of words of the interface: by language, and by the word in English."""

    def languages_checked(self) -> list[str]:
        """The languages.

        Raises PluginError where there are none, or one has no code.
        """
        if not self.languages:
            raise PluginError(f"{WHERE}languages: a list of codes is needed, as [fr, en]")
        for code in self.languages:
            if not is_code(code):
                raise PluginError(f"{WHERE}languages: “{code}” is no language code, as fr or en")
        return self.languages
