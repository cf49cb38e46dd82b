"""What a record has lived through: since when it stands in the plan and every change of its fields, with the reasons."""

from __future__ import annotations

from basinplan.model.record import Record
from basinplan.panels import Panel
from basinplan.registers import registers
from basinplan.render.changelog import LIFE, life_rows, state_name
from basinplan.render.desk import Desk
from basinplan.render.paging import block


def biography(desk: Desk, record: Record, here: str) -> list[Panel]:
    """Of what promises always, of other records where something changed; nothing where no edition is kept."""
    words, rows = desk.words, list(life_rows(desk, record.id, here))
    there = [state for state, found in desk.past.records_of(record.id) if found is not None]
    if not desk.past.steps or not there or not (rows or registers()[record.REGISTER].COMMITS):
        return []
    first = words.say("changelog.first_in", state=state_name(words, there[0]), date=words.date(there[0].date))
    first += "" if rows else " " + words.say("changelog.never")
    return [Panel(LIFE, words.say("changelog.biography"), block("biography.html.j2", rows=rows, first=first, say=words.say))]
