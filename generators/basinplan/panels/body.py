"""An organisation's page: when and how it was involved, the measures at its waters, and a calendar of what it has to do with."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.engagement import touches, was_consulted
from basinplan.analyses.events import events
from basinplan.panels import Panel
from basinplan.registers.body import Body
from basinplan.render.calendar import calendar_file
from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.paging import block
from basinplan.render.tabling import Cell, Tabled, name_cell, name_cells


def body(desk: Desk, record: Body, here: str) -> list[Panel]:
    """Its involvement, what touches it, its calendar; nothing of what publications do not tell."""
    return [*_involved(desk, record, here), *_touched(desk, record, here), *_calendar(desk, record, here)]


def _involved(desk: Desk, record: Body, here: str) -> Iterator[Panel]:
    if not record.involved:
        return
    words = desk.words
    title = words.field(Body, "involved")
    headers = tuple(words.say(f"columns.{key}") for key in ("period", "form", "how", "source"))
    rows = tuple((Cell(period_of(desk, one.period)), Cell(words.code("involvement", one.form)), Cell(words.text(one.how)),
                  name_cells(words, desk.plan, one.sources)) for one in record.involved)
    yield Panel("involved", title, table_html(desk.plan, words, Tabled(title, headers, rows), here))


def period_of(desk: Desk, period: str) -> str:
    """A year or years as printed, or that none was."""
    return desk.words.say("value.not_stated") if period == "not_stated" else period


def _touched(desk: Desk, record: Body, here: str) -> Iterator[Panel]:
    measures = [measure for measure in desk.plan.register("measure") if touches(measure, record)]
    if not measures:
        return
    words = desk.words
    title = words.say("panel.touched")
    headers = (words.say("registers.measure.one", type(measures[0]).WORDS["one"]), words.say("fields.status"))
    rows = tuple((name_cell(words, desk.plan, one.id), Cell(words.code("measure_status", one.status))) for one in measures)
    asked = words.say("panel.consulted" if was_consulted(desk.plan, record) else "panel.not_consulted")
    tabled = Tabled(title, headers, rows, (words.say("panel.touched_note"), asked), keys=("title", "status"))
    yield Panel("touched", title, table_html(desk.plan, words, tabled, here))


def _calendar(desk: Desk, record: Body, here: str) -> Iterator[Panel]:
    if desk.past.own_id or not any(event.is_to_the_day for event in events(desk.plan) if record.id in event.bodies):
        return
    words = desk.words
    link = f"{desk.to_root(here)}downloads/{calendar_file(words.locale, record.id)}"
    links = [(link, words.say("panel.calendar_file"))]
    yield Panel("calendar", words.say("panel.calendar"), block("feeds.html.j2", links=links))
