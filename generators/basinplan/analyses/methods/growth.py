"""Does the yearly growth rate suffice to reach the target? Only for amounts with a natural zero.

A lake level in metres above a datum, a class or a yes-or-no answer has no growth rate and is refused.
"""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.verdict import (
    ACCELERATION_NEEDED,
    ACHIEVED,
    DETERIORATION,
    LIMITED_PROGRESS,
    ON_TRACK,
    RATE,
    RATIO,
    Case,
    Verdict,
    not_assessable,
    step_of,
)
from basinplan.model.values import last_day

WITH_ZERO = ("ratio", "count", "share")
YEAR = Decimal("365.25")
PER_CENT = Decimal(100)
# Per cent a year in the wanted direction, where no target is set.
RATES = ((Decimal("1.5"), ON_TRACK), (Decimal("0.5"), ACCELERATION_NEEDED), (Decimal("0"), LIMITED_PROGRESS))

WORDS = {
    "name": {"ru": "темп роста", "kk": "өсу қарқыны", "zh": "增长率对比", "en": "growth rate"},
    "how": {
        "ru": "Средний годовой темп роста от исходного года делится на темп, нужный для цели. Пороги: 0,95 — по графику, "
              "0,60 — требуется ускорение, 0 — ограниченный прогресс, ниже — ухудшение. Без цели: 1,5, 0,5 и 0 % в год в "
              "желаемую сторону. Применяется только к величинам с естественным нулём и одного знака.",
        "kk": "Бастапқы жылдан бергі орташа жылдық өсу қарқыны мақсатқа қажетті қарқынға бөлінеді. Шектер: 0,95 – кестеге "
              "сай, 0,60 – жеделдету қажет, 0 – ілгерілеу аз, одан төмен – нашарлау. Нысаналы мән болмаса: қалаған бағытта "
              "жылына 1,5, 0,5 және 0%. Тек табиғи нөлі бар, таңбасы бірдей шамаларға қолданылады.",
        "zh": "以自基准年起的年均增长率，除以达到目标所需的年均增长率。分级界限：0.95及以上为进度正常，0.60及以上为需加快进度，"
              "0及以上为进展有限，低于0为恶化。无目标值时，按期望方向每年1.5%、0.5%和0%划分。仅适用于有自然零点且符号相同的量。",
        "en": "The mean yearly growth rate since the baseline, divided by the rate that the target needs. Thresholds: 0.95 on "
              "track, 0.60 acceleration needed, 0 limited progress, below that deterioration. Without a target: 1.5, 0.5 "
              "and 0 % a year in the wanted direction. Only for amounts with a natural zero and of one sign.",
    },
    "formula": {
        "ru": "темп = (значение / исходное)^(1 / лет) − 1; отношение = темп / нужный темп",
        "kk": "қарқын = (мән / бастапқы)^(1 / жыл) − 1; қатынас = қарқын / қажетті қарқын",
        "zh": "增长率 =（数值 / 基准值）^（1 / 年数）− 1；比值 = 增长率 / 所需增长率",
        "en": "rate = (value / baseline)^(1 / years) − 1; ratio = rate / required rate",
    },
    "origin": {
        "ru": "Метод Статистической службы Канады в Open SDG, составленный по образцу Евростата; его авторы ограничивают "
              "его значениями одного знака.",
        "kk": "Open SDG-дегі Канада статистика қызметінің әдісі, Еуростат үлгісімен жасалған; авторлары оны таңбасы бірдей "
              "мәндермен шектейді.",
        "zh": "加拿大统计局在Open SDG中的方法，仿照欧盟统计局；其作者将其限定于符号相同的数值。",
        "en": "Statistics Canada's method in Open SDG, modelled on Eurostat's; its authors limit it to values of one sign.",
    },
}


def growth(case: Case) -> Verdict:
    """R = d · CAGR observed / |CAGR required|; without a target the yearly rate itself against 1.5, 0.5 and 0 per cent."""
    indicator, last, baseline = case.indicator, case.last, case.indicator.baseline
    if indicator.scale not in WITH_ZERO:
        return not_assessable("no_natural_zero", last)
    if baseline is None or indicator.direction not in ("up", "down"):
        return not_assessable("no_target_or_baseline", last)
    if unfit := case.unfit():
        return unfit
    if case.is_broken(baseline.period):
        return not_assessable("incomparable", last)
    start, target = last_day(baseline.period), indicator.targets[-1] if indicator.targets else None
    years = Decimal((last.last - start).days) / YEAR
    if years <= 0:
        return not_assessable("too_few_values", last)
    if baseline.value <= 0 or last.value <= 0 or target and target.value <= 0:
        return not_assessable("not_positive", last)
    wanted = 1 if indicator.direction == "up" else -1
    observed = _rate(baseline.value, last.value, years)
    working = (("baseline", baseline.value), ("value", last.value), ("growth", round(observed, 2)))
    if target is None:
        code = next((code for least, code in RATES if wanted * observed >= least), DETERIORATION)
        return Verdict(code, "", working, last, (RATE, wanted * observed))
    required = _rate(baseline.value, target.value, Decimal((last_day(target.period) - start).days) / YEAR)
    if required == 0:
        return not_assessable("target_is_baseline", last)
    ratio = wanted * observed / abs(required)
    working = (*working, ("target", target.value), ("growth_required", round(required, 2)), ("ratio", round(ratio, 2)))
    reached = wanted * (last.value - target.value) >= 0
    return Verdict(ACHIEVED if reached else step_of(ratio), "", working, last, (RATIO, ratio))


def _rate(first: Decimal, second: Decimal, years: Decimal) -> Decimal:
    """Mean growth in per cent a year."""
    return ((second / first) ** (1 / years) - 1) * PER_CENT
