"""An agreement's page: the day on which it came into force, by each publication that gives one."""

from __future__ import annotations

from basinplan.panels import Panel
from basinplan.registers.agreement import Agreement
from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.tabling import Cell, Tabled, name_cell


def agreement(desk: Desk, record: Agreement, here: str) -> list[Panel]:
    """A table of dates with their sources where any was published; two rows are two publications that differ."""
    if not record.in_force:
        return []
    words = desk.words
    title = words.field(Agreement, "in_force")
    rows = tuple((Cell(words.date(one.date)), name_cell(words, desk.plan, one.source)) for one in record.in_force)
    tabled = Tabled(title, (title, words.say("fields.source")), rows)
    return [Panel("in-force", title, table_html(desk.plan, words, tabled, here))]
