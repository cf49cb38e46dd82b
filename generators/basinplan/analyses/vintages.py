"""What did each edition say about the same period? Values of an indicator through all states, and as first published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from basinplan.analyses.past import Past
from basinplan.analyses.series import COUNTED, observations_of
from basinplan.model.observation import Observation
from basinplan.model.plan import Plan
from basinplan.registers.indicator import Indicator


@dataclass(frozen=True)
class Vintage:
    """One value through the states: its period, its kind of observation and what each state gave, ``None`` where it gave none."""

    period: tuple[str, str]
    first: date
    last: date
    values: tuple[Decimal | None, ...]
    last_known: tuple[Observation, ...] = ()

    @property
    def is_revised(self) -> bool:
        """Whether two states gave different numbers."""
        return len({value for value in self.values if value is not None}) > 1

    @property
    def is_added(self) -> bool:
        """Whether the first state had no value and the last one has."""
        return self.values[0] is None and self.values[-1] is not None

    @property
    def is_dropped(self) -> bool:
        """Whether a state gave a value that the last one no longer gives."""
        return self.values[-1] is None

    @property
    def differs(self) -> bool:
        """Whether the states do not all say the same."""
        return len({*self.values}) > 1


Name = tuple[str, str, str, str, int]


def vintages_of(past: Past, id: str) -> tuple[Vintage, ...]:
    """Every published value of an indicator through the states that have it, in order of time; empty without values."""
    sides = [_by_name(observations_of(state.plan, record)) for state, record in past.records_of(id)
             if isinstance(record, Indicator)]
    every = {name: value for side in sides for name, value in side.items()}
    newest = next((tuple(side.values()) for side in reversed(sides) if side), ())
    return tuple(Vintage((value.start, value.end), value.first, value.last,
                         tuple(side[name].value if name in side else None for side in sides), newest)
                 for name, value in sorted(every.items(), key=lambda pair: (pair[1].last, pair[1].first, pair[0])))


def _by_name(values: tuple[Observation, ...]) -> Mapping[Name, Observation]:
    """Values by what they are of: period, kind and source; several of one name by their number."""
    found: dict[Name, Observation] = {}
    for value in values:
        name = (value.start, value.end, value.kind, value.source)
        number = sum(other[:4] == name for other in found)
        found[(*name, number)] = value
    return found


def as_first_published(past: Past, plan: Plan, indicator: Indicator) -> tuple[Plan, int]:
    """The plan with the numbers that the first state gave which held them, and how many of the indicator's values differ."""
    sides = [_by_name(observations_of(state.plan, record)) for state, record in past.records_of(indicator.id)
             if isinstance(record, Indicator)]
    if indicator.series is None or indicator.series.dataset == COUNTED or len(sides) < 2:
        return plan, 0
    now = _by_name(observations_of(plan, indicator))
    first = {value.line: next((side[name].value for side in sides if name in side), value.value) for name, value in now.items()}
    number = sum(first[value.line] != value.value for value in now.values())
    id, column = indicator.series.dataset, indicator.series.column
    table = plan.tables.get(id)
    if not number or table is None:
        return plan, 0
    rows = tuple({**row, column: first[line]} if line in first else row for row, line in zip(table.rows, table.lines, strict=True))
    return replace(plan, tables={**plan.tables, id: replace(table, rows=rows)}), number
