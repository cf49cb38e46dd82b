"""A data set's page: its columns, its first rows and its download."""

from __future__ import annotations

from basinplan.panels import Panel
from basinplan.registers.dataset import Dataset
from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.paging import block
from basinplan.render.tabling import Cell, Tabled, cell_of

FIRST_ROWS = 20


def dataset(desk: Desk, record: Dataset, here: str) -> list[Panel]:
    """Download, columns, first rows."""
    words = desk.words
    table = desk.plan.tables.get(record.id)
    count = len(table.rows) if table else 0
    file = desk.to_root(here) + f"downloads/data/{record.id}.csv"
    download = block("download.html.j2", href=file, text=f"{record.id}.csv", rows=words.count("count.rows", count))
    columns = Tabled(words.say("panel.columns"), tuple(words.say(f"fields.{n}") for n in ("name", "title", "type", "unit")),
                     tuple((Cell(c.name, is_code=True), Cell(words.text(c.title)), Cell(words.code("column_type", c.type)),
                            Cell(words.code("unit", c.unit) if c.unit else "—")) for c in record.columns))
    parts = [Panel("download", words.say("panel.download"), download),
             Panel("columns", words.say("panel.columns"), table_html(desk.plan, words, columns, here))]
    if table:
        shown = Tabled(words.say("panel.first_rows", number=min(FIRST_ROWS, count)),
                       tuple(words.text(c.title) for c in record.columns),
                       tuple(tuple(cell_of(words, desk.plan, c, row[c.name]) for c in record.columns) for row in table.rows[:FIRST_ROWS]))
        parts.append(Panel("rows", words.say("panel.rows"), table_html(desk.plan, words, shown, here)))
    return parts

