"""Of which decisions whose date has passed was nothing published on what became of them?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, last_day

NUMBER = 57
ABOUT = "decision"
WORDS = {
    "title": {
        "ru": "Решения с прошедшим сроком, сведений об исполнении которых не найдено",
        "kk": "Мерзімі өткен, орындалуы туралы мәлімет табылмаған шешімдер",
        "zh": "期限已过而未查到落实信息的决定", "en": "Decisions past their date of whose follow-up nothing was found",
    },
    "why": {
        "ru": "Без сведений об исполнении нельзя знать, действует ли договорённость.",
        "kk": "Орындалуы туралы мәліметсіз уағдаластықтың күшінде екенін білу мүмкін емес.",
        "zh": "没有落实情况，就无从知道共识是否仍在执行。",
        "en": "Without a word on the follow-up nobody can know whether an arrangement is kept.",
    },
    "mend": {
        "ru": "Впишите в поле follow_ups, что опубликовано об исполнении, с источником.",
        "kk": "follow_ups өрісіне орындалуы туралы не жарияланғанын дереккөзімен жазыңыз.",
        "zh": "在follow_ups字段写明已公布的落实情况及其来源。",
        "en": "In the field follow_ups, enter what was published on the follow-up, with its source.",
    },
}


def decision_without_follow_up(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every decision with a date that has passed, and whether all that is known of it is that nothing was published."""
    today = last_day(plan.passport.as_of)
    for decision in plan.register("decision"):
        if decision.due != NOT_STATED and last_day(decision.due) < today:
            yield decision.id, all(one.state == "not_published" for one in decision.follow_ups)
