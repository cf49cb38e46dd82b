"""A target further in the wanted direction is a stronger promise, a nearer one a weaker."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED

WORDS = {
    "ru": "Целевое значение сдвинуто относительно желаемого направления.",
    "kk": "Нысаналы мән қалаған бағытқа қатысты жылжытылды.",
    "zh": "目标值相对于期望方向发生变动。",
    "en": "The target moved against or along the wanted direction.",
}
UP, DOWN = ("up", "keep_above"), ("down", "keep_below")


def ambition(case: Case) -> str | None:
    """By the direction that the indicator wants; undecidable for a band, for none, and where direction or unit changed too."""
    if case.names != ("targets", "value") or case.kind != CHANGED:
        return None
    wanted = {record.direction for record in case.records if record is not None}
    units = {record.unit for record in case.records if record is not None}
    if len(wanted) != 1 or not wanted <= {*UP, *DOWN} or len(units) != 1:
        return UNDECIDABLE
    old, new = (part.value for part in case.difference.parts)
    if old == new:
        return None
    return STRENGTHENED if (new > old) == (wanted <= {*UP}) else WEAKENED
