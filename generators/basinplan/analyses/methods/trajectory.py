"""Is the indicator where a straight line from its baseline to its target would have it by now?

Thresholds of the ratio (0.95, 0.60, 0) are those published for progress ratios by Open SDG.
"""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.verdict import ACHIEVED, RATIO, Case, Verdict, step_of
from basinplan.model.values import last_day

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
    "formula": {
        "ru": "отношение = (значение − исходное) / (целевое − исходное) ÷ (прошло времени / дано времени)",
        "kk": "қатынас = (мән − бастапқы) / (нысаналы − бастапқы) ÷ (өткен уақыт / берілген уақыт)",
        "zh": "比值 =（数值 − 基准值）/（目标值 − 基准值）÷（已过时间 / 给定时间）",
        "en": "ratio = (value − baseline) / (target − baseline) ÷ (time passed / time given)",
    },
    "origin": {
        "ru": "Пороги 0,95, 0,60 и 0 — из метода Статистической службы Канады в Open SDG; отношение к ожидаемому на "
              "прямой — по описанию ЭСКАТО ООН.",
        "kk": "0,95, 0,60 және 0 шектері – Open SDG-дегі Канада статистика қызметінің әдісінен; түзудегі күтілетін "
              "мәнге қатынас – БҰҰ АТЭӘК сипаттамасы бойынша.",
        "zh": "0.95、0.60和0的界限取自加拿大统计局在Open SDG中的方法；与直线应达值之比，依据联合国亚太经社会的说明。",
        "en": "The thresholds 0.95, 0.60 and 0 are those of Statistics Canada's method in Open SDG; the ratio to the value "
              "expected on a straight line follows the description by UN ESCAP.",
    },
}


def trajectory(case: Case) -> Verdict:
    """Ratio = (value − baseline) / (target − baseline) ÷ (time passed / time given)."""
    if unfit := case.unfit_for_a_way():
        return unfit
    baseline, target, last = case.indicator.baseline, case.indicator.targets[-1], case.last
    way, done = target.value - baseline.value, last.value - baseline.value
    given = (last_day(target.period) - last_day(baseline.period)).days
    passed = (last.last - last_day(baseline.period)).days
    expected = baseline.value + way * min(passed, given) / given
    ratio = (done / way) / (Decimal(min(passed, given)) / given)
    working = (("baseline", baseline.value), ("target", target.value), ("value", last.value),
               ("expected", round(expected, 1)), ("ratio", round(ratio, 2)))
    if done / way >= 1:
        return Verdict(ACHIEVED, "", working, last, (RATIO, ratio))
    return Verdict(step_of(ratio), "", working, last, (RATIO, ratio))
