"""Field by field: what differs between two states of one record, with items of lists matched by what they are.

Knows fields and parts, no register: a part of a list is named by its ``id``, else by its ``KEY``, else by its first field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from basinplan.model.change import ADDED, CHANGED, WITHDRAWN
from basinplan.model.record import Part, Path, Said, marks_of
from basinplan.model.values import NOT_STATED

ENOUGH = 0.5


@dataclass(frozen=True)
class Difference:
    """One field that differs. ``names`` is its path without the names of items; ``at`` is its path in the source file.

    ``parts`` are the innermost parts that hold the field, before and after; ``locale`` is set where it is text,
    ``rows`` where it is a cell of a data set.
    """

    field: str
    kind: str
    before: Any
    after: Any
    names: tuple[str, ...] = ()
    parts: tuple[Part | None, Part | None] = (None, None)
    at: tuple[Path, Path] = ((), ())
    locale: str = ""
    rows: tuple[Mapping, Mapping] = ({}, {})

    def below(self, label: str, name: str, steps: tuple[Path, Path]) -> Difference:
        """The same difference, seen from the record or part that holds it."""
        field = f"{label}.{self.field}" if self.field and not self.field.startswith("[") else label + self.field
        return replace(self, field=field, names=(name, *self.names) if name else self.names,
                       at=(steps[0] + self.at[0], steps[1] + self.at[1]))


def differences(before: Part, after: Part) -> Iterator[Difference]:
    """Every field that differs between two states of one part."""
    if before == after and plain(before) == plain(after):
        return
    for name in type(after).model_fields:
        old, new = getattr(before, name, None), getattr(after, name, None)
        for found in _of_values(old, new, name in said_fields(type(after))):
            below = found.below(name, name, ((name,), (name,)))
            yield below if below.parts != (None, None) else replace(below, parts=(before, after))


def _of_values(old: Any, new: Any, is_text: bool) -> Iterator[Difference]:
    if isinstance(old, Part) and isinstance(new, Part):
        yield from differences(old, new)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        holds_parts = any(isinstance(item, Part) for item in (*old, *new))
        yield from _of_parts(old, new) if holds_parts else _of_words(old, new)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _of_mappings(old, new, is_text)
    elif is_text and (isinstance(old, Mapping) or isinstance(new, Mapping)):
        yield from _of_mappings(old or {}, new or {}, True)
    elif plain(old) != plain(new):
        yield _whole(old, new)


def _of_mappings(old: Mapping, new: Mapping, is_text: bool) -> Iterator[Difference]:
    for key in sorted({*old, *new}):
        for found in _of_values(old.get(key), new.get(key), False):
            below = found.below(key, "", ((key,), (key,)))
            yield replace(below, locale=key) if is_text else below


def _whole(old: Any, new: Any) -> Difference:
    kind = ADDED if is_silent(old) and not is_silent(new) else WITHDRAWN if is_silent(new) and not is_silent(old) else CHANGED
    return Difference("", kind, plain(old), plain(new))


def _of_words(old: Sequence, new: Sequence) -> Iterator[Difference]:
    """Items that are single values: their order says nothing."""
    for item in sorted({*old} | {*new}, key=str):
        if (item in old) != (item in new):
            value, kind = plain(item), WITHDRAWN if item in old else ADDED
            yield Difference(f"[{value}]", kind, value if item in old else None, value if item in new else None,
                             at=((old.index(item),) if item in old else (), (new.index(item),) if item in new else ()))


def _of_parts(old: Sequence[Part], new: Sequence[Part]) -> Iterator[Difference]:
    """Items that are parts: equal ones are the same, then those of one name, then the most alike; what is left came or went."""
    names, their_names = _names(old), _names(new)
    pairs = _pairs(old, new)
    for number, part in enumerate(old):
        if number in pairs:
            other = pairs[number]
            label = f"[{min(names[number], their_names[other])}]"
            for found in differences(part, new[other]):
                yield found.below(label, "", ((number,), (other,)))
        else:
            yield Difference(f"[{names[number]}]", WITHDRAWN, plain(part), None, parts=(part, None), at=((number,), ()))
    for other, part in enumerate(new):
        if other not in pairs.values():
            yield Difference(f"[{their_names[other]}]", ADDED, None, plain(part), parts=(None, part), at=((), (other,)))


def _pairs(old: Sequence[Part], new: Sequence[Part]) -> dict[int, int]:
    """Which item of the one list is which of the other; the order of neither list counts."""
    pairs: dict[int, int] = {}
    left, right = {*range(len(old))}, {*range(len(new))}

    def pair(number: int, other: int) -> None:
        pairs[number] = other
        left.discard(number)
        right.discard(other)

    for number, part in enumerate(old):
        same = [other for other in sorted(right) if new[other] == part]
        if same:
            pair(number, same[0])
    for number in sorted(left):
        named = [[at for at in side if name_of(parts[at]) == name_of(old[number])] for side, parts in ((left, old), (right, new))]
        if len(named[0]) == len(named[1]) == 1:
            pair(number, named[1][0])
    for likeness, _, number, other in sorted(_rated(old, new, left, right)):
        if -likeness >= ENOUGH and number in left and other in right:
            pair(number, other)
    return pairs


def _rated(old: Sequence[Part], new: Sequence[Part], left: set[int], right: set[int]) -> Iterator[tuple]:
    """Every possible pair of what is left, the most alike first; equal ones in the order of their contents."""
    for number in left:
        for other in right:
            contents = sorted((str(plain(old[number])), str(plain(new[other]))))
            yield -_likeness(old[number], new[other]), contents, number, other


def _likeness(one: Part, two: Part) -> float:
    if type(one) is not type(two):
        return 0.0
    names = [name for name in type(one).model_fields if not (is_silent(getattr(one, name)) and is_silent(getattr(two, name)))]
    return sum(getattr(one, name) == getattr(two, name) for name in names) / len(names) if names else 1.0


def _names(parts: Sequence[Part]) -> list[str]:
    """What each part of a list is called there; a name that comes twice is numbered in the order of the contents."""
    named = [(name_of(part), str(plain(part))) for part in parts]
    order = sorted(range(len(parts)), key=lambda number: named[number])
    found = [name for name, _ in named]
    for number in order:
        alike = [other for other in order if named[other][0] == named[number][0]]
        if len(alike) > 1:
            found[number] = f"{named[number][0]}#{alike.index(number) + 1}"
    return found


def name_of(part: Part) -> str:
    """The name of a part in its list: its id, else the fields of its ``KEY``, else its first field."""
    return "/".join(str(plain(getattr(part, name))) for name in key_of(type(part)))


def key_of(kind: type[Part]) -> tuple[str, ...]:
    """The fields by which parts of a kind are named in their list."""
    fields = kind.model_fields
    return ("id",) if "id" in fields else getattr(kind, "KEY", None) or tuple(fields)[:1]


@cache
def said_fields(kind: type[Part]) -> frozenset[str]:
    """The fields of a part that are text by language."""
    return frozenset(name for name, mark in marks_of(kind) if isinstance(mark, Said))


def is_silent(value: Any) -> bool:
    """Whether a field says nothing: absent, empty, not stated, not published, unknown."""
    return value is None or value in ("", NOT_STATED, "not_published", "unknown") or value == () or value == {}


def plain(value: Any) -> Any:
    """A value as JSON can hold it; numbers as they are written."""
    if isinstance(value, Part):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields if not is_silent(getattr(value, name))}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in sorted(value.items())}
    if isinstance(value, Decimal):
        return format(value, "f")
    return value
