"""Each data set as the CSV file that its page offers, and the same rows as JSON; nothing added."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from decimal import Decimal

from basinplan.exports.register_csv import plain
from basinplan.model.plan import Plan, Table

WORDS = {
    "title": {"ru": "Наборы данных (CSV, JSON)", "kk": "Деректер жинақтары (CSV, JSON)", "zh": "数据集（CSV、JSON）",
              "en": "Data sets (CSV, JSON)"},
    "about": {
        "ru": "Строки каждого набора, как они лежат в плане. Оговорки и лицензия — на странице набора.",
        "kk": "Әр жинақтың жолдары жоспардағыдай. Ескертпелер мен лицензия – жинақтың бетінде.",
        "zh": "各数据集的数据行，与规划中一致。使用须知和许可见数据集页面。",
        "en": "The rows of each data set as they stand in the plan. Caveats and licence are on the page of the set.",
    },
}


def dataset_csv(plan: Plan) -> Mapping[str, bytes]:
    """``data/<dataset>.csv`` and ``data/<dataset>.json`` for every data set whose table was read."""
    found = {}
    for id, table in sorted(plan.tables.items()):
        found[f"data/{id}.csv"] = _csv(table)
        found[f"data/{id}.json"] = _json(table)
    return found


def _csv(table: Table) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([plain(row[name]) for name in table.columns] for row in table.rows)
    return buffer.getvalue().encode()


def _json(table: Table) -> bytes:
    rows = [{name: _value(row[name]) for name in table.columns} for row in table.rows]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n".encode()


def _value(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value.as_tuple().exponent >= 0 else float(value)
    return value
