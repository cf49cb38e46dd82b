"""Reading CSV by its descriptor, cell by cell, before any library may guess at it.

A file whose separator, decimal comma, dates or key are not as declared is refused with the line
and column of the cell. Cells become numbers and dates only here, by the declared type.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from basinplan.model.cells import cell_places
from basinplan.model.finding import Finding, Place, error, too_many, warning
from basinplan.model.plan import Table
from basinplan.model.spelling import nearest, unknown_word
from basinplan.model.values import name_of, read_date, read_id, read_number, read_whole, refuse
from basinplan.readers.text_file import read_text_file
from basinplan.registers.dataset import Column, Dataset

MAX_COLUMNS = 200
MAX_BYTES = 50_000_000
MAX_CELL = 131_072
_FORMULA = re.compile(r"[=+@\-\t\uff1d\uff0b\uff0d\uff20]")
_LEADING_ZERO = re.compile(r"0[0-9]")
_SPREADSHEET_DATE = re.compile(r"[0-9]{5}(\.[0-9]+)?")
_SPREADSHEET = re.compile(r"#(DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ДЕЛ/0!|Н/Д|ИМЯ\?|ПУСТО!|ЧИСЛО!|ССЫЛКА!|ЗНАЧ!)")
_ABSENT = {"-", "--", "–", "—", "..", "...", "…", "?", "na", "n/a", "nan", "null", "none", "нет", "н/д", "нд", "жоқ", "无"}



def read_csv_file(root: FilePath, path: str, dataset: Dataset, needed_by: Mapping[str, list[str]],
                  findings: list[Finding]) -> Table | None:
    """The table of a data set, with every bad cell empty and named in ``findings``; nothing where it has no rows to be read.

    ``needed_by`` says which other files name a column, for the author who has lost it.
    """
    before = len(findings)
    text = read_text_file(root, path, findings, MAX_BYTES)
    if text is None:
        return None
    if not text.strip():
        findings.append(error("file-empty", Place(path)))
        return None
    rows = _split(text, path, findings)
    if not rows or not _header_agrees(rows[0], path, dataset, needed_by, findings):
        return None
    table = _rows(rows, path, dataset, findings)
    if table is None:
        return None
    _check_key(table, dataset, findings)
    if not table.rows and len(findings) == before:
        findings.append(error("csv-no-rows", Place(path)))
    return table if table.rows else None


class Row(NamedTuple):
    """One row: the number of the line that it begins on, its cells, and the row as it stands in the file."""

    line: int
    cells: list[str]
    text: str


def _split(text: str, path: str, findings: list[Finding]) -> list[Row]:
    csv.field_size_limit(MAX_CELL)  # other libraries lift it for the whole process
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, lines, begin = [], text.split("\n"), 1
    try:
        for row in reader:
            if not row:
                findings.append(warning("csv-empty-line", Place(path, begin)))
            else:
                rows.append(Row(begin, row, "\n".join(lines[begin - 1:reader.line_num])))
            begin = reader.line_num + 1
    except csv.Error as reason:
        is_open = '"' in lines[begin - 1] and ("unexpected end" in str(reason) or "field larger" in str(reason))
        findings.append(error("csv-open-quote" if is_open else "csv-syntax", Place(path, begin), found=lines[begin - 1]))
        return []
    return rows


def _header_agrees(header: Row, path: str, dataset: Dataset, needed_by: Mapping[str, list[str]],
                   findings: list[Finding]) -> bool:
    names, place = header.cells, Place(path, header.line)
    declared = [column.name for column in dataset.columns]
    before = len(findings)
    if names[0].lower().startswith("sep="):
        findings.append(error("csv-sep-line", place, found=names[0]))
        return False
    if len(names) == 1 and len(declared) > 1:
        separator = next((sign for sign in ";\t|" if sign in names[0]), "")
        findings.append(error("csv-separator", place, found=names[0], separator=separator.replace("\t", "TAB") or "?"))
        return False
    if len(names) > MAX_COLUMNS:
        findings.append(error("csv-too-many-columns", place, found=len(names), limit=MAX_COLUMNS))
        return False
    for number, (name, here) in enumerate(zip(names, cell_places(path, header.line, header.text), strict=True), 1):
        if not name:
            findings.append(error("csv-column-unnamed", here, found=f"#{number}"))
        elif name != name.strip():
            findings.append(error("csv-column-spaces", here, name.strip(), f"'{name}'"))
        elif names.index(name) != number - 1:
            findings.append(error("csv-column-twice", here, name, name))
        elif name not in declared:
            findings.append(unknown_word("csv-column-unknown", here, name, name, declared))
    meant = {nearest(name, declared) for name in names if name not in declared}
    for name in declared:
        if name not in [found.strip() for found in names] and name not in meant:
            users = [f"data/{dataset.id}.yml", *needed_by.get(name, [])]
            findings.append(error("csv-column-missing", place, name, ", ".join(names), files=users))
    return len(findings) == before


def _rows(rows: list[Row], path: str, dataset: Dataset, findings: list[Finding]) -> Table | None:
    names = rows[0].cells
    columns = {column.name: column for column in dataset.columns}
    typed, kept, errors, faulty, lost = [], [], 0, set(), []
    for row in rows[1:]:
        faults, start = [], Place(path, row.line)
        if len(row.cells) != len(names):
            faults.append(error("csv-cell-count", start, found=len(row.cells), expected_count=len(names)))
            lost.append(row.line)
        else:
            values = {name: _cell(cell, columns[name], Place(path, row.line, number), faults)
                      for number, (name, cell) in enumerate(zip(names, row.cells, strict=True))}
            places = cell_places(path, row.line, row.text) if faults else []
            faults = [replace(fault, place=places[fault.place.column]) for fault in faults]
        findings += faults
        mistakes = sum(fault.is_error for fault in faults)
        errors += mistakes
        if mistakes and too_many(findings, errors, start):
            return None
        if len(row.cells) == len(names):
            typed.append(values)
            kept.append(row)
        if mistakes:
            faulty.add(row.line)
    lines, texts = tuple(row.line for row in kept), tuple(row.text for row in kept)
    return Table(path, tuple(names), tuple(typed), lines, texts, frozenset(faulty), tuple(lost))


def _cell(cell: str, column: Column, place: Place, findings: list[Finding]) -> Any:
    """The value of a cell. A finding has for the time being the number of the cell where its letter should stand."""
    try:
        value = _typed(cell, column)
    except PydanticCustomError as refused:
        params = {key: value for key, value in (refused.context or {}).items() if key != "code"}
        findings.append(error(refused.type, place, column.name, cell, **params))
        return None
    low, high = column.minimum, column.maximum
    if isinstance(value, Decimal | int) and (low is not None and value < low or high is not None and value > high):
        findings.append(warning("csv-out-of-range", place, column.name, cell,
                                low="…" if low is None else low, high="…" if high is None else high))
    return value


def _typed(cell: str, column: Column) -> Any:
    if cell == "":
        if column.required:
            raise refuse("csv-cell-empty")
        return None
    if cell != cell.strip():
        raise refuse("csv-cell-spaces")
    if _SPREADSHEET.match(cell):
        raise refuse("csv-spreadsheet-error")
    if column.type in COUNTED and cell.lower() in _ABSENT:
        raise refuse("csv-absent-sign")
    if column.type not in COUNTED and _FORMULA.match(cell):
        raise refuse("csv-formula", character=name_of(cell[0]))
    return _READ.get(column.type, str)(cell)


def _read_year(cell: str) -> int:
    if _LEADING_ZERO.match(cell):
        raise refuse("csv-year-range")
    year = read_whole(cell)
    if not 1800 <= year <= 2200:
        raise refuse("csv-year-range")
    return year


def _read_date(cell: str) -> str:
    if _SPREADSHEET_DATE.fullmatch(cell):
        raise refuse("csv-year-range")
    return read_date(cell)


_READ: dict[str, Callable[[str], Any]] = {
    "number": read_number, "whole": read_whole, "year": _read_year, "date": _read_date,
    "source": read_id, "indicator": read_id, "place": read_id, "water_body": read_id,
}
COUNTED = ("number", "whole", "year", "date")


def _check_key(table: Table, dataset: Dataset, findings: list[Finding]) -> None:
    seen: dict[tuple, int] = {}
    if not set(dataset.key) <= set(table.columns):
        return
    for row, line in zip(table.rows, table.lines, strict=True):
        if line in table.faulty:
            continue
        key = tuple(row.get(name) for name in dataset.key)
        if key in seen:
            shown = ", ".join(f"{name}={value}" for name, value in zip(dataset.key, key, strict=True))
            findings.append(error("csv-key-twice", Place(table.path, line), ", ".join(dataset.key), shown,
                                  first_line=seen[key]))
        else:
            seen[key] = line
