"""Single published values of an indicator that must not be joined, with its announced limits."""

from __future__ import annotations

from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import last_fact
from basinplan.model.observation import Observation
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK2, PAPER, S1, SIZES
from basinplan.render.panelling import room_for_values, wrap
from basinplan.render.verdicts import say_limit

WORDS = {
    "caption": {
        "ru": "{title}: последнее опубликованное значение {value} ({period}); всего значений: {count}.",
        "kk": "{title}: соңғы жарияланған мән – {value} ({period}); барлығы {count} мән.",
        "zh": "{title}：最新公布值{value}（{period}）；共{count}个数值。",
        "en": "{title}: last published value {value} ({period}); {count} values in all.",
    },
    "bars": {
        "ru": "Тонкие линии — средние за несколько лет.", "kk": "Жіңішке сызықтар – бірнеше жылдың орташа мәндері.",
        "zh": "细线为多年平均值。", "en": "Thin lines are means of several years.",
    },
    "mean": {"ru": "среднее за {period}", "kk": "орташа мән, {period}", "zh": "{period}平均值", "en": "mean of {period}"},
    "means": {"ru": "средние за {period}", "kk": "орташа мәндер, {period}", "zh": "{period}各平均值", "en": "means of {period}"},
    "empty": {
        "ru": "{title}: опубликованных значений нет.", "kk": "{title}: жарияланған мән жоқ.",
        "zh": "{title}：尚无已公布的数值。", "en": "{title}: no values have been published.",
    },
    "not_joined": {
        "ru": "Точки не соединены: измерения между ними не опубликованы.",
        "kk": "Нүктелер сызықпен қосылмаған: олардың арасындағы өлшемдер жарияланбаған.",
        "zh": "各点不连线：各点之间的测值未公布。",
        "en": "Points are not joined: no measurements between them are published.",
    },
}


def points_with_limits(canvas: Canvas, indicator: Indicator) -> str:
    """Values of an indicator as separate points; a value for a longer period is a short bar."""
    words, axes = canvas.words, canvas.axes
    values = observations_of(canvas.plan, indicator)
    has_values = canvas.describe(indicator, values)
    canvas.sources += [threshold.source for threshold in indicator.thresholds]
    last = last_fact(values)
    if not has_values or last is None:
        return words.say("charts.points_with_limits.empty", WORDS["empty"], title=words.text(indicator.title))
    canvas.time_axis(min(o.first for o in values), max(o.last for o in values))
    facts = [value for value in values if value.is_fact]
    if indicator.joined and len(facts) > 1:
        axes.plot([canvas.middle(o) for o in facts], [float(o.value) for o in facts], "-", color=S1, linewidth=1)
    elif len(facts) > 1:
        canvas.notes.append(words.say("charts.points_with_limits.not_joined", WORDS["not_joined"]))
    for number, value in enumerate(values):
        marker = "o" if value.is_fact else "s"
        filled = value.kind == "observed"
        if _is_long(value):
            axes.plot([canvas.day(value.first), canvas.day(value.last)], [float(value.value)] * 2, color=INK2, linewidth=0.75,
                      **canvas.row(number))
            note = words.say("charts.points_with_limits.bars", WORDS["bars"])
            canvas.notes += [] if note in canvas.notes else [note]
        else:
            axes.plot([canvas.middle(value)], [float(value.value)], marker, color=S1, markerfacecolor=S1 if filled else PAPER,
                      **canvas.row(number))
    limits = [float(t.value) for t in indicator.thresholds]
    canvas.value_axis([float(o.value) for o in values] + limits, from_zero=indicator.scale != "interval")
    room_for_values(canvas)
    for threshold in indicator.thresholds:
        canvas.limit(float(threshold.value), say_limit(words, threshold, indicator.unit), below=threshold.kind == "floor")
    for value in values:
        if _is_long(value):
            canvas.keep_clear((canvas.day(value.first), float(value.value)), (canvas.day(value.last), float(value.value)), 2)
        else:
            canvas.keep_clear((canvas.middle(value), float(value.value)))
    _labels(canvas, indicator, values, last)
    return words.say("charts.points_with_limits.caption", WORDS["caption"], title=words.text(indicator.title),
                     value=words.observed(last, indicator.unit), period=words.period(last.start, last.end),
                     count=len(values))


def _is_long(value: Observation) -> bool:
    """Whether a value speaks of more than a year and so is a bar, not a point."""
    return (value.last - value.first).days > 400


def _labels(canvas: Canvas, indicator: Indicator, values: tuple[Observation, ...], last: Observation) -> None:
    """The last value, the highest and the lowest by value and period, and the lines by what they are means of."""
    words = canvas.words
    points = [value for value in values if value.is_fact and not _is_long(value)]
    ends = [max(points, key=lambda o: o.value), min(points, key=lambda o: o.value)] if len(points) > 2 else []
    for value in dict.fromkeys([last, *ends]):
        period = wrap(words.period(value.start, value.end), SIZES[canvas.size][0] * 0.3)
        canvas.end_label(canvas.middle(value), float(value.value), f"{words.observed(value, indicator.unit)}\n{period}")
    lines = [value for value in values if _is_long(value)]
    for start, end in dict.fromkeys((line.start, line.end) for line in lines):
        own = [line for line in lines if (line.start, line.end) == (start, end)]
        top, key = max(own, key=lambda line: line.value), "means" if len(own) > 1 else "mean"
        said = words.say(f"charts.points_with_limits.{key}", WORDS[key], period=words.period(start, end))
        middle = (canvas.day(top.first) + canvas.day(top.last)) / 2
        canvas.end_label(middle, float(top.value), said, above=True)
