"""An observation is one value with its period, its kind and its source.

Here belongs the value itself and what follows from its period. Reading it from a data set
belongs to ``readers``, judging it to ``analyses``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from basinplan.model.values import first_day, last_day

OBSERVED, PROVISIONAL, ESTIMATED = "observed", "provisional", "estimated"
REPORTED = (OBSERVED, PROVISIONAL, ESTIMATED)
PLANNED, PROJECTED = "planned", "projected"


@dataclass(frozen=True)
class Observation:
    """``start`` and ``end`` are dates as precise as the source gives them.

    ``upper`` is set where the source gives a range; ``value`` is then its lower end.
    """

    start: str
    end: str
    value: Decimal
    kind: str
    source: str
    note: str = ""
    upper: Decimal | None = None
    line: int = 0

    @property
    def first(self) -> date:
        return first_day(self.start)

    @property
    def last(self) -> date:
        return last_day(self.end)

    @property
    def is_fact(self) -> bool:
        """Whether it reports what happened, not what is planned or projected."""
        return self.kind in REPORTED

    @property
    def is_year_to_date(self) -> bool:
        """Whether it counts from 1 January to a day before the year's end; a single day or month does not."""
        first, last = self.first, self.last
        from_january = (first.month, first.day) == (1, 1) and self.start != self.end
        return from_january and first.year == last.year and (last.month, last.day) != (12, 31)
