"""Writing JSON Schema for editors: one file a register, one for the passport, codes spelled out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
