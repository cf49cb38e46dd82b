"""Dates in a text, however its language writes them: days, months, years, decades, centuries, halves of a year.

What was read is blanked out, so that the numbers of a date are not taken for quantities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from basinplan.statements.grammar import Grammar

BLANK = "\x01"
YEAR = r"(?<![\d.,])(?:1[6-9]|20|21)\d\d(?!\d|[.,]\d)"
_ZH_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_MAY_SPAN = re.compile(r"\d0|世纪|[XVI]|(?i:th\s|двадцат|девятнадцат|жиырмасыншы|тоғызыншы)|\d\d")
_ZH_YEAR = re.compile(r"[〇○零一二三四五六七八九]{4}(?=年)")
_ZH_FIGURES = {ord(sign): str(number) for number, sign in enumerate("零一二三四五六七八九")} | {ord("〇"): "0", ord("○"): "0"}


@dataclass(frozen=True, order=True)
class Date:
    """As much of a date as the text says; ``span`` is a decade, a century, or a part of the year such as H1."""

    year: int = 0
    month: int = 0
    day: int = 0
    span: str = ""

    def __str__(self) -> str:
        parts = [
            f"{self.year:04}" if self.year else "",
            f"{self.month:02}" if self.month else "",
            f"{self.day:02}" if self.day else "",
        ]
        return self.span or "-".join(part for part in parts if part)


Form = tuple[re.Pattern, Callable[[re.Match], Iterator[Date]]]


def _compiled(forms: list[tuple[str, Callable]]) -> list[Form]:
    return [(re.compile(pattern), read) for pattern, read in forms]


class DateReader:
    """Finds the dates of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._month = grammar.months.source
        words = grammar.year_words.source
        self._year = rf"(?P<year>{YEAR})"
        self._said = rf"(?:\s*-?\s*(?:{words}))?"
        ends = "|".join(map(re.escape, sorted(grammar.words.get("day_endings") or (), key=len, reverse=True))) or "(?!)"
        self._between = rf"\s*(?:{grammar.between.source})\s*"
        day = rf"(?<![\d.,])\d{{1,2}}(?!\d|[.,]\d)(?:{ends})?"
        self._days = rf"(?:(?P<first>{day}){self._between})?(?P<day>{day})"

    @cached_property
    def _numeric(self) -> list[Form]:
        """Dates in digits alone."""
        return _compiled(
            [
                (r"(?<![\d-])(?P<year>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-])", self._by_digits),
                (r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d-])", self._by_digits),
                (r"(?<![\d.])(?P<day>\d{1,2})\.(?P<m>\d{1,2})\.(?P<year>(?:19|20)\d\d)(?![\d.])", self._by_digits),
                (r"(?<![\d/])(?P<day>\d{1,2})/(?P<m>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\d/])", self._by_digits),
            ]
        )

    @cached_property
    def _signed(self) -> list[Form]:
        """Dates with the Chinese signs for year, month and day."""
        return _compiled(
            [
                (
                    r"(?:(?P<year>\d{4})\s*年\s*)?(?P<m>\d{1,2})\s*月\s*(?P<first>\d{1,2})\s*日?(?:至|到|—+|–|-|~|～|、|和)(?P<day>\d{1,2})\s*日",
                    self._by_digits,
                ),
                (r"(?:(?P<year>\d{4})\s*年\s*)?(?P<m>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日", self._by_digits),
                (r"(?P<year>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月份?", self._by_digits),
                (r"(?P<first_month>\d{1,2})(?:—+|–|-|~|～|至)(?P<m>\d{1,2})\s*月份?", self._by_digits),
                (r"(?P<m>\d{1,2})\s*月份?", self._by_digits),
                (r"(?P<m>十[一二]|[一二三四五六七八九十])月份?", self._by_signs),
            ]
        )

    @cached_property
    def _named(self) -> list[Form]:
        """Dates with the name of a month, the fullest first."""
        month = rf"(?P<month>{self._month})"
        return _compiled(
            [
                (rf"{self._year}{self._said}\s+{self._days}[\s-]*{month}", self._by_name),
                (rf"{self._days}\s*{month}(?:,?\s*{self._year})?", self._by_name),
                *(
                    []
                    if self._grammar.words.get("year_first")
                    else [
                        (rf"{month}\s+{self._days}(?:,?\s+{self._year})?(?!\s*%)", self._by_name),
                        (rf"{month},?\s*{self._year}", self._by_name),
                    ]
                ),
                (rf"{self._year}{self._said},?\s+{month}", self._by_name),
                (month, self._by_name),
            ]
        )

    @cached_property
    def _spans(self) -> list[tuple[re.Pattern, str]]:
        ends = "|".join(map(re.escape, self._grammar.words.get("decade_endings") or ())) or "(?!)"
        stars = ends.replace(r"\*", r"[^\W\d_]*")
        century = self._grammar.century.source
        return [
            (re.compile(r"(?P<century>\d{2})\s*世纪\s*(?P<decade>\d)0\s*年代"), "zh"),
            (re.compile(r"(?P<century>十九|二十|二十一)\s*世纪\s*(?P<tens>[一二三四五六七八九])十\s*年代"), "zh-signs"),
            (re.compile(rf"(?<![\d.,])(?<!\d[–-])(?P<year>(?:1[6-9]|20)\d0)(?:{stars})(?!\d)"), "decade"),
            (re.compile(rf"(?<![A-Za-z])(?P<roman>[XVI]+)[-\s]*(?:{century})"), "roman"),
            (re.compile(rf"(?P<number>\d{{2}})(?:st|nd|rd|th|-й|-го|-м|-е|-ші|-шы|-інші)?[-\s]*(?:{century})"), "century"),
            (re.compile(r"(?P<signs>二十一|二十|十九|十八|十七)世纪"), "century-signs"),
            (
                re.compile(
                    r"(?i:(?P<word>twentieth|nineteenth|twenty-first|двадцат\w+|девятнадцат\w+|жиырмасыншы|он тоғызыншы))"
                    rf"\s+(?:{century})"
                ),
                "century-words",
            ),
        ]

    def read(self, text: str) -> tuple[list[Date], str]:
        """The dates of a text, and the text with each of them blanked out."""
        found: list[tuple[int, Date]] = []
        text = _ZH_YEAR.sub(lambda match: match[0].translate(_ZH_FIGURES), text)

        def blank(match: re.Match) -> str:
            return BLANK * len(match[0])

        def dated(match: re.Match, read: Callable) -> str:
            dates = list(read(match))
            if not dates:
                return match[0]
            found.extend((match.start(), date) for date in dates)
            return blank(match)

        for pattern, kind in self._spans if _MAY_SPAN.search(text) else ():
            text = pattern.sub(lambda match, kind=kind: dated(match, lambda m: _span(m, kind)), text)
        has_digit, has_month = re.search(r"\d", text) is not None, next(self._grammar.months.find(text), None) is not None
        forms = [
            *(self._numeric if has_digit else ()),
            *(self._signed if "月" in text else ()),
            *(self._named if has_month else ()),
        ]
        for pattern, read in forms:
            text = pattern.sub(lambda match, read=read: dated(match, read), text)
        for hit in reversed(list(self._grammar.parts.find(text))):
            found.append((hit.start, Date(span=hit.key)))
            text = text[: hit.start] + BLANK * (hit.end - hit.start) + text[hit.end :]
        text = self._years(text, found)
        return [date for _, date in sorted(found, key=lambda item: item[0])], text

    def _years(self, text: str, found: list[tuple[int, Date]]) -> str:
        """Years that stand alone; a number of four digits with a unit or a scale after it is none."""
        for match in reversed(list(re.finditer(YEAR, text))):
            rest = text[match.end() :]
            after = re.match(r"\s*", rest).end()
            hit = self._grammar.units.match(rest, after) or self._grammar.scales.match(rest, after)
            is_year = (hit is None or hit.key == "year") and not self._begins_range(rest)
            if re.search(r"[A-Za-z\u0400-\u04ff]$|№\s*$|\bNo\.\s*$", text[: match.start()]) or not is_year:
                continue
            found.append((match.start(), Date(int(match[0]))))
            word = self._grammar.year_words.match(rest, after)
            end = match.end() + (word.end if word else 0)
            text = text[: match.start()] + BLANK * (end - match.start()) + text[end:]
        return text

    def _begins_range(self, rest: str) -> bool:
        """Whether a number follows after a dash and has a unit: 2000–3000 km²."""
        upper = re.match(r"\s*[–—~～-]\s*\d[\d ]*(?:[.,]\d+)?\s*", rest)
        hit = upper and (self._grammar.units.match(rest, upper.end()) or self._grammar.scales.match(rest, upper.end()))
        return bool(hit and hit.key != "year")

    def _by_digits(self, match: re.Match) -> Iterator[Date]:
        parts = match.groupdict()
        year, month, day = (int(parts.get(name) or 0) for name in ("year", "m", "day"))
        if not 1 <= month <= 12 or day > 31:
            return
        if parts.get("first"):
            yield Date(year, month, int(parts["first"]))
        if parts.get("first_month"):
            yield Date(year, int(parts["first_month"]))
        yield Date(year, month, day)

    def _by_signs(self, match: re.Match) -> Iterator[Date]:
        sign = match["m"]
        yield Date(month=_ZH_DIGITS[sign] if len(sign) == 1 else 10 + _ZH_DIGITS[sign[1]])

    def _by_name(self, match: re.Match) -> Iterator[Date]:
        parts = match.groupdict()
        month = int(self._grammar.months.match(match.string, match.start("month")).key)
        year = int(parts.get("year") or 0)
        if parts.get("first"):
            yield Date(year, month, _digits(parts["first"]))
        day = _digits(parts.get("day") or "")
        if year and not day and str(month) in (self._grammar.words.get("doubtful_months") or ()):  # June is also a season in Kazakh
            yield from (Date(year), Date(month=month))
        elif day <= 31:
            yield Date(year, month, day)


def _digits(text: str) -> int:
    found = re.match(r"\d+", text)
    return int(found[0]) if found else 0


def _span(match: re.Match, kind: str) -> Iterator[Date]:
    signs = {"十七": 17, "十八": 18, "十九": 19, "二十": 20, "二十一": 21}
    if kind == "zh":
        yield Date(span=f"{int(match['century']) - 1}{match['decade']}0s")
    elif kind == "zh-signs":
        yield Date(span=f"{signs[match['century']] - 1}{_ZH_DIGITS[match['tens']]}0s")
    elif kind == "decade":
        yield Date(span=f"{match['year']}s")
    elif kind == "roman":
        yield from _century(_roman(match["roman"]))
    elif kind == "century":
        yield from _century(int(match["number"]))
    elif kind == "century-signs":
        yield from _century(signs[match["signs"]])
    else:
        word = match["word"].lower()
        yield from _century(21 if "first" in word else 19 if word.startswith(("nine", "девят", "он")) else 20)


def _century(number: int) -> Iterator[Date]:
    if 10 <= number <= 22:
        yield Date(span=f"century {number}")


def _roman(text: str) -> int:
    values = [{"X": 10, "V": 5, "I": 1}[sign] for sign in text]
    return sum(-value if number + 1 < len(values) and value < values[number + 1] else value for number, value in enumerate(values))


def read_dates(text: str, grammar: Grammar) -> tuple[list[Date], str]:
    """The dates of a text in order, and the text with each of them blanked out."""
    return _reader(grammar).read(text)


@cache
def _reader(grammar: Grammar) -> DateReader:
    return DateReader(grammar)
