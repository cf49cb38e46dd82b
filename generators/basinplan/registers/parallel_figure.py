"""A parallel figure is one quantity with every published figure of it, side by side: those of each side, of studies, of the press.

Figures are those "published by institutions of" a state, an organisation or a study, never anybody's position. Whether they
may be compared is said with its reason; the difference is computed and never typed.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, Flag, Line, Number, refuse


class Figure(Part):
    """One published figure: a number, a range from ``value`` to ``upper``, or only words."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: Line
    published_by: tuple[code("country"), ...] = ()
    publisher_kind: code("publisher_kind")
    publisher: SaidText
    value: Number | None = None
    upper: Number | None = None
    approximate: Flag = False
    text: SaidText | None = None
    period: SaidText
    method: SaidText | None = None
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE]
    read_level: code("read_level")
    confidence: code("confidence")
    note: SaidText | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Figure:
        if self.value is None and self.text is None:
            raise refuse("figure-empty", at="id")
        if self.value is not None and self.upper is not None and self.upper < self.value:
            raise refuse("range-order", at="upper", low=self.value, high=self.upper)
        return self


class ParallelFigure(Record):
    """One quantity with every published figure of it."""

    REGISTER = "parallel_figure"
    FOLDER = "parallel_figures"
    SHOWN_ELSEWHERE = ("figures", "comparable", "why")
    WORDS = {
        "one": {"ru": "Цифры разных источников", "kk": "Әртүрлі дереккөздердің цифрлары", "zh": "数据对照",
                "en": "Parallel figure"},
        "many": {"ru": "Цифры разных источников рядом", "kk": "Әртүрлі дереккөздердің цифрлары қатар", "zh": "不同来源数据对照",
                 "en": "Parallel figures"},
        "about": {
            "ru": "Одна величина и всё, что о ней опубликовали организации каждой стороны, исследования и печать; почему цифры "
                  "могут быть несопоставимы.",
            "kk": "Бір шама және ол туралы әр тараптың ұйымдары, зерттеулер мен баспасөз жариялағаны; цифрлар неге салыстыруға "
                  "келмеуі мүмкін.",
            "zh": "同一数量由各方机构、研究和媒体公布的数据并列，并说明可能不可比的原因。",
            "en": "One quantity and all that institutions of each side, studies and the press have published of it; why the "
                  "figures may not be comparable.",
        },
        "fields.waters": {"ru": "О чём цифры", "kk": "Цифрлар не туралы", "zh": "数据所指", "en": "What the figures speak of"},
        "fields.stamp": {"ru": "Согласованность", "kk": "Келісілгені", "zh": "商定情况", "en": "Agreed or not"},
        "fields.figures": {
            "ru": "Опубликованные цифры",
            "kk": "Жарияланған цифрлар",
            "zh": "已公布数据",
            "en": "Published figures",
        },
        "fields.comparable": {"ru": "Сопоставимость", "kk": "Салыстырмалылығы", "zh": "可比性", "en": "Comparable or not"},
        "fields.why": {"ru": "Почему", "kk": "Неге", "zh": "原因", "en": "Why"},
    }

    title: SaidText = Field(description="the quantity in every language of the plan")
    waters: SaidText | None = Field(None, description="waters, area or institution that the figures speak of, in words")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies of the plan that they speak of")
    unit: code("unit") | None = Field(None, description="unit of all its numbers; left out where the figures are words")
    figures: Annotated[tuple[Figure, ...], AT_LEAST_ONE] = Field(description="every published figure; at least one")
    stamp: code("figure_stamp") = Field(description="agreed, national or under discussion, only where a source says so")
    comparable: code("comparability") = Field(description="whether the figures may be compared")
    why: SaidText | None = Field(None, description="why they may, or may not, be compared")
    note: SaidText | None = Field(None, description="remark of the compilers")
