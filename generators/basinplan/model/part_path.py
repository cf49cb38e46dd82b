"""What stands at the end of a path inside a record: which kind of part, how its field is marked, whether it is a number.

A path is a list of field names without the names of items: ``targets``, ``value``. What a whole change says is put into
words in ``render.changes``.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from basinplan.model.record import Mark, Part, marks_of

_INSIDE = r"\[((?:[^\[\]]|\[[^\]]*\])*)\]"
_STEP = re.compile(rf"\.?([^.\[\]]+)(?:{_INSIDE})?")
_ITEM = re.compile(_INSIDE)


def steps_of(field: str) -> list[tuple[str, str]]:
    """Each name on the way to a field with the item chosen there: ``targets[2030].value`` is targets 2030, then value."""
    return _STEP.findall(field)


def names_of(field: str) -> list[str]:
    """The path of a field without the names of items: ``targets[2030].value`` is ``targets``, ``value``."""
    return [name for name in _ITEM.sub("", field).split(".") if name]


def mark_of(kind: type[Part], names: list[str]) -> Mark | None:
    """How the field at the end of a path is marked: a code, a reference, a date; nothing where it is plain."""
    for number, name in enumerate(names):
        if name not in kind.model_fields:
            return None
        inner = next(_parts_in(kind.model_fields[name].annotation), None)
        if inner is None or number == len(names) - 1:
            return next((mark for field, mark in marks_of(kind) if field == name), None)
        kind = inner
    return None


def part_at(kind: type[Part], names: list[str]) -> type[Part] | None:
    """The kind of part that stands at the end of a path; nothing where a plain value does."""
    for name in names:
        if kind is None or name not in kind.model_fields:
            return None
        kind = next(_parts_in(kind.model_fields[name].annotation), None)
    return kind


def is_number(kind: type[Part] | None, name: str) -> bool:
    """Whether the field of that name holds a number."""
    return kind is not None and name in kind.model_fields and Decimal in _leaves(kind.model_fields[name].annotation)


def _leaves(annotation: Any) -> set:
    inner = typing.get_args(annotation)
    return {leaf for one in inner for leaf in _leaves(one)} if inner else {annotation} if isinstance(annotation, type) else set()


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and not typing.get_origin(annotation):
        if issubclass(annotation, Part):
            yield annotation
        return
    for inner in typing.get_args(annotation):
        yield from _parts_in(inner)
