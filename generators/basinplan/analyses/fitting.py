"""Do units, limits and days fit together, so that no value is printed with a unit or a date that is not its own?

Here belong units of an indicator and of the rows that it takes its values from, limits outside what the column
can hold, and days that have not come. Whether the values exist at all belongs to ``analyses.series``.
"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.series import COUNTED, is_no_share, is_of_series, is_readable, promised_values
from basinplan.model.finding import Finding, error, warning
from basinplan.model.plan import Entry, Plan
from basinplan.model.spelling import field_name
from basinplan.model.values import NOT_STATED, first_day, last_day
from basinplan.registers.dataset import Column, Dataset
from basinplan.registers.indicator import Indicator
from basinplan.statements.units import MEANINGS, are_alike

LIST_OF_UNITS = "unit"


def find_misfits(plan: Plan) -> Iterator[Finding]:
    """Indicators in another unit than their data, limits outside their column, and states of days to come."""
    for indicator in plan.register("indicator"):
        if is_readable(plan, indicator):
            yield from _of_units(plan, plan.entries[indicator.id])
            yield from _of_limits(plan, plan.entries[indicator.id])
    for measure in plan.register("measure"):
        if measure.as_of != NOT_STATED and first_day(measure.as_of) > last_day(plan.passport.as_of):
            place = plan.entries[measure.id].place_of(("as_of",))
            yield error("state-to-come", place, "as_of", measure.as_of, day=plan.passport.as_of)


def _of_units(plan: Plan, entry: Entry) -> Iterator[Finding]:
    """Values are printed as they stand in the table, so their unit must be that of the indicator."""
    indicator: Indicator = entry.record
    known, column = plan.code_lists.get(LIST_OF_UNITS, {}), _column(plan, indicator)
    if indicator.unit not in known:
        return
    if column is None:
        stated = {"percent": COUNTED}
    elif column.unit is not None:
        stated = {column.unit: f"data/{indicator.series.dataset}.yml"}
    else:
        stated = _units_beside(plan, indicator)
    for unit, where in stated.items():
        if unit in known and not are_alike(unit, indicator.unit):
            yield error("unit-differs", entry.place_of(("unit",)), "unit", indicator.unit, unit=unit, where=where)


def _units_beside(plan: Plan, indicator: Indicator) -> dict[str, str]:
    """The units that a column of units states beside the values, and the first row of each.

    Publishers call a score a per cent: a code that means no physical unit contradicts nothing here.
    """
    dataset, table = plan.record(indicator.series.dataset), plan.tables[indicator.series.dataset]
    beside = next((c.name for c in dataset.columns if c.type == "code" and c.codelist == LIST_OF_UNITS), None)
    found: dict[str, str] = {}
    if beside is None or indicator.unit not in MEANINGS:
        return found
    for row, line in zip(table.rows, table.lines, strict=True):
        if row[beside] in MEANINGS and is_of_series(row, indicator.series.column, indicator.series.where):
            found.setdefault(row[beside], f"{table.path}:{line}")
    return found


def _of_limits(plan: Plan, entry: Entry) -> Iterator[Finding]:
    """Limits, targets and baselines that no value of the column can ever reach."""
    column = _column(plan, entry.record)
    if column is None:
        return
    low, high = column.minimum, column.maximum
    for path, value in promised_values(entry.record):
        outside = low is not None and value < low or high is not None and value > high
        if outside and not is_no_share(entry.record, value):
            yield warning("limit-out-of-range", entry.place_of(path), field_name(path), value, column=column.name,
                          low="…" if low is None else low, high="…" if high is None else high)


def _column(plan: Plan, indicator: Indicator) -> Column | None:
    dataset = plan.record(indicator.series.dataset)
    if not isinstance(dataset, Dataset):
        return None
    return next(column for column in dataset.columns if column.name == indicator.series.column)
