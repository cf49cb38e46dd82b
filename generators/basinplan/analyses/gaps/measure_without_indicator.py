"""Which measures name no indicator that would show their effect?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 6
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без показателя", "kk": "Көрсеткіші жоқ шаралар",
        "zh": "未关联指标的措施", "en": "Measures without an indicator",
    },
    "why": {
        "ru": "Без показателя не видно, даёт ли мера результат.",
        "kk": "Көрсеткіш болмаса, шараның нәтиже беріп жатқаны көрінбейді.",
        "zh": "没有指标，就看不出措施是否取得成效。",
        "en": "Without an indicator it cannot be seen whether the measure has an effect.",
    },
    "mend": {
        "ru": "Впишите в поле indicators показатель, по которому видно действие меры.",
        "kk": "indicators өрісіне шараның әсерін көрсететін көрсеткішті жазыңыз.",
        "zh": "在indicators字段填写能够反映措施效果的指标。",
        "en": "In the field indicators, enter the indicator that shows the effect of the measure.",
    },
}


def measure_without_indicator(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether it names no indicator."""
    for measure in plan.register("measure"):
        yield measure.id, not measure.indicators
