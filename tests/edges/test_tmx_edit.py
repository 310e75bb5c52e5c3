"""Approvals in a memory that another tool wrote: what isn't ours stays, byte for byte."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.memories.memory import Unit
from enregard.edges.content import tmx
from enregard.edges.content.tmx_edit import edited

NEW = Unit("p5", "Un mot & deux.", "A word & two.", "Ada", "20260102T000000Z")
LINE = (
    '<tu tuid="p5" changedate="20260102T000000Z" changeid="Ada">'
    '<tuv xml:lang="fr"><seg>Un mot &amp; deux.</seg></tuv>'
    '<tuv xml:lang="en"><seg>A word &amp; two.</seg></tuv></tu>'
)


def line(source="fr", target="en", name="xml:lang", tuid="p5"):
    """The new unit as it stands in another tool's file."""
    made = LINE.replace('xml:lang="fr"', f'{name}="{source}"').replace('xml:lang="en"', f'{name}="{target}"')
    return made.replace('tuid="p5"', f'tuid="{tuid}"').replace('"Ada">', '"Ada" creationtool="enregard">')


OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" \
creationtoolversion="5.7.1" segtype="paragraph" srclang="FR"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv lang="FR">
        <seg>Le chat dort.</seg>
      </tuv>
      <tuv lang="EN-US" changeid="ada" changedate="20260101T101010Z" creationid="ada">
        <seg>The cat sleeps.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">a.md</prop>
      <prop type="prev">Avant.</prop>
      <note>See Zoé's list: "chats" &gt; 'cats'</note>
      <tuv lang="FR"><seg>Chats.</seg></tuv>
      <tuv lang="EN-US"><seg>Cats.</seg></tuv>
    </tu>
  </body>
</tmx>
"""

# As Trados and Okapi write it: a mark, CRLF, properties, inline codes, three languages, an id of its own.
TRADOS = """\ufeff<?xml version='1.0' encoding='utf-8' standalone='no'?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd" [ <!-- nothing > of ours --> ]>
<tmx version="1.4">
\t<header creationtool="SDL Language Platform" creationtoolversion="8.1" segtype="sentence" o-tmf="SDL TM8 Format" \
adminlang="de-DE" srclang="fr-FR" datatype="xml">
\t\t<note>Für alle</note><prop type="x-Kunde:MultipleString">A &lt; B</prop></header>
\t<body>
\t\t<tu tuid="p1" changedate="20250101T000000Z" creationid='A "B" C' usagecount="3">
\t\t\t<prop type="x-LastUsedBy">Zoë</prop>
\t\t\t<tuv xml:lang="de-DE"><seg>Ein <bpt i="1" type="bold">{b}</bpt>Wort<ept i="1">{/b}</ept>.</seg></tuv>
\t\t\t<tuv xml:lang="fr-FR"><seg>Un <bpt i="1" type="bold">{b}</bpt>mot<ept i="1">{/b}</ept>.</seg></tuv>
\t\t\t<tuv xml:lang='en-GB' changedate='20240101T000000Z' >
\t\t\t<prop type="q">90</prop><seg>A <bpt i="1">{b}</bpt>word<ept i="1">{/b}</ept>.</seg></tuv>
\t\t</tu>
\t\t<tu tuid="p5"><tuv xml:lang="fr-FR"><seg>Un mot.</seg></tuv><tuv xml:lang="de-DE"><seg>Ein Wort.</seg></tuv></tu>
\t</body>
</tmx>
""".replace("\n", "\r\n")

MEMOQ = (
    '<?xml version="1.0" encoding="utf-8"?>\n<tmx version="1.4"><header creationtool="MemoQ" creationtoolversion="9.9" '
    'segtype="sentence" adminlang="en-us" srclang="fr" o-tmf="MemoQTM" datatype="unknown"><prop type="defproject">P'
    '</prop></header><body><tu changedate="20250101T000000Z" changeid="Bob"><prop type="corrected">no</prop>'
    '<tuv xml:lang="fr"><prop type="x-context-post">&lt;seg&gt;Suite&lt;/seg&gt;</prop><seg>Un.</seg></tuv>'
    '<tuv xml:lang="en"><seg>One.</seg></tuv></tu></body></tmx>'
)


def test_omegat_s_file_gets_a_unit_of_its_kind():
    """After the last, with its languages, attribute and indentation; nothing else is touched."""
    before, after = OMEGAT.rsplit("\n  </body>", 1)
    assert edited(OMEGAT, [NEW], "fr", "en") == f"{before}\n    {line('FR', 'EN-US', 'lang')}\n  </body>{after}"


def test_a_file_on_one_line_stays_on_one_line():
    """As memoQ writes it."""
    assert edited(MEMOQ, [NEW], "fr", "en") == MEMOQ.replace("</body>", f"{line()}</body>")


def test_an_id_in_another_pair_of_languages_is_another_unit():
    """The id is a hash of the source, which may be translated into German too."""
    before, after = TRADOS.rsplit("\r\n\t</body>", 1)
    assert edited(TRADOS, [NEW], "fr", "en") == f"{before}\r\n\t\t{line('fr-FR', 'en-GB')}\r\n\t</body>{after}"


def test_in_a_unit_of_three_languages_the_segments_that_were_approved_change():
    """Its third language, properties, attributes and codes elsewhere stay; a segment that is right keeps its codes."""
    unit = Unit("p1", "Un mot.", "One <word>.", "Ada", "20260102T000000Z")
    assert edited(TRADOS, [unit], "fr", "en") == TRADOS.replace(
        "<tuv xml:lang='en-GB' changedate='20240101T000000Z' >",
        '<tuv xml:lang=\'en-GB\' changedate="20260102T000000Z" changeid="Ada">',
    ).replace('A <bpt i="1">{b}</bpt>word<ept i="1">{/b}</ept>.', "One &lt;word&gt;.").replace(
        'Un <bpt i="1" type="bold">{b}</bpt>mot<ept i="1">{/b}</ept>.', "Un mot."
    )


def test_what_is_left_out_on_purpose_is_read_so_in_another_tool_s_file():
    """There an empty side means nothing, unless the unit says that we wrote it."""
    alone = Unit("p6", "Pour vous seuls.", "", "Ada", "20260102T000000Z")
    for file in (OMEGAT, TRADOS, MEMOQ):
        units, findings = tmx.parse(edited(file, [alone], "fr", "en"), "memory.tmx", "fr", "en")
        assert alone in units
        assert findings == ()
    named = MEMOQ.replace("<tu change", '<tu tuid="p6" change')
    units, _ = tmx.parse(edited(named, [replace(alone, source="Un.")], "fr", "en"), "memory.tmx", "fr", "en")
    assert units == (replace(alone, source="Un."),)


@pytest.mark.parametrize(
    ("body", "made"),
    [
        ("<body/>", "<body>\n{}\n</body>"),
        ("<body></body>", "<body>{}</body>"),
        ("<body>\n</body>", "<body>\n{}\n</body>"),
        ("<body >\n\n</body>", "<body >\n{}\n\n</body>"),
    ],
)
def test_a_body_without_units_gets_its_first(body, made):
    """However it stands there."""
    head = '<tmx version="1.4">\n<header creationtool="x"/>\n'
    assert edited(f"{head}{body}\n</tmx>", [NEW], "fr", "en") == f"{head}{made.format(line())}\n</tmx>"


OURS = [Unit(f"p{n}", f"Phrase {n}.", f"Sentence {n}.", "Bob", "20260101T000000Z") for n in (1, 3, 7)]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_our_own_file_keeps_its_order_its_line_ends_and_its_mark(end, mark):
    """What git merges by lines must not be written anew by whoever works on Windows."""
    file, wanted = (mark + tmx.written(units, "fr", "en").replace("\n", end) for units in (OURS, [*OURS, NEW]))
    assert edited(file, [NEW], "fr", "en") == wanted
    changed = replace(OURS[1], target="Another.", when="20260103T000000Z")
    assert edited(wanted, [changed], "fr", "en") == mark + tmx.written(
        [OURS[0], changed, OURS[2], NEW], "fr", "en"
    ).replace("\n", end)


def test_of_two_lines_that_git_joined_one_is_left():
    """Both had the id: the new one stands for them."""
    ours, theirs = (tmx.written([replace(OURS[0], who=who)], "fr", "en") for who in ("Ada", "Zoé"))
    both = theirs.replace("</body>", ours.split("\n")[5] + "\n</body>")
    assert both.count("<tu ") == 2
    assert edited(both, [replace(OURS[0], who="Eve")], "fr", "en") == ours.replace("Ada", "Eve")


def test_an_approval_made_twice_is_written_once():
    """The second time nothing is left to change."""
    for file in (OMEGAT, TRADOS, MEMOQ, tmx.written(OURS, "fr", "en")):
        once = edited(file, [NEW], "fr", "en")
        assert edited(once, [NEW], "fr", "en") == once


@pytest.mark.parametrize("text", ["", "<tmx>", "<html><body/></html>", "<tmx><header/></tmx>", "<tmx><body>&x;"])
def test_what_is_no_memory_is_not_written_into(text):
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=r"."):
        edited(text, [NEW], "fr", "en")


# ----------------------------------------------------------------------------------------------------------- whatever

CODES = st.sampled_from(["fr", "FR", "fr-CA", "en", "EN-US", "de", "es-ES"])
WORDS = st.sampled_from(["", "Un mot.", "a > b", "&lt;b&gt;", "<ph/>x", "\"é\" 'y'", "\n  ", "<!-- </tu> -->"])


@st.composite
def tus(draw):
    """A unit as some tool may write it."""
    variants = draw(st.lists(st.tuples(CODES, WORDS), max_size=3))
    name = draw(st.sampled_from(["lang", "xml:lang"]))
    tuid = draw(st.sampled_from(["", ' tuid="p1"', " tuid = 'p5'", ' tuid="x&gt;y"', ' a=">" tuid="p9"']))
    extra = draw(st.sampled_from(["", "<note>n</note>", '<prop type="/tu>">p</prop>', "<!-- x -->"]))
    space = draw(st.sampled_from(["", "\n    ", "\r\n\t"]))
    sides = "".join(f'{space}<tuv {name}="{code}"><seg>{words}</seg></tuv>' for code, words in variants)
    return f"<tu{tuid}>{extra}{sides}{space}</tu>"


@given(st.lists(tus(), max_size=5), st.sampled_from(["", "\n", "\r\n  "]), st.sampled_from(["", "\ufeff"]))
def test_whatever_stands_in_a_file_stays_there(units, space, mark):
    """Apart from the unit that is approved, the file is the same bytes; and what was approved is read from it."""
    head, tail = f'{mark}<tmx version="1.4"><header/><!-- <body> -->\r<body>', f"{space}</body>\n</tmx>\n"
    file = head + "".join(space + unit for unit in units) + tail
    made = edited(file, [NEW], "fr", "en")
    before, _ = tmx.parse(file, "m.tmx", "fr", "en")
    after, findings = tmx.parse(made, "m.tmx", "fr", "en")

    assert {finding.code for finding in findings} <= {"memory-idle"}
    assert NEW in after
    assert [unit for unit in after if unit.tuid != "p5"] == [unit for unit in before if unit.tuid != "p5"]
    assert made.startswith(head)
    assert made.endswith(tail)
    rest = made[len(head) : len(made) - len(tail)]
    for unit in units:
        if "p5" not in unit:
            at = rest.index(space + unit)
            rest = rest[:at] + rest[at + len(space + unit) :]
    assert len(re.findall("<tu[ >]", rest.replace("<!-- </tu> -->", ""))) <= 1 + sum("p5" in unit for unit in units)
