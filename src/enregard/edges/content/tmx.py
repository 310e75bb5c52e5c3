"""Translation memory files: TMX 1.4b, one unit a line, so that git joins what two people approved.

A file that enregard writes has a constant head and its units in the order of their ids; `*.tmx merge=union` in
.gitattributes makes git keep the lines of both sides. Files of other tools are read too: `lang` or `xml:lang`, any
case, with a region or without, inline codes left out. A damaged file is a finding, and what can be read of it is used.

Standard: TMX 1.4b, https://www.gala-global.org/tmx-14b (LISA OSCAR, 2005).
"""

from __future__ import annotations

import codecs
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from enregard.core.editions.translation_units import TranslationUnit
from enregard.core.finding import Finding
from enregard.core.memories import lookup
from enregard.core.memories.lookup import Lookup
from enregard.core.memories.memory import Unit, latest
from enregard.core.text.lines import plain

NAME: Final = "memory.tmx"
TOOL: Final = "enregard"
"""What a file, or a unit in another tool's file, says of who wrote it."""

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="enregard" creationtoolversion="1" segtype="paragraph" o-tmf="enregard" adminlang="en" \
srclang="{source}" datatype="plaintext"/>
<body>
"""
_TAIL: Final = "</body>\n</tmx>\n"
_ESCAPED: Final = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;", '"': "&quot;"}
_UNESCAPED: Final = {written: letter for letter, written in _ESCAPED.items()}
# What XML cannot hold at all.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def written(units: Iterable[Unit], source: str, target: str) -> str:
    """A memory as a file: `source` and `target` are the codes of its languages. Units need ids."""
    codes = Codes(source, target)
    lines = [unit_line(unit, codes) + "\n" for unit in sorted(latest(units), key=lambda unit: unit.tuid)]
    return _HEAD.format(source=source) + "".join(lines) + _TAIL


def exported(units: Iterable[TranslationUnit], source: str, target: str) -> str:
    """Units as a file for translators' tools, in the order that they have; one by sentence says that it is."""
    codes = Codes(source, target)
    lines = [_sentence_line(one.unit, codes) if one.is_sentence else unit_line(one.unit, codes) for one in units]
    return _HEAD.format(source=source) + "".join(f"{line}\n" for line in lines) + _TAIL


_SENTENCE: Final = f'<prop type="x-{TOOL}">sentence</prop>'
"""What says of a unit that nobody approved it by itself."""


def _sentence_line(unit: Unit, codes: Codes) -> str:
    return unit_line(unit, codes).replace("><tuv ", f">{_SENTENCE}<tuv ", 1)


def _is_sentence(element: Element) -> bool:
    return any(prop.get("type") == f"x-{TOOL}" and prop.text == "sentence" for prop in element.iter("prop"))


class Codes(NamedTuple):
    """How a file writes the languages of a unit."""

    source: str
    target: str
    attribute: str = "xml:lang"
    """`lang`, before TMX 1.4."""
    is_marked: bool = False
    """Whether a unit has to say by itself that we wrote it, since the file is another tool's."""


def unit_line(unit: Unit, codes: Codes) -> str:
    """A unit as it stands in a file, without a line end."""
    tool = TOOL if codes.is_marked else ""
    names = (("tuid", unit.tuid), ("changedate", unit.when), ("changeid", unit.who), ("creationtool", tool))
    attributes = "".join(f' {name}="{escaped(value)}"' for name, value in names if value)
    sides = ((codes.source, unit.source), (codes.target, unit.target))
    variants = "".join(f'<tuv {codes.attribute}="{lang}"><seg>{escaped(text)}</seg></tuv>' for lang, text in sides)
    return f"<tu{attributes}>{variants}</tu>"


_DECLARED: Final = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)""")


def encoding(raw: bytes) -> str:
    """How a file is encoded, by its byte-order mark or what it says of itself (XML 1.0, appendix F); else UTF-8."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if raw[:4] in (b"<\0?\0", b"\0<\0?"):
        return "utf-16-le" if raw[0] else "utf-16-be"
    found = _DECLARED.match(raw)
    name = found[1].decode().lower() if found else "utf-8"
    try:
        # The line was read as ASCII: what says otherwise of itself is wrong.
        return name if b"<?".decode(name) == "<?" else "utf-8"
    except (LookupError, UnicodeError):
        return "utf-8"


def is_own_line(text: str) -> bool:
    """Whether a unit stands in a file as `unit_line` writes it."""
    return _UNIT.fullmatch(text) is not None


def escaped(text: str) -> str:
    """A text as it stands in a file; what XML cannot hold is left out."""
    # Most files need none of this, and what it brings along takes a while to load.
    from xml.sax.saxutils import escape

    return escape(_FORBIDDEN.sub("", text), _ESCAPED)


# A unit as `unit_line` writes it.
_UNIT: Final = re.compile(
    r'<tu(?: tuid="(?P<tuid>[^"<>]*)")?(?: changedate="(?P<when>[^"<>]*)")?(?: changeid="(?P<who>[^"<>]*)")?'
    r'(?: creationtool="enregard")?>'
    r'<tuv (?:xml:)?lang="(?P<lang>[^"<>]*)"><seg>(?P<one>[^<]*)</seg></tuv>'
    r'<tuv (?:xml:)?lang="(?P<lang2>[^"<>]*)"><seg>(?P<two>[^<]*)</seg></tuv></tu>'
)


def parse(text: str, file: str, source: str, target: str) -> tuple[tuple[Unit, ...], tuple[Finding, ...]]:
    """The units of a file that have both languages, in its order, and what is wrong with it; `file` is its name.

    An empty side is what enregard writes of a passage that faces nothing on purpose; other tools leave so what has no
    translation yet, and such units of theirs do not count.
    """
    units = _own(text, source, target)
    if units is not None:
        return tuple(units), ()
    try:
        root = ElementTree.fromstring(re.sub(r"^\ufeff?\s*<\?xml[^>]*\?>", "", text))
    except (ElementTree.ParseError, ValueError) as error:
        saved = tuple(unit for line in text.split("\n") for unit in _of_line(line.strip(), source, target))
        return saved, (_damaged(file, error, saved),)
    if root.tag != "tmx":
        message = f"{file.rpartition('/')[2]} is no translation memory: it begins with <{root.tag}>"
        return (), (Finding("memory-damaged", file, 1, message, "it has to be TMX 1.4"),)
    header = root.find("header")
    own = header is not None and header.get("creationtool") == TOOL
    found: list[Unit] = []
    empty = drafts = 0
    for one in root.iter("tu"):
        if _is_sentence(one):
            continue
        ours = own or one.get("creationtool") == TOOL
        said = _units(one, source, target)
        filled = [unit for unit in said if ours or (unit.source.strip() and unit.target.strip())]
        empty += not filled and bool(said)
        drafts += bool(filled) and _is_draft(one)
        found += [] if _is_draft(one) else filled
    return tuple(found), _idle(file, empty, drafts)


def _idle(file: str, empty: int, drafts: int) -> tuple[Finding, ...]:
    """What is said of units that approve nothing."""
    said = [f"{empty} have no text in one language"] * bool(empty) + [f"{drafts} are drafts"] * bool(drafts)
    if not said:
        return ()
    hint = "translate or confirm them in the tool that wrote the file, and save it again"
    return (Finding("memory-idle", file, 0, f"units that approve nothing: {', '.join(said)}", hint),)


def _damaged(file: str, error: Exception, saved: Sequence[Unit]) -> Finding:
    line = error.position[0] if isinstance(error, ElementTree.ParseError) else 0
    message = f"the translation memory is damaged; {len(saved) or 'none'} of its units could be read ({error})"
    return Finding("memory-damaged", file, line, message, "mend the line, or take the file back from git")


def _own(text: str, source: str, target: str) -> list[Unit] | None:
    """The units of a file that enregard wrote and nobody changed by more than whole lines; else None."""
    start = text.find("<body>\n")
    if start < 0 or 'creationtool="enregard"' not in text[:start] or not text.endswith(_TAIL):
        return None
    body = text[start + len("<body>\n") : -len(_TAIL)]
    units: list[Unit] = []
    for line in body.split("\n"):
        if line:
            found = _of_line(line, source, target)
            if not found:
                return None
            units += found
    return units


def _of_line(line: str, source: str, target: str) -> list[Unit]:
    found = _UNIT.fullmatch(line)
    if found is None:
        return []
    parts: Iterable[str] = found.groups("")
    if "&" in line:
        parts = map(_unescaped, parts)
    tuid, when, who, lang, one, lang2, two = parts
    if is_language(lang, source) and is_language(lang2, target):
        return [Unit(tuid, one, two, who, when)]
    if is_language(lang, target) and is_language(lang2, source):
        return [Unit(tuid, two, one, who, when)]
    return []


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    from xml.sax.saxutils import unescape

    return unescape(text, _UNESCAPED)


@lru_cache(maxsize=256)
def is_language(code: str, wanted: str) -> bool:
    """Whether two codes name one language, whatever their case and region: FR, fr-CA and fr_FR are French."""
    return _language(code) == _language(wanted)


def _language(code: str) -> str:
    return re.split("[-_]", code, maxsplit=1)[0].lower()


_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES: Final = frozenset({"bpt", "ept", "ph", "it", "ut"})


def _units(element: Element, source: str, target: str) -> list[Unit]:
    """What a unit approves, as any tool may write it: who and when may stand with the unit or with its translation.

    It may have a language twice, of two regions; then each approves, but where one is the site's own.
    """
    found: list[Unit] = []
    for ours, theirs in product(_variants(element, source), _variants(element, target)):
        sides = _segment(ours), _segment(theirs)
        if any(side.strip() for side in sides):
            who = _said(theirs, "changeid", "creationid") or _said(element, "changeid", "creationid")
            when = _said(theirs, "changedate", "creationdate") or _said(element, "changedate", "creationdate")
            found.append(Unit("" if found else element.get("tuid", ""), *sides, who, when))
    return found


def _variants(element: Element, lang: str) -> list[Element]:
    coded = [(variant.get(_XML_LANG) or variant.get("lang") or "", variant) for variant in element.iter("tuv")]
    return [coded[n][1] for n in spoken([code for code, _ in coded], lang)]


def spoken(codes: Sequence[str], wanted: str) -> list[int]:
    """The places of the codes that name a language, each code's first: exactly, region and all, if one does."""
    alike = [n for n, code in enumerate(codes) if is_language(code, wanted) and code not in codes[:n]]
    return [n for n in alike if codes[n].replace("_", "-").lower() == wanted.lower()] or alike


_STATUSES: Final = frozenset({"status", "state", "confirmationlevel", "approvalstatus", "translationstatus"})
_UNSETTLED: Final = re.compile(r"draft|new|initial|fuzzy|un\w+|rejected\w*|needs\w*|machine\w*|mt")


def _is_draft(element: Element) -> bool:
    """Whether a tool says of a unit that nobody has approved it: `x-status`, `x-ConfirmationLevel` and their like."""
    said = ((prop.get("type", ""), prop.text or "") for prop in element.iter("prop"))
    plain = ((_LETTERS.sub("", name.lower()).removeprefix("x"), _LETTERS.sub("", text.lower())) for name, text in said)
    return any(name in _STATUSES and _UNSETTLED.fullmatch(text) is not None for name, text in plain)


_LETTERS: Final = re.compile(r"[^a-z]+")


def _said(element: Element, *names: str) -> str:
    return next((value for name in names if (value := element.get(name))), "")


def _segment(variant: Element) -> str:
    segment = variant.find("seg")
    return "" if segment is None else "".join(_texts(segment))


def _texts(element: Element) -> Iterator[str]:
    """What is to be read in a segment: text, highlighted text, but no codes; however deep it is nested."""
    waiting: list[Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        for child in reversed(one):
            waiting.append(child.tail or "")
            if child.tag not in _CODES:
                waiting.append(child)
        yield one.text or ""


# ------------------------------------------------------------------------------------------------------- a whole site


class Site(NamedTuple):
    """The memories of a site, ready to be looked up."""

    lookup: Lookup
    findings: tuple[Finding, ...] = ()


def site(content: Path, cache: Path, source: str, target: str) -> Site:
    """The memories of all articles below `content`; kept in the folder `cache` until one of their files changes."""
    files = sorted(path for path in content.rglob(NAME) if path.is_file())
    state = _state(content, files, source, target)
    kept = cache / f"memory-{_language(source)}-{_language(target)}.lookup"
    if (made := _cached(kept, state)) is not None:
        return Site(made)
    findings: list[Finding] = []
    memories = []
    for path in files:
        name = path.relative_to(content).as_posix()
        units, found = parse(_text(path, name, findings), name, source, target)
        findings += found
        memories.append((path.parent.relative_to(content).as_posix(), latest(units)))
    made = lookup.lookup(memories)
    if not findings:
        _keep(kept, state, lookup.dumped(made))
    return Site(made, tuple(findings))


def _text(path: Path, name: str, findings: list[Finding]) -> str:
    try:
        return plain(path.read_bytes().decode(encoding(path.read_bytes())))
    except (OSError, UnicodeError) as error:
        findings.append(Finding("memory-damaged", name, 0, f"cannot be read: {error}"))
    return f"{_HEAD}{_TAIL}"


def _state(content: Path, files: Iterable[Path], source: str, target: str) -> bytes:
    """What the files are like, as a hash: their names, sizes and times."""
    digest = blake2b(f"{source} {target}".encode(), digest_size=32)
    for path in files:
        about = path.stat()
        digest.update(f"{path.relative_to(content).as_posix()}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
    return digest.digest()


def _cached(path: Path, state: bytes) -> Lookup | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    check = blake2b(data[64:], digest_size=32).digest()
    return lookup.loaded(data[64:]) if data[:64] == state + check else None


def _keep(path: Path, state: bytes, data: bytes) -> None:
    """Write the cache, all of it or nothing; where that cannot be done the next run reads the files again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(state + blake2b(data, digest_size=32).digest() + data)
        Path(name).replace(path)
    except OSError:
        return
