"""Which values does an indicator have, and do its promises agree with its data?

Here belongs the way from the rows of a data set to the observations of an indicator, and what can
be wrong on that way. Judging the values belongs to ``analyses.methods``.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from basinplan.analyses.references import nearest
from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.observation import Observation
from basinplan.model.plan import Entry, Plan
from basinplan.model.values import first_day
from basinplan.registers.dataset import Dataset
from basinplan.registers.indicator import Indicator


def observations_of(plan: Plan, indicator: Indicator) -> tuple[Observation, ...]:
    """The values of an indicator in order of time; empty where its data cannot be read."""
    dataset = plan.record(indicator.series.dataset)
    table = plan.tables.get(indicator.series.dataset)
    if not isinstance(dataset, Dataset) or table is None or dataset.observations is None:
        return ()
    if indicator.series.column not in table.columns:
        return ()
    return observations_in(plan, dataset, indicator.series.column, indicator.series.where)


def observations_in(plan: Plan, dataset: Dataset, column: str, where: dict[str, str]) -> tuple[Observation, ...]:
    """The observations of one column of a data set, filtered by ``where``, in order of time."""
    names, table = dataset.observations, plan.tables[dataset.id]
    found = []
    for row, line in zip(table.rows, table.lines, strict=True):
        if row[column] is None or any(str(row.get(name)) != value for name, value in where.items()):
            continue
        found.append(Observation(
            start=str(row[names.start]), end=str(row[names.end]), value=row[column], kind=row[names.kind],
            source=row[names.source] if names.source else dataset.sources[0],
            note=(row.get(names.note) or "") if names.note else "",
            upper=row.get(names.upper) if names.upper else None, line=line))
    return tuple(sorted(found, key=lambda o: (o.last, o.first, o.kind, o.source)))


def find_series_faults(plan: Plan) -> Iterator[Finding]:
    """Data sets and indicators whose declarations do not agree with their tables."""
    for dataset in plan.register("dataset"):
        yield from _of_dataset(plan.entries[dataset.id])
    for indicator in plan.register("indicator"):
        entry = plan.entries[indicator.id]
        yield from _of_series(plan, entry)
        yield from _of_promises(plan, entry)


def _of_dataset(entry: Entry) -> Iterator[Finding]:
    dataset = entry.record
    names = [column.name for column in dataset.columns]
    wanted = [(("key", number), name) for number, name in enumerate(dataset.key)]
    if dataset.observations is not None:
        wanted += [(("observations", field), name) for field, name in dataset.observations if name is not None]
    for path, name in wanted:
        if name not in names:
            yield error("column-unknown", entry.place_of(path), ".".join(map(str, path)), name,
                        nearest=nearest(name, names), columns=names)


def _of_series(plan: Plan, entry: Entry) -> Iterator[Finding]:
    series = entry.record.series
    dataset = plan.record(series.dataset)
    if not isinstance(dataset, Dataset):
        return
    names = [column.name for column in dataset.columns]
    for path, name in [(("series", "column"), series.column)] + [(("series", "where", n), n) for n in series.where]:
        if name not in names:
            yield error("column-unknown", entry.place_of(path), ".".join(path), name,
                        nearest=nearest(name, names), columns=names)
            return
    if dataset.observations is None:
        yield error("dataset-without-observations", entry.place_of(("series", "dataset")), "series.dataset", dataset.id)
    elif dataset.id in plan.tables and not observations_of(plan, entry.record):
        yield warning("series-empty", entry.place_of(("series",)), "series", dataset.id)


def _of_promises(plan: Plan, entry: Entry) -> Iterator[Finding]:
    indicator: Indicator = entry.record
    baseline = indicator.baseline
    for number, target in enumerate(indicator.targets):
        place = entry.place_of(("targets", number))
        if baseline and first_day(target.period) <= first_day(baseline.period):
            yield error("target-before-baseline", place, f"targets[{number + 1}].period", target.period,
                        baseline=baseline.period)
        yield from _percent(indicator, target.value, place, f"targets[{number + 1}].value")
    if baseline is None:
        return
    yield from _percent(indicator, baseline.value, entry.place_of(("baseline", "value")), "baseline.value")
    same = [o for o in observations_of(plan, indicator) if o.is_fact and o.start == baseline.period == o.end]
    if same and baseline.value not in [o.value for o in same]:
        yield error("baseline-differs", entry.place_of(("baseline", "value")), "baseline.value", baseline.value,
                    data=same[0].value, where=f"data/{indicator.series.dataset}.csv:{same[0].line}")


def _percent(indicator: Indicator, value: Decimal, place: Place, name: str) -> Iterator[Finding]:
    if indicator.unit == "percent" and indicator.scale == "share" and not 0 <= value <= 100:
        yield error("percent-range", place, name, value)
