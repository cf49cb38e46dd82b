"""Which measures have milestones and nobody who answers for them?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 60
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры, ответственный за этапы которых не назван",
        "kk": "Кезеңдеріне жауапты көрсетілмеген шаралар",
        "zh": "节点未注明责任方的措施",
        "en": "Measures for whose milestones nobody in charge is named",
    },
    "why": {
        "ru": "Об этапе, ответственный за который не назван, не у кого спросить.",
        "kk": "Жауаптысы жоқ кезеңді орындайтын да, сұрайтын да адам болмайды.",
        "zh": "节点未注明责任方，无从询问进展。",
        "en": "Of a step for which nobody in charge is named, nobody can be asked.",
    },
    "mend": {
        "ru": "Впишите организацию в поле responsible меры, если источник её называет.",
        "kk": "Дереккөз ұйымды атаса, оны шараның responsible өрісіне жазыңыз.",
        "zh": "若来源注明机构，请填入该措施的responsible字段。",
        "en": "Enter the body in the field responsible of the measure, where a source names it.",
    },
}


def milestone_without_responsible(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure with milestones, and whether no body is named as responsible."""
    for measure in plan.register("measure"):
        if measure.milestones:
            yield measure.id, not measure.responsible.joint
