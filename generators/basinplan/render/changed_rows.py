"""Rows, cells and columns of data in a reader's words: a column by its title, a code by its words, a number with its unit.

Where a data set keeps the unit of each row in a column of its own, a number is said with the unit of its row; where a row
belongs to an indicator, with that indicator's unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from basinplan.analyses.field_differences import plain
from basinplan.model.change import Change
from basinplan.model.plan import Plan
from basinplan.registers.dataset import Column
from basinplan.render.locale import Words

IDS = ("source", "indicator", "place", "water_body")
UNIT = "unit"


class Rows:
    """Says rows of the data sets of two plans; ``named`` says a record by its id, ``code`` a code of a list."""

    def __init__(self, words: Words, plans: Sequence[Plan], named: Callable[[str], str], code: Callable[[str, str], str]) -> None:
        self.words, self.plans, self.named, self.code = words, plans, named, code

    def name(self, change: Change) -> str:
        """A row by the columns of its key, and the column of a cell by its title."""
        key, number, column = _address(change)
        columns, record = self.columns(change.record), self.plans[0].record(change.record) or self.plans[1].record(change.record)
        values = key.split("/")
        if len(values) == len(record.key):
            values = [self.cell(columns.get(field), value) for field, value in zip(record.key, values, strict=True)]
        told = [self.words.say("mark.comma").join([*values, *([number] if number else [])])]
        told += [self.title(columns, column)] if column else []
        return self.words.named(self.words.say("compare.row"), self.words.row(told))

    def value(self, change: Change, value: Any) -> str:
        """A whole row as titles of columns and cells; one cell as a reader knows it."""
        columns, is_before = self.columns(change.record), value == change.before and value != change.after
        if not isinstance(value, Mapping):
            row = self._row(change, self.plans[is_before])
            return self.cell(columns.get(_address(change)[2]), value, self._unit(columns, row))
        unit = self._unit(columns, value)
        return "; ".join(self.words.named(self.title(columns, name), self.cell(columns.get(name), cell, unit))
                         for name, cell in value.items())

    def columns(self, dataset: str) -> Mapping[str, Column]:
        """The columns of a data set by name, as the later state has them where both do."""
        records = [plan.record(dataset) for plan in self.plans[::-1]]
        return {column.name: column for record in records if record is not None for column in getattr(record, "columns", ())}

    def title(self, columns: Mapping[str, Column], name: str) -> str:
        """A column by its title; the name itself where no such column is known."""
        return self.words.text(columns[name].title) if name in columns else name

    def cell(self, column: Column | None, value: Any, unit: str = "") -> str:
        """Codes by their words where today's list still has them, ids by their names, dates and numbers in the locale's form."""
        if value is None or value == "" or column is None:
            return self.words.say("value.no_data") if value in (None, "") else str(value)
        if column.codelist:
            return self.code(column.codelist, str(value))
        if column.type in IDS:
            return self.named(str(value))
        if column.type == "number":
            number, unit = self.words.number(Decimal(str(value))), column.unit or unit
            return self.words.with_unit(number, unit) if unit else number
        return self.words.date(str(value)) if column.type == "date" else str(value)

    def _unit(self, columns: Mapping[str, Column], row: Mapping[str, Any]) -> str:
        """The unit that a row names itself, else that of the indicator which it belongs to."""
        for name, column in columns.items():
            if column.codelist == UNIT and row.get(name):
                return str(row[name])
        for name, column in columns.items():
            for plan in self.plans if column.type == "indicator" else ():
                if found := getattr(plan.record(str(row.get(name))), "unit", ""):
                    return found
        return ""

    def _row(self, change: Change, plan: Plan) -> Mapping[str, Any]:
        """The row of a changed cell in one state, by its key; nothing where several rows share the key."""
        key, _, _ = _address(change)
        found = list(self._keyed(change, plan, key))
        return found[0] if len(found) == 1 else {}

    def _keyed(self, change: Change, plan: Plan, key: str) -> Iterator[Mapping[str, Any]]:
        table, record = plan.tables.get(change.record), plan.record(change.record)
        for row in table.rows if table and record else ():
            if "/".join(str(plain(row.get(column))) for column in record.key) == key:
                yield row


def _address(change: Change) -> tuple[str, str, str]:
    """Of ``rows[a/b#2].column`` the key, the number among rows of that key, and the column."""
    name, _, column = change.field[5:].partition("].")
    key, _, number = name.removesuffix("]").partition("#")
    return key, number, column
