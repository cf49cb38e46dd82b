"""A measure that is cancelled or put off is weaker; one taken up again is stronger."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import STRENGTHENED, UPDATED, WEAKENED

WORDS = {
    "ru": "Мера отменена, отложена или возобновлена.",
    "kk": "Шара тоқтатылды, кейінге қалдырылды немесе қайта басталды.",
    "zh": "措施被取消、推迟或恢复。",
    "en": "The measure was cancelled, put off or taken up again.",
}
STANDING = {"cancelled": 0, "postponed": 1}
MOVING = ("proposed", "planned", "ongoing", "executed")


def standing(case: Case) -> str | None:
    """Cancelled below postponed below all others; of the others a step forward is progress, a step back a loss."""
    if case.names != ("status",) or case.change.register == "plan" or case.change.before == case.change.after:
        return None
    sides = case.change.before, case.change.after
    old, new = (STANDING.get(value, 2) for value in sides)
    if old != new:
        return WEAKENED if new < old else STRENGTHENED
    return WEAKENED if {*sides} <= {*MOVING} and MOVING.index(sides[1]) < MOVING.index(sides[0]) else UPDATED
