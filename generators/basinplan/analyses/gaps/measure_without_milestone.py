"""Which measures have no steps by which their course can be followed?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 9
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без этапов", "kk": "Орындалу кезеңдері көрсетілмеген шаралар",
        "zh": "未列出重要节点的措施", "en": "Measures without milestones",
    },
    "why": {
        "ru": "Без этапов ход выполнения виден только тогда, когда мера уже закончена.",
        "kk": "Кезеңдері көрсетілмесе, орындалу барысы шара аяқталғанда ғана көрінеді.",
        "zh": "没有重要节点，只有在措施结束后才能看出实施情况。",
        "en": "Without milestones, progress can be seen only when the measure is over.",
    },
    "mend": {
        "ru": "Впишите в поле milestones опубликованные этапы, их сроки и источник.",
        "kk": "milestones өрісіне жарияланған кезеңдерді, олардың мерзімдерін және дереккөзін жазыңыз.",
        "zh": "在milestones字段填写已公布的重要节点、时间和来源。",
        "en": "Enter the published milestones, their dates and source in the field milestones.",
    },
}


def measure_without_milestone(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether it has no milestone."""
    for measure in plan.register("measure"):
        yield measure.id, not measure.milestones
