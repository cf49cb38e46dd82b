"""A floor is met, at risk or not met: the last value against a limit that it should not fall below.

A level on a height scale has no natural zero, so nothing is said here about growth or a track.
"""

from __future__ import annotations

from datetime import date

from basinplan.analyses.verdict import AT_RISK, MET, NOT_MET, Verdict, is_outdated, last_fact, not_assessable
from basinplan.model.observation import Observation
from basinplan.registers.indicator import Indicator

WORDS = {
    "name": {"ru": "нижний порог", "kk": "төменгі шек", "zh": "下限对比", "en": "floor"},
    "how": {
        "ru": "Последнее значение сравнивается с объявленным порогом. «Под угрозой» — если запас до порога меньше "
              "заявленного; без заявленного запаса эта ступень не применяется.",
        "kk": "Соңғы мән жарияланған шекпен салыстырылады. Шекке дейінгі қор белгіленгеннен аз болса – «қауіп бар»; "
              "қор белгіленбесе, бұл саты қолданылмайды.",
        "zh": "将最新值与已宣布的限值比较。高出限值的余量小于设定余量时，评为“存在风险”；未设定余量时不使用该等级。",
        "en": "The last value is compared with the announced limit. It is at risk when the reserve above the limit is "
              "smaller than declared; where no reserve is declared, that step is not used.",
    },
}


def floor(indicator: Indicator, observations: tuple[Observation, ...], as_of: date) -> Verdict:
    """Met if value ≥ limit, at risk if value − limit < declared margin, else not met."""
    limits = [threshold for threshold in indicator.thresholds if threshold.kind == "floor"]
    last = last_fact(observations)
    if not limits:
        return not_assessable("no_threshold", last)
    if last is None:
        return not_assessable("no_values")
    if is_outdated(last, indicator, as_of):
        return not_assessable("outdated", last)
    limit, margin = limits[-1].value, indicator.assessment.margin
    working = (("value", last.value), ("limit", limit), ("difference", last.value - limit))
    if last.value < limit:
        return Verdict(NOT_MET, "", working, last)
    if margin is not None and last.value - limit < margin:
        return Verdict(AT_RISK, "", (*working, ("margin", margin)), last)
    return Verdict(MET, "", working, last)
