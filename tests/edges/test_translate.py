"""`enregard translate`, over real HTTP from folder to folder: what a person sees, every byte before and after."""

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from edges.services import KEY, Fault, enlarged, serving
from enregard.core.memories.memory import Unit
from enregard.edges.commands.translate import announced, command, translated
from enregard.edges.content.tmx import written
from enregard.edges.services.providers import DeepL, Google, LibreTranslate
from enregard.edges.services.queue import Budget, Patience
from enregard.edges.services.transport import Timeouts
from enregard.edges.translation.plan import Job
from enregard.errors import ContentError, EnregardError, UsageError

FRENCH = """\
---
title: "Le modèle : son prix"
---

Le premier paragraphe a coûté « bien moins » (5,6 millions de dollars) que **les autres**[^1].

Le deuxième paragraphe, de 2024, parle d’un tout autre sujet et renvoie [au rapport](https://exemple.fr/r_1).

- un point d’une liste
- un autre, 37 % et `du code`

Le dernier paragraphe conclut en 2025.

[^1]: Une note de l’auteur.
"""
ENGLISH = (
    """\
---
translation_of: fr
title: "Leo modèleo: sono prixo"
---

Leo premiero paragrapheo ao coûtéo “bieno moinso” ($5.6 million) queo **leso autreso**[^1].

Leo deuxièmeo paragrapheo, deo 2024, parleo d’uno touto autreo sujeto eto renvoieo [auo rapporto](https://exemple.fr/r_1).

- uno pointo d’uneo listeo
- uno autreo, 37% eto `du code`

Leo deniero paragrapheo concluto eno 2025.

[^1]: Uneo noteo deo l’auteuro.
""".replace("deniero", "derniero")
    .replace("d’uno", "do’uno")
    .replace("d’uneo", "do’uneo")
    .replace("l’auteuro", "lo’auteuro")
)
SENT = [
    "Le modèle : son prix",
    "Le premier paragraphe",
    "Le deuxième paragraphe",
    "un point",
    "un autre",
    "Le dernier paragraphe",
    "Une note",
]
"""How each text begins that is to be sent."""

QUICK = Timeouts(connect=5, silence=0.3, whole=0.6)
PATIENT = Timeouts()
HASTY = Patience(tries=2, first_pause=0.01, longest_pause=0.2, failures=2)


@pytest.fixture
def content(tmp_path):
    """A content folder with one article, in French."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\nplugins: [enregard]\n", encoding="utf-8")
    folder = tmp_path / "content" / "prix"
    folder.mkdir(parents=True)
    (folder / "fr.md").write_text(FRENCH, encoding="utf-8")
    return tmp_path / "content"


def job_for(content, service=None, *, said=None, timeouts=PATIENT, **rest):
    """A job for the article; what it says goes into `said`."""
    engines = {
        "deepl": lambda: DeepL(KEY, service.url, timeouts),
        "google": lambda: Google(service.url, timeouts, terms=replace(Google().terms, pause=0)),
        "libretranslate": lambda: LibreTranslate(service.url, KEY, timeouts),
    }
    engine = engines[service.kind]() if service else None
    lines = [] if said is None else said
    rest = {"patience": HASTY, "today": lambda: "2026-11-24", "say": lines.append, **rest}
    return Job(content, "prix", ("fr", "en"), content.parent / ".cache", engine, **rest)


def files(content):
    """Every file below the content folder, and its bytes."""
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def english(content):
    """The translation, as text."""
    return (content / "prix" / "en.md").read_text(encoding="utf-8")


def noted(content):
    """What the drafts say, as data."""
    path = content / "prix" / "drafts.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


@pytest.mark.parametrize("kind", ["google", "deepl", "libretranslate"])
def test_an_article_without_a_translation_gets_one(content, kind):
    """Title, paragraphs, list and footnote; markup, figures and quotation marks as English writes them."""
    said = []
    with serving(kind) as service:
        assert translated(job_for(content, service, said=said)) == 0
    assert english(content) == ENGLISH
    assert files(content)["prix/fr.md"] == FRENCH.encode()
    assert [text for text in SENT if not any(asked.startswith(text) for asked in service.asked)] == []
    assert said[-1].startswith("6 filled, 0 replaced, 0 proposed")


def test_nothing_is_left_of_which_a_check_would_say_so(content):
    """HTML is copied as it stands, unless it holds sentences; an answer with a sentence of the original is refused."""
    left = "Les gens qui sont dans la rue ont peur de la pluie."
    (content / "prix" / "fr.md").write_text(
        f"Un mot.\n\n<div>{left}</div>\n\n<div>Paris</div>\n\n{left} Ils rentrent.\n", encoding="utf-8"
    )
    said = []
    with serving("deepl", faults=[Fault(), *[Fault(answer=f"{left} They go home.")] * 9]) as service:
        translated(job_for(content, service, said=said, patience=HASTY))
    assert "Les gens" not in english(content)
    assert "<div>Paris</div>" in english(content)
    assert any("its layout cannot be taken apart safely" in line for line in said)
    assert any("a sentence came back untranslated" in line for line in said)


def test_block_syntax_never_reaches_an_engine(content):
    """No marker, no bracket, no asterisk, no line feed."""
    with serving("google") as service:
        translated(job_for(content, service))
    assert not any(set(asked) & set("*[]`#|\n") or asked.startswith("- ") for asked in service.asked)


def test_what_a_machine_wrote_is_noted_as_written(content):
    """Each pair as a whole, once, with engine and date; single answers are only what it is made of."""
    with serving("deepl") as service:
        translated(job_for(content, service))
    written = [entry for entry in noted(content) if entry["written"]]
    assert [entry["source"].split("\n")[0][:12] for entry in written] == [
        "Le modèle : ",
        "Le premier p",
        "Le deuxième ",
        "un point d’u",
        "Le dernier p",
        "Une note de ",
    ]
    assert {(entry["engine"], entry["date"], entry["to"]) for entry in written} == {("deepl", "2026-11-24", "en")}
    assert written[3]["text"] == "uno pointo do’uneo listeo\nuno autreo, 37% eto du code"


def test_a_second_run_asks_for_nothing_and_changes_no_byte(content):
    """Nothing is paid twice."""
    with serving("deepl") as service:
        translated(job_for(content, service))
        before, asked = files(content), len(service.asked)
        assert translated(job_for(content, service)) == 0
        assert (files(content), len(service.asked)) == (before, asked)


def test_a_gap_is_filled_where_it_is(content):
    """A person's text stays as it is, to the letter; only the missing passage comes in, between its neighbors."""
    mine = ENGLISH.replace("Leo premiero", "MY OWN premiero").replace(paragraph(ENGLISH, 2) + "\n\n", "")
    (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
    with serving("deepl") as service:
        assert translated(job_for(content, service)) == 0
        assert len(service.asked) == 1
    assert english(content) == ENGLISH.replace("Leo premiero", "MY OWN premiero")


def paragraph(text, number):
    """A paragraph of a text, counted from 0."""
    return text.split("\n\n")[number]


def test_line_ends_and_byte_order_mark_stay(content):
    """A file from Windows stays one."""
    mine = ENGLISH.replace(paragraph(ENGLISH, 2) + "\n\n", "")
    (content / "prix" / "en.md").write_bytes(b"\xef\xbb\xbf" + mine.replace("\n", "\r\n").encode())
    with serving("deepl") as service:
        translated(job_for(content, service))
    assert files(content)["prix/en.md"] == b"\xef\xbb\xbf" + ENGLISH.replace("\n", "\r\n").encode()


def test_where_it_is_doubtful_what_faces_what_nothing_is_sent(content):
    """Beside a gap stands a passage that faces nothing: it could be the translation. A finding says so."""
    mine = ENGLISH.replace(paragraph(ENGLISH, 2), "Zorg blap!")
    (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
    said, before = [], files(content)
    with serving("deepl") as service:
        assert translated(job_for(content, service, said=said)) == 0
        assert service.asked == []
    assert files(content) == before
    assert any("was not sent" in line for line in said) or "Zorg" in english(content)


TITLE = 'title: "Leo modèleo: sono prixo"'


def test_what_was_left_out_on_purpose_is_not_sent(content):
    """Until it is asked for by name."""
    mine = ENGLISH.replace(paragraph(ENGLISH, 2) + "\n\n", "").replace(TITLE + "\n", "")
    (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
    left = [Unit("p1", paragraph(FRENCH, 2), ""), Unit("p2", "Le modèle : son prix", "")]
    (content / "prix" / "memory.tmx").write_text(written(left, "fr", "en"), encoding="utf-8")
    with serving("deepl") as service:
        assert translated(job_for(content, service)) == 0
        assert (service.asked, english(content)) == ([], mine)
        assert translated(job_for(content, service, replace=("2", "title"))) == 0
    assert paragraph(ENGLISH, 2) in english(content) and TITLE in english(content)


def test_a_pair_is_replaced_only_by_name(content):
    """`--replace 2` and no other."""
    mine = ENGLISH.replace("Leo deuxièmeo", "Old").replace("Leo premiero", "Mine")
    (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
    with serving("deepl") as service:
        assert translated(job_for(content, service)) == 0
        assert english(content) == mine
        assert translated(job_for(content, service, replace=("2",))) == 0
    assert english(content) == mine.replace("Old", "Leo deuxièmeo")


def test_a_range_may_have_any_dash(content):
    """`--replace 1–2`, as an editor writes it: what `approve` takes, `translate` takes."""
    mine = ENGLISH.replace("Leo deuxièmeo", "Old").replace("Leo premiero", "Old too")
    (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
    with serving("deepl") as service:
        assert translated(job_for(content, service, replace=("1–2",))) == 0
    assert english(content) == ENGLISH


def test_a_title_is_replaced_by_name_too(content):
    """In its line of the front matter; where it takes several lines, that is left to a person."""
    mine = ENGLISH.replace('"Leo modèleo: sono prixo"', "Mine")
    (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
    with serving("deepl") as service:
        assert translated(job_for(content, service, replace=("title",))) == 0
        assert english(content) == ENGLISH
        several = mine.replace("title: Mine", "title: >\n  Mine\n  and yours")
        (content / "prix" / "en.md").write_text(several, encoding="utf-8")
        assert translated(job_for(content, service, replace=("title",))) == 1
    assert english(content) == several


def test_a_pair_that_is_not_there_cannot_be_replaced(content):
    """The message says how pairs are named."""
    with serving("deepl") as service, pytest.raises(UsageError, match="by its number"):
        translated(job_for(content, service, replace=("prix",)))


def test_two_lists_stay_two_lists(content):
    """What divides them in the original shows nothing; the translation gets a divider too."""
    first, second = "- un point ici\n- un autre", "- une seconde liste\n- de deux points"
    text = f"{first}\n\n<!-- fin -->\n\n{second}\n\nUne phrase qui conclut.\n"
    (content / "prix" / "fr.md").write_text(text, encoding="utf-8")
    with serving("deepl") as service:
        assert translated(job_for(content, service)) == 0
    lists = "- uno pointo icio\n- uno autreo\n\n<!-- -->\n\n- uneo secondeo listeo\n- deo deuxo pointso"
    assert english(content) == f"---\ntranslation_of: fr\n---\n\n{lists}\n\nUneo phraseo quio concluto.\n"


def test_what_would_run_into_its_neighbor_is_left_to_a_person(content):
    """Code that nobody closed swallows whatever follows: the text stays as it is, and the reason is told."""
    mine = ENGLISH.replace(paragraph(ENGLISH, 4), "```\nleft open").split("[^1]: ")[0]
    (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
    said = []
    with serving("deepl") as service:
        translated(job_for(content, service, said=said))
    assert english(content) == mine
    assert any("write it by hand" in line or "was not sent" in line for line in said)


def test_a_file_that_cannot_be_read_is_not_taken_for_missing(content):
    """What is not UTF-8 stays, byte for byte."""
    (content / "prix" / "en.md").write_bytes(b"\xff\xfe mine")
    before = files(content)
    with serving("deepl") as service, pytest.raises(ContentError, match="UTF-8"):
        translated(job_for(content, service))
    assert files(content) == before


# --------------------------------------------------------------------------------------------------------------- faults

ONCE = {
    "429 with Retry-After": Fault(429, {"Retry-After": "0"}),
    "429 without": Fault(429),
    "500": Fault(500),
    "503": Fault(503),
    "stalled": Fault(stall=2),
    "cut": Fault(cut=True),
    "invalid JSON": Fault(body=b"{<html>"),
    "nothing": Fault(body=b""),
    "drip": Fault(drip=0.02),
    "empty answer": Fault(answer=""),
    "entities": Fault(answer="&#39;"),
    "ten times the length": Fault(answer="word " * 300),
    "the original": Fault(echo=True),
}


@pytest.mark.parametrize("kind", ["google", "deepl", "libretranslate"])
@pytest.mark.parametrize("fault", ONCE)
def test_a_fault_that_passes_leaves_no_trace(content, kind, fault):
    """One failure, then all is well: the text is complete in the first run, or in the second."""
    slow = ONCE[fault].stall or ONCE[fault].drip
    with serving(kind, faults=[ONCE[fault]]) as service:
        first = translated(job_for(content, service, timeouts=QUICK if slow else PATIENT))
        if first:
            assert translated(job_for(content, service)) == 0
    assert english(content) == ENGLISH
    assert files(content)["prix/fr.md"] == FRENCH.encode()


LASTING = {
    "403": (Fault(403), "refuses access"),
    "456": (Fault(456), "quota is used up"),
    "429": (Fault(429, {"Retry-After": "0"}), "too many requests"),
    "429 for an hour": (Fault(429, {"Retry-After": "3600"}), "3600 seconds"),
    "500": (Fault(500), "out of order"),
    "redirect": (Fault(307, {"Location": "http://elsewhere.example/"}), "redirects to elsewhere.example"),
    "cut": (Fault(cut=True), "broke off"),
    "stalled": (Fault(stall=2), "did not answer in time"),
    "invalid JSON": (Fault(body=b"{<html>"), "cannot be read"),
    "quota warning": (Fault(answer="MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS"), "warning"),
}


@pytest.mark.parametrize("fault", LASTING)
def test_a_fault_that_lasts_is_told_and_changes_nothing(content, fault):
    """Exit code 1, one sentence with the reason, no byte changed; when it is over, a second run completes."""
    what, words = LASTING[fault]
    said, before = [], files(content)
    with serving("deepl", faults=[what] * 60) as service:
        assert translated(job_for(content, service, said=said, timeouts=QUICK if what.stall else PATIENT)) == 1
        assert words in said[-1]
        assert "run this again" in said[-1]
        assert KEY not in "".join(said)
        assert files(content) == before
        service.faults.clear()
        assert translated(job_for(content, service)) == 0
    assert english(content) == ENGLISH


def test_what_came_before_a_fault_is_kept_and_written(content):
    """Three answers, then the quota is used up: they are in the text; the second run asks for the rest alone."""
    said = []
    with serving("deepl", faults=[Fault(), Fault(), Fault(), *[Fault(456)] * 60]) as service:
        engine = replace(DeepL(KEY, service.url), terms=replace(DeepL(KEY).terms, at_once=1))
        assert translated(replace(job_for(content, service, said=said), engine=engine)) == 1
        assert "quota is used up" in said[-1]
        text = english(content)
        assert paragraph(ENGLISH, 1) in text
        assert paragraph(ENGLISH, 4) not in text
        service.faults.clear()
        service.asked.clear()
        assert translated(job_for(content, service)) == 0
    assert english(content) == ENGLISH
    assert len(service.asked) == len(SENT) - 3


def test_an_answer_that_cannot_be_verified_is_not_written(content):
    """Tried in every way, refused with the reason; the rest is written, and a second run fills the hole."""
    said = []
    with serving("deepl") as service:
        engine = Deaf(DeepL(KEY, service.url), "Le deuxième")
        assert translated(replace(job_for(content, service, said=said), engine=engine)) == 1
        assert [line for line in said if "did not come back" in line and line.startswith("pair 2 has no translation")]
        assert english(content) == ENGLISH.replace(paragraph(ENGLISH, 2) + "\n\n", "")
        assert translated(job_for(content, service)) == 0
    assert english(content) == ENGLISH


class Deaf:
    """An engine that answers one text with its words alone."""

    def __init__(self, engine, start):
        """The engine that answers the others, and how the one begins."""
        self.engine, self.start, self.name, self.terms = engine, start, engine.name, engine.terms

    def translate(self, text, source, target, *, markup):
        """As the engine, but for one."""
        if text.startswith(self.start):
            return "Another text, of 2024, without its link, but of about the right length all in all."
        return self.engine.translate(text, source, target, markup=markup)


# -------------------------------------------------------------------------------------------------------- interruptions

KILLED = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from enregard.core.memories.memory import Unit
from enregard.edges.commands.translate import translated
from enregard.edges.translation.plan import Job
from enregard.edges.services.providers import LibreTranslate
content = Path(sys.argv[1])
engine = LibreTranslate(sys.argv[2], sys.argv[4])
raise SystemExit(translated(Job(content, "prix", ("fr", "en"), content.parent / ".cache", engine)))
"""


def program(content, service):
    """A run in a program of its own."""
    tests = str(Path(__file__).parent.parent)
    arguments = [sys.executable, "-c", KILLED, str(content), service.url, tests, KEY]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def test_a_run_that_is_killed_loses_only_what_was_under_way(content):
    """kill -9 after the first answers: what was noted is not asked for again, and no file is broken."""
    with serving("libretranslate") as service:
        service.delays = lambda text: 0 if text.startswith(("un ", "Le modèle")) else 30
        run = program(content, service)
        deadline = time.monotonic() + 20
        while len(noted_whole(content)) < 1 and time.monotonic() < deadline:
            time.sleep(0.01)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        kept = {entry["source"] for entry in noted(content)}
        assert kept
        assert "prix/en.md" not in files(content)
        service.delays = None
        service.asked.clear()
        assert translated(job_for(content, service)) == 0
    assert english(content) == ENGLISH
    assert len(service.asked) == len(SENT) - len(kept)


def noted_whole(content):
    """The whole lines of the drafts, while somebody may be writing."""
    path = content / "prix" / "drafts.jsonl"
    return path.read_bytes().split(b"\n")[:-1] if path.exists() else []


def test_killed_between_draft_and_text_the_text_is_written_the_next_time(content):
    """The drafts say written, the text is not there: a second run writes it, and notes nothing anew."""
    with serving("deepl") as service:
        translated(job_for(content, service))
        before = files(content)
        (content / "prix" / "en.md").unlink()
        asked = len(service.asked)
        assert translated(job_for(content, service)) == 0
        assert (files(content), len(service.asked)) == (before, asked)


def test_a_torn_line_is_asked_for_again_and_no_other(content):
    """A power cut in the middle of a letter."""
    with serving("deepl") as service:
        translated(job_for(content, service))
        (content / "prix" / "en.md").unlink()
        path = content / "prix" / "drafts.jsonl"
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(
            b"".join(lines[:3]) + lines[3][: lines[3].index("é".encode()) + 1 if "é".encode() in lines[3] else 30]
        )
        service.asked.clear()
        assert translated(job_for(content, service)) == 0
    assert english(content) == ENGLISH
    assert len(service.asked) == len(SENT) - 3


def test_two_runs_at_once_corrupt_nothing(content):
    """One of them translates, the other is told; afterwards all is as if there had been one."""
    with serving("libretranslate", delay=0.2) as service:
        runs = [program(content, service) for _ in range(2)]
        told = [run.communicate()[0] for run in runs]
        codes = sorted(run.returncode for run in runs)
        asked = len(service.asked)
        translated(job_for(content, service))
        assert len(service.asked) == asked == len(SENT)
    assert english(content) == ENGLISH
    assert codes in ([0, 0], [0, 1])
    assert codes == [0, 0] or any("another run" in text for text in told)


def test_a_text_that_is_saved_during_the_run_is_kept(content):
    """Somebody writes the first paragraph while the engine is asked: their words stay, the rest comes in."""
    own = "My own first paragraph cost “far less” ($5.6 million) than **the others**[^1]."
    mine = f"---\ntranslation_of: fr\ntitle: Mine\n---\n\n{own}\n"

    def save(text):
        if text.startswith("Le dernier"):
            (content / "prix" / "en.md").write_text(mine, encoding="utf-8")
        return 0

    with serving("deepl") as service:
        service.delays = save
        translated(job_for(content, service))
    assert english(content) == mine + "\n" + "\n\n".join(ENGLISH.split("\n\n")[2:])


# -------------------------------------------------------------------------------------------------------------- manners


def test_a_dry_run_says_what_would_be_sent_and_sends_nothing(content):
    """Every text, masked as it would go, and their size."""
    said, before = [], files(content)
    with serving("google") as service:
        assert announced(job_for(content, service, said=said)) == 0
        assert service.requests == []
        assert files(content) == before
        translated(job_for(content, service))
    assert sorted(said[:-1]) == sorted(service.asked)
    assert said[-1] == f"{len(SENT)} requests, {sum(map(len, service.asked)):,} characters; 0 answers are there already"


def test_the_budget_is_kept_and_the_rest_is_for_the_next_run(content):
    """What was not sent is missing, and said to be."""
    said = []
    with serving("google") as service:
        assert translated(job_for(content, service, said=said, budget=Budget(130))) == 1
        assert sum(map(len, service.asked)) <= 130
        assert "budget of 130" in said[-1]
        assert translated(job_for(content, service)) == 0
    assert english(content) == ENGLISH


def test_a_term_of_the_glossary_is_not_left_to_the_engine(content):
    """Its translation comes from the glossary."""
    (content / "glossary.yml").write_text("- fr: rapport\n  en: report\n- keep: conclut\n", encoding="utf-8")
    with serving("deepl") as service:
        translated(job_for(content, service))
    assert "[auo report](https://exemple.fr/r_1)" in english(content)
    assert "paragrapheo conclut eno 2025" in english(content)


NOTE = """\
---
kind: context
author: enregard
---

# fr: Le prix de l’autre

> 5,6 millions

Le prix est **celui** du modèle V3 [@v3, p. 5].

- Un point de 2024.
"""


def test_notes_are_drafted_when_asked_to(content):
    """A missing title and body come below what is there; quotes are left to a person, and all else stays."""
    (content / "prix" / "notes").mkdir()
    for name, end in {"cost": "", "half": "\n# en: My title\n\n> $5.6 million\n"}.items():
        (content / "prix" / "notes" / f"{name}.md").write_text(NOTE + end, encoding="utf-8")
    body = "Leo prixo esto **celuio** duo modèleo V3 [@v3, p. 5].\n\n- Uno pointo deo 2024.\n"
    with serving("deepl") as service:
        translated(job_for(content, service))
        assert files(content)["prix/notes/cost.md"] == NOTE.encode()
        assert translated(job_for(content, service, notes=True)) == 0
        texts = {name: files(content)[f"prix/notes/{name}.md"].decode() for name in ("cost", "half")}
        assert texts["cost"] == NOTE + "\n# en: Leo prixo deo lo’autreo\n\n" + body
        assert texts["half"] == NOTE + "\n# en: My title\n\n> $5.6 million\n\n" + body
        asked, before = len(service.asked), files(content)
        assert translated(job_for(content, service, notes=True)) == 0
        assert (len(service.asked), files(content)) == (asked, before)
    written = [entry["source"] for entry in noted(content) if entry["written"]]
    assert "Le prix de l’autre" in written


def test_a_note_whose_html_holds_sentences_is_left_to_a_person(content):
    """It would be copied as it stands; its title is drafted all the same."""
    (content / "prix" / "notes").mkdir()
    body = "<div>Les gens qui sont dans la rue ont peur de la pluie.</div>\n"
    text = f"---\nkind: context\non: article\n---\n\n# fr: Le prix\n\n{body}"
    (content / "prix" / "notes" / "cost.md").write_text(text, encoding="utf-8")
    with serving("deepl") as service:
        translated(job_for(content, service, notes=True))
    assert files(content)["prix/notes/cost.md"].decode().strip() == f"{text}\n# en: Leo prixo"


def test_a_pin_is_set_in_the_translation_too(content):
    """A pin on one side alone would be a finding."""
    text = FRENCH.replace("Le dernier", "{#fin}\nLe dernier")
    (content / "prix" / "fr.md").write_text(text, encoding="utf-8")
    with serving("deepl") as service:
        translated(job_for(content, service))
    assert english(content) == ENGLISH.replace("Leo derniero", "{#fin}\nLeo derniero")


def test_without_an_engine_nothing_is_asked(content):
    """The memory alone; where it has nothing, nothing changes."""
    said, before = [], files(content)
    assert translated(job_for(content, said=said)) == 0
    assert files(content) == before
    assert said == ["0 filled, 0 replaced, 0 proposed"]


def remember(content, folder, *pairs):
    """Approve pairs in an article's memory."""
    units = [Unit(f"p{n}", source, target, when="20261124T000000Z") for n, (source, target) in enumerate(pairs)]
    (content / folder).mkdir(exist_ok=True)
    (content / folder / "memory.tmx").write_text(written(units, "fr", "en"), encoding="utf-8")


LAST = "Le dernier paragraphe conclut en 2025."


def test_what_was_approved_anywhere_on_the_site_comes_first(content):
    """It is not asked for, nor is it a machine's; the engine has the rest."""
    remember(content, "elsewhere", (LAST, "The last one concludes in 2025."))
    with serving("deepl") as service:
        assert translated(job_for(content, service)) == 0
    assert LAST not in service.asked
    assert english(content) == ENGLISH.replace(
        "Leo derniero paragrapheo concluto eno 2025.", "The last one concludes in 2025."
    )
    assert LAST not in [entry["source"] for entry in noted(content)]


def test_where_the_original_has_changed_a_draft_is_proposed(content):
    """Printed and kept, not written; `--replace` takes it, and the engine is not asked again."""
    old = paragraph(FRENCH, 4)
    remember(content, "prix", *((paragraph(FRENCH, n), paragraph(ENGLISH, n)) for n in (1, 2, 3, 4)))
    (content / "prix" / "en.md").write_text(ENGLISH, encoding="utf-8")
    (content / "prix" / "fr.md").write_text(FRENCH.replace(old, old.replace("conclut", "commence")), encoding="utf-8")
    said, before = [], files(content)
    with serving("deepl") as service:
        assert translated(job_for(content, service, said=said)) == 0
        assert service.asked == ["Le dernier paragraphe commence en 2025."]
        assert said[:2] == [
            "pair 4: the original has changed; proposed: Leo derniero paragrapheo commenceo eno 2025.",
            "    to take it: --replace 4",
        ]
        after = files(content)
        assert not after.pop("prix/drafts.jsonl").count(b'"written": true')
        assert after == before
        assert translated(job_for(content, service, replace=("4",))) == 0
        assert len(service.asked) == 1
    assert english(content) == ENGLISH.replace("concluto", "commenceo")


def test_without_an_engine_the_memory_alone_fills(content):
    """And what it has nearly is told, not written."""
    near = paragraph(FRENCH, 2).replace("tout autre", "autre")
    remember(content, "prix", (LAST, "The last one."), (near, "Near."))
    said = []
    assert translated(job_for(content, said=said)) == 0
    assert english(content) == "---\ntranslation_of: fr\n---\n\nThe last one.\n"
    assert "    translated as: Near." in said


def test_the_other_direction_is_bad_usage(content):
    """The source is not translated into itself."""
    with pytest.raises(UsageError, match="into en"):
        translated(job_for(content, to="fr"))


def test_the_command_line(content, monkeypatch):
    """From words to files; the key comes from the environment and is nowhere in what is said or written."""
    monkeypatch.chdir(content.parent)
    with serving("deepl") as service:
        arguments = ["prix", "--to", "en", "--engine", "deepl", "--url", service.url]
        nobody = CliRunner().invoke(command, arguments, env={"DEEPL_API_KEY": ""})
        assert isinstance(nobody.exception, UsageError)
        result = CliRunner().invoke(command, arguments, env={"DEEPL_API_KEY": KEY}, standalone_mode=False)
    assert result.return_value == 0, result.output
    assert english(content) == ENGLISH
    assert KEY not in result.output
    assert not any(KEY.encode() in data for data in files(content).values())


@pytest.mark.parametrize(("name", "words"), [("drafts.jsonl", "Is a directory"), ("en.md", "Is a directory")])
def test_what_cannot_be_written_is_told_in_a_sentence(content, name, words):
    """Here a folder stands where the file should be."""
    (content / "prix" / name).mkdir()
    with serving("deepl") as service, pytest.raises(EnregardError, match=words):
        translated(job_for(content, service))
    assert [path.name for path in (content / "prix").iterdir() if path.is_file()] == ["fr.md"]


def test_the_toy_language_is_what_the_tests_say():
    """Words one letter longer."""
    assert enlarged("un mot, R1") == "uno moto, R1"
