"""The page of a register: all its records in one table, in words of the reader's language."""

from __future__ import annotations

from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.links import list_page
from basinplan.render.paging import list_page_text
from basinplan.render.tabling import Cell, Tabled, name_cell
from basinplan.tables import tables


def register_page(desk: Desk, register: str) -> str:
    """All records of a register as a table; a register with a table of its own uses that."""
    plan, words = desk.plan, desk.words
    here, kind = list_page(register), type(plan.register(register)[0])
    title = words.say(f"registers.{register}.many", kind.WORDS["many"])
    shelf = tables()
    if kind.plural() in shelf:
        tabled = shelf[kind.plural()](plan, words)
    else:
        rows = tuple((name_cell(words, plan, record.id), Cell(record.id)) for record in plan.register(register))
        tabled = Tabled(title, (words.say("fields.title"), words.say("fields.id")), rows)
    folder = plan.entries[plan.register(register)[0].id].place.path.rsplit("/", 1)[0]
    return list_page_text(title, words.say(f"registers.{register}.about", kind.WORDS["about"]),
                          table_html(plan, words, tabled, here), kind="list", edit_path=folder)
