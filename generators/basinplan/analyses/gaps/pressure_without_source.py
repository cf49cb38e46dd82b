"""Which pressures are described without a source?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 32
ABOUT = "pressure"
WORDS = {
    "title": {
        "ru": "Нагрузки без источника", "kk": "Дереккөзі көрсетілмеген жүктемелер",
        "zh": "未注明来源的压力", "en": "Pressures without a source",
    },
    "why": {
        "ru": "Без источника нельзя проверить, что сказано о нагрузке.",
        "kk": "Дереккөз болмаса, жүктеме туралы айтылғанды тексеру мүмкін емес.",
        "zh": "没有来源，就无法核实有关该压力的陈述。",
        "en": "Without a source nobody can check what is said about the pressure.",
    },
    "mend": {
        "ru": "Впишите в поле sources публикацию, в которой говорится о нагрузке.",
        "kk": "sources өрісіне жүктеме туралы айтылған жарияланымды жазыңыз.",
        "zh": "在sources字段填写述及该压力的出版物。",
        "en": "In the field sources, enter the publication that speaks of the pressure.",
    },
}


def pressure_without_source(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every pressure, and whether it names no source."""
    for pressure in plan.register("pressure"):
        yield pressure.id, not pressure.sources
