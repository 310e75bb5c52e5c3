"""Translation memory files: what is written is read again, by us, by git and by other tools."""

import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.editions.translation_units import TranslationUnit
from enregard.core.memories import lookup, state
from enregard.core.memories.memory import Unit, key, latest, memory
from enregard.edges.content import tmx

OMEGAT = Path("/usr/share/omegat/OmegaT.jar")
UNITS = (
    Unit("p1", "Un « mot » & <b>deux</b>.", 'A "word" & <b>two</b>.', "Ada", "20260101T000000Z"),
    Unit("p2", "Un.\n\nDeux.", "One.\n\nTwo.", "Zoé O'Neil", "20260102T000000Z"),
    Unit("p2-2", "Un.\n\nDeux.", "One.  Two.", "", ""),
    Unit("p3", "Pour les Français.", "", "Ada", "20260103T000000Z"),
    Unit("p4", "", "For the English.", "Ada", "20260103T000000Z"),
)


def read(text, source="fr", target="en"):
    """The units of a file that is well."""
    units, findings = tmx.parse(text, "a/memory.tmx", source, target)
    assert findings == ()
    return units


def test_what_is_written_is_read_again():
    """Every field comes back, markup, quotation marks and blank lines too."""
    assert read(tmx.written(UNITS, "fr", "en")) == UNITS


def test_a_unit_is_a_line_and_the_head_does_not_change():
    """Git joins lines: nothing else in the file may differ between two people's memories."""
    empty, full = tmx.written([], "fr", "en").split("\n"), tmx.written(UNITS, "fr", "en").split("\n")
    assert len(full) == len(empty) + len(UNITS)
    assert full[:5] == empty[:5]
    assert full[-3:] == empty[-3:]


def test_units_stand_in_the_order_of_their_ids_whatever_order_they_come_in():
    """One memory is one file, byte for byte."""
    assert tmx.written(UNITS[::-1], "fr", "en") == tmx.written(UNITS, "fr", "en")


names = st.text(alphabet="abcp0123456789-", min_size=1, max_size=6)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t&<>\"'"), min_size=1, max_size=30)


@given(st.lists(st.builds(Unit, names, texts, texts | st.just(""), texts, st.just("20260101T000000Z")), max_size=5))
def test_any_text_survives(units):
    """Whatever XML can hold is read as it was written, by the short way and by an XML parser alike."""
    written = tmx.written(units, "fr", "en")
    wanted = tuple(sorted(latest(units), key=lambda unit: unit.tuid))
    assert read(written) == wanted
    some = [unit for unit in wanted if unit.source.strip() or unit.target.strip()]
    assert list(read(written.replace("<body>", "<body >"))) == [unit for unit in some if "\ufffe" not in repr(unit)]


def test_it_is_tmx_1_4_by_structure():
    """Elements and attributes are those that TMX 1.4b has, and those that it requires are there."""
    root = ElementTree.fromstring(tmx.written(UNITS, "fr", "en").partition("?>")[2])
    header, body = root
    assert (root.tag, root.attrib) == ("tmx", {"version": "1.4"})
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert set(header.attrib) == required
    assert header.get("segtype") in {"block", "paragraph", "sentence", "phrase"}
    for unit in body:
        assert set(unit.attrib) <= {"tuid", "changedate", "changeid"}
        assert [variant.tag for variant in unit] == ["tuv", "tuv"]
        assert all([child.tag for child in variant] == ["seg"] for variant in unit)


@pytest.mark.skipif(not OMEGAT.exists(), reason="the TMX DTD comes with OmegaT, which is not installed")
def test_it_is_valid_by_its_dtd(tmp_path):
    """The DTD of TMX 1.4b itself, as OmegaT ships it."""
    etree = pytest.importorskip("lxml.etree", reason="validation by DTD needs lxml")
    with zipfile.ZipFile(OMEGAT) as jar:
        (tmp_path / "tmx14.dtd").write_bytes(jar.read("schemas/tmx14.dtd"))
    dtd = etree.DTD(str(tmp_path / "tmx14.dtd"))
    sentence = TranslationUnit(Unit("", "Un.", "One."), is_sentence=True)
    for text in (tmx.written(UNITS, "fr", "en"), tmx.exported([TranslationUnit(UNITS[0]), sentence], "fr", "en")):
        assert dtd.validate(etree.fromstring(text.encode())), dtd.error_log


OTHER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6"
    segtype="sentence" srclang="FR"/>
  <body>
    <tu>
      <tuv lang="FR"><seg>Le chat dort.</seg></tuv>
      <tuv lang="EN-US" changeid="ada" changedate="20260103T101010Z"><seg>The cat sleeps.</seg></tuv>
    </tu>
    <tu creationid="zoe" creationdate="20260104T101010Z">
      <prop type="x">y</prop>
      <tuv xml:lang="en_GB"><seg>It <bpt i="1">&lt;b&gt;</bpt>dreams<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
      <tuv xml:lang="fr-CA"><seg>Il <hi>rêve</hi>.</seg></tuv>
    </tu>
    <tu><tuv xml:lang="fr"><seg>Sans anglais.</seg></tuv><tuv xml:lang="de"><seg>Ohne.</seg></tuv></tu>
    <tu><tuv xml:lang="fr"><seg>Vide.</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>
  </body>
</tmx>
"""


def test_files_of_other_tools_are_read():
    """`lang` or `xml:lang`, any case and region, either order, codes left out, who and when wherever they stand."""
    units, (idle,) = tmx.parse(OTHER, "a/memory.tmx", "fr", "en")
    assert (idle.code, idle.message) == ("memory-idle", "units that approve nothing: 1 have no text in one language")
    assert units == (
        Unit("", "Le chat dort.", "The cat sleeps.", "ada", "20260103T101010Z"),
        Unit("", "Il rêve.", "It dreams.", "zoe", "20260104T101010Z"),
    )


def test_a_file_changed_by_hand_is_read():
    """Indentation, other attributes and line breaks are XML's business."""
    text = tmx.written(UNITS[:1], "fr", "en").replace("<tuv", "\n  <tuv").replace("<tu ", '<tu usagecount="1" ')
    assert read(text) == UNITS[:1]


def test_an_empty_side_is_on_purpose_in_our_files_only():
    """By an XML parser too; what another tool has no translation of yet was left out by nobody."""
    ours = tmx.written(UNITS, "fr", "en").replace("<tuv", "\n<tuv")
    assert read(ours) == UNITS
    units, (idle,) = tmx.parse(ours.replace('creationtool="enregard"', 'creationtool="OmegaT"'), "m.tmx", "fr", "en")
    assert units == UNITS[:3] and idle.code == "memory-idle"


UNIT = '<tu>{props}<tuv xml:lang="fr"><seg>Le chat.</seg></tuv>{targets}</tu>'
BRITISH = '<tuv xml:lang="en-GB"><seg>The British cat.</seg></tuv>'
AMERICAN = '<tuv xml:lang="en-US"><seg>The American cat.</seg></tuv>'


def foreign(props="", targets=BRITISH):
    """A file of another tool with one unit."""
    unit = UNIT.format(props=props, targets=targets)
    return f'<tmx version="1.4"><header creationtool="Other"/><body>{unit}</body></tmx>'


@pytest.mark.parametrize(
    ("target", "approved"),
    [
        ("en", ["The British cat.", "The American cat."]),
        ("en-US", ["The American cat."]),
        ("en-CA", ["The British cat.", "The American cat."]),
        ("de", []),
    ],
)
def test_of_two_regions_the_sites_own_counts(target, approved):
    """Else each approves; another language never does."""
    assert [unit.target for unit in read(foreign(targets=BRITISH + AMERICAN), "fr", target)] == approved


@pytest.mark.parametrize(
    ("prop", "value", "counts"),
    [
        ("x-ConfirmationLevel", "Draft", False),
        ("x-ConfirmationLevel", "ApprovedTranslation", True),
        ("x-ConfirmationLevel", "RejectedSignOff", False),
        ("x-status", "needs-review", False),
        ("state", "translated", True),
        ("x-context", "draft", True),
    ],
)
def test_a_draft_of_another_tool_is_no_approval(prop, value, counts):
    """What it says of the unit's status; other properties are its own business."""
    units, findings = tmx.parse(foreign(f'<prop type="{prop}">{value}</prop>'), "m.tmx", "fr", "en")
    assert bool(units) is counts
    said = [] if counts else ["units that approve nothing: 1 are drafts"]
    assert [finding.message for finding in findings] == said


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "iso-8859-1"])
def test_a_file_says_how_it_is_encoded(name):
    """By a mark at its beginning, or by its first line."""
    said = {"utf-8-sig": "UTF-8", "iso-8859-1": "ISO-8859-1"}.get(name, "UTF-16")
    text = tmx.written(UNITS[:1], "fr", "en").replace("UTF-8", "UTF-8" if name == "utf-8" else said)
    raw = text.encode(name)
    assert raw.decode(tmx.encoding(raw)).removeprefix("\ufeff") == text
    assert tmx.encoding(b'<?xml version="1.0" encoding="hex"?>') == tmx.encoding(b"") == "utf-8"


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace("<seg>One.", "<seg>One. & <<"),
        lambda text: text.replace("<body>\n", "<body>\n<<<<<<< HEAD\n=======\n>>>>>>> other\n"),
        lambda text: text[: text.index("</body>")],
        lambda text: text + text,
    ],
)
def test_a_damaged_file_is_a_finding_and_what_can_be_read_counts(damage):
    """Never an exception: the build goes on with the units that are whole."""
    units, findings = tmx.parse(damage(tmx.written(UNITS, "fr", "en")), "a/memory.tmx", "fr", "en")
    assert [(one.code, one.file) for one in findings] == [("memory-damaged", "a/memory.tmx")]
    assert UNITS[0] in units


@pytest.mark.parametrize("text", ["", "nothing of the kind", "<html><body/></html>", "\0", "<tmx>", "{}"])
def test_what_is_no_memory_at_all_is_a_finding(text):
    """A file of something else gives no units."""
    units, findings = tmx.parse(text, "memory.tmx", "fr", "en")
    assert units == ()
    assert [one.code for one in findings] == ["memory-damaged"]


@given(st.data())
def test_a_file_damaged_anywhere_is_never_an_exception(data):
    """A character lost, added or changed at any place gives units or a finding."""
    text = tmx.written(UNITS, "fr", "en")
    at = data.draw(st.integers(0, len(text) - 1))
    cut = data.draw(st.integers(0, 40))
    units, findings = tmx.parse(text[:at] + data.draw(st.text(max_size=2)) + text[at + cut :], "m.tmx", "fr", "en")
    assert findings or len(units) >= 1


# ------------------------------------------------------------------------------------------------------------- OmegaT

PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>FR</source_lang><target_lang>EN-US</target_lang><sentence_seg>false</sentence_seg>
</project></omegat>
"""


@pytest.mark.skipif(shutil.which("omegat") is None, reason="OmegaT is not installed (Debian's package omegat)")
def test_omegat_reads_a_memory_and_what_it_writes_is_read(tmp_path):
    """There and back, by passages: OmegaT translates all of them by our memory, and its units approve ours.

    Also where the two sides have other sentences, by OmegaT's rules. What was left out on purpose it leaves out too;
    read back, that is to be said again.
    """
    project = tmp_path / "project"
    for name in ("source", "target", "tm/auto", "glossary", "dictionary", "omegat"):
        (project / name).mkdir(parents=True)
    (project / "omegat.project").write_text(PROJECT, encoding="utf-8")
    pairs = [
        ("Le chat « noir » dort. Il rêve de l’*été*.", "The “black” cat sleeps. It dreams of *summer*."),
        ("Deux lignes.", "Two lines."),
        ("Il a coûté 5,7 M$. Rien de plus.", "It cost $5.7 million, no more."),
        ("Voir p. 12. Puis la suite.", "See page 12. Then what follows."),
        ("« Oui ! » Puis elle sortit.", "“Yes!” Then she left."),
        ("M. Dupont (cf. fig. 2) dit : « Non. »", "Mr. Dupont (see fig. 2) said, “No.”"),
        ("Pour vous seuls.", ""),
        ("Encore rien.", "Encore rien."),
    ]
    french, english = ("\n\n".join(side) + "\n" for side in zip(*pairs, strict=True))
    known = [Unit(f"p{n}", *pair, "Ada", "20260101T000000Z") for n, pair in enumerate(pairs[:7])]
    units = [*map(TranslationUnit, known), TranslationUnit(Unit("", "Deux.", "Two."), is_sentence=True)]
    (project / "tm" / "auto" / "memory.tmx").write_text(tmx.exported(units, "fr", "en"), encoding="utf-8")
    (project / "source" / "fr.txt").write_text(french, encoding="utf-8")
    command = ["omegat", str(project), "--mode=console-translate", f"--config-dir={tmp_path / 'settings'}"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert (project / "target" / "fr.txt").read_text(encoding="utf-8") == english
    (saved,) = project.glob("*-omegat.tmx")
    back, _ = tmx.parse(saved.read_text(encoding="utf-8"), "a/memory.tmx", "fr", "en")
    assert all(not unit.tuid and unit.who == "Ada" for unit in back)
    passages = [state.Passage(*pair) for pair in pairs]
    found = state.standings(passages, memory(back))
    assert [one.state for one in found] == ["approved"] * 6 + ["missing", "unconfirmed"]


# ---------------------------------------------------------------------------------------------------------------- git


def git(folder, *arguments):
    """Run git in a folder, with nothing from outside it."""
    options = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *options, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def branched(folder, base, ours, theirs):
    """The memory after git merged two branches; None where it could not."""
    path = folder / "memory.tmx"
    (folder / ".gitattributes").write_text("*.tmx merge=union\n", encoding="utf-8")
    git(folder, "init", "-q")
    if base is not None:
        path.write_text(tmx.written(base, "fr", "en"), encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "base")
    for name, units in (("theirs", theirs), ("ours", ours)):
        git(folder, "checkout", "-q", "-b", name, "main")
        path.write_text(tmx.written(units, "fr", "en"), encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", name)
    code, _ = git(folder, "merge", "-q", "theirs")
    return None if code else path.read_text(encoding="utf-8")


def made(numbers, when="20260101T000000Z", word="one"):
    """Units with these numbers."""
    return [Unit(f"p{n:02}", f"Phrase {n}.", f"Sentence {n} {word}.", "Ada", when) for n in numbers]


GIT = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@GIT
@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ([], [1, 3, 5, 7, 9], [2, 4, 6, 8]),
        ([], range(1, 5), range(5, 10)),
        ([5], range(1, 6), range(5, 10)),
        (None, [1, 3, 5], [2, 4, 6]),
        (range(1, 10), [*range(1, 10), 11], [*range(1, 10), 10]),
    ],
)
def test_two_people_s_additions_merge(tmp_path, base, ours, theirs):
    """What both approved in a nine-pair article is what git leaves, without a conflict."""
    merged = branched(tmp_path, None if base is None else made(base), made(ours), made(theirs))
    assert merged is not None
    units, _ = tmx.parse(merged, "memory.tmx", "fr", "en")
    assert {unit.tuid for unit in latest(units)} == {unit.tuid for unit in made([*ours, *theirs])}


@GIT
def test_of_two_approvals_of_one_pair_the_newer_wins(tmp_path):
    """Both lines are kept by git; reading settles it."""
    ours, theirs = made([1], "20260301T000000Z", "ours"), made([1], "20260201T000000Z", "theirs")
    merged = branched(tmp_path, made([1]), ours, theirs)
    assert merged is not None
    assert latest(read(merged)) == tuple(ours)


# ------------------------------------------------------------------------------------------------------- a whole site


def fill(content, memories):
    """Write memories into articles' folders."""
    for address, units in memories.items():
        (content / address).mkdir(parents=True, exist_ok=True)
        (content / address / tmx.NAME).write_text(tmx.written(units, "fr", "en"), encoding="utf-8")


def test_a_passage_is_found_in_the_memory_of_another_article(tmp_path):
    """Exactly, whatever the typography; and nearly, with a score."""
    units = [Unit("p1", "L’IA a coûté 5,6 millions de dollars.", "AI cost $5.6 million.", "Ada", "20260101T000000Z")]
    fill(tmp_path / "content", {"a": units, "b/c": made(range(20))})
    site = tmx.site(tmp_path / "content", tmp_path / ".cache", "fr", "en")
    (found,) = site.lookup.exact("L'IA a coûté 5,6 millions de dollars.")
    assert (found.unit, found.origin, found.score) == (units[0], "a", 1.0)
    (near,) = site.lookup.near("L’IA a coûté 6,5 millions de dollars.")
    assert near.unit == units[0]
    assert 0.5 < near.score < 1
    assert site.lookup.near("Rien de commun avec cela") == ()


def test_what_was_left_out_is_not_the_translation_of_another(tmp_path):
    """A passage without a counterpart translates nothing elsewhere, with or without the cache."""
    fill(tmp_path / "content", {"a": UNITS})
    for _ in range(2):
        found = tmx.site(tmp_path / "content", tmp_path / ".cache", "fr", "en").lookup
        assert len(found) == 3
        assert found.exact("Pour les Français.") == found.near("Pour les Français.") == ()


def test_the_cache_is_used_and_given_up_when_a_file_changes(tmp_path):
    """What is read from the cache is what the files say."""
    content, cache = tmp_path / "content", tmp_path / ".cache"
    fill(content, {"a": made(range(5))})
    first = tmx.site(content, cache, "fr", "en").lookup
    (kept,) = cache.iterdir()
    again = tmx.site(content, cache, "fr", "en").lookup
    assert again.exact("Phrase 3.") == first.exact("Phrase 3.") != ()
    assert again.near("Phrase 3 encore.") == first.near("Phrase 3 encore.")
    fill(content, {"a": made(range(7))})
    assert tmx.site(content, cache, "fr", "en").lookup.exact("Phrase 6.")
    kept.write_bytes(kept.read_bytes()[:-3] + b"xyz")
    assert tmx.site(content, cache, "fr", "en").lookup.exact("Phrase 6.")


def test_a_site_without_a_memory_has_nothing_to_find(tmp_path):
    """Nothing is found, and nothing fails, from the cache too."""
    for _ in range(2):
        site = tmx.site(tmp_path, tmp_path / ".cache", "fr", "en")
        assert site.lookup.exact("Un.") == site.lookup.near("Un.") == ()


def test_a_damaged_memory_among_others_is_told(tmp_path):
    """The others are used, and the finding names the file."""
    fill(tmp_path / "content", {"a": made(range(5)), "b": made(range(5, 9))})
    (tmp_path / "content" / "b" / tmx.NAME).write_bytes(b"\xff\xfe broken")
    site = tmx.site(tmp_path / "content", tmp_path / ".cache", "fr", "en")
    assert [(one.code, one.file) for one in site.findings] == [("memory-damaged", "b/memory.tmx")] * len(site.findings)
    assert site.findings
    assert site.lookup.exact("Phrase 3.")


@given(st.lists(st.tuples(texts, texts), max_size=6))
def test_a_lookup_survives_its_bytes(pairs):
    """What is kept in a cache is what was made."""
    units = [Unit(f"p{n}", *pair) for n, pair in enumerate(pairs)]
    one = lookup.lookup([("a", units)])
    other = lookup.loaded(lookup.dumped(one))
    assert other is not None
    assert all(other.exact(unit.source) == one.exact(unit.source) for unit in units)
    assert all(other.near(unit.source) == one.near(unit.source) for unit in units)
    assert all(key(found.unit.source) == key(unit.source) for unit in units for found in other.exact(unit.source))


@given(st.binary(max_size=60))
def test_bytes_that_are_no_lookup_are_none(data):
    """A cache of something else is not used."""
    assert lookup.loaded(data) is None
