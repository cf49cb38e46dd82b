"""Values of an indicator on their way from the baseline to the target, with the path between."""

from __future__ import annotations

from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import last_fact
from basinplan.model.observation import Observation
from basinplan.model.values import last_day
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK, INK2, PAPER, S1
from basinplan.render.panelling import room_for_values
from basinplan.render.tabling import name_cell

WORDS = {
    "caption": {
        "ru": "{title}: {value} ({period}); целевое значение — {target} ({when}).",
        "kk": "{title}: {value} ({period}); нысаналы мән – {target} ({when}).",
        "zh": "{title}：{value}（{period}）；目标值{target}（{when}）。",
        "en": "{title}: {value} ({period}); target {target} ({when}).",
    },
    "no_target": {
        "ru": "{title}: {value} ({period}); целевое значение не опубликовано.",
        "kk": "{title}: {value} ({period}); нысаналы мән жарияланбаған.",
        "zh": "{title}：{value}（{period}）；目标值未公布。",
        "en": "{title}: {value} ({period}); no target has been published.",
    },
    "target": {"ru": "целевое значение", "kk": "нысаналы мән", "zh": "目标值", "en": "target"},
    "marks": {
        "ru": "Закрашенная точка — наблюдение, пустая — предварительное значение, квадрат — план, ромб — целевое значение.",
        "kk": "Боялған нүкте — бақылау, бос нүкте — алдын ала мән, шаршы — жоспар, ромб — нысаналы мән.",
        "zh": "实心点为实测值，空心点为初步数据，方块为计划值，菱形为目标值。",
        "en": "A filled dot is an observed value, an open dot a provisional one, a square a plan, a diamond the target.",
    },
    "path": {
        "ru": "Пунктир — прямая от исходного значения к целевому, а не прогноз.",
        "kk": "Үзік сызық – бастапқы мәннен нысаналы мәнге дейінгі түзу, болжам емес.",
        "zh": "虚线为基准值至目标值的直线，并非预测。",
        "en": "The dashed line is the straight way from baseline to target, not a forecast.",
    },
}


def series_with_target(canvas: Canvas, indicator: Indicator) -> str:
    """Values of an indicator with baseline, target and the straight path between them."""
    words, axes = canvas.words, canvas.axes
    values = observations_of(canvas.plan, indicator)
    facts = [o for o in values if o.is_fact]
    target = indicator.targets[-1] if indicator.targets else None
    has_values = canvas.describe(indicator, values)
    canvas.sources += [promise.source for promise in indicator.targets]
    last = last_fact(values)
    if not has_values or last is None:
        return words.say("charts.empty")
    days = [o.first for o in values] + [o.last for o in values]
    canvas.time_axis(min(days), max([*days, last_day(target.period)] if target else days))
    canvas.value_axis([float(o.value) for o in values] + ([float(target.value)] if target else []),
                      from_zero=indicator.scale != "interval")
    room_for_values(canvas)
    if indicator.joined and len(facts) > 1:
        axes.plot([canvas.middle(o) for o in facts], [float(o.value) for o in facts], "-", color=S1)
    promised = {(promise.value, promise.period) for promise in indicator.targets}
    for number, value in enumerate(values):
        if not value.is_fact and (value.value, value.start) in promised:
            continue
        axes.plot([canvas.middle(value)], [float(value.value)], "o" if value.is_fact else "s", color=S1,
                  markerfacecolor=S1 if value.kind == "observed" else PAPER, **canvas.row(number))
    if target is not None:
        end = canvas.middle_of(target.period)
        if indicator.baseline is not None and indicator.assessment.method == "trajectory":
            start = canvas.middle_of(indicator.baseline.period)
            axes.plot([start, end], [float(indicator.baseline.value), float(target.value)], color=INK2, linewidth=0.75,
                      dashes=(4, 3))
            canvas.notes.append(words.say("charts.series_with_target.path", WORDS["path"]))
        canvas.dots([(end, float(target.value), _row(canvas, indicator, values))], "D", color=INK, markerfacecolor=PAPER)
        said = words.say("charts.series_with_target.target", WORDS["target"])
        canvas.end_label(end, float(target.value),
                         f"{said}\n{words.quantity(target.value, indicator.unit)}\n{words.date(target.period)}")
    canvas.notes.append(words.say("charts.series_with_target.marks", WORDS["marks"]))
    canvas.end_label(canvas.middle(last), float(last.value), words.observed(last, indicator.unit), above=True)
    return words.say(
        f"charts.series_with_target.{'caption' if target else 'no_target'}", WORDS["caption" if target else "no_target"],
        title=words.text(indicator.title), value=words.observed(last, indicator.unit),
        period=words.period(last.start, last.end), target=words.quantity(target.value, indicator.unit) if target else "",
        when=words.date(target.period) if target else "")


def _row(canvas: Canvas, indicator: Indicator, values: tuple[Observation, ...]) -> int:
    """The row of the last target: that of its planned value, else one more under the values."""
    words, target = canvas.words, indicator.targets[-1]
    for number, value in enumerate(values):
        if not value.is_fact and (value.value, value.start) == (target.value, target.period):
            return number
    cells = {"period": words.date(target.period), "value": words.quantity(target.value, indicator.unit),
             "kind": words.say("charts.series_with_target.target", WORDS["target"]),
             "source": name_cell(words, canvas.plan, target.source) if target.source else ""}
    said = {words.say(f"columns.{name}"): cell for name, cell in cells.items()}
    canvas.rows.append(tuple(said.get(header, "") for header in canvas.headers))
    return len(canvas.rows) - 1
