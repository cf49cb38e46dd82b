"""The tabling bench: tables as values that any page can set, with the cells already in words.

Which tables there are belongs to the shelf ``tables``; how a table stands on a page to the templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from basinplan.model.observation import Observation
from basinplan.model.plan import Plan
from basinplan.registers.dataset import Column
from basinplan.render.locale import Words

LONG = 12


@dataclass(frozen=True)
class Cell:
    """A cell: its text, the id of the record that it leads to, the language if not the reader's.

    ``sort`` is what it is sorted by, where that is not its text: a number or a date as machines write it.
    ``register`` and ``query`` lead to the list of a register, filtered.
    """

    text: str
    id: str = ""
    language: str = ""
    is_code: bool = False
    sort: str = ""
    register: str = ""
    query: str = ""


@dataclass(frozen=True)
class Tabled:
    """A table ready to stand on a page. The first column names its rows."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether readers will want to sort and filter it."""
        return len(self.rows) > LONG


def observation_rows(words: Words, plan: Plan, values: Iterable[Observation],
                     unit: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headers and rows of published values: period, value with unit, kind, source."""
    headers = tuple(words.say(f"columns.{name}") for name in ("period", "value", "kind", "source"))
    rows = []
    for value in values:
        source = plan.record(value.source)
        where = words.text(source.name) if source else value.source or words.say("value.counted")
        rows.append((words.period(value.start, value.end), words.observed(value, unit),
                     words.code("observation_kind", value.kind), where))
    return headers, rows


def cell_of(words: Words, plan: Plan, column: Column, value: Any) -> Cell:
    """A cell of a data set in words: codes and ids by name, dates and numbers in the reader's form."""
    if value is None:
        return Cell(words.say("value.no_data"))
    if column.type in ("source", "indicator", "place", "water_body"):
        return name_cell(words, plan, value)
    if column.type == "code":
        return Cell(words.code(column.codelist, value))
    if column.type == "date":
        return Cell(words.date(value))
    if column.type == "text":
        source = plan.passport.source_locale
        return Cell(value, language="" if source == words.locale else source)
    return Cell(words.number(value) if column.type in ("number", "whole") else str(value))


def name_cell(words: Words, plan: Plan, id: str) -> Cell:
    """A cell with the name of a record that leads to its page."""
    record = plan.record(id)
    if record is None:
        return Cell(id)
    language = getattr(record, "language", "") if isinstance(record.name, str) else words.language_of(record.name)
    return Cell(words.text(record.name), id, "" if language == words.locale else language)
