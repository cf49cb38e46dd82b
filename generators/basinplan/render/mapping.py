"""The mapping bench: geometry drawn in an equal-area projection on a canvas.

Here belong the projection and the drawing of lines and areas. Which layers a map shows belongs to
its own file on the shelf ``maps``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from basinplan.render.canvas import Canvas, width_of
from basinplan.render.palette import SMALL

EARTH_KM = 6371.0088
FINEST = 1.2
BESIDE = ((5, 0, "left"), (-5, 0, "right"), (0, 9, "center"), (0, -9, "center"), (5, 8, "left"), (5, -8, "left"))
CENTRED = ((0, 0, "center"), (0, 11, "center"), (0, -11, "center"))


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

    def lines(self, features: Iterable[dict], **style: Any) -> None:
        """Draw every line and every outline of an area."""
        for part in _parts(features):
            points = self._drawn(part)
            self.canvas.axes.plot([x for x, _ in points], [y for _, y in points], **style)

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
        taken: list[tuple[float, float, float, float]] = []
        for longitude, latitude, name, colour in named:
            x, y = self.project(longitude, latitude)
            has_dot = not name.startswith("^")
            if has_dot:
                self.canvas.axes.plot([x], [y], "o", markersize=3.5, **style)
            self._place(x, y, name.lstrip("^"), colour, has_dot, taken)

    def _place(self, x: float, y: float, name: str, colour: str, has_dot: bool, taken: list) -> None:
        left, bottom = self.canvas.axes.transData.transform((x, y))
        width = width_of(name)
        spots = BESIDE if has_dot else CENTRED
        for dx, dy, align in spots:
            start = left + dx - {"left": 0, "center": width / 2, "right": width}[align]
            box = (start, bottom + dy - SMALL * 0.6, start + width, bottom + dy + SMALL * 0.6)
            if self._is_free(box, taken):
                taken.append(box)
                self.canvas.label(x, y, name, colour=colour, ha=align, va="center", xytext=(dx, dy))
                return

    def _is_free(self, box: tuple, taken: list) -> bool:
        frame = self.canvas.axes.get_window_extent()
        inside = frame.x0 <= box[0] and box[2] <= frame.x1 and frame.y0 <= box[1] and box[3] <= frame.y1
        return inside and not any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
                                  for other in taken)


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
    return sheet


def scale_bar(sheet: MapSheet, kilometres: int, text: str, style: dict[str, Any]) -> None:
    """A bar of the given length at the lower left."""
    axes = sheet.canvas.axes
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    x, y = left + (right - left) * 0.03, bottom + (top - bottom) * 0.05
    axes.plot([x, x + kilometres], [y, y], solid_capstyle="butt", **style)
    sheet.canvas.label(x + kilometres / 2, y, text, ha="center", va="bottom", xytext=(0, 4))


def _parts(features: Iterable[dict]) -> Iterator[list]:
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
