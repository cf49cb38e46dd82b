"""Less money is a weaker promise, more money a stronger one, in one currency and of one kind."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, EDITORIAL, STRENGTHENED, UNDECIDABLE, UPDATED, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Изменилась опубликованная сумма: меньше — ослабление, больше — усиление.",
    "kk": "Жарияланған сома өзгерді: азайса – әлсірету, көбейсе – күшейту.",
    "zh": "公布的金额变动：减少为削弱，增加为加强。",
    "en": "The published amount changed: less is weaker, more is stronger.",
}
TIMES = {"units": 1, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

FIELDS = ("amount", "scale", "currency", "kind", "basis")


def budget(case: Case) -> str | None:
    """By amount and scale together; another currency or kind makes amounts incomparable."""
    if case.names in (("costs",), ("funding",)):
        return {ADDED: STRENGTHENED, WITHDRAWN: WEAKENED}.get(case.kind)
    if case.names[:1] != ("costs",) or case.kind != CHANGED or case.names[1] not in FIELDS:
        return None
    old, new = case.difference.parts
    if case.names[1] == "basis":
        return _basis(old.basis, new.basis)
    if (old.currency, old.kind) != (new.currency, new.kind):
        return UNDECIDABLE
    mine, theirs = (part.amount * Decimal(TIMES[part.scale]) for part in (old, new))
    if mine == theirs:
        return EDITORIAL
    return WEAKENED if theirs < mine else STRENGTHENED


def _basis(old: str, new: str) -> str:
    """What is agreed binds more than what is announced; what is spent is news, and taken back it leaves all open."""
    if "spent" in (old, new):
        return UPDATED if new == "spent" else UNDECIDABLE
    return WEAKENED if new == "announced" else STRENGTHENED
