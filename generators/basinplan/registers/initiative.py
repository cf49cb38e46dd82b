"""An initiative is work that several parties do together: works, data exchange, research, projects, as each side tells of it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from basinplan.model.record import Part, Record, SaidText, Span, code, ref
from basinplan.model.values import AT_LEAST_ONE


class SideStatus(Part):
    """How it stands by publications of one state, or of other partners where none is named."""

    KEY: ClassVar[tuple[str, ...]] = ("country",)

    country: code("country") | None = None
    text: SaidText


class Initiative(Record):
    """One joint initiative with its partners, its period and its state as published on each side."""

    REGISTER = "initiative"
    FOLDER = "initiatives"
    SHOWN_ELSEWHERE = ("statuses",)
    WORDS = {
        "one": {"ru": "Совместная инициатива", "kk": "Бірлескен бастама", "zh": "联合行动", "en": "Joint initiative"},
        "many": {"ru": "Совместные инициативы", "kk": "Бірлескен бастамалар", "zh": "联合行动", "en": "Joint initiatives"},
        "about": {
            "ru": "Что делается вместе и что начато в одной из стран: сооружения, обмен данными, исследования, проекты. О каждой "
                  "стороне — по прочитанным публикациям, не обязательно её собственным.",
            "kk": "Бірге не істеліп жатыр және бір елде не басталды: құрылысжайлар, деректер алмасу, зерттеулер, жобалар. Әр "
                  "тарап туралы – оқылған жарияланымдар бойынша, олар сол тараптың өзінікі болмауы мүмкін.",
            "zh": "共同开展以及由一国开展的工作：工程、数据交换、研究、项目。各方状况依据所查阅的公开资料，未必由该方发布。",
            "en": "What is done together and what one country has begun: works, data exchange, research, projects. How each side "
                  "stands is told by the publications read, which need not be its own.",
        },
        "fields.partners": {"ru": "Партнёры", "kk": "Серіктестер", "zh": "合作方", "en": "Partners"},
        "fields.partners_read": {"ru": "Партнёры по публикациям", "kk": "Жарияланымдар бойынша серіктестер", "zh": "所载合作方",
                                 "en": "Partners as read"},
        "fields.states": {"ru": "Государства", "kk": "Мемлекеттер", "zh": "国家", "en": "States"},
        "fields.waters": {"ru": "Воды", "kk": "Сулар", "zh": "水体", "en": "Waters"},
        "fields.statuses": {"ru": "Что сказано о каждой стороне", "kk": "Әр тарап туралы не айтылған", "zh": "公开资料所载各方状况",
                            "en": "What is told of each side"},
        "fields.cost": {"ru": "Стоимость по публикациям", "kk": "Жарияланымдар бойынша құны", "zh": "所载费用",
                        "en": "Cost as read"},
        "fields.measures": {"ru": "Меры плана", "kk": "Жоспар шаралары", "zh": "规划措施", "en": "Measures of the plan"},
    }

    title: SaidText = Field(description="name in every language of the plan")
    kind: code("initiative_kind") = Field(description="kind of initiative")
    states: tuple[code("country"), ...] = Field((), description="states that take part")
    partners: tuple[ref("body"), ...] = Field((), description="bodies that take part; with states at least one")
    partners_read: SaidText = Field(description="partners in the words of the publications")
    waters: SaidText | None = Field(None, description="waters that it is about, in words")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies of the plan that it is about")
    period: Span = Field(description="start and end, each a date or not_stated")
    statuses: tuple[SideStatus, ...] = Field((), description="how it stands by the publications of each side")
    cost: SaidText | None = Field(None, description="money, as read")
    measures: tuple[ref("measure"), ...] = Field((), description="measures of the plan that are the same work")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(description="where this was read; at least one")
    read_level: code("read_level") = Field(description="how much of the publications was read")
    confidence: code("confidence") = Field(description="how sure the reading is")
    note: SaidText | None = Field(None, description="remark of the compilers")
