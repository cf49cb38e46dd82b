"""What happened or is due on a day: meetings, activities, decisions, signings, promises of measures; of whom and at which waters.

An activity that is a meeting of the register stands once, as the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from basinplan.analyses.due import open_dates
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED, first_day, last_day
from basinplan.registers.decision import SETTLED, Decision
from basinplan.registers.measure import Milestone

WHOLE_DAY = len("2000-01-01")
MEETING, ACTIVITY, DECISION, DUE, SIGNED, STEP, END = ("meeting", "activity", "decision", "due", "signed", "step", "end")
KINDS = (MEETING, ACTIVITY, DECISION, DUE, SIGNED, STEP, END)


@dataclass(frozen=True)
class Event:
    """One thing with a date: ``start`` and ``end`` as published, the record that tells of it, its bodies and waters."""

    kind: str
    record: Record
    start: str
    end: str
    bodies: tuple[str, ...] = ()
    waters: tuple[str, ...] = ()
    step: Milestone | None = None

    @property
    def id(self) -> str:
        """A name of its own that stays the same from build to build."""
        if self.step:
            return self.step.id
        return f"{self.record.id}-{self.kind}" if self.kind in (DUE, END, SIGNED) else self.record.id

    @property
    def is_promise(self) -> bool:
        """Whether it is a date until which something is due."""
        return self.kind in (DUE, STEP, END)

    @property
    def is_to_the_day(self) -> bool:
        """Whether its first day was published, not just a month or a year."""
        return len(self.start) == WHOLE_DAY


def events(plan: Plan) -> list[Event]:
    """Every dated thing, in order of time."""
    found = [*_of_dialogue(plan), *_of_measures(plan)]
    return sorted(found, key=lambda event: (first_day(event.start), KINDS.index(event.kind), event.id))


def _of_dialogue(plan: Plan) -> Iterator[Event]:
    for meeting in plan.register("meeting"):
        if meeting.period.start != NOT_STATED:
            bodies = () if meeting.body == NOT_STATED else (meeting.body,)
            yield Event(MEETING, meeting, *_ends(meeting.period), bodies)
    for activity in plan.register("activity"):
        if activity.period.start != NOT_STATED and activity.meeting is None:
            yield Event(ACTIVITY, activity, *_ends(activity.period), activity.bodies, activity.water_bodies)
    for decision in plan.register("decision"):
        yield from _of_decision(plan, decision)
    for agreement in plan.register("agreement"):
        if agreement.signed != NOT_STATED:
            yield Event(SIGNED, agreement, agreement.signed, agreement.signed, agreement.parties, agreement.water_bodies)


def _of_decision(plan: Plan, decision: Decision) -> Iterator[Event]:
    meeting = plan.record(decision.meeting)
    body = getattr(meeting, "body", NOT_STATED)
    bodies = tuple(dict.fromkeys((*decision.addressed_to, *(() if body == NOT_STATED else (body,)))))
    if decision.date != NOT_STATED:
        yield Event(DECISION, decision, decision.date, decision.date, bodies, decision.water_bodies)
    if decision.due != NOT_STATED:
        yield Event(DUE, decision, decision.due, decision.due, bodies, decision.water_bodies)


def _of_measures(plan: Plan) -> Iterator[Event]:
    dues = open_dates(plan)
    for due in (*dues.passed, *dues.ahead):
        measure = due.measure
        bodies = tuple(dict.fromkeys((*measure.responsible.joint, *measure.partners)))
        yield Event(STEP if due.milestone else END, measure, due.day, due.day, bodies, measure.coverage.water_bodies, due.milestone)


def _ends(period) -> tuple[str, str]:
    return period.start, period.start if period.end == NOT_STATED else period.end


def undated(plan: Plan) -> list[Record]:
    """Meetings, activities and decisions of which no date was published."""
    periods = [record for name in ("meeting", "activity") for record in plan.register(name) if record.period.start == NOT_STATED]
    return periods + [decision for decision in plan.register("decision") if decision.date == NOT_STATED]


def overdue(plan: Plan) -> list[Event]:
    """What was due before the date of the plan: open dates of measures, and decisions of which no completion was published."""
    as_of = last_day(plan.passport.as_of)
    return _once([event for event in events(plan) if event.is_promise and last_day(event.end) < as_of and is_open(event)])


def ahead(plan: Plan) -> list[Event]:
    """What is announced or due on the date of the plan or later."""
    as_of = last_day(plan.passport.as_of)
    return _once([event for event in events(plan) if last_day(event.end) >= as_of and is_open(event)])


def _once(found: list[Event]) -> list[Event]:
    """What a decision and the measure that it names promise for one and the same date stands once, as the decision's."""
    decided = {(id, event.end) for event in found if event.kind == DUE for id in event.record.measures}
    return [event for event in found if event.kind not in (STEP, END) or (event.record.id, event.end) not in decided]


def is_open(event: Event) -> bool:
    """Whether nothing published says that a decision was carried out or replaced; all else that is asked here is open."""
    return event.kind != DUE or all(one.state not in SETTLED for one in event.record.follow_ups)
