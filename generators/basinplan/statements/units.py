"""Units of measurement: what each measures and how many of the base unit it holds.

Two quantities are the same where they measure the same and come to the same number of base units: 0.5 km³ and
500 million m³. Amounts of money are never converted; each currency is a measure of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

COUNTED = ("person", "time", "")
"""Measures for which languages often leave the unit out or put it elsewhere."""


@dataclass(frozen=True)
class Unit:
    """``measure`` is what it measures, ``factor`` how many base units it holds."""

    measure: str
    factor: Decimal = Decimal(1)


def _unit(measure: str, factor: str = "1") -> Unit:
    return Unit(measure, Decimal(factor))


UNITS: Mapping[str, Unit] = {
    "mm": _unit("length", "0.001"),
    "cm": _unit("length", "0.01"),
    "m": _unit("length"),
    "km": _unit("length", "1000"),
    "m2": _unit("area"),
    "km2": _unit("area", "1000000"),
    "ha": _unit("area", "10000"),
    "m3": _unit("volume"),
    "km3": _unit("volume", "1000000000"),
    "litre": _unit("volume", "0.001"),
    "mcm": _unit("volume", "1000000"),
    "bcm": _unit("volume", "1000000000"),
    "g_per_litre": _unit("concentration"),
    "mg_per_litre": _unit("concentration", "0.001"),
    "ug_per_litre": _unit("concentration", "0.000001"),
    "g_per_kg": _unit("mass share"),
    "us_per_cm": _unit("conductivity"),
    "tonne": _unit("mass", "1000"),
    "kilogram": _unit("mass"),
    "gram": _unit("mass", "0.001"),
    "milligram": _unit("mass", "0.000001"),
    "percent": _unit("percent"),
    "point": _unit("percentage point"),
    "permille": _unit("percent", "0.1"),
    "celsius": _unit("temperature"),
    "watt": _unit("power"),
    "kilowatt": _unit("power", "1000"),
    "megawatt": _unit("power", "1000000"),
    "gigawatt": _unit("power", "1000000000"),
    "kilowatt_hour": _unit("energy"),
    "megawatt_hour": _unit("energy", "1000"),
    "gigawatt_hour": _unit("energy", "1000000"),
    "terawatt_hour": _unit("energy", "1000000000"),
    "person": _unit("person"),
    "year": _unit("time", "12"),
    "month": _unit("time"),
    "day": _unit("days"),
    "hour": _unit("hours"),
    "mu": _unit("mu"),
    **{code: _unit(code) for code in ("KZT", "USD", "EUR", "CNY", "RUB", "KGS", "TJS")},
}
SYMBOLS: Mapping[str, tuple[str, ...]] = {
    "mm": ("mm",),
    "cm": ("cm",),
    "m": ("m",),
    "km": ("km",),
    "m2": ("m²", "m2"),
    "km2": ("km²", "km2"),
    "ha": ("ha",),
    "m3": ("m³", "m3"),
    "km3": ("km³", "km3"),
    "percent": ("%",),
    "permille": ("‰",),
    "celsius": ("°C",),
    "g_per_litre": ("g/L", "g/l"),
    "mg_per_litre": ("mg/L", "mg/l"),
    "megawatt": ("MW",),
    "gigawatt": ("GW",),
    "kilowatt": ("kW",),
    "gigawatt_hour": ("GWh",),
    "kilowatt_hour": ("kWh",),
    "KZT": ("KZT",),
    "USD": ("USD",),
    "EUR": ("EUR",),
    "CNY": ("CNY",),
}


@dataclass(frozen=True)
class Meaning:
    """What a code of the list of units says of a number: unit, multiplier and rates."""

    unit: str
    scale: Decimal = Decimal(1)
    rates: frozenset[str] = frozenset()


def _meaning(unit: str, scale: int = 0, *rates: str) -> Meaning:
    return Meaning(unit, Decimal(10) ** scale, frozenset(rates))


MEANINGS: Mapping[str, Meaning] = {
    **{
        code: _meaning(code)
        for code in (
            "mm",
            "cm",
            "m",
            "km",
            "km2",
            "ha",
            "m3",
            "km3",
            "percent",
            "megawatt",
            "g_per_litre",
            "celsius",
            "mg_per_litre",
            "ug_per_litre",
            "us_per_cm",
            "g_per_kg",
        )
    },
    "m_baltic": _meaning("m"),
    "thousand_ha": _meaning("ha", 3),
    "million_m3": _meaning("m3", 6),
    "km3_per_year": _meaning("km3", 0, "year"),
    "m3_per_second": _meaning("m3", 0, "second"),
    "mm_per_month": _meaning("mm", 0, "month"),
    "mm_per_year": _meaning("mm", 0, "year"),
    "persons": _meaning("person"),
    "million_persons": _meaning("person", 6),
    "thousand_persons": _meaning("person", 3),
    "years": _meaning("year"),
    "m3_per_person_per_year": _meaning("m3", 0, "person", "year"),
    "million_m3_per_year": _meaning("m3", 6, "year"),
    "km2_per_year": _meaning("km2", 0, "year"),
    "m_per_year": _meaning("m", 0, "year"),
    "mm_per_decade": _meaning("mm", 0, "decade"),
    "celsius_per_decade": _meaning("celsius", 0, "decade"),
    "mm_we": _meaning("mm"),
    "m_we": _meaning("m"),
    "usd_per_m3": _meaning("USD"),
}


def are_alike(first: str, second: str) -> bool:
    """Whether a number in one unit is the same number in the other: the same code, or the same measure, multiplier and rates.

    Codes whose meaning is not known here are alike only where they are equal.
    """
    one, other = MEANINGS.get(first), MEANINGS.get(second)
    if first == second or one is None or other is None:
        return first == second
    unit, base = UNITS[one.unit], UNITS[other.unit]
    same_size = unit.factor * one.scale == base.factor * other.scale
    return unit.measure == base.measure and same_size and one.rates == other.rates
