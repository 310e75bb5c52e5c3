"""Style sheets and scripts are light in what is published, by what is kept of an earlier build too."""

from enregard.core.pages.stylesheet import packed
from enregard.edges.publishing import assets

SHEET = "a { color : red }\r\n/* Why. */\nb { }\n"


def published(folder, root, sheet):
    """What is published of a style sheet, by the build of a site at `root`."""
    path = folder / assets.FOLDER / "own.css"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(sheet)
    assets.pack(folder, root)
    return path.read_bytes()


def test_what_is_kept_of_a_sheet_is_what_would_be_made_of_it(tmp_path):
    """Until the sheet changes; a second file of the same text has the same."""
    for sheet in (SHEET, SHEET, f"{SHEET}i {{ }}", SHEET):
        assert published(tmp_path / "site", tmp_path, sheet.encode()) == packed(sheet).encode()


def test_what_was_kept_and_is_torn_is_made_anew(tmp_path):
    """Or was written by somebody else; nor does it matter where nothing can be kept."""
    made = published(tmp_path / "site", tmp_path, SHEET.encode())
    for path in (tmp_path / assets.PLACE).iterdir():
        path.write_bytes(b"i{}")
    assert published(tmp_path / "site", tmp_path, SHEET.encode()) == made
    (tmp_path / "file").write_text("")
    assert published(tmp_path / "site", tmp_path / "file", SHEET.encode()) == made


def test_of_scripts_nothing_is_kept(tmp_path):
    """Whoever can write to what is kept of a build has nothing run by it, neither here nor in a reader's browser."""
    script = tmp_path / "site" / assets.FOLDER / "own.js"
    script.parent.mkdir(parents=True)
    script.write_text("// Why.\nlet a = 1;\n")
    assets.pack(tmp_path / "site", tmp_path)

    assert script.read_text() == "let a=1;"
    assert not [*(tmp_path / ".cache").rglob("*")]


def test_bytes_that_are_no_text_stay_as_they_are(tmp_path):
    """A site may have files of its own of these names, in any encoding."""
    assert published(tmp_path / "site", tmp_path, b"a { content: '\xe9\xff' }\r\n") == b"a{content:'\xe9\xff'}"
