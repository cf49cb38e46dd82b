"""An indicator that may be judged by older or fewer values, or within a wider margin, is watched less closely."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Наблюдение или оценка стали менее либо более строгими.",
    "kk": "Бақылау немесе бағалау қатаңдығы өзгерді.",
    "zh": "监测或评估的严格程度改变。",
    "en": "Watching or judging became laxer or stricter.",
}
WEIGHS = "rhythms"
LAXER_IF_MORE = ("max_age_months", "margin")


def monitoring(case: Case) -> str | None:
    """Age, margin, number of values and rhythm in order; another method, summing or wording of a rhythm is undecidable."""
    if case.is_text:
        return _rhythm(case)
    if case.names[:1] != ("assessment",) or len(case.names) < 2:
        return None
    name = case.names[1]
    if name == "method" and "none" in (case.change.before, case.change.after):
        return WEAKENED if case.change.after == "none" else STRENGTHENED
    if case.kind in (ADDED, WITHDRAWN) and name == "margin":
        return WEAKENED if case.kind == ADDED else STRENGTHENED
    if name in (*LAXER_IF_MORE, "min_points") and case.kind == CHANGED:
        old, new = (getattr(part, name) for part in case.difference.parts)
        return None if old == new else WEAKENED if (new > old) == (name in LAXER_IF_MORE) else STRENGTHENED
    return UNDECIDABLE


def _rhythm(case: Case) -> str | None:
    """A text of a promise that says how often something is done, and then says another rhythm."""
    lexicon = case.grammars[case.difference.locale].rhythms
    old, new = ({Decimal(hit.key) for hit in lexicon.find(text)} for text in (case.change.before, case.change.after))
    if case.is_promise and old and new and (max(new) < min(old) or min(new) > max(old)):
        return WEAKENED if max(new) < min(old) else STRENGTHENED
    return UNDECIDABLE if case.names[:1] == ("frequency",) and (case.statements or old != new) else None
