"""Numbers written as words, in any language: half, two thirds, двадцать четыре, 三百二十, 八成.

Languages choose freely between digits and words, so these are noted as not sure; only Chinese per cents are as sure as digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from basinplan.statements.dates import BLANK
from basinplan.statements.grammar import Grammar
from basinplan.statements.lexicon import Hit
from basinplan.statements.quantity import Quantity, in_base_units, scale_after, unit_after

_ZH = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_ZH_DIGIT = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ZH_SCALE = {"十": 10, "百": 100, "千": 1000}
_ZH_SHARE = re.compile(r"百分之(\d+(?:\.\d+)?|[一二三四五六七八九十百]+)")
_ZH_PART = re.compile(r"([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)")
_ZH_TENTHS = re.compile(r"(\d|[一二三四五六七八九])成(?!为|员|立|果|本|功|都|长|分|就|效|熟|交|因|绩)")
_DIGIT_PART = re.compile(r"(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d/.,])")


def blank_fractions(text: str, grammar: Grammar, found: list[Quantity]) -> str:
    """The text with its fractions blanked out; they are added to ``found``."""
    if not grammar.spaced:
        text = _chinese_shares(text, grammar, found)
    text = _fractions(text, grammar, found)
    return _DIGIT_PART.sub(lambda match: _part(match, found), text)


def _fractions(text: str, grammar: Grammar, found: list[Quantity]) -> str:
    """Half, a third and the like; they are words, so they are not sure."""
    hits = list(grammar.fractions.find(text))
    covered = list(grammar.not_numbers.find(text)) if hits else []
    for hit in reversed(hits):
        if _covered(hit.start, hit.end, covered):
            continue
        value = _as_decimal(Fraction(hit.key))
        found.append(Quantity(value, value, text[hit.start : hit.end], sure=False, start=hit.start, end=hit.end))
        text = text[: hit.start] + BLANK * (hit.end - hit.start) + text[hit.end :]
    return text


def _as_decimal(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.0001"))


def _covered(start: int, end: int, others: list[Hit]) -> bool:
    """Whether the word is part of one that is no number: 三 in 三角洲."""
    return any(hit.start <= start and end <= hit.end for hit in others)


def _part(match: re.Match, found: list[Quantity]) -> str:
    """9/10 as nine tenths, blanked out."""
    if int(match[1]) >= int(match[2]):
        return match[0]
    value = _as_decimal(Fraction(int(match[1]), int(match[2])))
    found.append(Quantity(value, value, match[0], sure=False, start=match.start(), end=match.end()))
    return BLANK * len(match[0])


def numbers_in_words(text: str, grammar: Grammar) -> Iterator[Quantity]:
    """Whole numbers in words with their units."""
    if grammar.spaced:
        for value, start, end in _added(text, grammar):
            scale, end = scale_after(text, end, grammar)
            unit, rates, end = unit_after(text, end, grammar)
            base, measure = in_base_units(value, scale, unit)
            yield Quantity(
                base,
                value,
                text[start:end].strip(),
                measure,
                unit,
                rates,
                False,
                start,
                end,
                end,
                scale,
            )
        return
    covered = list(grammar.not_numbers.find(text))
    for match in _ZH.finditer(text):
        value = _chinese(match[0])
        if value is not None and value >= 2 and not _covered(match.start(), match.end(), covered):
            unit, rates, end = unit_after(text, match.end(), grammar)
            base, measure = in_base_units(value, Decimal(1), unit)
            yield Quantity(
                base,
                Decimal(value),
                text[match.start() : end],
                measure,
                unit,
                rates,
                False,
                match.start(),
                end,
                match.end(),
            )


def _added(text: str, grammar: Grammar) -> Iterator[tuple[Decimal, int, int]]:
    """Numbers in words with their places; ``twenty-four`` and ``двадцать четыре`` are one."""
    value, start, end = Decimal(0), 0, -1
    hits = list(grammar.numbers.find(text))
    covered = list(grammar.not_numbers.find(text)) if hits else []
    for hit in hits:
        if _covered(hit.start, hit.end, covered):
            continue
        number = Decimal(hit.key)
        joins = (
            end >= 0
            and text[end : hit.start] in (" ", "-")
            and (value % 100 == 0 and value and number < 100 or value % 10 == 0 and number < 10)
        )
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
            size = 10**4 if sign == "万" else 10**8
            total, section, digit = (total + section + digit) * size, 0, 0
    return Decimal(total + section + digit)


def _chinese_shares(text: str, grammar: Grammar, found: list[Quantity]) -> str:
    """百分之八十, 三分之二 and 八成, blanked out."""

    def note(match: re.Match, value: Decimal, measure: str) -> str:
        found.append(
            Quantity(
                value,
                value,
                match[0],
                measure,
                measure,
                sure=measure == "percent" and ("百" in match[0] or match[0][0].isdigit()),
                start=match.start(),
                end=match.end(),
                digits_end=match.end(),
            )
        )
        return BLANK * len(match[0])

    def number(signs: str) -> Decimal:
        return Decimal(signs) if signs[0].isdigit() else _chinese(signs)

    text = _ZH_SHARE.sub(lambda match: note(match, number(match[1]), "percent"), text)
    text = _ZH_PART.sub(
        lambda match: note(match, _as_decimal(Fraction(int(_chinese(match[2])), int(_chinese(match[1])))), ""), text
    )
    return _ZH_TENTHS.sub(lambda match: note(match, number(match[1]) * 10, "percent"), text)
