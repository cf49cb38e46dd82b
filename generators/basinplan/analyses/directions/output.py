"""A planned output that is smaller is a weaker promise; an observed one is news."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, STRENGTHENED, UNDECIDABLE, UPDATED, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Запланированный результат уменьшен или увеличен.",
    "kk": "Жоспарланған нәтиже азайтылды немесе көбейтілді.",
    "zh": "计划产出减少或增加。",
    "en": "A planned output became smaller or larger.",
}
NEWS = ("observed", "provisional", "estimated")


def output(case: Case) -> str | None:
    """Planned and projected numbers are promises; what was observed is brought up to date."""
    if case.names[:1] != ("outputs",):
        return None
    old, new = case.difference.parts
    if case.names == ("outputs", "value") and old.value == new.value:
        return None
    if any(part is not None and part.kind in NEWS for part in (old, new)):
        return WEAKENED if case.kind == WITHDRAWN and case.names == ("outputs",) else UPDATED
    if case.names == ("outputs", "kind"):
        return WEAKENED if new.kind == "projected" else STRENGTHENED
    if case.kind != CHANGED or case.names[1:] not in (("value",), ("unit",)):
        return UPDATED if case.names[1:] in (("as_of",), ("source",)) else None
    if old.unit != new.unit:
        return UNDECIDABLE
    wanted = _wanted(case, new.unit)
    return UNDECIDABLE if not wanted else WEAKENED if (new.value < old.value) == (wanted > 0) else STRENGTHENED


def _wanted(case: Case, unit: str) -> int:
    """Whether more is wanted (1) or less (-1) by the linked indicators of the same unit; 0 where they do not agree on it."""
    linked = [case.after.record(id) for id in getattr(case.records[1], "indicators", ())]
    said = {-1 if found.direction in ("down", "keep_below") else 1 for found in linked if found is not None and found.unit == unit}
    return said.pop() if len(said) == 1 else 0 if said or unit == "percent" else 1
