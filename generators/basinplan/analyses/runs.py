"""Which values of a series may be joined by a line, and where must it be broken?

Values of one source that follow each other year by year may be joined. A missing year, another source, a date
of another precision or a break that the data set declares parts the series.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from basinplan.analyses.views import Seen
from basinplan.model.values import first_day
from basinplan.registers.dataset import Break

Row = Mapping[str, Any]


def year_of(row: Row, when: str = "year") -> int:
    """The year in which a row's period begins."""
    return first_day(str(row[when])).year


def breaks_for(seen: Seen, row: Row) -> list[Break]:
    """The breaks of the data set that hold for a row of a view."""
    parts = {column: part for part, column in seen.view.columns.items()}

    def holds(column: str, value: str) -> bool:
        known = row[parts[column]] if column in parts else seen.view.where.get(column)
        return str(known) == value

    return [b for b in seen.dataset.breaks if all(holds(column, value) for column, value in b.where.items())]


def runs(seen: Seen, rows: Iterable[Row], when: str = "year", source: str = "source") -> list[list[Row]]:
    """The rows in order of time, parted wherever a line must not go on."""
    found: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: first_day(str(row[when]))):
        last = found[-1][-1] if found else None
        if last is not None and _follows(seen, last, row, when, source):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _follows(seen: Seen, last: Row, row: Row, when: str, source: str) -> bool:
    if year_of(row, when) - year_of(last, when) != 1 or len(str(row[when])) != len(str(last[when])):
        return False
    if last.get(source) != row.get(source):
        return False
    before, after = first_day(str(last[when])), first_day(str(row[when]))
    return not any(before < first_day(b.at) <= after for b in breaks_for(seen, row))
