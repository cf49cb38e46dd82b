"""Which note explains which change: by record and field, and only notes that the earlier state did not hold yet.

A note that names a whole group of fields, or a change that is not there, explains nothing and is called out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from basinplan.model.change import Change
from basinplan.model.finding import Finding, error, warning
from basinplan.model.plan import Plan
from basinplan.registers.revision_note import WHOLE, RevisionNote

REGISTER = RevisionNote.REGISTER


def new_notes(before: Plan, after: Plan) -> list[RevisionNote]:
    """The notes of the later state that the earlier one does not hold."""
    return [note for note in after.register(REGISTER) if before.record(note.id) is None]


def with_notes(changes: Iterable[Change], before: Plan, after: Plan) -> list[Change]:
    """The changes, each with the ids of the notes that name it."""
    named: dict[tuple[str, str], list[str]] = {}
    for note in new_notes(before, after):
        for one in note.changes if has_reason(note) else ():
            named.setdefault((one.record, one.field), []).append(note.id)
    return [replace(change, note=", ".join(named.get((change.record, change.field or WHOLE), ()))) for change in changes]


def has_reason(note: RevisionNote) -> bool:
    """Whether the public is told anything: dots and dashes are no reason."""
    return any(sign.isalpha() for text in note.reason.values() for sign in text)


def find_note_faults(before: Plan, after: Plan, changes: Iterable[Change]) -> Iterator[Finding]:
    """Items of new notes that name a group of fields instead of each, or no change between the two states.

    The latter is a warning: a change that was taken back again needs a note beside its proposal and is none since the edition.
    """
    fields: dict[str, set[str]] = {}
    for change in changes:
        if change.register != REGISTER:
            fields.setdefault(change.record, set()).add(change.field or WHOLE)
    for note in new_notes(before, after):
        for number, one in enumerate(note.changes):
            changed = fields.get(one.record, set())
            if one.field in changed:
                continue
            place = after.entries[note.id].place_of(("changes", number, "field"))
            inside = sorted(name for name in changed if name.startswith((f"{one.field}.", f"{one.field}[")))
            is_blanket = bool(inside or one.field == WHOLE and changed)
            told = place, f"changes[{number + 1}].field", f"{one.record}: {one.field}"
            known = inside or sorted(changed) or ["–"]
            yield error("note-blanket", *told, fields=known) if is_blanket else warning("note-without-change", *told, fields=known)
