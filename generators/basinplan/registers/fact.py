"""A fact is one quantity with every published value, the one that the plan uses, and why."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, Amount, Flag, Line, Number, nothing_if, refuse


class Published(Part):
    """One published value: a number, or a range from ``value`` to ``upper``.

    ``dataset`` is named where the value was computed from rows of this plan, ``kind`` where the source says that it is no
    observation: planned, projected, estimated.
    """

    value: Number
    upper: Number | None = None
    approximate: Flag = False
    kind: code("observation_kind") | None = None
    period: Line | None = None
    source: ref("source")
    dataset: ref("dataset") | None = None
    note: SaidText | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Published:
        if self.upper is not None and self.upper < self.value:
            raise refuse("range-order", at="upper", low=self.value, high=self.upper)
        return self


class Chosen(Part):
    """The value that the plan uses, named by its source, and the reason."""

    source: ref("source")
    reason: SaidText


class Fact(Record):
    """One quantity, one or more sourced values."""

    REGISTER = "fact"
    FOLDER = "facts"
    SHOWN_ELSEWHERE = ("values", "chosen")
    WORDS = {
        "one": {"ru": "Факт", "kk": "Дерек", "zh": "数据事实", "en": "Fact"},
        "many": {"ru": "Факты", "kk": "Деректер", "zh": "数据事实", "en": "Facts"},
        "about": {
            "ru": "Одна величина, все опубликованные значения; расхождения показаны рядом.",
            "kk": "Бір шама, барлық жарияланған мәндер; айырмашылықтар қатар көрсетілген.",
            "zh": "每个量均列出全部已公布数值；来源不一致的，并列显示。",
            "en": "One quantity, every published value; disagreements stand side by side.",
        },
    }

    title: SaidText = Field(description="the quantity in every language of the plan")
    unit: code("unit") = Field(description="unit of all its values")
    values: Annotated[tuple[Published, ...], AT_LEAST_ONE] = Field(
        description="every published value with its source")
    chosen: Annotated[Chosen | None, nothing_if("none")] = Field(
        description="source of the value that the plan uses and why, or none")
    tolerance: Amount | None = Field(None, description="how far a rounded claim may lie off, in the same unit")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies that it speaks of")
    note: SaidText | None = Field(None, description="remark of the compilers")

    @model_validator(mode="after")
    def _chosen_is_published(self) -> Fact:
        if self.chosen and self.chosen.source not in {value.source for value in self.values}:
            raise refuse("chosen-unknown", at="chosen.source", source=self.chosen.source)
        return self

    @property
    def used(self) -> Published | None:
        """The value that the plan uses; nothing where it was left open."""
        if self.chosen is None:
            return None
        return next(value for value in self.values if value.source == self.chosen.source)

    @property
    def disagrees(self) -> bool:
        """Whether the published values differ."""
        return len({(value.value, value.upper) for value in self.values}) > 1
