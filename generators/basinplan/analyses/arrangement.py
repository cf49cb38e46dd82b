"""What do the registers hold on the criteria by which a cooperation on shared waters counts as operational (SDG indicator 6.5.2)?

The criteria and how each stands are those of an indicator of the plan that is judged by a checklist. Here belongs which
meetings, decisions, agreements and initiatives rest on the publications that a criterion names. No score is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.registers.indicator import Indicator

CHECKLIST, TRANSBOUNDARY = "checklist", "transboundary"
DIALOGUE = ("agreement", "meeting", "decision", "initiative", "activity")


def arrangement(plan: Plan) -> Indicator | None:
    """The indicator that asks by a checklist how the cooperation on the shared waters stands; None where the plan has none."""
    found = (one for one in plan.register("indicator") if one.assessment.method == CHECKLIST and one.scope == TRANSBOUNDARY)
    return next(found, None)


def evidence(plan: Plan, indicator: Indicator) -> Mapping[str, tuple[Record, ...]]:
    """For each criterion, the records of the dialogue that rest on one of its sources, register by register."""
    return {criterion.id: tuple(_resting_on(plan, frozenset(criterion.sources))) for criterion in indicator.criteria}


def _resting_on(plan: Plan, sources: frozenset[str]) -> Iterator[Record]:
    for register in DIALOGUE:
        yield from (record for record in plan.register(register) if sources & set(record.sources))


def reported(plan: Plan, sdg: str) -> list[Indicator]:
    """National indicators whose series is the SDG indicator of that number."""
    return [one for one in plan.register("indicator") if one.series and one.series.where.get("indicator") == sdg]
