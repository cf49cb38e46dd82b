"""Single published values of an indicator that must not be joined, with its announced limits."""

from __future__ import annotations

from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import last_fact
from basinplan.model.observation import OBSERVED, Observation
from basinplan.model.values import first_day
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import inside, opening
from basinplan.render.locale import Words
from basinplan.render.marking import draw_baseline, draw_limits, mark_value, say_value_marks
from basinplan.render.palette import DASHES, INK2, S1, SIZES
from basinplan.render.panelling import room_for_values, wrap
from basinplan.render.tabling import statistic_of

WORDS = {
    "caption": {
        "ru": "{title}: последнее опубликованное значение {value} ({period}); всего значений: {count}.",
        "kk": "{title}: соңғы жарияланған мән – {value} ({period}); барлығы {count} мән.",
        "zh": "{title}：最新公布值{value}（{period}）；共{count}个数值。",
        "en": "{title}: last published value {value} ({period}); {count} values in all.",
    },
    "planned": {
        "ru": "{title}: фактических значений не опубликовано; план — {value} ({period}).",
        "kk": "{title}: нақты мәндер жарияланбаған; жоспар – {value} ({period}).",
        "zh": "{title}：实际值未公布；计划值{value}（{period}）。",
        "en": "{title}: no actual values have been published; planned: {value} ({period}).",
    },
    "bars": {
        "ru": "Тонкие линии — средние за несколько лет.", "kk": "Жіңішке сызықтар – бірнеше жылдың орташа мәндері.",
        "zh": "细线为多年平均值。", "en": "Thin lines are means of several years.",
    },
    "left_out": {
        "ru": "Показаны строки набора данных, где {filter}; других строк: {number}.",
        "kk": "Деректер жинағының мына жолдары көрсетілген: {filter}; басқа жолдар саны: {number}.",
        "zh": "显示数据集中符合以下条件的行：{filter}；其他行：{number}行。",
        "en": "Shown are the rows of the data set with {filter}; other rows: {number}.",
    },
    "mean": {"ru": "среднее за {period}", "kk": "орташа мән, {period}", "zh": "{period}平均值", "en": "mean of {period}"},
    "means": {"ru": "средние за {period}", "kk": "орташа мәндер, {period}", "zh": "{period}各平均值", "en": "means of {period}"},
    "points": {"ru": "Точки: {listed}.", "kk": "Нүктелер: {listed}.", "zh": "各点：{listed}。", "en": "Points: {listed}."},
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
    last = last_fact(values) or (values[-1] if values else None)
    if not has_values or last is None:
        return words.say("charts.points_with_limits.empty", WORDS["empty"], title=words.text(indicator.title))
    base = indicator.baseline
    canvas.time_axis(min([o.first for o in values] + ([first_day(base.period)] if base else [])), max(o.last for o in values))
    canvas.value_axis([float(part.value) for part in (*values, *indicator.thresholds, *([base] if base else []))],
                      from_zero=indicator.scale != "interval")
    room_for_values(canvas)
    facts = [value for value in values if value.is_fact]
    if indicator.joined and len(facts) > 1:
        way = [(canvas.middle(o), float(o.value)) for o in facts]
        axes.plot(*zip(*way, strict=True), "-", color=S1, linewidth=1)
        canvas.keep_line_clear(way)
    elif len(facts) > 1:
        canvas.notes.append(words.say("charts.points_with_limits.not_joined", WORDS["not_joined"]))
    _say_left_out(canvas, indicator, len(values))
    _values(canvas, values)
    marks = draw_limits(canvas, indicator)
    _labels(canvas, indicator, values, last)
    _say_points(canvas, indicator, values)
    say_value_marks(canvas, [o.kind for o in values if not _is_long(o)], marks | draw_baseline(canvas, indicator, values))
    key = "caption" if last.is_fact else "planned"
    return words.say(f"charts.points_with_limits.{key}", WORDS[key], title=words.text(indicator.title),
                     value=words.observed(last, indicator.unit), period=words.period(last.start, last.end),
                     count=len(values))


def _say_left_out(canvas: Canvas, indicator: Indicator, shown: int) -> None:
    """How many rows the filter of the indicator leaves out of a data set that no other indicator uses."""
    plan, words, series = canvas.plan, canvas.words, indicator.series
    dataset = plan.record(series.dataset)
    users = [other.id for other in plan.register("indicator") if other.series and other.series.dataset == series.dataset]
    if users != [indicator.id] or series.dataset not in plan.tables or len(plan.tables[series.dataset].rows) <= shown:
        return
    columns = {column.name: column for column in dataset.columns}
    said = {name: words.code(columns[name].codelist, value) if columns[name].codelist else value
            for name, value in series.where.items()}
    filters = [words.named(inside(words.text(columns[name].title)), value) for name, value in said.items()]
    canvas.notes.append(words.say("charts.points_with_limits.left_out", WORDS["left_out"], filter=words.row(filters),
                                  number=len(plan.tables[series.dataset].rows) - shown))


def _is_long(value: Observation) -> bool:
    """Whether a value speaks of more than a year and so is a bar, not a point."""
    return (value.last - value.first).days > 400


def _values(canvas: Canvas, values: tuple[Observation, ...]) -> None:
    """A mark for each value; a thin line as long as its period for one of several years, dashed if it was not observed."""
    for number, value in enumerate(values):
        at = float(value.value)
        if not _is_long(value):
            mark_value(canvas, (canvas.middle(value), at), value.kind, number)
            canvas.keep_clear((canvas.middle(value), at))
            continue
        ends = canvas.day(value.first), canvas.day(value.last)
        canvas.axes.plot(ends, [at, at], color=INK2, linewidth=0.75, **({} if value.kind == OBSERVED else {"dashes": DASHES}),
                         **canvas.row(number))
        canvas.keep_clear((ends[0], at), (ends[1], at), 2)
        note = canvas.words.say("charts.points_with_limits.bars", WORDS["bars"])
        canvas.notes += [] if note in canvas.notes else [note]


def _labels(canvas: Canvas, indicator: Indicator, values: tuple[Observation, ...], last: Observation) -> None:
    """The last value, the highest and the lowest by value and period, and the lines by value and what they are means of."""
    words = canvas.words
    points = [value for value in values if value.is_fact and not _is_long(value)]
    ends = [max(points, key=lambda o: o.value), min(points, key=lambda o: o.value)] if points else []
    for value in dict.fromkeys([last, *ends]):
        period = wrap(_mean(canvas, value, 1) if _is_long(value) else words.period(value.start, value.end), _room(canvas))
        said, where = words.observed(value, indicator.unit), (canvas.middle(value), float(value.value))
        any(canvas.end_label(*where, f"{number}\n{period}", above=_is_long(value), far=far)
            for far in (False, True) for number in (said, words.number(value.value)))
    lines = [value for value in values if _is_long(value) and value is not last]
    groups: dict[tuple[str, ...], list[Observation]] = {}
    for line in lines:
        groups.setdefault((statistic_of(words, canvas.plan, indicator, line), line.start, line.end), []).append(line)
    for (what, *_), own in groups.items():
        low, high = (pick(own, key=lambda line: line.value) for pick in (min, max))
        what, period = opening(what), words.period(high.start, high.end)
        said = what + words.say("mark.comma") + period if what else _mean(canvas, high, len(own))
        number = words.row(_said(words, line) for line in dict.fromkeys((low, high)))
        below = any(line.value > high.value for line in lines)
        at = low if below else high
        canvas.line_label((canvas.day(at.first), canvas.day(at.last)), float(at.value), below=below, texts=[
            words.named(said, number), *([words.named(what, number), words.named(what, "\n" + number)] if what else []), number])


def _said(words: Words, value: Observation) -> str:
    """The number without its unit; both ends where a range was published."""
    ends = (value.value, value.value if value.upper is None else value.upper)
    return "–".join(map(words.number, dict.fromkeys(ends)))


def _room(canvas: Canvas) -> float:
    return SIZES[canvas.size][0] * 0.3


def _say_points(canvas: Canvas, indicator: Indicator, values: tuple[Observation, ...]) -> None:
    """Notes on what the points are, where the data set says so."""
    words, said = canvas.words, {}
    for value in (value for value in values if not _is_long(value)):
        said.setdefault(statistic_of(words, canvas.plan, indicator, value), []).append(value)
    if len(said) > 1 and "" not in said:
        listed = words.row(words.named(what, words.period(own[0].start, own[-1].end)) for what, own in said.items())
        canvas.notes.append(words.say("charts.points_with_limits.points", WORDS["points"], listed=listed))


def _mean(canvas: Canvas, value: Observation, count: int) -> str:
    """What a value for several years is, or several of one period."""
    key = "means" if count > 1 else "mean"
    return canvas.words.say(f"charts.points_with_limits.{key}", WORDS[key], period=canvas.words.period(value.start, value.end))
