"""A pressure is what acts on the waters: abstraction, discharge, a dam, a changing climate."""

from __future__ import annotations

from pydantic import Field

from basinplan.model.record import Record, SaidText, ref
from basinplan.model.values import Line


class Pressure(Record):
    """One pressure, with its code in the reporting list where it has one."""

    REGISTER = "pressure"
    FOLDER = "pressures"
    WORDS = {
        "one": {"ru": "Нагрузка", "kk": "Жүктеме", "zh": "压力", "en": "Pressure"},
        "many": {"ru": "Нагрузки", "kk": "Жүктемелер", "zh": "压力", "en": "Pressures"},
        "about": {
            "ru": "Что воздействует на воды бассейна.",
            "kk": "Бассейн суларына не әсер етеді.",
            "zh": "作用于流域水体的各类压力。",
            "en": "What acts on the waters of the basin.",
        },
    }

    title: SaidText = Field(description="name in every language of the plan")
    reporting_code: Line = Field("not_stated", description="code in the reporting list, or not_stated")
    summary: SaidText = Field(description="what it means in this basin, as the sources say")
    part_of: ref("pressure") | None = Field(None, description="the wider pressure that it belongs to")
    sources: tuple[ref("source"), ...] = Field((), description="where this was read")
