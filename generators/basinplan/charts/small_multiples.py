"""One small panel for each quantity over the years, each with its own unit and scale; single years are not joined."""

from __future__ import annotations

from typing import Any

from basinplan.analyses.runs import breaks_for, runs, year_of
from basinplan.analyses.views import Seen
from basinplan.model.observation import OBSERVED
from basinplan.model.values import first_day
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import say_kinds, short
from basinplan.render.locale import NBSP
from basinplan.render.palette import INK2, PAPER, S1, S2, S3, S4
from basinplan.render.panelling import few_years, panels, spread

PARTS = {"group": ("code", "place", "water_body"), "year": ("year",), "value": ("number", "whole"), "unit?": ("code",),
         "series?": ("code", "place"), "source?": ("source",), "kind?": ("code",)}
STYLES = ((S1, "o", ()), (S2, "s", (6, 3)), (S3, "^", (2, 2)), (S4, "D", (8, 2, 2, 2)))
WORDS = {
    "caption": {
        "ru": "Число показателей — {count}, {period}; сильнее всего относительно первого значения изменился «{name}»: {first} "
              "({start}) и {last} ({end}).",
        "kk": "Көрсеткіш саны – {count}, {period}; бірінші мәнмен салыстырғанда ең көп өзгергені – «{name}»: {first} ({start}) "
              "және "
              "{last} ({end}).",
        "zh": "共{count}项指标，{period}；与首个数值相比变化最大的是“{name}”：{first}（{start}），{last}（{end}）。",
        "en": "Indicators: {count}, {period}; the greatest change against the first value is in “{name}”: {first} ({start}) and "
              "{last} ({end}).",
    },
    "scales": {
        "ru": "У каждой панели своя единица и своя шкала от нуля. Точки соединены только там, где годы идут подряд.",
        "kk": "Әр панельдің өз бірлігі мен нөлден басталатын өз шкаласы бар. Нүктелер жылдар қатар келген жерде ғана қосылған.",
        "zh": "各小图单位与刻度不同，均从零起。仅在年份连续处连线。",
        "en": "Each panel has its own unit and its own scale from zero. Dots are joined only where years follow each other.",
    },
}


def small_multiples(canvas: Canvas, view: View) -> str:
    """A panel for each group of a view (and unit, where one group has several), with a line for each series in it."""
    words, seen = canvas.words, canvas.open_view(view)
    extra = [part for part in ("series", "unit", "kind") if part in view.columns]
    canvas.rows_of(seen, "group", "year", "value", *extra)
    rows = [row for row in seen.rows if row["value"] is not None]
    if not rows:
        return canvas.empty()
    keys = sorted({(row["group"], _unit(seen, row)): None for row in rows}, key=lambda key: seen.groups("group").index(key[0]))
    drawn = [[row for row in rows if (row["group"], _unit(seen, row)) == key] for key in keys]
    titles = [f"{canvas.name(seen, 'group', group)},{NBSP}{words.code('unit', unit).replace(' ', NBSP)}" if unit
              else canvas.name(seen, "group", group) for group, unit in keys]
    years, room = [year_of(row) for row in rows], 84 if "series" in view.columns else 40
    for own, panel in zip(drawn, panels(canvas, titles, columns=2, height=84, left=40, right=room + 18), strict=True):
        panel.value_axis([0.0, *(float(row["value"]) for row in own)], from_zero=True)
        few_years(panel, years)
        _lines(panel, seen, own, room)
    canvas.notes.append(words.say("charts.small_multiples.scales", WORDS["scales"]))
    canvas.notes += dict.fromkeys(words.text(b.reason) for row in rows for b in breaks_for(seen, row))
    say_kinds(canvas, [row["kind"] for row in rows] if "kind" in view.columns else [])
    first, last = _greatest_change(seen, drawn)
    name = canvas.name(seen, "group", first["group"]) + _series_name(canvas, seen, first, ", ")
    return words.say("charts.small_multiples.caption", WORDS["caption"], count=len(seen.groups("group")), name=name,
                     period=words.period(str(min(years)), str(max(years))), first=_said(canvas, seen, first),
                     last=_said(canvas, seen, last), start=words.date(str(first["year"])), end=words.date(str(last["year"])))


def _lines(panel: Canvas, seen: Seen, rows: list, room: float) -> None:
    series = list(dict.fromkeys(row.get("series") for row in rows))
    ends, last = [], max(year_of(row) for row in rows)
    for one, (colour, mark, dashes) in zip(series, STYLES, strict=False):
        own = [row for row in rows if row.get("series") == one]
        for run in runs(seen, own):
            spots = [(panel.middle_of(str(row["year"])) - 0.5, float(row["value"])) for row in run]
            panel.axes.plot(*zip(*spots, strict=True), "-", color=colour, linewidth=1.2, **({"dashes": dashes} if dashes else {}))
            for row, spot in zip(run, spots, strict=True):
                panel.axes.plot(*([value] for value in spot), mark, color=colour, markersize=3.5,
                                markerfacecolor=colour if row.get("kind", OBSERVED) == OBSERVED else PAPER, **panel.row(row))
        end = max(own, key=year_of)
        said = panel.words.number(short(end["value"]))
        ends.append((float(end["value"]), f"{_series_name(panel, seen, end, '')} {said}".strip()))
    for b in {b.at: b for row in rows for b in breaks_for(seen, row)}.values():
        panel.axes.axvline(panel.day(first_day(b.at)), color=INK2, linewidth=1, dashes=(4, 3))
    spread(panel, ends, last, room)


def _greatest_change(seen: Seen, drawn: list) -> tuple[Any, Any]:
    """The first and the last row of the series that changed most against its first value."""
    pairs = []
    for rows in drawn:
        for one in dict.fromkeys(row.get("series") for row in rows):
            own = sorted((row for row in rows if row.get("series") == one), key=year_of)
            pairs.append((own[0], own[-1]))
    return max(pairs, key=lambda pair: abs(pair[1]["value"] / pair[0]["value"] - 1) if pair[0]["value"] else 0)


def _unit(seen: Seen, row: Any) -> str:
    return row.get("unit") or seen.column("value").unit or ""


def _said(canvas: Canvas, seen: Seen, row: Any) -> str:
    unit = _unit(seen, row)
    return canvas.words.quantity(row["value"], unit) if unit else canvas.words.number(row["value"])


def _series_name(canvas: Canvas, seen: Seen, row: Any, before: str) -> str:
    return before + canvas.name(seen, "series", row["series"]) if row.get("series") else ""
