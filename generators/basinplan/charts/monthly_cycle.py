"""The yearly cycle of two monthly quantities: the mean of each month over the years, with the range of the years."""

from __future__ import annotations

from basinplan.analyses.by_month import Monthly, monthly
from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import inside, say_kinds
from basinplan.render.palette import INK2, S1, S2
from basinplan.render.panelling import month_name, months_axis, panels

PARTS = {"month": ("date",), "first": ("number", "whole"), "second": ("number", "whole"), "kind?": ("code",)}
STYLES = {"first": (S1, "o"), "second": (S2, "s")}
WORDS = {
    "caption": {
        "ru": "{period}: {first} — больше всего в месяце «{first_month}», в среднем {first_value}; {second} — в месяце "
              "«{second_month}», {second_value}.",
        "kk": "{period}: {first} ең көп болатын ай – {first_month}, орта есеппен {first_value}; {second} үшін – {second_month}, "
              "{second_value}.",
        "zh": "{period}：{first}以{first_month}最多，平均{first_value}；{second}以{second_month}最多，平均{second_value}。",
        "en": "{period}: {first} is highest in {first_month}, {first_value} on average; {second} in {second_month}, "
              "{second_value}.",
    },
    "marks": {
        "ru": "Точки — средние за {count} полных лет, отвесные линии — наименьший и наибольший месяц этих лет, пунктир — вторая "
              "величина для сравнения.",
        "kk": "Нүктелер – {count} толық жылдың орташасы, тік сызықтар – сол жылдардағы ең кіші және ең үлкен айлық мән, үзік "
              "сызық – салыстыру үшін екінші шама.",
        "zh": "各点为{count}个完整年份的平均值，竖线为这些年份该月的最小值和最大值，虚线为另一要素，供对比。",
        "en": "Dots are means of {count} complete years, upright lines the lowest and highest month of these years, the dashed "
              "line is the other quantity for comparison.",
    },
    "mean": {"ru": "среднее", "kk": "орташа", "zh": "平均", "en": "mean"},
    "low": {"ru": "наименьшее", "kk": "ең кішісі", "zh": "最小", "en": "lowest"},
    "high": {"ru": "наибольшее", "kk": "ең үлкені", "zh": "最大", "en": "highest"},
}


def monthly_cycle(canvas: Canvas, view: View) -> str:
    """Two quantities of a view, month by month, as means of the complete years."""
    words, seen = canvas.words, canvas.open_view(view)
    found = {part: monthly(seen.rows, part) for part in STYLES}
    _table(canvas, seen, found)
    if not all(one.months for one in found.values()):
        return canvas.empty()
    unit = seen.column("first").unit
    titles = [f"{_name(canvas, seen, part)}, {words.code('unit', unit)}" for part in STYLES]
    reach = [0.0, *(float(m.high) for one in found.values() for m in one.months)]
    for part, panel in zip(STYLES, panels(canvas, titles, columns=1, height=118), strict=True):
        _panel(panel, found, part)
        panel.value_axis(reach, from_zero=True)
        months_axis(panel)
    years = found["first"].years
    canvas.notes.append(words.say("charts.monthly_cycle.marks", WORDS["marks"], count=len(years)))
    say_kinds(canvas, [row["kind"] for row in seen.rows] if "kind" in view.columns else [])
    top = {part: max(one.months, key=lambda m: m.mean) for part, one in found.items()}
    said = {f"{part}_month": month_name(words, month.number) for part, month in top.items()}
    said |= {f"{part}_value": words.quantity(month.mean, unit) for part, month in top.items()}
    said |= {part: inside(_name(canvas, seen, part)) for part in top}
    return words.say("charts.monthly_cycle.caption", WORDS["caption"], period=words.period(str(years[0]), str(years[-1])), **said)


def _panel(panel: Canvas, found: dict[str, Monthly], part: str) -> None:
    """One quantity with the range of the years, and the mean of the other as a thin dashed line."""
    colour, mark = STYLES[part]
    other = next(found[name] for name in STYLES if name != part)
    panel.axes.plot([m.number for m in other.months], [float(m.mean) for m in other.months], color=INK2, linewidth=1, dashes=(4, 3))
    months = found[part].months
    panel.axes.vlines([m.number for m in months], [float(m.low) for m in months], [float(m.high) for m in months], color=colour,
                      linewidth=0.75)
    panel.axes.plot([m.number for m in months], [float(m.mean) for m in months], "-", color=colour)
    panel.dots([(m.number, float(m.mean), row) for row, m in enumerate(months)], mark, color=colour)


def _name(canvas: Canvas, seen: Seen, part: str) -> str:
    return canvas.words.text(seen.column(part).title)


def _table(canvas: Canvas, seen: Seen, found: dict[str, Monthly]) -> None:
    words = canvas.words
    headers = [words.text(seen.column("month").title)]
    for part in found:
        title = f"{_name(canvas, seen, part)}, {words.code('unit', seen.column(part).unit)}"
        headers += [words.named(title, words.say(f"charts.monthly_cycle.{key}", WORDS[key])) for key in ("mean", "low", "high")]
    pairs = zip(*(one.months for one in found.values()), strict=False)
    canvas.table(tuple(headers), [(month_name(words, months[0].number), *(words.number(value) for m in months
                                                                          for value in (m.mean, m.low, m.high)))
                                  for months in pairs])
