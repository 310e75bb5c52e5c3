"""Files that are brought and spoiled on their way: `import` makes a text of each, or says in words what it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from test_spoiled import SPOILED

from enregard.edges.cli import main
from office import PNG, docx, epub, item, odt, par, zipped

FR = "Le canal traverse la ville depuis deux siècles, et personne ne se souvient des écluses fermées dans le port."
ARCHIVES = {
    "a.docx": docx(
        par("Le port", "Titre1") + par(FR) + item("un"), notes=par("Note."), files={"word/media/1.png": PNG}
    ),
    "a.odt": odt(f'<text:h text:outline-level="1">Le port</text:h><text:p>{FR}</text:p>', "<dc:title>Port</dc:title>"),
    "a.epub": epub({"1.xhtml": f"<h1>Un</h1><p>{FR}</p>", "2.xhtml": "<h1>Deux</h1>"}, files={"OPS/p.png": PNG}),
}
TEXTS = {
    "a.html": f'<html lang="fr"><base href="http://[x"><main><h1>Port</h1><p>{FR} <a href="http://[">ici</a></main>',
    "a.md": f"---\ntitle: Le port\n---\n\n{FR}\n\n![Plan](plan.png)\n\n[^1]: Note.\n",
    "a.txt": f"Le port\n=======\n\n{FR}\n\nhttp://[x]\n",
    "a.json": '[{"id": "bell2019", "type": "book", "title": "On Locks", "URL": "http://[x"}]',
}


def in_bytes(how: str) -> Callable[[bytes, Path], bytes] | None:
    """A way of spoiling a text, for a file that is none: bytes are taken for the letters that they would be."""

    def spoil(data: bytes, folder: Path) -> bytes:
        path = folder / "part"
        SPOILED[how](path, data.decode("latin-1" if how == "latin-1" else "utf-8", "replace"))
        return path.read_bytes()

    return None if how in {"a folder", "a dangling link", "a pipe", "a link to itself", "no right to read"} else spoil


def brought(folder: Path, name: str, data: bytes) -> list[str]:
    """The command that brings a file of a person's, whose language is told."""
    (folder / name).write_bytes(data)
    return ["import", name, "--slug", "a", "--lang", "fr", "--force"]


@pytest.fixture
def bringing(tmp_path, monkeypatch, capsys):
    """Brings a file to a site of its own, and looks at what is said of it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Port\ndocs_dir: content\nplugins: [enregard]\n")
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)

    def bring(command: list[str]) -> None:
        done = main(command)
        said = capsys.readouterr()
        assert done in {0, 1, 2}
        assert "Traceback" not in said.err
        assert said.err or said.out
        if done == 0:
            assert main(["check"]) == 0, capsys.readouterr().out

    return bring


@pytest.mark.parametrize("how", SPOILED)
@pytest.mark.parametrize("name", [*ARCHIVES, *TEXTS])
def test_a_spoiled_file_is_a_text_or_told(bringing, tmp_path, name, how):
    """Whatever became of the whole file."""
    sound = TEXTS.get(name) or zipped(ARCHIVES[name]).decode("latin-1")
    SPOILED[how](tmp_path / name, sound)
    bringing(["import", name, "--slug", "a", "--lang", "fr"])


@pytest.mark.parametrize("name", ARCHIVES)
def test_a_spoiled_part_of_an_archive_is_a_text_or_told(bringing, tmp_path, name):
    """Whatever became of one part, or of its name."""
    sound = ARCHIVES[name]
    for part, data in sound.items():
        for how in SPOILED:
            if spoil := in_bytes(how):
                bringing(brought(tmp_path, name, zipped({**sound, part: spoil(data, tmp_path)})))
        renamed = {key: value for key, value in sound.items() if key != part}
        bringing(brought(tmp_path, name, zipped({**renamed, f"../{part}": data})))
        bringing(brought(tmp_path, name, zipped(renamed)))
