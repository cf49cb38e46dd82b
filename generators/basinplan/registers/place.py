"""A place is a town, gauge, district or other spot, with its names in every language."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import Line, LocaleCode, Number


class Coordinates(Part):
    """Decimal degrees, WGS84."""

    latitude: Number
    longitude: Number


class PlaceName(Record):
    """One place of the gazetteer."""

    REGISTER = "place"
    FOLDER = "places"
    WORDS = {
        "one": {"ru": "Место", "kk": "Орын", "zh": "地点", "en": "Place"},
        "many": {"ru": "Места", "kk": "Орындар", "zh": "地点", "en": "Places"},
        "about": {
            "ru": "Города, посты, области и районы с названиями на всех языках.",
            "kk": "Қалалар, бекеттер, облыстар мен аудандар, атаулары барлық тілде.",
            "zh": "城镇、水文站、州和区县的各语种名称。",
            "en": "Towns, gauges, regions and districts with their names in every language.",
        },
    }

    title: SaidText = Field(description="name in every language of the plan")
    kind: code("place_kind") = Field(description="town, gauge, region, district, site")
    country: code("country") = Field(description="country that it lies in")
    coordinates: Coordinates | None = Field(None, description="latitude and longitude in decimal degrees")
    aliases: Mapping[LocaleCode, tuple[Line, ...]] = Field({}, description="other spellings by language")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies that it lies on")
    sources: tuple[ref("source"), ...] = Field((), description="where this was read")
