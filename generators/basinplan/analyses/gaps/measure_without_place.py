"""For which measures is neither a water body nor a place named?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 7
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без указания места", "kk": "Орны көрсетілмеген шаралар",
        "zh": "未注明实施地点的措施", "en": "Measures without a place",
    },
    "why": {
        "ru": "Пока место не названо, неясно, на какие воды действует мера.",
        "kk": "Орны аталмаса, шараның қай суларға әсер ететіні белгісіз.",
        "zh": "未注明地点，就不清楚措施作用于哪些水体。",
        "en": "Until a place is named, it is unclear which waters the measure acts on.",
    },
    "mend": {
        "ru": "Впишите водные объекты в поле coverage.water_bodies или места в поле coverage.places.",
        "kk": "Су нысандарын coverage.water_bodies өрісіне немесе орындарды coverage.places өрісіне жазыңыз.",
        "zh": "在coverage.water_bodies字段填写水体，或在coverage.places字段填写地点。",
        "en": "Enter water bodies in the field coverage.water_bodies or places in the field coverage.places.",
    },
}


def measure_without_place(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether its coverage names neither water bodies nor places."""
    for measure in plan.register("measure"):
        yield measure.id, not (measure.coverage.water_bodies or measure.coverage.places)
