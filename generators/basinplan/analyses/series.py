"""Which values does an indicator have, and do its promises agree with its data?

Here belongs the way from the rows of a data set to the observations of an indicator, and what can
be wrong on that way. Judging the values belongs to ``analyses.methods``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from basinplan.analyses.datasets import NUMBERS, is_well_described, wrong_type
from basinplan.analyses.shares import SHARES
from basinplan.model.finding import Finding, error, warning
from basinplan.model.observation import OBSERVED, Observation
from basinplan.model.plan import Entry, Plan
from basinplan.model.record import Path
from basinplan.model.spelling import field_name, unknown_word
from basinplan.model.values import first_day
from basinplan.registers.dataset import Dataset
from basinplan.registers.indicator import Indicator

COUNTED = "plan"


def observations_of(plan: Plan, indicator: Indicator) -> tuple[Observation, ...]:
    """The values of an indicator in order of time; empty where its data cannot be read."""
    if not is_readable(plan, indicator):
        return ()
    if indicator.series.dataset == COUNTED:
        value, day = SHARES[indicator.series.column](plan), plan.passport.as_of
        return () if value is None else (Observation(day, day, value, OBSERVED, ""),)
    return observations_in(plan, plan.record(indicator.series.dataset), indicator.series.column, indicator.series.where)


def breaks_of(plan: Plan, indicator: Indicator) -> tuple[str, ...]:
    """The periods from which on the values of an indicator are not comparable with those before."""
    dataset = plan.record(indicator.series.dataset) if indicator.series else None
    if not isinstance(dataset, Dataset):
        return ()
    chosen = indicator.series.where
    return tuple(sorted(b.at for b in dataset.breaks if all(chosen.get(name, value) == value for name, value in b.where.items())))


def is_readable(plan: Plan, indicator: Indicator) -> bool:
    """Whether the rows of the indicator's data set could be read and hold what it names."""
    if indicator.series is None:
        return False
    if indicator.series.dataset == COUNTED:
        return indicator.series.column in SHARES
    dataset = plan.record(indicator.series.dataset)
    if not isinstance(dataset, Dataset) or dataset.id not in plan.tables or not is_well_described(plan, dataset):
        return False
    return not any(_of_series(plan, plan.entries[indicator.id]))


def observations_in(plan: Plan, dataset: Dataset, column: str, where: dict[str, str]) -> tuple[Observation, ...]:
    """The observations of one column of a data set, filtered by ``where``, in order of time."""
    names, table = dataset.observations, plan.tables[dataset.id]
    found = []
    for row, line in zip(table.rows, table.lines, strict=True):
        if not is_of_series(row, column, where):
            continue
        found.append(Observation(
            start=str(row[names.start]), end=str(row[names.end]), value=row[column], kind=row[names.kind],
            source=row[names.source] if names.source else dataset.sources[0],
            note=(row.get(names.note) or "") if names.note else "",
            upper=row.get(names.upper) if names.upper else None, line=line))
    return tuple(sorted(found, key=lambda o: (o.last, o.first, o.kind, o.source)))


def is_of_series(row: Mapping[str, Any], column: str, where: Mapping[str, str]) -> bool:
    """Whether a row of a data set holds a value of the column and passes the filter."""
    return row[column] is not None and all(str(row.get(name)) == value for name, value in where.items())


def promised_values(indicator: Indicator) -> list[tuple[Path, Decimal]]:
    """The targets, limits and the baseline of an indicator, each with its path."""
    found: list[tuple[Path, Decimal]] = []
    found += [(("targets", number, "value"), target.value) for number, target in enumerate(indicator.targets)]
    found += [(("thresholds", number, "value"), limit.value) for number, limit in enumerate(indicator.thresholds)]
    return found + ([(("baseline", "value"), indicator.baseline.value)] if indicator.baseline else [])


def is_no_share(indicator: Indicator, value: Decimal) -> bool:
    """Whether the indicator is a share in per cent and the value cannot be one."""
    return indicator.unit == "percent" and indicator.scale == "share" and not 0 <= value <= 100


def find_series_faults(plan: Plan) -> Iterator[Finding]:
    """Indicators whose declarations do not agree with their data."""
    for indicator in plan.register("indicator"):
        entry = plan.entries[indicator.id]
        yield from _of_series(plan, entry)
        yield from _of_promises(plan, entry)
        if is_readable(plan, indicator) and not observations_of(plan, indicator):
            yield warning("series-empty", entry.place_of(("series",)), "series", indicator.series.dataset)


def _of_series(plan: Plan, entry: Entry) -> Iterator[Finding]:
    series = entry.record.series
    if series is None:
        return
    if series.dataset == COUNTED and series.column not in SHARES:
        yield unknown_word("column-unknown", entry.place_of(("series", "column")), "series.column", series.column, SHARES)
    dataset = plan.record(series.dataset)
    if not isinstance(dataset, Dataset):
        return
    columns = {column.name: column for column in dataset.columns}
    named = [(("series", "column"), series.column), *((("series", "where", name), name) for name in series.where)]
    for path, name in named:
        if name not in columns:
            yield unknown_word("column-unknown", entry.place_of(path), field_name(path), name, columns)
    if series.column in columns:
        yield from wrong_type(entry, ("series", "column"), columns[series.column], NUMBERS, False)
    if dataset.observations is None:
        yield error("dataset-without-observations", entry.place_of(("series", "dataset")), "series.dataset", dataset.id)


def _of_promises(plan: Plan, entry: Entry) -> Iterator[Finding]:
    indicator: Indicator = entry.record
    baseline = indicator.baseline
    for path, value in promised_values(indicator):
        if is_no_share(indicator, value):
            yield error("percent-range", entry.place_of(path), field_name(path), value)
    if baseline is None:
        return
    for number, target in enumerate(indicator.targets):
        path = ("targets", number, "period")
        if first_day(target.period) <= first_day(baseline.period):
            yield error("target-before-baseline", entry.place_of(path), field_name(path), target.period,
                        baseline=baseline.period)
    same = [o for o in observations_of(plan, indicator) if o.is_fact and o.start == baseline.period == o.end]
    if same and baseline.value not in [o.value for o in same]:
        yield error("baseline-differs", entry.place_of(("baseline", "value")), "baseline.value", baseline.value,
                    data=same[0].value, where=f"data/{indicator.series.dataset}.csv:{same[0].line}")
