"""The track: the part of a drawing that days run along, with the years written above it, and lanes of marks beside their names.

For drawings whose rows stand beside one axis of time. What runs along it belongs to each chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from basinplan.analyses.events import ACTIVITY, DECISION, DUE, END, MEETING, SIGNED, STEP, Event
from basinplan.model.values import first_day, last_day
from basinplan.render.board import GAP, Board, Fill
from basinplan.render.board import STEP as LINE_STEP
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK2, LINE, PAPER, S1, S2, S3, S4

APART, SIZE, ROW, AFTER = 36.0, 6.5, 10.0, timedelta(days=120)
SHAPES = {MEETING: ("o", S1), SIGNED: ("D", S2), DECISION: ("s", S3), ACTIVITY: ("^", S4), DUE: ("s", PAPER), STEP: ("D", PAPER),
          END: ("v", PAPER)}
"""Each kind of event by shape and colour; what is due is open."""
ANNOUNCED = "announced"
Lane = tuple[str, Sequence[tuple[int, Event]]]


@dataclass(frozen=True)
class Track:
    """From ``left`` to ``right`` in points, from the first day to the last; ``room`` is kept free: once before, twice after."""

    left: float
    right: float
    first: date
    last: date
    room: float = 0.0

    def at(self, day: date) -> float:
        """Where a day stands, in points."""
        width = self.right - self.left - self.room * 3
        return self.left + self.room + width * (day - self.first).days / max((self.last - self.first).days, 1)


def year_marks(board: Board, track: Track, parts: list[tuple[float, float]], y: float = 6 + LINE_STEP * 1.5) -> None:
    """Years at ``y``, as many as find room, each with a thin line through ``parts``."""
    year = (track.at(track.last) - track.at(track.first)) / max((track.last - track.first).days / 365.25, 1)
    step = next((step for step in (1, 2, 5, 10, 20, 50) if step * year >= APART), 100)
    for number in range(track.first.year, track.last.year + 2):
        x = track.at(date(number, 1, 1))
        if number % step == 0 and track.left + 12 <= x <= board.width - GAP - 12:
            board.write(x, str(number), y, ha="center", colour=INK2)
            board.rule(x, parts, color=LINE)


def draw_lanes(canvas: Canvas, lanes: Sequence[Lane], since: date) -> None:
    """A lane for each name with a mark for each event in it: the number of its row of the table, and the event."""
    board, as_of = Board(canvas), last_day(canvas.plan.passport.as_of)
    ends = [last_day(event.end) for _, lane in lanes for _, event in lane]
    track = Track(board.width * 0.34 if canvas.is_wide else GAP + 4, board.width - GAP - 6, since, max([as_of, *ends]) + AFTER)
    board.y += LINE_STEP * 1.4
    top, spans = board.y, []
    for name, lane in lanes:
        y = board.y
        height = board.paragraph(GAP, name, track.left - GAP * 3 if canvas.is_wide else board.width - GAP * 2)
        start = y + 2 if canvas.is_wide else y + height + 2
        used = _marks(board, track, lane, start)
        spans.append((start - 2, start + used))
        board.y = max(y + height, start + used) + 5
        board.line([(GAP, board.y - 2), (board.width - GAP, board.y - 2)], color=LINE, linewidth=0.5, zorder=0)
    year_marks(board, track, spans, top - LINE_STEP * 0.7)
    board.close()


def _marks(board: Board, track: Track, lane: Sequence[tuple[int, Event]], top: float) -> float:
    """The marks of a lane, those that would touch one under the other; returns how tall the lane is."""
    ends: list[float] = []
    for row, event in lane:
        left, right = track.at(max(first_day(event.start), track.first)), track.at(last_day(event.end))
        shape, colour = SHAPES[event.kind]
        middle, is_span = (left + right) / 2, right - left > 2.5
        before, after = (left - 1, right + 1) if is_span else (middle - SIZE / 2 - 1, middle + SIZE / 2 + 1)
        level = next((n for n, end in enumerate(ends) if end <= before), len(ends))
        ends[level:level + 1] = [after]
        y, edge = top + ROW * (level + 0.5), INK2 if colour == PAPER else colour
        inside = PAPER if getattr(event.record, "status", "") == ANNOUNCED else colour
        if is_span:
            board.box(left, y - 2, right - left, 4, Fill(inside, "", edge), row)
        else:
            size = SIZE - (shape == "D")
            board.axes.plot([middle], [y], shape, markersize=size, color=edge, markerfacecolor=inside, zorder=6,
                            **board.canvas.row(row))
    return ROW * max(len(ends), 1)
