"""The water balance of a lake: what comes in and what goes out as bars on two sides of zero, with the residual named."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.views import Seen
from basinplan.model.values import first_day, last_day
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import opening
from basinplan.render.palette import INK, INK2, LINE2, PAPER, S1, S2
from basinplan.render.panelling import across_axis, dot_rows

PARTS = {"term": ("code",), "value": ("number",), "start": ("date", "year"), "end": ("date", "year"), "side?": ("code",)}
# Terms that are known by their code; a table with others says the side of each row in a column: ``in`` or ``out``.
SIDES = {"precipitation": "in", "river-inflow-total": "in", "surface-inflow": "in", "groundwater-to-lake": "in",
         "evaporation": "out", "outflow": "out", "abstraction": "out", "lake-to-groundwater": "out"}
WORDS = {
    "caption": {
        "ru": "За {period} в среднем поступает {gain}, расходуется {loss}; остаток, не объяснённый опубликованными членами, равен "
              "{residual}.",
        "kk": "{period} орта есеппен {gain} келеді, {loss} жұмсалады; жарияланған мүшелермен түсіндірілмеген қалдық {residual} "
              "құрайды.",
        "zh": "{period}平均收入{gain}，支出{loss}；已公布各项无法解释的余项为{residual}。",
        "en": "In {period} {gain} came in and {loss} went out on average; the residual, which the published terms do not "
              "explain, is "
              "{residual}.",
    },
    "residual": {"ru": "остаток: приход минус расход", "kk": "қалдық: кіріс пен шығыстың айырмасы", "zh": "余项：收入减支出",
                 "en": "residual: gains minus losses"},
    "gain": {"ru": "приход", "kk": "кіріс", "zh": "收入", "en": "gain"},
    "loss": {"ru": "расход", "kk": "шығыс", "zh": "支出", "en": "loss"},
    "term": {"ru": "{side}: {name}", "kk": "{side}: {name}", "zh": "{side}：{name}", "en": "{side}: {name}"},
    "not_spread": {
        "ru": "Остаток не распределён между членами: в него входят изменение объёма воды, неизвестные члены и погрешности.",
        "kk": "Қалдық мүшелерге бөлінбеген: оған су көлемінің өзгеруі, белгісіз мүшелер және қателіктер кіреді.",
        "zh": "余项未分摊到各项：其中包括蓄水量变化、未知项和误差。",
        "en": "The residual is not spread over the terms: it holds the change of storage, unknown terms and errors.",
    },
    "left_out": {
        "ru": "Не учтено, так как неизвестно, приход это или расход: {terms}.",
        "kk": "Кіріс не шығыс екені белгісіз болғандықтан есепке алынбаған: {terms}.",
        "zh": "因不知属收入还是支出而未计入：{terms}。",
        "en": "Left out because it is not known whether they are gains or losses: {terms}.",
    },
}


def water_balance(canvas: Canvas, view: View) -> str:
    """Gains to the right of zero, losses to the left, for the terms of one period of a view."""
    words, seen = canvas.words, canvas.open_view(view)
    sided = [(row, _side(row)) for row in seen.rows if row["value"] is not None]
    terms = [(row, side) for side in ("in", "out") for row, of in sided if of == side]
    unit = seen.column("value").unit
    unknown = [canvas.name(seen, "term", row["term"]) for row, side in sided if side not in ("in", "out")]
    if unknown:
        canvas.notes.append(words.say("charts.water_balance.left_out", WORDS["left_out"], terms=words.listing(unknown)))
    residual = sum((row["value"] if side == "in" else -row["value"] for row, side in terms), start=Decimal(0))
    _table(canvas, seen, terms, residual)
    if not terms:
        return canvas.empty()
    sides = {"in": "gain", "out": "loss"}
    names = [words.say("charts.water_balance.term", WORDS["term"], name=canvas.name(seen, "term", row["term"]),
                       side=words.say(f"charts.water_balance.{sides[side]}", WORDS[sides[side]])) for row, side in terms]
    names.append(opening(words.say("charts.water_balance.residual", WORDS["residual"])))
    values = [row["value"] if side == "in" else -row["value"] for row, side in terms] + [residual]
    shown = [*(row for row, _ in terms), len(canvas.rows) - 1]
    _bars(canvas, [opening(name) for name in names], list(zip(values, shown, strict=True)), unit)
    canvas.notes.append(words.say("charts.water_balance.not_spread", WORDS["not_spread"]))
    start = min((row["start"] for row, _ in terms), key=lambda day: first_day(str(day)))
    end = max((row["end"] for row, _ in terms), key=lambda day: last_day(str(day)))
    totals = {side: sum((row["value"] for row, of in terms if of == side), start=Decimal(0)) for side in sides}
    return words.say("charts.water_balance.caption", WORDS["caption"], period=words.period(str(start), str(end)),
                     gain=words.quantity(totals["in"], unit), loss=words.quantity(totals["out"], unit),
                     residual=words.quantity(residual, unit))


def _bars(canvas: Canvas, names: list[str], bars: list[tuple], unit: str) -> None:
    """A bar for each value, with the row of the table that it shows."""
    values = [value for value, _ in bars]
    said = [("+" if value > 0 else "") + canvas.words.quantity(value, unit) for value in values]
    places = dot_rows(canvas, names, said)
    axes, height = canvas.axes, 14 if canvas.is_wide else 10
    for n, (place, (value, shown)) in enumerate(zip(places, bars, strict=True)):
        last = n == len(values) - 1
        axes.barh([place], [float(value)], height=height, facecolor=PAPER if last else S1 if value > 0 else S2, edgecolor=INK,
                  linewidth=0.75, hatch="xx" if last else "" if value > 0 else "//", **canvas.row(shown))
    axes.axvline(0, color=INK, linewidth=1.2)
    axes.axhline((places[-1] + places[-2]) / 2 if canvas.is_wide else places[-2] - 8, color=LINE2, linewidth=0.75, dashes=(4, 3))
    across_axis(canvas, [0.0, *map(float, values)], from_zero=False, signed=True)
    axes.tick_params(axis="x", colors=INK2)


def _side(row: dict) -> str:
    return row.get("side") or SIDES.get(row["term"], "")



def _table(canvas: Canvas, seen: Seen, terms: list, residual: Decimal) -> None:
    canvas.rows_of(seen, "term", "value", "start", "end")
    named = canvas.words.say("charts.water_balance.residual", WORDS["residual"])
    if terms:
        none = canvas.words.say("value.not_applicable")
        canvas.rows.append((named, canvas.words.number(residual), none, none))
