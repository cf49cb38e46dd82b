"""Why does an indicator stand otherwise than before: new values, revised ones, a moved baseline or target, another method, time?

Each cause gets the share of the ratio or margin that it moved, as the mean over every order in which the causes can be
taken one after the other (Shapley shares). Orders that pass through a state which cannot be judged are left out, for
all causes alike; the shares add up to the whole difference, and no order counts more than another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import floor

from basinplan.analyses.methods import methods
from basinplan.analyses.series import COUNTED, breaks_of, observations_of
from basinplan.analyses.verdict import Case, Verdict, not_assessable
from basinplan.model.observation import Observation
from basinplan.model.plan import Plan
from basinplan.model.values import last_day
from basinplan.registers.indicator import Criterion, Indicator

NEW, REVISED, BASELINE = "new_observations", "revised_past", "moved_baseline"
TARGET, METHOD, TIME = "moved_target", "changed_method", "time"
CAUSES = (NEW, REVISED, BASELINE, TARGET, METHOD, TIME)
STEP = Decimal("0.0001")
Frozen = tuple[Mapping[str, Verdict], Mapping[str, Verdict]]
UNSAID: Frozen = ({}, {})
_BY_CAUSE = {BASELINE: ("baseline",), TARGET: ("targets", "thresholds"),
             METHOD: ("assessment", "direction", "scale", "unit", "series", "classes")}


@dataclass(frozen=True)
class StatusChange:
    """``moved`` are the causes that differ at all; ``shares`` their parts of the score, empty where no share can be said.

    ``scores`` are those of both verdicts, where they have one.
    """

    indicator: str
    before: Verdict
    after: Verdict
    moved: tuple[str, ...]
    shares: Mapping[str, Fraction]

    def rounded(self) -> dict[str, Decimal]:
        """The shares to four places, rounded so that they still add up to the rounded difference."""
        exact = {cause: share / Fraction(STEP) for cause, share in self.shares.items()}
        whole = {cause: floor(value) for cause, value in exact.items()}
        missing = round(sum(exact.values())) - sum(whole.values())
        for cause in sorted(exact, key=lambda name: whole[name] - exact[name])[:missing]:
            whole[cause] += 1
        return {cause: STEP * number for cause, number in whole.items()}


def status_changes(before: Plan, after: Plan, said: Frozen = UNSAID) -> Iterator[StatusChange]:
    """Of every indicator that both states have and that is judged differently, where its data can be read in both.

    ``said`` are the verdicts that were frozen with either state; where today's method judges its sources otherwise, that
    difference is one of method.
    """
    for indicator in after.register("indicator"):
        old = before.record(indicator.id)
        if isinstance(old, Indicator) and _is_whole(before, old) and _is_whole(after, indicator):
            frozen = said[0].get(indicator.id), said[1].get(indicator.id)
            found = attribute(_case(before, old), _case(after, indicator), frozen)
            if found is not None:
                yield found


def _is_whole(plan: Plan, indicator: Indicator) -> bool:
    """Whether nothing that the verdict rests on was left out because of a mistake in it."""
    if indicator.series is None:
        return True
    id = indicator.series.dataset
    if id == COUNTED:
        return not plan.unread
    return id in plan.tables or not (id in plan.unread.tables or plan.is_unread(f"data/{id}.csv") or plan.may_exist(id))


def attribute(before: Case, after: Case, frozen: tuple[Verdict | None, Verdict | None] = (None, None)) -> StatusChange | None:
    """What moved the verdict from one case to the other; nothing where the verdict is the same.

    ``frozen`` are the verdicts that were once said of each, where they were; today's method is asked otherwise.
    """
    before, after = _in_one_form(before), _in_one_form(after)
    judged = _judge(before), _judge(after)
    old, new = frozen[0] or judged[0], frozen[1] or judged[1]
    if (old.code, old.reason) == (new.code, new.reason):
        return None
    moved = tuple(cause for cause in CAUSES if _mixed(before, after, frozenset({cause})) != before)
    shares = _shares(before, after, moved)
    others = [_words(said) != _words(today) for said, today in ((old, judged[0]), (new, judged[1]))]
    step = _step(old, judged[0], judged[1], new)
    if any(others) and not (all(others) and step == 0):  # both were said by one other method: it is not what changed
        shares = _with_method(shares, step) if step and (shares or not moved) else {}
        moved = tuple(cause for cause in CAUSES if cause in {*moved, METHOD})
    return StatusChange(after.indicator.id, old, new, moved, shares)


def _words(verdict: Verdict) -> tuple:
    return verdict.code, verdict.reason, verdict.score


def _step(old: Verdict, *others: Verdict) -> Fraction | None:
    """How far the frozen verdicts lie apart beyond what today's method says; nothing where the scores are of different kinds.

    ``others`` are today's verdicts on both states and then the frozen one on the later.
    """
    scores = [verdict.score for verdict in (old, *others)]
    if not all(scores) or len({kind for kind, _ in scores}) > 1:
        return None
    said, first, last, now = (Fraction(value) for _, value in scores)
    return (now - said) - (last - first)


def _with_method(shares: Mapping[str, Fraction], step: Fraction) -> dict[str, Fraction]:
    """The shares with what another method than today's made of the same sources."""
    return {**shares, METHOD: shares.get(METHOD, Fraction(0)) + step}


def _case(plan: Plan, indicator: Indicator) -> Case:
    return Case(indicator, observations_of(plan, indicator), last_day(plan.passport.as_of), breaks_of(plan, indicator))


def _in_one_form(case: Case) -> Case:
    """Values without their lines in the file, in one order, so that only their contents can differ."""
    values = (replace(value, line=0) for value in case.observations)
    return replace(case, observations=tuple(sorted(values, key=lambda v: (v.last, v.first, v.kind, v.source, v.value))))


def _judge(case: Case) -> Verdict:
    method = methods().get(case.indicator.assessment.method)
    return method(case) if method else not_assessable("method_unknown")


def _mixed(before: Case, after: Case, taken: frozenset[str]) -> Case:
    """The case with what belongs to ``taken`` from after and everything else from before."""
    fields = {name: getattr(after.indicator, name) for cause, names in _BY_CAUSE.items() if cause in taken for name in names}
    indicator = before.indicator.model_copy(update=fields | {"criteria": _criteria(before, after, taken)})
    breaks = after.breaks if REVISED in taken else before.breaks
    return Case(indicator, _values(before, after, taken), after.as_of if TIME in taken else before.as_of, breaks)


def _values(before: Case, after: Case, taken: frozenset[str]) -> tuple[Observation, ...]:
    """Values of another series come with the method; of one series, those of later periods are new, all others revised."""
    if before.indicator.series != after.indicator.series:
        return (after if METHOD in taken else before).observations
    sides = before.observations, after.observations
    reached = max((value.last for value in sides[0] if value.is_fact), default=None)

    def is_new(value: Observation) -> bool:
        return reached is None or value.last > reached

    chosen = [value for value in sides[NEW in taken] if is_new(value)]
    chosen += [value for value in sides[REVISED in taken] if not is_new(value)]
    return tuple(sorted(chosen, key=lambda v: (v.last, v.first, v.kind, v.source, v.value)))


def _criteria(before: Case, after: Case, taken: frozenset[str]) -> tuple[Criterion, ...]:
    """Which questions are asked is method; how each stands now is a new observation."""
    sides = [{criterion.id: criterion.state for criterion in case.indicator.criteria} for case in (before, after)]
    asked = (after if METHOD in taken else before).indicator.criteria
    states = {**sides[1], **sides[0]} if NEW not in taken else {**sides[0], **sides[1]}
    return tuple(criterion.model_copy(update={"state": states[criterion.id]}) for criterion in asked)


def _shares(before: Case, after: Case, moved: tuple[str, ...]) -> dict[str, Fraction]:
    """Cause → its mean step over all orders whose every state has a score of the same kind; empty where there is none."""
    scores = {taken: _judge(_mixed(before, after, taken)).score for taken in _subsets(moved)}
    kinds = {score[0] for score in (scores[frozenset()], scores[frozenset(moved)]) if score}
    worth = {taken: Fraction(score[1]) for taken, score in scores.items() if score and {score[0]} == kinds}
    if frozenset() not in worth or frozenset(moved) not in worth:
        return {}
    up, down = {frozenset(): 1}, {frozenset(moved): 1}
    for taken in _subsets(moved):
        if taken in worth and taken:
            up[taken] = sum(up.get(taken - {cause}, 0) for cause in taken)
    for taken in reversed(_subsets(moved)):
        if taken in worth and taken != frozenset(moved):
            down[taken] = sum(down.get(taken | {cause}, 0) for cause in moved if cause not in taken)
    orders = up.get(frozenset(moved), 0)
    if not orders:
        return {}
    return {cause: sum(((worth[taken | {cause}] - worth[taken]) * up.get(taken, 0) * down.get(taken | {cause}, 0)
                        for taken in worth if cause not in taken and taken | {cause} in worth), Fraction(0)) / orders
            for cause in moved}


def _subsets(causes: tuple[str, ...]) -> list[frozenset[str]]:
    """All sets of causes, smaller ones first."""
    found = [frozenset(cause for place, cause in enumerate(causes) if number >> place & 1) for number in range(2 ** len(causes))]
    return sorted(found, key=len)
