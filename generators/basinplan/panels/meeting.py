"""A meeting's page: what it decided, and what was published of each decision since."""

from __future__ import annotations

from basinplan.panels import Panel
from basinplan.registers.meeting import Meeting
from basinplan.render.decisions import decisions_html
from basinplan.render.desk import Desk


def meeting(desk: Desk, record: Meeting, here: str) -> list[Panel]:
    """The decisions that name this meeting; nothing where none does."""
    found = [decision for decision in desk.plan.register("decision") if decision.meeting == record.id]
    if not found:
        return []
    title = desk.words.say("registers.decision.many", type(found[0]).WORDS["many"])
    return [Panel("decisions", title, decisions_html(desk, found, title, here), tuple(decision.id for decision in found))]
