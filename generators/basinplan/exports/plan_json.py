"""The whole plan as one JSON file: passport, every register, and which records name which."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

from basinplan.model.plan import Plan


def plan_json(plan: Plan) -> Mapping[str, bytes]:
    """``plan.json``; numbers keep the digits that the source gives."""
    value = {
        "plan": plan.passport.model_dump(mode="python", exclude_none=True),
        "registers": {
            name: [record.model_dump(mode="python", exclude_none=True) for record in records]
            for name, records in sorted(plan.by_register.items())
        },
        "mentioned_by": {id: list(users) for id, users in sorted(plan.mentions.items())},
    }
    text = json.dumps(value, ensure_ascii=False, indent=1, default=_number)
    return {"plan.json": (text + "\n").encode()}


def _number(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent >= 0 else float(value)
    raise TypeError(f"{type(value).__name__} has no place in plan.json")
