"""When the measures run: a row a measure, known ends as bars, unknown ends open and said to be unknown."""

from __future__ import annotations

from datetime import date

from basinplan.analyses.totals import measures_by_status
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, first_day, last_day
from basinplan.registers.measure import Measure, Milestone
from basinplan.render.board import GAP, STATUS_FILLS, STEP, Board, Fill, text_width
from basinplan.render.canvas import Canvas
from basinplan.render.locale import Words
from basinplan.render.palette import INK, INK2, LINE2, PAPER
from basinplan.render.track import Track, year_marks

WORDS = {
    "caption": {
        "ru": "Из {total} мер начало и окончание известны у {both}, только начало — у {start}, только окончание — у {end}; сроки "
              "не опубликованы у {none}.",
        "kk": "{total} шараның ішінде басталуы да, аяқталуы да белгілісі – {both}, тек басталуы белгілісі – {start}, тек аяқталуы "
              "белгілісі – {end}; мерзімі жарияланбағаны – {none}.",
        "zh": "{total}项措施中，起止时间均已知的{both}项，仅知开始时间的{start}项，仅知结束时间的{end}项，起止时间均未公布的{none}"
              "项。",
        "en": "Of {total} measures start and end are known for {both}, only the start for {start}, only the end for {end}; no "
              "dates have been published for {none}.",
    },
    "subtitle": {
        "ru": "Сроки мер по годам; в группах — по состоянию", "kk": "Шаралардың мерзімі, жылдар бойынша; күйі бойынша топталған",
        "zh": "各项措施的起止年份，按状态分组", "en": "Periods of the measures in years, grouped by status",
    },
    "group": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}：{number}项", "en": "{name}: {number}"},
    "as_of": {"ru": "дата свода: {date}", "kk": "мәліметтер күні: {date}", "zh": "资料截至{date}", "en": "compiled: {date}"},
    "no_dates": {
        "ru": "? сроки не опубликованы", "kk": "? мерзімі жарияланбаған", "zh": "？起止时间未公布", "en": "? no dates published",
    },
    "no_end": {"ru": "? окончание", "kk": "? аяқталуы", "zh": "？结束", "en": "? end"},
    "no_start": {"ru": "? начало", "kk": "? басталуы", "zh": "？开始", "en": "? start"},
    "note": {
        "ru": "Штриховка и знак «?» — начало или окончание не опубликовано; длина штриховки ничего не значит. Ромб — этап: "
              "закрашенный выполнен, пустой намечен. Пунктир — дата плана.",
        "kk": "Штрих пен «?» белгісі – басталуы не аяқталуы жарияланбаған; штрихтың ұзындығы ештеңе білдірмейді. Ромб – орындалу "
              "кезеңі: боялғаны орындалған, бос тұрғаны белгіленген. Үзік сызық – жоспар күні.",
        "zh": "斜线和“？”表示开始或结束时间未公布，斜线长度无含义。菱形为重要节点：实心为已完成，空心为预定。虚线为资料截止日期。",
        "en": "Hatching and “?” mean that start or end has not been published; the length of the hatching means nothing. A "
              "diamond is a milestone: filled when done, open when due. The dashed line is the date of the plan.",
    },
    "undated": {
        "ru": "Этапов без даты: {number}.", "kk": "Күні жоқ орындалу кезеңдері: {number}.", "zh": "无日期的重要节点：{number}个。",
        "en": "Milestones without a date: {number}.",
    },
}
OPEN = 22.0


def measure_timeline(canvas: Canvas) -> str:
    """Every measure with its period, grouped by status, with milestones and the date of the plan."""
    canvas.counted = ("measure",)
    plan, words = canvas.plan, canvas.words
    measures = plan.register("measure")
    canvas.subtitle = words.say("charts.measure_timeline.subtitle", WORDS["subtitle"])
    canvas.table(tuple(words.say(f"fields.{key}") for key in ("id", "title", "status", "start", "end", "milestones")),
                 [_told(words, measure) for measure in measures])
    if not measures:
        return canvas.empty()
    canvas.sources = [id for measure in measures for id in measure.sources]
    board = Board(canvas)
    track = Track(board.width * 0.48 if canvas.is_wide else GAP, board.width - GAP, *_ends(plan), OPEN)
    board.y += STEP * 2
    lines, row = [], {measure.id: number for number, measure in enumerate(measures)}
    for status, number in measures_by_status(plan).items():
        name = words.code("measure_status", status)
        board.heading(words.say("charts.measure_timeline.group", WORDS["group"], name=name, number=number))
        for measure in (measure for measure in measures if measure.status == status):
            lines.append(_row(board, track, measure, row[measure.id]))
    _scale(board, track, lines if not canvas.is_wide else [])
    board.close()
    canvas.notes.append(words.say("charts.measure_timeline.note", WORDS["note"]))
    undated = sum(_day(step) is None for measure in measures for step in measure.milestones)
    if undated:
        canvas.notes.append(words.say("charts.measure_timeline.undated", WORDS["undated"], number=undated))
    known = [(m.period.start != NOT_STATED, m.period.end != NOT_STATED) for m in measures]
    return words.say("charts.measure_timeline.caption", WORDS["caption"], total=len(known), both=known.count((True, True)),
                     start=known.count((True, False)), end=known.count((False, True)), none=known.count((False, False)))


def _told(words: Words, measure: Measure) -> tuple[str, ...]:
    steps = words.row(f"{words.text(step.title)} — {words.date(step.due if step.done == NOT_STATED else step.done)}"
                      for step in measure.milestones)
    return (measure.id, words.text(measure.title), words.code("measure_status", measure.status), words.date(measure.period.start),
            words.date(measure.period.end), steps or words.say("value.not_stated"))


def _day(step: Milestone) -> date | None:
    """The day on which a step was done, else is due."""
    known = step.done if step.done != NOT_STATED else step.due
    return None if known == NOT_STATED else last_day(known)


def _ends(plan: Plan) -> tuple[date, date]:
    """The first and the last day that is known of any measure, and the date of the plan among them."""
    measures = plan.register("measure")
    days = [last_day(plan.passport.as_of)]
    days += [first_day(m.period.start) for m in measures if m.period.start != NOT_STATED]
    days += [last_day(m.period.end) for m in measures if m.period.end != NOT_STATED]
    days += [day for m in measures for day in map(_day, m.milestones) if day]
    return min(days), max(days)


def _row(board: Board, track: Track, measure: Measure, row: int) -> float:
    """The measure's id and title, its bar and its milestones; returns the middle of its bar."""
    words, wide = board.canvas.words, board.canvas.is_wide
    name = f"{measure.id} {words.text(measure.title)}"
    top = board.y
    height = board.paragraph(GAP, name, track.left - GAP * 2 if wide else board.width - GAP * 2)
    y = top + (height / 2 if wide else height + STEP / 2)
    _bar(board, track, measure, y, row)
    for step in measure.milestones:
        if _day(step):
            inside = PAPER if step.done == NOT_STATED else INK
            board.axes.plot([track.at(_day(step))], [y], "D", markersize=5, color=INK, markerfacecolor=inside, zorder=7,
                            **board.canvas.row(row))
    board.y = top + height + (4 if wide else STEP + 5)
    return y


def _bar(board: Board, track: Track, measure: Measure, y: float, row: int) -> None:
    """From start to end; an end that is not known is a hatched stub with its word where there is room."""
    words, fill = board.canvas.words, STATUS_FILLS.get(measure.status, Fill())
    solid = Fill(fill.colour, "", LINE2)
    start = None if measure.period.start == NOT_STATED else track.at(first_day(measure.period.start))
    end = None if measure.period.end == NOT_STATED else track.at(last_day(measure.period.end))
    key = "no_dates" if start is None and end is None else "no_end" if end is None else "no_start"
    said = y, words.say(f"charts.measure_timeline.{key}", WORDS[key])
    steps = [track.at(day) for day in map(_day, measure.milestones) if day]
    if start is None and end is None:
        _say(board, track, said, (track.left, track.left - 2), steps)
        return
    if end is None:
        seen = measure.as_of if measure.status == "ongoing" and measure.as_of != NOT_STATED else measure.period.start
        known = max(track.at(min(last_day(seen), track.last)) if seen == measure.as_of else start + 3, start + 3)
        board.box(start, y - 3.5, known - start, 7, solid, row)
        board.box(known, y - 3.5, OPEN, 7, Fill(PAPER, "////", LINE2, dashed=True), row)
        _say(board, track, said, (start, known + OPEN), steps)
    elif start is None:
        board.box(end - 3, y - 3.5, 3, 7, solid, row)
        board.box(end - 3 - OPEN, y - 3.5, OPEN, 7, Fill(PAPER, "////", LINE2, dashed=True), row)
        _say(board, track, said, (end - 3 - OPEN, end), steps, before=True)
    else:
        board.box(start, y - 3.5, max(end - start, 2.5), 7, solid, row)


def _say(board: Board, track: Track, said: tuple[float, str], bar: tuple[float, float], steps: list[float],
         before: bool = False) -> None:
    """The words of an open end where they cover no milestone: beside it, on the other side of the bar, or only the sign."""
    (y, text), (start, end) = said, bar
    width = text_width(text)
    spots = [("left", end + 4, end + 4 + width), ("right", start - 4 - width, start - 4)]
    spots += [("left", max(steps) + 6, max(steps) + 6 + width)] if steps else []
    for side, left, right in [spots[1], spots[0], *spots[2:]] if before else spots:
        if track.left <= left and right <= board.width - 2 and not any(left - 5 < x < right + 5 for x in steps):
            board.write(left if side == "left" else right, text, y, ha=side, colour=INK2, clear=True)
            return
    board.write(end + 2, text[0], y, colour=INK2, clear=True)


def _scale(board: Board, track: Track, rows: list[float]) -> None:
    """Years at the top with thin lines through all rows (beside the names that stand between rows), and the date of the plan."""
    words, as_of = board.canvas.words, board.canvas.plan.passport.as_of
    x, said = track.at(last_day(as_of)), words.say("charts.measure_timeline.as_of", WORDS["as_of"], date=words.date(as_of))
    parts = [(y - 6, y + 7) for y in rows] or [(6 + STEP * 2, board.y)]
    half = text_width(said) / 2
    board.write(min(max(x, GAP + half), board.width - GAP - half), said, 6 + STEP / 2, ha="center", colour=INK2)
    board.rule(x, [(6 + STEP, 6 + STEP * 2), *parts], color=INK2, linewidth=1, dashes=(4, 3))
    year_marks(board, track, parts)
