"""What became of each record: field by field, with one life for records that were renamed, merged, split or superseded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from basinplan.analyses.field_differences import Difference, differences, plain
from basinplan.model.change import ADDED, CONTENT, PASSPORT, SUPERSEDED, TRANSLATION, WITHDRAWN, Change
from basinplan.model.finding import Place
from basinplan.model.plan import Entry, Plan
from basinplan.model.record import Record

Found = tuple[Change, Difference]
PASSPORT_FILE = "plan/plan.yml"


def passport_changes(before: Plan, after: Plan) -> Iterator[Found]:
    """What differs on the front page of the plan."""
    for found in differences(before.passport, after.passport):
        path = _standing(found.at[1] or found.at[0], after.passport_places)
        yield _change((PASSPORT, after.passport.id), found, after.passport_places.get(path, Place(PASSPORT_FILE)),
                      _origins(before, after)), found


def _origins(before: Plan, after: Plan) -> set[str]:
    return {before.passport.source_locale, after.passport.source_locale}


def _standing(path: tuple, places: Mapping) -> tuple:
    while path and path not in places:
        path = path[:-1]
    return path


def record_changes(before: Plan, after: Plan) -> Iterator[Found]:
    """Records that came, went or went on under another id, and every field of those that stayed.

    One that is there and cannot be read has not gone.
    """
    heirs, origins = lives(before, after), _origins(before, after)
    for old, new in heirs:
        record, place = after.record(new), after.entries[new].place
        yield (Change(record.REGISTER, new, "replaces", SUPERSEDED, old, new, CONTENT, place=place),
               Difference("replaces", SUPERSEDED, old, new, ("replaces",), (before.record(old), record)))
    alone = _only_heirs(heirs)
    gone = {old for old, _ in heirs}
    come = {new for _, new in heirs}
    for id in sorted({*before.entries, *after.entries}):
        old, new = before.entries.get(id), after.entries.get(id)
        if old and new and type(old.record) is type(new.record):
            yield from _fields(old, new, origins)
            continue
        if old and id not in gone and not after.may_exist(id, old.record.REGISTER):
            yield _whole(old.record, WITHDRAWN, old.place)
        if new and id not in come and not before.may_exist(id, new.record.REGISTER):
            yield _whole(new.record, ADDED, new.place)
    for old, new in alone:
        yield from _fields(before.entries[old], after.entries[new], origins)


def lives(before: Plan, after: Plan) -> list[tuple[str, str]]:
    """Old id and new id of records of one register that go on under another id, as either state says by ``replaces``."""
    found = set()
    for mine, theirs, is_forward in ((after, before, True), (before, after, False)):
        for id, entry in mine.entries.items():
            for other in getattr(entry.record, "replaces", ()):
                if id in theirs.entries or other in mine.entries or other not in theirs.entries:
                    continue
                if type(theirs.entries[other].record) is type(entry.record):
                    found.add((other, id) if is_forward else (id, other))
    return sorted(found)


def _only_heirs(heirs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """One old record that became one new one: only there fields can be held against each other."""
    olds, news = Counter(old for old, _ in heirs), Counter(new for _, new in heirs)
    return [(old, new) for old, new in heirs if olds[old] == news[new] == 1]


def _fields(old: Entry, new: Entry, origins: set[str]) -> Iterator[Found]:
    if old.record is new.record:
        return
    for found in differences(old.record, new.record):
        if found.names not in (("id",), ("replaces",)):
            place = new.place_of(found.at[1] or found.at[0])
            yield _change((new.record.REGISTER, new.record.id), found, place, origins), found


def _change(whose: tuple[str, str], found: Difference, place: Place, origins: set[str]) -> Change:
    """A text counts as content in the language in which it is written in either state."""
    scope = TRANSLATION if found.locale and found.locale not in origins else CONTENT
    return Change(*whose, found.field, found.kind, found.before, found.after, scope, place=place)


def _whole(record: Record, kind: str, place: Place) -> Found:
    value = plain(record)
    before, after = (value, None) if kind == WITHDRAWN else (None, value)
    parts = (record, None) if kind == WITHDRAWN else (None, record)
    return (Change(record.REGISTER, record.id, "", kind, before, after, CONTENT, place=place),
            Difference("", kind, before, after, (), parts))
