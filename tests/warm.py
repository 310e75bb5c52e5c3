"""Commands without their start: a process that has imported everything, and forks for each one.

Starting Python and importing MkDocs takes longer than what most commands do. A command runs in a copy of a process that
has imported and run nothing else: as apart from others as a process of its own, in a tenth of the time. That each
command starts by itself too, `tests/thread/test_start.py` holds.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

LIMIT = 120
"""After how many seconds a command is ended."""


def run(module: str, arguments: list[str], cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What `python -m MODULE ARGUMENT …` says and leaves behind, in `cwd` and with `env`."""
    parent = _parent()
    assert parent.stdin and parent.stdout
    with tempfile.TemporaryDirectory() as folder:
        said = [str(Path(folder, name)) for name in ("out", "err")]
        order = {"module": module, "arguments": arguments, "cwd": str(cwd), "env": env, "said": said}
        parent.stdin.write(json.dumps(order) + "\n")
        parent.stdin.flush()
        code = int(parent.stdout.readline())
        out, err = (Path(path).read_text("utf-8") for path in said)
    return subprocess.CompletedProcess([module, *arguments], code, out, err)


@cache
def _parent() -> subprocess.Popen[str]:
    command = [sys.executable, __file__]
    parent = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(parent.kill)
    return parent


def _serve() -> None:
    """Fork for each order on the standard input, and answer with its exit code."""
    import gc
    import pkgutil
    from importlib import import_module

    import mkdocs.__main__

    import enregard

    assert mkdocs.__main__
    for module in pkgutil.walk_packages(enregard.__path__, "enregard."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if not child:
            _obey(order)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _obey(order: dict[str, object]) -> None:
    """Be `python -m MODULE`, to the end."""
    import runpy

    signal.alarm(LIMIT)
    os.chdir(str(order["cwd"]))
    env, said, arguments = order["env"], order["said"], order["arguments"]
    assert isinstance(env, dict) and isinstance(said, list) and isinstance(arguments, list)
    os.environ.clear()
    os.environ.update(env)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, path in enumerate(said, start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    sys.argv[1:] = arguments
    runpy.run_module(str(order["module"]), run_name="__main__", alter_sys=True)
    sys.exit(0)


if __name__ == "__main__":
    _serve()
