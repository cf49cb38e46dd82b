"""The decisions with their date, when they are due and what was published of them since."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.decision import Decision
from basinplan.render.decisions import states_of
from basinplan.render.filtering import by_code
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {"caption": {"ru": "Решения и договорённости", "kk": "Шешімдер мен уағдаластықтар", "zh": "决定与共识", "en": "Decisions"}}


def decisions(plan: Plan, words: Words) -> Tabled:
    """Decisions, the latest first; those without a published date at the end."""
    found = sorted(plan.register("decision"), key=lambda one: (one.date != NOT_STATED, one.date, one.id), reverse=True)
    headers = (words.say("registers.decision.one", Decision.WORDS["one"]),
               *(words.field(Decision, name) for name in ("form", "date", "due", "follow_ups")))
    rows = tuple((name_cell(words, plan, one.id), Cell(words.code("decision_form", one.form)),
                  Cell(words.date(one.date), sort=one.date), Cell(words.date(one.due), sort=one.due), Cell(states_of(words, one)))
                 for one in found)
    states = [tuple(follow.state for follow in one.follow_ups) for one in found]
    return Tabled(words.say("tables.decisions.caption", WORDS["caption"]), headers, rows,
                  keys=("title", "form", "date", "due", "follow_ups"),
                  filters=(by_code(words, "form", "decision_form", [(one.form,) for one in found], words.field(Decision, "form")),
                           by_code(words, "follow_ups", "follow_up_state", states, words.field(Decision, "follow_ups"))))
