"""One SQLite database of all registers and data sets, with foreign keys and views that join them.

Tables follow from the fields of the registers: a list of ids becomes a table of links, a list of groups a
table of its own (``measure__costs``), texts one column a language. ``observation`` and ``verdict`` hold what
the indicators come to.
"""

from __future__ import annotations

import json
import sqlite3
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.model.plan import Plan
from basinplan.model.record import Part, Record, Ref, Said, marks_of
from basinplan.registers import registers
from basinplan.registers.dataset import Dataset

WORDS = {
    "title": {"ru": "База данных (SQLite)", "kk": "Дерекқор (SQLite)", "zh": "数据库（SQLite）", "en": "Database (SQLite)"},
    "about": {
        "ru": "Все регистры и наборы данных в одном файле, со связями и готовыми представлениями для запросов.",
        "kk": "Барлық тізілім мен деректер жинағы бір файлда, байланыстарымен және сұрауларға дайын көріністерімен.",
        "zh": "全部名录与数据集汇入一个文件，含关联关系和现成的查询视图。",
        "en": "All registers and data sets in one file, with their links and views ready for queries.",
    },
}
TYPES = {"number": "REAL", "whole": "INTEGER", "year": "INTEGER"}
RECORDS = ("source", "indicator", "place", "water_body")
VIEWS = """
CREATE VIEW measure_indicator_observation AS
  SELECT m.id AS measure, i.id AS indicator, o.period_start, o.period_end, o.value, o.kind, i.unit,
         s.id AS source, s.title AS source_title
  FROM measure m JOIN measure__indicators l ON l.measure = m.id JOIN indicator i ON i.id = l.item
  JOIN observation o ON o.indicator = i.id LEFT JOIN source s ON s.id = o.source;
CREATE VIEW fact_value AS
  SELECT f.id AS fact, v.value, v.upper, f.unit, v.period, v.source, s.title AS source_title, v.source = f.chosen_source AS is_used
  FROM fact f JOIN fact__values v ON v.fact = f.id JOIN source s ON s.id = v.source;
CREATE VIEW measure_money AS
  SELECT m.id AS measure, m.status, c.kind, c.amount, c.scale, c.currency, c.basis, s.title AS source_title
  FROM measure m LEFT JOIN measure__costs c ON c.measure = m.id LEFT JOIN source s ON s.id = c.source;
CREATE VIEW measure_bodies AS
  SELECT r.measure, r.item AS body, 'responsible' AS part FROM measure__responsible_joint r
  UNION ALL SELECT p.measure, p.item, 'partner' FROM measure__partners p;
"""


@dataclass
class _Sheet:
    """One table: its columns with their types, the links of its columns, its rows."""

    columns: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    key: tuple[str, ...] = ()
    rows: list[dict[str, Any]] = field(default_factory=list)


def sqlite_db(plan: Plan) -> Mapping[str, bytes]:
    """``<plan id>.sqlite``; the same plan gives the same bytes with the same SQLite."""
    sheets: dict[str, _Sheet] = {}
    for name, kind in registers().items():
        _add_register(sheets, name, kind, plan)
    _add_codes(sheets, plan)
    _add_indicators(sheets, plan)
    for id, table in sorted(plan.tables.items()):
        _add_table(sheets, plan.record(id), table.rows)
    with sqlite3.connect(":memory:") as base:
        for name, sheet in sheets.items():
            base.execute(_creation(name, sheet))
            marks = ", ".join("?" for _ in sheet.columns)
            base.executemany(f'INSERT INTO "{name}" VALUES ({marks})',
                             [[row.get(column) for column in sheet.columns] for row in sheet.rows])
        base.executescript(VIEWS)
        data = base.serialize()
    base.close()
    return {f"{plan.passport.id}.sqlite": data}


def _creation(name: str, sheet: _Sheet) -> str:
    parts = [f'"{column}" {kind}' for column, kind in sheet.columns.items()]
    if sheet.key:
        parts.append("PRIMARY KEY (" + ", ".join(f'"{column}"' for column in sheet.key) + ")")
    parts += [f'FOREIGN KEY ("{column}") REFERENCES "{other}"("id")' for column, other in sheet.links.items()]
    return f'CREATE TABLE "{name}" ({", ".join(parts)})'


def _add_register(sheets: dict[str, _Sheet], name: str, kind: type[Record], plan: Plan) -> None:
    sheet = sheets.setdefault(name, _Sheet(key=("id",)))
    for column, type_, link, _ in _flat(kind, plan.passport.locales):
        sheet.columns[column] = type_
        if link:
            sheet.links[column] = link
    for path, link in _lists(kind):
        child = _child(sheets, name, "_".join(path))
        child.columns["item"] = "TEXT"
        child.links |= {"item": link} if link else {}
        for record in plan.register(name):
            items = _reach(record, path) or ()
            child.rows += [{name: record.id, "position": n, "item": item} for n, item in enumerate(items, 1)]
    for field_name, part in _groups(kind):
        child = _child(sheets, name, field_name)
        columns = list(_flat(part, plan.passport.locales))
        for column, type_, link, _ in columns:
            child.columns[column] = type_
            if link:
                child.links[column] = link
        for record in plan.register(name):
            for number, item in enumerate(getattr(record, field_name) or (), 1):
                child.rows.append({name: record.id, "position": number, **{column: _cell(_reach(item, path))
                                                                           for column, _, _, path in columns}})
    columns = list(_flat(kind, plan.passport.locales))
    sheet.rows = [{column: _cell(_reach(record, path)) for column, _, _, path in columns} for record in plan.register(name)]


def _child(sheets: dict[str, _Sheet], name: str, part: str) -> _Sheet:
    """A table for a list of a record, each row named by the record and its place in the list."""
    return sheets.setdefault(f"{name}__{part}", _Sheet({name: "TEXT", "position": "INTEGER"}, {name: name}, (name, "position")))


def _flat(kind: type[Part], locales: tuple[str, ...], before: tuple[str, ...] = ()) -> Iterator[tuple[str, str, str, tuple]]:
    """Columns of a record's own row: name, type, table that it points to, way to the value."""
    marks: dict[str, list] = {}
    for name, mark in marks_of(kind):
        marks.setdefault(name, []).append(mark)
    for name, info in kind.model_fields.items():
        path, inner = (*before, name), _inner(info.annotation)
        found = marks.get(name, [])
        if any(isinstance(mark, Said) for mark in found) and not _is_list(info.annotation):
            yield from (("_".join((*path, locale)), "TEXT", "", (*path, locale)) for locale in locales)
        elif _is_list(info.annotation):
            if before or not (_is_part(inner) or found or inner is str):
                yield "_".join(path), "TEXT", "", path
        elif _is_part(inner):
            yield from _flat(inner, locales, path)
        else:
            link = next((mark.register for mark in found if isinstance(mark, Ref) and not mark.also), "")
            yield "_".join(path), "REAL" if inner is Decimal else "INTEGER" if inner in (int, bool) else "TEXT", link, path


def _lists(kind: type[Part], before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Lists of ids or words of a record, with the table that they point to."""
    links = {name: mark.register for name, mark in marks_of(kind) if isinstance(mark, Ref)}
    for name, info in kind.model_fields.items():
        inner = _inner(info.annotation)
        if _is_list(info.annotation) and inner is str:
            yield (*before, name), links.get(name, "")
        elif not _is_list(info.annotation) and _is_part(inner):
            yield from _lists(inner, (*before, name))


def _groups(kind: type[Part]) -> Iterator[tuple[str, type[Part]]]:
    for name, info in kind.model_fields.items():
        inner = _inner(info.annotation)
        if _is_list(info.annotation) and _is_part(inner):
            yield name, inner


def _is_list(annotation: Any) -> bool:
    return typing.get_origin(annotation) is tuple or any(typing.get_origin(item) is tuple for item in typing.get_args(annotation))


def _inner(annotation: Any) -> Any:
    """The plain type inside marks, options and lists."""
    while args := [item for item in typing.get_args(annotation) if item not in (type(None), Ellipsis)]:
        if typing.get_origin(annotation) in (dict, Mapping) or str(annotation).startswith("collections.abc.Mapping"):
            return dict
        annotation = args[0]
    return annotation


def _is_part(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Part)


def _reach(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        if value is None:
            return None
        value = value.get(name) if isinstance(value, Mapping) else getattr(value, name)
    return value


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, tuple | dict):
        return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False, default=str)
    return value


def _add_codes(sheets: dict[str, _Sheet], plan: Plan) -> None:
    sheet = sheets["code"] = _Sheet({"codelist": "TEXT", "code": "TEXT"}, {}, ("codelist", "code"))
    sheet.columns |= {f"words_{locale}": "TEXT" for locale in plan.passport.locales}
    for name, items in sorted(plan.code_lists.items()):
        sheet.rows += [{"codelist": name, "code": code, **{f"words_{x}": item.words.get(x) for x in plan.passport.locales}}
                       for code, item in items.items()]


def _add_indicators(sheets: dict[str, _Sheet], plan: Plan) -> None:
    values = sheets["observation"] = _Sheet(
        {"indicator": "TEXT", "position": "INTEGER", "period_start": "TEXT", "period_end": "TEXT", "value": "REAL",
         "upper": "REAL", "kind": "TEXT", "source": "TEXT", "dataset": "TEXT", "line": "INTEGER", "note": "TEXT"},
        {"indicator": "indicator", "source": "source", "dataset": "dataset"}, ("indicator", "position"))
    verdicts = sheets["verdict"] = _Sheet(dict.fromkeys(("indicator", "method", "code", "reason", "working"), "TEXT"),
                                          {"indicator": "indicator"}, ("indicator",))
    for indicator in plan.register("indicator"):
        named = indicator.series.dataset if indicator.series else ""
        dataset = named if plan.record(named) else None
        for number, o in enumerate(observations_of(plan, indicator), 1):
            values.rows.append({"indicator": indicator.id, "position": number, "period_start": o.start, "period_end": o.end,
                                "value": float(o.value), "upper": _cell(o.upper), "kind": o.kind, "source": o.source or None,
                                "dataset": dataset, "line": o.line or None, "note": o.note or None})
        verdict = assess(plan, indicator)
        working = json.dumps({name: _cell(value) for name, value in verdict.working}, ensure_ascii=False)
        verdicts.rows.append({"indicator": indicator.id, "method": indicator.assessment.method, "code": verdict.code,
                              "reason": verdict.reason or None, "working": working})


def _add_table(sheets: dict[str, _Sheet], dataset: Dataset, rows: tuple[Mapping[str, Any], ...]) -> None:
    sheet = sheets[f"data_{dataset.id.replace('-', '_')}"] = _Sheet(
        {column.name: TYPES.get(column.type, "TEXT") for column in dataset.columns},
        {column.name: column.type for column in dataset.columns if column.type in RECORDS}, dataset.key)
    sheet.rows = [{name: _cell(value) for name, value in row.items()} for row in rows]
