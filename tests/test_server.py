"""What the tests of pages stand on: a server that answers as GitHub Pages does, and a browser that reads from it."""

from urllib.error import HTTPError
from urllib.request import urlopen

import pytest


@pytest.fixture
def site(tmp_path):
    """A site of two pages."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<h1>A</h1>")
    (tmp_path / "404.html").write_text("<h1>lost</h1>")
    return tmp_path


def test_below_a_path(serve, site):
    """A site stands below its path and nowhere else; a folder without its slash is redirected below it too."""
    address = serve(site, "/repository/")
    assert urlopen(f"{address}a").url == f"{address}a/"
    with pytest.raises(HTTPError, match="404"):
        urlopen(address.replace("/repository/", "/a/"))


def test_not_found(serve, site):
    """What is not there is answered with the site's own page for that, and its code."""
    with pytest.raises(HTTPError) as caught:
        urlopen(f"{serve(site)}b/")
    assert (caught.value.code, caught.value.read()) == (404, b"<h1>lost</h1>")


def test_browser(serve, site, browser):
    """A browser shows what the server has."""
    page = browser.new_page()
    page.goto(f"{serve(site, '/repository/')}a/")
    assert page.inner_text("h1") == "A"
    page.close()
