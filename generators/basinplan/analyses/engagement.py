"""Who is touched by the measures of the plan, when was each organisation involved, and who is touched and was never asked?

Touched is whoever the publications name at a water at which a measure acts, or name in the measure itself; asked only who a
source says was consulted. Nobody's interest or influence is appraised here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from basinplan.analyses.asking import CLOSED
from basinplan.model.plan import Plan
from basinplan.registers.body import Body, Involvement
from basinplan.registers.measure import Measure

CONSULTED, AFFECTED = "consulted", "affected"
CONSULTATION = "consultation"
USERS = ("company", "ngo", "water_users", "local_authority")
"""Kinds of bodies that live by a water or speak for those who do; authorities that decide are not asked for here."""


@dataclass(frozen=True)
class Touched:
    """A body, the measures that touch it, and whether a source says that it was consulted."""

    body: Body
    measures: tuple[Measure, ...]
    was_consulted: bool


def touched(plan: Plan) -> list[Touched]:
    """Users, local authorities and associations that an open measure touches, in the order of the register."""
    measures = [measure for measure in plan.register("measure") if measure.status not in CLOSED]
    found = []
    for body in plan.register("body"):
        own = tuple(measure for measure in measures if touches(measure, body))
        if own and is_user(body):
            found.append(Touched(body, own, was_consulted(plan, body)))
    return found


def is_user(body: Body) -> bool:
    """Whether it is of a kind that lives by a water, or was read to be affected."""
    return body.kind in USERS or any(one.form == AFFECTED for one in body.involved)


def touches(measure: Measure, body: Body) -> bool:
    """Whether the measure acts in the country and at a water body of the body, and does not name it as one that acts."""
    named = (*measure.responsible.joint, *measure.partners)
    is_there = body.country is None or body.country in measure.coverage.countries
    return is_there and body.id not in named and bool(set(measure.coverage.water_bodies) & set(body.water_bodies))


def was_consulted(plan: Plan, body: Body) -> bool:
    """Whether a source says that its view was asked for: in its own record, or as holder of a consultation."""
    held = any(body.id in activity.bodies for activity in plan.register("activity") if activity.kind == CONSULTATION)
    return held or any(one.form == CONSULTED for one in body.involved)


def engagement_log(plan: Plan) -> Iterator[tuple[Body, Involvement]]:
    """Every involvement that was read, body by body."""
    for body in plan.register("body"):
        for one in body.involved:
            yield body, one


def never_consulted(plan: Plan) -> list[Touched]:
    """Whom a measure touches and no source names as consulted."""
    return [one for one in touched(plan) if not one.was_consulted]
