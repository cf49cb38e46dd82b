"""Which measures have a milestone that is past its due date and not reported as done?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, last_day

NUMBER = 18
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры, срок этапа которых прошёл", "kk": "Кезеңінің мерзімі өткен шаралар",
        "zh": "有重要节点期限已过的措施", "en": "Measures with a milestone past its date",
    },
    "why": {
        "ru": "Срок этапа прошёл, а дата выполнения не указана: мера могла отстать от графика.",
        "kk": "Кезеңнің мерзімі өтті, ал орындалған күні көрсетілмеген: шара кестеден қалып қойған болуы мүмкін.",
        "zh": "节点期限已过，但未注明完成时间，措施进度可能滞后。",
        "en": "The due date has passed and no date of completion is given: the measure may be behind schedule.",
    },
    "mend": {
        "ru": "Узнайте, пройден ли этап, и впишите дату в поле milestones.done или новый срок в поле milestones.due.",
        "kk": "Кезеңнің орындалғанын анықтап, күнін milestones.done өрісіне немесе жаңа мерзімін milestones.due өрісіне жазыңыз.",
        "zh": "核实节点是否已完成，在milestones.done字段填写完成时间，或在milestones.due字段填写新的期限。",
        "en": "Find out whether the step was done; enter its date in the field milestones.done or a new one in milestones.due.",
    },
}


def milestone_overdue(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure with a dated milestone, and whether one is due before the plan's date and not done."""
    as_of = last_day(plan.passport.as_of)
    for measure in plan.register("measure"):
        dated = [step for step in measure.milestones if step.due != NOT_STATED]
        if dated:
            yield measure.id, any(step.done == NOT_STATED and last_day(step.due) < as_of for step in dated)
