"""A folder of more than a hundred spoiled files: every command says in words what is wrong, or does its work."""

import json
import os
import shutil
from pathlib import Path

import pytest

from enregard.edges.cli import main
from projects import Project

SOUND = {
    "fr.md": "---\ntitle: Le pain\n---\n\nLe pain coûte 5,6 francs à Paris.\n",
    "en.md": "---\ntitle: Bread\ntranslation_of: fr\n---\n\nBread costs 5.6 francs in Paris.\n",
    "notes/n.md": "---\nkind: context\n---\n\n# fr: Prix\n\n> 5,6 francs\n\nUn mot.\n\n# en: Price\n\nA word.\n",
    "memory.tmx": '<tmx version="1.4"><header srclang="fr"/><body></body></tmx>\n',
    "drafts.jsonl": '{"source": "Le pain", "text": "Bread", "source_lang": "fr", "target_lang": "en"}\n',
    "references.yml": "- id: w\n  title: Un livre\n",
    "glossary.yml": "- fr: pain\n  en: bread\n",
    "images/a.png": "not looked into",
}


def _linked(path: Path, to: str) -> None:
    path.symlink_to(to)


SPOILED = {
    "latin-1": lambda path, sound: path.write_bytes(sound.encode("latin-1") + b"\xe9"),
    "cut": lambda path, sound: path.write_bytes(sound.encode()[: len(sound) // 2] + b"\xc3"),
    "utf-16": lambda path, sound: path.write_bytes(sound.encode("utf-16")),
    "zeros": lambda path, sound: path.write_bytes(bytes(len(sound))),
    "a zero inside": lambda path, sound: path.write_bytes(sound.replace("a", "a\0", 1).encode()),
    "control characters": lambda path, sound: path.write_bytes(sound.replace("i", "i\x0b\x1b\x85").encode()),
    "another program's": lambda path, sound: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "empty": lambda path, sound: path.write_bytes(b""),
    "a lone mark": lambda path, sound: path.write_bytes(b"\xef\xbb\xbf---\n"),
    "turned around": lambda path, sound: path.write_bytes(sound.encode()[::-1].decode("latin-1").encode()),
    "a conflict": lambda path, sound: path.write_text(f"<<<<<<< HEAD\n{sound}=======\n{sound}>>>>>>> a\n"),
    "a folder": lambda path, sound: path.mkdir(),
    "a dangling link": lambda path, sound: _linked(path, "nothing there"),
    "a pipe": lambda path, sound: os.mkfifo(path),
    "a link to itself": lambda path, sound: _linked(path, path.name),
    "no right to read": lambda path, sound: (path.write_text(sound), path.chmod(0)),
}
"""What becomes of a file: by copying, by other programs, by a disk."""


def site(root: Path, spoiled: dict[str, tuple[str, str]]) -> Path:
    """A site of one article each with one spoiled file; what all articles share is spoiled at the root."""
    (root / "mkdocs.yml").write_text("site_name: Spoiled\ndocs_dir: content\nplugins: [enregard]\n")
    for folder, (name, how) in spoiled.items():
        home = root / "content" if name.endswith(".yml") else root / "content" / folder
        for sound in SOUND if home.name != "content" else (name,):
            path = home / sound
            path.parent.mkdir(parents=True, exist_ok=True)
            if sound == name:
                SPOILED[how](path, SOUND[sound])
            elif not sound.endswith(".yml"):
                path.write_text(SOUND[sound], encoding="utf-8")
    return root


HOUSES = {
    "articles": {
        f"a{n}-{m}": (name, how)
        for n, name in enumerate(SOUND)
        for m, how in enumerate(SPOILED)
        if not name.endswith(".yml")
    },
    **{
        f"{name}: {how}": {"x": (name, how), "a": ("images/a.png", "empty")}
        for name in ("references.yml", "glossary.yml")
        for how in SPOILED
    },
}


def test_there_are_a_hundred():
    """What is promised is counted."""
    assert sum(len(house) for house in HOUSES.values()) >= 100


@pytest.mark.long
@pytest.mark.parametrize("house", HOUSES)
def test_no_command_ends_in_a_traceback(house, tmp_path, monkeypatch, capsys):
    """`main` raises nothing, and what it returns is an exit code that is documented."""
    root = site(tmp_path, HOUSES[house])
    monkeypatch.chdir(root)
    commands = [["check"], ["check", "--format", "github"], ["check", "--fix", "--json"], ["status"]]
    for folder in HOUSES[house]:
        if (root / "content" / folder).is_dir():
            commands.append(["approve", folder, "--as", "Ada"])
            commands.append(["translate", folder, "--dry-run"])
    for command in commands:
        assert main(command) in {0, 1}, (command, capsys.readouterr().err)
        said = capsys.readouterr()
        assert "Traceback" not in said.err, command
        if "--json" in command:
            assert {finding["file"] for finding in json.loads(said.out)}


BUILT = [house for house in HOUSES if house.endswith(("articles", "cut", "control characters", "a pipe"))]
"""A build takes a second: all articles at once, and some of the ways for what all share."""


@pytest.mark.long
@pytest.mark.parametrize("house", BUILT)
def test_a_build_of_them_refuses_or_publishes(house, tmp_path, monkeypatch, capsys):
    """A build says what it refuses; what the check finds no error in is built."""
    root = site(tmp_path, HOUSES[house])
    project = Project(root)
    monkeypatch.chdir(root)
    main(["check", "--json"])
    wrong = {f["file"] for f in json.loads(capsys.readouterr().out) if f["severity"] == "error"}
    done = project.enregard("build")

    assert done.returncode == (1 if wrong else 0), done.stderr
    assert "Traceback" not in done.stderr
    assert project.site.exists() is not bool(wrong)
    if wrong and house == "articles":
        for folder in {file.partition("/")[0] for file in wrong}:
            shutil.rmtree(project.content / folder)
        again = project.enregard("build")
        assert again.returncode == 0, again.stderr
        assert "Traceback" not in again.stderr
        assert len(list(project.site.rglob("fr/index.html"))) > 20
