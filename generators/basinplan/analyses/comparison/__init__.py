"""What differs between two states of a plan, record by record, chapter by chapter, row by row; nothing is asked of git.

``compare`` is a pure function of two plans. Order, layout and quoting of the sources never count: records are matched
by id, items of lists by what they are, passages by what they say, rows of data by their key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from basinplan.analyses.attribution import UNSAID, Frozen, StatusChange, status_changes
from basinplan.analyses.comparison.chapters import chapter_changes
from basinplan.analyses.comparison.lists import code_list_changes, geometry_changes
from basinplan.analyses.comparison.notes import with_notes
from basinplan.analyses.comparison.records import passport_changes, record_changes
from basinplan.analyses.comparison.tables import table_changes
from basinplan.analyses.directions import Case, direction_of
from basinplan.analyses.field_differences import Difference
from basinplan.model.change import DIRECTIONS, Change
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.statements.grammar import Grammars


@dataclass(frozen=True)
class Comparison:
    """All changes from one state to the other, the gravest direction first, and the indicators that are judged differently.

    ``unread`` is where either state could not be read: what differs there is not known.
    """

    changes: tuple[Change, ...]
    statuses: tuple[StatusChange, ...] = ()
    unread: tuple[tuple[Place, ...], tuple[Place, ...]] = ((), ())

    @property
    def counts(self) -> Mapping[str, int]:
        """Number of changes by direction, every direction named."""
        found = Counter(change.direction for change in self.changes)
        return {direction: found[direction] for direction in DIRECTIONS}


def compare(before: Plan, after: Plan, grammars: Grammars, said: Frozen = UNSAID) -> Comparison:
    """What became of ``before`` in ``after``; also of plans that have findings. ``said`` are the verdicts frozen with each.

    ``compare(a, a)`` is empty, and ``compare(b, a)`` holds the changes of ``compare(a, b)`` the other way round. Of what has
    mistakes the rest is compared; why an indicator stands otherwise is said only where all that it reads is whole.
    """
    statuses = tuple(status_changes(before, after, said))
    unread = tuple(sorted(before.unread.places)), tuple(sorted(after.unread.places))
    before, after = before.with_faulty_parts(), after.with_faulty_parts()
    found = [replace(change, direction=direction_of(Case(change, difference, before, after, grammars)))
             for change, difference in _differences(before, after, grammars)]
    return Comparison(tuple(sorted(with_notes(found, before, after), key=_order)), statuses, unread)


def _differences(before: Plan, after: Plan, grammars: Grammars) -> Iterator[tuple[Change, Difference]]:
    yield from passport_changes(before, after)
    yield from record_changes(before, after)
    yield from table_changes(before, after)
    yield from geometry_changes(before, after)
    yield from code_list_changes(before, after)
    yield from chapter_changes(before, after, grammars)


def _order(change: Change) -> tuple:
    return DIRECTIONS.index(change.direction), change.register, change.record, change.field, change.kind, change.id
