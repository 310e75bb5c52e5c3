"""GitHub Pages: every address works below a sub-path, and the branch that gh-deploy writes is the site."""

import functools
import http.server
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from links import Page
from projects import environment


def git(folder, *arguments):
    """Run git, as somebody."""
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@tables.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True)
    assert not done.returncode, done.stderr
    return done.stdout


@pytest.fixture
def deployed(project, tmp_path):
    """The small site, deployed with gh-deploy to a bare repository; a folder that holds it as /repository/."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    bare = tmp_path / "bare.git"
    git(tmp_path, "init", "--bare", str(bare))
    git(project.root, "init")
    git(project.root, "remote", "add", "origin", str(bare))
    git(project.root, "add", ".")
    git(project.root, "commit", "-m", "content")
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Ada"), ("EMAIL", "a@b.example"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy", "--force"],
        cwd=project.root,
        env=environment({"SITE_URL": "http://127.0.0.1/repository/", **who}),
        capture_output=True,
        text=True,
    )
    assert not done.returncode, done.stderr
    root = tmp_path / "www"
    root.mkdir()
    git(tmp_path, "clone", "--branch", "gh-pages", str(bare), str(root / "repository"))
    return root


def test_gh_deploy_knows_the_address(project, tmp_path):
    """Where the configuration names none, it is that of the repository on GitHub: the site has its feed."""
    bare = tmp_path / "bare.git"
    git(tmp_path, "init", "--bare", str(bare))
    git(project.root, "init")
    git(project.root, "remote", "add", "origin", "git@github.com:Ada/tables.git")
    git(project.root, "remote", "set-url", "--push", "origin", str(bare))
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("https://tables.example/", ""), "utf-8")
    git(project.root, "add", ".")
    git(project.root, "commit", "-m", "content")
    done = project.run(sys.executable, "-m", "mkdocs", "gh-deploy", "--force", "--no-history")
    assert not done.returncode, done.stderr
    assert "it is taken for https://ada.github.io/tables/" in done.stderr
    assert "https://ada.github.io/tables/bread/" in git(bare, "show", "gh-pages:feed.fr.xml")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def served(deployed):
    """The deployed site behind a real HTTP server."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(deployed)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/repository/"
    server.shutdown()
    server.server_close()


def fetch(address):
    """The status, type and text at an address."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, "", ""


def test_every_address_works_under_a_sub_path(served):
    """Beginning at the home page, every link, image, style and anchor of the deployed site is there."""
    seen, waiting, wrong = {}, [(served, "")], []
    anchors = []
    while waiting:
        address, origin = waiting.pop()
        bare = address.split("#")[0]
        if "#" in address:
            anchors.append((bare, unquote(address.split("#")[1]), origin))
        if bare in seen:
            continue
        status, kind, text = fetch(bare)
        seen[bare] = set()
        if status != 200:
            wrong.append((origin, address, status))
            continue
        if kind == "text/html":
            page = Page()
            page.feed(text)
            seen[bare] = set(page.ids)
            waiting.extend((urljoin(bare, link), bare) for link in page.links if _inside(urljoin(bare, link), served))
    wrong.extend((origin, page, mark) for page, mark, origin in anchors if mark and mark not in seen[page])

    assert wrong == []
    assert {served, f"{served}bread/", f"{served}bread/fr/", f"{served}bread/en/", f"{served}guide/"} <= set(seen)


def _inside(address, base):
    parts, home = urlsplit(address), urlsplit(base)
    # The canonical address in the pages has no port.
    return parts.netloc == home.netloc


def test_nothing_leads_above_the_sub_path(served):
    """No link of a page leaves /repository/ for the server's root."""
    for path in ("", "bread/", "bread/fr/", "stories/sea/en/", "404.html"):
        page = Page()
        page.feed(fetch(served + path)[2])
        for link in page.links:
            there = urlsplit(urljoin(served + path, link))
            if there.hostname == "127.0.0.1":
                assert there.path.startswith("/repository/"), (path, link)
