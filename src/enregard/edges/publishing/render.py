"""Jinja2: from a page to its HTML, through the templates of the site and of the package.

A site's own `templates/` overrides any file of the package's. Everything that a template writes is escaped unless it is
marked as safe, and only what the core calls HTML is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from enregard.core.finding import Finding
from enregard.core.languages.cldr import locale
from enregard.core.languages.direction import apart
from enregard.core.languages.registry import FALLBACK, language, name_among
from enregard.core.languages.typography import typeset
from enregard.core.pages.book import BookView
from enregard.core.pages.citation import Citation, in_order
from enregard.core.pages.listing import Listing
from enregard.core.pages.marginalia import marginalia
from enregard.core.pages.view import PageView
from enregard.core.quantities.format import counts_as_one, first_of_month, format_date, writes_days
from enregard.edges.publishing.catalogue import Wording, is_spoken
from enregard.errors import TemplateError


def templates_folder() -> Path:
    """The package's templates: inside it where it was installed, at the repository's root in an editable install."""
    package = Path(__file__).parent.parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent.parent / "templates"


class Press:
    """Renders pages with the templates of some folders, the first that has one winning."""

    def __init__(
        self, folders: Sequence[Path], wording: Wording | None = None, *, translation_notes: bool = False
    ) -> None:
        """Take templates from `folders`, and the words of the interface from `wording`.

        With `translation_notes` translator's notes are shown at first, where an article doesn't say.
        """
        self.word, self.translation_notes, self.folders = wording or Wording(), translation_notes, tuple(folders)
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            # A press is made for one build.
            auto_reload=False,
        )
        furnish(self.environment, self.word)

    def files(self) -> list[Path]:
        """Its templates, those of the first folder first."""
        return [path for folder in self.folders for path in sorted(folder.rglob("*")) if path.is_file()]

    def article(
        self,
        view: PageView,
        findings: Sequence[Finding] = (),
        lists: Sequence[Listing] = (),
        citation: Citation | None = None,
        passages: Sequence[tuple[str, str, str]] = (),
        book: BookView | None = None,
        data: Mapping[str, str] | None = None,
    ) -> str:
        """The content of an article's page; `findings` are shown on it, as a live preview does.

        `data` are elements that say to machines what notes say, by their ids.
        """
        sides = tuple((head.lang, head.side) for head in view.heads)
        return self._render(
            "enregard/article.html",
            view=view,
            findings=marginalia(view.edition, findings, {row.number for row in view.rows}),
            lists=lists,
            citation=citation,
            passages=passages,
            translation_notes=self.translation_notes,
            book=book,
            data=data or {},
            say=partial(say, sides=sides, word=self.word),
            name=partial(name, langs=view.langs, word=self.word),
        )

    def search(self, languages: Sequence[str], root: str, others: Sequence[str] = ()) -> str:
        """The content of the search page; `root` leads to the site's, and from there `others` to other sites."""
        return self._render(
            "enregard/search.html",
            languages=languages,
            root=root,
            others=others,
            common=lambda lang: language(lang).function_words,
            name=partial(name, langs=languages, word=self.word),
        )

    def moved(self, href: str, title: str) -> str:
        """The page at an old address, which leads on."""
        return self._render("enregard/moved.html", href=href, title=title)

    def home(self, entries: Sequence[tuple[str, str, str]], languages: Sequence[str]) -> str:
        """The content of the home page of a site that has none of its own."""
        return self._render("enregard/home.html", entries=entries, languages=languages)

    def findings(self, findings: Sequence[Finding]) -> str:
        """The content of a page that cannot be shown: what is wrong with it."""
        return self._render("enregard/lost.html", findings=findings)

    def _render(self, template: str, /, **context: Any) -> str:  # noqa: ANN401
        return attempt(self.environment, template, context)


def attempt(environment: jinja2.Environment, name: str, context: Mapping[str, Any] | None) -> str:
    """Render a template, or with no context only compile it.

    Raises TemplateError, with the file and the line, for whatever goes wrong in it.
    """
    try:
        template = environment.get_template(name)
        return "" if context is None else template.render(context)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{name}: there is no template {error.name}") from error
    except Exception as error:
        raise TemplateError(f"{_place(error, name)}: {error}") from error


def _place(error: Exception, name: str) -> str:
    """The file and line of the innermost template that an error came through."""
    place, step = name, error.__traceback__
    while step is not None:
        file = step.tb_frame.f_code.co_filename
        if file.endswith((".html", ".xml")):
            place = f"{file}:{step.tb_lineno}"
        step = step.tb_next
    return place


def furnish(environment: jinja2.Environment, word: Wording) -> None:
    """Give an environment what our templates use: words (`t`, `plain`, `on`), languages, filters."""

    @lru_cache(maxsize=4096)
    def spoken(text: str, lang: str) -> Markup:
        said = word(text, lang)
        return escape(said) if word.speaks(text, lang) else _in_english(said, lang)

    def voices(text: str, langs: Sequence[str]) -> Sequence[str]:
        """The languages that say a word each otherwise."""
        return tuple({word(text, lang): lang for lang in reversed(langs)}.values())[::-1]

    @lru_cache(maxsize=4096)
    def on(text: str, value: date, lang: str) -> Markup:
        """A word with a day in it, both in one language."""
        return spoken(text, lang).format(day=day(value, lang if word.speaks(text, lang) else FALLBACK.code))

    environment.globals.update(
        written_otherwise=written_otherwise,
        mark=mark,
        t=spoken,
        plain=word,
        english=english,
        language=language,
        named=name_among,
        turned=turned,
        voices=voices,
        on=on,
        single=counts_as_one,
    )
    environment.filters.update(typeset=typeset, day=day, person=in_order, own=own)


@lru_cache(maxsize=1024)
def own(text: str, lang: str) -> Markup:
    """A name as it stands, set apart where it runs otherwise than the language around it, so that commas keep place."""
    return Markup(apart(text, lang))


def mark(text: str, lang: str) -> str:
    """A comma or a full stop as a language has it, with the spaces after it."""
    return language(lang).script.marks.get(text, text)


def written_otherwise(langs: Sequence[str]) -> bool:
    """Whether one of some languages is written in a script that needs styles of its own."""
    return any(language(lang).script.upright for lang in langs)


@lru_cache
def english(lang: str) -> Markup:
    """The attributes of English words on a page in another language; nothing where the interface speaks it."""
    if is_spoken(lang):
        return Markup("")
    return Markup(' lang="{}"').format(FALLBACK.code) + turned(FALLBACK.code, language(lang).direction)


def _in_english(text: str, lang: str) -> Markup:
    return Markup("<span{}>{}</span>").format(english(lang), text)


@lru_cache
def turned(lang: str, around: str) -> Markup:
    """The attribute of words that run otherwise than the direction around them; nothing where they don't."""
    direction = language(lang).direction
    return Markup("") if direction == around else Markup(' dir="{}"').format(direction)


@lru_cache
def say(key: str, sides: tuple[tuple[str, str], ...], word: Wording) -> Markup:
    """A word of the interface in the languages of a page, each the half that it is; plain where there is one."""
    said = [(word(key, lang), lang, side) for lang, side in sides]
    if len({text for text, _, _ in said}) == 1:
        # English on a page of another language says so; where one of the two is English, it is said once.
        lang = sides[0][0]
        return escape(said[0][0]) if word.speaks(key, lang) else _in_english(said[0][0], lang)
    set_ = Markup('<span class="{side}" lang="{lang}"{turned}>{text}</span>')
    around = language(sides[0][0]).direction
    return Markup(" ").join(
        set_.format(
            text=text,
            lang=lang if word.speaks(key, lang) else FALLBACK.code,
            side=side,
            turned=turned(lang if word.speaks(key, lang) else FALLBACK.code, around),
        )
        for text, lang, side in said
    )


def name(text: str, langs: Sequence[str], word: Wording) -> str:
    """A word of the interface in the languages of a page, as text for a label that is not seen."""
    return " · ".join(dict.fromkeys(word(text, lang) for lang in langs))


@lru_cache
def day(value: date, lang: str) -> str:
    """A date in words: 1er mars 2025, March 4, 2025; in figures where nobody knows the months of a language."""
    if writes_days(lang):
        return format_date(value, lang)
    known = locale(lang)
    if known is None:
        return value.isoformat()
    # Babel reads all that it knows of a language and its parents, which takes longer than a page.
    from babel import dates

    said = dates.format_date(value, "long", locale=known)
    # CLDR has the first of a month as 1 in every language.
    return re.sub(r"(?<!\d)1(?!\d)", first_of_month(lang), said) if value.day == 1 else said
