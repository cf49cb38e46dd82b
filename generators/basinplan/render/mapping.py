"""The mapping bench: geometry drawn in an equal-area projection on a canvas.

Here belong the projection and the drawing of lines and areas. Which layers a map shows belongs to
its own file on the shelf ``maps``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from basinplan.model.plan import Plan
from basinplan.render.board import text_width
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK2, SMALL
from basinplan.render.svg import HALO

Box = tuple[float, float, float, float]
EARTH_KM = 6371.0088
FINEST = 1.2
GRID, STEP, ENOUGH, BOLDER = 30, 5.0, 30.0, 1.1
BESIDE = ((5, 0, "left"), (-5, 0, "right"), (0, 9, "center"), (0, -9, "center"), (5, 8, "left"), (5, -8, "left"))
CENTRED = ((0, 0, "center"), (0, 11, "center"), (0, -11, "center"))

OUTSIDE = 1000.0
"""What a name loses that does not stand wholly inside its country."""


@dataclass(frozen=True)
class Projection:
    """Lambert's azimuthal equal-area projection about a centre, in kilometres."""

    longitude: float
    latitude: float

    def __call__(self, longitude: float, latitude: float) -> tuple[float, float]:
        """East and north of the centre, in kilometres, for a point in degrees."""
        phi, phi0 = math.radians(latitude), math.radians(self.latitude)
        turn = math.radians(longitude - self.longitude)
        scale = math.sqrt(2 / (1 + math.sin(phi0) * math.sin(phi) + math.cos(phi0) * math.cos(phi) * math.cos(turn)))
        east = scale * math.cos(phi) * math.sin(turn)
        north = scale * (math.cos(phi0) * math.sin(phi) - math.sin(phi0) * math.cos(phi) * math.cos(turn))
        return east * EARTH_KM, north * EARTH_KM


@dataclass
class MapSheet:
    """A canvas made ready for a map of the plan's extent."""

    canvas: Canvas
    project: Projection
    taken: list[Box] = field(default_factory=list)
    """Boxes of names, marks and the scale, in points, so that the next name keeps clear of them."""
    lines_at: list[tuple[float, float]] = field(default_factory=list)
    """Points of all lines drawn, in points, for what should stand where no line is."""
    border_lines: list[list[tuple[float, float]]] = field(default_factory=list)
    """State borders, in kilometres, so that no mark is moved across one."""

    def lines(self, features: Iterable[dict], **style: Any) -> None:
        """Draw every line and every outline of an area."""
        for part in parts_of(features):
            points = self._drawn(part)
            self.lines_at += _close_together(self.canvas.axes.transData.transform(points).tolist())
            self.canvas.axes.plot([x for x, _ in points], [y for _, y in points], **style)

    def borders(self, features: Sequence[dict], **style: Any) -> None:
        """Draw the outlines of areas that lie side by side: each common border once, and nothing where the layer was cut."""
        for run in border_runs(features):
            self.border_lines.append([self.project(*point[:2]) for point in run])
            self.lines([{"geometry": {"type": "LineString", "coordinates": run}}], **style)

    def areas(self, features: Iterable[dict], **style: Any) -> None:
        """Fill every area; holes are left open."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        for feature in features:
            for rings in _polygons(feature["geometry"]):
                vertices, codes = [], []
                for ring in rings:
                    points = self._drawn(ring)
                    if len(points) < 4:
                        continue
                    vertices += points
                    codes += [Path.MOVETO] + [Path.LINETO] * (len(points) - 2) + [Path.CLOSEPOLY]
                    self.lines_at += _close_together(self.canvas.axes.transData.transform(points).tolist())
                if vertices:
                    self.canvas.axes.add_patch(PathPatch(Path(vertices, codes), **style))

    def _drawn(self, part: list) -> list[tuple[float, float]]:
        """A line in kilometres with only as many points as can be told apart on this drawing."""
        axes = self.canvas.axes
        width = axes.get_window_extent().width
        apart = (axes.get_xlim()[1] - axes.get_xlim()[0]) / width * FINEST
        points = [self.project(*part[0][:2])]
        for point in part[1:-1]:
            x, y = self.project(*point[:2])
            if math.hypot(x - points[-1][0], y - points[-1][1]) >= apart:
                points.append((x, y))
        return [*points, self.project(*part[-1][:2])]

    def points(self, named: Iterable[tuple[float, float, str, str]], **style: Any) -> None:
        """Dots and names, each name where it covers no other; the first ones choose first.

        Each item is longitude, latitude, name and colour; an item without a dot has ``^`` before its
        name. A name that finds no room is left to the list beside the map.
        """
        placed = [(*self.project(longitude, latitude), name, colour) for longitude, latitude, name, colour in named]
        for x, y, name, _ in placed:
            if not name.startswith("^"):
                self.canvas.axes.plot([x], [y], "o", markersize=3.5, **style)
                left, bottom = self.canvas.axes.transData.transform((x, y))
                self.taken.append((left - 2, bottom - 2, left + 2, bottom + 2))
        for x, y, name, colour in placed:
            self._place(x, y, name.lstrip("^"), colour, BESIDE if not name.startswith("^") else CENTRED)

    def _place(self, x: float, y: float, name: str, colour: str, spots: Sequence) -> None:
        left, bottom = self.canvas.axes.transData.transform((x, y))
        width = text_width(name)
        for dx, dy, align in spots:
            start = left + dx - {"left": 0, "center": width / 2, "right": width}[align]
            box = (start, bottom + dy - SMALL * 0.6, start + width, bottom + dy + SMALL * 0.6)
            if self._is_free(box):
                self.taken.append(box)
                self.canvas.label(x, y, name, colour=colour, ha=align, va="center", xytext=(dx, dy), gid=HALO)
                return

    def _is_free(self, box: Box) -> bool:
        frame = self.canvas.axes.get_window_extent()
        inside = frame.x0 <= box[0] and box[2] <= frame.x1 and frame.y0 <= box[1] and box[3] <= frame.y1
        return inside and not any(_overlap(box, other) for other in self.taken)

    def name_countries(self) -> None:
        """The name of each country of the plan inside its borders, as far from lines and other names as it finds room."""
        words, axes = self.canvas.words, self.canvas.axes
        for code, feature in countries_of(self.canvas.plan):
            name = words.code("country", code)
            spot = self._roomiest(feature, (text_width(name) * BOLDER, SMALL * 1.3))
            if spot is not None:
                x, y = axes.transData.inverted().transform(spot)
                self.canvas.label(x, y, name, colour=INK2, ha="center", va="center", xytext=(0, 0), fontweight=600, gid=HALO)

    def _roomiest(self, feature: dict, size: tuple[float, float]) -> tuple[float, float] | None:
        """The middle of a box inside an area that keeps most clear of lines and of what is taken; nothing where none fits."""
        import numpy
        from matplotlib.path import Path

        frame, (width, height) = self.canvas.axes.get_window_extent(), size
        rings = [Path(self.canvas.axes.transData.transform([self.project(*point[:2]) for point in rings[0]]))
                 for rings in _polygons(feature["geometry"])]
        marks = numpy.array([*((x, y, x, y) for x, y in self.lines_at), *self.taken], dtype=float).reshape(-1, 4)
        best, most = None, -math.inf
        for row in range(GRID):
            for column in range(GRID):
                x = frame.x0 + width / 2 + 4 + (frame.width - width - 8) * column / (GRID - 1)
                y = frame.y0 + height / 2 + 4 + (frame.height - height - 8) * row / (GRID - 1)
                box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
                corners = [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3]), (x, y)]
                inside = [ring.contains_points(corners) for ring in rings]
                if any(found[-1] for found in inside) and self._is_free(box):
                    apart = _apart(box, marks)
                    clear = min(ENOUGH, apart.min(initial=ENOUGH)) or -(apart == 0).sum()
                    clear -= 0 if any(found.all() for found in inside) else OUTSIDE
                    if clear > most:
                        best, most = (x, y), clear
        if best:
            self.taken.append((best[0] - width / 2, best[1] - height / 2, best[0] + width / 2, best[1] + height / 2))
        return best


def open_sheet(canvas: Canvas) -> MapSheet:
    """Set the canvas to the plan's extent, equal in both directions, without axes."""
    box = canvas.plan.passport.extent
    west, south, east, north = (float(value) for value in (box.west, box.south, box.east, box.north))
    sheet = MapSheet(canvas, Projection((west + east) / 2, (south + north) / 2))
    corners = [sheet.project(x, y) for x in (west, (west + east) / 2, east) for y in (south, north)]
    axes = canvas.axes
    axes.set_axis_off()
    axes.set_position((0.01, 0.01, 0.98, 0.98))
    axes.set_xlim(min(x for x, _ in corners), max(x for x, _ in corners))
    axes.set_ylim(min(y for _, y in corners), max(y for _, y in corners))
    axes.set_aspect("equal")
    axes.apply_aspect()
    return sheet


def scale_bar(sheet: MapSheet, kilometres: int, text: str, style: dict[str, Any]) -> None:
    """A bar of the given length at the edge where fewest lines cross it, in a corner if it can be.

    To be set after the lines and before the names.
    """
    axes = sheet.canvas.axes
    frame = axes.get_window_extent()
    width = (axes.transData.transform((kilometres, 0)) - axes.transData.transform((0, 0)))[0]
    wide, high, edge = max(width, text_width(text)), SMALL * 1.4 + 6, frame.width * 0.03
    room = frame.width - 2 * edge - wide
    boxes = [(x, y, x + wide, y + high) for part in (0, 1, 0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6, 0.5)
             for x in (frame.x0 + edge + room * part,) for y in (frame.y0 + 6, frame.y1 - high - 6)]
    lines = [(x, y, x, y) for x, y in sheet.lines_at]
    box = min(boxes, key=lambda box: (_apart(box, lines) < 3).sum())
    (x, y), (end, _) = axes.transData.inverted().transform([((box[0] + box[2] - width) / 2, box[1] + 2),
                                                             ((box[0] + box[2] + width) / 2, box[1] + 2)])
    axes.plot([x, end], [y, y], solid_capstyle="butt", zorder=8, **style)
    sheet.canvas.label((x + end) / 2, y, text, ha="center", va="bottom", xytext=(0, 4), gid=HALO)
    sheet.taken.append(box)


def countries_of(plan: Plan) -> Iterator[tuple[str, dict]]:
    """The areas of the layer of countries that the plan names, by their codes of two letters."""
    from babel.core import get_global

    short = get_global("territory_aliases")
    for feature in plan.geometry.get("countries", {}).get("features", []):
        long = feature.get("properties", {}).get("iso_a3", "")
        code = next((code for code in short.get(long, ()) if code in plan.passport.countries), None)
        if code:
            yield code, feature


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _apart(one: Box, others: Sequence[Box]) -> Any:
    """How far a box lies from each of the others, as an array; nothing where they touch."""
    import numpy

    left, low, right, high = numpy.array(others, dtype=float).reshape(-1, 4).T
    zero = numpy.zeros_like(left)
    return numpy.hypot(numpy.maximum.reduce([left - one[2], one[0] - right, zero]),
                       numpy.maximum.reduce([low - one[3], one[1] - high, zero]))


def _close_together(points: list) -> list[tuple[float, float]]:
    """The points of a line with others between those that lie far apart."""
    found = [tuple(points[0])]
    for (x, y), (to_x, to_y) in pairwise(points):
        steps = max(1, math.ceil(math.hypot(to_x - x, to_y - y) / STEP))
        found += [(x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(1, steps + 1)]
    return found


def border_runs(features: Sequence[dict]) -> Iterator[list]:
    """The lines between areas that lie side by side: each common border once, and nothing where the layer was cut."""
    points = [point for part in parts_of(features) for point in part]
    edges = [{end(point[axis] for point in points) for end in (min, max)} if points else set() for axis in (0, 1)]
    known: set[frozenset] = set()
    for part in parts_of(features):
        run: list = []
        for one, other in pairwise(part):
            ends = frozenset((tuple(one[:2]), tuple(other[:2])))
            is_cut = any(one[axis] == other[axis] and one[axis] in edges[axis] for axis in (0, 1))
            if is_cut or ends in known:
                if run:
                    yield run
                run = []
            else:
                run = [*(run or [one]), other]
            known.add(ends)
        if run:
            yield run


def parts_of(features: Iterable[dict]) -> Iterator[list]:
    """Every line and every outline of the features."""
    for feature in features:
        geometry = feature["geometry"]
        kind, coordinates = geometry["type"], geometry["coordinates"]
        if kind == "LineString":
            yield coordinates
        elif kind in ("MultiLineString", "Polygon"):
            yield from coordinates
        elif kind == "MultiPolygon":
            for polygon in coordinates:
                yield from polygon


def _polygons(geometry: dict) -> list:
    if geometry["type"] == "Polygon":
        return [geometry["coordinates"]]
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else []
