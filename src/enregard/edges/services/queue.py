"""The queue: many dialogues with one engine, some at once, with patience.

Each worker holds one dialogue at a time. A failure that may pass is tried again after growing pauses, jittered so
that workers do not knock together; while a service asks to be left alone (`Retry-After`) no worker knocks. A service
that answers nothing several times over, or says that it never will, ends the run: what has come is kept.

Rules of this module: outcomes come in the order in which they are had; never more of them are held than requests may be
under way; a worker that hangs does not keep the program from ending.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from queue import Full, Queue
from typing import Final, NamedTuple

from enregard.core.drafting.dialogue import Answered, Dialogue, Query, Refused
from enregard.edges.services.engine import Engine, Fatal, Passing
from enregard.errors import EngineError


@dataclass(frozen=True, slots=True)
class Patience:
    """How a service is dealt with that fails; times in seconds."""

    tries: int = 5
    """How often one request is made at most."""
    first_pause: float = 1.0
    """Before the second try; each further pause is twice as long, and a random part of it less."""
    longest_pause: float = 60.0
    """The longest pause, and the longest that a service may ask for; one that asks for more ends the run."""
    failures: int = 3
    """So many requests in a row that failed for good end the run."""


class Task(NamedTuple):
    """A dialogue to be had."""

    key: str
    """What the outcome is known by."""
    dialogue: Dialogue


class Outcome(NamedTuple):
    """What became of a task."""

    key: str
    result: Answered | Refused


class Spent(Exception):
    """The budget does not allow the next request."""


@dataclass(slots=True)
class Budget:
    """How many characters may be sent; every request counts, those that are tried again too."""

    most: int | None = None
    sent: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def spend(self, characters: int) -> None:
        """Take so many characters; raises `Spent` where there are not enough."""
        with self.lock:
            if self.most is not None and self.sent + characters > self.most:
                raise Spent
            self.sent += characters


@dataclass(slots=True)
class TaskQueue:
    """Dialogues with one engine. Iterating over `outcomes` sets them going; `stopped` says afterwards why early."""

    engine: Engine
    source: str
    target: str
    patience: Patience = field(default_factory=Patience)
    budget: Budget = field(default_factory=Budget)
    stopped: str = ""
    """Why not all were run, in words; nothing if they were."""
    _stop: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _next: float = 0.0
    """When the next request may start, on the monotonic clock."""
    _failed: int = 0

    def outcomes(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Run the tasks and give each outcome as it is had. To stop iterating ends them."""
        size = max(1, self.engine.terms.at_once)
        waiting = iter(tasks)
        done: Queue[Outcome | BaseException | None] = Queue(maxsize=size)
        for _ in range(size):
            threading.Thread(target=self._work, args=(waiting, done), daemon=True).start()
        try:
            while size:
                outcome = done.get()
                if outcome is None:
                    size -= 1
                elif isinstance(outcome, BaseException):
                    raise outcome
                else:
                    yield outcome
        finally:
            self._stop.set()

    def _work(self, waiting: Iterator[Task], done: Queue[Outcome | BaseException | None]) -> None:
        try:
            while (task := self._take(waiting)) is not None:
                if (result := self._had(task.dialogue)) is not None:
                    self._put(done, Outcome(task.key, result))
        except BaseException as error:
            self._put(done, error)
        self._put(done, None)

    def _take(self, waiting: Iterator[Task]) -> Task | None:
        with self._lock:
            return None if self._stop.is_set() else next(waiting, None)

    def _put(self, done: Queue[Outcome | BaseException | None], item: Outcome | BaseException | None) -> None:
        """Hand over an outcome, also when the others have stopped; but not to somebody who has gone."""
        for _ in range(600):
            try:
                done.put(item, timeout=0.1)
                return
            except Full:
                continue

    def _had(self, dialogue: Dialogue) -> Answered | Refused | None:
        """A whole dialogue; None where it was broken off because the tasks end."""
        try:
            query = next(dialogue)
            while True:
                query = dialogue.send(self._asked(query))
        except StopIteration as end:
            result: Answered | Refused = end.value
            if isinstance(result, Refused) and result.final:
                self._end(result.reason)
            return result
        except Spent:
            self._end(f"the budget of {self.budget.most} characters does not reach further")
        except Fatal as error:
            self._end(str(error))
        except Passing as error:
            with self._lock:
                self._failed += 1
                over = self._failed >= self.patience.failures
            if over or self._stop.is_set():
                self._end(str(error))
                return None
            return Refused(str(error))
        except EngineError as error:
            return Refused(str(error))
        return None

    def _end(self, reason: str) -> None:
        with self._lock:
            self.stopped = self.stopped or reason
        self._stop.set()

    def _asked(self, query: Query) -> str:
        """One answer, after as many tries as patience allows."""
        engine, patience = self.engine, self.patience
        for attempt in range(1, patience.tries + 1):
            self._wait()
            self.budget.spend(len(query.text))
            try:
                answer = engine.translate(query.text, self.source, self.target, markup=query.markup)
            except Passing as error:
                if attempt == patience.tries:
                    raise
                self._pause(attempt, error)
            except EngineError:
                raise
            except Exception as error:
                raise Fatal(
                    f"{engine.name} failed with {type(error).__name__}, which engines should not raise"
                ) from error
            else:
                with self._lock:
                    self._failed = 0
                return answer if isinstance(answer, str) else ""
        raise AssertionError("unreachable")

    def _wait(self) -> None:
        """Wait for one's turn: the engine's pace, and pauses that it asked for."""
        with self._lock:
            start = max(time.monotonic(), self._next)
            self._next = start + self.engine.terms.pause
        if self._stop.wait(max(0.0, start - time.monotonic())) or self._stop.is_set():
            raise Passing("the tasks were ended")

    def _pause(self, attempt: int, error: Passing) -> None:
        patience = self.patience
        if error.retry_after is not None:
            if error.retry_after > patience.longest_pause:
                raise Fatal(f"{error}; it asks to be tried again in {round(error.retry_after)} seconds")
            with self._lock:
                self._next = max(self._next, time.monotonic() + error.retry_after)
            return
        pause = min(patience.longest_pause, patience.first_pause * 2 ** (attempt - 1))
        if self._stop.wait(pause * random.uniform(0.5, 1)):
            raise error


PATIENT: Final = Patience()
"""As services want it."""
