"""Records as plain data, and back: what JSON can hold, by the types that a record's fields declare.

A codec is made once for a kind of record, and knows every kind below it by its fields: a record that gains a field
needs nothing here. What reader and writer both have is *given*: it is named by its place, and is the same object when
it is read. Nothing in the data is ever run, and data that no codec wrote is `Damaged`.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, Generic, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


class Damaged(ValueError):
    """Data that was not written by a codec of its kind."""


@dataclasses.dataclass(slots=True)
class _Coder:
    """How values of one type are written and read; None is for what is plain already."""

    write: Callable[[Any], Any] | None = None
    read: Callable[[Any], Any] | None = None
    is_made: bool = False
    """Whether it is known by now how they are; of one that holds itself it is not."""

    @property
    def leaves(self) -> bool:
        """Whether values are written as they are: JSON has tuples for lists."""
        return self.is_made and self.write is None


_PLAIN: Final = (str, int, float, bool, type(None))
_TOLD: Final[dict[type, tuple[Callable[[Any], Any], Callable[[Any], Any]]]] = {
    date: (date.isoformat, date.fromisoformat),
    Decimal: (str, Decimal),
}
"""Values that are written as text."""
_WRONG: Final = (TypeError, ValueError, LookupError, ArithmeticError, AttributeError, RecursionError)


class Codec(Generic[Record]):
    """Writes and reads one kind of record."""

    def __init__(
        self,
        kind: type[Record],
        *,
        fields: Mapping[tuple[type, str], Any] | None = None,
        loose: Sequence[type] = (),
        given: Sequence[type] = (),
        told: Mapping[type, tuple[Any, str, Callable[[Any], Any]]] | None = None,
    ) -> None:
        """Know a kind of record.

        `fields` are the types of fields that declare none, by record and name; `loose` the records that may stand where
        anything may; `given` the kinds that reader and writer may both have. A record in `told` follows from one of its
        fields: the type of the field, its name, and how the record is made of it.

        Raises TypeError for a type that no plain data can stand for.
        """
        self._fields, self._loose = fields or {}, {one.__name__: one for one in loose}
        self._given, self._told = given, told or {}
        self._places: dict[int, int] = {}
        self._known: Sequence[Any] = ()
        self._coders: dict[Any, _Coder] = {}
        self._coder = self._of(kind)

    def plain(self, record: Record, given: Sequence[object] = ()) -> Any:  # noqa: ANN401 - lists, mappings, text, numbers
        """A record as plain data; what is one of `given` is named by its place."""
        self._places = {id(one): place for place, one in enumerate(given)}
        return self._coder.write(record) if self._coder.write else record

    def record(self, plain: Any, given: Sequence[object] = ()) -> Record:  # noqa: ANN401
        """The record that was written as `plain`, with the same `given`.

        Raises Damaged where it is no such record's.
        """
        self._known = given
        try:
            made: Record = self._coder.read(plain) if self._coder.read else plain
        except _WRONG as error:
            raise Damaged(str(error)) from error
        return made

    # ------------------------------------------------------------------------------------------------------- by type

    def _of(self, kind: Any) -> _Coder:  # noqa: ANN401 - types, and what typing makes of them
        """The coder of a type; one that holds itself finds itself here."""
        if kind not in self._coders:
            self._coders[kind] = coder = _Coder()
            if kind not in _PLAIN and get_origin(kind) is not Literal:
                coder.write, coder.read = self._made(kind)
            coder.is_made = True
        return self._coders[kind]

    def _made(self, kind: Any) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any] | None]:  # noqa: ANN401
        origin, arguments = get_origin(kind), get_args(kind)
        if kind is Any:
            return self._write_any, self._read_any
        if kind in _TOLD:
            return _TOLD[kind]
        if kind in self._told:
            return self._of_one(*self._told[kind])
        if origin in (Union, types.UnionType):
            return self._union(arguments)
        if origin is tuple and arguments[-1] is not Ellipsis:
            coders = [self._of(one) for one in arguments]
            write, read = _row(coders, tuple, list)
            return (None if all(one.leaves for one in coders) else write), read
        if origin is frozenset and arguments[0] is str:
            return _joined, _parted
        if origin in (tuple, list, frozenset) or (isinstance(origin, type) and issubclass(origin, Sequence)):
            inner = self._of(arguments[0])
            write, read = _many(inner, origin if origin in (list, frozenset) else tuple)
            return (None if origin is tuple and inner.leaves else write), read
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return _mapping(self._of(arguments[0]), self._of(arguments[1]))
        if isinstance(kind, type) and issubclass(kind, Enum):
            return attrgetter("value"), {one.value: one for one in kind}.__getitem__
        if isinstance(kind, type) and (dataclasses.is_dataclass(kind) or hasattr(kind, "_fields")):
            return self._record(kind)
        raise TypeError(f"no plain data stands for {kind}")

    def _record(self, kind: type) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any]]:
        hints = get_type_hints(kind)
        names = [one.name for one in dataclasses.fields(kind) if one.init] if dataclasses.is_dataclass(kind) else None
        names = names if names is not None else list(kind._fields)  # type: ignore[attr-defined]
        coders = [self._of(self._fields.get((kind, name), hints[name])) for name in names]
        write, read = _row(coders, lambda values: kind(*values), _values(names))
        if kind not in self._given:
            leaves = issubclass(kind, tuple) and all(one.leaves for one in coders)
            return (None if leaves else write), read

        def write_given(one: Any) -> Any:  # noqa: ANN401
            place = self._places.get(id(one))
            return write(one) if place is None else place

        def read_given(plain: Any) -> Any:  # noqa: ANN401
            return self._known[plain] if isinstance(plain, int) else read(plain)

        return write_given, read_given

    def _of_one(
        self,
        kind: Any,  # noqa: ANN401
        name: str,
        made: Callable[[Any], Any],
    ) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
        """A record that follows from one of its fields."""
        coder = self._of(kind)

        def write(one: Any) -> Any:  # noqa: ANN401
            value = getattr(one, name)
            return coder.write(value) if coder.write else value

        return write, lambda plain: made(coder.read(plain) if coder.read else plain)

    def _union(self, kinds: Sequence[Any]) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any] | None]:
        """One of several types: which, and the value; nothing is said of that where there is one beside None."""
        coders = [self._of(kind) for kind in kinds if kind is not type(None)]
        if not any(coder.write or coder.read for coder in coders):
            return None, None
        if len(coders) == 1 and coders[0].read and len(kinds) > 1:
            write, read = coders[0].write, coders[0].read
            return write and (lambda one: None if one is None else write(one)), (
                lambda plain: None if plain is None else read(plain)
            )
        tests = [get_origin(kind) or kind for kind in kinds]
        every = [self._of(kind) for kind in kinds]

        def write_one(one: Any) -> Any:  # noqa: ANN401
            n = next(n for n, test in enumerate(tests) if isinstance(one, test))
            found = every[n].write
            return [n, found(one) if found else one]

        def read_one(plain: Any) -> Any:  # noqa: ANN401
            n, value = plain
            found = every[n].read
            return found(value) if found else value

        return write_one, read_one

    # ------------------------------------------------------------------------------------------------------- anything

    def _write_any(self, one: Any) -> Any:  # noqa: ANN401
        if isinstance(one, _PLAIN) and not isinstance(one, Enum):
            return one
        if isinstance(one, date):
            return {"date": one.isoformat()}
        if isinstance(one, tuple) and not hasattr(one, "_fields"):
            return [self._write_any(part) for part in one]
        name = type(one).__name__
        if self._loose.get(name) is not type(one):
            raise TypeError(f"no plain data stands for a {name} where anything may stand")
        write = self._of(type(one)).write
        return {name: write(one) if write else one}

    def _read_any(self, plain: Any) -> Any:  # noqa: ANN401
        if isinstance(plain, list):
            return tuple(self._read_any(part) for part in plain)
        if not isinstance(plain, dict):
            return plain
        ((name, value),) = plain.items()
        if name == "date":
            return date.fromisoformat(value)
        read = self._of(self._loose[name]).read
        assert read
        return read(value)


def _values(names: Sequence[str]) -> Callable[[Any], Sequence[Any]]:
    """Takes the values of the fields that are so named, in order."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: [getattr(one, name) for name in names]


def _row(
    coders: Sequence[_Coder], made: Callable[[Any], Any], values: Callable[[Any], Sequence[Any]]
) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """Values of one type each, in order. Most are plain already, so only the others are gone through."""
    writing, reading = _Others(coders, "write"), _Others(coders, "read")

    def write(one: Any) -> list[Any]:  # noqa: ANN401
        row = list(values(one))
        for n, write_one in writing.found:
            row[n] = write_one(row[n])
        return row

    def read(plain: Any) -> Any:  # noqa: ANN401
        row = list(plain)
        if len(row) != len(coders):
            raise Damaged(f"{len(row)} values where there are {len(coders)}")
        for n, read_one in reading.found:
            row[n] = read_one(row[n])
        return made(row)

    return write, read


class _Others:
    """The values of a row that are not plain: looked for when they are first asked for, and all coders are made."""

    def __init__(self, coders: Sequence[_Coder], way: str) -> None:
        self._coders, self._way = coders, way

    @cached_property
    def found(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """Where in the row they stand, and what is done with each."""
        every = ((n, getattr(coder, self._way)) for n, coder in enumerate(self._coders))
        return [(n, way) for n, way in every if way]


def _many(inner: _Coder, made: type) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """Any number of values of one type; a set is written in order."""
    ordered = sorted if made is frozenset else list

    def write(many: Any) -> list[Any]:  # noqa: ANN401
        return [inner.write(one) for one in ordered(many)] if inner.write else ordered(many)

    def read(plain: Any) -> Any:  # noqa: ANN401
        return made([inner.read(one) for one in plain]) if inner.read else made(plain)

    return write, read


_BETWEEN: Final = "\x7f"
"""Stands between the texts of a set: JSON has it as it is, and nobody writes it."""


def _joined(many: frozenset[str]) -> str | list[str]:
    """A set of texts as one, in order, where it can be: it is read in one step, and of most nothing is asked."""
    ordered = sorted(many)
    text = _BETWEEN.join(ordered)
    return text if text and text.count(_BETWEEN) == len(ordered) - 1 else ordered


def _parted(plain: str | list[str]) -> frozenset[str]:
    return frozenset(plain.split(_BETWEEN) if isinstance(plain, str) else plain)


def _mapping(key: _Coder, value: _Coder) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """A mapping, in its order: keys need not be text, so it is a list of twos."""

    def write(many: Any) -> list[Any]:  # noqa: ANN401
        return [[key.write(k) if key.write else k, value.write(v) if value.write else v] for k, v in many.items()]

    def read(plain: Any) -> Any:  # noqa: ANN401
        return {(key.read(k) if key.read else k): (value.read(v) if value.read else v) for k, v in plain}

    return write, read
