"""A term is a word of the field with one preferred form in each language."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from basinplan.model.record import Record, SaidText, code, ref
from basinplan.model.values import Line, LocaleCode


class Term(Record):
    """One word of the field."""

    REGISTER = "term"
    FOLDER = "terms"
    SHOWN_ELSEWHERE = ("verified",)
    WORDS = {
        "one": {"ru": "Термин", "kk": "Термин", "zh": "术语", "en": "Term"},
        "many": {"ru": "Термины", "kk": "Терминдер", "zh": "术语", "en": "Terms"},
        "about": {
            "ru": "Слова плана на всех языках; несверенные формы отмечены.",
            "kk": "Жоспар сөздері барлық тілде; тексерілмеген түрлері белгіленген.",
            "zh": "规划用语的各语种对照；待核实的术语均有标注。",
            "en": "The words of the plan in every language; forms not verified are marked.",
        },
    }

    title: SaidText = Field(description="preferred form in every language of the plan")
    verified: Mapping[LocaleCode, code("verification")] = Field(description="how each form was verified")
    synonyms: Mapping[LocaleCode, tuple[Line, ...]] = Field({}, description="other forms in use, by language")
    forbidden: Mapping[LocaleCode, tuple[Line, ...]] = Field({}, description="forms that must not stand for it, by language")
    definition: SaidText | None = Field(None, description="what it means in this plan")
    sources: tuple[ref("source"), ...] = Field((), description="where the forms were read")
    note: SaidText | None = Field(None, description="remark on usage")
