"""Values of an indicator on their way from the baseline to the target, with the path between."""

from __future__ import annotations

from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import last_fact
from basinplan.model.observation import Observation
from basinplan.model.values import first_day, last_day
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas
from basinplan.render.marking import (
    ADOPTED,
    draw_baseline,
    draw_limits,
    draw_path,
    draw_target,
    mark_value,
    not_adopted,
    row_of,
    say_value_marks,
)
from basinplan.render.palette import S1
from basinplan.render.panelling import room_for_values

WORDS = {
    "caption": {
        "ru": "{title}: {value} ({period}); целевое значение — {target} ({when}).",
        "kk": "{title}: {value} ({period}); нысаналы мән – {target} ({when}).",
        "zh": "{title}：{value}（{period}）；目标值{target}（{when}）。",
        "en": "{title}: {value} ({period}); target {target} ({when}).",
    },
    "planned": {
        "ru": "{title}: фактических значений не опубликовано; план — {value} ({period}).",
        "kk": "{title}: нақты мәндер жарияланбаған; жоспар – {value} ({period}).",
        "zh": "{title}：实际值未公布；计划值{value}（{period}）。",
        "en": "{title}: no actual values have been published; planned: {value} ({period}).",
    },
    "no_target": {
        "ru": "{title}: {value} ({period}); целевое значение не опубликовано.",
        "kk": "{title}: {value} ({period}); нысаналы мән жарияланбаған.",
        "zh": "{title}：{value}（{period}）；目标值未公布。",
        "en": "{title}: {value} ({period}); no target has been published.",
    },
    "target": {"ru": "целевое значение", "kk": "нысаналы мән", "zh": "目标值", "en": "target"},
    "path": {
        "ru": "Прерывистая линия — прямая от исходного значения к целевому, а не прогноз.",
        "kk": "Үзік сызық – бастапқы мәннен нысаналы мәнге дейінгі түзу, болжам емес.",
        "zh": "虚线为基准值至目标值的直线，并非预测。",
        "en": "The broken line is the straight way from baseline to target, not a forecast.",
    },
}


def series_with_target(canvas: Canvas, indicator: Indicator) -> str:
    """Values of an indicator with baseline, targets and the straight path between them."""
    words = canvas.words
    values = observations_of(canvas.plan, indicator)
    facts = [o for o in values if o.is_fact]
    target = indicator.targets[-1] if indicator.targets else None
    has_values = canvas.describe(indicator, values)
    canvas.sources += [promise.source for promise in (*indicator.targets, *indicator.thresholds)]
    last = last_fact(values) or (values[-1] if values else None)
    if not has_values or last is None:
        return words.say("charts.empty")
    _axes(canvas, indicator, values)
    if indicator.joined and len(facts) > 1:
        way = [(canvas.middle(o), float(o.value)) for o in facts]
        canvas.axes.plot(*zip(*way, strict=True), "-", color=S1)
        canvas.keep_line_clear(way)
    promised = {(promise.value, promise.period) for promise in indicator.targets}
    shown = [(number, value) for number, value in enumerate(values)
             if value.is_fact or (value.value, value.start) not in promised]
    for number, value in shown:
        mark_value(canvas, (canvas.middle(value), float(value.value)), value.kind, number)
        canvas.keep_clear((canvas.middle(value), float(value.value)))
    marks = draw_limits(canvas, indicator)
    _path(canvas, indicator)
    for promise in indicator.targets:
        canvas.keep_clear((canvas.middle_of(promise.period), float(promise.value)))
    if any(value is last for _, value in shown):
        canvas.end_label(canvas.middle(last), float(last.value), words.observed(last, indicator.unit), above=True)
    marks |= _targets(canvas, indicator, values)
    marks |= draw_baseline(canvas, indicator, values)
    say_value_marks(canvas, [value.kind for _, value in shown], marks)
    key = "planned" if not last.is_fact else "caption" if target else "no_target"
    return words.say(
        f"charts.series_with_target.{key}", WORDS[key],
        title=words.text(indicator.title), value=words.observed(last, indicator.unit),
        period=words.period(last.start, last.end), target=words.quantity(target.value, indicator.unit) if target else "",
        when=words.date(target.period) if target else "")


def _axes(canvas: Canvas, indicator: Indicator, values: tuple[Observation, ...]) -> None:
    """Room for all values and for all that is promised."""
    promised = [*indicator.targets, *([indicator.baseline] if indicator.baseline else [])]
    canvas.time_axis(min([o.first for o in values] + [first_day(part.period) for part in promised]),
                     max([o.last for o in values] + [last_day(part.period) for part in promised]))
    canvas.value_axis([float(part.value) for part in (*values, *promised, *indicator.thresholds)],
                      from_zero=indicator.scale != "interval")
    room_for_values(canvas)


def _path(canvas: Canvas, indicator: Indicator) -> None:
    """The path to the last target, where progress is judged by it."""
    if indicator.targets and indicator.baseline is not None and indicator.assessment.method == "trajectory":
        draw_path(canvas, indicator.baseline, indicator.targets[-1])
        canvas.notes.append(canvas.words.say("charts.series_with_target.path", WORDS["path"]))


def _targets(canvas: Canvas, indicator: Indicator, values: tuple[Observation, ...]) -> dict[str, str]:
    """Every target with its value, date and status."""
    words, name = canvas.words, canvas.words.say("charts.series_with_target.target", WORDS["target"])
    for target in indicator.targets:
        draw_target(canvas, target, row_of(canvas, indicator, values, target, name))
    for target in reversed(indicator.targets):
        said = [name, words.quantity(target.value, indicator.unit) + words.say("mark.comma") + words.date(target.period)]
        said += [] if target.legal_status == ADOPTED else [words.code("legal_status", target.legal_status)]
        canvas.end_label(canvas.middle_of(target.period), float(target.value), "\n".join(said))
    loose = next((target.legal_status for target in indicator.targets if target.legal_status != ADOPTED), "")
    status = words.say("mark.comma") + not_adopted(canvas, loose) if loose else ""
    return {"open_diamond": name + status} if indicator.targets else {}
