"""Who is concerned by a thing with a date, and how far a promise has come, in words.

A state stands where a publication names the state and no body of it, so that nobody reads that nobody was named.
"""

from __future__ import annotations

from basinplan.analyses.events import DUE, Event
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.render.locale import Words


def who(plan: Plan, words: Words, event: Event) -> str:
    """The bodies, then the states that the record names; nothing where neither is known."""
    bodies = [words.text(plan.record(id).name) for id in event.bodies if plan.record(id)]
    return words.row([*bodies, *(words.code("country", code) for code in getattr(event.record, "states", ()))])


def how_far(words: Words, event: Event) -> str:
    """What was last published on a decision that is due: ``under way (as of 17 July 2025)``; nothing for all else."""
    if event.kind != DUE:
        return ""
    last = event.record.follow_ups[-1]
    said = words.code("follow_up_state", last.state)
    return said if last.date == NOT_STATED else words.say("value.dated", text=said, date=words.date(last.date))
