"""Numbers in a text with their scale, unit and rate: ``около 5,6 млрд м³ в год``.

Digits are certain; numbers written as words are noted apart, because languages choose freely between both.
Dates must have been blanked out before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from basinplan.statements.dates import BLANK
from basinplan.statements.grammar import Grammar
from basinplan.statements.number_words import blank_fractions, numbers_in_words
from basinplan.statements.quantity import Quantity, in_base_units, scale_after, unit_after
from basinplan.statements.units import UNITS

_NUMBER = re.compile(
    r"(?<![A-Za-z\u0400-\u04ff\d_])(?<![A-Za-z\u0400-\u04ff][-–])(?<!\d[.,])"
    r"(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
)
_LABEL = re.compile(r"\d+(?:\.\d+){2,}|\d+(?:,\d{1,2}){2,}")
_SIGN = re.compile(r"(?:^|[^\w%)\]])([−–+-])$|[\u3400-\u9fff]([−+])$")
NEAR = 30
COMPOUND = {("gram", "litre"): "g_per_litre", ("milligram", "litre"): "mg_per_litre"}


def read_quantities(text: str, grammar: Grammar) -> list[Quantity]:
    """All numbers of a text in order; those in words are not ``sure``."""
    found: list[Quantity] = []
    text = blank_fractions(text, grammar, found)
    digits = list(_digits(text, grammar))
    found += _joined(digits, text, grammar)
    for quantity in digits:
        text = text[: quantity.start] + BLANK * (quantity.end - quantity.start) + text[quantity.end :]
    found += numbers_in_words(text, grammar)
    return sorted(found, key=lambda quantity: quantity.start)


def _digits(text: str, grammar: Grammar) -> Iterator[Quantity]:
    at = 0
    while match := _NUMBER.search(text, at):
        label = _LABEL.fullmatch(match[0])
        if label:
            yield Quantity(
                Decimal(0), Decimal(0), match[0], label=match[0], start=match.start(), end=match.end(), digits_end=match.end()
            )
            at = match.end()
            continue
        quantity = _quantity(text, match, grammar)
        yield quantity
        at = max(quantity.end, match.end())


def _quantity(text: str, match: re.Match, grammar: Grammar) -> Quantity:
    number, start = _value(match[0], grammar), match.start()
    before = text[max(0, start - NEAR) : start]
    sign = _SIGN.search(before)
    if sign and "+" not in sign[0] or grammar.minus.ends(before):
        number, start = -number, start - (1 if sign else 0)
    scale, end = scale_after(text, match.end(), grammar)
    unit, rates, end = unit_after(text, end, grammar)
    if not unit and (money := grammar.money_before.ends(before)):
        unit, start = money.key, start - (len(before) - money.start)
    rates |= _rates_before(before, grammar) if unit or not grammar.spaced else frozenset()
    if (unit, "litre") in COMPOUND and "litre" in rates:
        unit, rates = COMPOUND[unit, "litre"], rates - {"litre"}
    value, measure = in_base_units(number, scale, unit)
    return Quantity(
        value,
        number,
        text[start:end].strip(),
        measure,
        unit,
        rates,
        True,
        start,
        end,
        match.end(),
        scale,
    )


def _value(written: str, grammar: Grammar) -> Decimal:
    """The number as its language reads it: in English 5,000 is five thousand, in Russian five.

    Where both signs stand, the last one parts the decimals.
    """
    plain = written.replace(" ", "")
    if grammar.decimal == "." and re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", plain):
        return Decimal(plain.replace(",", ""))
    last = max(plain.rfind(","), plain.rfind("."))
    if last < 0:
        return Decimal(plain)
    whole, decimals = re.sub(r"[.,]", "", plain[:last]), plain[last + 1 :]
    return Decimal(f"{whole}.{decimals}")


def _rates_before(before: str, grammar: Grammar) -> frozenset[str]:
    """Rates that stand before the number: ``секундына шамамен 384 м³``, ``每秒约384立方米``."""
    hits = list(grammar.rates_before.find(before))
    if not hits:
        return frozenset()
    between = before[hits[-1].end :]
    near = (
        re.fullmatch(r"(?:\s+[^\W\d_]+){0,2}\s*", between)
        if grammar.spaced
        else len(between) <= 4 and not re.search(r"[，。；\d]", between)
    )
    return frozenset({hits[-1].key}) if near else frozenset()


def _joined(digits: list[Quantity], text: str, grammar: Grammar) -> list[Quantity]:
    """Numbers of a range or a list take unit and scale from the last of them: ``10–12 км³``."""
    joined: list[Quantity] = []
    for quantity in reversed(digits):
        after = joined[-1] if joined else None
        if after and not quantity.label and not after.label and _belong_together(text[quantity.end : after.start], grammar):
            if not quantity.unit and after.unit:
                scale = quantity.scale if quantity.scale != 1 else after.scale
                measured = UNITS.get(after.unit)
                quantity = replace(
                    quantity,
                    value=quantity.written * scale * measured.factor,
                    measure=measured.measure,
                    unit=after.unit,
                    rates=after.rates | quantity.rates,
                    scale=scale,
                )
            elif quantity.unit == after.unit and quantity.rates and not after.rates:
                joined[-1] = replace(after, rates=quantity.rates)
            elif not quantity.unit and quantity.scale == 1 and after.scale != 1 and _is_range(text[quantity.end : after.start]):
                quantity = replace(quantity, value=quantity.written * after.scale, scale=after.scale)
        joined.append(quantity)
    return list(reversed(joined))


def _belong_together(between: str, grammar: Grammar) -> bool:
    words = between.strip()
    hit = grammar.between.match(words, 0) if words else None
    return bool(
        hit
        and not words[hit.end :].strip(" ,")
        or re.fullmatch(r"-?[а-яёқғңүұһіәө]{0,4}[,\s]*(?:(?:мен|пен|бен|және|до|и)\s*)?", between)
        and between.strip()
    )


def _is_range(between: str) -> bool:
    return between.strip() in ("–", "—", "-", "~", "～", "至", "到", "to", "до", "то", "——")


