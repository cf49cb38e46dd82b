"""A floor is met, at risk or not met: the last value against a limit that it should not fall below.

A level on a height scale has no natural zero, so nothing is said here about growth or a track.
"""

from __future__ import annotations

from basinplan.analyses.verdict import AT_RISK, MARGIN, MET, NOT_MET, Case, Verdict, Working, not_assessable
from basinplan.model.observation import Observation

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
    "formula": {
        "ru": "запас = значение − порог", "kk": "қор = мән − шек", "zh": "余量 = 数值 − 限值", "en": "reserve = value − limit"},
    "origin": {
        "ru": "Порог берётся из записи показателя, с тем, кто его объявил и насколько он обязателен.",
        "kk": "Шек көрсеткіш жазбасынан алынады: оны кім жариялағаны және қаншалықты міндетті екені көрсетіледі.",
        "zh": "限值取自指标记录，并注明公布机构及其约束力。",
        "en": "The limit comes from the indicator's record, which names who announced it and how binding it is.",
    },
}


def floor(case: Case) -> Verdict:
    """Met if value ≥ limit, at risk if value − limit < declared margin, else not met."""
    limits = [threshold for threshold in case.indicator.thresholds if threshold.kind == "floor"]
    if not limits:
        return not_assessable("no_threshold", case.last)
    limit, margin = limits[-1].value, case.indicator.assessment.margin

    def compare(last: Observation) -> Working:
        return ("value", last.value), ("limit", limit), ("difference", last.value - limit)

    if unfit := case.unfit(compare):
        return unfit
    last, working = case.last, compare(case.last)
    if last.value < limit:
        return Verdict(NOT_MET, "", working, last, (MARGIN, last.value - limit))
    if margin is not None and last.value - limit < margin:
        return Verdict(AT_RISK, "", (*working, ("margin", margin)), last, (MARGIN, last.value - limit))
    return Verdict(MET, "", working, last, (MARGIN, last.value - limit))
