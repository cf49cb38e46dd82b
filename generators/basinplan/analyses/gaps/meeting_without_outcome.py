"""Of which meetings that took place was no outcome published?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 58
ABOUT = "meeting"
WORDS = {
    "title": {
        "ru": "Встречи, итогов которых не найдено в публикациях", "kk": "Нәтижесі жарияланымдарда табылмаған кездесулер",
        "zh": "未查到成果的会议", "en": "Meetings whose outcome was not found",
    },
    "why": {
        "ru": "Протоколов совместных органов не найдено: итог встречи известен только из сообщений.",
        "kk": "Бірлескен органдардың хаттамалары табылмады: кездесудің нәтижесі хабарламалардан ғана белгілі.",
        "zh": "未查到联合机构的会议纪要，成果仅见于报道。",
        "en": "Minutes of joint bodies were not found: what came of a meeting is known from reports alone.",
    },
    "mend": {
        "ru": "Впишите в поле outcomes итог, о котором сообщил источник.",
        "kk": "outcomes өрісіне дереккөз хабарлаған нәтижені жазыңыз.",
        "zh": "在outcomes字段写明来源所报道的成果。",
        "en": "In the field outcomes, enter the outcome that a source reports.",
    },
}


def meeting_without_outcome(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every meeting that was held, and whether no outcome of it was read."""
    for meeting in plan.register("meeting"):
        if meeting.status == "held":
            yield meeting.id, meeting.outcomes is None
