"""When something was decided, done or is due at each water: a lane for each water body that has at least two dates."""

from __future__ import annotations

from basinplan.charts.bodies_in_time import in_time
from basinplan.render.canvas import Canvas

WORDS = {
    "caption": {
        "ru": "Водных объектов с двумя и более датами: {count}; больше всего дат — {name} ({number}).",
        "kk": "Екі не одан көп күні бар су нысандары: {count}; күні ең көбі – {name} ({number}).",
        "zh": "有两个及以上日期的水体{count}个；日期最多的是{name}（{number}个）。",
        "en": "Water bodies with two dates or more: {count}; most dates: {name} ({number}).",
    },
    "subtitle": {
        "ru": "Даты по водным объектам",
        "kk": "Су нысандары бойынша күндер",
        "zh": "各水体日期",
        "en": "Dates by water body",
    },
}


def waters_in_time(canvas: Canvas) -> str:
    """Water bodies in the order of their number of dates."""
    return in_time(canvas, "waters_in_time", WORDS, lambda event: event.waters)
