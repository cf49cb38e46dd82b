"""A verdict says how an indicator stands, or why that cannot be said, with its working.

Here belong the verdict as a value, the case that a method is given, and the questions that every method
asks first. Rules of one method belong to its file in ``analyses.methods``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from basinplan.model.observation import PROVISIONAL, Observation
from basinplan.model.values import first_day, last_day
from basinplan.registers.indicator import Indicator

ACHIEVED, ON_TRACK, ACCELERATION_NEEDED = "achieved", "on_track", "acceleration_needed"
LIMITED_PROGRESS, DETERIORATION = "limited_progress", "deterioration"
MET, AT_RISK, PARTLY_MET, NOT_MET = "met", "at_risk", "partly_met", "not_met"
IMPROVED, UNCHANGED, WORSENED = "improved", "unchanged", "worsened"
NOT_ASSESSABLE, NO_TARGET = "not_assessable", "no_target"
OUTDATED = "outdated"
CODES = (ACHIEVED, ON_TRACK, ACCELERATION_NEEDED, LIMITED_PROGRESS, DETERIORATION, MET, AT_RISK, PARTLY_MET, NOT_MET,
         IMPROVED, UNCHANGED, WORSENED, NO_TARGET)
"""All results but "cannot be assessed", which has its reasons."""
Working = tuple[tuple[str, Decimal | str], ...]
Score = tuple[str, Decimal]
RATIO, RATE, MARGIN, CLASSES, CRITERIA = "ratio", "rate", "margin", "classes", "criteria"
STEPS = ((Decimal("0.95"), ON_TRACK), (Decimal("0.60"), ACCELERATION_NEEDED), (Decimal("0"), LIMITED_PROGRESS))


@dataclass(frozen=True)
class Verdict:
    """``code`` is the result; ``reason`` says why nothing can be judged; ``working`` the numbers.

    ``working`` lists pairs of a name (a key of the vocabulary) and a number or text, in the order
    in which the calculation uses them. ``score`` names what decides (a ratio, a margin) and its value, not rounded.
    """

    code: str
    reason: str = ""
    working: Working = ()
    observation: Observation | None = None
    score: Score | None = None


@dataclass(frozen=True)
class Case:
    """What a method judges: an indicator, its values in order of time, the date of the plan.

    ``breaks`` are the periods from which on the values are not comparable with those before.
    """

    indicator: Indicator
    observations: tuple[Observation, ...]
    as_of: date
    breaks: tuple[str, ...] = ()

    @cached_property
    def facts(self) -> tuple[Observation, ...]:
        """What happened, over whole periods that have ended: no plans, nothing counted from 1 January to some day."""
        return tuple(o for o in self.observations if o.is_fact and not o.is_year_to_date and o.last <= self.as_of)

    @property
    def last(self) -> Observation | None:
        """The latest of them; a final value before a provisional one of the same period."""
        return max(self.facts, key=lambda o: (o.last, o.kind != PROVISIONAL, o.first), default=None)

    @property
    def is_outdated(self) -> bool:
        """Whether the last value is older than the indicator allows at the date of the plan."""
        if self.last is None:
            return False
        end = self.last.last
        months = (self.as_of.year - end.year) * 12 + self.as_of.month - end.month - (self.as_of.day < end.day)
        return months >= self.indicator.assessment.max_age_months

    def unfit(self, compare: Callable[[Observation], Working] | None = None) -> Verdict | None:
        """Why no method can judge these values; nothing if one can.

        ``compare`` sets a value beside its limits: a value that is too old to judge by is still shown so.
        """
        last, assessment = self.last, self.indicator.assessment
        if last is None:
            partial = last_fact(self.observations)
            return not_assessable("year_to_date" if partial else "no_values", partial)
        if self.is_outdated:
            return Verdict(NOT_ASSESSABLE, OUTDATED, compare(last) if compare else (), last)
        if len({(o.start, o.end) for o in self.facts}) < assessment.min_points:
            return not_assessable("too_few_values", last)
        return None

    def unfit_for_a_way(self) -> Verdict | None:
        """Why the way from the baseline to the last target cannot be judged; nothing if it can."""
        baseline, targets, last = self.indicator.baseline, self.indicator.targets, self.last
        if baseline is None or not targets:
            return not_assessable("no_target_or_baseline", last)
        if unfit := self.unfit():
            return unfit
        if self.is_broken(baseline.period):
            return not_assessable("incomparable", last)
        if targets[-1].value == baseline.value:
            return not_assessable("target_is_baseline", last)
        return not_assessable("too_few_values", last) if last.last <= last_day(baseline.period) else None

    def is_broken(self, since: str) -> bool:
        """Whether the series breaks between a period and the last value."""
        return any(last_day(since) < first_day(at) <= self.last.last for at in self.breaks)


def not_assessable(reason: str, observation: Observation | None = None) -> Verdict:
    """No verdict, and the reason as a key of the vocabulary."""
    return Verdict(NOT_ASSESSABLE, reason, (), observation)


def last_fact(observations: tuple[Observation, ...]) -> Observation | None:
    """The latest observed, provisional or estimated value, be it of part of a year; nothing where there is none."""
    facts = [observation for observation in observations if observation.is_fact]
    return max(facts, key=lambda o: (o.last, o.kind != PROVISIONAL), default=None)


def step_of(ratio: Decimal) -> str:
    """The step of a progress ratio by the published thresholds 0.95, 0.60 and 0."""
    return next((code for least, code in STEPS if ratio >= least), DETERIORATION)
