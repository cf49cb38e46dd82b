"""The ground of the maps with numbered marks: basin, waters and borders, the marks and the list under the map."""

from __future__ import annotations

from itertools import pairwise

from basinplan.maps.basin import WORDS as GROUND
from basinplan.registers.place import Coordinates
from basinplan.render.board import SMALLER, STEP, Board, Mark, text_width
from basinplan.render.canvas import Canvas
from basinplan.render.mapping import Box, MapSheet, open_sheet, scale_bar
from basinplan.render.palette import INK, INK2, PAPER, S1, SURFACE, WATER
from basinplan.render.svg import HALO

RING, TURNS = 9.0, 12
SIZE, MANY, RINGS = 15.0, 4, 9


def open_ground(canvas: Canvas) -> MapSheet:
    """A sheet with the basin's outline, rivers, lakes and state borders, and what has to be said about them."""
    words = canvas.words
    layers = {name: value["features"] for name, value in canvas.plan.geometry.items()}
    sheet = open_sheet(canvas)
    sheet.areas(layers.get("basin-boundary", [])[:1], facecolor=SURFACE, edgecolor="none", zorder=1)
    sheet.borders(layers.get("countries", []), color=INK2, linewidth=0.75, dashes=(4, 3), zorder=2)
    sheet.lines(layers.get("rivers", []), color=S1, linewidth=0.6, zorder=3)
    sheet.areas(layers.get("lakes", []), facecolor=WATER, edgecolor=S1, linewidth=0.6, zorder=4)
    sheet.lines(layers.get("basin-boundary", [])[:1], color=INK2, linewidth=1.1, zorder=5)
    scale_bar(sheet, 100, words.say("maps.basin.kilometres", GROUND["kilometres"], number=100), {"color": INK, "linewidth": 2})
    canvas.sources = [id for layer in canvas.plan.register("layer") for id in layer.sources]
    canvas.notes.append(words.say("maps.basin.borders", GROUND["borders"]))
    return sheet


def set_marks(sheet: MapSheet, spots: list[tuple[Coordinates, Mark, str]]) -> None:
    """Numbered marks; one that would cover another stands aside, joined with its place by a line.

    On a narrow drawing many of one kind at one place share a mark, with their numbers beside it. On a wide drawing names
    stand beside the marks where they cover nothing; all names are in the list.
    """
    axes = sheet.canvas.axes
    homes = [tuple(axes.transData.transform(sheet.project(float(where.longitude), float(where.latitude)))) for where, _, _ in spots]
    crowds = [] if sheet.canvas.is_wide else _crowds(homes, [mark for _, mark, _ in spots])
    alone = [number for number in range(len(spots)) if not any(number in crowd for crowd in crowds)]
    taken: list[tuple[float, float]] = []
    for crowd in crowds:
        taken.append((sum(homes[n][0] for n in crowd) / len(crowd), sum(homes[n][1] for n in crowd) / len(crowd)))
    for crowd, at in zip(crowds, list(taken), strict=True):
        _set_mark(axes, at, at, spots[crowd[0]][1], "")
        _name_crowd(sheet, at, _ranges([int(spots[n][1].number) for n in crowd]))
    for number in alone:
        at = _free(axes.get_window_extent(), homes[number], taken, _borders(sheet, homes[number]))
        taken.append(at)
        _set_mark(axes, homes[number], at, spots[number][1], spots[number][1].number)
    sheet.taken += [(x - 9, y - 9, x + 9, y + 9) for x, y in taken]
    if sheet.canvas.is_wide:
        _names(axes, [(at, spots[number][2]) for at, number in zip(taken, alone, strict=True)], sheet.taken)
    sheet.name_countries()


def _set_mark(axes, home: tuple[float, float], at: tuple[float, float], mark: Mark, number: str) -> None:
    """A mark at a point of the drawing, with a line to its place where it stands aside."""
    (east, north), (to_east, to_north) = axes.transData.inverted().transform([home, at])
    if at != home:
        axes.plot([east, to_east], [north, to_north], color=INK, linewidth=0.75, zorder=6)
        axes.plot([east], [north], "o", color=INK, markersize=2.5, zorder=6)
    fill = mark.fill
    axes.plot([to_east], [to_north], mark.shape, markersize=SIZE * SMALLER.get(mark.shape, 1.0), color=fill.colour,
              markeredgecolor=fill.edge or PAPER, zorder=7)
    if number:
        axes.annotate(number, (to_east, to_north), xytext=(0, -3.4), textcoords="offset points", ha="center", va="baseline",
                      color=INK if fill.colour == PAPER else PAPER, zorder=11)


def _crowds(homes: list[tuple[float, float]], marks: list[Mark]) -> list[list[int]]:
    """Marks of one look that lie so near one another that at least ``MANY`` of them would have to stand aside."""
    from math import hypot

    left, crowds = {*range(len(homes))}, []
    for first in range(len(homes)):
        (x, y), look = homes[first], (marks[first].shape, marks[first].fill)
        crowd = [other for other in sorted(left) if first in left and (marks[other].shape, marks[other].fill) == look
                 and hypot(homes[other][0] - x, homes[other][1] - y) < SIZE]
        if len(crowd) >= MANY:
            crowds.append(crowd)
            left -= {*crowd}
    return crowds


def _ranges(numbers: list[int]) -> str:
    """``19–22, 24``: numbers in a row by their ends."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}" for run in runs)


def _name_crowd(sheet: MapSheet, at: tuple[float, float], text: str) -> None:
    """The numbers of marks that share one, to its right, inside the drawing."""
    axes = sheet.canvas.axes
    frame, width = axes.get_window_extent(), text_width(text) + 2
    left, low = min(at[0] + 10, frame.x1 - width), at[1] - 6
    east, north = axes.transData.inverted().transform((left, low))
    axes.annotate(text, (east, north), xytext=(0, 3), textcoords="offset points", va="baseline", color=INK, zorder=9, gid=HALO)
    sheet.taken.append((left, low, left + width, low + STEP))


def _names(axes, named: list[tuple[tuple[float, float], str]], boxes: list[Box]) -> None:
    """Names right, left, above or below their marks, the first ones choosing first."""
    frame = axes.get_window_extent()
    for (x, y), name in named:
        width = text_width(name) + 2
        for left, low in ((x + 10, y - 6), (x - 10 - width, y - 6), (x - width / 2, y + 9), (x - width / 2, y - 9 - STEP)):
            box = (left, low, left + width, low + STEP)
            inside = frame.x0 <= box[0] and box[2] <= frame.x1 and frame.y0 <= box[1] and box[3] <= frame.y1
            if inside and not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in boxes):
                boxes.append(box)
                east, north = axes.transData.inverted().transform((left, low))
                axes.annotate(name, (east, north), xytext=(0, 3), textcoords="offset points", va="baseline", color=INK, zorder=5.5,
                              gid=HALO)
                break


def _borders(sheet: MapSheet, spot: tuple[float, float]) -> list[tuple]:
    """The pieces of state borders near a spot of the drawing, each by its two ends."""
    near, found = RING * RINGS, []
    for line in sheet.border_lines:
        points = [tuple(point) for point in sheet.canvas.axes.transData.transform(line)]
        found += [(one, two) for one, two in pairwise(points)
                  if min(one[0], two[0]) < spot[0] + near and max(one[0], two[0]) > spot[0] - near
                  and min(one[1], two[1]) < spot[1] + near and max(one[1], two[1]) > spot[1] - near]
    return found


def _cross(way: tuple, line: tuple) -> bool:
    """Whether two pieces of straight line cross."""
    def side(a, b, c) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    (a, b), (c, d) = way, line
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def _free(frame, spot: tuple[float, float], taken: list[tuple[float, float]], borders: list[tuple]) -> tuple[float, float]:
    """The nearest point to a spot at which a mark covers no other and stands in the same country, tried in rings."""
    from math import cos, hypot, pi, sin

    for ring in range(RINGS):
        for turn in range(TURNS if ring else 1):
            x, y = spot[0] + ring * RING * cos(turn * 2 * pi / TURNS), spot[1] + ring * RING * sin(turn * 2 * pi / TURNS)
            inside = frame.x0 + SIZE / 2 <= x <= frame.x1 - SIZE / 2 and frame.y0 + SIZE / 2 <= y <= frame.y1 - SIZE / 2
            if inside and all(hypot(x - a, y - b) >= SIZE + 2 for a, b in taken) and not any(
                    _cross((spot, (x, y)), line) for line in borders):
                return x, y
    return spot


def open_list(canvas: Canvas) -> Board:
    """A board over the whole drawing whose rows begin under the map; close it with ``close_list``."""
    height = canvas.figure.get_size_inches()[1] * 72
    return Board(canvas, canvas.figure.add_axes((0, 0, 1, 1)), top=height)


def close_list(canvas: Canvas, board: Board) -> None:
    """Make the drawing as tall as map and list together, the map unchanged above."""
    width, map_height = canvas.figure.get_size_inches()
    board.close()
    height = canvas.figure.get_size_inches()[1]
    canvas.axes.set_position((0.01, 1 - 0.99 * map_height / height, 0.98, 0.98 * map_height / height))
