"""Means of whole periods as steps as long as each period; gaps between periods stay gaps."""

from __future__ import annotations

from basinplan.analyses.series import observations_of
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import Labels
from basinplan.render.palette import S1
from basinplan.render.panelling import room_for_values
from basinplan.render.svg import HALO

SPOTS = (("center", 0, 9), ("center", 0, -9), ("left", 6, 0), ("right", -6, 0), ("left", 0, 9), ("right", 0, 9))
WORDS = {
    "caption": {
        "ru": "{title}: от {low} до {high} в среднем за периоды {period}.",
        "kk": "{title}: кезеңдердің орташа мәндері – {low}–{high} ({period}).",
        "zh": "{title}：{period}各时段平均值介于{low}与{high}之间。",
        "en": "{title}: period means between {low} and {high}, {period}.",
    },
    "steps": {
        "ru": "Каждая ступень — среднее за свой период, а не годовое значение.",
        "kk": "Әр саты – өз кезеңінің орташа мәні, жылдық мән емес.",
        "zh": "每一段为该时段平均值，并非逐年值。",
        "en": "Each step is the mean of its period, not a yearly value.",
    },
}


def period_means(canvas: Canvas, indicator: Indicator) -> str:
    """Period means of an indicator as horizontal steps, each labelled with its value."""
    words, axes = canvas.words, canvas.axes
    values = tuple(o for o in observations_of(canvas.plan, indicator) if o.is_fact)
    has_values = canvas.describe(indicator, values)
    canvas.notes.append(words.say("charts.period_means.steps", WORDS["steps"]))
    if not has_values:
        return words.say("charts.empty")
    canvas.time_axis(min(o.first for o in values), max(o.last for o in values))
    canvas.value_axis([float(o.value) for o in values], from_zero=indicator.scale != "interval")
    room_for_values(canvas)
    for number, value in enumerate(values):
        ends = canvas.day(value.first), canvas.day(value.last)
        axes.plot(ends, [float(value.value)] * 2, color=S1, linewidth=3, solid_capstyle="butt", **canvas.row(number))
        canvas.keep_clear((ends[0], float(value.value)), (ends[1], float(value.value)), 2)
    labels = Labels(canvas, style={"gid": HALO}, taken=canvas.taken)
    for value in sorted(values, key=lambda o: o.first - o.last):
        labels.place(canvas.middle(value), float(value.value), words.number(value.value), spots=SPOTS)
    low, high = min(o.value for o in values), max(o.value for o in values)
    return words.say("charts.period_means.caption", WORDS["caption"], title=words.text(indicator.title),
                     low=words.number(low), high=words.quantity(high, indicator.unit),
                     period=words.period(values[0].start, values[-1].end))
