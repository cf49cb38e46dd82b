"""On which pressures does no measure act?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 30
ABOUT = "pressure"
WORDS = {
    "title": {
        "ru": "Нагрузки, на которые не направлена ни одна мера", "kk": "Бірде-бір шара бағытталмаған жүктемелер",
        "zh": "没有相应措施的压力", "en": "Pressures that no measure acts on",
    },
    "why": {
        "ru": "Нагрузка известна, но из плана не видно, что делается для её снижения.",
        "kk": "Жүктеме белгілі, бірақ оны азайту үшін не істеліп жатқаны жоспардан көрінбейді.",
        "zh": "压力已知，但从规划中看不出为减轻压力采取了哪些行动。",
        "en": "The pressure is known, but the plan does not show what is being done to ease it.",
    },
    "mend": {
        "ru": "Назовите нагрузку в поле pressures меры, которая на неё направлена.",
        "kk": "Жүктемені оған бағытталған шараның pressures өрісінде атаңыз.",
        "zh": "在针对该压力的措施的pressures字段中填写该压力。",
        "en": "Name the pressure in the field pressures of a measure that acts on it.",
    },
}


def pressure_without_measure(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every pressure, and whether no measure names it."""
    named = {id for measure in plan.register("measure") for id in measure.pressures}
    for pressure in plan.register("pressure"):
        yield pressure.id, pressure.id not in named
