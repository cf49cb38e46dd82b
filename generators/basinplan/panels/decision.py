"""A decision's page: what became of it, with the evidence, and where it stands in the plan."""

from __future__ import annotations

from basinplan.panels import Panel
from basinplan.registers.decision import Decision
from basinplan.render.decisions import follow_up_html
from basinplan.render.desk import Desk


def decision(desk: Desk, record: Decision, here: str) -> list[Panel]:
    """The follow-up as a table of state, date, words and sources."""
    title = desk.words.say("fields.follow_ups", type(record).WORDS["fields.follow_ups"])
    return [Panel("follow-up", title, follow_up_html(desk, record, title, here))]
