"""Was the plan for a period fulfilled? Judged only when the whole period has been reported."""

from __future__ import annotations

from basinplan.analyses.verdict import MARGIN, MET, NOT_MET, Case, Verdict, last_fact, not_assessable
from basinplan.model.observation import PROVISIONAL
from basinplan.model.values import first_day, last_day

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
    "formula": {
        "ru": "разность = факт − план", "kk": "айырма = нақты мән − жоспар", "zh": "差值 = 实际值 − 计划值",
        "en": "difference = fact − plan"},
    "origin": {
        "ru": "Так отчитываются ведомства Казахстана: факт за год рядом с планом на год.",
        "kk": "Қазақстан ведомстволары осылай есеп береді: жылдық нақты мән жылдық жоспармен қатар.",
        "zh": "哈萨克斯坦主管部门采用此方式报告：年度实际值与年度计划值并列。",
        "en": "This is how authorities in Kazakhstan report: the fact of the year beside the plan for the year.",
    },
}


def plan_fact(case: Case) -> Verdict:
    """Met if the value of the complete period is at least the plan (at most, where it should fall)."""
    last = last_fact(case.observations)
    if not case.indicator.targets:
        return not_assessable("no_target_or_baseline", last)
    if last is None:
        return not_assessable("no_values")
    ended = [target for target in case.indicator.targets if last_day(target.period) < case.as_of]
    if not ended:
        return not_assessable("period_open", last)
    target = max(ended, key=lambda promise: last_day(promise.period))
    start, end = first_day(target.period), last_day(target.period)
    whole = [o for o in case.facts if o.first == start and o.last == end]
    if not whole:
        return not_assessable("period_incomplete", last)
    fact = max(whole, key=lambda o: o.kind != PROVISIONAL)
    falling = case.indicator.direction in ("down", "keep_below")
    reserve = target.value - fact.value if falling else fact.value - target.value
    working = (("plan", target.value), ("value", fact.value), ("difference", fact.value - target.value))
    return Verdict(MET if reserve >= 0 else NOT_MET, "", working, fact, (MARGIN, reserve))
