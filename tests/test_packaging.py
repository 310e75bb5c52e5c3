"""The package in the three forms in which a person may have it: wheel, source distribution, editable install.

Each is installed into an environment of its own, which borrows its dependencies from the one that the tests run in, and
builds a small site there. Nothing is downloaded.
"""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.environment

FORMS = ("wheel", "sdist", "editable")


def run(*command: object, **options: object) -> str:
    """What a command prints; it has to succeed."""
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    arguments = [str(part) for part in command]
    done = subprocess.run(arguments, env=clean, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files(folder: Path) -> set[str]:
    """The files below a folder, hidden ones aside."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts)}


@pytest.fixture(scope="module")
def built(root, tmp_path_factory) -> dict[str, Path]:
    """The source distribution, made from the repository, and the wheel, made from that."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-P", "-m", "build", "--no-isolation", "--outdir", folder, root, cwd=folder)
    return {"sdist": next(folder.glob("*.tar.gz")), "wheel": next(folder.glob("*.whl"))}


@pytest.fixture(scope="module")
def install(root, built, tmp_path_factory):
    """Installs the package in a form, and returns the Python that has it."""
    made: dict[str, Path] = {}

    def installed(form: str) -> Path:
        if form not in made:
            folder = tmp_path_factory.mktemp(form) / "an environment"
            run(sys.executable, "-m", "venv", "--without-pip", folder)
            python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
            own = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
            (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
            what = ("--editable", root) if form == "editable" else (built[form],)
            options = ("--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check", "--quiet")
            run(sys.executable, "-m", "pip", "--python", python, "install", *options, *what)
            made[form] = python
        return made[form]

    return installed


def test_sdist_holds_everything(root, built):
    """The source distribution has what the wheel is made of, and what the tests and the scripts need."""
    with tarfile.open(built["sdist"]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"templates/{name}" for name in files(root / "templates")} <= names
    assert {"src/enregard/theme/mkdocs_theme.yml", "LICENSE", "requirements/build.txt", "scripts/build.py"} <= names
    assert not [name for name in names if name.startswith((".venv", ".cache", "site/"))]


def test_wheel_holds_everything(root, built):
    """The wheel has the templates, the theme and the interface's words, and nothing but the package."""
    with zipfile.ZipFile(built["wheel"]) as archive:
        names = set(archive.namelist())
    assert {f"enregard/templates/{name}" for name in files(root / "templates")} <= names
    package = root / "src" / "enregard"
    assert {f"enregard/{name}" for name in files(package) if "__pycache__" not in name} <= names
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"enregard"}


def test_templates_are_there_once(root):
    """The repository has one copy of the templates."""
    assert not (root / "src" / "enregard" / "templates").exists()


@pytest.mark.parametrize("form", FORMS)
def test_templates_are_found(root, install, form):
    """The templates are found in every form, and are the repository's."""
    code = "import enregard.edges.publishing.render as r; print(r.__file__); print(r.templates_folder())"
    python = install(form)
    module, folder = map(Path, run(python, "-P", "-c", code).splitlines())
    home = root if form == "editable" else python.parent.parent
    assert module.is_relative_to(home)
    assert folder.is_relative_to(home)
    theirs, ours = files(folder), files(root / "templates")
    assert theirs == ours
    assert all((folder / name).read_bytes() == (root / "templates" / name).read_bytes() for name in ours)


@pytest.mark.parametrize("form", FORMS)
def test_a_site_is_built(install, form, tmp_path):
    """The command, the plugin and the theme are found in every form: two short texts become a site."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Essai\ndocs_dir: content\ntheme: enregard\nplugins: [enregard]\n")
    content = tmp_path / "content"
    content.mkdir()
    (content / "fr.md").write_text("---\ntitle: Un essai\n---\n\nUne phrase.\n", "utf-8")
    (content / "en.md").write_text("---\ntitle: A test\ntranslation_of: fr\n---\n\nA sentence.\n", "utf-8")
    run(install(form).parent / "enregard", "build", cwd=tmp_path)
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "Une phrase." in page
    assert "A sentence." in page
    assert {"404.html", "fr/index.html", "en/index.html", "enregard/enregard.css"} <= files(tmp_path / "site")
