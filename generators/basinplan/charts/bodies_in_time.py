"""When each organisation met, acted or has something due: a lane for each body that has at least two dates."""

from __future__ import annotations

from collections import Counter
from datetime import date

from basinplan.analyses.events import Event, events
from basinplan.model.values import first_day, last_day
from basinplan.render.canvas import Canvas
from basinplan.render.track import draw_lanes

WORDS = {
    "caption": {
        "ru": "Организаций с двумя и более датами: {count}; больше всего дат — {name} ({number}).",
        "kk": "Екі не одан көп күні бар ұйымдар: {count}; күні ең көбі – {name} ({number}).",
        "zh": "有两个及以上日期的机构{count}个；日期最多的是{name}（{number}个）。",
        "en": "Bodies with two dates or more: {count}; most dates: {name} ({number}).",
    },
    "subtitle": {"ru": "Даты по организациям", "kk": "Ұйымдар бойынша күндер", "zh": "各机构日期", "en": "Dates by body"},
    "note": {
        "ru": "Круг — встреча, треугольник — мероприятие, квадрат — решение, ромб — подписание; пустой знак — срок или объявлено.",
        "kk": "Дөңгелек – кездесу, үшбұрыш – іс-шара, шаршы – шешім, ромб – қол қою; бос белгі – мерзім немесе жарияланған.",
        "zh": "圆形为会议，三角为活动，方形为决定，菱形为签署；空心符号为期限或已宣布事项。",
        "en": "A circle is a meeting, a triangle an activity, a square a decision, a diamond a signing; an open mark is a deadline "
              "or was announced.",
    },
}
REPORTS, LEAST = "count", 2


def bodies_in_time(canvas: Canvas) -> str:
    """Bodies in the order of their number of dates."""
    return in_time(canvas, "bodies_in_time", WORDS, lambda event: event.bodies)


def in_time(canvas: Canvas, name: str, words_of_chart, named) -> str:
    """A lane for each record that ``named`` names of an event; with at least two events, most first."""
    plan, words = canvas.plan, canvas.words
    canvas.counted = ("meeting", "activity", "decision", "agreement", "measure")
    canvas.subtitle = words.say(f"charts.{name}.subtitle", words_of_chart["subtitle"])
    found = [event for event in events(plan) if getattr(event.record, "kind", "") != REPORTS]
    count = Counter(id for event in found for id in named(event) if plan.record(id))
    shown = [id for id, number in count.most_common() if number >= LEAST]
    pairs = [(id, event) for id in shown for event in found if id in named(event)]
    names = {id: words.text(plan.record(id).name) for id in shown}
    canvas.table((words.say("columns.name"), words.say("fields.title"), words.say("columns.kind"), words.say("fields.date")),
                 [(names[id], words.text(event.record.name), words.say(f"events.{event.kind}"), _when(canvas, event))
                  for id, event in pairs])
    if not shown:
        return canvas.empty()
    lanes = [(names[id], [(row, event) for row, (own, event) in enumerate(pairs) if own == id]) for id in shown]
    draw_lanes(canvas, lanes, date(min(first_day(event.start) for _, event in pairs).year, 1, 1))
    canvas.notes.append(words.say("charts.bodies_in_time.note", WORDS["note"]))
    return words.say(f"charts.{name}.caption", words_of_chart["caption"], count=len(shown), name=names[shown[0]],
                     number=count[shown[0]])


def _when(canvas: Canvas, event: Event) -> str:
    words = canvas.words
    is_one = event.start == event.end or first_day(event.start) == last_day(event.end)
    return words.date(event.start) if is_one else words.period(event.start, event.end)
