"""An initiative's page: how it stands by the publications of each side, beside each other."""

from __future__ import annotations

from basinplan.panels import Panel
from basinplan.registers.initiative import Initiative
from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.tabling import Cell, Tabled


def initiative(desk: Desk, record: Initiative, here: str) -> list[Panel]:
    """One row for each side that publications tell of; nothing where none does."""
    if not record.statuses:
        return []
    words = desk.words
    title, partners = words.field(Initiative, "statuses"), words.field(Initiative, "partners")
    rows = tuple((Cell(words.code("country", one.country) if one.country else partners), Cell(words.text(one.text)))
                 for one in record.statuses)
    tabled = Tabled(title, (words.say("fields.country"), words.say("fields.status")), rows)
    return [Panel("statuses", title, table_html(desk.plan, words, tabled, here))]
