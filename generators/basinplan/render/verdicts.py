"""A verdict in words: how an indicator stands, or why that cannot be said."""

from __future__ import annotations

from basinplan.analyses.verdict import NO_TARGET, NOT_ASSESSABLE, Verdict
from basinplan.model.observation import ESTIMATED, PROVISIONAL
from basinplan.render.locale import Words

UNSURE = (PROVISIONAL, ESTIMATED)


def say_verdict(words: Words, verdict: Verdict) -> str:
    """One phrase: ``в графике``, or ``оценить нельзя: значению больше года``; provisional values say so."""
    if verdict.code == NOT_ASSESSABLE:
        return words.say("verdict.not_assessable", reason=words.say(f"verdict.reason.{verdict.reason}"))
    said = words.say(f"verdict.{verdict.code}")
    kind = verdict.observation.kind if verdict.observation else ""
    return words.say(f"verdict.by_{kind}", verdict=said) if kind in UNSURE and verdict.code != NO_TARGET else said
