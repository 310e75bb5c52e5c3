"""The stages of a build: a clock at every function where one begins.

The stages are measured in CPU time, each without what it calls of another. Timing them costs a little itself;
collecting garbage counts for the stage during which it happens.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

STAGES = {
    "files": ("edges.content.folder", "edges.content.drafts", "edges.content.tmx"),
    "front matter, notes": (
        "core.markdown.frontmatter",
        "core.notes.note",
        "core.notes.side",
        "core.pages.working",
        "core.editions.article",
    ),
    "markup": ("core.markdown.markup", "core.markdown.token", "core.markdown.inline"),
    "segment": ("core.text.segment", "core.languages.abbreviation"),
    "align": (
        "core.alignment.sentence_path",
        "core.alignment.close_reading",
        "core.alignment.block_alignment",
        "core.alignment.length_model",
        "core.alignment.likelihood",
        "core.alignment.path",
        "core.alignment.lattice",
        "core.alignment.lexicon",
        "core.alignment.bitext",
    ),
    "pairs": ("core.editions.aligned", "core.editions.pair"),
    "anchor": (
        "core.anchoring.anchor",
        "core.anchoring.candidate",
        "core.anchoring.passage",
        "core.anchoring.claim",
        "core.editions.placement",
    ),
    "state": (
        "core.memories.memory",
        "core.memories.lookup",
        "core.memories.state",
        "core.memories.difference",
        "core.editions.standing",
        "core.editions.pair_findings",
    ),
    "checks": ("core.checking.checks", "core.quantities.number", "core.quantities.numeral", "core.checking.glossary"),
    "site": ("core.site.plan", "core.site.page", "core.site.outline", "core.site.address"),
    "page": (
        "core.pages.page",
        "core.pages.face",
        "core.references.style",
        "core.references.bibliography",
    ),
    "setting": ("core.markdown.renderer", "core.notes.prose", "core.languages.typography"),
    "render": ("edges.publishing.render",),
    "kept": ("core.editions.kept", "edges.store"),
}
"""The stages of a build, and the modules whose public functions are where each begins."""


def measure(arguments: list[str]) -> None:
    """Build with a clock at every stage (this is the child process)."""
    from importlib import import_module
    from types import FunctionType

    spent = dict.fromkeys([*STAGES, "MkDocs and the rest"], 0.0)
    running = ["MkDocs and the rest"]
    since = [0.0]

    def turn(stage: str | None) -> None:
        now = time.process_time()
        spent[running[-1]] += now - since[0]
        since[0] = now
        running.append(stage) if stage else running.pop()

    def timed(stage: str, function: FunctionType) -> object:
        def call(*given: object, **named: object) -> object:
            if running[-1] == stage:
                return function(*given, **named)
            turn(stage)
            try:
                return function(*given, **named)
            finally:
                turn(None)

        return call

    cli = import_module("mkdocs.__main__")
    import_module("enregard.edges.publishing.plugin")
    ours = {name: module for name, module in sys.modules.items() if name.startswith("enregard.")}
    for stage, names in STAGES.items():
        for module in filter(None, (ours.get(f"enregard.{name}") for name in names)):
            public = [value for name, value in vars(module).items() if not name.startswith("_")]
            own = [value for value in public if getattr(value, "__module__", "") == module.__name__]
            for function in (value for value in own if isinstance(value, FunctionType)):
                clocked = timed(stage, function)
                for other in ours.values():
                    for name in [name for name, value in vars(other).items() if value is function]:
                        setattr(other, name, clocked)
            if stage in ("render", "kept"):
                for kind in (value for value in own if isinstance(value, type)):
                    for name in [n for n, v in vars(kind).items() if isinstance(v, FunctionType) and n[0] != "_"]:
                        setattr(kind, name, timed(stage, getattr(kind, name)))
    started = since[0] = time.process_time()
    try:
        cli.cli(arguments[1:], standalone_mode=False)
    finally:
        spent[running[-1]] += time.process_time() - since[0]
        lines = [f"start-up\t{started}", *(f"{stage}\t{seconds}" for stage, seconds in spent.items())]
        Path(arguments[0]).write_text("\n".join(lines), "utf-8")


def stages(path: Path) -> dict[str, float]:
    """What a build with a clock wrote: seconds by stage."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return {stage: float(seconds) for stage, seconds in lines}


if __name__ == "__main__":
    measure(sys.argv[1:])
