"""Small multiples and rows of dots: several small drawings in one, each under its own name, with room for long words.

Here belongs how panels and rows are laid out, in points, so that names in any language find room. What
stands in them belongs to each chart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from basinplan.render.canvas import Canvas, places_of, width_of
from basinplan.render.locale import Words
from basinplan.render.palette import INK, INK2, LINE, PAPER, SIZES, SMALL

LINE_HEIGHT, TICKS = SMALL * 1.3, 20.0
PIECE = re.compile(r"[（《「『【“]*(?:[\u2e80-\uffef]|[^ \u2e80-\uffef]+)(?:[，。；：、）》」』】？！”]|/[\u2e80-\uffef])* ?| +")


def wrap(text: str, room: float) -> str:
    """A text in lines that are no wider than so many points; Chinese may be parted anywhere, other words at spaces."""
    lines = [""]
    for piece in PIECE.findall(text):
        if lines[-1].strip() and width_of((lines[-1] + piece).rstrip()) > room:
            lines.append("")
        lines[-1] += piece
    return "\n".join(line.strip() for line in lines)


def panels(canvas: Canvas, titles: Sequence[str], columns: int, height: float, left: float = 34,
           right: float = 10) -> list[Canvas]:
    """A canvas for each title, in rows of so many columns (one on a narrow drawing), each ``height`` points high.

    ``left`` is the room for the numbers of the value axis, ``right`` for words beside it. The drawing grows as
    high as the panels need.
    """
    across = columns if canvas.is_wide else 1
    width = SIZES[canvas.size][0] * 0.75
    each = (width - 6) / across
    said = [wrap(title, each - 12) for title in titles]
    tops = [max(text.count("\n") + 1 for text in said[n:n + across]) * LINE_HEIGHT + 6 for n in range(0, len(said), across)]
    total = resize(canvas, sum(top + height + TICKS + 6 for top in tops))
    canvas.axes.set_axis_off()
    made, y = [], total
    for row, top in enumerate(tops):
        y -= top + height
        for n, text in enumerate(said[row * across:(row + 1) * across]):
            x = n * each + left
            axes = canvas.figure.add_axes((x / width, y / total, (each - left - right) / width, height / total))
            axes.annotate(text, (0, 1), xycoords="axes fraction", xytext=(4 - left, 5), textcoords="offset points",
                          va="bottom", ha="left", linespacing=1.2)
            made.append(replace(canvas, axes=axes))
        y -= TICKS + 6
    return made


def resize(canvas: Canvas, points: float) -> float:
    """Give the drawing a height in points; returns it."""
    canvas.figure.set_size_inches(SIZES[canvas.size][0] / 96, points / 72)
    return points


def months_axis(panel: Canvas) -> None:
    """The twelve months along the bottom: all names on a wide drawing, four on a narrow one."""
    shown = range(1, 13) if panel.is_wide else range(1, 13, 3)
    panel.axes.set_xlim(0.3, 12.7)
    panel.axes.set_xticks(list(shown), [month_name(panel.words, number, "abbreviated") for number in shown])


def month_name(words: Words, number: int, width: str = "wide") -> str:
    """The name of a month as it stands alone (``июль``, not ``июля``), in the case that the language writes inside a sentence."""
    forms = words.cldr.months
    width = "abbreviated" if words.locale.startswith("zh") else width
    inside, alone = forms["format"][width][number], forms["stand-alone"][width][number]
    if alone[0].lower() != inside[0].lower():  # a language for which CLDR lacks the form
        return inside
    return alone.lower() if inside.islower() else alone


def few_years(panel: Canvas, years: Sequence[int], most: int = 4) -> None:
    """Years along the bottom of a small panel, no more than so many."""
    from matplotlib.ticker import MaxNLocator

    panel.years(list(years))
    panel.axes.xaxis.set_major_locator(MaxNLocator(most, integer=True, min_n_ticks=2))


def room_for_values(canvas: Canvas) -> None:
    """Make the left margin as wide as the numbers of the value axis need; to be called when they are set."""
    axes, width = canvas.axes, SIZES[canvas.size][0] * 0.75
    low, high = axes.get_ylim()
    said = axes.yaxis.get_major_formatter().format_ticks([tick for tick in axes.get_yticks() if low <= tick <= high])
    box = axes.get_position()
    left = max(box.x0, (max(map(width_of, said)) + 8) / width)
    axes.set_position((left, box.y0, box.x1 - left, box.height))


def dot_rows(canvas: Canvas, names: Sequence[str], beside: Sequence[str] = ()) -> list[float]:
    """Rows for dots along one axis of values: names on the left (above on a narrow drawing), words on the right.

    Returns the height of each row on the canvas; the unit of that axis is a point.
    """
    wide, width = canvas.is_wide, SIZES[canvas.size][0] * 0.75
    beside = beside or [""] * len(names)
    if wide:
        names = [wrap(name, width * 0.34) for name in names]
        beside = [wrap(text, width * 0.24) for text in beside]
        left = max(_widest(name) for name in names) + 14
        right = max(_widest(text) for text in beside) + 14
        heights = [max(name.count("\n"), text.count("\n"), 0.2) * LINE_HEIGHT + LINE_HEIGHT + 4
                   for name, text in zip(names, beside, strict=True)]
    else:
        names = [wrap(" — ".join(filter(None, both)), width - 20) for both in zip(names, beside, strict=True)]
        left, right = 13.0, 13.0
        heights = [(name.count("\n") + 1) * LINE_HEIGHT + 20 for name in names]
    inside = sum(heights)
    total = resize(canvas, inside + TICKS + 10)
    axes = canvas.axes
    axes.set_position((left / width, TICKS / total, (width - left - right) / width, inside / total))
    axes.set_ylim(-inside, 0)
    axes.set_yticks([])
    axes.grid(visible=False, axis="y")
    axes.grid(visible=True, axis="x", color=LINE, linewidth=0.75)
    places, y = [], 0.0
    for name, text, height in zip(names, beside, heights, strict=True):
        at = y - height / 2 if wide else y - height + 8
        _row_words(canvas, name, text, at, y)
        places.append(at)
        y -= height
    return places


def _row_words(canvas: Canvas, name: str, text: str, at: float, top: float) -> None:
    words = {"textcoords": "offset points", "linespacing": 1.2, "xycoords": ("axes fraction", "data")}
    if not canvas.is_wide:
        canvas.axes.annotate(name, (0, top), xytext=(-4, -2), ha="left", va="top", color=INK,
                             bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.5}, **words)
        return
    canvas.axes.annotate(name, (0, at), xytext=(-8, 0), ha="right", va="center", color=INK, **words)
    if text:
        canvas.axes.annotate(text, (1, at), xytext=(8, 0), ha="left", va="center", color=INK2, **words)


def across_axis(canvas: Canvas, values: Sequence[float], from_zero: bool, signed: bool = False) -> None:
    """Values along the bottom in the reader's number form, as many as find room; with a sign where they are differences."""
    from matplotlib.ticker import MaxNLocator

    axes, low, high = canvas.axes, min(values), max(values)
    room = (high - low) * 0.06 or abs(high) * 0.1 or 1
    axes.set_xlim(0 if from_zero and low >= 0 else low - room, high + room)
    for most in (6, 5, 4, 3, 2):
        ticks = MaxNLocator(most, min_n_ticks=2).tick_values(*axes.get_xlim())
        shown = _said_ticks(canvas, [tick for tick in ticks if axes.get_xlim()[0] <= tick <= axes.get_xlim()[1]], signed)
        if all(a[2] + 8 <= b[1] for a, b in pairwise(shown)):
            break
    width = SIZES[canvas.size][0] * 0.75
    shown = [item for item in shown if item[1] >= 2 and item[2] <= width - 2]
    axes.set_xticks([tick for tick, _, _, _ in shown], [said for _, _, _, said in shown])


def _said_ticks(canvas: Canvas, ticks: Sequence[float], signed: bool) -> list[tuple[float, float, float, str]]:
    """Each tick with the left and right end of its number on the drawing, and the number as it is written."""
    places = places_of(abs(ticks[1] - ticks[0]) if len(ticks) > 1 else 1)
    found = []
    for tick in ticks:
        number = round(Decimal(float(tick)), places)
        said = ("+" if signed and number > 0 else "") + canvas.words.number(number if number else abs(number))
        at, half = canvas.axes.transData.transform((tick, 0))[0], width_of(said) / 2
        found.append((float(tick), at - half, at + half, said))
    return found


def _widest(text: str) -> float:
    return max(width_of(line) for line in text.split("\n"))


def spread(panel: Canvas, texts: Sequence[tuple[float, str]], x: float, room: float) -> None:
    """Labels to the right of a panel, each at its height or as near as the others let it, with a thin line from its point.

    Each item is a height on the value axis and a text, which is wrapped into ``room`` points; ``x`` is where the lines begin.
    """
    axes, frame = panel.axes, panel.axes.get_window_extent()
    items = sorted((axes.transData.transform((x, value))[1], value, wrap(text, room)) for value, text in texts)
    heights = [(text.count("\n") + 1) * LINE_HEIGHT for _, _, text in items]
    tops: list[float] = []
    for (y, _, _), height in zip(items, heights, strict=True):
        tops.append(max(y + height / 2, (tops[-1] if tops else frame.y0 - 5) + height))
    ceiling = frame.y1 + 4
    for n in range(len(items) - 1, -1, -1):
        tops[n] = min(tops[n], ceiling)
        ceiling = tops[n] - heights[n]
    start = axes.transData.transform((x, 0))[0]
    for (y, value, text), top, height in zip(items, tops, heights, strict=True):
        axes.annotate(text, (x, value), xytext=(frame.x1 + 12 - start, top - height / 2 - y), textcoords="offset points",
                      va="center", ha="left", color=INK, linespacing=1.2, annotation_clip=False)
        ends = axes.transData.inverted().transform([(start + 3, y), (frame.x1 + 9, top - height / 2)])
        axes.plot(ends[:, 0], ends[:, 1], color=INK2, linewidth=0.75, clip_on=False)
