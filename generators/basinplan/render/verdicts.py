"""A verdict in words: how an indicator stands, or why that cannot be said."""

from __future__ import annotations

from basinplan.analyses.verdict import NOT_ASSESSABLE, Verdict
from basinplan.render.locale import Words


def say_verdict(words: Words, verdict: Verdict) -> str:
    """One phrase: ``в графике``, or ``оценить нельзя: значению больше года``."""
    if verdict.code == NOT_ASSESSABLE:
        return words.say("verdict.not_assessable", reason=words.say(f"verdict.reason.{verdict.reason}"))
    return words.say(f"verdict.{verdict.code}")
