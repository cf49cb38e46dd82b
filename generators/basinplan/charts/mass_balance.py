"""Gain and loss of a glacier year by year as bars, and the running sum as a line below."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.runs import runs, year_of
from basinplan.analyses.views import Seen
from basinplan.model.observation import OBSERVED
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import AROUND, Labels, opening, say_kinds
from basinplan.render.palette import INK, PAPER, S1, S2
from basinplan.render.panelling import few_years, panels

PARTS = {"name": ("place", "code"), "year": ("year", "date"), "balance": ("number", "whole"), "kind?": ("code",)}
WORDS = {
    "caption": {
        "ru": "{name}: за {period} сумма годовых балансов равна {total}; потеря в {losses} из {count} лет.",
        "kk": "{name}: {period} жылдық баланстар қосындысы {total}; {count} жылдың {losses} жылында азайған.",
        "zh": "{name}：{period}年度物质平衡累计{total}；{count}年中有{losses}年为亏损。",
        "en": "{name}: the yearly balances of {period} add up to {total}; a loss in {losses} of {count} years.",
    },
    "since": {"ru": "Сумма с {year}, {unit}", "kk": "{year} бергі қосынды, {unit}", "zh": "自{year}起累计，{unit}",
              "en": "Sum since {year}, {unit}"},
    "bars": {
        "ru": "Сумма считается с первого года наблюдений. Годы без наблюдений пропущены: сумма их не учитывает, линия прервана.",
        "kk": "Қосынды бақылаудың бірінші жылынан есептеледі. Бақылау болмаған жылдар қалдырылған: қосындыға кірмейді, сызық "
              "үзіледі.",
        "zh": "累计自首个观测年起算。无观测的年份留空，不计入累计，折线中断。",
        "en": "The sum runs from the first year observed. Years without observations are left out: they are not in the sum, and "
              "the "
              "line is broken.",
    },
}


def mass_balance(canvas: Canvas, view: View) -> str:
    """Yearly balance and its running sum for the first glacier of a view."""
    words, seen = canvas.words, canvas.open_view(view)
    rows = sorted((row for row in seen.rows if row["balance"] is not None), key=year_of)
    canvas.rows_of(seen, "year", "balance", *(["kind"] if "kind" in view.columns else []))
    if not rows:
        return canvas.empty()
    years, unit = [year_of(row) for row in rows], seen.column("balance").unit
    sums, total = [], Decimal(0)
    for row in rows:
        total += row["balance"]
        sums.append({**row, "sum": total})
    said = words.quantity(total, unit)
    _draw(canvas, seen, rows, sums)
    canvas.notes.append(words.say("charts.mass_balance.bars", WORDS["bars"]))
    say_kinds(canvas, [row["kind"] for row in rows] if "kind" in view.columns else [])
    name = canvas.name(seen, "name", rows[0]["name"])
    return words.say("charts.mass_balance.caption", WORDS["caption"], name=opening(name), total=said,
                     count=len(rows), period=words.period(str(years[0]), str(years[-1])),
                     losses=sum(row["balance"] < 0 for row in rows))


def _draw(canvas: Canvas, seen: Seen, rows: list, sums: list) -> None:
    """A bar for each year, open where it is not yet observed for good; the sum is broken where years are missing."""
    words, column = canvas.words, seen.column("balance")
    unit, years = words.code("unit", column.unit), [year_of(row) for row in rows]
    titles = [f"{words.text(column.title)}, {unit}",
              words.say("charts.mass_balance.since", WORDS["since"], year=words.date(str(years[0])), unit=unit)]
    upper, lower = panels(canvas, titles, columns=1, height=112, left=44)
    for row in rows:
        colour = S1 if row["balance"] >= 0 else S2
        firm = row.get("kind", OBSERVED) == OBSERVED
        upper.axes.bar([year_of(row)], [float(row["balance"])], width=0.8, facecolor=colour if firm else PAPER,
                       edgecolor="none" if firm else colour, linewidth=1, **upper.row(row))
    for run in runs(seen, sums):
        lower.axes.plot([year_of(row) for row in run], [float(row["sum"]) for row in run], color=INK, linewidth=1.5)
    for panel, values in ((upper, [row["balance"] for row in rows]), (lower, [row["sum"] for row in sums])):
        panel.axes.axhline(0, color=INK, linewidth=0.75)
        few_years(panel, years, most=6 if panel.is_wide else 4)
        panel.value_axis([0.0, *map(float, values)], from_zero=False)
    labels = Labels(lower)
    for row in sums:
        labels.keep_clear(year_of(row), float(row["sum"]))
    labels.place(years[-1], float(sums[-1]["sum"]), words.quantity(sums[-1]["sum"], column.unit),
                 spots=[("right", dx, dy) for dx in (-10, -24, -40, -60) for dy in (0, -8, 10)] + list(AROUND))
