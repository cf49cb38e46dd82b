"""Shares that are counted from the plan's own records: of measures with cost and payer, of measures done.

An indicator with ``series: {dataset: plan, column: <name>}`` takes its one value from here. What is counted is
said in each function; nothing is estimated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from basinplan.model.plan import Plan

HUNDRED = Decimal(100)


def _share(part: int, whole: int) -> Decimal | None:
    return round(HUNDRED * part / whole, 1) if whole else None


def cost_and_funding_known(plan: Plan) -> Decimal | None:
    """Per cent of measures with at least one published amount and at least one named payer."""
    measures = plan.register("measure")
    return _share(sum(bool(m.costs and m.funding) for m in measures), len(measures))


def measures_executed(plan: Plan) -> Decimal | None:
    """Per cent of measures whose last published status is executed."""
    measures = plan.register("measure")
    return _share(sum(m.status == "executed" for m in measures), len(measures))


SHARES: Mapping[str, Callable[[Plan], Decimal | None]] = {
    "cost_and_funding_known": cost_and_funding_known, "measures_executed": measures_executed}
