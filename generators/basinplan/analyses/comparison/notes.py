"""Which note explains which change: by record and field, and only notes that the earlier state did not hold yet.

A note that names a whole group of fields, or a change that is not there, explains nothing and is called out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapidfuzz.distance import Indel

from basinplan.model.change import Change
from basinplan.model.finding import Finding, error, warning
from basinplan.model.plan import Plan
from basinplan.model.values import first_day, last_day
from basinplan.registers.revision_note import WHOLE, Explained, RevisionNote

REGISTER = RevisionNote.REGISTER
LETTERS, SIGNS = 3, 2
"""So many different letters make a word of a reason, so many different Chinese signs a reason."""
ALIKE = 0.9
_WORDS, _SIGNS = re.compile(r"[^\W\d_]+|\d+"), re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


def new_notes(before: Plan, after: Plan) -> list[RevisionNote]:
    """The notes of the later state that the earlier one does not hold."""
    return [note for note in after.register(REGISTER) if before.record(note.id) is None]


def with_notes(changes: Iterable[Change], before: Plan, after: Plan) -> list[Change]:
    """The changes, each with the ids of the notes that name it."""
    named: dict[tuple[str, str], list[str]] = {}
    for note in new_notes(before, after):
        for one in note.changes if has_reason(note) else ():
            if not is_used(note, one, before, after):
                named.setdefault((one.record, one.field), []).append(note.id)
    return [replace(change, note=", ".join(named.get((change.record, change.field or WHOLE), ()))) for change in changes]


def has_reason(note: RevisionNote) -> bool:
    """Whether the public is told anything, in each language of the note: signs and single letters are no reason."""
    return bool(note.reason) and all(_is_told(text) for text in note.reason.values())


def _is_told(text: str) -> bool:
    """At least one word of some letters that differ, or some signs of Chinese."""
    words = _WORDS.findall(text.casefold())
    return any(len({*word}) >= LETTERS for word in words) or len({*_SIGNS.findall(text)}) >= SIGNS


def is_used(note: RevisionNote, item: Explained, before: Plan, after: Plan) -> bool:
    """Whether a note that the earlier state held gave the same reason for the same field: the old note under another id.

    A note of the same day that is gone is the old one also where its reason was reworded.
    """
    for old in before.register(REGISTER):
        if any((one.record, one.field) == (item.record, item.field) for one in old.changes):
            is_renamed = after.record(old.id) is None and old.date == note.date
            if is_renamed or any(_is_alike(old.reason.get(locale, ""), text) for locale, text in note.reason.items()):
                return True
    return False


def _is_alike(one: str, two: str) -> bool:
    sides = ["".join(_WORDS.findall(text.casefold())) for text in (one, two)]
    return bool(sides[0]) and Indel.normalized_similarity(*sides) >= ALIKE


def find_note_faults(before: Plan, after: Plan, changes: Iterable[Change]) -> Iterator[Finding]:
    """Items of new notes that name a group of fields instead of each, or no change between the two states.

    The latter is a warning: a change that was taken back again needs a note beside its proposal and is none since the
    edition. Warnings are also notes of an impossible day and reasons that were given for the same field before.
    """
    fields: dict[str, set[str]] = {}
    for change in changes:
        if change.register != REGISTER:
            fields.setdefault(change.record, set()).add(change.field or WHOLE)
    for note in new_notes(before, after):
        yield from _date_faults(note, before, after)
        for number, one in enumerate(note.changes):
            if is_used(note, one, before, after):
                place = after.entries[note.id].place_of(("changes", number, "field"))
                yield warning("note-repeated", place, f"changes[{number + 1}].field", f"{one.record}: {one.field}")
                continue
            changed = fields.get(one.record, set())
            if one.field in changed or _is_of_newcomer(one, before, after):
                continue
            place = after.entries[note.id].place_of(("changes", number, "field"))
            inside = sorted(name for name in changed if name.startswith((f"{one.field}.", f"{one.field}[")))
            is_blanket = bool(inside or one.field == WHOLE and changed)
            told = place, f"changes[{number + 1}].field", f"{one.record}: {one.field}"
            known = inside or sorted(changed) or ["–"]
            yield error("note-blanket", *told, fields=known) if is_blanket else warning("note-without-change", *told, fields=known)


def _is_of_newcomer(one: Explained, before: Plan, after: Plan) -> bool:
    """Whether it names a field of a record that came since: the note then explains a step between two proposals."""
    record = after.record(one.record)
    return record is not None and before.record(one.record) is None and hasattr(record, re.split(r"[.\[]", one.field)[0])


def _date_faults(note: RevisionNote, before: Plan, after: Plan) -> Iterator[Finding]:
    """A new note of a day before the state it is held against, or after the date of the plan itself."""
    earliest, latest = before.passport.as_of, after.passport.as_of
    if last_day(note.date) < first_day(earliest) or first_day(note.date) > last_day(latest):
        yield warning("note-date", after.entries[note.id].place_of(("date",)), "date", note.date, earliest=earliest, latest=latest)
