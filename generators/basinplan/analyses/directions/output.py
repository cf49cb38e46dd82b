"""A planned output that is smaller is a weaker promise; an observed one is news."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, STRENGTHENED, UNDECIDABLE, UPDATED, WEAKENED

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
    if any(part is not None and part.kind in NEWS for part in (old, new)):
        return UPDATED
    if case.kind != CHANGED or case.names[1:] not in (("value",), ("unit",)):
        return UPDATED if case.names[1:] in (("as_of",), ("source",)) else None
    if old.unit != new.unit:
        return UNDECIDABLE
    return None if old.value == new.value else WEAKENED if new.value < old.value else STRENGTHENED
