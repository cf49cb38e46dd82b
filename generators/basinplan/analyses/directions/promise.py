"""A promise that is withdrawn weakens the plan; a new one strengthens it."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, STRENGTHENED, UNDECIDABLE, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Обязательство снято или добавлено.",
    "kk": "Міндеттеме алынды немесе қосылды.",
    "zh": "承诺被撤回或新增。",
    "en": "A promise was withdrawn or added.",
}
CLEAR = ("up", "down", "keep_above", "keep_below", "none")
FIELDS = ((), ("targets",), ("thresholds",), ("milestones",), ("outputs",), ("criteria",), ("classes",))


def promise(case: Case) -> str | None:
    """Measures and indicators, their targets, limits, steps and planned outputs; an output that was observed is no promise."""
    if case.names not in FIELDS or not case.is_promise:
        return None
    wanted = {record.direction for record in case.records if record is not None} if case.names == ("targets",) else set()
    if wanted - {*CLEAR}:
        return UNDECIDABLE
    kinds = {part.kind for part in case.difference.parts if case.names == ("outputs",) and part is not None}
    if kinds & {"observed", "provisional", "estimated"}:
        return None
    return UNDECIDABLE if case.names == ("classes",) else {ADDED: STRENGTHENED, WITHDRAWN: WEAKENED}.get(case.kind)
