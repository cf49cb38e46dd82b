"""What do monthly values say about the year: which years are complete, what is each month's mean, what each year's sum?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

MONTHS = range(1, 13)
TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Month:
    """One calendar month over several years: its mean, its lowest and its highest value."""

    number: int
    mean: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Monthly:
    """Monthly values by year and month; only complete years, with all twelve months, are counted."""

    values: Mapping[tuple[int, int], Decimal]

    @property
    def years(self) -> list[int]:
        """The complete years, in order."""
        return sorted(year for year in {year for year, _ in self.values} if all((year, m) in self.values for m in MONTHS))

    @property
    def months(self) -> list[Month]:
        """The twelve months over the complete years; empty where there is no such year."""
        years = self.years
        if not years:
            return []
        columns = [[self.values[year, number] for year in years] for number in MONTHS]
        return [Month(number, (sum(values) / Decimal(len(values))).quantize(TENTH), min(values), max(values))
                for number, values in zip(MONTHS, columns, strict=True)]

    @property
    def sums(self) -> dict[int, Decimal]:
        """The sum of each complete year."""
        return {year: sum((self.values[year, number] for number in MONTHS), start=Decimal(0)) for year in self.years}


def monthly(rows: Iterable[Mapping[str, Any]], part: str, when: str = "month") -> Monthly:
    """The values of one part of a view's rows; rows that are not of a single month are left out."""
    found = {}
    for row in rows:
        pieces = str(row[when]).split("-")
        if len(pieces) == 2 and row[part] is not None:
            found[int(pieces[0]), int(pieces[1])] = Decimal(row[part])
    return Monthly(found)
