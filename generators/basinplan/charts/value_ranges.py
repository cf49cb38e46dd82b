"""Lowest, mean and highest value of each quantity at each site: one small panel for each quantity, with its own unit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import opening, say_kinds
from basinplan.render.locale import NBSP
from basinplan.render.palette import INK, INK2, LINE, PAPER, S1
from basinplan.render.panelling import LINE_HEIGHT, across_axis, panels, wrap

PARTS = {"what": ("code",), "site": ("water_body", "place", "code"), "date": ("date", "year"), "statistic": ("code",),
         "value": ("number", "whole"), "unit?": ("code",), "samples?": ("whole",), "kind?": ("code",), "flag?": ("code",)}
LOW, MEAN, HIGH, MEDIAN, DEVIATION = "minimum", "mean", "maximum", "median", "standard-deviation"
WORDS = {
    "caption": {
        "ru": "Показателей: {count}; сильнее всего средние расходятся у показателя «{name}»: {low} ({low_at}) и {high} "
              "({high_at}).",
        "kk": "Көрсеткіш саны: {count}; орташа мәндері ең көп алшақтайтыны – {name}: {low} ({low_at}) және {high} ({high_at}).",
        "zh": "共{count}项；平均值相差最大的是{name}：{low}（{low_at}）与{high}（{high_at}）。",
        "en": "Quantities: {count}; the means lie furthest apart for {name}: {low} ({low_at}) and {high} ({high_at}).",
    },
    "alone": {
        "ru": "Показателей: {count}; шире всего по отношению к своему уровню разбросан показатель «{name}» ({site}, {date}): от "
              "{low} "
              "до {high}.",
        "kk": "Көрсеткіш саны: {count}; өз деңгейіне қатысты ең кең шашырағаны – {name} ({site}, {date}): {low} мен {high} "
              "аралығында.",
        "zh": "共{count}项；相对离散程度最大的是{name}（{site}，{date}）：介于{low}与{high}之间。",
        "en": "Quantities: {count}; the widest range for its level is that of {name} ({site}, {date}): {low} to {high}.",
    },
    "marks": {
        "ru": "Точка — среднее, сплошная черта — от наименьшего до наибольшего, пустой ромб — медиана.",
        "kk": "Нүкте – орташа, тұтас сызық – ең кішісінен ең үлкеніне дейін, бос ромб – медиана.",
        "zh": "圆点为平均值，实线为最小值至最大值，空心菱形为中位数。",
        "en": "A dot is the mean, a solid line runs from lowest to highest, an open diamond is the median.",
    },
    "dashed": {
        "ru": "Пунктир — среднее ± стандартное отклонение: наименьшее и наибольшее не опубликованы.",
        "kk": "Үзік сызық – орташа ± стандартты ауытқу: ең кішісі мен ең үлкені жарияланбаған.",
        "zh": "虚线为平均值±标准差：未公布最小值和最大值。",
        "en": "A dashed line is the mean ± the standard deviation: lowest and highest were not published.",
    },
}


def value_ranges(canvas: Canvas, view: View) -> str:
    """One panel for each quantity of a view, one row in it for each site and date."""
    words, seen = canvas.words, canvas.open_view(view)
    extra = [part for part in ("unit", "samples", "flag") if part in view.columns]
    canvas.rows_of(seen, "what", "site", "date", "statistic", "value", *extra)
    sets: dict[Any, dict[tuple, dict]] = {}
    for row in (row for row in seen.rows if row["value"] is not None):
        own = sets.setdefault(row["what"], {}).setdefault((row["site"], str(row["date"])), {"row": row, "rows": {}})
        own[row["statistic"]], own["rows"][row["statistic"]] = row["value"], row
    if not sets:
        return canvas.empty()
    keys = list(dict.fromkeys(key for own in sets.values() for key in own))
    _draw(canvas, seen, sets, keys)
    canvas.notes.append(words.say("charts.value_ranges.marks", WORDS["marks"]))
    if any(LOW not in found and DEVIATION in found for own in sets.values() for found in own.values()):
        canvas.notes.append(words.say("charts.value_ranges.dashed", WORDS["dashed"]))
    flags = dict.fromkeys((row["what"], row["flag"]) for row in seen.rows if row.get("flag"))
    canvas.notes += [f"{opening(canvas.name(seen, 'what', what))} — {canvas.name(seen, 'flag', flag)}." for what, flag in flags]
    say_kinds(canvas, [row["kind"] for row in seen.rows] if "kind" in view.columns else [])
    return _caption(canvas, seen, sets)


def _caption(canvas: Canvas, seen: Seen, sets: dict) -> str:
    """The quantity whose means lie furthest apart; where each has one row only, the widest range."""
    words = canvas.words
    pairs = []
    for own in sets.values():
        means = sorted((found for found in own.values() if found.get(MEAN)), key=lambda found: found[MEAN])
        pairs += [(means[0], means[-1])] if len(means) > 1 else []
    if pairs:
        low, high = max(pairs, key=lambda pair: pair[1][MEAN] / pair[0][MEAN])
        said = {key: words.quantity(found[MEAN], _unit(seen, found["row"])) for key, found in (("low", low), ("high", high))}
        said |= {key: f"{canvas.name(seen, 'site', found['row']['site'])}, {words.date(str(found['row']['date']))}"
                 for key, found in (("low_at", low), ("high_at", high))}
        return words.say("charts.value_ranges.caption", WORDS["caption"], count=len(sets),
                         name=canvas.name(seen, "what", low["row"]["what"]), **said)
    found = max((found for own in sets.values() for found in own.values()), key=_ratio)
    unit, row = _unit(seen, found["row"]), found["row"]
    return words.say("charts.value_ranges.alone", WORDS["alone"], count=len(sets), name=canvas.name(seen, "what", row["what"]),
                     site=canvas.name(seen, "site", row["site"]), date=words.date(str(row["date"])),
                     low=words.quantity(found.get(LOW, found.get(MEAN, Decimal(0))), unit),
                     high=words.quantity(found.get(HIGH, found.get(MEAN, Decimal(0))), unit))


def _draw(canvas: Canvas, seen: Seen, sets: dict, keys: list) -> None:
    """The panels; rows are named by site, by date where one site has several, or by both."""
    sites, dates = {site for site, _ in keys}, {(site, date) for site, date in keys}
    names = {(site, date): canvas.words.say("mark.comma").join(([canvas.name(seen, "site", site)] if len(sites) > 1 else [])
                                     + ([canvas.words.date(date)] if len(dates) > len(sites) or len(sites) == 1 else []))
             for site, date in keys}
    left = 118 if canvas.is_wide else 12
    names = {key: wrap(opening(name), left - 12 if canvas.is_wide else 230) for key, name in names.items()}
    units = {what: canvas.words.code("unit", _unit(seen, next(iter(own.values()))["row"])) for what, own in sets.items()}
    titles = [f"{opening(canvas.name(seen, 'what', what))},{NBSP}{units[what].replace(' ', NBSP)}" for what in sets]
    heights = {key: name.count("\n") * LINE_HEIGHT + (20 if canvas.is_wide else 31) for key, name in names.items()}
    most = max(sum(heights[key] for key in own) for own in sets.values())
    for own, panel in zip(sets.values(), panels(canvas, titles, columns=2, height=most + 4, left=left, right=18), strict=True):
        axes, drawn, at = panel.axes, [], -2.0
        axes.set_ylim(-most - 2, 2)
        axes.set_yticks([])
        axes.grid(visible=True, axis="x", color=LINE, linewidth=0.75)
        for key in (key for key in keys if key in own):
            _name(panel, names[key], at, heights[key])
            drawn += _row(panel, own[key], at - heights[key] / 2 if canvas.is_wide else at - heights[key] + 9)
            at -= heights[key]
        across_axis(panel, drawn, from_zero=False)


def _name(panel: Canvas, name: str, top: float, height: float) -> None:
    """The name of a row: on its left, or above it on a narrow drawing."""
    style = {"xycoords": ("axes fraction", "data"), "textcoords": "offset points", "linespacing": 1.2}
    if panel.is_wide:
        panel.axes.annotate(name, (0, top - height / 2), xytext=(-6, 0), ha="right", va="center", **style)
    else:
        panel.axes.annotate(name, (0, top), xytext=(-4, -2), ha="left", va="top",
                            bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.5}, **style)


def _row(panel: Canvas, found: dict, at: float) -> list[float]:
    """Draw one row; returns the values that it reaches."""
    axes, mean, of = panel.axes, found.get(MEAN), found["rows"]
    ends = [float(found[part]) for part in (LOW, HIGH) if part in found]
    if len(ends) == 2:
        axes.plot(ends, [at, at], "-", color=INK2, linewidth=1.5)
        panel.dots(((end, at, of[part]) for end, part in zip(ends, (LOW, HIGH), strict=True)), "|", color=INK2, markersize=7)
    elif DEVIATION in found and mean is not None:
        ends = [float(mean - found[DEVIATION]), float(mean + found[DEVIATION])]
        axes.plot(ends, [at, at], color=INK2, linewidth=1, dashes=(4, 3), **panel.row(of[DEVIATION]))
    if MEDIAN in found:
        panel.dots([(float(found[MEDIAN]), at, of[MEDIAN])], "D", color=INK, markerfacecolor=PAPER, markersize=5)
    if mean is not None:
        panel.dots([(float(mean), at, of[MEAN])], "o", color=S1)
    return [*ends, *([float(mean)] if mean is not None else [])]


def _ratio(found: dict) -> Decimal:
    """How far apart the ends of a range lie, as a multiple."""
    if LOW in found and HIGH in found and found[LOW]:
        return found[HIGH] / found[LOW]
    return found[DEVIATION] / found[MEAN] if DEVIATION in found and found.get(MEAN) else Decimal(0)


def _unit(seen: Seen, row: Any) -> str:
    return row.get("unit") or seen.column("value").unit or "index"
