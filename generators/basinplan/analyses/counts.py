"""The counts that a chapter may print of the plan as a whole: ``{{ plan.measures_with_cost }}``.

Each is counted from the records anew; nothing is estimated. What can be printed of one record belongs to
``render.printing``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.analyses.totals import measures_with_cost, measures_with_payer
from basinplan.analyses.verdict import NO_TARGET, NOT_ASSESSABLE, last_fact
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers import registers

Count = Callable[[Plan], int]


def counts_of(plan: Plan) -> Mapping[str, Count]:
    """Name → how to count it: each register's records, measures by status and scope, and what is known of them."""
    records = {kind.plural(): _records(name) for name, kind in registers().items()}
    statuses = {f"measures_{code}": _measures("status", code) for code in plan.code_lists["measure_status"]}
    scopes = {f"measures_{code}": _measures("scope", code) for code in plan.code_lists["scope"]}
    return records | statuses | scopes | {
        "measures_with_cost": measures_with_cost,
        "measures_with_payer": measures_with_payer,
        "measures_with_end": measures_with_end,
        "measures_with_responsible": measures_with_responsible,
        "indicators_with_values": indicators_with_values,
        "indicators_judged": indicators_judged,
        "facts_disagreeing": facts_disagreeing,
        "known_gaps": known_gaps,
    }


def _records(register: str) -> Count:
    return lambda plan: len(plan.register(register))


def _measures(field: str, code: str) -> Count:
    return lambda plan: sum(getattr(measure, field) == code for measure in plan.register("measure"))


def measures_with_end(plan: Plan) -> int:
    """Number of measures whose end is stated."""
    return sum(measure.period.end != NOT_STATED for measure in plan.register("measure"))


def measures_with_responsible(plan: Plan) -> int:
    """Number of measures that name a responsible body."""
    return sum(bool(measure.responsible.joint) for measure in plan.register("measure"))


def indicators_with_values(plan: Plan) -> int:
    """Number of indicators with at least one value that is no plan and no projection."""
    return sum(last_fact(observations_of(plan, indicator)) is not None for indicator in plan.register("indicator"))


def indicators_judged(plan: Plan) -> int:
    """Number of indicators for which the declared method gives a verdict."""
    return sum(assess(plan, indicator).code not in (NOT_ASSESSABLE, NO_TARGET) for indicator in plan.register("indicator"))


def facts_disagreeing(plan: Plan) -> int:
    """Number of facts whose published values differ."""
    return sum(fact.disagrees for fact in plan.register("fact"))


def known_gaps(plan: Plan) -> int:
    """Number of answers that the authors know to be missing."""
    return sum(bool(id) for ids in (plan.known_gaps or {}).values() for id in ids)
