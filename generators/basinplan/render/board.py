"""The board: a drawing laid out in points from its upper left corner, as tall as what stands on it.

For charts made of rows of words: here belong text that is broken to a width, bars with their words, running
lists of marks and words. What a chart counts belongs to its own file.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from basinplan.render.canvas import Canvas
from basinplan.render.measuring import text_width
from basinplan.render.palette import INK, LINE2, PAPER, S1, SMALL, STATUS

STEP = 12.75
GAP = 6.0
BOLD = 1.08
CLOSING = "，。；：、）》”！？…,.;:)»%"
OPENING = "（《“(«"
SMALLER = {"D": 0.82, "s": 0.92}


@dataclass(frozen=True)
class Fill:
    """How an area is filled: colour, hatch and edge, so that it differs without colour as well."""

    colour: str = S1
    hatch: str = ""
    edge: str = ""
    dashed: bool = False


STATUS_FILLS = {code: Fill(colour, hatch, LINE2 if hatch else "") for (code, colour), hatch in zip(
    STATUS.items(), ("", "", "xx", "--", "//", "..", "\\\\"), strict=True)}
UNKNOWN = Fill(PAPER, "\\\\", LINE2, dashed=True)


@dataclass(frozen=True)
class Mark:
    """A small sign before words: a point of a shape, a swatch of a fill, with a number in it or none."""

    shape: str = "s"
    fill: Fill = Fill()
    number: str = ""
    row: int | None = None
    """The row of the data table that it shows."""


@dataclass(frozen=True)
class Bar:
    """One row: its name, its parts from zero, the words at its end and the words under it."""

    name: str
    parts: tuple[tuple[float, Fill], ...]
    said: str
    below: tuple[tuple[Mark | None, str], ...] = ()
    mark: Mark | None = None
    row: int | None = None
    """The row of the data table that it shows."""
    rows: tuple[int, ...] = ()
    """The row that each part shows, where they differ."""


class Board:
    """A canvas whose axes count points; ``y`` is how far down it is filled."""

    def __init__(self, canvas: Canvas, axes: Any = None, top: float = 6.0) -> None:
        self.canvas, self.y = canvas, top
        self.axes = canvas.axes if axes is None else axes
        self.axes.set_axis_off()
        self.axes.set_position((0, 0, 1, 1))
        self.width = canvas.figure.get_size_inches()[0] * 72
        self.axes.set_xlim(0, self.width)

    def close(self, least: float = 0.0) -> None:
        """Make the drawing as tall as what stands on it."""
        height = max(self.y + 4, least)
        self.canvas.figure.set_size_inches(self.width / 72, height / 72)
        self.axes.set_ylim(height, 0)

    def write(self, x: float, text: str, y: float | None = None, ha: str = "left", colour: str = INK, **how: Any) -> None:
        """One line of text whose middle is at ``y``; ``bold``, ``clear`` of the lines under it, or a ``row`` of the data table."""
        at = self.y + STEP / 2 if y is None else y
        more: dict[str, Any] = {"bbox": {"facecolor": PAPER, "edgecolor": "none", "pad": 0.8}} if how.get("clear") else {}
        if how.get("bold"):
            more["fontweight"] = 600
        if how.get("row") is not None:
            more |= self.canvas.row(how["row"])
        self.axes.text(x, at + SMALL * 0.35, text, ha=ha, va="baseline", color=colour, zorder=4 if how.get("clear") else 10, **more)

    def paragraph(self, x: float, text: str, width: float, most: int = 99, y: float | None = None, **how: Any) -> float:
        """Text broken to a width from ``y`` on, with at most so many lines; returns how tall it is."""
        top = self.y if y is None else y
        lines = wrap(text, width / (BOLD if how.get("bold") else 1), most)
        for number, line in enumerate(lines):
            self.write(x, line, top + STEP * (number + 0.5), **how)
        return STEP * len(lines)

    def box(self, x: float, y: float, width: float, height: float, fill: Fill, row: int | None = None) -> None:
        """A filled area from its upper left corner, with the row of the data table that it shows."""
        from matplotlib.patches import Rectangle

        self.axes.add_patch(Rectangle((x, y), width, height, facecolor=fill.colour, edgecolor=fill.edge or fill.colour,
                                      hatch=fill.hatch or None, linewidth=0.75, linestyle=(0, (2.5, 1.5)) if fill.dashed else "-",
                                      **({} if row is None else self.canvas.row(row))))

    def line(self, points: list[tuple[float, float]], **how: Any) -> None:
        """A line through points."""
        self.axes.plot([x for x, _ in points], [y for _, y in points], **{"color": INK, "linewidth": 0.75, **how})

    def rule(self, x: float, spans: list[tuple[float, float]], **how: Any) -> None:
        """An upright line at ``x``, drawn from top to bottom of each span only."""
        points = [(x if n < 2 else math.nan, y) for top, bottom in spans for n, y in enumerate((top, bottom, bottom))]
        self.line(points, **{"zorder": 0.5, **how})

    def mark(self, x: float, y: float, mark: Mark) -> None:
        """A mark whose left edge is at ``x``."""
        size = (15.0 if mark.number else 8.0) * SMALLER.get(mark.shape, 1.0)
        fill = mark.fill
        if mark.shape == "s" and not mark.number:
            self.box(x, y - 4.5, 9, 9, fill, mark.row)
        else:
            self.axes.plot([x + (7.5 if mark.number else 4)], [y], mark.shape, markersize=size, color=fill.edge or fill.colour,
                           markerfacecolor=fill.colour, zorder=6, **({} if mark.row is None else self.canvas.row(mark.row)))
        if mark.number:
            self.write(x + 7.5, mark.number, y, ha="center", colour=INK if fill.colour == PAPER else PAPER)

    def flow(self, items: tuple[tuple[Mark | None, str], ...], x: float, width: float, apart: float = 12.0) -> None:
        """Marks with their words one after the other, broken into lines of a width."""
        left, apart_lines = x, 5 if any(mark and mark.number for mark, _ in items) else 2
        for mark, text in items:
            before = 0 if mark is None else 19 if mark.number else 12
            needed = before + text_width(text)
            if left > x and left + needed > x + width:
                left, self.y = x, self.y + STEP + apart_lines
            if mark is not None:
                self.mark(left, self.y + STEP / 2, mark)
            lines = wrap(text, x + width - left - before, 9)
            for number, line in enumerate(lines):
                self.write(left + before, line, self.y + STEP * (number + 0.5))
            self.y += STEP * (len(lines) - 1)
            left = left + needed + apart if len(lines) == 1 else x + width
        self.y += STEP

    def columns(self, items: list[tuple[Mark | None, str]], across: int) -> None:
        """Marks with their words in columns of equal width, downwards first."""
        width, top, lowest = (self.width - GAP * 2) / across, self.y, self.y
        each = -(-len(items) // across)
        for number, (mark, text) in enumerate(items):
            if number % each == 0:
                self.y = top
            x = GAP + number // each * width
            before = 0 if mark is None else 20
            if mark is not None:
                self.mark(x, self.y + STEP / 2, mark)
            self.y += max(self.paragraph(x + before, text, width - before - GAP), STEP) + 5
            lowest = max(lowest, self.y)
        self.y = lowest

    def bars(self, rows: list[Bar], height: float = 12.0, most: float = 0.0, like: list[Bar] | None = None) -> None:
        """Rows of bars from one zero: names at the left, or above their bars where the drawing is narrow.

        ``like`` are all the rows of the drawing that must share one zero and one scale with these.
        """
        wide, every = self.canvas.is_wide, like or rows
        before = 19.0 if any(row.mark for row in every) else 0.0
        longest = max((text_width(row.name) for row in every), default=0.0) + before
        left = min(longest + GAP * 2, self.width * 0.4) if wide else GAP
        most = most or max((sum(part for part, _ in row.parts) for row in every), default=0) or 1
        room = self.width - left - GAP * 2 - max((text_width(row.said) for row in every), default=0.0)
        for row in rows:
            top = self.y
            names = wrap(row.name, (left if wide else self.width - GAP) - GAP * 2 - before, 3)
            tall = max(len(names) * STEP, 16.0 if row.mark else 0.0)
            middle = max(tall, height) / 2 if wide else tall + height / 2 + 1
            for number, name in enumerate(names):
                self.write(GAP + before, name, top + (STEP * (number + 0.5) if not wide else
                                                      middle + STEP * (number - (len(names) - 1) / 2)))
            if row.mark:
                self.mark(GAP, top + (middle if wide else STEP / 2 + 0.5), row.mark)
            end = self._parts(row, left, top + middle, room / most, height)
            self.write(end + 5, row.said, top + middle)
            self.y = top + (max(tall, height) if wide else tall + height + 1)
            if row.below:
                self.y += 3
                self.flow(row.below, left, self.width - left - GAP)
            self.y += 6 if wide else 9

    def _parts(self, row: Bar, left: float, middle: float, scale: float, height: float) -> float:
        """The parts of one bar, with a gap of paper between; returns where it ends."""
        end = left
        for (part, fill), shown in zip(row.parts, row.rows or [row.row] * len(row.parts), strict=True):
            if part:
                self.box(end + 0.4, middle - height / 2, max(part * scale - 0.8, 0.8), height, fill, shown)
                end += part * scale
        self.line([(left, middle - height / 2 - 1), (left, middle + height / 2 + 1)], linewidth=1)
        return end

    def heading(self, text: str) -> None:
        """A line in bold over what follows, with a rule above it."""
        self.y += 4
        self.line([(GAP, self.y), (self.width - GAP, self.y)], color=LINE2)
        self.y += 3
        self.y += self.paragraph(GAP, text, self.width - GAP * 2, bold=True) + 3


def wrap(text: str, width: float, most: int = 99) -> list[str]:
    """A text in lines of a width; Chinese may be broken between any two signs; too much ends in an ellipsis."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and text_width((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] or piece.strip() else ""
    if len(lines) > most:
        lines = [*lines[:most - 1], shorten("".join(lines[most - 1:]), width)]
    return [found for line in lines for found in _cut(line.rstrip(), width)][:most]


def shorten(text: str, width: float) -> str:
    """A text cut to one line of a width, with an ellipsis where something is left out."""
    if text_width(text) <= width:
        return text
    while text and text_width(text + "…") > width:
        text = text[:-1]
    return text.rstrip(" ,.;:–—(«“-") + "…"


def _pieces(text: str) -> list[str]:
    """What may stand on a line of its own: words with the space after them, single Chinese signs with their stops and numbers."""
    han = r"[\u2e80-\u9fff\uff00-\uffef]"
    found = re.findall(rf"[{OPENING}]*{han}[{CLOSING}]*|(?:(?!{han})[^ ])+(?:(?<=[0-9]){han}[{CLOSING}]*)? *| +", text)
    return [piece for piece in found if piece]


def _cut(line: str, width: float) -> list[str]:
    """A line without any place to break it, cut where it must be."""
    found = []
    while text_width(line) > width and len(line) > 1:
        size = next((n for n in range(len(line) - 1, 0, -1) if text_width(line[:n]) <= width), 1)
        found.append(line[:size])
        line = line[size:]
    return [*found, line]
