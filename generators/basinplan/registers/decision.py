"""A decision is what was agreed, declared or ordered on the shared waters: where, for whom, until when, and what became of it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, DateOrNotStated

NOT_PUBLISHED, ONE_SIDE, WITHIN_ONE = "not_published", "one_side", "national"
SETTLED = ("done", "in_force", "superseded")
"""States of a follow-up after which nothing more is due."""


class FollowUp(Part):
    """What was published about a decision afterwards."""

    KEY: ClassVar[tuple[str, ...]] = ("state", "date")

    state: code("follow_up_state")
    date: DateOrNotStated
    text: SaidText
    sources: tuple[ref("source"), ...] = ()


class Decision(Record):
    """One decision with its follow-up; a decision that is due later is a promise."""

    REGISTER = "decision"
    FOLDER = "decisions"
    COMMITS = REPORTED = True
    SHOWN_ELSEWHERE = ("follow_ups",)
    WORDS = {
        "one": {"ru": "Решение", "kk": "Шешім", "zh": "决定", "en": "Decision"},
        "many": {"ru": "Решения и договорённости", "kk": "Шешімдер мен уағдаластықтар", "zh": "决定与共识", "en": "Decisions"},
        "about": {
            "ru": "Что решено, заявлено или поручено по трансграничным водам, к какому сроку и что опубликовано об исполнении.",
            "kk": "Трансшекаралық сулар бойынша не шешілді, мәлімделді немесе тапсырылды, қай мерзімге және орындалуы туралы "
                  "не жарияланды.",
            "zh": "就跨界水作出的决定、声明和交办事项，期限以及查到的落实情况。",
            "en": "What was decided, declared or ordered on transboundary waters, until when, and what was published on its "
                  "follow-up.",
        },
        "fields.text": {"ru": "Содержание", "kk": "Мазмұны", "zh": "内容", "en": "Text as read"},
        "fields.meeting": {"ru": "Встреча", "kk": "Кездесу", "zh": "会议", "en": "Meeting"},
        "fields.taken_at": {"ru": "Где принято", "kk": "Қайда қабылданды", "zh": "作出场合", "en": "Where it was taken"},
        "fields.date": {"ru": "Дата", "kk": "Күні", "zh": "日期", "en": "Date"},
        "fields.form": {"ru": "Чьё решение", "kk": "Кімнің шешімі", "zh": "决定性质", "en": "Whose decision"},
        "fields.addressed_to": {"ru": "Кому поручено", "kk": "Кімге тапсырылды", "zh": "承办方", "en": "Addressed to"},
        "fields.states": {"ru": "Какие государства", "kk": "Қай мемлекеттер", "zh": "所涉国家", "en": "Which states"},
        "fields.due": {"ru": "Срок", "kk": "Мерзімі", "zh": "期限", "en": "Due"},
        "fields.follow_ups": {"ru": "Что было дальше", "kk": "Одан кейін не болды", "zh": "后续情况", "en": "Follow-up"},
        "fields.measures": {"ru": "Меры плана", "kk": "Жоспар шаралары", "zh": "规划措施", "en": "Measures of the plan"},
    }

    title: SaidText = Field(description="the decision in a few words, in every language of the plan")
    text: SaidText = Field(description="what was decided, as read")
    meeting: ref("meeting", NOT_PUBLISHED) = Field(description="meeting that took it, or not_published")
    taken_at: SaidText = Field(description="where it was taken, in words")
    form: code("decision_form") = Field(description="whose decision it is: of both sides, of one, within one country, of experts")
    date: DateOrNotStated = Field(description="date of the decision, or not_stated")
    addressed_to: tuple[ref("body"), ...] = Field((), description="bodies that are to carry it out")
    states: tuple[code("country"), ...] = Field((), description="states that are to carry it out, where no body is named")
    due: DateOrNotStated = Field(description="date until which it is due, or not_stated")
    follow_ups: Annotated[tuple[FollowUp, ...], AT_LEAST_ONE] = Field(
        description="what was published afterwards; where nothing was, one item with the state not_published")
    measures: tuple[ref("measure"), ...] = Field((), description="measures of the plan that carry it out")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies that it speaks of")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(description="where this was read; at least one")
    read_level: code("read_level") = Field(description="how much of the publications was read")
    confidence: code("confidence") = Field(description="how sure the reading is")
    note: SaidText | None = Field(None, description="remark of the compilers")
