"""A verdict in words: how an indicator stands, or why that cannot be said."""

from __future__ import annotations

from basinplan.analyses.verdict import NO_TARGET, NOT_ASSESSABLE, OUTDATED, Verdict
from basinplan.model.observation import ESTIMATED, PROVISIONAL
from basinplan.registers.indicator import Indicator, Threshold
from basinplan.render.locale import Words

UNSURE = (PROVISIONAL, ESTIMATED)
APART = {"m_baltic": "m"}
"""Units of marks on a scale whose differences have a unit of their own."""


def say_verdict(words: Words, verdict: Verdict) -> str:
    """One phrase: ``в графике``, or ``оценить нельзя: значению больше года``; provisional values say so."""
    if verdict.code == NOT_ASSESSABLE:
        return words.say("verdict.not_assessable", reason=words.say(f"verdict.reason.{verdict.reason}"))
    said = words.say(f"verdict.{verdict.code}")
    kind = verdict.observation.kind if verdict.observation else ""
    return words.say(f"verdict.by_{kind}", verdict=said) if kind in UNSURE and verdict.code != NO_TARGET else said


def say_criteria(words: Words, verdict: Verdict) -> str:
    """How many questions of a checklist are met, such as ``2 of 4 criteria met, 2 in part``; nothing for other methods."""
    found = dict(verdict.working)
    if "criteria" not in found:
        return ""
    said = words.say("verdict.criteria_met", met=words.number(found["met"]), all=words.number(found["criteria"]))
    partly = words.number(found["partly_met"])
    return words.say("verdict.criteria_partly", said=said, partly=partly) if found["partly_met"] else said


def say_past(words: Words, indicator: Indicator, verdict: Verdict) -> str:
    """Where a value that is too old to judge by stood beside its limits; nothing for all other verdicts."""
    numbers = dict(verdict.working)
    if verdict.reason != OUTDATED or not numbers:
        return ""
    unit = APART.get(indicator.unit, indicator.unit)
    said = {name: words.quantity(abs(value), unit) for name, value in numbers.items() if name in ("difference", "distance")}
    said |= {name: words.quantity(value, unit) for name, value in numbers.items() if name in ("limit", "lower", "upper")}
    if "limit" in numbers:
        over = numbers["value"] - numbers["limit"]
        place = "over" if over > 0 else "under" if over < 0 else "at"
        status = next(t.legal_status for t in reversed(indicator.thresholds) if t.value == numbers["limit"])
        said["status"] = words.code("legal_status", status)
    else:
        place = "outside" if numbers["distance"] else "inside"
    period = words.period(verdict.observation.start, verdict.observation.end)
    return words.say("verdict.past.said", period=period[:1].upper() + period[1:], place=words.say(f"verdict.past.{place}", **said),
                     value=words.observed(verdict.observation, indicator.unit))


def say_limit(words: Words, limit: Threshold, unit: str) -> str:
    """A limit with the side that is to be kept: ``not below 341 m``."""
    return words.say("value.limit", kind=words.code("threshold_kind", limit.kind), value=words.quantity(limit.value, unit))
