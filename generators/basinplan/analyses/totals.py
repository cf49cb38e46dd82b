"""How many measures are in which state, and for how many is the cost known?"""

from __future__ import annotations

from collections import Counter

from basinplan.model.plan import Plan


def measures_by_status(plan: Plan) -> dict[str, int]:
    """Number of measures per status, in the order of the code list, statuses without any left out."""
    count = Counter(measure.status for measure in plan.register("measure"))
    return {code: count[code] for code in plan.code_lists["measure_status"] if count[code]}


def measures_with_cost(plan: Plan) -> int:
    """Number of measures for which at least one amount has been published."""
    return sum(bool(measure.costs) for measure in plan.register("measure"))
