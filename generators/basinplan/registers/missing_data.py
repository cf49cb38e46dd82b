"""Missing data is what the plan would need and could not get: what it is, what was tried, whom to ask."""

from __future__ import annotations

from pydantic import Field

from basinplan.model.record import Record, SaidText, code, ref
from basinplan.model.values import Line


class MissingData(Record):
    """One series or table that was looked for and is not in the plan."""

    REGISTER = "missing_data"
    FOLDER = "missing_data"
    WORDS = {
        "one": {"ru": "Недостающие данные", "kk": "Жетіспейтін деректер", "zh": "缺失数据", "en": "Missing data"},
        "many": {"ru": "Чего не хватает в данных", "kk": "Деректерде не жетіспейді", "zh": "缺失数据", "en": "Missing data"},
        "about": {
            "ru": "Ряды и таблицы, которые искали и не смогли включить: почему и у кого их спросить.",
            "kk": "Ізделіп, бірақ енгізілмеген қатарлар мен кестелер: неге және кімнен сұрау керек.",
            "zh": "已查找但未能收入的数据序列和表格：原因以及可向谁索取。",
            "en": "Series and tables that were looked for and could not be included: why, and whom to ask.",
        },
        "fields.summary": {"ru": "Для чего это нужно", "kk": "Бұл не үшін қажет", "zh": "用途", "en": "What it is needed for"},
    }

    title: SaidText = Field(description="what is missing, in every language of the plan")
    summary: SaidText = Field(description="what the plan would need it for")
    why: code("missing_reason") = Field(description="why it is not here")
    tried: SaidText = Field(description="what was looked at and what was found there")
    ask: tuple[ref("body"), ...] = Field((), description="bodies that hold it or publish it")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies that it would speak of")
    indicators: tuple[ref("indicator"), ...] = Field((), description="indicators that wait for it")
    terms_read: Line = Field("not_stated", description="terms of use, where some were read")
    sources: tuple[ref("source"), ...] = Field((), description="where this was read")
