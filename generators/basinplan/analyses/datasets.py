"""Does the description of a data set agree with itself and with its rows?

Here belong columns that are named but not there, columns of the wrong type for their part, and
periods that end before they begin. What indicators make of the rows belongs to ``analyses.series``.
"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.finding import Finding, error
from basinplan.model.plan import Entry, Plan
from basinplan.model.record import Path
from basinplan.model.spelling import field_name, unknown_word
from basinplan.model.values import first_day, last_day
from basinplan.registers.dataset import Column, Dataset

PERIODS, NUMBERS = ("date", "year"), ("number", "whole")
# What a column must be to take a part in observations, and whether every row needs it.
PARTS = {"start": (PERIODS, True), "end": (PERIODS, True), "kind": (("code",), True), "source": (("source",), True),
         "note": (("text",), False), "upper": (NUMBERS, False)}


def find_dataset_faults(plan: Plan) -> Iterator[Finding]:
    """Every data set whose description does not hold."""
    for dataset in plan.register("dataset"):
        entry = plan.entries[dataset.id]
        yield from _of_columns(plan, entry)
        yield from _of_parts(entry)
        yield from _of_periods(plan, dataset)


def is_well_described(plan: Plan, dataset: Dataset) -> bool:
    """Whether the rows of the data set can be taken as observations."""
    return dataset.observations is not None and not any(_of_parts(plan.entries[dataset.id]))


def are_all_usable(plan: Plan) -> bool:
    """Whether every table of the plan could be read and every description of one holds."""
    datasets = plan.register("dataset")
    return len(plan.tables) == len(datasets) and not any(_is_faulty(plan, plan.entries[dataset.id]) for dataset in datasets)


def _is_faulty(plan: Plan, entry: Entry) -> bool:
    return any(_of_columns(plan, entry)) or any(_of_parts(entry))


def wrong_type(entry: Entry, path: Path, column: Column, types: tuple[str, ...], needed: bool) -> Iterator[Finding]:
    """A finding where a column is of none of the types, or may be empty although every row needs it."""
    if column.type not in types or needed and not column.required:
        kind = column.type if column.required else f"{column.type}, required: false"
        yield error("column-type", entry.place_of(path), field_name(path), column.name, type=kind, types=types)


def _of_columns(plan: Plan, entry: Entry) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, column in enumerate(entry.record.columns):
        place = entry.place_of(("columns", number, "name"))
        if column.name in seen:
            yield error("listed-twice", place, f"columns[{number + 1}].name", column.name)
        seen.add(column.name)
        if column.type == "code" and column.codelist not in {*plan.code_lists, *plan.unread.codelists}:
            yield unknown_word("codelist-unknown", entry.place_of(("columns", number, "codelist")),
                               f"columns[{number + 1}].codelist", column.codelist or "", sorted(plan.code_lists))


def _of_parts(entry: Entry) -> Iterator[Finding]:
    dataset: Dataset = entry.record
    columns = {column.name: column for column in dataset.columns}
    wanted: list[tuple[Path, str]] = [(("key", number), name) for number, name in enumerate(dataset.key)]
    if dataset.observations is not None:
        wanted += [(("observations", part), name) for part, name in dataset.observations if name is not None]
    for path, name in wanted:
        if name not in columns:
            yield unknown_word("column-unknown", entry.place_of(path), field_name(path), name, columns)
        elif path[0] == "observations":
            yield from wrong_type(entry, path, columns[name], *PARTS[path[1]])


def _of_periods(plan: Plan, dataset: Dataset) -> Iterator[Finding]:
    if dataset.id not in plan.tables or not is_well_described(plan, dataset):
        return
    table, names = plan.tables[dataset.id], dataset.observations
    for number, row in enumerate(table.rows):
        start, end = str(row[names.start]), str(row[names.end])
        if last_day(end) < first_day(start):
            yield error("period-order", table.place_of(number, names.end), names.end, end, start=start, end=end)
