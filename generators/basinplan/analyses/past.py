"""What came before the present text: the editions in order of time, and what changed from each to the next.

A value that pages are made from; reading the editions and comparing them belongs to ``history``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from basinplan.analyses.attribution import StatusChange
from basinplan.analyses.comparison import Comparison
from basinplan.analyses.comparison.records import lives
from basinplan.analyses.verdict import Verdict
from basinplan.model.change import Change
from basinplan.model.plan import Plan
from basinplan.model.record import Record

DRAFT = "draft"


@dataclass(frozen=True)
class State:
    """The plan as an edition froze it, or as it stands today (``id`` is then ``draft``).

    ``verdicts`` are those that were frozen with it; of the draft none, since it is judged today.
    """

    id: str
    date: str
    status: str
    decision: str
    plan: Plan
    verdicts: Mapping[str, Verdict]


@dataclass(frozen=True)
class Step:
    """From one state to the next."""

    before: State
    after: State
    comparison: Comparison

    @property
    def name(self) -> str:
        """The name of the step in addresses: ``2026.1-2026.2``, ``2026.2-draft``."""
        return f"{self.before.id}-{self.after.id}"


@dataclass(frozen=True)
class Past:
    """``states`` from the oldest edition to the draft, ``steps`` between neighbours; without editions there is no step.

    ``has_sites`` says whether a site of every edition is built beside that of the draft.
    """

    states: tuple[State, ...] = ()
    steps: tuple[Step, ...] = ()
    has_sites: bool = False
    pairs: tuple[Step, ...] = ()
    """Every state against every later one, where readers may choose two; neighbours are in ``steps`` as well."""

    @property
    def own_id(self) -> str:
        """The name of the edition that these pages show; empty for the present text."""
        return self.states[-1].id if self.states and self.states[-1].id != DRAFT else ""

    def until(self, id: str) -> Past:
        """The past as it was when the edition ``id`` was frozen: that state and what led to it."""
        number = next(number for number, state in enumerate(self.states) if state.id == id)
        return Past(self.states[:number + 1], self.steps[:number])

    @property
    def editions(self) -> tuple[State, ...]:
        """The frozen states, the oldest first."""
        return tuple(state for state in self.states if state.id != DRAFT)

    def ids_of(self, id: str) -> list[str]:
        """The id of one record in every state, by what each says that it continues; empty before it was first there.

        One that was withdrawn and came back keeps its id in between.
        """
        found = [id] if self.states else []
        for number, pairs in reversed([*enumerate(self._lives)]):
            parents = pairs.get(found[-1], ())
            there = any(state.plan.record(found[-1]) is not None for state in self.states[:number + 1])
            found.append(parents[0] if len(parents) == 1 else found[-1] if there else "")
        return found[::-1]

    def now(self, id: str) -> str:
        """The id under which a record of any state goes on in the last one; its own where none goes on from it alone."""
        for heirs in self._heirs:
            id = heirs.get(id, id)
        return id

    @cached_property
    def _lives(self) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """For each step, the id of a record after it and the ids of those that it goes on from."""
        return tuple({new: tuple(old for old, _ in pairs) for new, pairs in groupby(
            sorted(lives(before.plan, after.plan), key=lambda pair: pair[1]), key=lambda pair: pair[1])}
            for before, after in pairwise(self.states))

    @cached_property
    def _heirs(self) -> tuple[Mapping[str, str], ...]:
        """For each step, old id and new id of the records that go on under one other id."""
        found = []
        for before, after in pairwise(self.states):
            pairs = lives(before.plan, after.plan)
            olds = [old for old, _ in pairs]
            found.append({old: new for old, new in pairs if olds.count(old) == 1})
        return tuple(found)

    def records_of(self, id: str) -> list[tuple[State, Record | None]]:
        """One record in every state, from the oldest; nothing where it was not there."""
        return [(state, state.plan.record(name) if name else None)
                for state, name in zip(self.states, self.ids_of(id), strict=True)]

    def changes_of(self, id: str) -> Iterator[tuple[Step, tuple[Change, ...], StatusChange | None]]:
        """What happened to one record, the latest step first; steps in which nothing did are left out."""
        for step, name in zip(self.steps[::-1], self.ids_of(id)[:0:-1], strict=True):
            found = tuple(change for change in step.comparison.changes if name and change.record == name)
            status = next((status for status in step.comparison.statuses if status.indicator == name), None)
            if found or status:
                yield step, found, status


NOTHING = Past()
