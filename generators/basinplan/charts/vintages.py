"""What each edition said about the same years: which values of an indicator were revised, and which were added?"""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.past import State
from basinplan.analyses.vintages import Vintage, vintages_of
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas
from basinplan.render.changelog import state_name
from basinplan.render.palette import PAPER, S1
from basinplan.render.panelling import room_for_values

WORDS = {
    "caption": {
        "ru": "{title}: от «{first}» до «{last}» пересмотрено значений — {revised}, добавлено — {added}, снято — {dropped}.",
        "kk": "{title}: «{first}» пен «{last}» арасында қайта қаралған мәндер – {revised}, қосылғаны – {added}, "
              "алынғаны – {dropped}.",
        "zh": "{title}：自{first}至{last}，修订{revised}个数值，新增{added}个，撤下{dropped}个。",
        "en": "{title}: from {first} to {last}, values revised: {revised}, added: {added}, dropped: {dropped}.",
    },
    "period": {"ru": "Период", "kk": "Кезең", "zh": "时期", "en": "Period"},
    "was": {"ru": "{value} ({state})", "kk": "{value} ({state})", "zh": "{value}（{state}）", "en": "{value} ({state})"},
    "none": {"ru": "нет", "kk": "жоқ", "zh": "无", "en": "none"},
    "note": {
        "ru": "Закрашенный кружок — значение последней редакции, пустой — значение более ранней.",
        "kk": "Боялған дөңгелек – соңғы редакцияның мәні, бос дөңгелек – ертерек редакцияның мәні.",
        "zh": "实心圆为最新版次的数值，空心圆为较早版次的数值。",
        "en": "A filled circle is the value of the latest edition, an open one that of an earlier edition.",
    },
}


def vintages(canvas: Canvas, indicator: Indicator) -> str:
    """The values of an indicator by year as every edition gave them: the latest filled, earlier ones that differ open."""
    words, found = canvas.words, vintages_of(canvas.past, indicator.id)
    states = [state for state, record in canvas.past.records_of(indicator.id) if isinstance(record, Indicator)]
    shown = canvas.describe(indicator, found[0].last_known if found else ())
    headers = (_own(canvas, "period"), *(state_name(words, state) for state in states))
    canvas.table(headers, [(_period(canvas, one), *(_said(canvas, indicator, value) for value in one.values)) for one in found])
    if not shown or len(states) < 2:
        canvas.rows, canvas.sources = [], []
        return words.say("charts.empty") if not shown else canvas.empty()
    _draw(canvas, indicator, found, states)
    canvas.notes.append(_own(canvas, "note"))
    counts = {"revised": sum(one.is_revised for one in found), "added": sum(one.is_added for one in found),
              "dropped": sum(one.is_dropped for one in found)}
    return words.say("charts.vintages.caption", WORDS["caption"], title=words.text(indicator.title),
                     first=state_name(words, states[0]), last=state_name(words, states[-1]), **counts)


def _draw(canvas: Canvas, indicator: Indicator, found: tuple[Vintage, ...], states: list[State]) -> None:
    """The marks of every period, the earlier values behind the latest; the differing ones with value and edition."""
    values = [value for one in found for value in one.values if value is not None]
    canvas.time_axis(min(one.first for one in found), max(one.last for one in found))
    canvas.value_axis([float(value) for value in values], from_zero=indicator.scale != "interval")
    room_for_values(canvas)
    spots = [(canvas.day(one.first) + (canvas.day(one.last) - canvas.day(one.first)) / 2, one) for one in found]
    for number, (x, one) in enumerate(spots):
        for value in dict.fromkeys(value for value in one.values if value is not None):
            is_last = value == one.values[-1]
            canvas.dots([(x, float(value), number)], "o", color=S1, markersize=6, markerfacecolor=S1 if is_last else PAPER)
            canvas.keep_clear((x, float(value)))
    for x, one in spots:
        if one.is_revised or one.is_dropped:
            for value in dict.fromkeys(value for value in one.values if value is not None):
                state = states[max(place for place, other in enumerate(one.values) if other == value)]
                said = canvas.words.quantity(value, indicator.unit)
                canvas.end_label(x, float(value), canvas.words.say("charts.vintages.was", WORDS["was"], value=said,
                                                                   state=state_name(canvas.words, state)))


def _period(canvas: Canvas, one: Vintage) -> str:
    return canvas.words.period(*one.period)


def _said(canvas: Canvas, indicator: Indicator, value: Decimal | None) -> str:
    return _own(canvas, "none") if value is None else canvas.words.quantity(value, indicator.unit)


def _own(canvas: Canvas, key: str) -> str:
    return canvas.words.say(f"charts.vintages.{key}", WORDS[key])
