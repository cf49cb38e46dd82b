"""An agreement is a treaty, memorandum, declaration or act on the shared waters, with titles and dates as published."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, DateOrNotStated, LocaleCode, PartialDate


class InForce(Part):
    """The day on which it came into force, as one publication gives it."""

    KEY: ClassVar[tuple[str, ...]] = ("date",)

    date: PartialDate
    source: ref("source")


class Agreement(Record):
    """One agreement or act; where publications give different dates, all of them stand side by side."""

    REGISTER = "agreement"
    FOLDER = "agreements"
    WORDS = {
        "one": {"ru": "Соглашение или акт", "kk": "Келісім немесе акт", "zh": "协定或文件", "en": "Agreement or act"},
        "many": {"ru": "Соглашения и акты", "kk": "Келісімдер мен актілер", "zh": "协定与文件", "en": "Agreements"},
        "about": {
            "ru": "Договоры, соглашения, меморандумы и акты о трансграничных водах: стороны, даты и статьи по прочитанным текстам.",
            "kk": "Трансшекаралық сулар туралы шарттар, келісімдер, меморандумдар мен актілер: тараптары, күндері, "
                  "оқылған баптары.",
            "zh": "关于跨界水的条约、协定、备忘录和文件：所涉国家、日期以及已查阅的条款。",
            "en": "Treaties, agreements, memoranda and acts on transboundary waters: parties, dates, articles as they were read.",
        },
        "fields.titles_read": {"ru": "Название прочитано на языках", "kk": "Атауы оқылған тілдер", "zh": "已查阅名称的语种",
                               "en": "Title read in"},
        "fields.states": {"ru": "Государства", "kk": "Мемлекеттер", "zh": "国家", "en": "States"},
        "fields.parties": {"ru": "Стороны", "kk": "Тараптар", "zh": "当事方", "en": "Parties"},
        "fields.signed": {"ru": "Подписано или принято", "kk": "Қол қойылған немесе қабылданған күні", "zh": "签署或通过日期",
                          "en": "Signed or adopted"},
        "fields.signed_at": {"ru": "Место подписания", "kk": "Қол қойылған жері", "zh": "签署地点", "en": "Place of signing"},
        "fields.in_force": {"ru": "Вступило в силу", "kk": "Күшіне енуі", "zh": "生效", "en": "In force"},
        "fields.approval": {"ru": "Акт одобрения", "kk": "Мақұлдау актісі", "zh": "批准文件", "en": "Act of approval"},
        "fields.subject": {"ru": "Предмет", "kk": "Мәні", "zh": "主题", "en": "Subject"},
        "fields.articles": {"ru": "Статьи и обязательства по прочитанному", "kk": "Оқылған мәтін бойынша баптар мен міндеттемелер",
                            "zh": "已阅读的条款和义务", "en": "Articles and duties as read"},
    }

    title: SaidText = Field(description="title in every language; as printed in those named in titles_read, else a rendering")
    titles_read: tuple[LocaleCode, ...] = Field((), description="languages in which the title was read as printed")
    kind: code("agreement_kind") = Field(description="kind of agreement or act")
    states: tuple[code("country"), ...] = Field((), description="states that are parties, as published")
    parties: tuple[ref("body"), ...] = Field((), description="bodies that signed, where they are named")
    signed: DateOrNotStated = Field(description="day of signing or adoption, or not_stated")
    signed_at: SaidText | None = Field(None, description="place of signing")
    in_force: tuple[InForce, ...] = Field(
        (), description="day of entry into force with the publication that gives it; all that differ")
    approval: SaidText | None = Field(None, description="national act that approved it")
    subject: SaidText | None = Field(None, description="what it is about")
    articles: SaidText | None = Field(None, description="articles or duties, as read")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies that it names")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(description="where this was read; at least one")
    read_level: code("read_level") = Field(description="how much of the publications was read")
    confidence: code("confidence") = Field(description="how sure the reading is")
    note: SaidText | None = Field(None, description="remark of the compilers")
