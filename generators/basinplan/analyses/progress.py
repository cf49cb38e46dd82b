"""How does each indicator stand at the date of the plan? By its declared method, and no other."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from basinplan.analyses.methods import methods
from basinplan.analyses.series import breaks_of, observations_of
from basinplan.analyses.verdict import Case, Verdict, not_assessable
from basinplan.model.plan import Plan
from basinplan.model.values import last_day
from basinplan.registers.indicator import Indicator


def assess(plan: Plan, indicator: Indicator) -> Verdict:
    """The verdict of the indicator's method on its values; not assessable where the method does not exist.

    That no such method exists is said by ``analyses.references``.
    """
    method = methods().get(indicator.assessment.method)
    if method is None:
        return not_assessable("method_unknown")
    return method(Case(indicator, observations_of(plan, indicator), last_day(plan.passport.as_of), breaks_of(plan, indicator)))


def assessed(plan: Plan) -> Mapping[str, Mapping[str, object]]:
    """Indicator → its verdict as plain values: code, reason, working, score, and the period of the value that decided."""
    return {indicator.id: _plain(assess(plan, indicator)) for indicator in plan.register(Indicator.REGISTER)}


def _plain(verdict: Verdict) -> Mapping[str, object]:
    last = verdict.observation
    return {"code": verdict.code, "reason": verdict.reason,
            "working": {name: _number(value) for name, value in verdict.working},
            "score": [verdict.score[0], _number(verdict.score[1])] if verdict.score else [],
            "period": [last.start, last.end] if last else []}


def _number(value: Decimal | str) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)
