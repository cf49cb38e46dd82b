"""Which towns, gauges, stations and glaciers cannot be shown on a map?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 54
ABOUT = "place"
POINTS = ("town", "settlement", "gauge", "weather_station", "glacier")
WORDS = {
    "title": {
        "ru": "Места без координат", "kk": "Координаттары көрсетілмеген орындар",
        "zh": "未注明坐标的地点", "en": "Places without coordinates",
    },
    "why": {
        "ru": "Без координат место нельзя показать на карте.",
        "kk": "Координаттары болмаса, орынды картада көрсету мүмкін емес.",
        "zh": "没有坐标，就无法在地图上标出该地点。",
        "en": "Without coordinates the place cannot be shown on a map.",
    },
    "mend": {
        "ru": "Впишите широту и долготу в десятичных градусах в поле coordinates.",
        "kk": "Ендік пен бойлықты ондық градуспен coordinates өрісіне жазыңыз.",
        "zh": "在coordinates字段填写纬度和经度（十进制度）。",
        "en": "Enter latitude and longitude in decimal degrees in the field coordinates.",
    },
}


def place_without_coordinates(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every place that is a point on the map, and whether it has no coordinates."""
    for place in plan.register("place"):
        if place.kind in POINTS:
            yield place.id, place.coordinates is None
