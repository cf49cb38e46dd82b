"""A record that goes on under another id, or is merged or split, keeps its life; what became of the whole is not decided here."""

from __future__ import annotations

from datetime import date

from basinplan.analyses.directions import Case
from basinplan.analyses.directions.standing import STANDING
from basinplan.model.change import SUPERSEDED, UNDECIDABLE, UPDATED, WEAKENED
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED, last_day

PROMISES = ("costs", "funding", "outputs", "milestones", "partners", "indicators", "targets", "thresholds", "pressures")
WORDS = {
    "ru": "Запись продолжена под другим номером, объединена или разделена.",
    "kk": "Жазба басқа нөмірмен жалғасты, біріктірілді немесе бөлінді.",
    "zh": "记录以其他编号延续、合并或拆分。",
    "en": "The record goes on under another id, was merged or split.",
}
def life(case: Case) -> str | None:
    """One for one is an update, its fields are compared one by one.

    Merged or split records are undecidable as a whole, and weaker where all heirs together stand lower, end later or no
    longer say what the old ones said.
    """
    if case.kind != SUPERSEDED:
        return None
    old, new = case.change.before, case.change.after
    entries = [*case.before.entries.values(), *case.after.entries.values()]
    heirs = {entry.record.id for entry in entries if old in _replaced(entry.record)}
    parents = {*_replaced(case.after.record(new))} & {*case.before.entries}
    children = {*_replaced(case.before.record(old))} & {*case.after.entries}
    others = {entry.record.id for entry in entries if new in _replaced(entry.record)}
    if all(len(found) <= 1 for found in (heirs, parents, children, others)):
        return UPDATED
    olds = [case.before.record(id) for id in {old, *parents, *others} if case.before.record(id) is not None]
    news = [case.after.record(id) for id in {new, *heirs, *children} if case.after.record(id) is not None]
    return WEAKENED if _stands(news) < _stands(olds) or _end(news) > _end(olds) or _says(olds) - _says(news) else UNDECIDABLE


def _stands(records: list[Record]) -> int:
    return min((STANDING.get(getattr(record, "status", ""), 2) for record in records), default=2)


def _end(records: list[Record]) -> date:
    """The latest stated end; one that is not stated is never the later one."""
    ends = [record.period.end for record in records if hasattr(record, "period")]
    return max((last_day(end) for end in ends if end != NOT_STATED), default=date.min)


def _says(records: list[Record]) -> set[str]:
    return {name for record in records for name in PROMISES if getattr(record, name, None)}


def _replaced(record) -> tuple[str, ...]:
    return getattr(record, "replaces", ())
