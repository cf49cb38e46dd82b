"""A body is an organisation: a ministry, an inspectorate, a bank, a commission. Never a person."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from basinplan.model.record import Record, SaidText, code, ref
from basinplan.model.values import Line, LocaleCode


class Body(Record):
    """One organisation, named as the sources name it."""

    REGISTER = "body"
    FOLDER = "bodies"
    WORDS = {
        "one": {"ru": "Организация", "kk": "Ұйым", "zh": "机构", "en": "Body"},
        "many": {"ru": "Организации", "kk": "Ұйымдар", "zh": "机构", "en": "Bodies"},
        "about": {
            "ru": "Органы власти, комиссии, банки и институты, названные в источниках.",
            "kk": "Дереккөздерде аталған билік органдары, комиссиялар, банктер және институттар.",
            "zh": "来源中提及的主管部门、委员会、银行和研究机构。",
            "en": "Authorities, commissions, banks and institutes named in the sources.",
        },
    }

    title: SaidText = Field(description="full name in every language of the plan")
    short: SaidText | None = Field(None, description="short name, where one is in use")
    kind: code("body_kind") = Field(description="kind of organisation")
    country: code("country") | None = Field(None, description="country; left out for international bodies")
    role: SaidText | None = Field(None, description="mandate or part in the plan, as read in a source")
    aliases: Mapping[LocaleCode, tuple[Line, ...]] = Field({}, description="other names by language")
    sources: tuple[ref("source"), ...] = Field((), description="where this was read")
