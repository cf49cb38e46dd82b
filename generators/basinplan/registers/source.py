"""A source is a publication that a statement of the plan was read in."""

from __future__ import annotations

from pydantic import Field

from basinplan.model.record import Record, SaidText, code
from basinplan.model.values import DateOrNotStated, Line, LocaleCode, Url


class Source(Record):
    """One publication, cited by the title it bears in its own language."""

    REGISTER = "source"
    FOLDER = "sources"
    WORDS = {
        "one": {"ru": "Источник", "kk": "Дереккөз", "zh": "来源", "en": "Source"},
        "many": {"ru": "Источники", "kk": "Дереккөздер", "zh": "来源", "en": "Sources"},
        "about": {
            "ru": "Публикации, из которых взяты утверждения и цифры плана.",
            "kk": "Жоспардағы тұжырымдар мен сандар алынған жарияланымдар.",
            "zh": "本规划各项陈述和数据所依据的出版物。",
            "en": "Publications that the statements and figures of the plan were read in.",
        },
    }

    title: Line = Field(description="title as printed, in the language of the source")
    language: LocaleCode = Field(description="language of the title")
    publisher: Line = Field(description="who published it")
    kind: code("source_kind") = Field(description="official, paper, news, encyclopedia, dataset or web")
    date: DateOrNotStated = Field(description="date of publication, or not_stated")
    url: Url | None = Field(None, description="address with https:// or doi:")
    reference: Line | None = Field(None, description="where else it can be found, if there is no address")
    checked: DateOrNotStated = Field("not_stated", description="day on which it was last opened and compared, or not_stated")
    licence: Line = Field("not_stated", description="licence or terms of use, or not_stated")
    note: SaidText | None = Field(None, description="what should be known when citing it")
