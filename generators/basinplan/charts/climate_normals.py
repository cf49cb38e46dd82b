"""Normals of a station: mean, highest and lowest temperature and precipitation of each month over thirty years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import Labels
from basinplan.render.palette import INK, INK2, S1, S2, WATER
from basinplan.render.panelling import month_name, months_axis, panels

PARTS = {"name": ("place", "code"), "month": ("code",), "temperature": ("number",), "highest": ("number",), "lowest": ("number",),
         "precipitation": ("number", "whole"), "start": ("year", "date"), "end": ("year", "date")}
WORDS = {
    "caption": {
        "ru": "{name}, нормы {period}: средняя температура от {cold} ({coldest}) до {warm} ({warmest}), осадков за год {total}.",
        "kk": "{name}, {period} нормалары: орташа температура {cold} ({coldest}) мен {warm} ({warmest}) аралығында, жылдық "
              "жауын-шашын – {total}.",
        "zh": "{name}，{period}气候标准值：平均气温介于{cold}（{coldest}）与{warm}（{warmest}）之间，年降水量{total}。",
        "en": "{name}, normals of {period}: mean temperature between {cold} ({coldest}) and {warm} ({warmest}), precipitation "
              "{total} in the year.",
    },
    "marks": {
        "ru": "Точки — средняя температура месяца, тонкие линии — от средней низшей до средней высшей, столбики — осадки.",
        "kk": "Нүктелер – айдың орташа температурасы, жіңішке сызықтар – орташа ең төменінен орташа ең жоғарысына дейін, "
              "бағандар – жауын-шашын.",
        "zh": "圆点为月平均气温，细线为平均最低至平均最高气温，柱为降水量。",
        "en": "Dots are mean temperatures of the month, thin lines run from the mean lowest to the mean highest, bars are "
              "precipitation.",
    },
}


def climate_normals(canvas: Canvas, view: View) -> str:
    """Temperature above, precipitation below, month by month, for the station of a view; rows stand from January on."""
    words, seen = canvas.words, canvas.open_view(view)
    canvas.rows_of(seen, "month", "temperature", "highest", "lowest", "precipitation")
    rows = [row for row in seen.rows if row["temperature"] is not None and row["precipitation"] is not None]
    if len(rows) != 12:
        return canvas.empty()
    titles = [f"{words.text(seen.column(part).title)}, {words.code('unit', seen.column(part).unit)}"
              for part in ("temperature", "precipitation")]
    upper, lower = panels(canvas, titles, columns=1, height=115 if canvas.is_wide else 95)
    _temperature(upper, rows)
    _precipitation(lower, rows)
    canvas.notes.append(words.say("charts.climate_normals.marks", WORDS["marks"]))
    cold, warm = min(rows, key=lambda row: row["temperature"]), max(rows, key=lambda row: row["temperature"])
    unit = seen.column("temperature").unit
    return words.say(
        "charts.climate_normals.caption", WORDS["caption"], name=canvas.name(seen, "name", rows[0]["name"]),
        period=words.period(str(rows[0]["start"]), str(rows[0]["end"])), total=words.quantity(_sum(rows), "mm"),
        cold=words.quantity(cold["temperature"], unit), coldest=month_name(words, rows.index(cold) + 1),
        warm=words.quantity(warm["temperature"], unit), warmest=month_name(words, rows.index(warm) + 1))


def _sum(rows: list[Mapping[str, Any]]):
    return sum((row["precipitation"] for row in rows), start=rows[0]["precipitation"] * 0)


def _temperature(panel: Canvas, rows: list[Mapping[str, Any]]) -> None:
    at, means = list(range(1, 13)), [float(row["temperature"]) for row in rows]
    lows, highs = [float(row["lowest"]) for row in rows], [float(row["highest"]) for row in rows]
    panel.axes.vlines(at, lows, highs, color=INK2, linewidth=0.75)
    panel.axes.plot(at, means, "-", color=S2)
    panel.dots(zip(at, means, rows, strict=True), "o", color=S2)
    panel.axes.axhline(0, color=INK, linewidth=0.75)
    panel.value_axis([*lows, *highs], from_zero=False)
    months_axis(panel)
    labels = Labels(panel)
    for number, (low, high) in enumerate(zip(lows, highs, strict=True), 1):
        labels.keep_line_clear((number, low), (number, high))
    for number in (means.index(max(means)) + 1, means.index(min(means)) + 1):
        labels.place(number, means[number - 1], panel.words.number(rows[number - 1]["temperature"]))


def _precipitation(panel: Canvas, rows: list[Mapping[str, Any]]) -> None:
    values = [float(row["precipitation"]) for row in rows]
    for number, row in enumerate(rows, 1):
        panel.axes.bar([number], [float(row["precipitation"])], width=0.6, facecolor=WATER, edgecolor=S1, linewidth=0.75,
                       hatch="//", **panel.row(row))
    panel.value_axis([0.0, *values], from_zero=True)
    months_axis(panel)
    labels = Labels(panel)
    for number, row in enumerate(rows, 1):
        labels.place(number, float(row["precipitation"]), panel.words.number(row["precipitation"]), spots=[("center", 0, 7)])
