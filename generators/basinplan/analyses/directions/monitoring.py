"""An indicator that may be judged by older or fewer values, or within a wider margin, is watched less closely."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Наблюдение или оценка стали менее либо более строгими.",
    "kk": "Бақылау немесе бағалау қатаңдығы өзгерді.",
    "zh": "监测或评估的严格程度改变。",
    "en": "Watching or judging became laxer or stricter.",
}
LAXER_IF_MORE = ("max_age_months", "margin")


def monitoring(case: Case) -> str | None:
    """Age, margin and number of values in order; another method, summing or rhythm of publication is undecidable."""
    if case.names[:1] == ("frequency",) and case.is_text and case.statements:
        return UNDECIDABLE
    if case.names[:1] != ("assessment",) or len(case.names) < 2:
        return None
    name = case.names[1]
    if case.kind in (ADDED, WITHDRAWN) and name == "margin":
        return WEAKENED if case.kind == ADDED else STRENGTHENED
    if name in (*LAXER_IF_MORE, "min_points") and case.kind == CHANGED:
        old, new = (getattr(part, name) for part in case.difference.parts)
        return None if old == new else WEAKENED if (new > old) == (name in LAXER_IF_MORE) else STRENGTHENED
    return UNDECIDABLE
