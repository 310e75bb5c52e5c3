"""Books: what they say holds of their chapters, and where each chapter stands in them."""

from enregard.edges.content.site import planned

FR = "Le canal traverse la ville depuis deux siècles.\n"


def site(folder, files):
    """The plan of a site of such files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return planned(folder, ("fr", "en")).plan


def test_where_chapters_stand(tmp_path):
    """In the order in which the book names them, whatever their folders are called."""
    plan = site(
        tmp_path,
        {
            "tale/fr.md": f"---\ntitle: Conte\nchapters: [b, a, c]\n---\n\n{FR}",
            **{f"tale/{name}/fr.md": f"---\ntitle: {name}\n---\n\n{FR}" for name in "abc"},
        },
    )
    assert plan.places["tale"].chapters == ("tale/b", "tale/a", "tale/c")
    found = plan.places["tale/a"]
    assert (found.book, found.before, found.after) == ("tale", "tale/b", "tale/c")
    assert (plan.places["tale/b"].before, plan.places["tale/c"].after) == ("", "")


def test_what_a_book_says_holds_of_its_chapters(tmp_path):
    """Where they say nothing themselves; a translator by language; a title is nobody else's."""
    plan = site(
        tmp_path,
        {
            "tale/fr.md": f"---\ntitle: T\nauthors: Ada\nrights: CC\ndate: 2024-01-02\nchapters: [a, b]\n---\n\n{FR}",
            "tale/en.md": "---\ntitle: Tale\ntranslator: Tom\ntranslation_of: fr\n---\n\nText.\n",
            "tale/a/fr.md": f"---\ntitle: Un\n---\n\n{FR}",
            "tale/a/en.md": "---\ntitle: One\ntranslation_of: fr\n---\n\nText.\n",
            "tale/b/fr.md": f"---\ntitle: Deux\nauthors: Idir\n---\n\n{FR}",
        },
    )
    one, two = (plan.articles[f"tale/{name}"].edition for name in "ab")
    assert one.source.meta["authors"] == ("Ada",)
    assert one.source.meta["rights"] == "CC"
    assert "date" not in one.source.meta
    assert one.source.title == "Un"
    assert one.target is not None
    assert one.target.meta["translator"] == "Tom"
    assert two.source.meta["authors"] == ("Idir",)


def test_a_draft_has_draft_chapters(tmp_path):
    """A book that nobody is to see has no chapter that anybody does."""
    plan = site(
        tmp_path,
        {
            "tale/fr.md": f"---\ntitle: Conte\nstatus: draft\nchapters: [a]\n---\n\n{FR}",
            "tale/a/fr.md": f"---\ntitle: Un\n---\n\n{FR}",
        },
    )
    assert plan.articles == {}
    assert plan.places == {}


def test_a_chapter_that_is_not_there_is_told(tmp_path):
    """With the line that names it; a book that names itself has no end, and is not followed."""
    plan = site(tmp_path, {"tale/fr.md": f"---\ntitle: Conte\nchapters: [a, .]\n---\n\n{FR}"})
    assert [(one.code, one.file, one.line) for one in plan.findings if one.code == "link-missing"] == [
        ("link-missing", "tale/fr.md", 3),
        ("link-missing", "tale/fr.md", 3),
    ]
