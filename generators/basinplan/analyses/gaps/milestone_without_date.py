"""Which measures have a milestone with neither a due date nor a date on which it was done?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED

NUMBER = 17
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры с этапом без даты", "kk": "Күні көрсетілмеген кезеңі бар шаралар",
        "zh": "有重要节点未注明时间的措施", "en": "Measures with an undated milestone",
    },
    "why": {
        "ru": "Без даты нельзя сказать, когда должен завершиться этап и пройден ли он в срок.",
        "kk": "Күні болмаса, кезеңді қашан күту керегін және оның мерзімінде орындалғанын айту мүмкін емес.",
        "zh": "没有时间，就无法说明节点预计何时完成、是否按期完成。",
        "en": "Without a date nobody can say when the step is due or whether it was done on time.",
    },
    "mend": {
        "ru": "Впишите срок этапа в поле milestones.due или дату выполнения в поле milestones.done.",
        "kk": "Кезеңнің мерзімін milestones.due өрісіне немесе орындалған күнін milestones.done өрісіне жазыңыз.",
        "zh": "在milestones.due字段填写计划完成时间，或在milestones.done字段填写实际完成时间。",
        "en": "Enter the due date in the field milestones.due or the date on which it was done in milestones.done.",
    },
}


def milestone_without_date(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure that has milestones, and whether one of them has no date at all."""
    for measure in plan.register("measure"):
        if measure.milestones:
            yield measure.id, any(step.due == step.done == NOT_STATED for step in measure.milestones)
