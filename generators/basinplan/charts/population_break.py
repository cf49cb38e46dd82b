"""Population by region over the years, one panel each; the line stops and is marked where borders or sources changed."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.runs import breaks_for, runs
from basinplan.analyses.views import Seen
from basinplan.model.observation import OBSERVED
from basinplan.model.values import first_day
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import Labels, opening, say_kinds
from basinplan.render.locale import NBSP
from basinplan.render.palette import INK2, PAPER, S1
from basinplan.render.panelling import few_years, panels

PARTS = {"group": ("code", "place"), "date": ("date", "year"), "value": ("whole", "number"), "source?": ("source",),
         "kind?": ("code",)}
SHORTER = {"persons": ("thousand_persons", 1000)}
WORDS = {
    "caption": {
        "ru": "Территорий: {count}; наибольшее из последних значений — {name}, {value} ({date}).",
        "kk": "Аумақ саны: {count}; соңғы мәндердің ең үлкені – {name}, {value} ({date}).",
        "zh": "共{count}个地区；最近数值以{name}最大，为{value}（{date}）。",
        "en": "Areas: {count}; the largest of the last values is {name}, {value} ({date}).",
    },
    "broken": {
        "ru": "Территорий: {count}; наибольшее из последних значений — {name}, {value} ({date}); рядов, прерванных сменой границ: "
              "{broken}.",
        "kk": "Аумақ саны: {count}; соңғы мәндердің ең үлкені – {name}, {value} ({date}); шекара өзгеруіне байланысты үзілген "
              "қатар: "
              "{broken}.",
        "zh": "共{count}个地区；最近数值以{name}最大，为{value}（{date}）；其中{broken}个序列因边界变化而中断。",
        "en": "Areas: {count}; the largest of the last values is {name}, {value} ({date}); series broken by a change of borders: "
              "{broken}.",
    },
    "joined": {
        "ru": "Точки соединены, где годы идут подряд и источник один. Пунктир — разрыв: значения до и после него несопоставимы.",
        "kk": "Нүктелер жылдар қатар келіп, дереккөз бір болғанда ғана қосылған. Үзік сызық – үзіліс: оған дейінгі және одан "
              "кейінгі "
              "мәндер салыстырылмайды.",
        "zh": "仅在年份连续且来源相同处连线。虚线处序列中断，前后数值不可比。",
        "en": "Dots are joined where years follow each other in one source. A dashed line is a break: values before and after it "
              "cannot "
              "be compared.",
    },
}


def population_break(canvas: Canvas, view: View) -> str:
    """One panel for each group of a view, largest first, all on one scale; broken where the data set says so."""
    words, seen = canvas.words, canvas.open_view(view)
    canvas.rows_of(seen, "group", "date", "value", *(["source"] if "source" in view.columns else []))
    rows = sorted((row for row in seen.rows if row["value"] is not None), key=lambda row: first_day(str(row["date"])))
    if not rows:
        return canvas.empty()
    last = {group: [row for row in rows if row["group"] == group][-1] for group in seen.groups("group")}
    groups = sorted(last, key=lambda group: -last[group]["value"])
    unit, times = SHORTER.get(seen.column("value").unit, (seen.column("value").unit, 1))
    titles = [f"{opening(canvas.name(seen, 'group', group))}, {words.code('unit', unit).replace(' ', NBSP)}" for group in groups]
    years, broken = [first_day(str(row["date"])).year for row in rows], 0
    for group, panel in zip(groups, panels(canvas, titles, columns=2, height=78, right=38), strict=True):
        panel.value_axis([0.0, *(float(row["value"]) / times for row in rows)], from_zero=True)
        few_years(panel, [*years, max(years) + 1])
        broken += _series(panel, seen, [row for row in rows if row["group"] == group], times)
    canvas.notes.append(words.say("charts.population_break.joined", WORDS["joined"]))
    canvas.notes += dict.fromkeys(words.text(b.reason) for group in groups for b in breaks_for(seen, last[group]))
    say_kinds(canvas, [row["kind"] for row in rows] if "kind" in view.columns else [])
    top = last[groups[0]]
    key = "broken" if broken else "caption"
    return words.say(f"charts.population_break.{key}", WORDS[key], count=len(groups), broken=broken,
                     name=canvas.name(seen, "group", groups[0]), date=words.date(str(top["date"])),
                     value=words.quantity(top["value"], seen.column("value").unit))


def _series(panel: Canvas, seen: Seen, rows: list, times: int) -> bool:
    """Draw one group; returns whether its series is broken within the years drawn."""
    spot = {id(row): (panel.day(first_day(str(row["date"]))), float(row["value"]) / times) for row in rows}
    for run in runs(seen, rows, when="date"):
        panel.axes.plot(*zip(*(spot[id(row)] for row in run), strict=True), "-", color=S1)
        for row in run:
            firm = row.get("kind", OBSERVED) == OBSERVED
            panel.axes.plot(*([value] for value in spot[id(row)]), "o", color=S1, markersize=3.5,
                            markerfacecolor=S1 if firm else PAPER, **panel.row(row))
    labels = Labels(panel, beyond=36)
    for row in rows:
        labels.keep_clear(*spot[id(row)])
    first, last = first_day(str(rows[0]["date"])), first_day(str(rows[-1]["date"]))
    found = [b for b in breaks_for(seen, rows[0]) if first < first_day(b.at) <= last or first_day(b.at) > last]
    for b in found:
        at, top = panel.day(first_day(b.at)), panel.axes.get_ylim()[1]
        panel.axes.axvline(at, color=INK2, linewidth=1, dashes=(4, 3))
        labels.keep_line_clear((at, 0), (at, top))
        labels.place(at, top * 0.9, panel.words.date(b.at), colour=INK2, spots=[("right", -4, 0), ("right", -4, -12)])
    for row in (rows[-1], *rows[:-1][:1]):
        labels.place(*spot[id(row)], panel.words.number(round(Decimal(row["value"]) / times)))
    return bool(found)

