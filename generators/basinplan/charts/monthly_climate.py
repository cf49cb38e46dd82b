"""A climograph: mean temperature and precipitation of each month at one station, with the range of the years."""

from __future__ import annotations

from itertools import pairwise

from basinplan.analyses.by_month import Month, Monthly, monthly
from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import Labels, opening
from basinplan.render.palette import INK, INK2, S1, S2, WATER
from basinplan.render.panelling import month_name, months_axis, panels

PARTS = {"name": ("place", "code"), "month": ("date",), "temperature": ("number",), "precipitation": ("number", "whole"),
         "precipitation_flag?": ("code",)}
TRACE = "trace"
WORDS = {
    "caption": {
        "ru": "{name}: средняя температура месяца от {cold} ({coldest}) до {warm} ({warmest}), осадков {total}; полных лет за "
              "{period}: {years} для температуры, {wet_years} для осадков.",
        "kk": "{name}: айдың орташа температурасы {cold} ({coldest}) мен {warm} ({warmest}) аралығында, жауын-шашын – {total}; "
              "{period} толық жылдар саны: температура бойынша – {years}, жауын-шашын бойынша – {wet_years}.",
        "zh": "{name}：月平均气温介于{cold}（{coldest}）与{warm}（{warmest}）之间，降水量{total}；{period}完整年份：气温{years}年，"
              "降水{wet_years}年。",
        "en": "{name}: monthly mean temperature between {cold} ({coldest}) and {warm} ({warmest}), precipitation {total}; complete "
              "years within {period}: {years} for temperature, {wet_years} for precipitation.",
    },
    "marks": {
        "ru": "Точки и столбики — средние за полные годы, тонкие линии — наименьший и наибольший месяц этих лет.",
        "kk": "Нүктелер мен бағандар – толық жылдардың орташасы, жіңішке сызықтар – сол жылдардағы ең кіші және ең үлкен айлық "
              "мән.",
        "zh": "圆点和柱为完整年份的平均值，细线为这些年份该月的最小值和最大值。",
        "en": "Dots and bars are means of the complete years, thin lines the lowest and highest month of these years.",
    },
    "trace": {
        "ru": "Следы осадков взяты за 0 мм.", "kk": "Болмашы жауын-шашын 0 мм деп алынған.", "zh": "微量降水按0毫米计。",
        "en": "A trace of precipitation counts as 0 mm.",
    },
    "mean": {"ru": "среднее", "kk": "орташа", "zh": "平均", "en": "mean"},
    "low": {"ru": "наименьшее", "kk": "ең кішісі", "zh": "最小", "en": "lowest"},
    "high": {"ru": "наибольшее", "kk": "ең үлкені", "zh": "最大", "en": "highest"},
    "years": {"ru": "полных лет", "kk": "толық жыл саны", "zh": "完整年数", "en": "complete years"},
}
PER_YEAR = {"mm_per_month": "mm_per_year"}


def monthly_climate(canvas: Canvas, view: View) -> str:
    """Mean, lowest and highest temperature and precipitation of each month at the station of a view."""
    words, seen = canvas.words, canvas.open_view(view)
    rows = [{**row, "precipitation": 0 if row.get("precipitation_flag") == TRACE else row["precipitation"]} for row in seen.rows]
    warmth, wet = monthly(rows, "temperature"), monthly(rows, "precipitation")
    _table(canvas, seen, warmth, wet)
    if not warmth.months or not wet.months:
        return canvas.empty()
    units = [seen.column(part).unit for part in ("temperature", "precipitation")]
    titles = [f"{words.text(seen.column(part).title)}, {words.code('unit', unit)}"
              for part, unit in zip(("temperature", "precipitation"), units, strict=True)]
    upper, lower = panels(canvas, titles, columns=1, height=115 if canvas.is_wide else 95)
    _temperature(upper, warmth.months)
    _precipitation(lower, wet.months)
    canvas.notes.append(words.say("charts.monthly_climate.marks", WORDS["marks"]))
    if any(row.get("precipitation_flag") == TRACE for row in rows):
        canvas.notes.append(words.say("charts.monthly_climate.trace", WORDS["trace"]))
    cold, warm = min(warmth.months, key=lambda m: m.mean), max(warmth.months, key=lambda m: m.mean)
    name, every = canvas.name(seen, "name", seen.rows[0]["name"]), [*warmth.years, *wet.years]
    total = round(sum(wet.sums.values()) / len(wet.sums))
    return words.say("charts.monthly_climate.caption", WORDS["caption"], name=opening(name),
                     cold=words.quantity(cold.mean, units[0]), coldest=month_name(words, cold.number),
                     warm=words.quantity(warm.mean, units[0]), warmest=month_name(words, warm.number),
                     total=words.quantity(total, PER_YEAR.get(units[1], units[1])), years=len(warmth.years),
                     wet_years=len(wet.years), period=words.period(str(min(every)), str(max(every))))


def _temperature(panel: Canvas, months: list[Month]) -> None:
    axes, at = panel.axes, [m.number for m in months]
    axes.vlines(at, [float(m.low) for m in months], [float(m.high) for m in months], color=INK2, linewidth=0.75)
    axes.plot(at, [float(m.mean) for m in months], "-", color=S2)
    panel.dots([(m.number, float(m.mean), row) for row, m in enumerate(months)], "o", color=S2)
    axes.axhline(0, color=INK, linewidth=0.75)
    panel.value_axis([float(v) for m in months for v in (m.low, m.high)], from_zero=False)
    months_axis(panel)
    labels = Labels(panel)
    for month, after in pairwise([*months, months[-1]]):
        labels.keep_line_clear((month.number, float(month.low)), (month.number, float(month.high)))
        labels.keep_line_clear((month.number, float(month.mean)), (after.number, float(after.mean)))
    for month in (max(months, key=lambda m: m.mean), min(months, key=lambda m: m.mean)):
        labels.place(month.number, float(month.mean), panel.words.number(month.mean))


def _precipitation(panel: Canvas, months: list[Month]) -> None:
    """Bars with their value above, the range of the years as a thin line beside each."""
    axes = panel.axes
    for row, m in enumerate(months):
        axes.bar([m.number - 0.14], [float(m.mean)], width=0.46, facecolor=WATER, edgecolor=S1, linewidth=0.75, hatch="//",
                 **panel.row(row))
    axes.vlines([m.number + 0.24 for m in months], [float(m.low) for m in months], [float(m.high) for m in months], color=INK2,
                linewidth=0.75)
    panel.value_axis([0.0, *(float(m.high) for m in months)], from_zero=True)
    months_axis(panel)
    labels = Labels(panel)
    if not panel.is_wide:  # there is room for two labels only, between the thin lines
        for month in months:
            labels.keep_line_clear((month.number + 0.24, float(month.low)), (month.number + 0.24, float(month.high)))
            labels.keep_line_clear((month.number - 0.14, 0), (month.number - 0.14, float(month.mean)))
        months = [max(months, key=lambda m: m.mean), min(months, key=lambda m: m.mean)]
    for month in months:
        above = [("center", 0, 7)] if panel.is_wide else [("right", -2, 9), ("right", -4, 20), ("left", 2, 9), ("left", 2, 22)]
        labels.place(month.number - 0.14, float(month.mean), panel.words.number(round(month.mean)), spots=above)


def _table(canvas: Canvas, seen: Seen, warmth: Monthly, wet: Monthly) -> None:
    say = canvas.words
    headers = [say.text(seen.column("month").title)]
    for part in ("temperature", "precipitation"):
        title = f"{say.text(seen.column(part).title)}, {say.code('unit', seen.column(part).unit)}"
        headers += [say.named(title, say.say(f"charts.monthly_climate.{key}", WORDS[key])) for key in ("mean", "low", "high")]
        headers.append(say.named(say.text(seen.column(part).title), say.say("charts.monthly_climate.years", WORDS["years"])))
    rows = [(month_name(say, a.number), say.number(a.mean), say.number(a.low), say.number(a.high), str(len(warmth.years)),
             say.number(b.mean), say.number(b.low), say.number(b.high), str(len(wet.years)))
            for a, b in zip(warmth.months, wet.months, strict=False)]
    canvas.table(tuple(headers), rows)
