"""A body that answers no more for a measure or takes no more part leaves it weaker."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED, WITHDRAWN
from basinplan.model.values import NOT_STATED

WORDS = {
    "ru": "Исполнитель или участник добавлен либо исключён.",
    "kk": "Орындаушы немесе қатысушы қосылды не алынып тасталды.",
    "zh": "增加或撤除了责任方、参与方。",
    "en": "A body that answers or takes part was added or removed.",
}
FIELDS = (("responsible", "joint"), ("partners",), ("owner",), ("targets", "by"), ("thresholds", "by"),
          ("addressed_to",), ("parties",), ("states",))


def bodies(case: Case) -> str | None:
    """One body for another is undecidable."""
    if case.names not in FIELDS:
        return None
    if case.kind == CHANGED and NOT_STATED not in (case.change.before, case.change.after):
        return UNDECIDABLE
    return {ADDED: STRENGTHENED, WITHDRAWN: WEAKENED}.get(case.kind)
