"""What an article becomes is worked out once, with drafts or without."""

import shutil

import pytest

from enregard.core.editions.edition import compose
from enregard.edges.content import kept
from enregard.edges.content.site import planned
from enregard.edges.store import Store
from projects import SITE

LANGUAGES = ["fr", "en"]


@pytest.fixture
def content(tmp_path):
    """Two articles; the translation of one is a draft."""
    shutil.copytree(SITE / "content", tmp_path / "content")
    text = tmp_path / "content" / "bread" / "en.md"
    text.write_text(text.read_text("utf-8").replace("---\n", "---\nstatus: draft\n", 1), "utf-8")
    alone = tmp_path / "content" / "alone"
    alone.mkdir()
    (alone / "fr.md").write_text("---\ntitle: Seul\n---\n\nIl est seul.\n", "utf-8")
    return tmp_path / "content"


@pytest.mark.parametrize("order", [(False, True), (True, False)], ids=["check first", "preview first"])
def test_drafts_are_read_where_they_are_wanted(content, tmp_path, monkeypatch, order):
    """With what was kept by a run that wanted them, or by one that did not; only what has a draft is made again."""
    store = Store(tmp_path / "kept")
    composed = []
    monkeypatch.setattr(kept, "compose", lambda files, shared: composed.append(files.address) or compose(files, shared))
    for drafts in order:
        found = planned(content, LANGUAGES, drafts=drafts, store=store).plan
        assert [f.message for f in found.findings] == [
            f.message for f in planned(content, LANGUAGES, drafts=drafts).plan.findings
        ]
        assert bool(found.articles["bread"].edition.target) is drafts
    composed.clear()
    for drafts in order:
        planned(content, LANGUAGES, drafts=drafts, store=store)
    assert composed == []
    shutil.rmtree(store.folder)
    planned(content, LANGUAGES, drafts=order[0], store=store)
    composed.clear()
    planned(content, LANGUAGES, drafts=order[1], store=store)
    assert composed == ["bread"]
