"""Which dates has the plan promised that are still open: ends of measures and their milestones?

A date that lies before the day of the plan has passed without a published completion. Nothing is concluded from
that: the work may be done and not reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from basinplan.analyses.asking import CLOSED
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, last_day
from basinplan.registers.indicator import Indicator, Target
from basinplan.registers.measure import Measure, Milestone


@dataclass(frozen=True)
class Due:
    """One promised date: of a measure's end, or of one of its milestones."""

    day: str
    measure: Measure
    milestone: Milestone | None = None


@dataclass(frozen=True)
class Dues:
    """Open promises in order of time: those whose date has passed, and those ahead."""

    passed: tuple[Due, ...]
    ahead: tuple[Due, ...]


def targets_of(plan: Plan) -> Iterator[tuple[Indicator, Target]]:
    """Every target of an indicator, in the order of the indicators."""
    for indicator in plan.register("indicator"):
        for target in indicator.targets:
            yield indicator, target


def open_dates(plan: Plan) -> Dues:
    """Every stated end of a measure that is not closed, and every dated milestone that is not reported as done."""
    found = []
    for measure in plan.register("measure"):
        if measure.period.end != NOT_STATED and measure.status not in CLOSED:
            found.append(Due(measure.period.end, measure))
        found += [Due(step.due, measure, step) for step in measure.milestones
                  if step.due != NOT_STATED and step.done == NOT_STATED and measure.status not in CLOSED]
    found.sort(key=lambda due: (last_day(due.day), due.measure.id))
    as_of = last_day(plan.passport.as_of)
    return Dues(tuple(due for due in found if last_day(due.day) < as_of),
                tuple(due for due in found if last_day(due.day) >= as_of))
