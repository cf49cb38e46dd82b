"""Who could close a gap: the bodies that answer for a measure, publish an indicator, hold missing data or are asked themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from basinplan.analyses.gaps import Gaps
from basinplan.model.plan import Plan
from basinplan.registers.body import Body
from basinplan.registers.indicator import Indicator
from basinplan.registers.measure import Measure
from basinplan.registers.missing_data import MissingData

NOBODY = ""


def owners_of(plan: Plan, id: str) -> tuple[str, ...]:
    """The bodies that could answer for a record; none where the plan names none."""
    match plan.record(id):
        case Measure(responsible=responsible):
            named = responsible.joint
        case Indicator(owner=owner):
            named = (owner,)
        case MissingData(ask=ask):
            named = ask
        case Body():
            named = (id,)
        case _:
            named = ()
    return tuple(body for body in named if plan.record(body))


def gaps_by_body(plan: Plan, found: Sequence[Gaps]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """For each body the records with gaps and the rules that they leave open; most gaps first, ``NOBODY`` last.

    A gap that several bodies could close stands at each of them.
    """
    by_body: dict[str, dict[str, list[str]]] = {}
    for gap in found:
        for id in gap.missing:
            for body in owners_of(plan, id) or (NOBODY,):
                by_body.setdefault(body, {}).setdefault(id, []).append(gap.rule)
    order = sorted(by_body, key=lambda body: (body == NOBODY, -sum(map(len, by_body[body].values())), body))
    return {body: {id: tuple(rules) for id, rules in by_body[body].items()} for body in order}
