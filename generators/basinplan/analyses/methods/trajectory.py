"""Is the indicator where a straight line from its baseline to its target would have it by now?

Thresholds of the ratio (0.95, 0.60, 0) are those published for progress ratios by Open SDG.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from basinplan.analyses.verdict import (
    ACCELERATION_NEEDED,
    ACHIEVED,
    DETERIORATION,
    LIMITED_PROGRESS,
    ON_TRACK,
    Verdict,
    is_outdated,
    last_fact,
    not_assessable,
)
from basinplan.model.observation import Observation
from basinplan.model.values import last_day
from basinplan.registers.indicator import Indicator

STEPS = ((Decimal("0.95"), ON_TRACK), (Decimal("0.60"), ACCELERATION_NEEDED), (Decimal("0"), LIMITED_PROGRESS))

WORDS = {
    "name": {"ru": "прямая к цели", "kk": "нысаналы мәнге дейінгі түзу", "zh": "直线进度对比", "en": "straight line to the target"},
    "how": {
        "ru": "Достигнутая доля пути от исходного значения к целевому делится на долю, которой требовала бы прямая "
              "линия. Пороги: 0,95 — по графику, 0,60 — требуется ускорение, 0 — ограниченный прогресс, ниже — ухудшение.",
        "kk": "Бастапқы мәннен нысаналы мәнге дейінгі өтілген жол үлесі түзу сызық талап ететін үлеске бөлінеді. "
              "Шектер: 0,95 – кестеге сай, 0,60 – жеделдету қажет, 0 – ілгерілеу аз, одан төмен – нашарлау.",
        "zh": "以基准值至目标值之间已完成的比例，除以按直线应完成的比例。"
              "分级界限：0.95及以上为进度正常，0.60及以上为需加快进度，0及以上为进展有限，低于0为恶化。",
        "en": "The share of the way from baseline to target that is done, divided by the share that a straight line "
              "would require. Thresholds: 0.95 on track, 0.60 acceleration needed, 0 limited progress, below that "
              "deterioration.",
    },
}


def trajectory(indicator: Indicator, observations: tuple[Observation, ...], as_of: date) -> Verdict:
    """Ratio = (value − baseline) / (target − baseline) ÷ (time passed / time given)."""
    last = last_fact(observations)
    baseline, target = indicator.baseline, indicator.targets[-1] if indicator.targets else None
    if baseline is None or target is None:
        return not_assessable("no_target_or_baseline", last)
    if last is None:
        return not_assessable("no_values")
    if is_outdated(last, indicator, as_of):
        return not_assessable("outdated", last)
    way, done = target.value - baseline.value, last.value - baseline.value
    given = (last_day(target.period) - last_day(baseline.period)).days
    passed = (last.last - last_day(baseline.period)).days
    if way == 0 or passed <= 0:
        return not_assessable("too_few_values", last)
    expected = baseline.value + way * passed / given
    ratio = (done / way) / (Decimal(passed) / given)
    working = (("baseline", baseline.value), ("target", target.value), ("value", last.value),
               ("expected", round(expected, 1)), ("ratio", round(ratio, 2)))
    if done / way >= 1:
        return Verdict(ACHIEVED, "", working, last)
    code = next((code for step, code in STEPS if ratio >= step), DETERIORATION)
    return Verdict(code, "", working, last)
