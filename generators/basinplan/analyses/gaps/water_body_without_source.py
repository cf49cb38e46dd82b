"""Which water bodies are described without a source?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 35
ABOUT = "water_body"
WORDS = {
    "title": {
        "ru": "Водные объекты без источника", "kk": "Дереккөзі көрсетілмеген су нысандары",
        "zh": "未注明来源的水体", "en": "Water bodies without a source",
    },
    "why": {
        "ru": "Без источника нельзя проверить, что сказано о водном объекте.",
        "kk": "Дереккөз болмаса, су нысаны туралы айтылғанды тексеру мүмкін емес.",
        "zh": "没有来源，就无法核实有关该水体的陈述。",
        "en": "Without a source nobody can check what is said about the water body.",
    },
    "mend": {
        "ru": "Впишите в поле sources публикацию, в которой говорится о водном объекте.",
        "kk": "sources өрісіне су нысаны туралы айтылған жарияланымды жазыңыз.",
        "zh": "在sources字段填写述及该水体的出版物。",
        "en": "In the field sources, enter the publication that speaks of the water body.",
    },
}


def water_body_without_source(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every water body, and whether it names no source."""
    for water_body in plan.register("water_body"):
        yield water_body.id, not water_body.sources
