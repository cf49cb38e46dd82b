"""Any two states of the plan against each other: what changed in each record, stored once for each pair of its distinct versions.

However many editions there are, a record that never changed is stored not at all, and one that changed once is stored once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from basinplan.analyses.attribution import StatusChange
from basinplan.analyses.past import Past, Step
from basinplan.model.change import Change

Said = tuple[tuple[Change, ...], StatusChange | None]
NOTHING: Said = ((), None)
Key = tuple[str, str]


@dataclass(frozen=True)
class Unit:
    """One record, chapter, data set or list through all states.

    ``versions`` gives for each state the number of its version; ``said`` what changed from one version to another, and a
    step that it can be read from.
    """

    register: str
    record: str
    versions: tuple[int, ...]
    said: Mapping[tuple[int, int], tuple[Said, Step]]


def units_of(past: Past) -> Iterator[Unit]:
    """Everything that differs between any two states, by register and name."""
    ids = [state.id for state in past.states]
    found: dict[Key, dict[tuple[int, int], Said]] = {}
    steps = {}
    for step in past.pairs:
        pair = ids.index(step.before.id), ids.index(step.after.id)
        steps[pair] = step
        for key, said in _by_record(step).items():
            found.setdefault(key, {})[pair] = said
    for (register, record), said in sorted(found.items()):
        versions = _versions(said, len(ids)) or tuple(range(len(ids)))
        pairs = {(versions[one], versions[two]): (said.get((one, two), NOTHING), steps[one, two])
                 for one, two in combinations(range(len(ids)), 2) if versions[one] != versions[two]}
        yield Unit(register, record, versions, pairs)


def _by_record(step: Step) -> dict[Key, Said]:
    """The changes of a step by what they are of; why an indicator stands otherwise goes with the indicator."""
    changes: dict[Key, list[Change]] = {}
    for change in step.comparison.changes:
        changes.setdefault((change.register, change.record), []).append(change)
    statuses = {("indicator", status.indicator): status for status in step.comparison.statuses}
    return {key: (tuple(changes.get(key, ())), statuses.get(key)) for key in {*changes, *statuses}}


def _versions(said: Mapping[tuple[int, int], Said], number: int) -> tuple[int, ...]:
    """The version of each state; empty where states that look alike are told otherwise beside a third one."""
    versions: list[int] = []
    for state in range(number):
        alike = (other for other in range(state) if (other, state) not in said and _is_alike(said, other, state, number))
        versions.append(next((versions[other] for other in alike), max(versions, default=-1) + 1))
    told: dict[tuple[int, int], Said] = {}
    for one, two in combinations(range(number), 2):
        found = said.get((one, two), NOTHING)
        if versions[one] == versions[two]:
            if found != NOTHING:
                return ()
        elif told.setdefault((versions[one], versions[two]), found) != found:
            return ()
    return tuple(versions)


def _is_alike(said: Mapping[tuple[int, int], Said], one: int, two: int, number: int) -> bool:
    """Whether two states tell the same of this record beside every state before or after both."""
    return (all(said.get((other, one)) == said.get((other, two)) for other in range(one))
            and all(said.get((one, other)) == said.get((two, other)) for other in range(two + 1, number)))
