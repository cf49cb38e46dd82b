"""Reading map layers: GeoJSON with every point on the globe, or the line that is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from basinplan.model.finding import Finding, Place, error
from basinplan.readers.text_file import read_text_file

MAX_BYTES = 20_000_000
_DEPTH = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}


def read_geometry_file(root: Path, path: str, findings: list[Finding]) -> dict[str, Any] | None:
    """The collection of features, or nothing, with the reason added to ``findings``."""
    text = read_text_file(root, path, findings, MAX_BYTES)
    if text is None:
        return None
    if not text.strip():
        findings.append(error("file-empty", Place(path)))
        return None
    try:
        value = json.loads(text)
    except RecursionError:
        findings.append(error("geojson-form", Place(path), found=text.strip()[:40]))
        return None
    except ValueError as reason:
        spot = min(getattr(reason, "pos", 0), len(text.rstrip()) - 1)
        begin = text.rfind("\n", 0, spot) + 1
        place = Place(path, text.count("\n", 0, spot) + 1, spot - begin + 1)
        findings.append(error("geojson-form", place, found=text[begin:].split("\n")[0].strip()[:40]))
        return None
    faults = [*_faults(value, Place(path))][:1]
    findings += faults
    return None if faults else value


def _faults(value: Any, place: Place) -> Iterator[Finding]:
    kind = value.get("type") if isinstance(value, dict) else type(value).__name__
    features = value.get("features") if isinstance(value, dict) else None
    if kind != "FeatureCollection" or not isinstance(features, list):
        yield error("geojson-form", place, "type", kind)
        return
    for number, feature in enumerate(features, 1):
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        kind = geometry.get("type") if isinstance(geometry, dict) else None
        name = f"features[{number}].geometry"
        if not isinstance(kind, str) or kind not in _DEPTH:
            yield error("geojson-form", place, name, kind)
            continue
        for point in _points(geometry.get("coordinates"), _DEPTH[kind]):
            if point is None or len(point) < 2 or not all(_is_number(part) for part in point[:2]):
                yield error("geojson-form", place, name, point)
            elif not (-180 <= point[0] <= 180 and -90 <= point[1] <= 90):
                yield error("coordinates-range", place, name, f"{point[1]}, {point[0]}")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _points(value: Any, depth: int) -> Iterator[list | None]:
    """The points of a nested list, or nothing once in place of what is no list."""
    if not isinstance(value, list) or not value:
        yield None
    elif depth == 0:
        yield value
    else:
        for item in value:
            yield from _points(item, depth - 1)
