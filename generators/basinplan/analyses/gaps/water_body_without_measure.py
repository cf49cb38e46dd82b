"""At which water bodies does no measure act?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 34
ABOUT = "water_body"
WORDS = {
    "title": {
        "ru": "Водные объекты, для которых нет ни одной меры", "kk": "Бірде-бір шара қамтымаған су нысандары",
        "zh": "没有相应措施的水体", "en": "Water bodies without a measure",
    },
    "why": {
        "ru": "Из плана не видно, что делается на этом водном объекте.",
        "kk": "Бұл су нысанында не істеліп жатқаны жоспардан көрінбейді.",
        "zh": "从规划中看不出针对该水体采取了哪些行动。",
        "en": "The plan does not show what is being done at this water body.",
    },
    "mend": {
        "ru": "Назовите водный объект в поле coverage.water_bodies меры, которая его касается.",
        "kk": "Су нысанын оны қамтитын шараның coverage.water_bodies өрісінде атаңыз.",
        "zh": "在涉及该水体的措施的coverage.water_bodies字段中填写该水体。",
        "en": "Name the water body in the field coverage.water_bodies of a measure that acts there.",
    },
}


def water_body_without_measure(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every water body, and whether no measure covers it."""
    covered = {id for measure in plan.register("measure") for id in measure.coverage.water_bodies}
    for water_body in plan.register("water_body"):
        yield water_body.id, water_body.id not in covered
