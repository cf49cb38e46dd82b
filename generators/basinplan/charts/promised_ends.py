"""What each edition promised as the end of a measure: has the end moved since the first promise?"""

from __future__ import annotations

from datetime import date

from basinplan.analyses.past import State
from basinplan.model.values import NOT_STATED, first_day, last_day
from basinplan.registers.measure import Measure
from basinplan.render.canvas import Canvas
from basinplan.render.changelog import state_name
from basinplan.render.palette import DOTS, INK2, LINE2, PAPER, S1
from basinplan.render.panelling import resize

WORDS = {
    "moved": {
        "ru": "{title}: обещанное окончание сдвинулось с {first} на {last}.",
        "kk": "{title}: уәде етілген аяқталу мерзімі {first} дегеннен {last} дегенге жылжыды.",
        "zh": "{title}：承诺的完成时间由{first}改为{last}。",
        "en": "{title}: the promised end has moved from {first} to {last}.",
    },
    "kept": {
        "ru": "{title}: обещанное окончание — {last} — не менялось.",
        "kk": "{title}: уәде етілген аяқталу мерзімі – {last} – өзгерген жоқ.",
        "zh": "{title}：承诺的完成时间为{last}，未变。", "en": "{title}: the promised end, {last}, has not moved.",
    },
    "subtitle": {
        "ru": "Обещанное окончание меры по редакциям плана", "kk": "Шараның уәде етілген аяқталуы, жоспар редакциялары бойынша",
        "zh": "各版规划所承诺的措施完成时间", "en": "Promised end of the measure, by edition of the plan",
    },
    "state": {"ru": "Редакция", "kk": "Редакция", "zh": "版次", "en": "Edition"},
    "on": {"ru": "Дата обещания", "kk": "Уәде берілген күн", "zh": "承诺日期", "en": "Date of the promise"},
    "end": {"ru": "Обещанное окончание", "kk": "Уәде етілген аяқталу", "zh": "承诺的完成时间", "en": "Promised end"},
    "note": {
        "ru": "Линия ведёт от даты обещания к обещанному окончанию; пунктир сверху вниз — первое обещание.",
        "kk": "Сызық уәде берілген күннен уәде етілген аяқталуға дейін созылады; тік үзік сызық – алғашқы уәде.",
        "zh": "横线由承诺日期连至承诺的完成时间；竖虚线为最初的承诺。",
        "en": "A line leads from the date of the promise to the promised end; the dotted line down is the first promise.",
    },
}
ROW = 44.0


def promised_ends(canvas: Canvas, measure: Measure) -> str:
    """A row for each edition: on which day it promised which end of a measure; the first promise as a line down all rows."""
    words = canvas.words
    found = [(state, record.period.end) for state, record in canvas.past.records_of(measure.id) if isinstance(record, Measure)]
    canvas.subtitle, canvas.counted = _own(canvas, "subtitle"), ("measure",)
    canvas.table(tuple(_own(canvas, key) for key in ("state", "on", "end")),
                 [(_name(canvas, state), words.date(state.date), words.date(end)) for state, end in found])
    known = [end for _, end in found if end != NOT_STATED]
    if not known:
        canvas.rows = []
        return canvas.empty()
    _axes(canvas, found, known)
    first = canvas.middle_of(known[0])
    canvas.axes.axvline(first, color=LINE2, linewidth=1, dashes=DOTS, zorder=0)
    for number, (state, end) in enumerate(found):
        start = canvas.day(first_day(state.date))
        if end == NOT_STATED:
            canvas.dots([(start, number, number)], "o", color=S1, markerfacecolor=PAPER)
            canvas.label(start, number, words.date(end), colour=INK2, xytext=(0, 12), ha=_side(canvas, start))
            continue
        at = canvas.middle_of(end)
        canvas.axes.plot([start, at], [number, number], color=INK2, linewidth=0.75, zorder=1)
        canvas.dots([(at, number, number)], "D", color=S1, markersize=7)
        canvas.label(at, number, words.date(end), xytext=(0, 12), ha=_side(canvas, at))
    canvas.notes.append(_own(canvas, "note"))
    key = "kept" if len({*known}) == 1 and len(known) == len(found) else "moved"
    return words.say(f"charts.promised_ends.{key}", WORDS[key], title=words.text(measure.title), first=words.date(known[0]),
                     last=words.date(known[-1]))


def _axes(canvas: Canvas, found: list[tuple[State, str]], known: list[str]) -> None:
    """Years along the bottom, the editions down the side, the oldest on top."""
    days: list[date] = [first_day(state.date) for state, _ in found] + [last_day(end) for end in known]
    height = resize(canvas, ROW * len(found) + 42)
    canvas.time_axis(min(days), max(days))
    low, high = canvas.axes.get_xlim()
    canvas.axes.set_xlim(low, high + (high - low) * 0.08)
    canvas.axes.set_ylim(len(found) - 0.5, -0.75)
    names = [_name(canvas, state) for state, _ in found]
    canvas.axes.set_yticks(range(len(found)), names)
    canvas.axes.grid(visible=False)
    canvas.room_for_names(names)
    box = canvas.axes.get_position()
    canvas.axes.set_position((box.x0, 26 / height, box.width, (height - 32) / height))


def _side(canvas: Canvas, at: float) -> str:
    """To which side of its mark a label hangs so that it stays inside the drawing."""
    low, high = canvas.axes.get_xlim()
    return "right" if at > (low + high) / 2 else "left"


def _name(canvas: Canvas, state: State) -> str:
    return state_name(canvas.words, state)


def _own(canvas: Canvas, key: str) -> str:
    return canvas.words.say(f"charts.promised_ends.{key}", WORDS[key])
