"""From an annotation to a note's file: its words where they stand in the article, what it says in each language.

An annotation is a note only where its words stand in one of the texts, or where it is of the whole page; what cannot be
placed is reported, and not written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from enregard.core.anchoring import anchor
from enregard.core.linked_data.foreign_annotation import ForeignAnnotation, Said, Words, own
from enregard.core.notes.note import Note, NoteKind, Verdict
from enregard.core.text.plain_name import free_name, plain_words

Markdown = Callable[[str], str]
"""From HTML to the Markdown of notes."""
KINDS: Final = {"assessing": NoteKind.FACT_CHECK, "commenting": NoteKind.TRANSLATION}
"""What our own motivations mean, where they come with bodies in a language; all else is context."""
_LONG: Final = 60
"""The most characters of a title that is made of what an annotation says."""
_AROUND: Final = 8
"""How many words around a quote may be needed to tell it from others."""


@dataclass(slots=True)
class Brought:
    """What becomes of annotations."""

    files: dict[str, str] = field(default_factory=dict)
    """The notes' files, by the notes' ids."""
    told: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


class Known(NamedTuple):
    """By what a note is known again that has been edited since: whose it is, and the words that it is about."""

    author: str
    words: str
    """Letters and digits alone, and those of its body where it is about no words, or nobody's."""


def known(note: Note) -> frozenset[Known]:
    """By what a note of the article is known again."""
    quotes = [quote.text for side in note.sides.values() for quote in side.quotes]
    return _known(note.author, quotes, [side.body for side in note.sides.values()])


def _known(author: str, quotes: Sequence[str], bodies: Sequence[str]) -> frozenset[Known]:
    said = "" if author and quotes else bare("".join(bodies))
    return frozenset(Known(author, bare(words) + said) for words in quotes or [""])


class Ground(NamedTuple):
    """The article that notes are put on."""

    texts: Mapping[str, str]
    """As readers see them, by language, the source first."""
    heads: Mapping[str, Sequence[str]]
    """By a key of the front matter, what it says in each language."""
    taken: Collection[str]
    """The ids of the notes that it has."""
    known: Collection[Known] = ()
    """What they are about, and whose each is."""


def notes(found: Sequence[ForeignAnnotation], ground: Ground, markdown: Markdown) -> Brought:
    """The notes that annotations come to."""
    made = Brought()
    for one in found:
        if one.is_reply:
            made.left.append(f"a reply: “{_short(_first(one))}”")
        elif not one.bodies:
            made.left.append(f"nothing but marked words: “{_short(one.words[0].exact if one.words else one.id)}”")
        else:
            _note(one, ground, markdown, made)
    return made


def _note(one: ForeignAnnotation, ground: Ground, markdown: Markdown, made: Brought) -> None:
    texts, taken = ground.texts, ground.taken
    named = one.id.rpartition("#note-")[2] if "#note-" in one.id else ""
    if named and named in taken:
        made.left.append(f"{named}: there already")
        return
    quotes: dict[str, list[str]] = {}
    lost, on = [], "" if one.words else "article"
    for words in one.words:
        if part := _part(words, ground.heads):
            on = part
            continue
        place = _placed(words, texts)
        if place is None:
            lost.append(words)
        elif place[1] not in quotes.setdefault(place[0], []):
            quotes[place[0]].append(place[1])
    if lost and not quotes and not on:
        made.left.append(f"{named or 'a note'}: its words are not in the text: “{_short(lost[0].exact)}”")
        return
    sides = _sides(one, quotes, texts, markdown)
    about = [re.sub(r"^.*?\[\[|\]\].*$", "", quote) for said in quotes.values() for quote in said]
    if not named and _known(one.author, about, [body for _, body in sides.values()]) <= set(ground.known):
        made.left.append(f"“{_short(next(iter(sides.values()))[0])}”: there already")
        return
    kind, verdict = _kind(one)
    name = named or free_name(_name(next(iter(sides.values()))[0]), {*taken, *made.files})
    made.files[name] = _written(one, kind, verdict, "" if quotes else on, quotes, sides)
    made.told.append(f"{name}: {kind}" + (f", {verdict}" if verdict else ""))
    made.left += [f"{name}: words that are not in the text: “{_short(words.exact)}”" for words in lost]


def _kind(one: ForeignAnnotation) -> tuple[NoteKind, str]:
    """What a note is: a fact check where a tag is a verdict."""
    tags = {re.sub(r"[\s_]+", "-", tag.lower()) for tag in one.tags}
    verdict = next((str(verdict) for verdict in Verdict if verdict in tags), "")
    if verdict:
        return NoteKind.FACT_CHECK, verdict
    is_ours = "#note-" in one.id
    kind = KINDS.get(one.motivation, NoteKind.CONTEXT) if is_ours else NoteKind.CONTEXT
    return (NoteKind.CONTEXT if kind is NoteKind.FACT_CHECK else kind), ""


def _part(words: Words, heads: Mapping[str, Sequence[str]]) -> str:
    """The key of the front matter whose words these are, or nothing."""
    words_said = bare(words.exact)
    return next((name for name, said in heads.items() if words_said and words_said in map(bare, said)), "")


def bare(text: str) -> str:
    """The letters and digits of a text."""
    return re.sub(r"\W", "", text)


def _placed(words: Words, texts: Mapping[str, str]) -> tuple[str, str] | None:
    """The language in which words stand, and the quotation by which a note finds them there."""
    tried = sorted(texts, key=lambda lang: re.search(rf"/{lang}(?:/|\.html|$)", words.source) is None)
    for lang in tried:
        text = texts[lang]
        outcome = anchor.find(words.exact, text, words.prefix, words.suffix, lang=lang)
        if outcome.place is not None and outcome.state in {"placed", "moved"}:
            return lang, _quotation(text, outcome.place.start, outcome.place.end, lang)
    return None


def _quotation(text: str, start: int, end: int, lang: str) -> str:
    """Words as the article has them, with as many of those around them as tell them from others."""
    words = " ".join(text[start:end].split())
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    for count in range(_AROUND + 1):
        first = _last_words(before, count)
        last = _first_words(after, count)
        found = anchor.find(words, text, first, last, lang=lang)
        if found.place is not None and abs(found.place.start - start) <= 1 and found.state in {"placed", "moved"}:
            return f"{first}[[{words}]]{last}" if count else words
    return words


def _last_words(text: str, count: int) -> str:
    found = re.search(rf"(?:\S+\s*){{0,{count}}}\Z", text) if count else None
    return found[0] if found else ""


def _first_words(text: str, count: int) -> str:
    found = re.match(rf"(?:\s*\S+){{0,{count}}}", text) if count else None
    return found[0] if found else ""


def _sides(
    one: ForeignAnnotation, quotes: Mapping[str, Sequence[str]], texts: Mapping[str, str], markdown: Markdown
) -> dict[str, tuple[str, str]]:
    """By language, a title and a body; what says no language is of that of its words, or of the source's."""
    spoken = next(iter(quotes), next(iter(texts)))
    sides: dict[str, tuple[str, str]] = {}
    for body in one.bodies:
        lang = body.lang if body.lang in texts else spoken
        title, text = _read(body, markdown, is_ours="#note-" in one.id)
        if lang in sides:
            sides[lang] = sides[lang][0], f"{sides[lang][1]}\n\n{text}"
        else:
            sides[lang] = title, text
    return sides


def _read(body: Said, markdown: Markdown, *, is_ours: bool) -> tuple[str, str]:
    """The title and the body of what was said."""
    title, text, cites = own(body.text) if is_ours and body.is_html else ("", body.text, ())
    if body.is_html:
        text = markdown(text) if re.sub(r"<[^>]*>|\s", "", text) else ""
    text = re.sub(r"\[@(?=\w)", r"[\\@", text)
    for place, cite in enumerate(cites):
        text = text.replace(f"enregardcite{place}x", cite)
    plain = " ".join(re.sub(r"[*_`#>\[\]]", "", text).split())
    return title or _short(plain, _LONG), re.sub(r"^(\s{0,3})#(?=\s)", r"\1##", text.strip(), flags=re.M)


def _short(text: str, most: int = 40) -> str:
    """The beginning of a text, up to a word's end."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} …"


def _first(one: ForeignAnnotation) -> str:
    return one.bodies[0].text if one.bodies else one.id


def _name(title: str) -> str:
    """A name of letters, digits and hyphens that begins with a letter."""
    words = plain_words(title)
    return "-".join(words[:5]) if words and words[0][0].isalpha() else "-".join(["note", *words[:4]])


def _written(
    one: ForeignAnnotation,
    kind: NoteKind,
    verdict: str,
    on: str,
    quotes: Mapping[str, Sequence[str]],
    sides: Mapping[str, tuple[str, str]],
) -> str:
    keys = [f"kind: {kind}"]
    if verdict:
        keys.append(f"verdict: {verdict}")
    if one.author:
        keys.append(f"author: {json.dumps(one.author, ensure_ascii=False)}")
    if verdict and one.day:
        keys.append(f"checked: {one.day.isoformat()}")
    if on:
        keys.append(f"on: {on}")
    parts = ["---", *keys, "---", ""]
    # The words in a language in which nothing is said stand there all the same: they are marked.
    for lang in dict.fromkeys([*sides, *quotes]):
        title, body = sides.get(lang, ("", ""))
        parts += [f"# {lang}: {title}".rstrip(), ""]
        for quote in quotes.get(lang, ()):
            parts += [f"> {quote}", ""]
        if body.startswith(">"):
            body = f"<!-- -->\n\n{body}"
        parts += [body, ""] if body else []
    return "\n".join(parts).rstrip("\n") + "\n"
