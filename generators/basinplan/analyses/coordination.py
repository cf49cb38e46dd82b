"""Where do two bodies do work of the same type at the same water? Worth asking whether they know of one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from basinplan.analyses.asking import CLOSED
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED, first_day, last_day

MEASURE, ACTIVITY = "measure", "activity"
TASK = {MEASURE: ("key_type", "key_type"), ACTIVITY: ("kind", "activity_kind")}
"""Of each register: the field that says what kind of work it is, and the code list of that field."""


@dataclass(frozen=True)
class Overlap:
    """Records of one register with the same task at the same water, of different bodies, whose periods meet."""

    register: str
    task: str
    water: str
    records: tuple[Record, ...]
    bodies: tuple[str, ...]


def overlaps(plan: Plan) -> list[Overlap]:
    """Every water and task that records of at least two bodies share at the same time; by water, then by task."""
    found = [overlap for register in TASK for overlap in _of_register(plan, register)]
    order = [body.id for body in plan.register("water_body")]
    return sorted(found, key=lambda one: (order.index(one.water) if one.water in order else len(order), one.register, one.task))


def _of_register(plan: Plan, register: str) -> Iterator[Overlap]:
    groups: dict[tuple[str, str], list[Record]] = {}
    for record in plan.register(register):
        if register == MEASURE and record.status in CLOSED:
            continue
        for water in _waters(record):
            groups.setdefault((water, getattr(record, TASK[register][0])), []).append(record)
    for (water, task), records in groups.items():
        kept = [one for one in records if any(_meet(one, other) for other in records)]
        bodies = tuple(dict.fromkeys(body for one in kept for body in bodies_of(one)))
        if len(kept) > 1 and len(bodies) > 1:
            yield Overlap(register, task, water, tuple(kept), bodies)


def _waters(record: Record) -> tuple[str, ...]:
    return record.coverage.water_bodies if record.REGISTER == MEASURE else record.water_bodies


def bodies_of(record: Record) -> tuple[str, ...]:
    """Who answers for a measure, or holds an activity."""
    return record.responsible.joint if record.REGISTER == MEASURE else record.bodies


def _meet(one: Record, other: Record) -> bool:
    """Whether two records name different bodies and their periods share a day; an end that is not stated is open."""
    if one is other or not bodies_of(one) or not bodies_of(other) or set(bodies_of(one)) & set(bodies_of(other)):
        return False
    return _starts_before_end(one, other) and _starts_before_end(other, one)


def _starts_before_end(one: Record, other: Record) -> bool:
    if one.period.start == NOT_STATED or other.period.end == NOT_STATED:
        return True
    return first_day(one.period.start) <= last_day(other.period.end)
