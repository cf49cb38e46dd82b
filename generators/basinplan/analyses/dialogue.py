"""Do meetings and decisions hang together: is no meeting written down twice, and does nothing follow before it was decided?

Unknown ids are found with all other references; here belongs what two records or two dates say against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from basinplan.model.finding import Finding, error
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED, first_day, last_day
from basinplan.registers.activity import Activity
from basinplan.registers.decision import Decision
from basinplan.registers.meeting import Meeting

NOT_PUBLISHED, HELD, PAST = "not_published", "held", "past"
NAMED_ONCE = (("initiative", "statuses", "country"), ("parallel_figure", "figures", "id"))
"""Parts of a record that tell of one side, or are one figure, so that two of one name cannot both be right."""
COUNTED = "count"
"""A report that counts meetings is no meeting."""


def find_dialogue_faults(plan: Plan) -> Iterator[Finding]:
    """Two records of one meeting, dates that cannot follow each other, follow-up without evidence, work without partners."""
    yield from _twice(plan)
    for decision in plan.register("decision"):
        yield from _of_dates(plan, decision)
        for number, one in enumerate(decision.follow_ups):
            if one.state != NOT_PUBLISHED and not one.sources:
                place = plan.entries[decision.id].place_of(("follow_ups", number, "state"))
                yield error("follow-up-without-evidence", place, f"follow_ups[{number + 1}].sources", one.state)
    for agreement in plan.register("agreement"):
        for number, one in enumerate(agreement.in_force):
            if agreement.signed != NOT_STATED and last_day(one.date) < first_day(agreement.signed):
                place = plan.entries[agreement.id].place_of(("in_force", number, "date"))
                yield error("in-force-before-signed", place, f"in_force[{number + 1}].date", one.date, date=agreement.signed)
    for initiative in plan.register("initiative"):
        if not initiative.states and not initiative.partners:
            yield error("initiative-without-partner", plan.entries[initiative.id].place, "partners", initiative.id)
    for register, field, name in NAMED_ONCE:
        for record in plan.register(register):
            yield from _listed_twice(plan, record, field, name)
    yield from _to_come(plan)
    yield from _apart(plan)


def _twice(plan: Plan) -> Iterator[Finding]:
    """The second of two records that name one session of one body, or one body on the same days."""
    seen: dict[tuple[object, ...], str] = {}
    for meeting in plan.register("meeting"):
        for name, key in _names(meeting):
            if key in seen:
                place = plan.entries[meeting.id].place_of((name,))
                yield error("meeting-twice", place, name, meeting.id, other=seen[key])
                break
            seen[key] = meeting.id


def _names(meeting: Meeting) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What can tell one meeting from all others: the number of its session, its days."""
    if meeting.body == NOT_STATED or meeting.kind == COUNTED:
        return
    if meeting.session is not None:
        yield "session", (meeting.body, meeting.kind, meeting.session)
    if meeting.period.start != NOT_STATED and len(meeting.period.start) == len("2000-01-01"):
        yield "period", (meeting.body, meeting.period.start, meeting.period.end)


def _of_dates(plan: Plan, decision: Decision) -> Iterator[Finding]:
    entry = plan.entries[decision.id]
    if decision.date == NOT_STATED:
        return
    taken = first_day(decision.date)
    if decision.due != NOT_STATED and last_day(decision.due) < taken:
        yield error("due-before-decision", entry.place_of(("due",)), "due", decision.due, date=decision.date)
    for number, one in enumerate(decision.follow_ups):
        if one.date != NOT_STATED and last_day(one.date) < taken:
            place = entry.place_of(("follow_ups", number, "date"))
            yield error("follow-up-before-decision", place, f"follow_ups[{number + 1}].date", one.date, date=decision.date)
    meeting = plan.record(decision.meeting)
    start = meeting.period.start if isinstance(meeting, Meeting) else NOT_STATED
    if start != NOT_STATED and last_day(decision.date) < first_day(start):
        yield error("decision-before-meeting", entry.place_of(("date",)), "date", decision.date, meeting=meeting.id, date=start)


def _listed_twice(plan: Plan, record: Record, field: str, name: str) -> Iterator[Finding]:
    seen = set()
    for number, part in enumerate(getattr(record, field)):
        key = getattr(part, name)
        if key is not None and key in seen:
            place = plan.entries[record.id].place_of((field, number, name))
            yield error("listed-twice", place, f"{field}[{number + 1}].{name}", key)
        seen.add(key)


def _to_come(plan: Plan) -> Iterator[Finding]:
    """What is told as past and dated later than the plan: meetings held, activities that took place, decisions, follow-up."""
    told = [(one.id, ("period", "start"), one.period.start) for name, status in (("meeting", HELD), ("activity", PAST))
            for one in plan.register(name) if one.status == status]
    for decision in plan.register("decision"):
        told.append((decision.id, ("date",), decision.date))
        told += [(decision.id, ("follow_ups", number, "date"), one.date) for number, one in enumerate(decision.follow_ups)]
    for id, path, day in told:
        if day != NOT_STATED and first_day(day) > last_day(plan.passport.as_of):
            name = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
            yield error("state-to-come", plan.entries[id].place_of(path), name, day, day=plan.passport.as_of)


def _apart(plan: Plan) -> Iterator[Finding]:
    """Activities that are said to be a meeting and share no day with it: the timeline would lose them."""
    for activity in plan.register("activity"):
        meeting = plan.record(activity.meeting) if activity.meeting else None
        if isinstance(meeting, Meeting) and NOT_STATED not in (activity.period.start, meeting.period.start):
            (start, end), (first, last) = _days(activity), _days(meeting)
            if end < first or last < start:
                place = plan.entries[activity.id].place_of(("meeting",))
                yield error("activity-apart-from-meeting", place, "meeting", meeting.id, date=activity.period.start,
                            held=meeting.period.start)


def _days(record: Meeting | Activity) -> tuple[date, date]:
    start, end = record.period.start, record.period.end
    return first_day(start), last_day(start if end == NOT_STATED else end)
