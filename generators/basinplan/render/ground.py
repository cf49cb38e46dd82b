"""The ground of the map that can be moved: basin, lakes, rivers and borders of the plan as one small script file.

A script and no JSON, so that the map also opens from a folder or a USB stick. Numbers are thousandths of a
degree (about a hundred metres); each line starts with a point and goes on in steps from one point to the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from basinplan.model.plan import Plan
from basinplan.render.mapping import border_runs, parts_of

PER_DEGREE = 1000
FILE = "assets/map-ground.js"


def ground_script(plan: Plan) -> str:
    """The layers of the plan's geometry within its extent, rounded."""
    layers = {name: value["features"] for name, value in plan.geometry.items()}
    box = plan.passport.extent
    drawn = {"basin": parts_of(layers.get("basin-boundary", [])[:1]), "lakes": parts_of(layers.get("lakes", [])),
             "rivers": parts_of(layers.get("rivers", [])), "borders": border_runs(layers.get("countries", []))}
    value: dict[str, object] = {"box": [float(edge) for edge in (box.west, box.south, box.east, box.north)]}
    value |= {name: [line for part in parts if (line := _line(part, value["box"]))] for name, parts in drawn.items()}
    return "window.planMapGround=" + json.dumps(value, separators=(",", ":")) + ";\n"


def _line(part: Iterable[Sequence[float]], box: list[float]) -> list[int]:
    """A line as its first point and the steps from there; nothing where it lies outside the box or is but a point."""
    points = [tuple(round(value * PER_DEGREE) for value in point[:2]) for point in part]
    points = [point for number, point in enumerate(points) if not number or point != points[number - 1]]
    west, south, east, north = (edge * PER_DEGREE for edge in box)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if len(points) < 2 or max(xs) < west or min(xs) > east or max(ys) < south or min(ys) > north:
        return []
    steps = [value for (x, y), (to_x, to_y) in zip(points, points[1:], strict=False) for value in (to_x - x, to_y - y)]
    return [*points[0], *steps]
