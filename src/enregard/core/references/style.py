"""Works as they stand in a list of references, in a small style of author and year.

Authors; year; title, in the quotation marks of the page's language or in
italics where the work is a book, a report or the like; what it appeared in; edition, volume, pages, publisher; the day;
the address, by the name of its site; when it was read; the archived copy. Where nobody is known who made it, the title
comes first. A title in [brackets] describes a work whose title is not known, and stays as it is. Languages whose words
of reference are not known use English ones, which say so, and their own dates. What runs the other way is set apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Final

from enregard.core.languages.citation import Citation
from enregard.core.languages.collation import filed
from enregard.core.languages.direction import apart, in_english
from enregard.core.languages.language import NO_BREAK
from enregard.core.languages.registry import FALLBACK, language
from enregard.core.languages.typography import typeset
from enregard.core.markdown import address
from enregard.core.references import rich, written
from enregard.core.references.dated import exactly, knows_terms, rank, terms, year
from enregard.core.references.label import LEGAL, WITHIN, body, label, named, who
from enregard.core.references.locator import pages
from enregard.core.references.reference import Name, Reference

_ITALIC: Final = frozenset(
    {
        *("book", "report", "thesis", "manuscript", "periodical", "collection", "pamphlet", "classic", "standard"),
        *("motion_picture", "graphic", "map", "song", "performance", "musical_score", "software", "dataset"),
        *("legal_case", "treaty"),
    }
)
"""Types whose titles are set in italics; others are quoted, but for laws, whose titles are set as they are."""
_DEGREED: Final = frozenset({"thesis", "report", "patent", "manuscript", "legislation", "bill", "regulation"})
"""Types that are told after the title what they are; others are in brackets."""
_PAPERS: Final = frozenset({"article-journal", "article-magazine", "article-newspaper"})
"""Types whose publisher is the paper's, and is not told."""
_UPRIGHT: Final = frozenset({"legislation", "bill", "regulation", "hearing", "patent"})


# ------------------------------------------------------------------------------------------------------- in the list


def full(one: Reference, lang: str) -> str:
    """A work as it stands in the list, as HTML."""
    if one.says_nothing:
        return f"{escape(one.id, quote=False)}."
    parts = (*_head(one, lang), _sentence(_whole(_where(one, lang))), _links(one, lang))
    return " ".join(part for part in parts if part)


def _head(one: Reference, lang: str) -> Iterator[str]:
    """Who, when and what, or what and when."""
    first = _first_year(one, lang)
    when = f" ({_told(first, lang) if first[:1].isalpha() else escape(first, quote=False)})"
    title = _title(one, lang)
    people = one.authors or one.editors
    if people or body(one) or not title:
        yield _stopped(_authors(one, lang) + when)
        yield _stopped(title + _kind(one, lang)) if title else ""
    else:
        yield _stopped(_open_title(one, lang) + _kind(one, lang) + when)


def _first_year(one: Reference, lang: str) -> str:
    """The year, after that of the first edition where it is another."""
    first = year(one.original, lang) if one.original else ""
    said = year(one.issued, lang, one.letter)
    return f"{first}/{said}" if first and first != said else said


def _authors(one: Reference, lang: str) -> str:
    """All authors as HTML, the first by family name; of more than six, three. Editors are said to be such."""
    style = terms(lang)
    if not named(one.authors or one.editors)[0]:
        return _set(who(one, lang), lang)
    said = _set(names(one.authors or one.editors, lang), lang)
    if one.authors:
        return said
    return f"{said} ({_told(style.editors if len(one.editors) > 1 else style.editor, lang)})"


def names(people: Sequence[Name], lang: str, *, by_family: bool = True) -> str:
    """Names, joined; the first in the order of lists where it is to be found by its family name."""
    known, more = named(people)
    style = terms(lang)
    if not known:
        return ""
    first = _inverted(known[0]) if by_family else _direct(known[0])
    every = [first, *map(_direct, known[1:])]
    if more or len(every) > 6:
        return f"{', '.join(every[:3])} {style.others}"
    last = style.last if (by_family and "," in first) or len(every) > 2 else style.both
    return ", ".join(every[:-1]) + last + every[-1] if len(every) > 1 else every[0]


def _inverted(name: Name) -> str:
    return name.short if name.is_eastern else ", ".join(part for part in name if part)


def _direct(name: Name) -> str:
    if name.is_eastern:
        return name.short
    return " ".join(part for part in (name.given, name.family, name.suffix) if part)


def _spoken(one: Reference) -> str:
    return f' lang="{escape(one.language)}"' if one.language else ""


def _title(one: Reference, lang: str) -> str:
    """The title as HTML, with the full stop where that stands before a quotation mark that closes."""
    return _set_title(one, lang, ends=not _kind(one, lang))


def _open_title(one: Reference, lang: str) -> str:
    """The title as HTML, to go on after."""
    return _set_title(one, lang, ends=False)


def _set_title(one: Reference, lang: str, *, ends: bool) -> str:
    if not one.title:
        return ""
    own = one.language or lang
    spoken = _spoken(one) or (' lang="und-Latn"' if _is_narrow(one.title, lang) else "")
    described = one.words.startswith("[") and one.words.endswith("]")
    if described or one.type in _UPRIGHT or one.type in _ITALIC:
        words = apart(one.words, lang, rich.html(_unstopped(one.title), lang, own))
        if one.type in _ITALIC and not described:
            opens, closes = _works(one.words, own)
            words = f"{opens}{words}{closes}"
            return f"<cite{spoken}>{words}</cite>"
        return f"<span{spoken}>{words}</span>" if spoken else words
    words = quoted(one.title, lang, own, ends=ends)
    return f"<span{spoken}>{words}</span>" if spoken else words


def _works(title: str, lang: str) -> tuple[str, str]:
    """The marks round the title of a book in a script without italics: 《红楼梦》."""
    quotes = language(lang).quotes
    return (quotes.work_open, quotes.work_close) if quotes and not title.isascii() else ("", "")


def _unstopped(title: rich.Rich) -> rich.Rich:
    """A title without its full stop, which whoever sets it puts; an ellipsis is none."""
    last = title[-1] if title else ""
    if isinstance(last, str) and last.endswith(".") and not last.endswith("..") and not re.search(r"\.\w\.$", last):
        return (*title[:-1], last[:-1])
    return title


def quoted(title: rich.Rich, lang: str, own: str, *, ends: bool = True) -> str:
    """A title as HTML in the quotation marks of a language, with a full stop if it `ends` what it stands in."""
    if _is_narrow(title, lang):
        lang = FALLBACK.code
    opens, closes = rich.marks(lang, 0)
    words = apart(rich.plain(title), lang, rich.html(_unstopped(title), lang, own, depth=1))
    if not ends or rich.plain(title)[-1:] in {"?", "!", "…"}:
        stop = ("", "." if ends and not _stops_inside(lang) else "")
    else:
        stop = (".", "") if _stops_inside(lang) else ("", ".")
    return f"{opens}{words}{stop[0]}{closes}{stop[1]}"


def _is_narrow(title: rich.Rich, lang: str) -> bool:
    """Whether a title is in small letters where others are wide, whose marks would tear holes into its line."""
    return not language(lang).script.spaced and rich.plain(title).isascii()


def titled(title: str, lang: str) -> str:
    """The title of a text, as text in the quotation marks of a language, with its full stop."""
    made = rich.Builder()
    made.text(title)
    opens, closes = rich.marks(lang, 0)
    words = rich.plain(_unstopped(made.rich()), lang, depth=1)
    inside = _stops_inside(lang)
    return f"{opens}{words}{'.' if inside and words[-1:] not in {*'.?!…'} else ''}{closes}{'' if inside else '.'}"


def _stops_inside(lang: str) -> bool:
    quotes = language(lang).quotes or FALLBACK.quotes
    return quotes is not None and quotes.stop_inside


def _kind(one: Reference, lang: str) -> str:
    """What a work is, in brackets after its title, where its title would not tell."""
    style = terms(lang)
    said = (one.genre if one.type not in _DEGREED else "") or style.kinds.get(one.type, "")
    told = escape(said, quote=False) if one.genre and one.type not in _DEGREED else _told(said, lang)
    return f" [{told}]" if said and one.title and not one.words.endswith("]") else ""


# ------------------------------------------------------------------------------------------------------------- where


def _where(one: Reference, lang: str) -> Iterator[str]:
    """What it appeared in, where in it, who published it, and when; without what stands before the title already."""
    style, said = terms(lang), who(one, lang)
    if one.type in LEGAL and one.authority:
        yield _set(one.authority, lang)
    genre = one.genre or ("candidate" if one.type == "thesis" else "")
    if genre and one.type in _DEGREED:
        yield _told(_degree(genre, style), lang)
    yield _container(one, lang, said)
    for part, worded in _details(one, lang, said):
        if part:
            yield _told(part, lang) if worded else _set(part, lang)


def _container(one: Reference, lang: str, said: str) -> str:
    """The newspaper, the journal or the book that it appeared in, as HTML, with who edited that."""
    style = terms(lang)
    told = rich.plain(one.container)
    words = apart(told, lang, rich.html(one.container, lang, one.language or lang)) if told else ""
    within = _told(style.within, lang) if one.type in WITHIN and words and style.within else ""
    book = f"{within}<cite>{words}</cite>" if words and told not in {said, one.words, _site(one)} else ""
    if one.editors and one.authors and one.editors != one.translators:
        people = names(one.editors, lang, by_family=False)
        elided = style.edited_before_vowel if _VOWEL.match(unicodedata.normalize("NFKD", people)) else ""
        by = f"{elided}{people}" if elided else f"{style.edited} {people}"
        book = f"{book}, {_told(by, lang)}" if book else _told(by, lang)
    return book


_VOWEL: Final = re.compile("[AEIOUaeiouŒœ]")


def _details(one: Reference, lang: str, said: str) -> Iterator[tuple[str, bool]]:
    """What is told of a work beside its title and what it appeared in, in order, and whether in words of reference."""
    style = terms(lang)
    both = one.editors == one.translators and one.authors
    translated = style.edited_translated if both else style.translated
    for people, words in ((one.translators, translated), (one.interviewers, style.interviewed)):
        if people:
            yield f"{words} {names(people, lang, by_family=False)}", True
    yield one.event if not one.container else "", False
    yield _edition(one.edition, style), True
    yield f"{style.version} {_V.sub('', one.version)}" if one.version else "", True
    yield one.authority if one.type not in LEGAL and one.authority != said else "", False
    yield _volume(one, style), True
    yield _pages(one, style), True
    yield _numbered(one, style), True
    yield f"{one.collection} {one.collection_number}".strip() if one.collection else "", False
    yield _publisher(one, style, said), False
    yield one.held, False
    yield exactly(one.issued, lang), False


def _site(one: Reference) -> str:
    """The name of the site that it stands on, which its address shows."""
    return address.parts(one.url).host.removeprefix("www.")


_V: Final = re.compile(r"^[vV]\.?(?=\d)")
"""A letter for the word that stands before a version."""


def _degree(genre: str, style: Citation) -> str:
    """What a thesis is, in the language's words where it is one of the common degrees."""
    return style.degrees.get(written.degree(genre), genre)


def _edition(edition: str, style: Citation) -> str:
    """Which edition; the first is not said, and words stay as they are."""
    number = written.edition(edition)
    if number == 1 or not edition:
        return ""
    if 0 < number < 1000:
        return style.edition.format(rank=rank(number, style.ranks))
    return edition if number or written.says_edition(edition) else style.edition.format(rank=edition)


def _volume(one: Reference, style: Citation) -> str:
    """A volume and the issue in it, 12(3); an issue alone."""
    if one.volume and one.type == "broadcast":
        return f"{style.season}{NO_BREAK}{one.volume}"
    if one.volume:
        volume = f"{style.volume}{NO_BREAK}{written.unlabelled(one.volume, 'volume')}"
        return volume + (f"({one.issue})" if one.issue else "")
    plain = re.fullmatch(r"[\d/–-]+\w?", one.issue)
    return f"{style.issue}{NO_BREAK}{one.issue}" if plain else one.issue


def _pages(one: Reference, style: Citation) -> str:
    if not one.pages:
        return ""
    said, page = written.unlabelled(pages(one.pages), "page"), style.locators["page"]
    if not re.search(r"\d|^[ivxlcdm]+(?:–[ivxlcdm]+)?$", said):
        return said
    return f"{page.several if re.search('[–,]', said) else page.one}{NO_BREAK}{said}"


def _numbered(one: Reference, style: Citation) -> str:
    """The number of a report, a judgment, a standard or an episode."""
    bare = re.fullmatch(r"[\d/.-]+\w?", one.number)
    label = style.episode if one.type == "broadcast" else style.number
    return f"{label}{NO_BREAK}{one.number}" if bare else one.number


def _publisher(one: Reference, style: Citation, said: str) -> str:
    """Where and by whom it was published; a publisher who stands before the title already isn't said again."""
    if not one.publisher:
        return one.place if one.type not in LEGAL else ""
    container = rich.plain(one.container)
    if one.publisher in {said, container} or (container and one.type in _PAPERS):
        return ""
    return f"{one.place}{style.place}{one.publisher}" if one.place else one.publisher


# ------------------------------------------------------------------------------------------------------------- marks


def _set(words: str, lang: str) -> str:
    """Words as HTML, set apart where they run the other way."""
    return apart(words, lang, escape(typeset(words, lang), quote=False))


def _told(words: str, lang: str) -> str:
    """Words of reference as HTML; where a language's are not known they are English, and say so."""
    return _set(words, lang) if knows_terms(lang) else in_english(escape(words, quote=False), lang)


def _whole(parts: Iterator[str]) -> str:
    return ", ".join(part for part in parts if part)


def _sentence(said: str) -> str:
    """Words in HTML with a capital and a full stop; a title in them keeps its own letters."""
    return _stopped(_FIRST.sub(lambda found: found[0][:-1] + found[0][-1].upper(), said, 1)) if said else ""


_FIRST: Final = re.compile(r"\A(?:<span[^>]*>|<bdi>)*[^<]")
"""What stands before the first letter, and that; titles are in other elements."""


def _stopped(html: str) -> str:
    """HTML with a full stop, unless what readers see ends with one, or with a sign in its stead."""
    last = re.sub(r"<[^>]*>|[”»“’‘]", "", html).rstrip()[-1:]
    return (
        html
        if last in {".", "?", "!", "…"} and not re.search(r"[?!…]\s?(?:[»“])$", re.sub(r"<[^>]*>", "", html))
        else f"{html}."
    )


def _links(one: Reference, lang: str) -> str:
    style, known, parts = terms(lang), knows_terms(lang), list[str]()
    if one.address:
        words = f"doi:{one.doi}" if one.doi else _site(one)
        parts.append(_link(one.address, words))
    spoken = lang if known else FALLBACK.code
    if one.accessed and (day := exactly(one.accessed, spoken) or year(one.accessed, spoken)):
        parts.append(_told(f"{style.read} {day}" if parts else _capital(f"{style.read} {day}"), lang))
    if one.archive:
        link = _link(one.archive, style.archived if parts else _capital(style.archived))
        parts.append(link if known else in_english(link, lang))
    return _stopped(", ".join(parts)) if parts else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words, quote=False)}</a>'


# -------------------------------------------------------------------------------------------------------------- list


def listed(references: Mapping[str, Reference], ids: Sequence[str], lang: str) -> tuple[tuple[str, str], ...]:
    """The works of `ids` that are there, in the order of their labels: id and HTML."""
    known = [references[id] for id in dict.fromkeys(ids) if id in references]
    return tuple((one.id, full(one, lang)) for one in ordered(known, lang))


def ordered(works: Iterable[Reference], lang: str) -> list[Reference]:
    """Works in the order of their labels, as the language files them."""
    return sorted(works, key=lambda one: (filed(label(one, lang), lang), one.id))
