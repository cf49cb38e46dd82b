"""Yearly sums of two monthly quantities, complete years only, and the difference between them."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.by_month import monthly
from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import inside, opening, say_kinds
from basinplan.render.locale import NBSP
from basinplan.render.palette import INK, INK2, PAPER, S1, S2
from basinplan.render.panelling import few_years, panels

PARTS = {"month": ("date",), "first": ("number", "whole"), "second": ("number", "whole"), "kind?": ("code",)}
STYLES = {"first": (S1, "o"), "second": (S2, "s")}
PER_YEAR = {"mm_per_month": "mm_per_year"}
WORDS = {
    "caption": {
        "ru": "{period}: в среднем за год {first} — {first_mean}, {second} — {second_mean}; разность от {low} ({driest}) до {high} "
              "({wettest}).",
        "kk": "{period} жылына орта есеппен: {first} – {first_mean}, {second} – {second_mean}; айырма {low} ({driest}) мен {high} "
              "({wettest}) аралығында.",
        "zh": "{period}年均：{first}{first_mean}，{second}{second_mean}；差值介于{low}（{driest}）与{high}（{wettest}）之间。",
        "en": "{period}: {first} {first_mean} and {second} {second_mean} per year on average; the difference lies between {low} "
              "({driest}) and {high} ({wettest}).",
    },
    "sums": {"ru": "{name}: сумма за год, {unit}", "kk": "{name}: жылдық жиынтық, {unit}", "zh": "{name}：年总量（{unit}）",
             "en": "{name}: sum of the year, {unit}"},
    "difference": {"ru": "Разность: {first} минус {second}, {unit}", "kk": "Айырма: {first} минус {second}, {unit}",
                   "zh": "差值：{first}减{second}（{unit}）", "en": "Difference: {first} minus {second}, {unit}"},
    "about": {
        "ru": "Пунктир — вторая величина для сравнения. Суммированы только годы со всеми двенадцатью месяцами. Разность — не "
              "водный баланс: в ней нет стока и изменения "
              "запасов воды.",
        "kk": "Үзік сызық – салыстыру үшін екінші шама. Он екі айы түгел жылдар ғана қосылған. Айырма су балансы емес: онда "
              "ағынды да, су қорының өзгеруі де жоқ.",
        "zh": "虚线为另一要素，供对比。仅累计12个月齐全的年份。差值并非水量平衡：不含径流和蓄水量变化。",
        "en": "The dashed line is the other quantity for comparison. Only years with all twelve months are summed. The "
              "difference is not a water balance: runoff and change of storage "
              "are not "
              "in it.",
    },
    "short": {"ru": "разность", "kk": "айырма", "zh": "差值", "en": "difference"},
    "year": {"ru": "год", "kk": "жыл", "zh": "年份", "en": "year"},
}


def yearly_sums(canvas: Canvas, view: View) -> str:
    """Sums of two quantities of a view in the years that both have complete, joined where years follow each other."""
    words, seen = canvas.words, canvas.open_view(view)
    sums = {part: monthly(seen.rows, part).sums for part in STYLES}
    years = sorted(set(sums["first"]) & set(sums["second"]))
    difference = {year: sums["first"][year] - sums["second"][year] for year in years}
    unit = PER_YEAR.get(seen.column("first").unit, seen.column("first").unit)
    name = {part: words.text(seen.column(part).title) for part in STYLES}
    short = words.say("charts.yearly_sums.short", WORDS["short"])
    canvas.table((words.say("charts.yearly_sums.year", WORDS["year"]),
                  *(f"{title}, {words.code('unit', unit)}" for title in (*name.values(), short))),
                 [(str(year), *(words.number(of[year]) for of in (*sums.values(), difference))) for year in years])
    if not years:
        return canvas.empty()
    _draw(canvas, seen, sums, difference, unit)
    canvas.notes.append(words.say("charts.yearly_sums.about", WORDS["about"]))
    say_kinds(canvas, [row["kind"] for row in seen.rows] if "kind" in view.columns else [])
    low, high = min(years, key=difference.get), max(years, key=difference.get)
    mean = {part: round(sum((sums[part][year] for year in years), start=Decimal(0)) / len(years)) for part in STYLES}
    return words.say("charts.yearly_sums.caption", WORDS["caption"], period=words.period(str(years[0]), str(years[-1])),
                     **{part: inside(text) for part, text in name.items()},
                     first_mean=words.quantity(mean["first"], unit), second_mean=words.quantity(mean["second"], unit),
                     low=words.quantity(round(difference[low]), unit), driest=words.date(str(low)),
                     high=words.quantity(round(difference[high]), unit), wettest=words.date(str(high)))


def _draw(canvas: Canvas, seen: Seen, sums: dict, difference: dict, unit: str) -> None:
    """A panel for each quantity, with the other as a thin dashed line, on one scale; the difference below."""
    words, years = canvas.words, list(difference)
    name = {part: inside(words.text(seen.column(part).title)) for part in STYLES}
    said = words.code("unit", unit).replace(" ", NBSP)
    titles = [words.say("charts.yearly_sums.sums", WORDS["sums"], name=opening(name[part]), unit=said) for part in STYLES]
    titles.append(words.say("charts.yearly_sums.difference", WORDS["difference"], unit=said, **name))
    *upper, lower = panels(canvas, titles, columns=1, height=84)
    for part, panel in zip(STYLES, upper, strict=True):
        colour, mark = STYLES[part]
        other = next(sums[one] for one in STYLES if one != part)
        for run in _runs(years):
            panel.axes.plot(run, [float(other[year]) for year in run], color=INK2, linewidth=1, dashes=(4, 3))
            panel.axes.plot(run, [float(sums[part][year]) for year in run], "-", color=colour)
            panel.dots([(year, float(sums[part][year]), years.index(year)) for year in run], mark, color=colour, markersize=4)
        panel.value_axis([float(of[year]) for of in sums.values() for year in years], from_zero=False)
    for row, (year, value) in enumerate(difference.items()):
        lower.axes.bar([year], [float(value)], width=0.7, facecolor=S1 if value >= 0 else PAPER, edgecolor=INK, linewidth=0.75,
                       hatch="" if value >= 0 else "//", **lower.row(row))
    lower.axes.axhline(0, color=INK, linewidth=1)
    lower.value_axis([0.0, *map(float, difference.values())], from_zero=False)
    for panel in (*upper, lower):
        few_years(panel, years, most=6 if canvas.is_wide else 4)


def _runs(years: list[int]) -> list[list[int]]:
    """Years that follow each other, together."""
    found: list[list[int]] = []
    for year in years:
        if found and year - found[-1][-1] == 1:
            found[-1].append(year)
        else:
            found.append([year])
    return found
