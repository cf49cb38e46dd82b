"""The whole plan as one JSON file: passport, every register, and which records name which; and its schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

from basinplan.model.passport import Passport
from basinplan.model.plan import Plan
from basinplan.registers import registers

WORDS = {
    "title": {"ru": "План целиком (JSON)", "kk": "Жоспар тұтас (JSON)", "zh": "整部规划（JSON）", "en": "The whole plan (JSON)"},
    "about": {
        "ru": "Паспорт, все регистры и перекрёстные ссылки в одном файле, и JSON Schema к нему.",
        "kk": "Паспорт, барлық тізілім мен айқас сілтемелер бір файлда, әрі оның JSON Schema сипаттамасы.",
        "zh": "规划概况、全部名录和交叉引用合为一个文件，并附其JSON Schema。",
        "en": "Passport, all registers and cross-references in one file, and the JSON Schema for it.",
    },
}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def plan_json(plan: Plan) -> Mapping[str, bytes]:
    """``plan.json``, whose numbers keep the digits of the source, and ``plan.schema.json``."""
    value = {
        "plan": plan.passport.model_dump(mode="python"),
        "registers": {name: [record.model_dump(mode="python") for record in records]
                      for name, records in sorted(plan.by_register.items())},
        "mentioned_by": {id: list(users) for id, users in sorted(plan.mentions.items())},
    }
    return {"plan.json": _bytes(value), "plan.schema.json": _bytes(_schema())}


def _schema() -> dict:
    """JSON Schema of plan.json, from the same classes that read the records."""
    definitions = {name: kind.model_json_schema(mode="serialization", ref_template=f"#/$defs/{name}/$defs/{{model}}")
                   for name, kind in {"passport": Passport, **registers()}.items()}
    return {
        "$schema": DRAFT, "title": "plan.json", "type": "object", "required": ["plan", "registers", "mentioned_by"],
        "properties": {
            "plan": {"$ref": "#/$defs/passport"},
            "registers": {"type": "object", "additionalProperties": False,
                          "properties": {name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in registers()}},
            "mentioned_by": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
        },
        "$defs": definitions,
    }


def _bytes(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, default=_number) + "\n").encode()


def _number(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent >= 0 else float(value)
    raise TypeError(f"{type(value).__name__} has no place in plan.json")
