"""Shares of a whole by sector, stacked for each year, one panel for each country or region."""

from __future__ import annotations

from basinplan.analyses.runs import year_of
from basinplan.analyses.views import Seen
from basinplan.model.observation import OBSERVED
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import opening, say_kinds
from basinplan.render.palette import INK, INK2, PAPER, S1, S2, S3, S4, WATER
from basinplan.render.panelling import panels, spread

PARTS = {"group": ("code", "place"), "year": ("year",), "sector": ("code",), "value": ("number",), "kind?": ("code",)}
FILLS = ((WATER, "//"), (PAPER, "xx"), (S1, ""), (S4, ".."), (S2, "\\\\"), (S3, "++"))
WORDS = {
    "caption": {
        "ru": "{sector}, последний год: {latest}.", "kk": "{sector}, соңғы жыл: {latest}.",
        "zh": "{sector}（最近一年）：{latest}。",
        "en": "{sector}, latest year: {latest}.",
    },
    "one": {"ru": "{group} — {value} ({year})", "kk": "{group} – {value} ({year})", "zh": "{group}{value}（{year}）",
            "en": "{group} {value} ({year})"},
    "rest": {
        "ru": "Где столбик не доходит до 100 %, остальное источник не называет.",
        "kk": "100 %-ға жетпейтін бағандардың қалған бөлігін дереккөз атамайды.",
        "zh": "未达100%的柱，其余部分来源未说明。",
        "en": "Where a bar does not reach 100%, the source does not name the rest.",
    },
}


def shares_by_sector(canvas: Canvas, view: View) -> str:
    """Stacked bars of shares by year, each sector with its hatch, named beside the last bar."""
    words, seen = canvas.words, canvas.open_view(view)
    canvas.rows_of(seen, "group", "year", "sector", "value", *(["kind"] if "kind" in view.columns else []))
    rows = [row for row in seen.rows if row["value"] is not None]
    if not rows:
        return canvas.empty()
    sectors, groups = seen.groups("sector"), seen.groups("group")
    years = sorted({year_of(row) for row in rows})
    names = [canvas.name(seen, "group", group) for group in groups]
    room = 150 if canvas.is_wide else 112
    made = panels(canvas, names, columns=1, height=96 if canvas.is_wide else 132, right=room + 20)
    sums = [_stacks(panel, seen, [row for row in rows if row["group"] == group], sectors, years, room)
            for group, panel in zip(groups, made, strict=True)]
    say_kinds(canvas, [row["kind"] for row in rows] if "kind" in view.columns else [])
    if min(map(min, sums)) < 99:
        canvas.notes.append(words.say("charts.shares_by_sector.rest", WORDS["rest"]))
    largest = max(sectors, key=lambda sector: sum(row["value"] for row in rows if row["sector"] == sector))
    latest = [_latest(canvas, seen, [row for row in rows if row["sector"] == largest and row["group"] == group])
              for group in groups]
    sector = canvas.name(seen, "sector", largest)
    return words.say("charts.shares_by_sector.caption", WORDS["caption"], sector=opening(sector),
                     latest=words.listing([said for said in latest if said]))


def _stacks(panel: Canvas, seen: Seen, rows: list, sectors: list, years: list[int], room: float) -> list[float]:
    """The bars of one group; returns how high each reaches."""
    axes, reached, spots = panel.axes, dict.fromkeys({year_of(row) for row in rows}, 0.0), []
    last = max(reached)
    for sector, (fill, hatch) in zip(sectors, FILLS, strict=False):
        for row in (row for row in rows if row["sector"] == sector):
            year, share = year_of(row), float(row["value"])
            dashed = row.get("kind", OBSERVED) != OBSERVED
            axes.bar([years.index(year)], [share], bottom=[reached[year]], width=0.78, facecolor=fill, edgecolor=INK,
                     hatch=hatch, linewidth=0.75, linestyle="--" if dashed else "-", **panel.row(row))
            if year == last:
                said = panel.words.quantity(round(row["value"], 1), seen.column("value").unit or "percent")
                spots.append((reached[year] + share / 2, f"{panel.name(seen, 'sector', sector)} {said}"))
            reached[year] += share
    axes.set_xlim(-0.6, len(years) - 0.4)
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 50, 100])
    shown = range(0, len(years), 1 if panel.is_wide else 4)
    axes.set_xticks(list(shown), [str(years[n]) for n in shown])
    axes.tick_params(axis="x", colors=INK2)
    spread(panel, spots, years.index(last) + 0.45, room)
    return list(reached.values())


def _latest(canvas: Canvas, seen: Seen, rows: list) -> str:
    if not rows:
        return ""
    row = max(rows, key=year_of)
    return canvas.words.say("charts.shares_by_sector.one", WORDS["one"], group=canvas.name(seen, "group", row["group"]),
                            value=canvas.words.quantity(round(row["value"], 1), seen.column("value").unit or "percent"),
                            year=canvas.words.date(str(row["year"])))
