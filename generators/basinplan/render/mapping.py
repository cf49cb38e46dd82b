"""The mapping bench: geometry drawn in an equal-area projection on a canvas.

Here belong the projection and the drawing of lines and areas. Which layers a map shows belongs to
its own file on the shelf ``maps``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from basinplan.render.drawing import Canvas

EARTH_KM = 6371.0088


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
            points = [self.project(*point[:2]) for point in part]
            self.canvas.axes.plot([x for x, _ in points], [y for _, y in points], **style)

    def areas(self, features: Iterable[dict], **style: Any) -> None:
        """Fill every area; holes are left open."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        for feature in features:
            for rings in _polygons(feature["geometry"]):
                vertices, codes = [], []
                for ring in rings:
                    points = [self.project(*point[:2]) for point in ring]
                    vertices += points
                    codes += [Path.MOVETO] + [Path.LINETO] * (len(points) - 2) + [Path.CLOSEPOLY]
                self.canvas.axes.add_patch(PathPatch(Path(vertices, codes), **style))

    def point(self, longitude: float, latitude: float, text: str, **style: Any) -> None:
        """A dot with its name beside it."""
        x, y = self.project(longitude, latitude)
        self.canvas.axes.plot([x], [y], "o", markersize=3.5, **style)
        self.canvas.label(x, y, text, xytext=(4, 0), ha="left")


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
