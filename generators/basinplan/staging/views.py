"""Do the views of the data sets fit the charts that they name? Asked of every descriptor, drawing nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping

from basinplan.analyses.requests import VIEW, parameters_of
from basinplan.analyses.views import views_of
from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Finding, error
from basinplan.model.plan import Entry, Plan
from basinplan.model.spelling import field_name, unknown_word
from basinplan.registers.dataset import View

OPTIONAL = "?"


def drawable() -> Mapping[str, Callable]:
    """Charts and maps that draw a view, by name."""
    return {name: item for name, item in {**charts(), **maps()}.items() if VIEW in parameters_of(item).values()}


def parts_of(chart: str) -> Mapping[str, tuple[str, ...]]:
    """The parts that a chart needs, each with the types of column that may play it; ``?`` marks parts it can do without."""
    return sys.modules[drawable()[chart].__module__].PARTS


def find_view_faults(plan: Plan) -> Iterator[Finding]:
    """Views of unknown charts, with parts missing or unknown, with columns that are not there or of the wrong type."""
    seen: dict[str, str] = {}
    for dataset, view in views_of(plan):
        entry = plan.entries[dataset.id]
        number = dataset.views.index(view)
        at = ("views", number)
        if view.id in seen:
            yield error("id-twice", entry.place_of((*at, "id")), field_name((*at, "id")), view.id, first=seen[view.id])
        seen.setdefault(view.id, f"{entry.place.path}:{entry.place_of((*at, 'id')).line}")
        if view.chart not in drawable():
            yield unknown_word("block-unknown", entry.place_of((*at, "chart")), field_name((*at, "chart")), view.chart, drawable())
            continue
        yield from _of_parts(entry, view, at)


def _of_parts(entry: Entry, view: View, at: tuple) -> Iterator[Finding]:
    columns, parts = {column.name: column for column in entry.record.columns}, parts_of(view.chart)
    for part in parts:
        if part.rstrip(OPTIONAL) not in view.columns and not part.endswith(OPTIONAL):
            yield error("field-missing", entry.place_of((*at, "columns")), field_name((*at, "columns", part)), part)
    known = {part.rstrip(OPTIONAL): types for part, types in parts.items()}
    for part, name in view.columns.items():
        path = (*at, "columns", part)
        if part not in known:
            yield unknown_word("field-unknown", entry.place_of(path), field_name(path), part, known)
        elif name not in columns:
            yield unknown_word("column-unknown", entry.place_of(path), field_name(path), name, columns)
        elif columns[name].type not in known[part]:
            yield error("column-type", entry.place_of(path), field_name(path), name, type=columns[name].type, types=known[part])
    for name in view.where:
        if name not in columns:
            path = (*at, "where", name)
            yield unknown_word("column-unknown", entry.place_of(path), field_name(path), name, columns)
