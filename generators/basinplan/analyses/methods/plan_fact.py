"""Was the plan for a period fulfilled? Judged only when the whole period has been reported."""

from __future__ import annotations

from datetime import date

from basinplan.analyses.verdict import MET, NOT_MET, Verdict, last_fact, not_assessable
from basinplan.model.observation import Observation
from basinplan.model.values import first_day, last_day
from basinplan.registers.indicator import Indicator

WORDS = {
    "name": {"ru": "план и факт", "kk": "жоспар мен нақты мән", "zh": "计划与实际对比", "en": "plan and fact"},
    "how": {
        "ru": "Значение за весь период сравнивается с планом на тот же период. Значение за часть периода не "
              "оценивается.",
        "kk": "Бүкіл кезеңдегі мән сол кезеңнің жоспарымен салыстырылады. Кезеңнің бір бөлігіндегі мән бағаланбайды.",
        "zh": "将整个时段的数值与同一时段的计划值比较；仅覆盖部分时段的数值不作评估。",
        "en": "The value of the whole period is compared with the plan for the same period. A value for part of the "
              "period is not judged.",
    },
}


def plan_fact(indicator: Indicator, observations: tuple[Observation, ...], as_of: date) -> Verdict:
    """Met if the value of the complete period is at least the plan (at most, where it should fall)."""
    last = last_fact(observations)
    if not indicator.targets:
        return not_assessable("no_target_or_baseline", last)
    if last is None:
        return not_assessable("no_values")
    target = indicator.targets[-1]
    start, end = first_day(target.period), last_day(target.period)
    if as_of <= end:
        return not_assessable("period_open", last)
    whole = [o for o in observations if o.is_fact and o.first <= start and o.last >= end]
    if not whole:
        return not_assessable("period_incomplete", last)
    fact = whole[-1]
    falling = indicator.direction in ("down", "keep_below")
    fulfilled = fact.value <= target.value if falling else fact.value >= target.value
    working = (("plan", target.value), ("value", fact.value), ("difference", fact.value - target.value))
    return Verdict(MET if fulfilled else NOT_MET, "", working, fact)
