"""Decisions as tables: those of one meeting, and what became of one of them."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from basinplan.model.values import NOT_STATED
from basinplan.registers.decision import Decision
from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell, name_cells


def decisions_html(desk: Desk, decisions: Sequence[Decision], title: str, here: str) -> Markup:
    """Decision, when it is due, what was published of it since."""
    words = desk.words
    own = Decision.WORDS
    headers = (words.say("registers.decision.one", own["one"]), words.say("fields.due", own["fields.due"]),
               words.say("fields.follow_ups", own["fields.follow_ups"]))
    rows = tuple((name_cell(words, desk.plan, one.id), Cell(words.date(one.due)), Cell(states_of(words, one)))
                 for one in decisions)
    return table_html(desk.plan, words, Tabled(title, headers, rows), here)


def states_of(words: Words, decision: Decision) -> str:
    """What became of a decision, in a few words."""
    return words.listing([words.code("follow_up_state", one.state) for one in decision.follow_ups])


def follow_up_html(desk: Desk, decision: Decision, title: str, here: str) -> Markup:
    """One row for each follow-up; every source is named and led to."""
    words, plan = desk.words, desk.plan
    headers = tuple(words.say(f"fields.{name}") for name in ("state", "as_of", "evidence", "sources"))
    rows = []
    for one in decision.follow_ups:
        day = words.date(one.date) if one.date != NOT_STATED else words.say("value.not_stated")
        rows.append((Cell(words.code("follow_up_state", one.state)), Cell(day), Cell(words.text(one.text)),
                     name_cells(words, plan, one.sources)))
    return table_html(plan, words, Tabled(title, headers, tuple(rows)), here)
