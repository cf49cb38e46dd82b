"""The page of a register: all its records in one table, in words of the reader's language."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from markupsafe import Markup

from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Place
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
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
    body = [*_drawings(desk, register, here), table_html(plan, words, tabled, here)]
    folder = plan.entries[plan.register(register)[0].id].place.path.rsplit("/", 1)[0]
    return list_page_text(title, words.say(f"registers.{register}.about", kind.WORDS["about"]),
                          Markup("\n\n").join(body), kind="list", edit_path=folder)


def _drawings(desk: Desk, register: str, here: str) -> Iterator[Markup]:
    """Charts and maps that say of themselves that they belong on the list of this register (``ON_LIST``)."""
    for item in (*charts().values(), *maps().values()):
        if getattr(sys.modules[item.__module__], "ON_LIST", "") == register:
            yield figure_html(desk.plan, desk.words, desk.draw(item, {}, Place("plan/plan.yml")), here)
