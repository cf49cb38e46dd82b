"""Writing JSON Schema for editors: one file a register, one for the passport, codes spelled out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from basinplan.analyses.attribution import CAUSES
from basinplan.model.change import DIRECTIONS, KINDS, SCOPES
from basinplan.model.code_list import CodeLists
from basinplan.model.passport import Passport
from basinplan.model.record import Part
from basinplan.registers import registers


def write_schemas(out: Path, code_lists: CodeLists) -> Iterator[Path]:
    """One file for each register and for the passport; yields the paths written."""
    out.mkdir(parents=True, exist_ok=True)
    for name, model in {"plan": Passport, **registers()}.items():
        path = out / f"{name}.schema.json"
        path.write_text(json.dumps(schema_of(model, code_lists), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
        yield path
    path = out / "comparison.schema.json"
    path.write_text(json.dumps(comparison_schema(), indent=1, sort_keys=True) + "\n", "utf-8")
    yield path


def comparison_schema() -> dict[str, Any]:
    """The schema of what ``basinplan compare --format json`` writes."""
    text, names = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    value = {"type": ["string", "number", "boolean", "array", "object", "null"]}
    place = _strict({"path": text, "line": {"type": "integer", "minimum": 1}})
    places = {"type": "array", "items": place}
    change = _strict({"id": {"type": "string", "pattern": "^[0-9a-f]{12}$"}, "register": text, "record": text, "field": text,
                      "kind": {"enum": list(KINDS)}, "direction": {"enum": list(DIRECTIONS)}, "scope": {"enum": list(SCOPES)},
                      "before": value, "after": value, "note": text, "place": place})
    verdict = _strict({"code": text, "reason": text})
    share = {"type": "object", "propertyNames": {"enum": list(CAUSES)},
             "additionalProperties": {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}}
    status = _strict({"indicator": text, "before": verdict, "after": verdict, "score": text, "causes": names, "shares": share})
    counts = _strict(dict.fromkeys(DIRECTIONS, {"type": "integer", "minimum": 0}))
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": "Changes between two states of a plan",
            **_strict({"from": text, "to": text, "changes": {"type": "array", "items": change}, "counts": counts,
                       "statuses": {"type": "array", "items": status}, "unread": _strict({"from": places, "to": places})})}


def _strict(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def schema_of(model: type[Part], code_lists: CodeLists) -> dict[str, Any]:
    """The schema of a model; files of small records may hold a list of it."""
    schema = model.model_json_schema(mode="validation")
    _spell_codes(schema, code_lists)
    definitions = schema.pop("$defs", {})
    if model is Passport or getattr(model, "ONE_FILE_EACH", False):
        return {"$schema": "http://json-schema.org/draft-07/schema#", "$defs": definitions, **schema}
    definitions["record"] = schema
    one = {"$ref": "#/$defs/record"}
    return {"$schema": "http://json-schema.org/draft-07/schema#", "$defs": definitions,
            "oneOf": [{"type": "array", "items": one}, one]}


def _spell_codes(value: Any, code_lists: CodeLists) -> None:
    if isinstance(value, dict):
        name = value.pop("x-codelist", None)
        if name in code_lists:
            value["enum"] = list(code_lists[name])
        for inner in value.values():
            _spell_codes(inner, code_lists)
    elif isinstance(value, list):
        for inner in value:
            _spell_codes(inner, code_lists)
