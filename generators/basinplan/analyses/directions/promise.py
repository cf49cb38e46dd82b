"""A promise that is withdrawn weakens the plan; a new one strengthens it."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, STRENGTHENED, UNDECIDABLE, UPDATED, WEAKENED, WITHDRAWN
from basinplan.model.values import last_day
from basinplan.registers import registers

WORDS = {
    "ru": "Обязательство снято или добавлено.",
    "kk": "Міндеттеме алынды немесе қосылды.",
    "zh": "承诺被撤回或新增。",
    "en": "A promise was withdrawn or added.",
}
CLEAR = ("up", "down", "keep_above", "keep_below", "none")
FIELDS = ((), ("targets",), ("thresholds",), ("milestones",), ("outputs",), ("criteria",), ("classes",))


def promise(case: Case) -> str | None:
    """Measures and indicators, their targets, limits, steps and planned outputs; an output that was observed is no promise.

    What was decided elsewhere binds since then and not since it was written down here.
    """
    if case.names not in FIELDS or not case.is_promise:
        return None
    if not case.names and case.kind == ADDED and registers()[case.change.register].REPORTED:
        return UPDATED
    wanted = {record.direction for record in case.records if record is not None} if case.names == ("targets",) else set()
    if wanted - {*CLEAR}:
        return UNDECIDABLE
    kinds = {part.kind for part in case.difference.parts if case.names == ("outputs",) and part is not None}
    if kinds & {"observed", "provisional", "estimated"}:
        return None
    if case.kind == ADDED and case.names in (("targets",), ("thresholds",)) and _is_beside(case):
        return UNDECIDABLE
    return UNDECIDABLE if case.names == ("classes",) else {ADDED: STRENGTHENED, WITHDRAWN: WEAKENED}.get(case.kind)


def _is_beside(case: Case) -> bool:
    """Whether a new target or limit stands beside another for the same: of one kind, or for a day that is not later.

    A second, nearer value may be meant to take the place of the first, so that it binds no more.
    """
    new, record = case.difference.parts[1], case.records[1]
    others = [part for part in getattr(record, case.names[0]) if part is not new]
    if case.names == ("thresholds",):
        return any(other.kind == new.kind for other in others)
    is_up = record.direction in ("up", "keep_above")
    earlier = [other for other in others if last_day(other.period) <= last_day(new.period)]
    return any(last_day(other.period) == last_day(new.period) or (new.value < other.value) == is_up and new.value != other.value
               for other in earlier)
