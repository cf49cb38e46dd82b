"""What the measures answer to and how their effect is seen: pressure, measure, indicator, joined by lines."""

from __future__ import annotations

from collections.abc import Sequence

from basinplan.analyses.totals import measures_by_pressure
from basinplan.registers.measure import Measure
from basinplan.render.board import GAP, STEP, Bar, Board, Fill, shorten, text_width, wrap
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK, INK2, LINE2, S1, S4
from basinplan.render.tabling import name_cell

ON_LIST = "pressure"
WORDS = {
    "caption": {
        "ru": "Нагрузка указана у {pressed} из {total} мер, чаще всего — «{name}» ({number}); показатель, по которому виден "
              "результат, — у {measured}.",
        "kk": "{total} шараның ішінде жүктемесі көрсетілгені – {pressed}, ең жиі аталғаны – «{name}» ({number}); нәтижесін "
              "көрсететін көрсеткіші бары – {measured}.",
        "zh": "{total}项措施中，{pressed}项说明了所针对的压力，最多的是“{name}”（{number}项）；{measured}项有反映其效果的指标。",
        "en": "{pressed} of {total} measures name a pressure, most often “{name}” ({number}); {measured} have an indicator that "
              "shows their effect.",
    },
    "none": {
        "ru": "Ни у одной меры не указаны ни нагрузка, ни показатель.",
        "kk": "Бірде-бір шараның жүктемесі де, көрсеткіші де көрсетілмеген.", "zh": "没有措施说明压力或指标。",
        "en": "No measure names a pressure or an indicator.",
    },
    "subtitle": {
        "ru": "Нагрузка → мера → показатель", "kk": "Жүктеме → шара → көрсеткіш", "zh": "压力→措施→指标",
        "en": "Pressure → measure → indicator",
    },
    "left_out": {
        "ru": "Мер без нагрузки: {pressure}; без показателя: {indicator}. Меры без того и другого здесь не показаны: {both}.",
        "kk": "Жүктемесі көрсетілмеген шаралар: {pressure}; көрсеткіші жоғы: {indicator}. Екеуі де жоқ шаралар мұнда "
              "көрсетілмеген: {both}.",
        "zh": "未说明压力的措施：{pressure}项；没有指标的措施：{indicator}项。两者均无的{both}项未在图中显示。",
        "en": "Measures without a pressure: {pressure}; without an indicator: {indicator}. Measures with neither are not shown: "
              "{both}.",
    },
    "by_pressure": {
        "ru": "Число мер по нагрузке", "kk": "Жүктеме бойынша шаралар саны", "zh": "各压力对应的措施数",
        "en": "Measures by pressure",
    },
    "by_indicator": {
        "ru": "Число мер по показателю", "kk": "Көрсеткіш бойынша шаралар саны", "zh": "各指标对应的措施数",
        "en": "Measures by indicator",
    },
}


def pressure_links(canvas: Canvas) -> str:
    """Which measure acts on which pressure, and which indicator shows its effect."""
    canvas.counted = ("measure", "pressure", "indicator")
    plan, words = canvas.plan, canvas.words
    everything = plan.register("measure")
    counts = measures_by_pressure(plan)
    order = list(counts)
    measures = sorted((m for m in everything if m.pressures or m.indicators), key=lambda m: (_mean(m.pressures, order), m.id))
    users = _users(measures)
    indicators = sorted(users, key=lambda id: (_mean(users[id], [m.id for m in measures]), id))
    canvas.subtitle = _say(canvas, "subtitle")
    canvas.table(tuple(words.say(f"fields.{key}") for key in ("pressures", "id", "title", "indicators")),
                 [_told(canvas, measure) for measure in measures])
    if not measures:
        canvas.empty()
        return _say(canvas, "none")
    board = Board(canvas)
    if canvas.is_wide:
        _columns(board, order, measures, indicators)
    else:
        _counts(board, "by_pressure", {id: _rows(measures, id) for id in order}, Fill(S1))
        _counts(board, "by_indicator", {id: _rows(measures, id) for id in sorted(indicators, key=lambda id: -len(users[id]))},
                Fill(S4, "//", LINE2))
    board.close()
    pressed, measured = sum(bool(m.pressures) for m in everything), sum(bool(m.indicators) for m in everything)
    canvas.notes.append(_say(canvas, "left_out", pressure=len(everything) - pressed, indicator=len(everything) - measured,
                             both=len(everything) - len(measures)))
    first = _name(canvas, order[0]) if order else words.say("value.not_stated")
    return _say(canvas, "caption", pressed=pressed, total=len(everything), name=first, number=counts[order[0]] if order else 0,
                measured=measured)


def _say(canvas: Canvas, key: str, **params: object) -> str:
    return canvas.words.say(f"charts.pressure_links.{key}", WORDS[key], **params)


def _name(canvas: Canvas, id: str) -> str:
    return name_cell(canvas.words, canvas.plan, id).text


def _mean(ids: Sequence[str], order: list[str]) -> float:
    """Where the others stand that something is joined with: lines cross less if it stands beside them."""
    return sum(map(order.index, ids)) / len(ids) if ids else len(order)


def _users(measures: Sequence[Measure]) -> dict[str, list[str]]:
    """Per indicator the measures whose effect it shows."""
    found: dict[str, list[str]] = {}
    for measure in measures:
        for id in measure.indicators:
            found.setdefault(id, []).append(measure.id)
    return found


def _told(canvas: Canvas, measure: Measure) -> tuple[str, ...]:
    words = canvas.words
    names = [words.listing([_name(canvas, id) for id in ids]) or words.say("value.not_stated")
             for ids in (measure.pressures, measure.indicators)]
    return names[0], measure.id, words.text(measure.title), names[1]


def _rows(measures: Sequence[Measure], id: str) -> tuple[int, ...]:
    """The rows of the measures that a pressure or an indicator is joined with."""
    return tuple(row for row, measure in enumerate(measures) if id in measure.pressures or id in measure.indicators)


def _counts(board: Board, key: str, rows: dict[str, tuple[int, ...]], fill: Fill) -> None:
    """A bar for each pressure or indicator, made of as many parts as it has measures."""
    if rows:
        board.heading(_say(board.canvas, key))
        board.bars([Bar(_name(board.canvas, id), ((1, fill),) * len(own), board.canvas.words.number(len(own)), rows=own)
                    for id, own in rows.items()], height=10)


def _columns(board: Board, pressures: list[str], measures: list[Measure], indicators: list[str]) -> None:
    """Three columns of equal height with curved lines between them."""
    words, width = board.canvas.words, board.width
    ends = ((GAP, width * 0.22), (width * 0.3, width * 0.66), (width * 0.74, width - GAP))
    lines = [{id: wrap(_name(board.canvas, id), ends[0][1] - ends[0][0], 4) for id in pressures},
             {m.id: [shorten(f"{m.id} {words.text(m.title)}", ends[1][1] - ends[1][0])] for m in measures},
             {id: wrap(_name(board.canvas, id), ends[2][1] - ends[2][0], 4) for id in indicators}]
    for (left, _), key in zip(ends, ("fields.pressures", "registers.measure.many", "fields.indicators"), strict=True):
        board.write(left, words.say(key, Measure.WORDS["many"]), bold=True)
    board.y += STEP + 6
    height = max(sum(len(found) * STEP + 5 for found in column.values()) for column in lines)
    numbers = {measure.id: row for row, measure in enumerate(measures)}
    middles = [_spread(board, column, ends[n][0], height, numbers) for n, column in enumerate(lines)]
    for measure in measures:
        for id in measure.pressures:
            _link(board, middles[0][id], ends[0][1] + 5, (ends[1][0] - 5, middles[1][measure.id][1]))
        for id in measure.indicators:
            _link(board, middles[1][measure.id], ends[1][1] + 5, (ends[2][0] - 5, middles[2][id][1]))
    board.y += height


def _spread(board: Board, column: dict[str, list[str]], left: float, height: float,
            numbers: dict[str, int]) -> dict[str, tuple[float, float]]:
    """Write a column over the whole height, measures with their row; returns where each of its items ends, at its middle."""
    free = (height - sum(len(lines) for lines in column.values()) * STEP) / max(len(column), 1)
    y, middles = board.y, {}
    for id, lines in column.items():
        y += free / 2
        for line in lines:
            board.write(left, line, y + STEP / 2, row=numbers.get(id))
            y += STEP
        middles[id] = left + max(map(text_width, lines)) + 5, y - len(lines) * STEP / 2
        y += free / 2
    return middles


def _link(board: Board, start: tuple[float, float], turn: float, end: tuple[float, float]) -> None:
    """A line straight to the edge of its column, from there in a curve."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    half = (turn + end[0]) / 2
    path = Path([start, (turn, start[1]), (half, start[1]), (half, end[1]), end],
                [Path.MOVETO, Path.LINETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
    board.axes.add_patch(PathPatch(path, facecolor="none", edgecolor=INK2, linewidth=0.75))
    board.axes.plot([start[0], end[0]], [start[1], end[1]], "o", markersize=2.5, color=INK)
