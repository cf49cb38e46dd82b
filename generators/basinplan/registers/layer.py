"""A layer is geometry for the maps, in ``data/geo/``: outlines, rivers, borders, each with its licence."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from basinplan.model.record import Record, SaidText, ref
from basinplan.model.values import AT_LEAST_ONE, Line


class Layer(Record):
    """One GeoJSON file with all that is known about it."""

    REGISTER = "layer"
    FOLDER = "../data/geo"
    ONE_FILE_EACH = True
    WORDS = {
        "one": {"ru": "Слой карты", "kk": "Карта қабаты", "zh": "地图图层", "en": "Map layer"},
        "many": {"ru": "Слои карты", "kk": "Карта қабаттары", "zh": "地图图层", "en": "Map layers"},
        "about": {
            "ru": "Контуры и линии, из которых сложены карты, с оговорками и лицензиями.",
            "kk": "Карталар құралған контурлар мен сызықтар, ескертпелерімен және лицензияларымен.",
            "zh": "构成地图的轮廓与线条，附说明与许可。",
            "en": "The outlines and lines that maps are made of, with caveats and licences.",
        },
        "fields.description": {
            "ru": "Что показано", "kk": "Не көрсетілген", "zh": "内容", "en": "What it shows"},
    }

    title: SaidText = Field(description="name in every language of the plan")
    description: SaidText = Field(description="what the geometry shows")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(description="where it comes from; at least one")
    licence: Line = Field(description="licence or terms, as read")
    attribution: Line = Field(description="how to cite it")
    caveats: SaidText = Field(description="what a reader must know before use")
    processing: SaidText | None = Field(None, description="what was done to it before it came here")
