"""How areas by kind of land use changed from the first period to the later ones: one row of dots for each kind."""

from __future__ import annotations

from typing import Any

from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import inside, say_kinds, say_marks
from basinplan.render.palette import INK, INK2, PAPER, S1
from basinplan.render.panelling import across_axis, dot_rows

PARTS = {"use": ("code",), "start": ("year", "date"), "end": ("year", "date"), "value": ("number", "whole"), "kind?": ("code",)}
MARKS = ("o", "s", "D", "^", "v", "P")
WORDS = {
    "caption": {
        "ru": "С {first} по {last} больше всего прибавилось: {most} ({gain}), больше всего убавилось: {least} ({loss}).",
        "kk": "{first} мен {last} аралығында ең көп ұлғайғаны – {most} ({gain}), ең көп азайғаны – {least} ({loss}).",
        "zh": "从{first}到{last}，增加最多的是{most}（{gain}），减少最多的是{least}（{loss}）。",
        "en": "From {first} to {last} the greatest gain was in {most} ({gain}), the greatest loss in {least} ({loss}).",
    },
    "axis": {
        "ru": "По оси — изменение площади с {first}, {unit}; справа — площадь в первый и последний период.",
        "kk": "Осьте – {first} бергі аудан өзгерісі, {unit}; оң жақта – бірінші және соңғы кезеңдегі аудан.",
        "zh": "横轴为与{first}相比的面积变化（{unit}）；右侧为首末两期面积。",
        "en": "The axis is the change of area since {first}, {unit}; on the right is the area in the first and the last period.",
    },
}


def land_use_change(canvas: Canvas, view: View) -> str:
    """Change of each area against the first period of a view, on one axis; the areas themselves stand beside."""
    words, seen = canvas.words, canvas.open_view(view)
    canvas.rows_of(seen, "use", "start", "end", "value", *(["kind"] if "kind" in view.columns else []))
    rows = [row for row in seen.rows if row["value"] is not None]
    periods = sorted({(str(row["start"]), str(row["end"])) for row in rows})
    found = {use: {(str(row["start"]), str(row["end"])): row for row in rows if row["use"] == use} for use in seen.groups("use")}
    uses = [use for use in found if periods[0] in found[use] and periods[-1] in found[use]] if len(periods) > 1 else []
    if not uses:
        return canvas.empty()
    unit = seen.column("value").unit
    changes = {use: found[use][periods[-1]]["value"] - found[use][periods[0]]["value"] for use in uses}
    _draw(canvas, seen, {use: found[use] for use in sorted(uses, key=lambda use: -changes[use])}, periods)
    said = [words.period(*period) for period in periods]
    canvas.notes.append(words.say("charts.land_use_change.axis", WORDS["axis"], first=said[0], unit=words.code("unit", unit)))
    say_marks(canvas, dict(zip(MARKS, said, strict=False)))
    say_kinds(canvas, [row["kind"] for row in rows] if "kind" in view.columns else [])
    most, least = max(uses, key=changes.get), min(uses, key=changes.get)
    return words.say("charts.land_use_change.caption", WORDS["caption"], first=said[0], last=said[-1],
                     most=inside(canvas.name(seen, "use", most)), gain=_signed(canvas, changes[most], unit),
                     least=inside(canvas.name(seen, "use", least)), loss=_signed(canvas, changes[least], unit))


def _draw(canvas: Canvas, seen: Seen, found: dict, periods: list) -> None:
    names = [canvas.name(seen, "use", use) for use in found]
    areas = [f"{canvas.words.number(own[periods[0]]['value'])} → {canvas.words.number(own[periods[-1]]['value'])}"
             for own in found.values()]
    places, axes, drawn = dot_rows(canvas, names, areas), canvas.axes, [0.0]
    for place, own in zip(places, found.values(), strict=True):
        spots = [(mark, float(own[period]["value"] - own[periods[0]]["value"]), own[period])
                 for mark, period in zip(MARKS, periods, strict=False) if period in own]
        axes.plot([min(x for _, x, _ in spots), max(x for _, x, _ in spots)], [place, place], color=INK2, linewidth=1)
        for n, (mark, x, row) in enumerate(spots):
            axes.plot([x], [place], mark, color=S1, markersize=7 - n, zorder=3 + n,
                      markerfacecolor=PAPER if n < len(spots) - 1 else S1, **canvas.row(row))
        drawn += [x for _, x, _ in spots]
    axes.axvline(0, color=INK, linewidth=0.75, zorder=1)
    across_axis(canvas, drawn, from_zero=False, signed=True)


def _signed(canvas: Canvas, value: Any, unit: str) -> str:
    return ("+" if value > 0 else "") + canvas.words.quantity(value, unit)
