"""`enregard import`, as a person types it, with the files that people have."""

import base64
import json
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard.core.manuscripts import submission
from enregard.edges.cli import main
from enregard.edges.content import incoming
from enregard.edges.content.archive import Archive
from enregard.errors import ManuscriptError, UsageError
from office import PNG, docx, epub, item, odt, par, run, zipped

FR = "Le canal traverse la ville depuis deux siècles, et personne ne se souvient des écluses fermées dans le port."
EN = "The canal has crossed the town for two centuries, and nobody remembers the locks and the gates being closed."


def bring(project, name, data):
    """A file beside the site."""
    path = project.root / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def made(project, name):
    """A file of the content folder."""
    return (project.content / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("thé.docx", zipped(docx(par("Le thé", "Titre1") + par(FR)))),
        ("thé.odt", zipped(odt(f'<text:h text:outline-level="1">Le thé</text:h><text:p>{FR}</text:p>'))),
        ("thé.epub", zipped(epub({"a.xhtml": f"<h1>Le thé</h1><p>{FR}</p>"}))),
        ("thé.html", f"<html><body><main><h1>Le</h1><h1>Le thé</h1><p>{FR}</p></main></body></html>"),
        ("thé.md", f"# Le thé\n\n{FR}\n"),
        ("thé.txt", f"Le thé\n======\n\n{FR}\n"),
        ("thé.utf16.txt", f"\ufeffLe thé\n======\n\n{FR}\n".encode("utf-16-le")),
        ("a page", f"<!doctype html><body><main><h1>Le</h1><h1>Le thé</h1><p>{FR}</p></main>"),
    ],
)
def test_a_text_in_the_format_people_have(project, name, data):
    """One command, its language told by its words, its address by its name; it builds."""
    bring(project, name, data)
    done = project.enregard("import", name, "--slug", "the")

    assert done.returncode == 0, done.stderr
    assert made(project, "the/fr.md").endswith(f"# Le thé\n\n{FR}\n")
    assert "the/fr.md: written (" in done.stdout


def test_what_was_found_and_left_out_is_said(project):
    """Pictures are saved, by what they are; comments, hidden words and a picture that no browser shows are counted."""
    drawing = '<w:r><w:drawing><wp:docPr descr="Un canal"/><a:blip r:embed="{}"/></w:drawing></w:r>'
    links = "".join(f'<Relationship Id="r{n}" Type="http://x/image" Target="media/{n}.bin"/>' for n in (1, 2))
    body = par(FR) + par(content=drawing.format("r1")) + par(content=drawing.format("r2"))
    body += par(content=run("secret", "<w:vanish/>") + '<w:r><w:commentReference w:id="1"/></w:r>') + item("un")
    files = {"word/media/1.bin": PNG, "word/media/2.bin": b"\xd7\xcd\xc6\x9a" + bytes(40)}
    bring(project, "canal.docx", zipped(docx(body, links=links, files=files)))
    done = project.enregard("import", "canal.docx")

    assert done.returncode == 0, done.stderr
    assert "canal/fr.md: written (1 paragraph, 1 list, 1 picture)" in done.stdout
    assert "left out: 1 hidden word, 1 comment, 1 picture that browsers do not show (WMF)" in done.stdout
    assert "![Un canal](images/picture.png)" in made(project, "canal/fr.md")
    assert (project.content / "canal/images/picture.png").read_bytes() == PNG


def test_a_picture_in_the_text_is_saved_as_a_file(project):
    """`data:` in Markdown and in a page; the same picture once. A drawing that holds a program is left out."""
    address = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    script = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    bring(project, "a.md", f"{FR}\n\n![Un][i]\n\n![Deux]({address})\n\n[i]: <{address}>\n")
    bring(project, "b.html", f'<body><p>{FR}</p><p><img src="{address}" alt="x"><img src="{script}"></p></body>')

    assert project.enregard("import", "a.md").returncode == 0
    assert made(project, "a/fr.md").count("images/picture.png") == 2
    done = project.enregard("import", "b.html")
    assert "1 drawing that holds a program (SVG)" in done.stdout
    assert [path.name for path in (project.content / "b/images").iterdir()] == ["picture.png"]


def test_a_page_takes_no_other_file_of_the_machine(project):
    """A page names pictures beside it; what it names elsewhere is not there."""
    folder = project.root / "page"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files/q.png").write_bytes(PNG)
    (project.root / "secret.png").write_bytes(PNG)
    images = '<img src="page_files/q.png"><img src="../secret.png"><img src="/etc/hostname">'
    (folder / "page.html").write_text(f"<body><p>{FR}</p><p>{images}</p></body>", encoding="utf-8")
    done = project.enregard("import", "page/page.html")

    assert "2 pictures that are not there" in done.stdout
    assert [path.name for path in (project.content / "page/images").iterdir()] == ["q.png"]


def test_two_languages_at_once(project):
    """Two files are a text and its translation; keys that are the original's stand in its file."""
    core = "<dc:creator>Ada Boulanger</dc:creator>"
    bring(project, "un.docx", zipped(docx(par("Le canal", "Titre") + par(FR), core=core)))
    bring(project, "two.docx", zipped(docx(par("The canal", "Titre") + par(EN), core=core)))
    done = project.enregard("import", "un.docx", "two.docx", "--slug", "canal")

    assert done.returncode == 0, done.stderr
    assert made(project, "canal/fr.md") == f"---\ntitle: Le canal\nauthors: Ada Boulanger\n---\n\n{FR}\n"
    assert made(project, "canal/en.md") == f"---\ntitle: The canal\ntranslation_of: fr\n---\n\n{EN}\n"


def test_two_languages_in_a_table(project):
    """The columns of a table are two texts where they hold nearly all and are in two languages; --lang keeps it one."""
    rows = "".join(
        f"<w:tr><w:tc>{par(left)}</w:tc><w:tc>{par(right)}</w:tc></w:tr>"
        for left, right in (("Français", "English"), (FR, EN), (f"{FR} Oui.", f"{EN} Yes."))
    )
    bring(project, "both.docx", zipped(docx(f"<w:tbl>{rows}</w:tbl>")))
    done = project.enregard("import", "both.docx")

    assert done.returncode == 0, done.stderr
    assert made(project, "both/fr.md") == f"{FR}\n\n{FR} Oui.\n"
    assert made(project, "both/en.md").endswith(f"---\n\n{EN}\n\n{EN} Yes.\n")
    assert project.enregard("import", "both.docx", "--slug", "one", "--lang", "fr").returncode == 0
    assert made(project, "one/fr.md").startswith("| Français | English |")


def test_nothing_is_overwritten_unless_asked(project):
    """--force keeps the old file beside the new one, hidden, so that it is on no page."""
    bring(project, "a.md", f"{FR}\n")
    assert project.enregard("import", "a.md").returncode == 0
    bring(project, "a.md", f"{FR} Oui.\n")
    refused = project.enregard("import", "a.md")
    forced = project.enregard("import", "a.md", "--force")

    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert forced.returncode == 0
    assert made(project, "a/fr.md") == f"{FR} Oui.\n"
    assert made(project, "a/.fr.md.1") == f"{FR}\n"
    assert "a/.fr.md.1: kept" in forced.stdout


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.rtf", rb"{\rtf1 Un}", "this is RTF"),
        ("a.txt", rb"{\rtf1 Un}", "this is RTF"),
        ("a.pdf", b"%PDF-1.7 x", "this is a PDF"),
        ("a.doc", OLE, "before 2007"),
        ("a.docx", OLE, "take the password off"),
        ("a.doc", OLE + "EncryptedPackage".encode("utf-16-le"), "take the password off"),
        ("a.webarchive", b"bplist00" + bytes(90), "page source"),
        ("a.json", b"[ ]", "without a work in it"),
        ("a.docx", b"PK\x03\x04 torn", "damaged or not complete"),
        ("a.docx", zipped({"word/document.xml": b"<x"}), "XML cannot be read"),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<x/>"}), "a table of Excel"),
        ("a.zip", zipped({"un.docx": b"x"}), "unpack it"),
        ("a.mobi", bytes(60) + b"BOOKMOBI", "Kindle"),
        ("a.tex", b"\\documentclass{book}", "LaTeX"),
        ("a.bib", b"@book{x, title={y}}", "references.bib"),
        ("a.rdf", b'<?xml version="1.0"?>\n<rdf:RDF xmlns="x">', "export as CSL JSON"),
        ("a.xml", b'<?xml version="1.0"?>\n<TEI xmlns="x">', "XML of another kind"),
        ("a.yaml", b"references:\n- id: bell2019\n  title: On\n", "references.yml"),
        ("a.csv", b"a,b\n1,2\n", "data or code"),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\nUn.\n", "subtitles"),
        ("a.txt", bytes(range(256)), "this is no text"),
        ("a.txt", "Thé très fort".encode("cp1252"), "--encoding windows-1252"),
        ("a.txt", b" \n", "there is no text"),
        ("a.docx", zipped(docx(par(""))), "there is no text"),
    ],
)
def test_a_file_of_another_kind_is_told_as_what_it_is(project, monkeypatch, capsys, name, data, said):
    """What it is and what to do, in a sentence; nothing is written."""
    before = sorted(project.content.rglob("*"))
    bring(project, name, data)
    monkeypatch.chdir(project.root)

    assert main(["import", name, "--slug", "x", "--lang", "fr"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "utf-8" not in told
    assert sorted(project.content.rglob("*")) == before


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"<html>", b"{\\rtf", b"---\n", b"\xff\xfe"]))
def test_any_bytes_are_a_text_or_told(tmp_path, data, head):
    """No file ends in a traceback."""
    path = tmp_path / "a.docx"
    path.write_bytes(head + data)
    try:
        file = incoming.opened(path)
        incoming.decoded(file.data, "")
    except (ManuscriptError, UsageError) as error:
        assert str(error)


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_a_damaged_archive_is_told(start, length):
    """A file of Word that was cut or overwritten is read or told, never a traceback."""
    whole = zipped(docx(par(FR, "Titre1") + item("un")))
    data = whole[:start] + b"x" * length + whole[start + length :]
    try:
        submission.document("docx", Archive(data))
    except ManuscriptError as error:
        assert str(error)


def test_what_is_out_of_bounds_is_refused(project, monkeypatch, capsys):
    """A bomb, a file of 100 MB, a folder, a file of many parts."""
    with zipfile.ZipFile(project.root / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(300 * 2**20))
    with (project.root / "huge.docx").open("wb") as file:
        file.truncate(100 * 2**20)
    with zipfile.ZipFile(project.root / "many.docx", "w") as archive:
        for number in range(10_001):
            archive.writestr(f"word/{number}", b"")
    (project.root / "folder").mkdir()
    monkeypatch.chdir(project.root)
    for name, said in (
        ("bomb.docx", "unpacks to more than 256 MB"),
        ("huge.docx", "100 MB"),
        ("many.docx", "10001 parts"),
        ("folder", "this is a folder"),
    ):
        assert main(["import", name, "--slug", "x", "--lang", "fr"]) == 2
        assert said in capsys.readouterr().err


def test_works_of_a_reference_manager(project):
    """A list in CSL JSON is put into the file of references, under ids that a note can cite; those there stay."""
    old = made(project, "references.yml")
    entries = [
        {"id": "http://zotero.org/users/1/items/AB", "type": "book", "title": "La Ville",
         "author": [{"family": "Élan"}], "issued": {"date-parts": [[1979]]}},
        {"id": "http://zotero.org/users/1/items/CD", "citation-key": "bell2019", "type": "book", "title": "On"},
        {"id": "http://zotero.org/users/1/items/EF", "type": "book"},
    ]  # fmt: skip
    bring(project, "zotero.json", json.dumps(entries))
    done = project.enregard("import", "zotero.json")

    assert done.returncode == 0, done.stderr
    assert made(project, "references.yml").startswith(old)
    assert '- {"id": "elan1979", "type": "book", "title": "La Ville"' in made(project, "references.yml")
    assert "2 works" in done.stdout
    assert "[@elan1979], [@bell2019]" in done.stdout
    assert project.enregard("check").returncode == 0
    again = project.enregard("import", "zotero.json")
    assert "references.yml: nothing to add\n    there already: elan1979, bell2019" in again.stdout
    assert "1 work without title, author and address (http://zotero.org/users/1/items/EF)" in again.stdout


def test_a_work_that_was_typed_in_haste_refuses_no_site(project):
    """It is taken as it stands, and `check` tells what of it cannot be read; the site builds, texts are imported."""
    entries = [
        {"id": "a", "type": "book", "title": "A", "URL": "www.example.org/x"},
        {"id": "b", "type": "book", "title": "B", "URL": "see <there>", "issued": {"date-parts": [[2020, 13, 45]]}},
        {"id": "c", "type": "book", "title": "C", "volume": ["1", "2"]},
    ]
    bring(project, "zotero.json", json.dumps(entries))
    bring(project, "a.md", f"{FR}\n")
    done = project.enregard("import", "zotero.json")

    assert done.returncode == 0, done.stderr
    assert "cited as [@a], [@b], [@c]" in done.stdout
    told = project.enregard("check").stdout
    for left in ("“see” is no address", "“2020-13-45” is no date", "“volume” takes a text"):
        assert left in told
    assert project.enregard("import", "a.md").returncode == 0
    assert project.build().returncode == 0


def test_a_text_that_does_not_build_says_so(project):
    """Exit code 0 is for articles that build: a link to a file that is not there is an error, with its line."""
    bring(project, "a.md", f"{FR}\n\n[là](nowhere.md)\n")
    done = project.enregard("import", "a.md")

    assert done.returncode == 1
    assert "fr.md:3: error" in done.stderr


def test_a_language_is_told_or_asked_for(project):
    """By its name, by its words; a text that tells neither has to say it, and two texts cannot be in one."""
    bring(project, "thé.en.md", f"{FR}\n")
    bring(project, "x.md", "123\n")
    bring(project, "y.md", f"{FR}\n")
    bring(project, "z.md", f"{FR}\n")

    assert "thé.en.md" not in project.enregard("import", "thé.en.md").stderr
    assert made(project, "the/en.md") == f"{FR}\n"
    assert "--lang" in project.enregard("import", "x.md").stderr
    assert "--lang fr --lang en" in project.enregard("import", "y.md", "z.md", "--slug", "x").stderr


def novel(lang, title, word, texts):
    """A novel as an EPUB: a title page, four chapters in two files, a note in a file of its own, a picture."""
    chapters = {"title.xhtml": f'<h1 class="title">{title}</h1><p>Ada Boulanger</p>'}
    for number, roman in enumerate(("I", "II", "III", "IV"), 1):
        mark = '<a epub:type="noteref" href="notes.xhtml#n1" id="m1">1</a>' if number == 2 else ""
        image = '<p><img src="lock.png" alt="x"/></p>' if number == 3 else ""
        body = "".join(f"<p>{text} {number}{n}.{mark if n == 1 else ''}</p>" for n, text in enumerate(texts))
        chapters[f"c{(number + 1) // 2}.xhtml"] = (
            chapters.get(f"c{(number + 1) // 2}.xhtml", "") + f"<h2>{word} {roman}</h2>{body}{image}"
        )
    chapters["notes.xhtml"] = '<h2>Notes</h2><ol><li id="n1"><p>Sauf. <a href="c1.xhtml#m1">↩</a></p></li></ol>'
    meta = f"<dc:title>{title}</dc:title><dc:creator>Ada Boulanger</dc:creator>"
    return zipped(epub(chapters, metadata=meta, files={"OPS/lock.png": PNG}, lang=lang))


def test_a_teacher_brings_a_novel_and_its_translation(project):
    """Two commands to a book of chapters, side by side, with its title above, previous and next, and contents."""
    bring(project, "ecluse.epub", novel("fr", "L’Écluse", "Chapitre", (FR, f"{FR} Oui")))
    bring(project, "lock.epub", novel("en", "The Lock", "Chapter", (EN, f"{EN} Yes")))
    done = project.enregard("import", "ecluse.epub", "lock.epub", "--split")
    built = project.enregard("build")

    assert done.returncode == 0, done.stderr
    assert built.returncode == 0, built.stderr
    assert "4 chapters, from 1-chapitre-i to 4-chapitre-iv" in done.stdout
    assert "chapters: [1-chapitre-i, 2-chapitre-ii, 3-chapitre-iii, 4-chapitre-iv]" in made(project, "ecluse/fr.md")
    second = made(project, "ecluse/2-chapitre-ii/en.md")
    assert second.startswith("---\ntitle: Chapter II\ntranslation_of: fr\n---\n\n")
    assert second.endswith("[^1]: Sauf.\n")
    assert "](../images/lock.png)" in made(project, "ecluse/3-chapitre-iii/fr.md")
    assert project.enregard("import", "ecluse.epub", "--chapter", "2", "--slug", "two").returncode == 0
    assert made(project, "two/fr.md").startswith("---\ntitle: Chapitre II\nauthors: Ada Boulanger\n---\n\n")
    assert project.enregard("import", "ecluse.epub", "--chapter", "9", "--slug", "nine").returncode == 2
    book, page = project.page("ecluse/index.html"), project.page("ecluse/2-chapitre-ii/fr/index.html")
    assert '<a class="src" href="4-chapitre-iv/" lang="fr">Chapitre IV</a>' in book
    assert '<p class="of-book halves"><a class="src" href="../../fr/" rel="up" lang="fr">L’Écluse</a>' in page
    assert '<a class="src" href="../../1-chapitre-i/fr/" rel="prev" lang="fr">Chapitre I</a>' in page
    assert '<a class="src" href="../../3-chapitre-iii/fr/" rel="next" lang="fr">Chapitre III</a>' in page
    assert "Ada Boulanger" in page


def chapters_of(project, slug):
    """The folders of a book's chapters that are seen."""
    return sorted(path.name for path in (project.content / slug).iterdir() if path.is_dir() and path.name[0] != ".")


def book(lang, word, numbers, texts):
    """A book in Markdown, a chapter a number."""
    return "".join(f"## {word} {n}\n\n{text} {n}.\n\n" for n, text in zip(numbers, texts, strict=True))


def test_another_cut_of_a_book_leaves_no_chapter_of_the_last(project):
    """--force keeps the old chapters under hidden names, with all that is in them; none of them is published."""
    bring(project, "a.md", book("fr", "Chapitre", ("I", "II"), (FR, f"{FR} Oui")))
    bring(project, "b.md", book("fr", "Chapitre", ("1", "2"), (FR, f"{FR} Oui")))
    assert project.enregard("import", "a.md", "--slug", "tale", "--split").returncode == 0
    (project.content / "tale/1-chapitre-i/notes").mkdir()
    (project.content / "tale/1-chapitre-i/notes/une.md").write_text("Mine.", encoding="utf-8")
    assert project.enregard("import", "b.md", "--slug", "tale", "--split").returncode == 2
    assert chapters_of(project, "tale") == ["1-chapitre-i", "2-chapitre-ii"]
    done = project.enregard("import", "b.md", "--slug", "tale", "--split", "--force")

    assert done.returncode == 0, done.stderr
    assert chapters_of(project, "tale") == ["1-chapitre-1", "2-chapitre-2"]
    assert "tale/.1-chapitre-i.1: kept what was there before" in done.stdout
    assert made(project, "tale/.1-chapitre-i.1/notes/une.md") == "Mine."
    assert project.enregard("import", "a.md", "--slug", "tale", "--force").returncode == 0
    assert chapters_of(project, "tale") == []


def test_a_translation_of_a_book_that_is_there(project):
    """It is cut at the chapters that are there; without --of it would be a second original, and is not written."""
    french = (FR, "Madeleine revint de Paris un mardi, avec 2 valises.", "On vendit le remorqueur en 1931, à Rouen.")
    english = (
        EN,
        "Madeleine came from Paris on a Tuesday with 2 suitcases.",
        "In 1931 the tug was sold at Rouen.",
    )
    bring(project, "fr.md", book("fr", "Chapitre", ("I", "II", "III"), french))
    bring(project, "whole.en.md", book("en", "Chapter", (1, 2, 3), english))
    bring(project, "part.en.md", book("en", "Chapter", (1, 2), (english[0], english[2])))
    assert project.enregard("import", "fr.md", "--slug", "tale", "--split").returncode == 0
    before = sorted(project.content.rglob("*"))
    refused = project.enregard("import", "part.en.md", "--slug", "tale", "--split", "--force")
    assert refused.returncode == 2
    assert "say --of fr" in refused.stderr
    assert sorted(project.content.rglob("*")) == before

    assert project.enregard("import", "whole.en.md", "--slug", "tale", "--split", "--of", "fr").returncode == 0
    done = project.enregard("import", "part.en.md", "--slug", "tale", "--split", "--of", "fr", "--force")
    assert done.returncode == 0, done.stderr
    assert "no text for 2-chapitre-ii" in done.stdout
    assert chapters_of(project, "tale") == ["1-chapitre-i", "2-chapitre-ii", "3-chapitre-iii"]
    assert not (project.content / "tale/2-chapitre-ii/en.md").exists()
    assert "title: Chapter 2" in made(project, "tale/2-chapitre-ii/.en.md.1")
    assert made(project, "tale/3-chapitre-iii/en.md").startswith("---\ntitle: Chapter 2\ntranslation_of: fr\n---\n")


def test_a_translation_of_nothing_is_not_written(project):
    """--of names a text that has to be there."""
    bring(project, "a.en.md", f"{EN}\n")
    done = project.enregard("import", "a.en.md", "--slug", "alone", "--of", "fr")

    assert done.returncode == 2
    assert "there is no content/alone/fr.md" in done.stderr
    assert not (project.content / "alone").exists()


def test_what_is_doubtful_of_a_text_is_said(project):
    """Another language than the words in its name; two languages in one text; no date, no title; a wrong layout."""
    bring(project, "discours.md", f"Le port dans la brume\n\n{FR}\n")
    bring(project, "copie fr.md", f"{EN}\n")
    bring(project, "alterne.md", f"{EN} {EN}\n\n{FR}\n\n{EN}\n\n{FR}\n")
    bring(project, "page.html", f"<body><main><h1>A</h1><p>{EN}</p><p><a href='x.html'>là</a></p></main></body>")

    assert "its name says “fr”, its words seem to be in “en”" in project.enregard("import", "copie fr.md").stdout
    assert "a good part of it seems to be in “fr”" in project.enregard("import", "alterne.md").stdout
    done = project.enregard("import", "discours.md")
    assert "no title: " in done.stdout and "is it the first line, “Le port dans la brume”?" in done.stdout
    done = project.enregard("import", "page.html", "--layout", "verse")
    assert "no date: " in done.stdout and "no title" not in done.stdout
    assert "--layout says nothing of it" in done.stdout
    assert "the addresses of 1 link within a site that the page does not name" in done.stdout


def test_a_chapter_has_only_the_keys_that_are_said(project):
    """A translation that gives a chapter no title says none."""
    bring(project, "a.md", book("fr", "Chapitre", ("I", "II"), (FR, f"{FR} Oui")))
    bring(project, "b.md", book("en", "Chapter", ("I",), (EN,)) + f"{EN} Yes II.\n")
    done = project.enregard("import", "a.md", "b.md", "--slug", "two", "--chapter", "2")

    assert "front matter: translation_of\n" in done.stdout
    assert "title" not in made(project, "two/en.md").partition("\n\n")[0]


def test_what_a_page_of_a_chapter_says_is_in_the_option_that_was_given(project):
    """Without chapters there is nothing to cut, and nothing to take one of."""
    bring(project, "a.md", f"{FR}\n")
    for option in (("--split",), ("--chapter", "2")):
        assert f"import it without {option[0]}" in project.enregard("import", "a.md", *option).stderr


@pytest.mark.parametrize(("encoding", "said"), [("windows-1252", "mac-roman"), ("utf-16", "leave --encoding out")])
def test_an_encoding_that_is_not_a_text_s_is_answered_with_others(project, monkeypatch, capsys, encoding, said):
    """What was tried is not offered again; a file that tells its encoding needs none."""
    data = b"Th\x8e \x9d tr\x8fs fort" if said == "mac-roman" else "\ufeffThé très forts".encode()
    bring(project, "a.txt", data)
    monkeypatch.chdir(project.root)

    assert main(["import", "a.txt", "--lang", "fr", "--encoding", encoding]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert f"--encoding {encoding}" not in told


def test_a_newsroom_brings_four_documents_and_its_references(project):
    """Three commands: two articles with their translations, the works that notes will cite; a fourth builds them."""
    for name, title, text in (
        ("port.fr", "Le port", FR),
        ("port.en", "The port", EN),
        ("quai.fr", "Le quai", FR),
        ("quai.en", "The quay", EN),
    ):
        bring(project, f"{name}.docx", zipped(docx(par(title, "Titre") + par(text) + item("un"))))
    bring(project, "zotero.json", json.dumps([{"id": "bell2019", "type": "book", "title": "On Locks"}]))
    commands = (
        ("import", "port.fr.docx", "port.en.docx"),
        ("import", "quai.fr.docx", "quai.en.docx"),
        ("import", "zotero.json"),
        ("build",),
    )
    for command in commands:
        done = project.enregard(*command)
        assert done.returncode == 0, done.stderr
    assert "Le quai" in project.page("quai/fr/index.html")
    assert "The port" in project.page("port/index.html")


def test_a_book_that_names_a_chapter_that_is_not_there(project):
    """An error, at the line that names it."""
    (project.content / "tale").mkdir()
    (project.content / "tale/fr.md").write_text(f"---\ntitle: Un\nchapters: [one]\n---\n\n{FR}\n", encoding="utf-8")
    done = project.enregard("check", "tale")

    assert done.returncode == 1
    assert "tale/fr.md:3: error: the chapter one is not there" in done.stdout
