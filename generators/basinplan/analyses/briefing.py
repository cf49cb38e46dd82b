"""What should be at hand for a session: where the indicators stand, what is due, joint work, open questions, what has changed."""

from __future__ import annotations

from dataclasses import dataclass

from basinplan.analyses.arrangement import arrangement
from basinplan.analyses.events import Event, ahead, overdue
from basinplan.analyses.past import Past, Step
from basinplan.analyses.progress import assess
from basinplan.analyses.verdict import Verdict
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, first_day, last_day
from basinplan.registers.decision import NOT_PUBLISHED, ONE_SIDE, WITHIN_ONE, Decision
from basinplan.registers.indicator import Indicator
from basinplan.registers.initiative import Initiative
from basinplan.registers.meeting import Meeting
from basinplan.registers.missing_data import MissingData
from basinplan.registers.parallel_figure import ParallelFigure

SESSION, HELD, JOINT, NATIONAL, COMPARABLE = "session", "held", "joint_commission", "national", "comparable"


@dataclass(frozen=True)
class Briefing:
    """All parts of a briefing. ``session`` is the last one with a published day; ``since`` the day from which changes count."""

    session: Meeting | None
    since: str
    indicators: tuple[tuple[Indicator, Verdict], ...]
    late: tuple[Event, ...]
    soon: tuple[Event, ...]
    decisions: tuple[Decision, ...]
    statements: tuple[Decision, ...]
    initiatives: tuple[Initiative, ...]
    figures: tuple[ParallelFigure, ...]
    missing: tuple[MissingData, ...]
    steps: tuple[Step, ...]


def briefing_of(plan: Plan, past: Past, since: str = "") -> Briefing:
    """The briefing on the day of the plan; changes count from ``since`` (YYYY-MM-DD), else from the last session."""
    session = last_session(plan)
    if session and not since:
        since = session.period.start if session.period.end == NOT_STATED else session.period.end
    indicators = tuple((one, assess(plan, one)) for one in plan.register("indicator") if one.scope != NATIONAL)
    steps = tuple(step for step in past.steps if not since or last_day(step.after.date) > last_day(since))
    unanswered = _open_decisions(plan)
    return Briefing(session, since, indicators, _of_dialogue(overdue(plan)[::-1]), _of_dialogue(ahead(plan)),
                    tuple(one for one in unanswered if one.form != ONE_SIDE),
                    tuple(one for one in unanswered if one.form == ONE_SIDE), _between_states(plan), _open_figures(plan),
                    tuple(plan.register("missing_data")), steps)


def last_session(plan: Plan) -> Meeting | None:
    """The latest session of a joint commission that was held and whose day was published, up to the date of the plan."""
    found = [one for one in plan.register("meeting") if _was_held(plan, one) and _is_of_plan(plan, one)]
    return max(found, key=lambda one: (first_day(one.period.start), one.id), default=None)


def _was_held(plan: Plan, meeting: Meeting) -> bool:
    """Whether it was a session of a joint commission whose day was published and has come."""
    if meeting.kind != SESSION or meeting.status != HELD or meeting.period.start == NOT_STATED:
        return False
    is_joint = getattr(plan.record(meeting.body), "kind", "") == JOINT
    return is_joint and first_day(meeting.period.start) <= last_day(plan.passport.as_of)


def _is_of_plan(plan: Plan, meeting: Meeting) -> bool:
    """Whether the body that met is named where the plan's own cooperation is judged, or nothing is judged there."""
    indicator = arrangement(plan)
    return indicator is None or bool(set(meeting.sources) & {id for one in indicator.criteria for id in one.sources})


def _of_dialogue(events: list[Event]) -> tuple[Event, ...]:
    return tuple(event for event in events if event.is_promise)


def _open_decisions(plan: Plan) -> tuple[Decision, ...]:
    """Those between states of which nothing was read since; what one country decided for itself is its own."""
    return tuple(one for one in plan.register("decision") if one.form != WITHIN_ONE
                 and all(part.state == NOT_PUBLISHED for part in one.follow_ups))


def _between_states(plan: Plan) -> tuple[Initiative, ...]:
    """Joint initiatives of at least two states."""
    return tuple(one for one in plan.register("initiative") if len(one.states) > 1)


def _open_figures(plan: Plan) -> tuple[ParallelFigure, ...]:
    """Quantities of which several figures were published that may not, or not surely, be compared."""
    return tuple(one for one in plan.register("parallel_figure") if len(one.figures) > 1 and one.comparable != COMPARABLE)
