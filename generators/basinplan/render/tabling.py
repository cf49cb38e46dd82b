"""The tabling bench: tables as values that any page can set, with the cells already in words.

Which tables there are belongs to the shelf ``tables``; how a table stands on a page to the templates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from basinplan.model.observation import Observation
from basinplan.model.plan import Plan
from basinplan.registers.dataset import Column
from basinplan.registers.indicator import Indicator
from basinplan.render.filtering import Filter
from basinplan.render.locale import Words

LONG = 12
STATISTIC = "statistic"


@dataclass(frozen=True)
class Cell:
    """A cell: its text, the id of the record that it leads to, the language if not the reader's.

    ``parts`` are several things in one cell, each with its own way; the text is then all of them in one line.
    ``sort`` is what it is sorted by, where that is not its text: a number or a date as machines write it.
    ``register`` and ``query`` lead to the list of a register, filtered. ``status`` is the code of a state that
    has a shape of its own; ``note`` stands small under the text.
    """

    text: str
    id: str = ""
    language: str = ""
    is_code: bool = False
    sort: str = ""
    register: str = ""
    query: str = ""
    status: str = ""
    note: str = ""
    parts: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Tabled:
    """A table ready to stand on a page. The first column names its rows.

    ``keys`` are the names of its columns in the address of a page, ``filters`` the questions that narrow it.
    """

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    is_plain: bool = False
    """Whether it stands as it is, however long, under a heading that says what its caption says."""

    @property
    def is_long(self) -> bool:
        """Whether readers will want to sort and filter it."""
        return len(self.rows) > LONG and not self.is_plain


def observation_rows(words: Words, plan: Plan, indicator: Indicator,
                     values: Sequence[Observation]) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Headers and rows of published values: period, value with unit, what it is, kind, source, remark.

    What a value is, such as a mean of a month, stands in the columns of codes that its data set has.
    """
    table = plan.tables.get(indicator.series.dataset) if indicator.series else None
    by_line = dict(zip(table.lines, table.rows, strict=True)) if table else {}
    codes = _telling(plan, indicator, [by_line[value.line] for value in values if value.line in by_line])
    has_notes = any(value.note for value in values)
    names = [words.say(f"columns.{name}") for name in ("period", "value", "kind", "source", *(["remark"] if has_notes else []))]
    headers = (*names[:2], *(words.text(column.title) for column in codes), *names[2:])
    rows = []
    for value in values:
        said = [Cell(words.period(value.start, value.end)), Cell(words.observed(value, indicator.unit))]
        said += [cell_of(words, plan, column, by_line[value.line][column.name]) for column in codes]
        said.append(Cell(words.code("observation_kind", value.kind)))
        said.append(name_cell(words, plan, value.source) if value.source else Cell(words.say("value.counted")))
        rows.append((*said, *([_remark(words, plan, value.note)] if has_notes else [])))
    return headers, rows


def _telling(plan: Plan, indicator: Indicator, rows: Sequence[Mapping[str, Any]]) -> list[Column]:
    """The columns of codes that tell the values of one indicator apart, or say of which sort they are."""
    dataset = plan.record(indicator.series.dataset) if rows else None
    if dataset is None:
        return []
    known = {*indicator.series.where, dataset.observations.kind}
    found = [column for column in dataset.columns if column.type == "code" and column.name not in known]
    return [column for column in found if len({row[column.name] for row in rows}) > 1 or column.name == STATISTIC]


def statistic_of(words: Words, plan: Plan, indicator: Indicator, value: Observation) -> str:
    """What a value is, such as a mean of June, where its data set has a column of codes for it; else nothing."""
    if indicator.series is None or indicator.series.dataset not in plan.tables:
        return ""
    table, columns = plan.tables[indicator.series.dataset], plan.record(indicator.series.dataset).columns
    column = next((column for column in columns if column.name == STATISTIC and column.type == "code"), None)
    row = dict(zip(table.lines, table.rows, strict=True)).get(value.line, {})
    return words.code(column.codelist, row[STATISTIC]) if column and row.get(STATISTIC) else ""


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
        return _in_source(words, plan, value)
    return Cell(words.number(value) if column.type in ("number", "whole") else str(value))


def _remark(words: Words, plan: Plan, note: str) -> Cell:
    return _in_source(words, plan, note) if note else Cell(words.say("value.no_remark"))


def _in_source(words: Words, plan: Plan, text: str) -> Cell:
    """A text of a data set, which has one language only."""
    source = plan.passport.source_locale
    return Cell(text, language="" if source == words.locale or not text else source)


def name_cells(words: Words, plan: Plan, ids: Sequence[str]) -> Cell:
    """A cell with the names of records, each leading to its page; says so where there are none."""
    parts = tuple(name_cell(words, plan, id) for id in ids)
    if len(parts) == 1:
        return parts[0]
    return Cell(words.listing([part.text for part in parts]) or words.say("value.not_stated"), parts=parts)


def name_cell(words: Words, plan: Plan, id: str) -> Cell:
    """A cell with the name of a record that leads to its page."""
    record = plan.record(id)
    if record is None:
        return Cell(id)
    language = getattr(record, "language", "") if isinstance(record.name, str) else words.language_of(record.name)
    return Cell(words.text(record.name), id, "" if language == words.locale else language)
