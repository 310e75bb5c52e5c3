"""`check --links`, as a person types it."""


def test_links_of_an_article_are_those_that_it_cites(project):
    """Of an article whose notes cite nothing no address is asked."""
    (project.content / "plain").mkdir()
    (project.content / "plain/fr.md").write_text("# Un\n\nLe canal traverse la ville.\n", encoding="utf-8")
    done = project.enregard("check", "plain", "--links")

    assert done.returncode == 0, done.stderr
    assert "http" not in done.stderr
