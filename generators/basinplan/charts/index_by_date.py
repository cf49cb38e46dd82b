"""An index of many rivers or lakes at a few dates: one row of dots for each, the class beside it."""

from __future__ import annotations

from typing import Any

from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import inside, opening, say_marks
from basinplan.render.palette import LINE2, PAPER, S1, S2, S3, S4
from basinplan.render.panelling import across_axis, dot_rows

NUMBER = ("number", "whole")
PARTS = {"name": ("water_body", "place", "code"), "first": NUMBER, "second?": NUMBER, "third?": NUMBER, "fourth?": NUMBER,
         "class?": ("code",)}
DATES = ("first", "second", "third", "fourth")
MARKS = (("o", S2), ("s", S3), ("D", S1), ("^", S4))
WORDS = {
    "caption": {
        "ru": "Рядов: {count}; наибольшее значение — {high} ({highest}; {high_at}), наименьшее — {low} ({lowest}; {low_at}).",
        "kk": "Жол саны: {count}; ең үлкен мән – {high} ({highest}; {high_at}), ең кішісі – {low} ({lowest}; {low_at}).",
        "zh": "共{count}个水体：最大值{high}（{highest}，{high_at}），最小值{low}（{lowest}，{low_at}）。",
        "en": "Rows: {count}; the highest value is {high} ({highest}; {high_at}), the lowest {low} ({lowest}; {low_at}).",
    },
    "gaps": {
        "ru": "Где знака нет, значение не опубликовано. Знаки не соединены: между датами измерений нет.",
        "kk": "Белгі жоқ жерде мән жарияланбаған. Белгілер қосылмаған: күндер арасында өлшеу жоқ.",
        "zh": "缺少符号处表示数值未公布。各符号不连线：各日期之间无测值。",
        "en": "Where a mark is missing the value was not published. Marks are not joined: nothing was measured between the dates.",
    },
}


def index_by_date(canvas: Canvas, view: View) -> str:
    """Dots of up to four dates, each with its own mark, for each name of a view; ordered by the last date."""
    words, seen = canvas.words, canvas.open_view(view)
    dates = [part for part in DATES if part in view.columns]
    once: dict[Any, Any] = {}
    for row in seen.rows:
        once.setdefault(row["name"], row)
    seen = Seen(seen.dataset, view, tuple(once.values()), seen.sources)
    canvas.rows_of(seen, "name", *dates, *(["class"] if "class" in view.columns else []))
    values = [(row[part], row, part) for row in seen.rows for part in dates if row[part] is not None]
    if not values:
        return canvas.empty()
    rows = sorted(seen.rows, key=lambda row: -(row[dates[-1]] or 0))
    classes = [canvas.name(seen, "class", row["class"]) if row.get("class") else "" for row in rows]
    places = dot_rows(canvas, [opening(canvas.name(seen, "name", row["name"])) for row in rows], classes)
    for place, row in zip(places, rows, strict=True):
        canvas.axes.axhline(place, color=LINE2, linewidth=0.5, zorder=1)
        for n, part in enumerate(dates):
            if row[part] is not None:
                mark, colour = MARKS[n]
                canvas.axes.plot([float(row[part])], [place], mark, color=colour, markersize=6, zorder=3 + n,
                                 markerfacecolor=colour if n == len(dates) - 1 else PAPER, **canvas.row(row))
    across_axis(canvas, [0.0, *(float(value) for value, _, _ in values)], from_zero=True)
    titles = {part: inside(words.text(seen.column(part).title)) for part in dates}
    say_marks(canvas, {mark: titles[part] for (mark, _), part in zip(MARKS, dates, strict=False)})
    canvas.notes.append(words.say("charts.index_by_date.gaps", WORDS["gaps"]))
    high, low = max(values, key=lambda found: found[0]), min(values, key=lambda found: found[0])
    return words.say("charts.index_by_date.caption", WORDS["caption"], count=len(rows), high=high[0], low=low[0],
                     highest=canvas.name(seen, "name", high[1]["name"]), high_at=titles[high[2]],
                     lowest=canvas.name(seen, "name", low[1]["name"]), low_at=titles[low[2]])
