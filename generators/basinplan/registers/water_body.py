"""A water body is a lake, river, reservoir, delta or aquifer that the plan speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from basinplan.model.record import Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, Line, LocaleCode
from basinplan.registers.place import Coordinates


class WaterBody(Record):
    """One water body with its names."""

    REGISTER = "water_body"
    FOLDER = "water_bodies"
    SHOWN_ELSEWHERE = ("label_at",)
    WORDS = {
        "one": {"ru": "Водный объект", "kk": "Су нысаны", "zh": "水体", "en": "Water body"},
        "many": {"ru": "Водные объекты", "kk": "Су нысандары", "zh": "水体", "en": "Water bodies"},
        "about": {
            "ru": "Озёра, реки, водохранилища и дельты, о которых говорит план.",
            "kk": "Жоспарда сөз болатын көлдер, өзендер, су қоймалары және атыраулар.",
            "zh": "本规划涉及的湖泊、河流、水库和三角洲。",
            "en": "Lakes, rivers, reservoirs and deltas that the plan speaks of.",
        },
    }

    title: SaidText = Field(description="name in every language of the plan")
    kind: code("water_body_kind") = Field(description="lake, river, reservoir, delta or aquifer")
    countries: Annotated[tuple[code("country"), ...], AT_LEAST_ONE] = Field(description="countries that it lies in")
    summary: SaidText = Field(description="what it is, in one or two sentences")
    aliases: Mapping[LocaleCode, tuple[Line, ...]] = Field({}, description="other spellings by language")
    label_at: Coordinates | None = Field(None, description="where its name stands on a map, in decimal degrees")
    flows_into: ref("water_body") | None = Field(None, description="the next water body downstream")
    sources: tuple[ref("source"), ...] = Field((), description="where this was read")
