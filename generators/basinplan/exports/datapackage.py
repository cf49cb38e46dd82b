"""A Frictionless data package: every table with its columns, types, keys, licence and sources, for machines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from basinplan.exports.dataset_csv import dataset_csv
from basinplan.exports.register_csv import columns_of, register_csv
from basinplan.model.plan import Plan
from basinplan.registers.dataset import Column, Dataset

WORDS = {
    "title": {"ru": "Пакет данных (Frictionless)", "kk": "Деректер пакеті (Frictionless)", "zh": "数据包（Frictionless）",
              "en": "Data package (Frictionless)"},
    "about": {
        "ru": "Описание всех таблиц для программ: столбцы, типы, ключи, связи, лицензии, источники.",
        "kk": "Барлық кестенің бағдарламаларға арналған сипаттамасы: бағандар, түрлер, кілттер, байланыстар, лицензиялар, "
              "дереккөздер.",
        "zh": "供程序使用的全部表格说明：列、类型、主键、关联、许可和来源。",
        "en": "All tables described for programs: columns, types, keys, links, licences, sources.",
    },
}
TYPES = {"number": "number", "whole": "integer", "year": "year"}
RECORDS = ("source", "indicator", "place", "water_body")
LICENCES = {"CC0": "CC0-1.0", "CC BY 4.0": "CC-BY-4.0", "PDDL": "ODC-PDDL-1.0", "MIT": "MIT"}
OF_TEXTS = {"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
"""The licence of the texts and records of a plan; each data set names its own."""
PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def datapackage(plan: Plan) -> Mapping[str, bytes]:
    """``datapackage.json``: one resource for each data set and each register."""
    language = plan.passport.source_locale
    package = {
        "name": plan.passport.id, "title": plan.passport.title[language], "version": plan.passport.as_of,
        "description": plan.passport.notice[language], "profile": "tabular-data-package",
        "licenses": [OF_TEXTS],
        "resources": [*_datasets(plan), *_registers(plan)],
    }
    return {"datapackage.json": (json.dumps(package, ensure_ascii=False, indent=1, default=float) + "\n").encode()}


def _datasets(plan: Plan) -> Iterator[dict]:
    files, language = dataset_csv(plan), plan.passport.source_locale
    for id in sorted(plan.tables):
        dataset: Dataset = plan.record(id)
        fields = [_field(plan, column) for column in dataset.columns]
        keys = [{"fields": c.name, "reference": {"resource": c.type.replace("_", "-"), "fields": "id"}} for c in dataset.columns
                if c.type in RECORDS and plan.register(c.type)]
        sources = [plan.record(source) for source in dataset.sources]
        yield _resource(id, f"data/{id}.csv", files[f"data/{id}.csv"]) | {
            "title": dataset.title[language], "description": dataset.description[language],
            "licenses": [{"name": _licence(dataset.licence), "title": dataset.licence}],
            "sources": [{"title": source.title} | ({"path": source.url} if source.url else {}) for source in sources],
            "schema": {"fields": fields, "primaryKey": list(dataset.key), "missingValues": [""]}
            | ({"foreignKeys": keys} if keys else {})}


def _licence(text: str) -> str:
    """The short name of a licence as the Open Definition lists it; ``other`` where the terms are their own."""
    return next((name for words, name in LICENCES.items() if text.startswith(words)), "other")


def _field(plan: Plan, column: Column) -> dict:
    limits: dict = {"required": True} if column.required else {}
    if column.minimum is not None:
        limits["minimum"] = column.minimum
    if column.maximum is not None:
        limits["maximum"] = column.maximum
    if column.type == "code":
        limits["enum"] = list(plan.code_lists[column.codelist])
    if column.type == "date":
        limits["pattern"] = PARTIAL_DATE
    field = {"name": column.name, "type": TYPES.get(column.type, "string"), "title": column.title[plan.passport.source_locale]}
    return field | ({"unit": column.unit} if column.unit else {}) | ({"constraints": limits} if limits else {})


def _registers(plan: Plan) -> Iterator[dict]:
    files = register_csv(plan)
    for name, records in sorted(plan.by_register.items()):
        columns = columns_of(plan, type(records[0]))
        fields = [{"name": column, "type": "string"} for column in columns]
        keys = [{"fields": column, "reference": {"resource": mark.register, "fields": "id"}} for column, mark in columns.items()
                if mark is not None and not mark.also and plan.register(mark.register)]
        for key in keys:
            other = key["reference"]["resource"]
            key["reference"]["resource"] = "" if other == name else other.replace("_", "-")
        yield _resource(name.replace("_", "-"), f"{name}.csv", files[f"{name}.csv"]) | {
            "title": type(records[0]).WORDS["many"].get(plan.passport.source_locale, name), "licenses": [OF_TEXTS],
            "schema": {"fields": fields, "primaryKey": ["id"], "missingValues": [""]} | ({"foreignKeys": keys} if keys else {})}


def _resource(name: str, path: str, data: bytes) -> dict:
    return {"name": name, "path": path, "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8", "bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
