"""Each register as a table: one row a record, one column a field, texts in every language."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from decimal import Decimal

from basinplan.model.plan import Plan
from basinplan.model.record import Record, Ref, Said, marks_of

WORDS = {
    "title": {"ru": "Регистры (CSV)", "kk": "Тізілімдер (CSV)", "zh": "名录（CSV）", "en": "Registers (CSV)"},
    "about": {
        "ru": "По таблице на регистр: меры, показатели, факты, источники и другие; тексты на всех языках.",
        "kk": "Әр тізілімге бір кесте: шаралар, көрсеткіштер, деректер, дереккөздер және басқалар; мәтіндер барлық тілде.",
        "zh": "每个名录一张表：措施、指标、数据事实、来源等；文本含全部语种。",
        "en": "One table a register: measures, indicators, facts, sources and others; texts in every language.",
    },
}


def register_csv(plan: Plan) -> Mapping[str, bytes]:
    """``<register>.csv`` for every register that has records. Lists are parted by a space."""
    return {f"{name}.csv": _table(plan, records) for name, records in plan.by_register.items()}


def columns_of(plan: Plan, register: type[Record]) -> Mapping[str, Ref | None]:
    """The columns of a register's table, with what a single id in it refers to."""
    said = {name for name, mark in marks_of(register) if isinstance(mark, Said)}
    single = {name: mark for name, mark in marks_of(register)
              if isinstance(mark, Ref) and not str(register.model_fields[name].annotation).startswith("tuple")}
    found: dict[str, Ref | None] = {}
    for name in register.model_fields:
        if name in said:
            found |= {f"{name}_{locale}": None for locale in plan.passport.locales}
        else:
            found[name] = single.get(name)
    return found


def _table(plan: Plan, records: tuple[Record, ...]) -> bytes:
    columns = columns_of(plan, type(records[0]))
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(dict(_cells(plan, record, columns)) for record in records)
    return buffer.getvalue().encode()


def _cells(plan: Plan, record: Record, columns: Mapping[str, object]):
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in columns:
            yield name, harmless(_flat(value))
        else:
            for locale in plan.passport.locales:
                yield f"{name}_{locale}", harmless((value or {}).get(locale, ""))


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
