"""A target or limit that is adopted binds more than one announced, and that more than one proposed."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED

WORDS = {
    "ru": "Правовой статус понижен или повышен.",
    "kk": "Құқықтық мәртебе төмендеді немесе көтерілді.",
    "zh": "法律地位降低或提高。",
    "en": "The legal status was lowered or raised.",
}
ORDER = ("proposed", "announced", "adopted")
PLAN = ("compilation", "draft", "adopted")


def legal_status(case: Case) -> str | None:
    """By the order of the code list."""
    order = PLAN if case.change.register == "plan" and case.names == ("status",) else ORDER
    if case.names[-1:] != ("legal_status",) and order is ORDER or case.kind != CHANGED:
        return None
    old, new = case.change.before, case.change.after
    if not {old, new} <= {*order}:
        return UNDECIDABLE
    return WEAKENED if order.index(new) < order.index(old) else STRENGTHENED
