"""Files are written whole, by one at a time, where they stand; and what cannot be written is said."""

import os
import subprocess
import sys

from projects import environment

AT_ONCE = 5 if os.environ.get("FAST") else 20
"""How many people approve at the same moment."""


def approving(project, *names):
    """An approval that has begun."""
    command = [sys.executable, "-m", "enregard", "approve", "bread", *names, "--as", "Ada"]
    return subprocess.Popen(
        command, cwd=project.root, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def test_of_many_approvals_at_once_none_is_lost(project):
    """Each reads what the others have written."""
    paragraphs = range(1, AT_ONCE + 1)
    for lang, words in (("fr", "Le pain numéro"), ("en", "The bread number")):
        head = "---\ntitle: T\n---\n\n" if lang == "fr" else "---\ntitle: T\ntranslation_of: fr\n---\n\n"
        text = head + "\n\n".join(f"{{#p{n}}}\n\n{words} {n}." for n in paragraphs) + "\n"
        (project.content / f"bread/{lang}.md").write_text(text, encoding="utf-8")
    (project.content / "bread/memory.tmx").unlink()
    running = [approving(project, f"p{n}") for n in paragraphs]
    said = [one.communicate(timeout=120)[1] for one in running]

    assert [one.returncode for one in running] == [0] * AT_ONCE, said
    memory = (project.content / "bread/memory.tmx").read_text(encoding="utf-8")
    assert [n for n in paragraphs if f"Le pain numéro {n}.<" not in memory] == []


def test_a_note_that_is_a_link_stays_one(project):
    """What it leads to is written, and what was left half written by a killed run is cleared away."""
    note = project.content / "bread/notes/price.md"
    there = project.content / "shared.txt"
    note.rename(there)
    note.symlink_to("../../shared.txt")
    (project.content / ".enregard-x1").write_text("half")
    project.edit("bread/fr.md", "à Paris, il coûte 5,6 francs le kilo", "à Paris donc, il coûte 5,6 francs le kilo")
    done = project.enregard("check", "--fix")

    assert "1 quote written anew" in done.stdout
    assert note.is_symlink()
    assert "Paris donc" in there.read_text(encoding="utf-8")
    assert not (project.content / ".enregard-x1").exists()


def test_a_disk_that_is_full(project):
    """One line says which file could not be written; nothing is lost."""
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64));"
        "from enregard.edges.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    project.edit("bread/fr.md", "5,6 francs", "5,6 francs environ")
    before = (project.content / "bread/memory.tmx").read_bytes()
    done = project.run(sys.executable, "-c", code, "approve", "bread", "1-4", "--as", "Ada")

    assert done.returncode == 1
    assert done.stderr.startswith("enregard: ")
    assert "memory.tmx: File too large" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (project.content / "bread/memory.tmx").read_bytes() == before
    assert list((project.content / "bread").glob(".enregard-*")) == []
