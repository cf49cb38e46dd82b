"""A verdict says how an indicator stands, or why that cannot be said, with its working.

Here belongs the verdict as a value and the questions that every method asks first. Rules of one
method belong to its file in ``analyses.methods``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from basinplan.model.observation import Observation
from basinplan.registers.indicator import Indicator

ACHIEVED, ON_TRACK, ACCELERATION_NEEDED = "achieved", "on_track", "acceleration_needed"
LIMITED_PROGRESS, DETERIORATION = "limited_progress", "deterioration"
MET, AT_RISK, NOT_MET = "met", "at_risk", "not_met"
NOT_ASSESSABLE, NO_TARGET = "not_assessable", "no_target"


@dataclass(frozen=True)
class Verdict:
    """``code`` is the result; ``reason`` says why nothing can be judged; ``working`` the numbers.

    ``working`` lists pairs of a name (a key of the vocabulary) and a number or text, in the order
    in which the calculation uses them.
    """

    code: str
    reason: str = ""
    working: tuple[tuple[str, Decimal | str], ...] = ()
    observation: Observation | None = None


def not_assessable(reason: str, observation: Observation | None = None) -> Verdict:
    """No verdict, and the reason as a key of the vocabulary."""
    return Verdict(NOT_ASSESSABLE, reason, (), observation)


def last_fact(observations: tuple[Observation, ...]) -> Observation | None:
    """The latest observed or provisional value; nothing where there is none."""
    facts = [observation for observation in observations if observation.is_fact]
    return facts[-1] if facts else None


def is_outdated(observation: Observation, indicator: Indicator, as_of: date) -> bool:
    """Whether the value is older than the indicator allows at the date of the plan."""
    end = observation.last
    months = (as_of.year - end.year) * 12 + as_of.month - end.month - (as_of.day < end.day)
    return months >= indicator.assessment.max_age_months
