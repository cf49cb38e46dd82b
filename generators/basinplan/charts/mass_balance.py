"""Gain and loss of a glacier year by year as bars, with the running sum as a line."""

from __future__ import annotations

from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK, S1, S2

PARTS = {"name": ("place", "code"), "year": ("year", "date"), "balance": ("number", "whole")}
WORDS = {
    "caption": {
        "ru": "{name}: за {period} сумма годовых балансов — {total}; потеря в {losses} из {count} лет.",
        "kk": "{name}: {period} жылдық баланстар қосындысы – {total}; {count} жылдың {losses} жылында азайған.",
        "zh": "{name}：{period}年度物质平衡累计{total}；{count}年中有{losses}年为亏损。",
        "en": "{name}: the yearly balances of {period} add up to {total}; a loss in {losses} of {count} years.",
    },
    "sum": {"ru": "сумма: {total}", "kk": "қосындысы: {total}", "zh": "累计：{total}", "en": "sum: {total}"},
    "bars": {
        "ru": "Столбики — баланс года, линия — сумма с первого года наблюдений. Годы без наблюдений пропущены, сумма их не "
              "учитывает.",
        "kk": "Бағандар – жылдық баланс, сызық – бақылаудың бірінші жылынан бергі қосынды. Бақылау болмаған жылдар "
              "қалдырылған, қосындыға кірмейді.",
        "zh": "柱为年度物质平衡，线为自首个观测年起的累计值。无观测的年份留空，不计入累计。",
        "en": "Bars are the balance of the year, the line is the sum since the first year observed. Years without observations "
              "are left out and not in the sum.",
    },
}


def mass_balance(canvas: Canvas, view: View) -> str:
    """Yearly balance and its running sum for the first glacier of a view."""
    words, seen = canvas.words, canvas.open_view(view)
    rows = [row for row in seen.rows if row["balance"] is not None]
    canvas.rows_of(seen, "year", "balance")
    if not rows:
        return canvas.empty()
    years, values = [int(str(row["year"])) for row in rows], [row["balance"] for row in rows]
    sums = [sum(values[:n], start=values[0] * 0) for n in range(1, len(values) + 1)]
    axes, unit = canvas.axes, seen.column("balance").unit
    axes.bar(years, [float(value) for value in values], width=0.8, color=[S1 if value >= 0 else S2 for value in values])
    axes.plot(years, [float(value) for value in sums], color=INK, linewidth=1.5)
    axes.axhline(0, color=INK, linewidth=0.75)
    canvas.years(years)
    canvas.value_axis([0.0, *map(float, values), *map(float, sums)], from_zero=False)
    total = words.quantity(sums[-1], unit)
    canvas.end_label(years[-1], float(sums[-1]), words.say("charts.mass_balance.sum", WORDS["sum"], total=total))
    canvas.notes.append(words.say("charts.mass_balance.bars", WORDS["bars"]))
    return words.say("charts.mass_balance.caption", WORDS["caption"], name=_name(canvas, seen), total=total, count=len(values),
                     period=words.period(str(years[0]), str(years[-1])), losses=sum(value < 0 for value in values))


def _name(canvas: Canvas, seen: Seen) -> str:
    return canvas.name(seen, "name", seen.rows[0]["name"])
