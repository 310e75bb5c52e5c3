"""The commands, as a person types them."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys

import pytest

import enregard
from projects import environment

RENDERING = ("jinja2", "markupsafe", "babel", "enregard.core.pages", "enregard.edges.publishing")


@pytest.mark.parametrize("verb", ["check", "status"])
def test_what_only_looks_renders_nothing(project, verb):
    """Neither templates, nor the interface's words, nor pages: nothing of that is even loaded."""
    code = f"import sys; from enregard.edges.cli import main; main(['{verb}', '--json'])"
    code += f"; sys.exit(', '.join(name for name in {RENDERING} if name in sys.modules))"
    done = project.run(sys.executable, "-c", code)

    assert done.stderr.strip() == ""
    assert isinstance(json.loads(done.stdout), list if verb == "check" else dict)


def test_an_article_is_imported(project):
    """Keys before the text become front matter; paragraphs stay; nothing is overwritten."""
    source = project.root / "tea.txt"
    source.write_text(
        "title: Le thé date 2024-01-02\n\n1918. L’eau bout.\n\nOn attend * cinq * minutes.\n", encoding="utf-8"
    )
    done = project.enregard("import", str(source), "--slug", "tea", "--lang", "fr")

    assert done.returncode == 0, done.stderr
    made = (project.content / "tea/fr.md").read_text(encoding="utf-8")
    assert made.startswith("---\ntitle: Le thé date 2024-01-02\n---\n\n1918\\. L’eau bout.\n\n")
    again = project.enregard("import", str(source), "--slug", "tea", "--lang", "fr")
    assert again.returncode == 2
    assert "not overwritten" in again.stderr
    assert (project.content / "tea/fr.md").read_text(encoding="utf-8") == made


def test_three_files_that_begin_otherwise(project):
    """The rule for keys knows nothing of any one file."""
    for name, text, head in (
        ("one.txt", " date 2025-03-04 Si vous avez lu.\n", "---\ndate: 2025-03-04\n---\n\nSi vous avez lu.\n"),
        ("two.txt", "Le pain lève.\n\nDate: non.\n", "Le pain lève.\n\nDate: non.\n"),
        ("three.md", "author: Ada: the baker\nurl: https://a.example/x\n\n# Pain\n", "---\nauthors: "),
    ):
        (project.root / name).write_text(text, encoding="utf-8")
        slug = name.partition(".")[0]
        done = project.enregard("import", name, "--slug", slug, "--lang", "fr")
        assert done.returncode == 0, done.stderr
        assert (project.content / slug / "fr.md").read_text(encoding="utf-8").startswith(head)


def test_a_text_as_it_comes_from_another_program(project):
    """A byte-order mark, Windows' line ends, wrapped lines and another encoding; what was found is said."""
    prose = (
        "Titre : Le thé\r\nLangue : fr\r\n\r\n"
        "L’eau bout quand de grosses bulles y montent, et que le couvercle se\r\nsoulève.\r\n"
    )
    (project.root / "Thé vert.txt").write_bytes(b"\xef\xbb\xbf" + prose.encode())
    (project.root / "latin.txt").write_bytes("Thé.\n".encode("latin-1"))
    (project.root / "en.md").write_text("---\ntitle: Tea\n---\n\nWater.\n", encoding="utf-8")
    done = project.enregard("import", "Thé vert.txt", "--lang", "fr")
    refused = project.enregard("import", "latin.txt", "--lang", "fr")
    told = project.enregard("import", "latin.txt", "--lang", "fr", "--encoding", "latin-1")
    project.enregard("import", "en.md", "--lang", "en", "--of", "fr", "--slug", "the-vert")

    assert "the-vert/fr.md: written (2 paragraphs)" in done.stdout
    assert "Thé vert.txt:2: “Langue” is no key of front matter: left in the text" in done.stderr
    assert (project.content / "the-vert/fr.md").read_text(encoding="utf-8") == (
        "---\ntitle: Le thé\n---\n\nLangue : fr\n\n"
        "L’eau bout quand de grosses bulles y montent, et que le couvercle se soulève.\n"
    )
    assert refused.returncode == 2
    assert "--encoding windows-1252" in refused.stderr
    assert told.returncode == 0
    assert (project.content / "latin/fr.md").read_text(encoding="utf-8") == "Thé.\n"
    made = (project.content / "the-vert/en.md").read_text(encoding="utf-8")
    assert made == "---\ntranslation_of: fr\ntitle: Tea\n---\n\nWater.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "nowhere.txt", "--slug", "x", "--lang", "fr"], "cannot be read"),
        (["import", "mkdocs.yml", "--slug", "X Y", "--lang", "fr"], "small letters"),
        (["import", "mkdocs.yml", "--slug", "x", "--lang", "zz"], "the site's languages are fr, en"),
        (["import", "mkdocs.yml", "--slug", "notes", "--lang", "fr"], "means something else"),
        (["import", "content/bread/images/loaf.png", "--slug", "x", "--lang", "fr"], "this is a picture"),
        (["import", "mkdocs.yml", "--slug", "x", "--lang", "en", "--of", "en"], "in another language"),
        (["status", "nowhere"], "there are: ., bread, stories/sea"),
        (["check", "nowhere"], "there are: ., bread, stories/sea"),
        (["chek"], "No such command"),
        (["check", "--format", "xml"], "xml"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(project, arguments, said):
    """Exit code 2, what is wrong, and what would be right; never a traceback."""
    done = project.enregard(*arguments)

    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_outside_a_site(project, tmp_path):
    """Without a configuration nothing can be found."""
    elsewhere = type(project)(tmp_path)
    done = elsewhere.enregard("status")

    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr


def test_status_says_how_each_article_stands(project):
    """As a table, and for programs."""
    table = project.enregard("status")
    entries = json.loads(project.enregard("status", "--json").stdout)

    assert table.returncode == 0
    assert re.search(r"^bread +10 ", table.stdout, re.M)
    assert list(entries) == [".", "bread", "stories/sea"]
    assert sum(entries["bread"]["pairs"].values()) == 10
    assert entries["bread"]["stale"] == []
    assert entries["bread"]["notes"] == {"placed": 3, "moved": 0, "held": 0, "ambiguous": 0, "orphan": 0, "whole": 0}


def test_status_counts_an_article_s_own_findings(project):
    """Those of an article in a folder below are counted there alone."""
    before = json.loads(project.enregard("status", "--json").stdout)["bread"]["findings"]
    shutil.copytree(project.content / "bread", project.content / "bread/rolls")
    (project.content / "bread/rolls/memory.tmx").unlink()
    project.edit("bread/rolls/en.md", "5.6 francs", "6.5 francs")
    entries = json.loads(project.enregard("status", "--json").stdout)

    assert entries["bread/rolls"]["findings"]["warning"] > before["warning"]
    assert entries["bread"]["findings"] == before


def test_a_site_tells_which_places_are_one_in_its_languages(project):
    """In mkdocs.yml, once: links to them are told to differ no more, by `check` as by a build."""
    for lang, address in (("fr", "https://un.example/pain"), ("en", "https://one.example/bread")):
        path = project.content / f"bread/{lang}.md"
        path.write_text(f"{path.read_text('utf-8')}\n\n[1913]({address})\n", encoding="utf-8")
    said = [json.loads(project.enregard("check", "--json").stdout)]
    configuration = project.root / "mkdocs.yml"
    written = configuration.read_text("utf-8")
    assert "  - enregard\n" in written or "  - enregard:\n" in written
    told = "  - enregard:\n      same: [[un.example, one.example]]\n"
    written = written.replace("  - enregard:\n", told).replace("  - enregard\n", told)
    configuration.write_text(written, encoding="utf-8")
    said.append(json.loads(project.enregard("check", "--json").stdout))

    assert [sum(one["code"] == "link-differs" for one in found) for found in said] == [1, 0]
    assert "un.example" not in project.build().stderr


def test_status_names_what_has_changed_since(project):
    """The title and the subtitle are pairs as any other: they are counted, and named as `approve` takes them."""
    project.edit("bread/fr.md", "Une recette de 1913", "Une recette de 1914")
    project.edit("bread/fr.md", "5,6 francs", "6,5 francs")
    table = project.enregard("status").stdout
    entry = json.loads(project.enregard("status", "bread", "--json").stdout)["bread"]

    assert "bread: changed in the original since it was approved: subtitle, 2\n" in table
    assert entry["stale"] == ["subtitle", "2"]
    assert entry["pairs"]["stale"] == 2


def test_check_sums_up_what_a_screen_does_not_hold(project):
    """A line an article, with the notes in its folder; a short list needs none."""
    project.edit("bread/fr.md", "5,6 francs", "6,5 francs")
    note = (project.content / "bread/notes/price.md").read_text(encoding="utf-8")
    short = project.enregard("check").stdout.splitlines()
    for n in range(20):
        (project.content / f"bread/notes/price-{n}.md").write_text(note, encoding="utf-8")
    long = project.enregard("check").stdout.splitlines()

    assert not any(line.startswith("bread: ") for line in short)
    assert long[-2].startswith("bread: 21 note-orphan, 2 note-held, 1 ")
    assert long[-1].endswith(" warnings")


def test_check_lists_what_needs_an_eye(project):
    """As text, as JSON, and as annotations on GitHub; an error fails, a warning only under --strict."""
    project.edit("bread/fr.md", "5,6 francs", "6,5 francs")
    text = project.enregard("check", "bread")
    findings = json.loads(project.enregard("check", "bread", "--json").stdout)
    github = project.enregard("check", "bread", "--format", "github").stdout

    assert text.returncode == 0
    assert "bread/notes/price.md:11: warning: “à Paris, il coûte 5,6 francs” is not in the text" in text.stdout
    codes = {finding["code"] for finding in findings}
    assert {"note-orphan", "number"} <= codes
    assert all(finding["file"].startswith("bread/") for finding in findings)
    assert "::warning file=content/bread/notes/price.md,line=11,title=enregard%3A note-orphan::" in github
    assert project.enregard("check", "bread", "--strict").returncode == 1
    project.edit("bread/notes/price.md", "verdict: needs-context", "verdict: doubtful")
    assert project.enregard("check").returncode == 1


def test_a_note_of_which_the_form_changed_is_mended(project):
    """`check --fix` writes today's words into the quotation, and leaves every other byte."""
    project.edit("bread/fr.md", "à Paris, il coûte 5,6 francs le kilo", "à Paris donc, il coûte 5,6 francs le kilo")
    path = project.content / "bread/notes/price.md"
    before = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    told = project.enregard("check", "bread").stdout

    assert "“donc” was added" in told
    done = project.enregard("check", "bread", "--fix")
    assert "bread/notes/price.md: 1 quote written anew" in done.stdout
    assert path.read_bytes() == before.replace("> à Paris, il coûte".encode(), "> à Paris donc, il coûte".encode())
    assert "note-moved" not in project.enregard("check", "bread", "--json").stdout


def test_a_note_of_which_the_claim_changed_is_held(project):
    """It is told which words changed and what they carry; `check --fix` leaves the note alone.

    So with the two notes on other words of the sentence: it is said of another place.
    """
    project.edit("bread/fr.md", "à Paris, il coûte 5,6 francs le kilo", "à Lyon, il coûte 5,6 francs le kilo")
    path = project.content / "bread/notes/price.md"
    before = path.read_bytes()
    done = project.enregard("check", "bread", "--fix")

    assert path.read_bytes() == before
    assert "“Paris” is now “Lyon” (another name)" in done.stdout
    assert json.loads(project.enregard("status", "bread", "--json").stdout)["bread"]["notes"]["held"] == 3


def test_an_edition_without_a_site_generator(project):
    """`load` gives rows, blocks, notes and findings."""
    edition = enregard.load(project.content / "bread")

    assert edition.languages == ("fr", "en")
    assert [row.kind for row in edition.rows] == [
        "heading", "paragraph", "figure", "heading", "list", "quotation", "paragraph",
    ]  # fmt: skip
    assert edition.rows[1].source.blocks[0].lines == (10, 10)
    assert edition.rows[4].target.text == "flour\nwater, then salt"
    assert {placed.note.id: placed.label for placed in edition.notes} == {"saying": "i", "hours": "a", "price": "1"}
    with pytest.raises(enregard.UsageError):
        enregard.load(project.content / "nowhere")


def test_a_site_without_the_plugin_is_not_built_as_if_it_were_one(project):
    """What would come out are ordinary pages; a mapping of plugins, and a configuration elsewhere, are read too."""
    config = project.root / "mkdocs.yml"
    for plugins, code in (("", 2), ("plugins: [search]\n", 2), ("plugins: {enregard: {languages: [fr, en]}}\n", 0)):
        config.write_text(f"site_name: Tables\ndocs_dir: content\ntheme: enregard\n{plugins}")
        done = project.enregard("build")
        assert done.returncode == code, done.stderr
        assert ("write plugins: [enregard]" in done.stderr) == bool(code)


def test_an_address_that_cannot_be_served_is_told_in_a_line(project):
    """Another program has it, or there is no such port."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        for address, said in ((f"127.0.0.1:{taken}", "in use"), ("127.0.0.1:99999", "a number up to 65535")):
            done = project.enregard("serve", "--address", address)
            assert done.returncode == 1
            assert f"{address}: " in done.stdout
            assert said in done.stdout
            assert "Traceback" not in done.stderr


def test_drafts_that_cannot_be_read_are_told(project):
    """What they say would be forgotten, and a machine's words taken for a person's."""
    (project.content / "bread/drafts.jsonl").write_text('{"source":\n\n[1]\n', encoding="utf-8")
    (finding,) = json.loads(project.enregard("check", "bread", "--json").stdout)

    assert (finding["code"], finding["file"], finding["line"]) == ("memory-damaged", "bread/drafts.jsonl", 1)
    assert finding["message"].startswith("lines 1, 3 cannot be read")


def test_a_dry_run_needs_no_key(project):
    """What would be sent is said to those who have yet to choose an engine."""
    (project.content / "bread/en.md").unlink()
    done = project.enregard(
        "translate",
        "bread",
        "--engine",
        "deepl",
        "--dry-run",
        env={"DEEPL_API_KEY": "", "HTTPS_PROXY": "http://[::1]:9"},
    )

    assert done.returncode == 0, done.stderr
    assert "requests" in done.stdout


def test_what_cannot_be_written_is_told_in_a_line(project):
    """The system's own words, with the file's name: exit code 1."""
    (project.root / "tea.txt").write_text("Le thé.\n", encoding="utf-8")
    (project.content / "tea").touch()
    done = project.enregard("import", "tea.txt", "--lang", "fr")

    assert done.returncode == 1
    assert done.stderr == f"enregard: {project.content / 'tea'}: File exists\n"


def test_a_stream_of_one_code_page_holds_any_finding(project):
    """As Windows redirects it: what it has no letter for is written as an escape, and JSON says the same."""
    project.edit("bread/notes/price.md", "> à Paris, il coûte 5,6 francs", "> Ψωμί → 5,6 francs")
    told = []
    for encoding in ("utf-8", "cp1252"):
        command = [sys.executable, "-m", "enregard", "check"]
        env = {**environment(), "PYTHONIOENCODING": encoding}
        for options in ([], ["--json"]):
            done = subprocess.run([*command, *options], cwd=project.root, env=env, capture_output=True, check=False)
            assert done.returncode == 0, done.stderr
            told.append(done.stdout.decode(encoding))

    assert "Ψωμί → 5,6" in told[0]
    assert r"\u03a8\u03c9\u03bc\u03af \u2192 5,6" in told[2]
    assert json.loads(told[1]) == json.loads(told[3])


def test_a_name_that_is_no_text_is_told(project):
    """A disk of another system has such names; they are told, as findings are."""
    (project.content / "bread" / os.fsdecode(b"images/caf\xe9.png")).write_bytes(b"")
    (project.content / os.fsdecode(b"caf\xe9.md")).write_text("# Café")
    done = project.run(sys.executable, "-m", "enregard", "check")

    assert "Traceback" not in done.stderr
    assert r"caf\udce9.md" in done.stdout
