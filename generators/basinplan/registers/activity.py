"""An activity is something that was done or announced on a day: a training, works begun, water released, a document signed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from basinplan.model.record import Record, SaidText, Span, code, ref
from basinplan.model.values import AT_LEAST_ONE


class Activity(Record):
    """Who did what, where and when, under which measure."""

    REGISTER = "activity"
    FOLDER = "activities"
    WORDS = {
        "one": {"ru": "Мероприятие", "kk": "Іс-шара", "zh": "活动", "en": "Activity"},
        "many": {"ru": "Мероприятия", "kk": "Іс-шаралар", "zh": "活动", "en": "Activities"},
        "about": {
            "ru": "Кто, что, где и когда сделал или объявил: встречи, обучение, работы, попуски, подписания.",
            "kk": "Кім, не, қайда және қашан істеді немесе жариялады: кездесулер, оқыту, жұмыстар, су жіберу, қол қою.",
            "zh": "何方在何时何地开展或宣布了何种活动：会议、培训、工程、放水、签署。",
            "en": "Who did or announced what, where and when: meetings, training, works, releases, signings.",
        },
        "fields.states": {"ru": "Государства", "kk": "Мемлекеттер", "zh": "国家", "en": "States"},
        "fields.bodies": {"ru": "Организаторы", "kk": "Ұйымдастырушылар", "zh": "组织方", "en": "Organisers"},
        "fields.place": {"ru": "Место или форма", "kk": "Орны немесе нысаны", "zh": "地点或形式", "en": "Place or form"},
        "fields.recurrence": {"ru": "Повторяется", "kk": "Қайталануы", "zh": "周期", "en": "Recurs"},
        "fields.meeting": {"ru": "Встреча", "kk": "Кездесу", "zh": "会议", "en": "Meeting"},
        "fields.measures": {"ru": "Меры плана", "kk": "Жоспар шаралары", "zh": "规划措施", "en": "Measures of the plan"},
    }

    title: SaidText = Field(description="what was done or announced, in every language of the plan")
    kind: code("activity_kind") = Field(description="kind of activity")
    states: tuple[code("country"), ...] = Field((), description="states that held it, where no body is named")
    bodies: tuple[ref("body"), ...] = Field((), description="bodies that held it")
    period: Span = Field(description="first and last day, each a date or not_stated")
    place: SaidText | None = Field(None, description="place or form, such as by video")
    summary: SaidText | None = Field(None, description="what was read of it")
    status: code("activity_state") = Field(description="whether it took place or was announced")
    recurrence: SaidText | None = Field(None, description="how often it comes again")
    meeting: ref("meeting") | None = Field(None, description="the meeting of the register that it is")
    measures: tuple[ref("measure"), ...] = Field((), description="measures of the plan that it belongs to")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies that it is about")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(description="where this was read; at least one")
    read_level: code("read_level") = Field(description="how much of the publications was read")
    confidence: code("confidence") = Field(description="how sure the reading is")
    note: SaidText | None = Field(None, description="remark of the compilers")
