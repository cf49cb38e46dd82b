"""Each register as a table: one row a record, one column a field, texts in every language."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from decimal import Decimal

from basinplan.model.plan import Plan
from basinplan.model.record import Record, Said, walk


def register_csv(plan: Plan) -> Mapping[str, bytes]:
    """``<register>.csv`` for every register that has records. Lists are parted by a space."""
    return {f"{name}.csv": _table(plan, records) for name, records in plan.by_register.items()}


def _table(plan: Plan, records: tuple[Record, ...]) -> bytes:
    columns: list[str] = []
    rows = []
    for record in records:
        row = dict(_cells(plan, record))
        columns += [name for name in row if name not in columns]
        rows.append(row)
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def _cells(plan: Plan, record: Record):
    said = {path[0] for path, mark, _ in walk(record) if isinstance(mark, Said) and len(path) == 1}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in said and isinstance(value, dict):
            for locale in plan.passport.locales:
                yield f"{name}_{locale}", harmless(value.get(locale, ""))
        else:
            yield name, harmless(_flat(value))


def _flat(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return " ".join(value)
    if isinstance(value, tuple | dict) or hasattr(value, "model_dump"):
        plain = [item.model_dump(exclude_none=True) if hasattr(item, "model_dump") else item for item in value] \
            if isinstance(value, tuple) else value.model_dump(exclude_none=True) if hasattr(value, "model_dump") else value
        return json.dumps(plain, ensure_ascii=False, default=str) if plain else ""
    return str(value)


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    is_number = isinstance(text, str) and text.replace(".", "", 1).removeprefix("-").isdigit()
    return f"'{text}" if text[:1] in "=+-@\t" and text and not is_number else text


def plain(value: object) -> str:
    """A cell of a data set as it stands in its source."""
    return "" if value is None else str(value) if isinstance(value, Decimal | int) else harmless(str(value))
