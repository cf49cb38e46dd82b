"""What does a view of a data set show? Its rows, filtered, with each cell under the part that it plays.

A view says by which chart a table is drawn and which column plays which part in it (``{year: year, value:
annual_balance}``). Here belongs looking it up; what a chart makes of the rows belongs to its own file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from basinplan.model.plan import Plan
from basinplan.registers.dataset import Column, Dataset, View


@dataclass(frozen=True)
class Seen:
    """A view with its data set and its rows: part → cell."""

    dataset: Dataset
    view: View
    rows: tuple[Mapping[str, Any], ...]
    sources: tuple[str, ...]

    def column(self, part: str) -> Column:
        """The description of the column that plays a part."""
        return next(column for column in self.dataset.columns if column.name == self.view.columns[part])

    def groups(self, part: str) -> list[Any]:
        """The different cells of a part, in the order of the rows."""
        return list(dict.fromkeys(row[part] for row in self.rows))

    def of(self, part: str, value: Any) -> list[Mapping[str, Any]]:
        """The rows in which a part has a value."""
        return [row for row in self.rows if row[part] == value]


def views_of(plan: Plan) -> Iterator[tuple[Dataset, View]]:
    """Every view of every data set, in order."""
    for dataset in plan.register("dataset"):
        yield from ((dataset, view) for view in dataset.views)


def find_view(plan: Plan, id: str) -> View | None:
    """The view of that id, or nothing."""
    return next((view for _, view in views_of(plan) if view.id == id), None)


def see(plan: Plan, view: View) -> Seen:
    """The rows of a view; rows in which the value of a needed part is empty are left in, with nothing in that part."""
    dataset = next(dataset for dataset, other in views_of(plan) if other.id == view.id)
    table, observed = plan.tables.get(dataset.id), dataset.observations
    chosen = [row for row in table.rows if all(_is(row[name], value) for name, value in view.where.items())] if table else []
    rows = tuple({part: row[name] for part, name in view.columns.items()} for row in chosen)
    named = [row[observed.source] for row in chosen] if observed and observed.source else []
    return Seen(dataset, view, rows, tuple(dict.fromkeys(named)) or dataset.sources)


def _is(cell: Any, wanted: str) -> bool:
    """Whether a cell is one of the wanted words, parted by ``|``."""
    return str(cell) in wanted.split("|")
