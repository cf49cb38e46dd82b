"""Numbers in a text with their scale, unit and rate: ``около 5,6 млрд м³ в год``.

Digits are certain; numbers written as words are noted apart, because languages choose freely between both.
Dates must have been blanked out before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from basinplan.statements.dates import BLANK
from basinplan.statements.grammar import Grammar, power
from basinplan.statements.units import UNITS

_NUMBER = re.compile(r"(?<![A-Za-z\u0400-\u04ff\d_])(?<![A-Za-z\u0400-\u04ff][-–])(?<!\d[.,])"
                     r"(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)")
_LABEL = re.compile(r"\d+(?:\.\d+){2,}")
_SIGN = re.compile(r"(?:^|[^\w%)\]]|[\u3400-\u9fff])([−–+-])$")
_ZH = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_ZH_DIGIT = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ZH_SCALE = {"十": 10, "百": 100, "千": 1000}
_ZH_SHARE = re.compile(r"百分之(\d+(?:\.\d+)?|[一二三四五六七八九十百]+)")
_ZH_PART = re.compile(r"([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)")
_ZH_TENTHS = re.compile(r"(\d|[一二三四五六七八九])成(?!为|员|立|果|本|功|都|长|分|就|效|熟|交|因|绩)")
_DIGIT_PART = re.compile(r"(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d/.,])")
_INSERTED = re.compile(r"\s*(?:more|further|of|多|余)?\s*")
NEAR = 30
COMPOUND = {("gram", "litre"): "g_per_litre", ("milligram", "litre"): "mg_per_litre"}


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


def read_quantities(text: str, grammar: Grammar) -> list[Quantity]:
    """All numbers of a text in order; those in words are not ``sure``."""
    found: list[Quantity] = []
    if not grammar.spaced:
        text = _chinese_shares(text, grammar, found)
    text = _fractions(text, grammar, found)
    text = _DIGIT_PART.sub(lambda match: _part(match, found), text)
    digits = list(_digits(text, grammar))
    found += _joined(digits, text, grammar)
    for quantity in digits:
        text = text[:quantity.start] + BLANK * (quantity.end - quantity.start) + text[quantity.end:]
    found += _in_words(text, grammar)
    return sorted(found, key=lambda quantity: quantity.start)


def _part(match: re.Match, found: list[Quantity]) -> str:
    """9/10 as nine tenths, blanked out."""
    if int(match[1]) >= int(match[2]):
        return match[0]
    value = _as_decimal(Fraction(int(match[1]), int(match[2])))
    found.append(Quantity(value, value, match[0], sure=False, start=match.start(), end=match.end()))
    return BLANK * len(match[0])


def _digits(text: str, grammar: Grammar) -> Iterator[Quantity]:
    at = 0
    while match := _NUMBER.search(text, at):
        label = _LABEL.fullmatch(match[0])
        if label:
            yield Quantity(Decimal(0), Decimal(0), match[0], label=match[0], start=match.start(), end=match.end(), digits_end=match.end())
            at = match.end()
            continue
        quantity = _quantity(text, match, grammar)
        yield quantity
        at = max(quantity.end, match.end())


def _quantity(text: str, match: re.Match, grammar: Grammar) -> Quantity:
    number, start = _value(match[0], grammar), match.start()
    before = text[max(0, start - NEAR):start]
    sign = _SIGN.search(before)
    if sign and sign[1] != "+" or grammar.minus.ends(before):
        number, start = -number, start - (1 if sign else 0)
    scale, end = _scale(text, match.end(), grammar)
    unit, rates, end = _unit(text, end, grammar)
    if not unit and (money := grammar.money_before.ends(before)):
        unit, start = money.key, start - (len(before) - money.start)
    rates |= _rates_before(before, grammar) if unit or not grammar.spaced else frozenset()
    if (unit, "litre") in COMPOUND and "litre" in rates:
        unit, rates = COMPOUND[unit, "litre"], rates - {"litre"}
    measured = UNITS.get(unit)
    value = number * scale * (measured.factor if measured else 1)
    return Quantity(value, number, text[start:end].strip(), measured.measure if measured else "", unit, rates, True, start, end,
                    match.end(), scale)


def _value(written: str, grammar: Grammar) -> Decimal:
    """The number as its language reads it: in English 5,000 is five thousand, in Russian five."""
    plain = written.replace(" ", "")
    if grammar.decimal == ",":
        return Decimal(plain.replace(",", ".", 1).replace(",", ""))
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", plain):
        return Decimal(plain.replace(",", ""))
    return Decimal(plain.replace(",", "."))


def _scale(text: str, at: int, grammar: Grammar) -> tuple[Decimal, int]:
    """Thousand, million or 万 after a number, also two in a row."""
    scale = Decimal(1)
    for _ in range(2):
        begin = at + re.match(r"[\s-]*" if grammar.spaced else r"\s*", text[at:]).end()
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


def _unit(text: str, at: int, grammar: Grammar) -> tuple[str, frozenset[str], int]:
    """The unit after a number, and what it is counted per."""
    begin = at + _INSERTED.match(text[at:]).end()
    if text[begin:begin + 1] == "-":
        begin += 1
    hit = grammar.units.match(text, begin)
    if hit is None:
        return "", frozenset(), at
    rates, end = set(), hit.end
    for _ in range(3):
        rate = grammar.rates.match(text, end) or grammar.rates.match(text, end + len(text[end:]) - len(text[end:].lstrip()))
        if rate is None:
            break
        rates.add(rate.key)
        end = rate.end
    return hit.key, frozenset(rates), end


def _rates_before(before: str, grammar: Grammar) -> frozenset[str]:
    """Rates that stand before the number: ``секундына шамамен 384 м³``, ``每秒约384立方米``."""
    hits = list(grammar.rates_before.find(before))
    if not hits:
        return frozenset()
    between = before[hits[-1].end:]
    near = re.fullmatch(r"(?:\s+[^\W\d_]+){0,2}\s*", between) if grammar.spaced else len(between) <= 4 and not re.search(r"[，。；\d]", between)
    return frozenset({hits[-1].key}) if near else frozenset()


def _joined(digits: list[Quantity], text: str, grammar: Grammar) -> list[Quantity]:
    """Numbers of a range or a list take unit and scale from the last of them: ``10–12 км³``."""
    joined: list[Quantity] = []
    for quantity in reversed(digits):
        after = joined[-1] if joined else None
        if after and not quantity.label and not after.label and _belong_together(text[quantity.end:after.start], grammar):
            if not quantity.unit and after.unit:
                scale = quantity.scale if quantity.scale != 1 else after.scale
                measured = UNITS.get(after.unit)
                quantity = replace(quantity, value=quantity.written * scale * measured.factor, measure=measured.measure, unit=after.unit,
                                   rates=after.rates | quantity.rates, scale=scale)
            elif quantity.unit == after.unit and quantity.rates and not after.rates:
                joined[-1] = replace(after, rates=quantity.rates)
            elif not quantity.unit and quantity.scale == 1 and after.scale != 1 and _is_range(text[quantity.end:after.start]):
                quantity = replace(quantity, value=quantity.written * after.scale, scale=after.scale)
        joined.append(quantity)
    return list(reversed(joined))


def _belong_together(between: str, grammar: Grammar) -> bool:
    words = between.strip()
    hit = grammar.between.match(words, 0) if words else None
    return bool(hit and not words[hit.end:].strip(" ,") or re.fullmatch(r"-?[а-яёқғңүұһіәө]{0,4}[,\s]*(?:(?:мен|пен|бен|және|до|и)\s*)?", between)
                and between.strip())


def _is_range(between: str) -> bool:
    return between.strip() in ("–", "—", "-", "~", "～", "至", "到", "to", "до", "——")


def _fractions(text: str, grammar: Grammar, found: list[Quantity]) -> str:
    """Half, a third and the like; they are words, so they are not sure."""
    for hit in reversed(list(grammar.fractions.find(text))):
        if grammar.not_numbers.match(text, hit.start) or _covered(hit.start, hit.end, text, grammar):
            continue
        value = _as_decimal(Fraction(hit.key))
        found.append(Quantity(value, value, text[hit.start:hit.end], sure=False, start=hit.start, end=hit.end))
        text = text[:hit.start] + BLANK * (hit.end - hit.start) + text[hit.end:]
    return text


def _as_decimal(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.0001"))


def _covered(start: int, end: int, text: str, grammar: Grammar) -> bool:
    """Whether the word is part of one that is no number: 三 in 三角洲."""
    return any(hit.start <= start and end <= hit.end for hit in grammar.not_numbers.find(text))


def _in_words(text: str, grammar: Grammar) -> Iterator[Quantity]:
    if grammar.spaced:
        for value, start, end in _added(text, grammar):
            scale, end = _scale(text, end, grammar)
            unit, rates, end = _unit(text, end, grammar)
            measured = UNITS.get(unit)
            yield Quantity(value * scale * (measured.factor if measured else 1), value, text[start:end].strip(),
                           measured.measure if measured else "", unit, rates, False, start, end, end, scale)
        return
    for match in _ZH.finditer(text):
        value = _chinese(match[0])
        if value is not None and value >= 2 and not _covered(match.start(), match.end(), text, grammar):
            unit, rates, end = _unit(text, match.end(), grammar)
            measured = UNITS.get(unit)
            yield Quantity(value * (measured.factor if measured else 1), Decimal(value), text[match.start():end],
                           measured.measure if measured else "", unit, rates, False, match.start(), end, match.end())


def _added(text: str, grammar: Grammar) -> Iterator[tuple[Decimal, int, int]]:
    """Numbers in words with their places; ``twenty-four`` and ``двадцать четыре`` are one."""
    value, start, end = Decimal(0), 0, -1
    for hit in grammar.numbers.find(text):
        if _covered(hit.start, hit.end, text, grammar):
            continue
        number = Decimal(hit.key)
        joins = end >= 0 and text[end:hit.start] in (" ", "-") and (value % 100 == 0 and value and number < 100 or value % 10 == 0 and number < 10)
        if joins:
            value, end = value + number, hit.end
            continue
        if end >= 0:
            yield value, start, end
        value, start, end = number, hit.start, hit.end
    if end >= 0:
        yield value, start, end


def _chinese(signs: str) -> Decimal | None:
    """三百二十 as 320; nothing for signs that are no number by themselves, such as 万 alone."""
    total = section = digit = 0
    seen = False
    for sign in signs:
        if sign in _ZH_DIGIT:
            digit, seen = _ZH_DIGIT[sign], True
        elif sign in _ZH_SCALE:
            if not seen and sign != "十":
                return None
            section, digit, seen = section + (digit or 1) * _ZH_SCALE[sign], 0, True
        elif not seen:
            return None
        else:
            size = 10 ** 4 if sign == "万" else 10 ** 8
            total, section, digit = (total + section + digit) * size, 0, 0
    return Decimal(total + section + digit)


def _chinese_shares(text: str, grammar: Grammar, found: list[Quantity]) -> str:
    """百分之八十, 三分之二 and 八成, blanked out."""
    def note(match: re.Match, value: Decimal, measure: str) -> str:
        found.append(Quantity(value, value, match[0], measure, measure, sure=measure == "percent" and "百" in match[0],
                              start=match.start(), end=match.end(), digits_end=match.end()))
        return BLANK * len(match[0])

    def number(signs: str) -> Decimal:
        return Decimal(signs) if signs[0].isdigit() else _chinese(signs)

    text = _ZH_SHARE.sub(lambda match: note(match, number(match[1]), "percent"), text)
    text = _ZH_PART.sub(lambda match: note(match, _as_decimal(Fraction(int(_chinese(match[2])), int(_chinese(match[1])))), ""), text)
    return _ZH_TENTHS.sub(lambda match: note(match, number(match[1]) * 10, "percent"), text)
