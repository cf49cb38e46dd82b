"""Single values of one quantity by date, each with a mark for what it is; they are never joined by a line."""

from __future__ import annotations

from datetime import date
from typing import Any

from basinplan.analyses.views import Seen
from basinplan.model.observation import OBSERVED
from basinplan.model.values import first_day, last_day
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import CODES, ON_PAPER, Labels, say_kinds, say_marks
from basinplan.render.palette import INK2, PAPER, S1, S2, S3, S4
from basinplan.render.panelling import month_name, room_for_values, wrap

PARTS = {"start": ("date", "year"), "end?": ("date", "year"), "value": ("number", "whole"), "mark": ("code",),
         "what?": ("place", "code", "water_body"), "flag?": ("code",), "kind?": ("code",)}
COLOURS = (S1, S2, S3, S4, INK2, S1, S2)
WORDS = {
    "caption": {
        "ru": "Значений: {count}, {period}; от {low} ({low_at}) до {high} ({high_at}).",
        "kk": "Мән саны: {count}, {period}; {low} ({low_at}) мен {high} ({high_at}) аралығында.",
        "zh": "共{count}个数值，{period}；介于{low}（{low_at}）与{high}（{high_at}）之间。",
        "en": "Values: {count}, {period}; between {low} ({low_at}) and {high} ({high_at}).",
    },
    "places": {
        "ru": "Значений: {count}, {period}, мест: {places}; последнее — {last} ({last_at}).",
        "kk": "Мән саны: {count}, {period}, орын саны: {places}; соңғысы – {last} ({last_at}).",
        "zh": "{places}个地点共{count}个数值，{period}；最近一个为{last}（{last_at}）。",
        "en": "Values: {count}, {period}, places: {places}; the last is {last} ({last_at}).",
    },
    "zeros": {
        "ru": "Значения разных мест сравнимы, только если отсчитаны от одного нуля.",
        "kk": "Әр жердегі мәндер бір нөлден есептелген жағдайда ғана салыстырылады.",
        "zh": "不同地点的数值仅在零点相同时才可比较。",
        "en": "Values of different places can be compared only if they are counted from the same zero.",
    },
    "not_joined": {
        "ru": "Точки не соединены: они разного происхождения, измерения между ними не опубликованы.",
        "kk": "Нүктелер қосылмаған: олардың шығу тегі әртүрлі, араларындағы өлшемдер жарияланбаған.",
        "zh": "各点来源不同，其间测值未公布，故不连线。",
        "en": "Points are not joined: they are of different origin, and no measurements between them are published.",
    },
    "spans": {
        "ru": "Черта — значение внутри периода в несколько лет; год внутри него не назван.",
        "kk": "Сызық – бірнеше жылдық кезең ішіндегі мән; оның қай жылға жататыны айтылмаған.",
        "zh": "横线表示多年时段内的数值，具体年份未说明。",
        "en": "A bar is a value from within a period of several years; the year is not named.",
    },
    "flagged": {
        "ru": "{value} ({date}): {flag}; знак не закрашен, в границы подписи не входит.",
        "kk": "{value} ({date}): {flag}; белгісі боялмаған, жазбадағы шектерге кірмейді.",
        "zh": "{value}（{date}）：{flag}；符号为空心，未计入图注范围。",
        "en": "{value} ({date}): {flag}; its mark is open, and it is not in the range of the caption.",
    },
}


def dated_points(canvas: Canvas, view: View) -> str:
    """The values of a view at their dates; a value for several years is a bar, a doubtful one an open mark."""
    seen = canvas.open_view(view)
    extra = [part for part in ("end", "what", "flag", "kind") if part in view.columns]
    canvas.rows_of(seen, "start", "value", "mark", *extra)
    rows = [row for row in seen.rows if row["value"] is not None]
    if not rows:
        return canvas.empty()
    first, last = min(first_day(str(row["start"])) for row in rows), max(last_day(_end(row)) for row in rows)
    _axes(canvas, rows, first, last)
    marks = dict(zip(seen.groups("mark"), zip(CODES, COLOURS, strict=True), strict=False))
    _points(canvas, seen, rows, marks)
    _notes(canvas, seen, rows, marks)
    return _caption(canvas, seen, rows)


def _caption(canvas: Canvas, seen: Seen, rows: list) -> str:
    """The range of the values; the last one where they are of several places."""
    words, unit = canvas.words, seen.column("value").unit
    start, end = min((str(row["start"]) for row in rows), key=first_day), max(map(_end, rows), key=last_day)
    period, places = words.period(start, end), {row.get("what") for row in rows} - {None}
    if places:
        last = max(rows, key=lambda row: last_day(_end(row)))
        return words.say("charts.dated_points.places", WORDS["places"], count=len(rows), period=period, places=len(places),
                         last=words.quantity(last["value"], unit), last_at=_where(canvas, seen, last))
    trusted = [row for row in rows if not row.get("flag")] or rows
    low, high = min(trusted, key=lambda row: row["value"]), max(trusted, key=lambda row: row["value"])
    return words.say("charts.dated_points.caption", WORDS["caption"], count=len(rows), period=period,
                     low=words.quantity(low["value"], unit), low_at=_where(canvas, seen, low),
                     high=words.quantity(high["value"], unit), high_at=_where(canvas, seen, high))


def _axes(canvas: Canvas, rows: list, first: date, last: date) -> None:
    canvas.time_axis(first, last)
    if last.year - first.year < 2:  # months instead of years
        months = [(year, month) for year in range(first.year, last.year + 1) for month in range(1, 13)
                  if (first.year, first.month) <= (year, month) <= (last.year, last.month)]
        months = months[::1 + len(months) // (8 if canvas.is_wide else 4)]
        box = canvas.axes.get_position()
        canvas.axes.set_position((box.x0, box.y0 + 0.06, box.width, box.height - 0.06))
        canvas.axes.set_xlim(canvas.day(first) - 0.02, canvas.day(last) + 0.03)
        canvas.axes.set_xticks([canvas.day(date(year, month, 1)) for year, month in months],
                               [f"{month_name(canvas.words, month, 'abbreviated')}\n{year}" for year, month in months])
    canvas.value_axis([float(row["value"]) for row in rows], from_zero=False)
    room_for_values(canvas)


def _points(canvas: Canvas, seen: Seen, rows: list, marks: dict) -> None:
    axes, spots, labels = canvas.axes, [], Labels(canvas, style=ON_PAPER)
    for row in rows:
        mark, colour = marks[row["mark"]]
        ends = canvas.day(first_day(str(row["start"]))), canvas.day(last_day(_end(row)))
        x, y = sum(ends) / 2, float(row["value"])
        if ends[1] - ends[0] > 1.1:
            axes.plot(ends, [y, y], color=colour, linewidth=1, **canvas.row(row))
            labels.keep_line_clear((ends[0], y), (ends[1], y))
        firm = not row.get("flag") and row.get("kind", OBSERVED) == OBSERVED
        canvas.dots([(x, y, row)], mark, color=colour, markersize=7, markerfacecolor=colour if firm else PAPER)
        labels.keep_clear(x, y)
        spots.append((x, y, row))
    for x, y, row in spots:
        said = canvas.words.number(row["value"])
        if row.get("what"):
            said = wrap(canvas.words.named(canvas.name(seen, "what", row["what"]), said), 190 if canvas.is_wide else 100)
        labels.place(x, y, said)


def _notes(canvas: Canvas, seen: Seen, rows: list, marks: dict) -> None:
    words = canvas.words
    canvas.notes.append(words.say("charts.dated_points.not_joined", WORDS["not_joined"]))
    if "what" in seen.view.columns:
        canvas.notes.append(words.say("charts.dated_points.zeros", WORDS["zeros"]))
    say_marks(canvas, {mark: canvas.name(seen, "mark", code) for code, (mark, _) in marks.items()})
    if any((last_day(_end(row)) - first_day(str(row["start"]))).days > 400 for row in rows):
        canvas.notes.append(words.say("charts.dated_points.spans", WORDS["spans"]))
    for row in (row for row in rows if row.get("flag")):
        canvas.notes.append(words.say("charts.dated_points.flagged", WORDS["flagged"], flag=canvas.name(seen, "flag", row["flag"]),
                                      value=words.quantity(row["value"], seen.column("value").unit),
                                      date=words.period(str(row["start"]), _end(row))))
    say_kinds(canvas, [row["kind"] for row in rows] if "kind" in seen.view.columns else [])


def _end(row: Any) -> str:
    return str(row.get("end") or row["start"])


def _where(canvas: Canvas, seen: Seen, row: Any) -> str:
    when = canvas.words.period(str(row["start"]), _end(row))
    if "what" not in seen.view.columns:
        return when
    return f"{canvas.name(seen, *(('what', row['what']) if row['what'] else ('mark', row['mark'])))}, {when}"
