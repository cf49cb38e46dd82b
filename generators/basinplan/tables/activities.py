"""The activities with their day, kind, organisers and whether they took place."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.activity import Activity
from basinplan.render.filtering import by_code, by_record
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {
    "caption": {"ru": "Мероприятия", "kk": "Іс-шаралар", "zh": "活动", "en": "Activities"},
    "when": {"ru": "Когда", "kk": "Қашан", "zh": "时间", "en": "When"},
}


def activities(plan: Plan, words: Words) -> Tabled:
    """Activities, the latest first."""
    found = sorted(plan.register("activity"), key=lambda one: (one.period.start, one.id), reverse=True)
    own = Activity.WORDS
    headers = (words.say("registers.activity.one", own["one"]), words.say("tables.activities.when", WORDS["when"]),
               words.say("fields.kind"), words.field(Activity, "bodies"), words.say("fields.status"))
    rows = tuple((name_cell(words, plan, one.id), Cell(when(words, one), sort=one.period.start),
                  Cell(words.code("activity_kind", one.kind)), Cell(who(plan, words, one)),
                  Cell(words.code("activity_state", one.status))) for one in found)
    filters = (by_code(words, "kind", "activity_kind", [(one.kind,) for one in found]),
               by_code(words, "status", "activity_state", [(one.status,) for one in found]),
               by_record(plan, words, "bodies", [one.bodies for one in found]))
    return Tabled(words.say("tables.activities.caption", WORDS["caption"]), headers, rows,
                  keys=("title", "period", "kind", "bodies", "status"), filters=filters)


def when(words: Words, one: Activity) -> str:
    """The day or days of an activity, as published."""
    start, end = one.period.start, one.period.end
    return words.date(start) if end in (start, NOT_STATED) or start == NOT_STATED else words.period(start, end)


def who(plan: Plan, words: Words, one: Activity) -> str:
    """The bodies and the states that held it, else that nobody was named."""
    names = [words.text(plan.record(id).name) for id in one.bodies if plan.record(id)]
    return words.listing([*names, *(words.code("country", code) for code in one.states)]) or words.say("value.not_stated")
