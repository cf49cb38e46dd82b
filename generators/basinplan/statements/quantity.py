"""One number as a text states it, with its scale, unit and rate, and how these are read after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from basinplan.statements.grammar import Grammar, power
from basinplan.statements.units import UNITS

_UP_TO_RATE = tuple(re.compile(rf"\s*(?:[^\W\d_]+\s+){{{words}}}") for words in range(3))  # "m³ of water a day"
_INSERTED = re.compile(r"\s*(?:more|further|of|多|余)?\s*")


@dataclass(frozen=True)
class Quantity:
    """A number in base units of what it measures; ``sure`` where it stands in digits.

    ``written`` is the number before its scale and unit, ``shown`` the words of the text; ``rates`` are "per year" and the like.
    """

    value: Decimal
    written: Decimal
    shown: str
    measure: str = ""
    unit: str = ""
    rates: frozenset[str] = frozenset()
    sure: bool = True
    start: int = 0
    end: int = 0
    digits_end: int = 0
    scale: Decimal = Decimal(1)
    label: str = ""


def scale_after(text: str, at: int, grammar: Grammar) -> tuple[Decimal, int]:
    """Thousand, million or 万 after a number, also two in a row."""
    scale = Decimal(1)
    for _ in range(2):
        begin = at + re.match(r"[\s-]*" if grammar.spaced else r"[\s多余来]*", text[at:]).end()
        if grammar.units.match(text, begin) and not _scale_is_longer(text, begin, grammar):
            break
        hit = grammar.scales.match(text, begin)
        if hit is None:
            break
        scale, at = scale * power(hit.key), hit.end
    return scale, at


def _scale_is_longer(text: str, at: int, grammar: Grammar) -> bool:
    scale, unit = grammar.scales.match(text, at), grammar.units.match(text, at)
    return bool(scale and unit and scale.end > unit.end)


def unit_after(text: str, at: int, grammar: Grammar) -> tuple[str, frozenset[str], int]:
    """The unit after a number, and what it is counted per."""
    begin = at + _INSERTED.match(text[at:]).end()
    if text[begin : begin + 1] == "-":
        begin += 1
    hit = grammar.units.match(text, begin)
    if hit is None or text[begin - 1 : begin] == "-" and hit.end - hit.start < len("км²"):  # "12-м" is an ordinal
        return "", frozenset(), at
    rates, end = set(), hit.end
    for _ in range(3):
        words = (pattern.match(text, end) for pattern in _UP_TO_RATE)
        rate = next(filter(None, (grammar.rates.match(text, match.end()) for match in words if match)), None)
        if rate is None:
            break
        rates.add(rate.key)
        end = rate.end
    return hit.key, frozenset(rates), end


def in_base_units(number: Decimal, scale: Decimal, unit: str) -> tuple[Decimal, str]:
    """The number in base units of what its unit measures, and what that is; a number without a unit measures nothing."""
    measured = UNITS.get(unit)
    return number * scale * (measured.factor if measured else 1), measured.measure if measured else ""
