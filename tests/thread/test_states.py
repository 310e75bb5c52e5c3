"""Somebody edits one language: the page, `status` and `check` say which passages are out of step, and how."""

import json
import re
import shutil
import subprocess

import pytest

from edges.services import KEY, serving


def findings(project, article="bread"):
    """What `check` lists, by code."""
    out = {}
    for finding in json.loads(project.enregard("check", article, "--json").stdout):
        out.setdefault(finding["code"], []).append(finding)
    return out


def states(project, article="bread"):
    """The numbers of pairs by state, without those that are none."""
    pairs = json.loads(project.enregard("status", article, "--json").stdout)[article]["pairs"]
    return {state: count for state, count in pairs.items() if count}


def test_an_approved_site_has_nothing_to_say(project):
    """Every pair is approved, title and subtitle too."""
    assert states(project) == {"approved": 10}
    assert findings(project) == {}


def test_one_passage_that_is_approved_is_said_in_the_singular(project):
    """And so is none, in French."""
    project.enregard("approve", "bread", "--undo", "1", "3-7")
    for words, french, english in (
        ("douze heures", "1 passage sur 7", "1 passage of 7"),
        ("quinze heures", "0 passage sur 7", "0 of 7 passages"),
    ):
        project.edit("bread/fr.md", "douze heures", words)
        assert project.build().returncode == 0
        said = re.sub(r"\s", " ", project.page("bread/index.html"))
        assert french in said and english in said


def test_a_word_of_the_original_is_replaced(project):
    """The pair is stale: the words are told, and the sentence of the translation; the old translation stays, marked."""
    project.edit("bread/fr.md", "douze heures", "quinze heures")
    (stale,) = findings(project)["pair-stale"]

    assert states(project) == {"approved": 9, "stale": 1}
    assert "“douze” is now “quinze”" in stale["message"]
    assert "sentence 1" in stale["hint"]
    assert (stale["file"], stale["line"]) == ("bread/en.md", 10)
    assert project.build().returncode == 0
    page = project.page("bread/index.html")
    assert 'data-state="stale"' in page
    assert "twelve hours" in page
    assert "L’original a changé" in page or "The original has changed" in page


def test_a_figure_is_changed_on_one_side_without_any_memory(project):
    """With no set-up at all, the numbers that differ are told, with the line of the translation."""
    (project.content / "bread/memory.tmx").unlink()
    project.edit("bread/en.md", "5.6 francs", "6.5 francs")
    found = findings(project)

    assert len(found["memory-empty"]) == 1
    (number,) = found["number"]
    assert "5,6" in number["message"]
    assert (number["file"], number["line"]) == ("bread/en.md", 10)


def test_a_figure_deep_in_a_list_is_told_with_its_own_line(project):
    """A long passage is not searched for the one number in it."""
    (project.content / "bread/memory.tmx").unlink()
    project.edit("bread/fr.md", "- de la farine", "- de la farine\n- 12 œufs")
    project.edit("bread/en.md", "- flour", "- flour\n- 21 eggs")
    (number,) = findings(project)["number"]

    assert (number["file"], number["line"]) == ("bread/en.md", 17)


def test_naming_a_pair_says_that_it_is_right(project):
    """An approved pair raises no finding until a word changes; a pair with a warning is approved by name only."""
    project.edit("bread/en.md", "5.6 francs", "6.5 francs")
    assert "number" in findings(project)
    silent = project.enregard("approve", "bread", "--as", "Ada")
    assert "number" in findings(project), silent.stdout
    named = project.enregard("approve", "bread", "2", "--as", "Ada")

    assert named.returncode == 0, named.stderr
    assert "number" not in findings(project)
    project.edit("bread/en.md", "Natural leaven", "Wild leaven")
    assert "number" in findings(project)


def test_a_passage_is_left_out_on_purpose(project):
    """Once it is named, `check --strict` passes and the page says so; with an edit, the warning is back."""
    project.edit("bread/fr.md", "## La pâte", "Ceci ne regarde que les boulangers de notre quartier.\n\n## La pâte")
    assert project.enregard("check", "bread", "--strict").returncode == 1
    assert project.enregard("approve", "bread", "--as", "Ada").returncode == 0
    assert states(project) == {"approved": 10, "missing": 1}
    named = project.enregard("approve", "bread", "4", "--as", "Ada")

    assert named.returncode == 0, named.stderr
    assert project.enregard("check", "bread", "--strict").returncode == 0
    assert states(project) == {"approved": 11}
    assert project.build("--strict").returncode == 0
    assert "Left out of the translation" in project.page("bread/index.html")
    project.edit("bread/fr.md", "notre quartier", "notre village")
    (gone,) = findings(project)["pair-missing"]
    assert (gone["file"], gone["line"]) == ("bread/fr.md", 14)
    assert "“quartier” is now “village”" in gone["message"]


def test_typography_changes_nothing(project):
    """Other apostrophes and quotation marks leave every pair approved."""
    path = project.content / "bread/fr.md"
    path.write_text(path.read_text(encoding="utf-8").replace("’", "'"), encoding="utf-8")

    assert states(project) == {"approved": 10}


def test_an_approved_passage_keeps_its_address(project):
    """When others are added, removed or moved, when it is corrected, and when it is approved again."""
    project.build()
    import re

    def ids(page):
        return re.findall(r'<div class="pair[^"]*" id="([^"]+)"', page) or re.findall(r'id="([^"]+)" data-pair', page)

    before = ids(project.page("bread/index.html"))
    project.edit("bread/fr.md", "# Le levain\n", "Une entrée.\n\n# Le levain\n")
    project.edit("bread/en.md", "# The leaven\n", "An opening.\n\n# The leaven\n")
    project.edit("bread/fr.md", "douze heures", "quinze heures")
    project.edit("bread/en.md", "twelve hours", "fifteen hours")
    project.enregard("approve", "bread", "--as", "Ada")
    project.enregard("approve", "bread", "3", "--as", "Ada")
    project.build()
    after = ids(project.page("bread/index.html"))

    assert len(before) == 7
    assert after[1:] == before


def test_a_damaged_memory_is_told_and_the_build_goes_on(project):
    """The finding names the file; nothing of it is written over."""
    path = project.content / "bread/memory.tmx"
    text = path.read_text(encoding="utf-8").replace("</body>", "", 1)
    path.write_text(text, encoding="utf-8")

    assert project.build().returncode == 0
    assert "memory-damaged" in findings(project)
    project.enregard("approve", "bread", "--as", "Ada")
    assert path.read_text(encoding="utf-8") == text


def test_two_people_approve_and_git_merges(project):
    """Each approves other pairs of one article; the merge has no conflict, and both are in it."""

    def git(*arguments):
        who = ["-c", "user.name=Ada", "-c", "user.email=ada@tables.example", "-c", "init.defaultBranch=main"]
        done = subprocess.run(["git", *who, *arguments], cwd=project.root, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    if not shutil.which("git"):
        pytest.skip("git is not installed")
    (project.content / "bread/memory.tmx").unlink()
    (project.root / ".gitattributes").write_text("*.tmx merge=union\n")
    git("init")
    git("add", ".")
    git("commit", "-m", "texts")
    git("checkout", "-b", "hers")
    project.enregard("approve", "bread", "1-3", "--as", "Ada")
    git("add", ".")
    git("commit", "-m", "hers")
    git("checkout", "main")
    project.enregard("approve", "bread", "4-7", "title", "--as", "Bo")
    git("add", ".")
    git("commit", "-m", "his")
    git("merge", "hers", "-m", "both")

    assert states(project) == {"approved": 8, "unconfirmed": 2}


@pytest.fixture
def git(project):
    """Git in the project's folder, as its author Ada."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")

    def run(*arguments):
        who = ["-c", "user.name=Ada", "-c", "user.email=ada@tables.example"]
        done = subprocess.run(["git", *who, *arguments], cwd=project.root, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def keep(message):
        run("add", "-A")
        run("commit", "-m", message)

    run("init")
    keep("texts")
    return keep


SAID = "verdict: misleading\nhistory:\n  - {date: 2024-07-01, was: needs-context, why: Prices were found.}\n"


def test_a_verdict_that_changed_wants_its_history(project, git):
    """Where git remembers another verdict, `check` reminds, until the note's history says so."""
    assert findings(project) == {}
    project.edit("bread/notes/price.md", "verdict: needs-context", "verdict: misleading")
    (reminder,) = findings(project)["note-history"]
    assert "“needs-context”" in reminder["message"]
    git("another verdict")
    assert "note-history" in findings(project)
    project.edit("bread/notes/price.md", "verdict: misleading\n", SAID)
    assert "note-history" not in findings(project)


def test_a_note_keeps_its_story_under_another_name(project, git):
    """A renamed file's earlier verdict is remembered, and told of the file that there is now."""
    notes = project.content / "bread/notes"
    project.edit("bread/notes/price.md", "verdict: needs-context", "verdict: misleading")
    git("another verdict")
    (notes / "price.md").rename(notes / "cost.md")
    git("another name")
    (reminder,) = findings(project)["note-history"]

    assert (reminder["file"], "“needs-context”" in reminder["message"]) == ("bread/notes/cost.md", True)


def test_what_was_deleted_is_no_other_notes_story(project, git):
    """A fork deletes the notes that were shipped and writes its own, one of them under an old name."""
    notes = project.content / "bread/notes"
    text = (notes / "price.md").read_text(encoding="utf-8")
    for n in range(3):
        (notes / f"shipped-{n}.md").write_text(text.replace("needs-context", "false"), encoding="utf-8")
    git("shipped")
    for path in notes.glob("*.md"):
        path.unlink()
    git("emptied")
    (notes / "price.md").write_text(text.replace("needs-context", "opinion") + "\nOne’s own.\n", encoding="utf-8")
    git("one's own")

    assert "note-history" not in findings(project)


def test_a_quote_that_changed_wants_a_new_check(project, git):
    """Other words under the day of an earlier check are told, until that day moves on; another form is not."""
    for path in ("bread/fr.md", "bread/notes/price.md"):
        project.edit(path, "à Paris, il coûte", "à Paris donc, il coûte")
    git("another form")
    assert "note-checked" not in findings(project)
    for path in ("bread/fr.md", "bread/notes/price.md"):
        project.edit(path, "à Paris donc, il coûte", "à Lyon donc, il coûte")
    (told,) = findings(project)["note-checked"]
    assert "“à Paris, il coûte 5,6 francs” when this was checked, on 2024-06-01" in told["message"]
    git("another town")
    assert "note-checked" in findings(project)
    project.edit("bread/notes/price.md", "checked: 2024-06-01", "checked: 2024-07-02")
    assert "note-checked" not in findings(project)


def test_a_note_that_a_machine_translated(project):
    """`check` and the page say so until somebody approves it by the note's id; then an edit of the original is told."""
    path = project.content / "bread/notes/crust.md"
    path.write_text("---\nkind: context\non: article\n---\n\n# fr: La croûte\n\nElle est brune.\n", encoding="utf-8")
    with serving("libretranslate") as service:
        options = ("--to", "en", "--notes", "--engine", "libretranslate", "--url", service.url)
        done = project.enregard("translate", "bread", *options, env={"LIBRETRANSLATE_API_KEY": KEY})
    assert done.returncode == 0, done.stdout + done.stderr
    machine = findings(project)["pair-machine"]
    mark = "Machine translation, not reviewed"

    def marked(name):
        assert project.build().returncode == 0
        return project.page(name).count(mark)

    def counted():
        return json.loads(project.enregard("status", "bread", "--json").stdout)["bread"]["notes_machine"]

    assert [(one["file"], one["line"]) for one in machine] == [("bread/notes/crust.md", n) for n in (10, 12)]
    assert states(project) == {"approved": 10}
    assert (marked("bread/index.html"), project.page("bread/en/index.html").count(mark), counted()) == (2, 2, 2)
    assert mark not in project.page("bread/fr/index.html")

    approved = project.enregard("approve", "bread", "crust", "--as", "Ada")
    assert "2 pairs approved as Ada: crust:title, crust:body" in approved.stdout
    assert findings(project) == {}
    assert (marked("bread/index.html"), counted()) == (0, 0)

    project.edit("bread/notes/crust.md", "Elle est brune.", "Elle est noire.")
    (stale,) = findings(project)["pair-stale"]
    assert (stale["file"], stale["line"]) == ("bread/notes/crust.md", 12)
    assert "the body of this note" in stale["message"] and "“brune” is now “noire”" in stale["message"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("il coûte 5,6 francs le kilo", "il coûte 5,6 francs le kilo, selon le syndicat", "note-held"),
        ("il coûte 5,6 francs le kilo", "il coûte 5,6 francs la livre", "note-sentence"),
    ],
)
def test_a_claim_that_changes_around_the_quote(project, old, new, code):
    """What the memory knows of the sentence is held to the same list: who says it holds a note, a unit is told."""
    project.edit("bread/fr.md", old, new)
    found = findings(project)

    assert "bread/notes/price.md" in [one["file"] for one in found[code]]
    assert not {"note-held", "note-sentence"} - {code} & found.keys()


def of_the_price(project):
    """The codes of what is told of the note on the price's sentence."""
    found = findings(project)
    told = [one for code in ("note-held", "note-sentence") for one in found.get(code, [])]
    return [(one["code"], one["message"]) for one in told if one["file"] == "bread/notes/price.md"]


AROUND = ("il coûte 5,6 francs le kilo", "il coûte 5,6 francs le kilo, selon le syndicat")


def test_a_claim_that_changes_around_the_quote_without_a_memory(project, git):
    """What git knows of the sentence on the day of the check holds a note, until that day moves on."""
    (project.content / "bread/memory.tmx").unlink()
    git("no memory")
    project.edit("bread/fr.md", *AROUND)
    ((code, message),) = of_the_price(project)
    assert code == "note-held"
    assert "since this was checked, on 2024-06-01: “” → “selon le syndicat” (who says it, or who denies it)" in message
    git("attributed")
    assert json.loads(project.enregard("status", "bread", "--json").stdout)["bread"]["notes"]["held"] == 1
    assert project.build().returncode == 0
    assert project.page("bread/en/index.html").count('class="m held') == 1
    project.edit("bread/notes/price.md", "checked: 2024-06-01", "checked: 2024-07-02")
    assert of_the_price(project) == []
    git("checked again")
    assert of_the_price(project) == []


def test_a_claim_is_followed_to_another_folder(project, git):
    """The article moves, and its text changes afterwards: git knows it under the name that it had."""
    (project.content / "bread").rename(project.content / "pain")
    (project.content / "pain/memory.tmx").unlink()
    git("moved")
    project.edit("pain/fr.md", *AROUND)
    told = json.loads(project.enregard("check", "pain", "--json").stdout)
    (held,) = [one for one in told if (one["code"], one["file"]) == ("note-held", "pain/notes/price.md")]
    assert "since this was checked, on 2024-06-01" in held["message"]


def test_what_git_knows_of_a_check_goes_before_the_memory(project, git):
    """A check of the new sentence settles the note, though nobody has approved the passage again."""
    project.edit("bread/fr.md", *AROUND)
    assert [code for code, _ in of_the_price(project)] == ["note-held"]
    project.edit("bread/notes/price.md", "checked: 2024-06-01", "checked: 2024-07-02")
    git("attributed, and checked again")
    assert of_the_price(project) == []
    assert "pair-stale" in findings(project)
