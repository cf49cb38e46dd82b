"""Which bodies are named without a source?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 37
ABOUT = "body"
WORDS = {
    "title": {
        "ru": "Организации без источника", "kk": "Дереккөзі көрсетілмеген ұйымдар",
        "zh": "未注明来源的机构", "en": "Bodies without a source",
    },
    "why": {
        "ru": "Без источника нельзя проверить, что сказано об организации.",
        "kk": "Дереккөз болмаса, ұйым туралы айтылғанды тексеру мүмкін емес.",
        "zh": "没有来源，就无法核实有关该机构的陈述。",
        "en": "Without a source nobody can check what is said about the body.",
    },
    "mend": {
        "ru": "Впишите в поле sources публикацию, в которой названа организация.",
        "kk": "sources өрісіне ұйым аталған жарияланымды жазыңыз.",
        "zh": "在sources字段填写提及该机构的出版物。",
        "en": "In the field sources, enter the publication that names the body.",
    },
}


def body_without_source(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every body, and whether it names no source."""
    for body in plan.register("body"):
        yield body.id, not body.sources
