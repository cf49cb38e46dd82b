"""A body is an organisation: a ministry, an inspectorate, a bank, a commission. Never a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, Line, LocaleCode, read_whole, refuse

LOWEST, HIGHEST = 1, 5


class Involvement(Part):
    """When and how the body was involved, as read; ``period`` is a year or years as printed, or not_stated."""

    KEY: ClassVar[tuple[str, ...]] = ("form", "period")

    form: code("involvement")
    period: Line
    how: SaidText
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE]


def _step(value: object) -> int:
    found = read_whole(value)
    if not LOWEST <= found <= HIGHEST:
        raise refuse("appraisal-range", low=LOWEST, high=HIGHEST)
    return found


Step = Annotated[int, BeforeValidator(_step), WithJsonSchema(
    {"type": ["integer", "string"], "minimum": LOWEST, "maximum": HIGHEST})]


class Appraisal(Part):
    """Interest and influence from 1 to 5, for plans whose authors appraise them and name where that was done."""

    interest: Step
    influence: Step
    source: ref("source")


class Body(Record):
    """One organisation, named as the sources name it; what touches it and when it was involved."""

    REGISTER = "body"
    FOLDER = "bodies"
    SHOWN_ELSEWHERE = ("involved",)
    WORDS = {
        "one": {"ru": "Организация", "kk": "Ұйым", "zh": "机构", "en": "Body"},
        "many": {"ru": "Организации", "kk": "Ұйымдар", "zh": "机构", "en": "Bodies"},
        "about": {
            "ru": "Органы власти, комиссии, банки и институты, названные в источниках.",
            "kk": "Дереккөздерде аталған билік органдары, комиссиялар, банктер және институттар.",
            "zh": "来源中提及的主管部门、委员会、银行和研究机构。",
            "en": "Authorities, commissions, banks and institutes named in the sources.",
        },
        "fields.waters": {"ru": "Воды, как прочитано", "kk": "Сулар, оқылғандай", "zh": "所载水体", "en": "Waters as read"},
        "fields.involved": {"ru": "Когда и как участвовала", "kk": "Қашан және қалай қатысты", "zh": "何时以何种方式参与",
                            "en": "When and how it was involved"},
        "fields.appraisal": {
            "ru": "Интерес и влияние",
            "kk": "Мүдде мен ықпал",
            "zh": "利益与影响",
            "en": "Interest and influence",
        },
    }

    title: SaidText = Field(description="full name in every language of the plan")
    short: SaidText | None = Field(None, description="short name, where one is in use")
    kind: code("body_kind") = Field(description="kind of organisation")
    country: code("country") | None = Field(None, description="country; left out for international bodies")
    role: SaidText | None = Field(None, description="mandate or part in the plan, as read in a source")
    aliases: Mapping[LocaleCode, tuple[Line, ...]] = Field({}, description="other names by language")
    sources: tuple[ref("source"), ...] = Field((), description="where this was read")
    waters: SaidText | None = Field(None, description="waters that it deals with or lives by, in words")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies of the plan that it deals with or lives by")
    involved: tuple[Involvement, ...] = Field((), description="when and how it was involved: form, period, how, sources")
    appraisal: Appraisal | None = Field(None, description="interest and influence from 1 to 5, where the authors appraise them")
