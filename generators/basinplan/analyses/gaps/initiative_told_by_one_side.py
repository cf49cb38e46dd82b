"""Of which joint initiatives does only one side tell how they stand?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 61
ABOUT = "initiative"
WORDS = {
    "title": {
        "ru": "Инициативы, о состоянии которых прочитано не по каждой стороне",
        "kk": "Күйі әр тарап бойынша оқылмаған бастамалар",
        "zh": "未查到各方状况的联合行动",
        "en": "Initiatives whose state was not read for every side",
    },
    "why": {
        "ru": "Совместная работа видна целиком, только когда прочитано о каждой её стороне.",
        "kk": "Бірлескен жұмыс әр тарабы туралы оқылғанда ғана толық көрінеді.",
        "zh": "只有查阅到各方情况，联合工作才能完整呈现。",
        "en": "Joint work is seen whole only when every side of it was read of.",
    },
    "mend": {
        "ru": "Впишите в поле statuses, что опубликовано о недостающей стороне.",
        "kk": "Жетіспейтін тарап туралы не жарияланғанын statuses өрісіне жазыңыз.",
        "zh": "在statuses字段写明有关缺失一方的已公布内容。",
        "en": "In the field statuses, enter what was published of the side that is missing.",
    },
}


def initiative_told_by_one_side(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every initiative of several states, and whether one of them is missing among the published states of affairs."""
    for initiative in plan.register("initiative"):
        if len(initiative.states) > 1:
            yield initiative.id, bool(set(initiative.states) - {one.country for one in initiative.statuses})
