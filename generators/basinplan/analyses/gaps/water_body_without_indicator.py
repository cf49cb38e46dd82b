"""Which water bodies does no indicator watch?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 33
ABOUT = "water_body"
WORDS = {
    "title": {
        "ru": "Водные объекты без показателя", "kk": "Көрсеткіші жоқ су нысандары",
        "zh": "没有相应指标的水体", "en": "Water bodies without an indicator",
    },
    "why": {
        "ru": "Из плана не видно, в каком состоянии водный объект и меняется ли оно.",
        "kk": "Су нысанының күйі және оның қалай өзгеріп жатқаны жоспардан көрінбейді.",
        "zh": "从规划中看不出该水体的状况及其变化。",
        "en": "The plan does not show the state of the water body or whether it changes.",
    },
    "mend": {
        "ru": "Назовите водный объект в поле water_bodies показателя, который к нему относится.",
        "kk": "Су нысанын оған қатысты көрсеткіштің water_bodies өрісінде атаңыз.",
        "zh": "在涉及该水体的指标的water_bodies字段中填写该水体。",
        "en": "Name the water body in the field water_bodies of an indicator that speaks of it.",
    },
}


def water_body_without_indicator(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every water body, and whether no indicator names it."""
    named = {id for indicator in plan.register("indicator") for id in indicator.water_bodies}
    for water_body in plan.register("water_body"):
        yield water_body.id, water_body.id not in named
