"""Whether the addresses of references still answer: asked on demand only, politely, and remembered.

One request at a time to a host, with a pause between two; HEAD first, GET where that is not taken; an address that
answered is not asked again for a month. Only what is surely gone is told as dead: a host that refuses robots, or is
slow today, is a note. Where the first hosts asked do not answer at all there is no network, and the rest is not asked.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from pathlib import Path

from enregard.core.finding import Finding
from enregard.core.markdown.address import parts, quoted
from enregard.core.references.reference import Reference
from enregard.edges.content import folder

AGENT = "enregard (checks the references of a published text; asks once a month)"
PAUSE = 1.0
"""Seconds between two requests to one host."""
PATIENCE = 15.0
"""Seconds to wait for an answer."""
SILENT = 3
"""So many hosts that do not answer, and none that does, are no network."""
KEPT = 30
"""Days for which an answer is good."""
_GONE = frozenset({404, 410, 451})
_DEAD, _UNSURE = "reference-dead", "reference-unsure"
_HINTS = {_DEAD: "look for a copy in an archive, and give its address too", _UNSURE: "try by hand"}
_NO_HEAD = frozenset({400, 403, 405, 406, 501, 503})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking."""

    state: str
    """`alive`, or the code of the finding that it is."""
    why: str = ""
    heard: bool = True
    """Whether a host answered, whatever it said."""


def findings(
    works: Iterable[Reference], cache: Path, today: date, say: Callable[[str], None] = lambda text: None
) -> list[Finding]:
    """What is to be said of the addresses of `works`; answers are kept in the file `cache`."""
    kept = _kept(cache, today)
    last: dict[str, float] = {}
    asked: dict[str, Answer] = {}
    found = []
    silent: set[str] | None = set()
    for one in works:
        if not one.address:
            continue
        answer = kept.get(one.address) or asked.get(one.address)
        if answer is None:
            say(one.address)
            answer = asked[one.address] = _polite(one.address, last)
            if answer.state == "alive":
                kept[one.address] = answer
            silent = silent | {parts(one.address).host} if silent is not None and not answer.heard else None
            if silent is not None and len(silent) >= SILENT:
                message = f"none of {len(silent)} hosts answers, and no others are asked: {', '.join(sorted(silent))}"
                return [Finding(_UNSURE, one.file, 0, message, "ask again where there is a network")]
        if answer.state != "alive":
            message = f"the address of “{one.id}” {answer.why}: {one.address}"
            found.append(Finding(answer.state, one.file, one.line, message, _HINTS[answer.state]))
    _keep(cache, kept, today)
    return found


def _polite(address: str, last: dict[str, float]) -> Answer:
    host = parts(address).authority
    wait = last.get(host, 0.0) + PAUSE - time.monotonic()
    if host in last and wait > 0:
        time.sleep(wait)
    answer = ask(address)
    last[host] = time.monotonic()
    return answer


def ask(address: str) -> Answer:
    """Ask for an address once, or twice where HEAD is not taken."""
    for method in ("HEAD", "GET"):
        try:
            request = urllib.request.Request(_asked(address), method=method, headers={"User-Agent": AGENT})
            with urllib.request.urlopen(request, timeout=PATIENCE):
                return Answer("alive")
        except urllib.error.HTTPError as error:
            error.close()
            if method == "HEAD" and error.code in _NO_HEAD:
                continue
            gone = error.code in _GONE
            return Answer(_DEAD if gone else _UNSURE, f"answers {error.code}")
        except (urllib.error.URLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            return Answer(_UNSURE, f"does not answer ({reason})", heard=False)
        except HTTPException:
            return Answer(_UNSURE, "answers in no words of the web")
    return Answer(_UNSURE, "does not say")


def _asked(address: str) -> str:
    """An address as a server takes it, in letters of ASCII (RFC 3987, 3.1). Raises ValueError for what is no host."""
    where = parts(address)
    host = where.authority if where.authority.isascii() else where.authority.encode("idna").decode()
    query = f"?{where.query}" if where.query else ""
    return f"{where.scheme}://{host}{quoted(where.path + query)}"


def _kept(cache: Path, today: date) -> dict[str, Answer]:
    ages = {address: (today - day).days for address, day in _days(cache).items()}
    return {address: Answer("alive") for address, age in ages.items() if 0 <= age < KEPT}


def _days(cache: Path) -> dict[str, date]:
    """When each address answered, as it was kept; nothing where that cannot be read any more."""
    try:
        entries = json.loads(cache.read_text(encoding="utf-8"))
        return {address: date.fromisoformat(day) for address, day in entries.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _keep(cache: Path, kept: Mapping[str, Answer], today: date) -> None:
    """Keep what answered, each with the day on which it did."""
    before = _days(cache)
    entries = {address: before.get(address, today).isoformat() for address in sorted(kept)}
    folder.write(cache, json.dumps(entries, indent=1) + "\n")
