"""A promise that is to be kept later is weaker, one that is to be kept sooner is stronger."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, EDITORIAL, STRENGTHENED, UNDECIDABLE, UPDATED, WEAKENED
from basinplan.model.values import NOT_STATED, first_day, last_day

WORDS = {
    "ru": "Срок перенесён: позже — ослабление, раньше — усиление.",
    "kk": "Мерзім ауыстырылды: кейінге – әлсірету, ертерекке – күшейту.",
    "zh": "期限变动：推迟为削弱，提前为加强。",
    "en": "The deadline moved: later is weaker, sooner is stronger.",
}
LEGAL = "legislative_or_regulatory"
FIELDS = (("period", "start"), ("period", "end"), ("milestones", "due"), ("targets", "period"), ("due",))


def deadline(case: Case) -> str | None:
    """By the last day that each date can mean, of a start by the first; a ban or rule that ends later may protect longer.

    Where nothing is promised, a date that had passed tells of history: another one corrects what was read.
    """
    old, new = case.change.before, case.change.after
    if case.names not in FIELDS or case.kind != CHANGED or NOT_STATED in (old, new):
        return None
    day = first_day if case.names[-1] == "start" else last_day
    if day(old) == day(new):
        return EDITORIAL
    if not case.is_promise and last_day(old) < last_day(case.before.passport.as_of):
        return UPDATED
    if case.names == ("period", "end") and any(getattr(record, "type", "") == LEGAL for record in case.records):
        return UNDECIDABLE
    return WEAKENED if day(new) > day(old) else STRENGTHENED
