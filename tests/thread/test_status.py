"""`enregard status`: how each article stands."""

import json


def test_what_all_articles_share_counts_with_the_home_page(project):
    """A fault in the list of works is one, and not one an article."""
    before = json.loads(project.enregard("status", "--json").stdout)
    path = project.content / "references.yml"
    path.write_text(path.read_text(encoding="utf-8") + "\n- title: A work without an id\n", encoding="utf-8")
    after = json.loads(project.enregard("status", "--json").stdout)

    told = {name for name in after if after[name]["findings"] != before[name]["findings"]}
    assert told == {"."}
