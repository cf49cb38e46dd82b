"""A data set's page: what the rows are and what to know before use, its downloads, how it looks, its columns, first rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from basinplan.analyses.series import observations_of
from basinplan.analyses.uses import chapters_using
from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.panels.indicator import chart_for
from basinplan.registers.dataset import Dataset
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor, said
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import href, page_of
from basinplan.render.paging import block
from basinplan.render.tabling import Cell, Tabled, cell_of
from basinplan.tables.datasets import years_of

FIRST_ROWS = 20
MOST = 3
FORMATS = ("csv", "json")


def dataset(desk: Desk, record: Dataset, here: str) -> list[Panel]:
    """What it is with licence and caveats; downloads; charts or maps of its views; columns, first rows; chapters that use it."""
    words, table = desk.words, desk.plan.tables.get(record.id)
    parts = [_glance(desk, record, here), _download(desk, record, here), *_views(desk, record, here)]
    headers = tuple(words.say(f"fields.{name}") for name in ("title", "name", "type", "unit"))
    columns = Tabled(words.say("panel.columns"), headers, tuple(
        (Cell(words.text(column.title)), Cell(column.name, is_code=True), Cell(words.code("column_type", column.type)),
         Cell(words.code("unit", column.unit) if column.unit else words.say("value.no_unit"))) for column in record.columns))
    parts.append(Panel("columns", words.say("panel.columns"), table_html(desk.plan, words, columns, here)))
    if table:
        shown = min(FIRST_ROWS, len(table.rows))
        titles = tuple(words.text(column.title) for column in record.columns)
        rows = Tabled(words.say("panel.all_rows" if shown == len(table.rows) else "panel.first_rows", number=shown), titles, tuple(
            tuple(cell_of(words, desk.plan, column, row[column.name]) for column in record.columns) for row in table.rows[:shown]))
        parts.append(Panel("rows", rows.caption, table_html(desk.plan, words, rows, here)))
    return [*parts, *_chapters(desk, record, here)]


def _glance(desk: Desk, record: Dataset, here: str) -> Panel:
    """The questions before use: may I, how far can I trust it, how is it cited."""
    words = desk.words
    sources = [anchor(words, desk.plan.record(id), href(page_of(desk.plan, id), here)) for id in record.sources]
    cells = [(words.say("fields.caveats"), [said(words, record.caveats)]),
             (words.say("fields.period"), [years_of(desk.plan, words, record)]),
             (words.say("fields.licence"), [said(words, record.licence, "en")]),
             (words.say("fields.attribution"), [said(words, record.attribution, "en")]),
             (words.say("fields.updates"), [said(words, record.updates)]),
             (words.say("fields.sources"), sources)]
    return Panel("glance", "", block("glance.html.j2", summary=said(words, record.description), cells=cells, wide=True))


def _views(desk: Desk, record: Dataset, here: str) -> Iterator[Panel]:
    shelf = {**charts(), **maps()}
    asked = [(shelf[view.chart], {"view": view}) for view in record.views] or list(_by_indicators(desk, record))
    drawn = [figure_html(desk.plan, desk.words, desk.draw(item, params, Place(f"data/{record.id}.yml")), here)
             for item, params in asked]
    if drawn:
        yield Panel("views", desk.words.say("panel.views"), Markup("\n\n").join(drawn))


def _by_indicators(desk: Desk, record: Dataset) -> Iterator[tuple[Callable, Mapping[str, Any]]]:
    """A data set without views is shown by the charts of the indicators that have most values in it."""
    found = [(indicator, observations_of(desk.plan, indicator)) for indicator in desk.plan.register("indicator")
             if indicator.series and indicator.series.dataset == record.id]
    for indicator, _ in sorted(found, key=lambda pair: -len(pair[1]))[:MOST]:
        yield charts()[chart_for(desk, indicator)], {"indicator": indicator}


def _chapters(desk: Desk, record: Dataset, here: str) -> Iterator[Panel]:
    items = [{"kind": desk.words.say("site.chapter"),
              "link": Markup('<a href="{}">{}</a>').format(href(chapter.file_name, here), chapter.title)}
             for chapter in chapters_using(desk.plan, record, desk.words.locale)]
    if items:
        yield Panel("used-in", desk.words.say("panel.used_in"), block("mentions.html.j2", items=items))


def _download(desk: Desk, record: Dataset, here: str) -> Panel:
    words, table = desk.words, desk.plan.tables.get(record.id)
    root = desk.to_root(here) + "downloads/data/"
    files = [(f"{root}{record.id}.{form}", f"{record.id}.{form}") for form in FORMATS]
    return Panel("download", words.say("panel.download"),
                 block("download.html.j2", files=files, rows=words.count("count.rows", len(table.rows) if table else 0)))
