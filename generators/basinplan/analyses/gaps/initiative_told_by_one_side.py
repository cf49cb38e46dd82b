"""Of which joint initiatives does only one side tell how they stand?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 61
ABOUT = "initiative"
WORDS = {
    "title": {
        "ru": "Инициативы, о состоянии которых сообщила не каждая сторона",
        "kk": "Күйі туралы әр тарап хабарламаған бастамалар",
        "zh": "并非各方均公布状况的联合行动",
        "en": "Initiatives whose state not every side has published",
    },
    "why": {
        "ru": "Совместная работа видна целиком, только когда о ней сообщают обе стороны.",
        "kk": "Бірлескен жұмыс екі тарап та хабарлағанда ғана толық көрінеді.",
        "zh": "只有各方都公布情况，联合工作才能完整呈现。",
        "en": "Joint work is seen whole only when every side tells of it.",
    },
    "mend": {
        "ru": "Впишите в поле statuses, что опубликовано с недостающей стороны.",
        "kk": "Жетіспейтін тарап не жариялағанын statuses өрісіне жазыңыз.",
        "zh": "在statuses字段写明缺失一方公布的内容。",
        "en": "In the field statuses, enter what was published on the side that is missing.",
    },
}


def initiative_told_by_one_side(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every initiative of several states, and whether one of them is missing among the published states of affairs."""
    for initiative in plan.register("initiative"):
        if len(initiative.states) > 1:
            yield initiative.id, bool(set(initiative.states) - {one.country for one in initiative.statuses})
