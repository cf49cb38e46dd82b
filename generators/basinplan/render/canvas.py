"""The canvas: what a chart draws on, with the reader's words, the axes and the table to fill.

Here belongs what charts have in common: axes of years and values, labels, limits, small multiples, the rows
of a view. How a canvas becomes SVG belongs to ``render.drawing``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from basinplan.analyses.past import NOTHING, Past
from basinplan.analyses.views import Seen, see
from basinplan.model.observation import Observation
from basinplan.model.plan import Plan
from basinplan.model.values import first_day, last_day
from basinplan.registers.dataset import View
from basinplan.registers.indicator import Indicator
from basinplan.render.locale import Words
from basinplan.render.measuring import text_width
from basinplan.render.palette import DOTS, INK, INK2, LIMIT, LINE, SIZES, SMALL
from basinplan.render.svg import HALO, ROW
from basinplan.render.tabling import Cell, cell_of, observation_rows

FEWEST = 3  # marks of an axis, if it can be
WIDER = 1.04  # so much room a label is given, should another font stand in


@dataclass
class Canvas:
    """What a chart draws on: matplotlib axes, the words of the reader, and a table to fill."""

    axes: Any
    figure: Any
    size: str
    plan: Plan
    words: Words
    past: Past = NOTHING
    headers: tuple[str, ...] = ()
    rows: list[tuple[str | Cell, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    dataset: str = ""
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Boxes of labels that are set, in points, so that the next one keeps clear of them."""
    counted: tuple[str, ...] = ()
    """The registers whose records were counted, where the numbers come from the plan itself."""
    subtitle: str = ""
    numbers: dict[int, int] = field(default_factory=dict)
    """Which row of the table shows a row of the data set."""

    @property
    def is_wide(self) -> bool:
        return self.size == "wide"

    def table(self, headers: tuple[str, ...], rows: list[tuple[str | Cell, ...]]) -> None:
        """The numbers behind the drawing, as text in the reader's language."""
        self.headers, self.rows = headers, rows

    def row(self, shown: int | Mapping[str, Any]) -> dict[str, str]:
        """What a mark is drawn with so that the reader finds its row of the table: by number, or by the row of a view."""
        return {"gid": f"{ROW}-{shown if isinstance(shown, int) else self.numbers[id(shown)]}"}

    def dots(self, spots: Iterable[tuple[float, float, Any]], mark: str, **style: Any) -> None:
        """A mark for each value: place on both axes and its row."""
        for x, y, shown in spots:
            self.axes.plot([x], [y], mark, **style, **self.row(shown))

    def day(self, day: date) -> float:
        """A date as a place on the time axis, in years."""
        return day.year + (day - date(day.year, 1, 1)).days / 366

    def middle(self, value: Observation) -> float:
        """The middle of an observation's period on the time axis."""
        return (self.day(value.first) + self.day(value.last)) / 2

    def middle_of(self, period: str) -> float:
        """The middle of a period on the time axis, such as of a year."""
        return (self.day(first_day(period)) + self.day(last_day(period))) / 2

    def time_axis(self, first: date, last: date) -> None:
        """Years along the bottom: three to six whole ones, with room at both ends."""
        from matplotlib.ticker import FuncFormatter, MaxNLocator

        start, end = self.day(first), self.day(last)
        if int(end) - int(start) < 1:
            start, end = int(start), int(start) + 1
        room = max((end - start) * 0.03, 0.3)
        self.axes.set_xlim(start - room, end + room)
        self.axes.xaxis.set_major_locator(MaxNLocator(6 if self.is_wide else 4, integer=True, min_n_ticks=2))
        self.axes.xaxis.set_major_formatter(FuncFormatter(lambda year, _: str(int(year))))

    def years(self, years: list[int]) -> None:
        """Whole years along the bottom, with room for the bars at both ends."""
        self.time_axis(date(min(years), 1, 1), date(max(years), 1, 1))

    def value_axis(self, values: list[float], from_zero: bool) -> None:
        """Values up the side in the reader's number form; from zero unless a level has none."""
        from matplotlib.ticker import FuncFormatter, MaxNLocator

        low, high = min(values), max(values)
        low = 0 if from_zero and low >= 0 else low
        room = (high - low) * 0.15 or abs(high) * 0.1 or 1
        low, high = low - room if low or not from_zero else 0, high + room
        locator = MaxNLocator(5, steps=[1, 2, 2.5, 5, 10])
        ticks = locator.tick_values(low, high)
        if sum(low <= tick <= high for tick in ticks) < FEWEST:
            low, high = min(low, ticks[0]), max(high, ticks[-1])
        self.axes.set_ylim(low, high)
        self.axes.yaxis.set_major_locator(locator)
        places = places_of(abs(self.axes.get_yticks()[1] - self.axes.get_yticks()[0]))
        self.axes.yaxis.set_major_formatter(
            FuncFormatter(lambda value, _: self.words.number(round(Decimal(value), places))))

    def end_label(self, x: float, y: float, text: str, above: bool = False, far: bool = True) -> bool:
        """The label of a line's end: beside it where there is room, else above or below, clear of limits and axes.

        Where no spot is free, near by or joined by a line, it is left to the caption and the table; says whether it was set.
        """
        left, bottom = self.axes.transData.transform((x, y))
        lines = text.split("\n")
        width, height = max(map(text_width, lines)) * WIDER, SMALL * 1.25 * len(lines)
        up = 8 + height / 2
        spots = [] if above else [(8, 0)]
        spots += [(4 - width, up), (-4, up), (-width / 2, up), (4 - width, -up), (-4, -up), (-width / 2, -up), (-8 - width, 0)]
        frame, edge = self.axes.get_window_extent(), SIZES[self.size][0] * 0.75
        inside = min(max(left - width / 2, frame.x0), edge - width)
        spots += [(inside - left, up), (inside - left, -up), (edge - width - left, up), (edge - width - left, -up)]
        if far:
            spots += [(max(min(dx, edge - width - left), frame.x0 - left), dy * times) for times in (1.5, 2, 2.6, 3.2, 4.4, 6)
                      for dy in (up, -up) for dx in (-width / 2, 4 - width, -4)]
        boxes = [(left + dx, bottom + dy - height / 2, left + dx + width, bottom + dy + height / 2) for dx, dy in spots]
        ends = [(min(max(0, dx), dx + width / WIDER), dy - height / 2 if dy > 0 else dy + height / 2) for dx, dy in spots]
        apart = [abs(dy) > up or max(dx, -dx - width) > 14 for dx, dy in spots]
        free = next((n for n, box in enumerate(boxes)
                     if self._is_free(box) and not (apart[n] and self._is_crossed((left, bottom), ends[n]))), None)
        if free is not None:
            self.taken.append(boxes[free])
            self.label(x, y, text, ha="left", xytext=spots[free], gid=HALO)
            if apart[free]:
                self._leader((x, y), ends[free])
        return free is not None

    def _is_crossed(self, at: tuple[float, float], to: tuple[float, float]) -> bool:
        """Whether a line from a mark to a spot so many points away would run over another mark or label."""
        line = [(at[0] + to[0] * step / 12, at[1] + to[1] * step / 12) for step in range(1, 12)
                if max(map(abs, to)) * step / 12 > 7]
        return any(o[0] < x < o[2] and o[1] < y < o[3] for x, y in line for o in self.taken)

    def line_label(self, ends: tuple[float, float], y: float, texts: Sequence[str], below: bool = False) -> bool:
        """The first of several wordings that finds room over or under a level line, from its left end on."""
        (left, at), (right, _) = self.axes.transData.transform([(ends[0], y), (ends[1], y)])
        for text in texts:
            lines = text.split("\n")
            width, height = max(map(text_width, lines)) * WIDER, SMALL * 1.25 * len(lines)
            for up in (3, -3 - height)[::-1 if below else 1]:
                for start in (left + 2, (left + right - width) / 2, right - width):
                    box = (start, at + up, start + width, at + up + height)
                    if self._is_free(box):
                        self.taken.append(box)
                        self.label(ends[0], y, text, ha="left", va="bottom", xytext=(start - left, up + 1), gid=HALO)
                        return True
        return False

    def _leader(self, at: tuple[float, float], to: tuple[float, float]) -> None:
        """A thin line from a point to its label, which stands so many points away."""
        self.axes.annotate("", at, xytext=to, textcoords="offset points", zorder=9, annotation_clip=False,
                           arrowprops={"arrowstyle": "-", "color": INK2, "linewidth": 0.75, "shrinkA": 0, "shrinkB": 3})

    def keep_clear(self, first: tuple[float, float], last: tuple[float, float] | None = None, radius: float = 4) -> None:
        """Let no label cover a mark, or a line along one of the axes between two."""
        (left, bottom), (right, top) = self.axes.transData.transform([first, last or first])
        self.taken.append((min(left, right) - radius, min(bottom, top) - radius,
                           max(left, right) + radius, max(bottom, top) + radius))

    def keep_line_clear(self, points: Sequence[tuple[float, float]]) -> None:
        """Let no label cover a line through points."""
        for first, last in pairwise(points):
            for step in range(1, 20):
                self.keep_clear(tuple(a + (b - a) * step / 20 for a, b in zip(first, last, strict=True)), radius=2)

    def _is_free(self, box: tuple[float, float, float, float]) -> bool:
        frame, edge, top = self.axes.get_window_extent(), SIZES[self.size][0] * 0.75, self.figure.get_size_inches()[1] * 72
        inside = frame.x0 <= box[0] and box[2] <= edge and frame.y0 <= box[1] and box[3] <= top
        return inside and not any(box[0] < o[2] and o[0] < box[2] and box[1] < o[3] and o[1] < box[3] for o in self.taken)

    def room_for_names(self, names: list[str]) -> None:
        """Make the left margin as wide as the longest name needs."""
        width = SIZES[self.size][0]
        longest = max((width_of(name) for name in names), default=0) / 0.75 + 14
        left = min(longest / width, 0.6)
        self.axes.set_position((left, 0.08, (0.9 if self.is_wide else 0.96) - left, 0.84))

    def describe(self, indicator: Indicator, values: tuple[Observation, ...]) -> bool:
        """What every chart of an indicator says beside the drawing; False, and a word, if there are no values."""
        words = self.words
        said = [words.text(indicator.title), words.code("unit", indicator.unit)]
        if values:
            first, last = min(value.first for value in values).year, max(value.last for value in values).year
            said.append(words.period(str(first), str(last)))
        self.subtitle = words.say("mark.comma").join(said)
        self.dataset = indicator.series.dataset if indicator.series else ""
        self.sources = [value.source for value in values if value.source]
        self.counted = ("measure",) if values and not self.sources else ()
        self.table(*observation_rows(words, self.plan, indicator, values))
        if not values:
            self.empty()
        return bool(values)

    def empty(self) -> str:
        """What stands in place of a drawing that has nothing to show, and its sentence."""
        said = self.words.say("charts.empty")
        self.axes.set_axis_off()
        self.axes.text(0.5, 0.5, said, transform=self.axes.transAxes, ha="center", color=INK)
        return said

    def panels(self, count: int, columns: int) -> list[Any]:
        """Small multiples: axes in rows of so many columns (one on a narrow drawing), the canvas's own axes put away."""
        across = columns if self.is_wide else 1
        down = -(-count // across)
        self.axes.set_axis_off()
        grid = self.figure.add_gridspec(down, across, left=0.07 if self.is_wide else 0.13, right=0.98, top=0.95, bottom=0.07,
                                        hspace=0.55, wspace=0.22)
        return [self.figure.add_subplot(grid[n // across, n % across]) for n in range(count)]

    def open_view(self, view: View) -> Seen:
        """The rows of a view; its title, data set and sources are said beside the drawing."""
        seen = see(self.plan, view)
        self.subtitle, self.dataset = self.words.text(view.title), seen.dataset.id
        self.sources = list(seen.sources)
        return seen

    def name(self, seen: Seen, part: str, value: Any) -> str:
        """A cell of a view in the reader's words."""
        return cell_of(self.words, self.plan, seen.column(part), value).text

    def rows_of(self, seen: Seen, *parts: str) -> None:
        """The table behind the drawing: the cells of the named parts, under the titles of their columns."""
        columns = [seen.column(part) for part in parts]
        comma = self.words.say("mark.comma")
        headers = tuple(self.words.text(column.title) + (comma + self.words.code("unit", column.unit) if column.unit else "")
                        for column in columns)
        self.numbers.update({id(row): number for number, row in enumerate(seen.rows)})
        self.table(headers, [tuple(cell_of(self.words, self.plan, seen.column(part), row[part]) for part in parts)
                             for row in seen.rows])

    def label(self, x: float, y: float, text: str, colour: str = INK, **where: Any) -> None:
        """A direct label beside what it names."""
        self.axes.annotate(text, (x, y), color=colour, annotation_clip=False, zorder=10,
                           **{"textcoords": "offset points", "xytext": (6, 0), "va": "center", **where})

    def limit(self, value: float, text: str, below: bool, binding: bool) -> None:
        """A limit line with its name: solid, and the forbidden side hatched; one that binds nobody is dotted, hatched thinly."""
        axes = self.axes
        low, high = axes.get_ylim()
        axes.axhspan(low if below else value, value if below else high, facecolor="none", edgecolor=LIMIT if binding else LINE,
                     hatch="///" if binding else "//", linewidth=0, alpha=None, zorder=0)
        axes.axhline(value, color=LIMIT, linewidth=1.5, zorder=1.9, **({} if binding else {"dashes": DOTS}))
        axes.set_ylim(low, high)
        frame, y = axes.get_window_extent(), axes.transData.transform((0, value))[1]
        width, height = text_width(text) * WIDER, SMALL * 1.25
        boxes = [(left, bottom, left + width, bottom + height) for bottom in (y + 4, y - 4 - height)
                 for left in (frame.x0 + 4, max(frame.x1 - width, frame.x0 + 4))]
        box = next((box for box in boxes if self._is_free(box)), boxes[0])
        axes.annotate(text, (0, value), xycoords=("axes fraction", "data"), xytext=(box[0] - frame.x0, box[1] - y),
                      textcoords="offset points", color=LIMIT, va="bottom", gid=HALO)
        self.taken.append(box)


def places_of(step: float) -> int:
    """How many decimals the numbers of an axis need so that none is rounded: one for steps of 2.5, none for steps of 2."""
    return next((places for places in range(6) if abs(round(step, places) - step) < step / 1000), 6)


def width_of(text: str) -> float:
    """About how wide a text is, in points: Chinese signs are as wide as high, letters a little over half."""
    return sum(SMALL if ord(sign) > 0x2E80 else SMALL * 0.6 for sign in text)
