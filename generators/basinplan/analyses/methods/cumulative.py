"""How much has been done so far, all periods together, against what the plan wanted done by then?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from basinplan.analyses.verdict import ACHIEVED, RATIO, Case, Verdict, not_assessable, step_of
from basinplan.model.observation import PLANNED, PROVISIONAL, Observation
from basinplan.model.values import last_day
from basinplan.registers.indicator import Baseline, Target

DAY_OF_GRACE = 1

WORDS = {
    "name": {"ru": "нарастающий итог", "kk": "өспелі қорытынды", "zh": "累计进度对比", "en": "cumulative"},
    "how": {
        "ru": "Сделанное с начала складывается и сравнивается с планом к тому же дню: с плановыми значениями, если они "
              "опубликованы, иначе с прямой от исходного значения к целевому. Если года не хватает, итог не оценивается. "
              "Пороги отношения: 0,95, 0,60 и 0.",
        "kk": "Басынан бері жасалғаны қосылып, сол күнге арналған жоспармен салыстырылады: жоспарлы мәндер жарияланса – "
              "солармен, әйтпесе бастапқы мәннен нысаналы мәнге дейінгі түзумен. Бір жыл жетіспесе, қорытынды бағаланбайды. "
              "Қатынас шектері: 0,95, 0,60 және 0.",
        "zh": "将起始以来的完成量累加，与同一日期的计划比较：有已公布的计划值时采用计划值，否则采用基准值至目标值的直线。"
              "若缺少某一年，则不作评估。比值界限：0.95、0.60和0。",
        "en": "What has been done since the start is added up and compared with the plan for the same day: planned values "
              "where they are published, otherwise a straight line from baseline to target. If a year is missing the sum is "
              "not judged. Thresholds of the ratio: 0.95, 0.60 and 0.",
    },
    "formula": {
        "ru": "отношение = сделано / должно быть сделано к этому дню", "kk": "қатынас = жасалғаны / сол күнге жасалуға тиісті",
        "zh": "比值 = 已完成量 / 届时应完成量", "en": "ratio = done / due by that day"},
    "origin": {
        "ru": "Пороги те же, что у прямой к цели (Open SDG). План и целевое значение — из записи показателя и набора данных.",
        "kk": "Шектер нысаналы мәнге дейінгі түзудегідей (Open SDG). Жоспар мен нысаналы мән көрсеткіш жазбасынан және "
              "деректер жинағынан алынады.",
        "zh": "界限与直线进度对比相同（Open SDG）。计划值和目标值取自指标记录和数据集。",
        "en": "The thresholds are those of the straight line (Open SDG). Plan and target come from the indicator's record and "
              "the data set.",
    },
}


def cumulative(case: Case) -> Verdict:
    """Ratio = done so far ÷ due by then; ``add_up`` sums values of single periods that must leave no gap."""
    if unfit := case.unfit_for_a_way():
        return unfit
    baseline, target, last = case.indicator.baseline, case.indicator.targets[-1], case.last
    total = _total(case.facts, last_day(baseline.period), case.indicator.assessment.add_up, baseline.value)
    if total is None:
        return not_assessable("gap_in_values", last)
    due = _due(case, baseline, target)
    working = (("baseline", baseline.value), ("done", total), ("expected", round(due, 1)), ("target", target.value))
    ratio = (total - baseline.value) / (due - baseline.value) if due != baseline.value else None
    if (total - target.value) * (target.value - baseline.value) >= 0:
        return Verdict(ACHIEVED, "", working, last, None if ratio is None else (RATIO, ratio))
    if ratio is None:
        return not_assessable("period_open", last)
    return Verdict(step_of(ratio), "", (*working, ("ratio", round(ratio, 2))), last, (RATIO, ratio))


def _total(values: tuple[Observation, ...], start: date, add_up: bool, baseline: Decimal) -> Decimal | None:
    """The sum since the start, or the last total; nothing where a stretch between was not reported."""
    later = [o for o in values if o.last > start]
    if not add_up:
        return max(later, key=lambda o: (o.last, o.kind != PROVISIONAL)).value
    total, reached = baseline, start
    final = {(o.start, o.end): o for o in sorted(later, key=lambda o: o.kind != PROVISIONAL)}
    for value in sorted(final.values(), key=lambda o: o.first):
        if (value.first - reached).days != DAY_OF_GRACE:
            return None
        total, reached = total + value.value, value.last
    return total


def _due(case: Case, baseline: Baseline, target: Target) -> Decimal:
    """What should have been done by the day of the last value: as planned, else on a straight line."""
    day, start = case.last.last, last_day(baseline.period)
    plans = tuple(o for o in case.observations if o.kind == PLANNED and start < o.last <= day)
    if plans and plans[-1].last == day:
        planned = _total(plans, start, case.indicator.assessment.add_up, baseline.value)
        if planned is not None:
            return planned
    given = (last_day(target.period) - start).days
    return baseline.value + (target.value - baseline.value) * min((day - start).days, given) / given
