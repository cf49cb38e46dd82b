"""How far do the published figures of one quantity lie apart? Each is measured against the smallest: no side is the yardstick."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from basinplan.registers.parallel_figure import Figure, ParallelFigure

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Apart:
    """A figure and how far it lies above the smallest one: in its unit, and in per cent of the smallest (None where that is zero).

    Both are None where the figure is no single number, or the only number.
    """

    figure: Figure
    difference: Decimal | None = None
    share: Decimal | None = None


def differences(record: ParallelFigure) -> list[Apart]:
    """Every figure in the order of the record. A range or words have no difference; the smallest number has the difference 0.

    Where all numbers come from one publication, such as its values of several years, nothing is compared.
    """
    numbers = [figure for figure in record.figures if is_number(figure)]
    if len({figure.sources[0] for figure in numbers}) < 2:
        return [Apart(figure) for figure in record.figures]
    least = min(figure.value for figure in numbers)
    return [_apart(figure, least) if is_number(figure) else Apart(figure) for figure in record.figures]


def is_number(figure: Figure) -> bool:
    """Whether the figure is one number, not a range and not words."""
    return figure.value is not None and figure.upper is None


def _apart(figure: Figure, least: Decimal) -> Apart:
    above = figure.value - least
    return Apart(figure, above, HUNDRED * above / least if least > 0 else None)
