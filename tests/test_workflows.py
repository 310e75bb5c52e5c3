"""The workflows, held by GitHub's own schema, by zizmor, and by what was promised of them; offline."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from projects import SITE

FOLDER = Path(__file__).resolve().parent.parent / ".github"
WORKFLOWS = sorted((FOLDER / "workflows").glob("*.yml"))


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A tool of the environment that the tests run in."""
    program = Path(sys.executable).parent / name
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def read(name: str) -> dict:
    """A workflow; YAML 1.1 takes its key `on` for a truth value."""
    found = yaml.safe_load((FOLDER / "workflows" / name).read_text("utf-8"))
    return {("on" if key is True else key): value for key, value in found.items()}


@pytest.fixture(scope="module")
def publish() -> dict:
    """The workflow that publishes."""
    return read("publish.yml")


def test_schema():
    """Every workflow, and dependabot's configuration, is what GitHub's schemas say."""
    done = tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS))
    assert done.returncode == 0, done.stdout
    done = tool("check-jsonschema", "--builtin-schema", "vendor.dependabot", str(FOLDER / "dependabot.yml"))
    assert done.returncode == 0, done.stdout


def test_zizmor():
    """zizmor finds nothing, at its most demanding."""
    done = tool("zizmor", "--offline", "--pedantic", "--no-progress", str(FOLDER))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_pinned(path):
    """Every action is pinned by a whole commit, and says which version that is."""
    uses = re.findall(r"uses: *(\S+)(.*)", path.read_text("utf-8"))
    for action, comment in uses:
        if not action.startswith(("./", "$/")):
            assert re.fullmatch(r"[\w-]+/[\w./-]+@[0-9a-f]{40}", action)
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_least_permissions(path):
    """No workflow has a permission; each of its jobs says which it needs."""
    workflow = read(path.name)
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())


def test_publish_starts(publish):
    """A push to main publishes, a person can, and another workflow can, with the commit that it made."""
    assert set(publish["on"]) == {"push", "workflow_dispatch", "workflow_call"}
    assert publish["on"]["push"] == {"branches": ["main"]}
    assert "ref" in publish["on"]["workflow_call"]["inputs"]


def test_publish_never_cancels(publish):
    """A deployment that runs is never cancelled, and no two run at once."""
    assert publish["concurrency"] == {"group": "pages", "cancel-in-progress": False}


def test_publish_permissions(publish):
    """Only the job that deploys may write, and it runs nothing of the repository."""
    build, deploy = publish["jobs"]["build"], publish["jobs"]["deploy"]
    assert "write" not in build["permissions"].values()
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert not any("run" in step for step in deploy["steps"])


def test_publish_addresses(publish):
    """The site's address is what GitHub Pages says, the repository's what the environment says."""
    build = next(step for step in publish["jobs"]["build"]["steps"] if step.get("name") == "Build")
    assert build["env"]["SITE_URL"] == "${{ steps.pages.outputs.base_url }}/"
    assert 'REPO_URL="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY"' in build["run"]
    assert 'EDIT_URI="edit/$GITHUB_REF_NAME/content/"' in build["run"]
    texts = [path.read_text("utf-8") for path in (*WORKFLOWS, FOLDER.parent / "mkdocs.yml")]
    assert not any(re.search(r"https?://|github\.io", text) for text in texts)


def test_publish_summary(publish, tmp_path):
    """Findings go to the job's summary; errors among them don't stop the check, a check that fails itself does."""
    check = next(step for step in publish["jobs"]["build"]["steps"] if step.get("name") == "Check")["run"]
    assert "--strict" not in check
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    for code, expected in ((0, 0), (1, 0), (2, 1)):
        (scripts / "run.py").write_text(f"import sys; print(*sys.argv[1:]); sys.exit({code})")
        summary = tmp_path / f"summary{code}"
        done = subprocess.run(
            ["bash", "-e", "-c", check],
            cwd=tmp_path,
            env={"GITHUB_STEP_SUMMARY": str(summary), "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"},
            capture_output=True,
            text=True,
        )
        assert done.returncode == expected
        assert done.stdout.splitlines()[0] == "check --format github"
        if not expected:
            assert summary.read_text().splitlines()[-3:] == ["~~~~text", "check", "~~~~"]


def test_sections_are_built_apart_and_joined(tmp_path):
    """The steps, run one after the other: each section is below the top, whose search page knows of both."""
    jobs = read("sections.yml")["jobs"]
    top = (
        'site_name: Top\nsite_url: !ENV [SITE_URL, ""]\ndocs_dir: content\n'
        "theme: {name: enregard}\nplugins: [enregard: {options}]\n"
    )
    for folder in (tmp_path, *(tmp_path / "sections" / name for name in ("2025", "2026"))):
        shutil.copytree(SITE / "content", folder / "content")
        search = "{search: true, search_also: [2025, 2026]}" if folder == tmp_path else "{search: true}"
        (folder / "mkdocs.yml").write_text(top.replace("{options}", search), "utf-8")
    (tmp_path / "scripts").mkdir()
    run = "import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-P', '-m', 'enregard', *sys.argv[1:]]))"
    (tmp_path / "scripts" / "run.py").write_text(run, "utf-8")
    given = {"GITHUB_SERVER_URL": "https://code.example", "GITHUB_REPOSITORY": "a/b", "GITHUB_REF_NAME": "main"}

    def step(job, name, **more):
        script = next(step["run"] for step in jobs[job]["steps"] if step.get("name") == name)
        path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
        env = {**os.environ, "PATH": path, "GITHUB_OUTPUT": str(tmp_path / "output"), **given, **more}
        return subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True)

    (tmp_path / "sections").rename(tmp_path / "later")
    done = step("plan", "Find")
    assert done.returncode == 1 and "::error::there is no sections/*/mkdocs.yml" in done.stderr
    (tmp_path / "later").rename(tmp_path / "sections")
    (tmp_path / "output").unlink()
    assert step("plan", "Find").returncode == 0
    assert (tmp_path / "output").read_text("utf-8") == 'sections=["2025", "2026"]\n'
    (tmp_path / "sections" / "2026" / "content" / "bread" / "notes" / "b.txt").write_text("x")
    done = step("section", "Check", SECTION="2026", GITHUB_STEP_SUMMARY=str(tmp_path / "summary"))
    assert done.returncode == 0, done.stderr
    assert "::notice file=sections/2026/content/bread/" in done.stdout
    assert "look at in 2026\n~~~~text\n" in (tmp_path / "summary").read_text("utf-8")
    for section in ("2025", "2026"):
        done = step("section", "Build", SECTION=section, SITE_URL=f"https://site.example/{section}/")
        assert done.returncode == 0, done.stderr
        # What the actions carry from one machine to another.
        (tmp_path / "parts").mkdir(exist_ok=True)
        (tmp_path / "sections" / section / "site").rename(tmp_path / "parts" / f"section-{section}")
    assert step("join", "Build", SITE_URL="https://site.example/").returncode == 0
    assert step("join", "Join").returncode == 0
    site = tmp_path / "site"
    assert 'href="https://site.example/2026/bread/"' in (site / "2026" / "bread" / "index.html").read_text("utf-8")
    if find_spec("pagefind_bin"):
        assert 'data-others="2025/ 2026/"' in (site / "search" / "index.html").read_text("utf-8")
        assert (site / "2025" / "search" / "fr" / "pagefind-entry.json").is_file()
    (tmp_path / "parts" / "section-bread").mkdir()
    done = step("join", "Join")
    assert done.returncode == 1
    assert "has the address of a page" in done.stdout


def test_tests_run_on_code(root):
    """A change of any file that the tests depend on runs them, on main and in a pull request."""
    starts = read("test.yml")["on"]
    paths = {path.removesuffix("/**") for path in starts["push"]["paths"]}
    assert paths >= {"src", "tests", "scripts", "templates", "requirements", "pyproject.toml", "mkdocs.yml"}
    assert all((root / path).exists() for path in paths)
    assert starts["pull_request"]["paths"] == starts["push"]["paths"]


def test_configuration_reads_the_environment(root):
    """mkdocs.yml takes from the environment what the workflow puts there, and knows no address of its own."""
    text = (root / "mkdocs.yml").read_text("utf-8")
    assert set(re.findall(r"!ENV \[(\w+), \"\"\]", text)) == {"SITE_URL", "REPO_URL", "EDIT_URI"}
