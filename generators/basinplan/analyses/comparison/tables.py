"""Rows of the data sets that were added, removed or revised, matched by the key that the data set declares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from basinplan.analyses.field_differences import Difference, is_silent, plain
from basinplan.model.change import ADDED, CHANGED, DATA, WITHDRAWN, Change
from basinplan.model.finding import Place
from basinplan.model.plan import Plan, Table

Found = tuple[Change, Difference]
REGISTER = "dataset"


def table_changes(before: Plan, after: Plan) -> Iterator[Found]:
    """Every row and cell that differs; of a data set whose rows can be read in one state only, all of them as one change.

    A data set that came or went is its record's change.
    """
    for id in sorted({*before.tables, *after.tables}):
        old, new = before.tables.get(id), after.tables.get(id)
        record = after.record(id) or before.record(id)
        if old is None or new is None:
            is_unread = (after if new is None else before).is_unread(f"data/{id}.csv")
            if not is_unread and before.record(id) is not None and after.record(id) is not None:
                yield _all(id, old, new)
        elif record is not None and (old.texts, old.columns) != (new.texts, new.columns):
            yield from _rows(id, old, new, tuple(column for column in record.key if column in {*old.columns} & {*new.columns}))


def _all(id: str, old: Table | None, new: Table | None) -> Found:
    """All rows of a data set, told by their number."""
    kind, table = (WITHDRAWN, old) if new is None else (ADDED, new)
    pair = (str(len(old.rows)), None) if new is None else (None, str(len(new.rows)))
    return _change(id, "rows", kind, pair, Place(table.path))


def _rows(id: str, old: Table, new: Table, key: tuple[str, ...]) -> Iterator[Found]:
    before, after = _by_key(old, key), _by_key(new, key)
    for name in sorted({*before, *after}):
        one, two = before.get(name), after.get(name)
        if one is None or two is None:
            table, number, kind = (old, one, WITHDRAWN) if two is None else (new, two, ADDED)
            row = {column: plain(table.rows[number][column]) for column in table.columns
                   if not is_silent(table.rows[number][column])}
            pair = (row, None) if two is None else (None, row)
            yield _change(id, f"rows[{name}]", kind, pair, Place(table.path, table.lines[number]))
            continue
        for column in (column for column in new.columns if column in old.columns):
            pair = plain(old.rows[one][column]), plain(new.rows[two][column])
            if pair[0] != pair[1]:
                change, found = _change(id, f"rows[{name}].{column}", CHANGED, pair, new.place_of(two, column))
                yield change, replace(found, rows=(old.rows[one], new.rows[two]))


def _by_key(table: Table, key: tuple[str, ...]) -> dict[str, int]:
    """Key → number of the row; rows that share a key are numbered in the order of their contents."""
    found: dict[str, int] = {}
    order = sorted(range(len(table.rows)), key=lambda number: table.texts[number])
    for number in order:
        name = "/".join(str(plain(table.rows[number][column])) for column in key)
        again = 1
        while (label := name if again == 1 else f"{name}#{again}") in found:
            again += 1
        found[label] = number
    return found


def _change(id: str, field: str, kind: str, pair: tuple, place: Place) -> Found:
    return (Change(REGISTER, id, field, kind, *pair, DATA, place=place),
            Difference(field, kind, *pair, ("rows", field.rpartition("].")[2] if "]." in field else "")))
