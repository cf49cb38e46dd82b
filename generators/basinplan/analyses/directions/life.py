"""A record that goes on under another id, or is merged or split, keeps its life; what became of the whole is not decided here."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import SUPERSEDED, UNDECIDABLE, UPDATED

WORDS = {
    "ru": "Запись продолжена под другим номером, объединена или разделена.",
    "kk": "Жазба басқа нөмірмен жалғасты, біріктірілді немесе бөлінді.",
    "zh": "记录以其他编号延续、合并或拆分。",
    "en": "The record goes on under another id, was merged or split.",
}
def life(case: Case) -> str | None:
    """One for one is an update, its fields are compared one by one; merged or split records are undecidable."""
    if case.kind != SUPERSEDED:
        return None
    old, new = case.change.before, case.change.after
    entries = [*case.before.entries.values(), *case.after.entries.values()]
    heirs = {entry.record.id for entry in entries if old in _replaced(entry.record)}
    parents = {*_replaced(case.after.record(new))} & {*case.before.entries}
    children = {*_replaced(case.before.record(old))} & {*case.after.entries}
    others = {entry.record.id for entry in entries if new in _replaced(entry.record)}
    return UPDATED if all(len(found) <= 1 for found in (heirs, parents, children, others)) else UNDECIDABLE


def _replaced(record) -> tuple[str, ...]:
    return getattr(record, "replaces", ())
