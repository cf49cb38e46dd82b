"""What several rules of completeness ask alike: is a measure closed, is a date old, which sources are named?"""

from __future__ import annotations

from datetime import date

from basinplan.model.record import Record, Ref, walk

CLOSED = ("executed", "cancelled")


def is_older(day: date, months: int, as_of: date) -> bool:
    """Whether the day lies more than so many calendar months before ``as_of``."""
    between = (as_of.year - day.year) * 12 + as_of.month - day.month
    return between > months or between == months and as_of.day > day.day


def sources_of(record: Record) -> frozenset[str]:
    """The ids of all sources that any field of the record names."""
    return frozenset(value for _, mark, value in walk(record) if isinstance(mark, Ref) and mark.register == "source")
