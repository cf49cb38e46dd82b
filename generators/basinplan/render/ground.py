"""The ground of the map that can be moved: basin, lakes, rivers and borders of the plan as one small script file.

A script and no JSON, so that the map also opens from a folder or a USB stick. Numbers are thousandths of a
degree (about a hundred metres); each line starts with a point and goes on in steps from one point to the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import pairwise

from basinplan.model.plan import Plan
from basinplan.render.mapping import border_runs, countries_of, parts_of

PER_DEGREE, GRID = 1000, 18
LONGER, LARGER = 2, 3  # a name is so much longer than it is high; a mark needs so much more room than a line
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
    steps = [value for (x, y), (to_x, to_y) in pairwise(points) for value in (to_x - x, to_y - y)]
    return [*points[0], *steps]


def country_points(plan: Plan, marks: Sequence[tuple[float, float]]) -> list[tuple[str, float, float]]:
    """For each country of the plan its code and where its name stands: inside, far from lines and ``marks``."""
    box = plan.passport.extent
    wide, high = float(box.east - box.west), float(box.north - box.south)
    drawn = [plan.geometry[name]["features"] for name in ("basin-boundary", "lakes", "rivers") if name in plan.geometry]
    lines = [point[:2] for features in drawn for part in parts_of(features) for point in part[::3]]
    found, large = [], list(marks)
    for code, feature in countries_of(plan):
        rings = list(parts_of([feature]))
        spots = [(float(box.west) + wide * (column + 0.5) / GRID, float(box.south) + high * (row + 0.5) / GRID)
                 for row in range(1, GRID - 1) for column in range(2, GRID - 2)]
        inside = [spot for spot in spots if sum(_holds(ring, spot) for ring in rings) % 2]
        thin = [*lines, *(point[:2] for ring in rings for point in ring)]
        if inside:
            best = max(inside, key=lambda spot: min(_apart(spot, thin), _apart(spot, large) / LARGER))
            large.append(best)
            found.append((code, round(best[1], 2), round(best[0], 2)))
    return found


def _holds(ring: Sequence[Sequence[float]], spot: tuple[float, float]) -> bool:
    """Whether a closed line goes around a point."""
    x, y = spot
    crossings = 0
    for (ax, ay, *_), (bx, by, *_) in pairwise(ring):
        crossings += (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax
    return crossings % 2 == 1


def _apart(spot: tuple[float, float], others: Iterable[Sequence[float]]) -> float:
    """How far the nearest of others lies, less to the sides, where a name is long."""
    return min((((spot[0] - x) / LONGER) ** 2 + (spot[1] - y) ** 2 for x, y in others), default=1e6) ** 0.5
