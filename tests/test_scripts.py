"""The two commands on a fresh machine: what they set up, keep, and say where something can't be had.

They run here for real, as a person starts them, in a small house of their own: its project and its tools do nothing but
say that they were called, and its locks are empty, so that nothing has to be downloaded.
"""

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from fnmatch import fnmatch
from pathlib import Path

import pytest

pytestmark = pytest.mark.environment

SCRIPTS = ("build.py", "test.py", "run.py", "lock.py")

# A build backend of a few lines: an editable install is a wheel with a path in it.
BACKEND = """
import zipfile
from fnmatch import fnmatch
from pathlib import Path


def build_editable(folder, config_settings=None, metadata_directory=None):
    name, info = "enregard-1-py3-none-any.whl", "enregard-1.dist-info"
    files = {
        "enregard.pth": str(Path.cwd() / "packages"),
        f"{info}/METADATA": "Metadata-Version: 2.1\\nName: enregard\\nVersion: 1\\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: house\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    }
    with zipfile.ZipFile(Path(folder, name), "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
        wheel.writestr(f"{info}/RECORD", "".join(f"{path},,\\n" for path in [*files, f"{info}/RECORD"]))
    return name
"""

PROJECT = """
[project]
name = "enregard"
version = "1"
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""

# What stands in for enregard and for the tools: it says how it was called, and fails where FAIL names it.
TOOL = """
import os, sys
print("{name}", *sys.argv[1:], "in", os.getcwd(), "with", os.environ.get("CHROMIUM"), flush=True)
sys.exit("{name}" in os.environ.get("FAIL", "").split())
"""


@pytest.fixture(scope="module")
def make_house(root, tmp_path_factory):
    """Makes houses, each a folder with a space in its name."""

    def make(lock=""):
        house = tmp_path_factory.mktemp("a") / "small house"
        shutil.copytree(root / "scripts", house / "scripts", ignore=shutil.ignore_patterns("__pycache__", "bench"))
        packages = house / "packages"
        for folder in (packages / "importlinter", house / "requirements"):
            folder.mkdir(parents=True)
        for name in ("enregard", "ruff", "mypy", "pytest"):
            (packages / f"{name}.py").write_text(TOOL.format(name=name))
        (packages / "importlinter" / "cli.py").write_text(
            "def lint_imports_command():\n" + re.sub("(?m)^", "    ", TOOL.format(name="importlinter"))
        )
        for name in ("build", "test"):
            (house / "requirements" / f"{name}.txt").write_text(lock)
        (house / "pyproject.toml").write_text(PROJECT)
        (house / "backend.py").write_text(BACKEND)
        return house

    return make


@pytest.fixture(scope="module")
def house(make_house):
    """A house where both environments have been set up."""
    made = make_house()
    for script in ("build.py", "test.py"):
        assert call(made, script).returncode == 0
    return made


def start(house, script, *arguments, cwd="/", **variables):
    """A script, started as a person starts it."""
    command = [sys.executable, str(house / "scripts" / script), *arguments]
    environment = {name: value for name, value in os.environ.items() if name not in ("CHROMIUM", "FAIL")} | variables
    return subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def call(house, script, *arguments, **options):
    """A script, run to its end."""
    process = start(house, script, *arguments, **options)
    output, errors = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, output, errors)


def site(tmp_path, text):
    """The variable with which every Python started runs `text` first."""
    (tmp_path / "sitecustomize.py").write_text(text)
    return {"PYTHONPATH": str(tmp_path)}


# What they do


def test_build(house, tmp_path):
    """`build.py` builds in the repository, whatever the current folder; arguments go to the build."""
    done = call(house, "build.py", "--strict", cwd=tmp_path)
    assert done.stdout.startswith(f"enregard build --strict in {house} ")
    assert done.returncode == 0


def test_second_run(house):
    """A second run sets up nothing."""
    stamp = house / ".cache" / "build-environment" / "enregard.json"
    before = stamp.stat().st_mtime_ns
    assert call(house, "build.py").stderr == ""
    assert stamp.stat().st_mtime_ns == before


def test_run(house, tmp_path):
    """`run.py` runs any command, in the folder where it is called."""
    done = call(house, "run.py", "check", "a b", cwd=tmp_path)
    assert done.stdout.startswith(f"enregard check a b in {tmp_path} ")


def test_run_from_outside_any_site(house, tmp_path):
    """Called from a folder that belongs to no site, `run.py` is about its own."""
    own = house / "mkdocs.yml"
    own.write_text("site_name: small\n")
    done = call(house, "run.py", "check", cwd=tmp_path)
    own.unlink()
    assert done.stdout.startswith(f"enregard check --config {own} in {tmp_path} ")


def test_failed_build(house):
    """A build that failed is told by the exit code."""
    assert call(house, "build.py", FAIL="enregard").returncode == 1


def test_order(house):
    """`test.py` runs the checks, then pytest with its arguments; what pytest says last is the last thing said."""
    done = call(house, "test.py", "-k", "one or two")
    said = [line for line in done.stdout.splitlines() if not line.startswith("—")]
    assert [line.split()[0] for line in said] == ["ruff", "ruff", "mypy", "importlinter", "pytest"]
    assert said[-1].startswith(f"pytest -k one or two in {house} ")
    assert done.stdout.endswith(said[-1] + "\n")
    assert done.returncode == 0


def test_whole(house):
    """A whole run of `test.py` has a worker a core, who take work from one another."""
    told = f"pytest -n {os.cpu_count() or 1} --dist worksteal in {house} "
    assert call(house, "test.py").stdout.splitlines()[-1].startswith(told)


def test_fast(house, tmp_path):
    """`test.py --fast` leaves out what is slow, and needs no browser."""
    done = call(house, "test.py", "--fast", "-k", "one", PATH=str(tmp_path))
    workers = (os.cpu_count() or 1) + 1
    told = f"pytest -n {workers} -m not browser and not environment and not long -k one in"
    assert done.stdout.splitlines()[-1].startswith(told)
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("name", ["ruff", "mypy", "importlinter", "pytest"])
def test_failures(house, name):
    """Whatever fails is told by the exit code, a check by name too, and pytest runs all the same."""
    done = call(house, "test.py", FAIL=name)
    assert "\npytest -n" in done.stdout
    assert done.returncode == 1
    assert name == "pytest" or name.removesuffix("linter") in done.stderr.splitlines()[-1]


def test_isolation(house, tmp_path):
    """Modules of the current folder, or of PYTHONPATH, are not taken for the project's."""
    (tmp_path / "enregard.py").write_text("print('another enregard')")
    done = call(house, "run.py", "check", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert done.stdout.startswith("enregard check")


# Setting up


def test_interrupted_and_two_at_once(make_house):
    """After an interrupted set-up, of two runs at once one sets up and the other waits; both succeed."""
    house = make_house()
    first = start(house, "build.py")
    made = house / ".cache" / "build-environment" / "pyvenv.cfg"
    while not made.exists():
        assert first.poll() is None, first.communicate()
        time.sleep(0.01)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    both = [start(house, "build.py") for _ in range(2)]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert all(output.startswith("enregard build in") for output, _ in said)
    assert sum("setting up" in errors for _, errors in said) == 1


def test_changes(make_house):
    """A new lock makes a new environment; new metadata of the project is only installed again."""
    house = make_house()
    stamp = house / ".cache" / "build-environment" / "enregard.json"
    call(house, "build.py")
    first = json.loads(stamp.read_text())
    (house / "pyproject.toml").write_text(PROJECT + "# changed\n")
    assert "setting up" not in call(house, "build.py").stderr
    second = json.loads(stamp.read_text())
    assert second["environment"] == first["environment"]
    assert second["project"] != first["project"]
    (house / "requirements" / "build.txt").write_text("# changed\n")
    assert "setting up" in call(house, "build.py").stderr
    assert json.loads(stamp.read_text())["environment"] != first["environment"]


# What can't be had: one sentence, exit code 2


@pytest.mark.parametrize("script", SCRIPTS)
def test_older_python(root, tmp_path, script):
    """An older Python is refused in a sentence, before anything else is read."""
    older = site(tmp_path, "import sys; sys.version_info = (3, 8, 10, 'final', 0)")
    done = call(root, script, **older)
    assert re.fullmatch(r"Python 3\.11 or later is needed, and this is 3\.8 \(.+\): install one .+\.\n", done.stderr)
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("script", [*SCRIPTS, "setup/__init__.py"])
def test_older_syntax(root, script):
    """An older Python can read the files that it is refused by."""
    text = (root / "scripts" / script).read_text("utf-8")
    ast.parse(text, feature_version=(3, 6))
    assert "from __future__" not in text


def test_no_venv_module(make_house, tmp_path):
    """Without Python's venv module the sentence names the package to install."""
    done = call(make_house(), "build.py", **site(tmp_path, "import sys; sys.modules['ensurepip'] = None"))
    assert done.stderr.splitlines()[-1].endswith("(on Debian and Ubuntu: apt-get install python3-venv).")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_no_package_index(make_house):
    """Without a package index the sentence says so, below what pip says."""
    house = make_house(f"nothing==1.0 --hash=sha256:{'0' * 64}\n")
    done = call(house, "build.py", PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS="")
    assert done.stderr.splitlines()[-1] == (
        f"pip could not install the packages of {Path('requirements/build.txt')}, and says why above: "
        "make sure that a package index can be reached, and run this again."
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_no_place_to_write(make_house):
    """Where nothing can be written the sentence names the place."""
    house = make_house()
    (house / ".cache").write_text("")
    done = call(house, "build.py")
    assert done.stderr == f"cannot write in {house / '.cache'} (File exists): make it a folder that can be written.\n"
    assert done.returncode == 2


def test_no_browser(house, tmp_path):
    """Without a browser, or a way to install one, the sentence says what to install and the other tests run."""
    done = call(house, "test.py", PATH=str(tmp_path))
    assert "apt-get install chromium" in done.stderr
    assert "\npytest -n" in done.stdout
    assert done.returncode == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may install packages")
def test_root_installs_a_browser(house, tmp_path):
    """Root gets Debian's Chromium installed, from lists that are up to date."""
    chromium = tmp_path / "chromium"
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "apt-get $*"\ncase "$*" in *install*) /bin/cp "$0" "{chromium}";; esac\n')
    apt.chmod(0o755)
    done = call(house, "test.py", PATH=str(tmp_path))
    told = [line for line in done.stderr.splitlines() if line.startswith("apt-get")]
    assert told == ["apt-get -qq update", "apt-get -qq -y install chromium"]
    assert done.stdout.endswith(f"with {chromium}\n")
    assert done.returncode == 0


def test_wrong_browser(house):
    """A CHROMIUM that names no program is bad usage."""
    done = call(house, "test.py", CHROMIUM="no-such-browser")
    assert done.stderr == "CHROMIUM names “no-such-browser”, which is no program: set it to a Chromium, or unset it.\n"
    assert done.returncode == 2


def test_named_browser(house):
    """The Chromium that the variable CHROMIUM names is the one that tests get."""
    done = call(house, "test.py", CHROMIUM=sys.executable)
    assert done.stdout.endswith(f"with {sys.executable}\n")


# The real thing


def test_fresh_clone(root, tmp_path):
    """A fresh copy of the repository becomes a site by one command, with the packages that its lock names."""
    copy = tmp_path / "a fresh clone"
    rubbish = (".*_cache", ".cache", ".venv", ".git", ".hypothesis", "__pycache__", "dist", "node_modules", "site")
    shutil.copytree(root, copy, ignore=lambda folder, names: _ignored(Path(folder) == root, names, rubbish))
    done = call(copy, "build.py", cwd=tmp_path)
    if done.returncode == 2 and "package index" in done.stderr and "CI" not in os.environ:
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stderr
    assert "<html" in (copy / "site" / "index.html").read_text("utf-8")


def _ignored(top, names, rubbish):
    return {name for name in names for pattern in rubbish if fnmatch(name, pattern) and (top or name == "__pycache__")}
