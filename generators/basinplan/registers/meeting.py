"""A meeting is one session, round of talks or act of a joint body, as publications tell of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from basinplan.model.record import Record, SaidText, Span, code, ref
from basinplan.model.values import AT_LEAST_ONE, NOT_STATED, Count


class Meeting(Record):
    """One meeting; what was not published about it is left out and counted as a gap."""

    REGISTER = "meeting"
    FOLDER = "meetings"
    WORDS = {
        "one": {"ru": "Встреча", "kk": "Кездесу", "zh": "会议", "en": "Meeting"},
        "many": {"ru": "Встречи и заседания", "kk": "Кездесулер мен отырыстар", "zh": "会议", "en": "Meetings"},
        "about": {
            "ru": "Заседания совместных органов, переговоры и встречи, о которых сообщали публикации; протоколов в "
                  "них не найдено.",
            "kk": "Жарияланымдарда айтылған бірлескен органдардың отырыстары, келіссөздер мен кездесулер; хаттамалар "
                  "табылмады.",
            "zh": "公开资料提及的联合机构会议、谈判和会晤；未查到会议纪要。",
            "en": "Sessions of joint bodies, talks and meetings that publications tell of; no minutes were found.",
        },
        "fields.body": {"ru": "Кто собирался", "kk": "Кім жиналды", "zh": "与会机构", "en": "Who met"},
        "fields.session": {"ru": "Номер заседания", "kk": "Отырыс нөмірі", "zh": "届次", "en": "Number of the session"},
        "fields.place": {"ru": "Место или форма", "kk": "Орны немесе нысаны", "zh": "地点或形式", "en": "Place or form"},
        "fields.heads": {"ru": "Кто возглавлял", "kk": "Кім басқарды", "zh": "主持方", "en": "Who led it"},
        "fields.topics": {"ru": "Темы", "kk": "Тақырыптары", "zh": "议题", "en": "Topics"},
        "fields.outcomes": {"ru": "Итоги по публикациям", "kk": "Жарияланымдар бойынша нәтижелері", "zh": "公开资料所载成果",
                            "en": "Outcomes as published"},
    }

    title: SaidText = Field(description="body, session or occasion, place and year, in every language of the plan")
    body: ref("body", NOT_STATED) = Field(description="joint body that met, or not_stated where no body of the plan did")
    kind: code("meeting_kind") = Field(description="kind of meeting")
    session: Count | None = Field(None, description="number of the session, where one was published")
    period: Span = Field(description="first and last day, each a date or not_stated")
    place: SaidText | None = Field(None, description="place or form, such as by video")
    heads: SaidText | None = Field(None, description="who led it, by office; never a name")
    topics: SaidText | None = Field(None, description="what it was about, as read")
    outcomes: SaidText | None = Field(None, description="what came of it, as read")
    status: code("meeting_status") = Field(description="whether it took place, as published")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(description="where this was read; at least one")
    read_level: code("read_level") = Field(description="how much of the publications was read")
    confidence: code("confidence") = Field(description="how sure the reading is")
    note: SaidText | None = Field(None, description="remark of the compilers")
