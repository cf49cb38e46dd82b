"""A ceiling is met, at risk or not met: the last value against a limit that it should not rise above."""

from __future__ import annotations

from basinplan.analyses.verdict import AT_RISK, MARGIN, MET, NOT_MET, Case, Verdict, Working, not_assessable
from basinplan.model.observation import Observation

WORDS = {
    "name": {"ru": "верхний порог", "kk": "жоғарғы шек", "zh": "上限对比", "en": "ceiling"},
    "how": {
        "ru": "Последнее значение не должно превышать объявленный порог. «Под угрозой» — если до порога осталось меньше "
              "заявленного запаса; без заявленного запаса эта ступень не применяется.",
        "kk": "Соңғы мән жарияланған шектен аспауы тиіс. Шекке дейін белгіленген қордан аз қалса – «қауіп бар»; "
              "қор белгіленбесе, бұл саты қолданылмайды.",
        "zh": "最新值不应超过已宣布的限值。距限值的余量小于设定余量时，评为“存在风险”；未设定余量时不使用该等级。",
        "en": "The last value should not exceed the announced limit. It is at risk when less than the declared reserve "
              "is left; where no reserve is declared, that step is not used.",
    },
    "formula": {
        "ru": "запас = порог − значение", "kk": "қор = шек − мән", "zh": "余量 = 限值 − 数值", "en": "reserve = limit − value"},
    "origin": {
        "ru": "Порог берётся из записи показателя, с тем, кто его объявил и насколько он обязателен.",
        "kk": "Шек көрсеткіш жазбасынан алынады: оны кім жариялағаны және қаншалықты міндетті екені көрсетіледі.",
        "zh": "限值取自指标记录，并注明公布机构及其约束力。",
        "en": "The limit comes from the indicator's record, which names who announced it and how binding it is.",
    },
}


def ceiling(case: Case) -> Verdict:
    """Met if value ≤ limit, at risk if limit − value < declared margin, else not met."""
    limits = [threshold for threshold in case.indicator.thresholds if threshold.kind == "ceiling"]
    if not limits:
        return not_assessable("no_threshold", case.last)
    limit, margin = limits[-1].value, case.indicator.assessment.margin

    def compare(last: Observation) -> Working:
        value = last.value if last.upper is None else last.upper
        return ("value", value), ("limit", limit), ("difference", limit - value)

    if unfit := case.unfit(compare):
        return unfit
    last, working = case.last, compare(case.last)
    reserve = dict(working)["difference"]
    if reserve < 0:
        return Verdict(NOT_MET, "", working, last, (MARGIN, reserve))
    if margin is not None and reserve < margin:
        return Verdict(AT_RISK, "", (*working, ("margin", margin)), last, (MARGIN, reserve))
    return Verdict(MET, "", working, last, (MARGIN, reserve))
