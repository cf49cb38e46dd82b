"""The meetings of joint bodies with kind, day, who met and whether an outcome was published."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.meeting import Meeting
from basinplan.render.filtering import by_code
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {
    "caption": {"ru": "Встречи и заседания", "kk": "Кездесулер мен отырыстар", "zh": "会议", "en": "Meetings"},
    "when": {"ru": "Когда", "kk": "Қашан", "zh": "时间", "en": "When"},
}


def meetings(plan: Plan, words: Words) -> Tabled:
    """Meetings, the latest first; those without a published day at the end."""
    found = sorted(plan.register("meeting"), reverse=True,
                   key=lambda one: (one.period.start != NOT_STATED, one.period.start, one.id))
    headers = (words.say("registers.meeting.one", Meeting.WORDS["one"]), words.say("tables.meetings.when", WORDS["when"]),
               words.say("fields.body", Meeting.WORDS["fields.body"]), words.say("fields.kind"), words.say("fields.status"))
    rows = tuple((name_cell(words, plan, one.id), Cell(_when(words, one), sort=one.period.start), _body(words, plan, one),
                  Cell(words.code("meeting_kind", one.kind)), Cell(words.code("meeting_status", one.status))) for one in found)
    filters = (by_code(words, "kind", "meeting_kind", [(one.kind,) for one in found]),
               by_code(words, "status", "meeting_status", [(one.status,) for one in found]))
    return Tabled(words.say("tables.meetings.caption", WORDS["caption"]), headers, rows,
                  keys=("title", "period", "body", "kind", "status"), filters=filters)


def _when(words: Words, one: Meeting) -> str:
    start, end = one.period.start, one.period.end
    if start == NOT_STATED:
        return words.say("value.not_stated")
    return words.date(start) if end in (start, NOT_STATED) else words.period(start, end)


def _body(words: Words, plan: Plan, one: Meeting) -> Cell:
    return name_cell(words, plan, one.body) if plan.record(one.body) else Cell(words.say("value.not_stated"))
