"""Which measures name no pressure that they act on?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 8
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без указания нагрузки", "kk": "Жүктемесі көрсетілмеген шаралар",
        "zh": "未注明所针对压力的措施", "en": "Measures without a pressure",
    },
    "why": {
        "ru": "Пока нагрузка не названа, неясно, какую проблему должна решить мера.",
        "kk": "Жүктеме аталмаса, шараның қандай мәселені шешуі тиіс екені түсініксіз.",
        "zh": "未注明压力，就不清楚措施要解决什么问题。",
        "en": "Until a pressure is named, it is unclear which problem the measure is meant to ease.",
    },
    "mend": {
        "ru": "Впишите в поле pressures нагрузку, на которую направлена мера.",
        "kk": "pressures өрісіне шара бағытталған жүктемені жазыңыз.",
        "zh": "在pressures字段填写该措施所针对的压力。",
        "en": "In the field pressures, enter the pressure that the measure acts on.",
    },
}


def measure_without_pressure(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether it names no pressure."""
    for measure in plan.register("measure"):
        yield measure.id, not measure.pressures
