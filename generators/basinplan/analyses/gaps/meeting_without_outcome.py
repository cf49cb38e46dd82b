"""Of which meetings that took place was no outcome published?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 58
ABOUT = "meeting"
WORDS = {
    "title": {
        "ru": "Встречи, итоги которых не опубликованы", "kk": "Нәтижесі жарияланбаған кездесулер",
        "zh": "成果未公布的会议", "en": "Meetings without a published outcome",
    },
    "why": {
        "ru": "Протоколы совместных органов не публикуются: итог встречи известен только из сообщений.",
        "kk": "Бірлескен органдардың хаттамалары жарияланбайды: кездесудің нәтижесі хабарламалардан ғана белгілі.",
        "zh": "联合机构的会议纪要不公布，成果仅见于报道。",
        "en": "Minutes of joint bodies are not published: what came of a meeting is known from reports alone.",
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
