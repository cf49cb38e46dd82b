"""The page of a register: all its records in one table, in words of the reader's language."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Place
from basinplan.model.record import Code, marks_of
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.filtering import Filter, by_code
from basinplan.render.links import list_page
from basinplan.render.paging import list_page_text
from basinplan.render.tabling import Cell, Tabled, name_cell
from basinplan.staging.glossary import glossary
from basinplan.tables import tables

OWN = {"term": glossary}
"""Registers whose list is no table."""


def register_page(desk: Desk, register: str) -> str:
    """All records of a register: where they lie, the list itself, what it says in numbers."""
    plan, words = desk.plan, desk.words
    here, kind = list_page(register), type(plan.register(register)[0])
    title = words.say(f"registers.{register}.many", kind.WORDS["many"])
    shelf = tables()
    if kind.plural() in shelf:
        tabled = shelf[kind.plural()](plan, words)
    else:
        rows = tuple((name_cell(words, plan, record.id), Cell(record.id)) for record in plan.register(register))
        tabled = Tabled(title, (words.say("fields.title"), words.say("fields.id")), rows, keys=("title", "id"),
                        filters=tuple(_filters(desk, register)))
    csv = f"{desk.to_root(here)}downloads/{register}.csv"
    listed = OWN[register](desk, here, csv) if register in OWN else table_html(plan, words, tabled, here, csv)
    body = [*_drawings(desk, maps(), here), listed, *_drawings(desk, charts(), here)]
    folder = plan.entries[plan.register(register)[0].id].place.path.rsplit("/", 1)[0]
    return list_page_text(title, words.say(f"registers.{register}.about", kind.WORDS["about"]),
                          Markup("\n\n").join(body), kind="list", edit_path=folder)


def _filters(desk: Desk, register: str) -> Iterator[Filter]:
    """Questions that follow from the fields of a register that hold codes of a list."""
    found = desk.plan.register(register)
    for name, mark in marks_of(type(found[0])):
        if isinstance(mark, Code) and name in type(found[0]).model_fields:
            values = [getattr(record, name) for record in found]
            answers = [value if isinstance(value, tuple) else (value,) if value else () for value in values]
            yield by_code(desk.words, name, mark.codelist, answers, desk.words.field(type(found[0]), name))


def _drawings(desk: Desk, shelf: Mapping[str, Callable], here: str) -> Iterator[Markup]:
    """Charts or maps that say of themselves that they belong on the list of this register (``ON_LIST``)."""
    for item in shelf.values():
        named = getattr(sys.modules[item.__module__], "ON_LIST", "")
        if named and list_page(named) == here:
            yield figure_html(desk.plan, desk.words, desk.draw(item, {}, Place("plan/plan.yml")), here)
