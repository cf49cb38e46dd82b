"""Saying things in one language: labels, numbers with units, dates, periods and whole sentences.

Here belongs the choice of words and the shape of numbers in a locale. An item of a shelf carries its
own words; words shared by many stand in ``locales/<locale>.yml``; a word missing in a language is
taken from the source language of the plan and noted in ``missing``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from basinplan.model.code_list import CodeLists
from basinplan.model.observation import Observation
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED, first_day, last_day
from basinplan.model.vocabulary import Vocabulary

NBSP = "\u00a0"
DATES = {"en": "en_GB"}  # day before month, as readers outside America expect
SCALED = {"thousand_ha": (1000, "ha"), "million_m3": (10 ** 6, "m3"), "thousand_persons": (1000, "persons"),
          "million_persons": (10 ** 6, "persons")}
SCALES = {"units": Decimal(1), "thousand": Decimal(10) ** 3, "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}


@dataclass(frozen=True)
class Words:
    """The words of one locale. ``vocabularies`` holds its own and that of the source locale.

    ``around`` is the locale of the page where these words stand, where that is another: a chapter not yet translated.
    """

    locale: str
    source_locale: str
    vocabularies: Mapping[str, Vocabulary]
    code_lists: CodeLists
    missing: set[str] = field(default_factory=set, compare=False)
    around: str = ""

    @property
    def page_locale(self) -> str:
        """The locale of the page where these words stand."""
        return self.around or self.locale

    @cached_property
    def cldr(self) -> Locale:
        """The CLDR data of the locale, without its script or country where those are unknown."""
        try:
            return Locale.parse(self.locale, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale.parse(self.locale.split("-")[0])

    def say(self, key: str, own: Mapping[str, str] | None = None, **params: object) -> str:
        """The words of ``key`` with ``params`` filled in; ``own`` are the item's words by language."""
        return fill(self._find(key, own), {name: self._show(value) for name, value in params.items()})

    def field(self, register: type[Record], name: str) -> str:
        """A field of a register by its name: the register's own words, else those that all registers share."""
        own = register.WORDS.get(f"fields.{name}")
        return self.say(f"registers.{register.REGISTER}.fields.{name}" if own else f"fields.{name}", own)

    def has(self, key: str) -> bool:
        """Whether any language of the toolkit has words of that key."""
        return any(key in vocabulary.words for vocabulary in self.vocabularies.values())

    def _find(self, key: str, own: Mapping[str, str] | None) -> str:
        for locale in (self.locale, self.source_locale, "en"):
            found = self.vocabularies[locale].words.get(key) if locale in self.vocabularies else None
            found = found or (own or {}).get(locale)
            if found is not None:
                if locale != self.locale:
                    self.missing.add(key)
                return found
        self.missing.add(key)
        return key

    def _show(self, value: object) -> str:
        return self.number(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else str(value)

    def count(self, key: str, number: int) -> str:
        """A counted thing in the right plural form: ``12 мер``. Forms stand under ``key``."""
        form = self.cldr.plural_form(number)
        known = self.vocabularies[self.locale].words if self.locale in self.vocabularies else {}
        chosen = f"{key}.{form}" if f"{key}.{form}" in known else f"{key}.other"
        return self.say(chosen, number=number)

    def text(self, said: Mapping[str, str] | str) -> str:
        """A text by language in this one, else in the source language, else in any."""
        if isinstance(said, str):
            return said
        return said[self.language_of(said)]

    def language_of(self, said: Mapping[str, str]) -> str:
        """The language in which a text will be shown to readers of this locale."""
        return next((found for found in (self.locale, self.source_locale) if found in said), next(iter(said)))

    def code(self, codelist: str, code: str) -> str:
        """The words of a code, such as ``выполняется`` for ``ongoing``."""
        item = self.code_lists[codelist].get(code)
        return self.say(f"codes.{codelist}.{code}", item.words if item else None)

    def number(self, value: Decimal | int) -> str:
        """A number with as many decimals as it has, in the locale's form."""
        decimals = max(0, -Decimal(value).as_tuple().exponent)
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(value, format=pattern, locale=self.cldr).replace("-", "\u2212")

    def quantity(self, value: Decimal | int, unit: str) -> str:
        """A number with its unit, never parted at a line end."""
        return self.range(value, value, unit)

    def with_unit(self, number: str, unit: str) -> str:
        """A written number with its unit after it, as the locale sets the space between them."""
        if unit == "percent":
            pattern = self.cldr.percent_formats[None].pattern
            return number + (NBSP if re.search(r"[\s\u00a0\u202f]%", pattern) else "") + "%"
        symbol = self.code("unit", unit)
        tight = "\u4e00" <= symbol[0] <= "\u9fff"
        return f"{number}{'' if tight else NBSP}{symbol}"

    def range(self, low: Decimal, high: Decimal, unit: str) -> str:
        """Two numbers and one unit: ``70–80 %``; one number where both are equal."""
        show = self.number
        if unit in SCALED and self.locale.startswith("zh"):
            power, unit = SCALED[unit]
            low, high, show = low * power, high * power, self._by_myriads
        return self.with_unit(show(low) if low == high else f"{show(low)}–{show(high)}", unit)

    def money(self, amount: Decimal, scale: str, currency: str) -> str:
        """An amount as published, in its own currency: ``35,6 млрд тенге``."""
        if self.locale.startswith("zh"):
            return self._by_myriads(amount * SCALES[scale]) + self.code("currency", currency)
        parts = [self.number(amount)] + ([] if scale == "units" else [self.code("scale", scale)])
        parts.append(self.code("currency", currency))
        return NBSP.join(parts)

    def _by_myriads(self, amount: Decimal | int) -> str:
        """Chinese counts large amounts in 万 (10 000) and 亿 (100 000 000)."""
        amount = Decimal(amount)
        for size, sign in ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")):
            if amount >= size:
                return self.number(Decimal(f"{(amount / size).normalize():f}")) + sign
        return self.number(Decimal(f"{amount.normalize():f}"))

    def date(self, text: str) -> str:
        """A date as precise as it is known, in words: ``июль 2025 г.``; unknown dates say so."""
        if text == NOT_STATED:
            return self.say("value.not_stated")
        day = first_day(text)
        if len(text) == 4:
            return self.say("date.year", year=text)
        if len(text) == 7:
            return format_skeleton("yMMMM", day, locale=self.cldr)
        return format_date(day, "long", locale=DATES.get(self.locale, self.cldr))

    def period(self, start: str, end: str) -> str:
        """A span of time: one date, two years, or two dates; either end may be unknown."""
        if start == end:
            return self.date(start)
        if NOT_STATED not in (start, end):
            first, last = first_day(start), last_day(end)
            if (first, last) == (date(first.year, 1, 1), date(last.year, 12, 31)):
                if first.year == last.year:
                    return self.date(str(first.year))
                return self.say("date.years", start=str(first.year), end=str(last.year))
        return self.say("date.range", start=self.date(start), end=self.date(end))

    def observed(self, observation: Observation, unit: str) -> str:
        """The value of an observation with its unit; a range where the source gives one."""
        upper = observation.value if observation.upper is None else observation.upper
        return self.range(observation.value, upper, unit)

    def row(self, items: Iterable[str]) -> str:
        """Several things that may hold commas, parted as the language parts them: ``a; b``."""
        return self.say("mark.semicolon").join(items)

    def named(self, name: str, value: str) -> str:
        """A name with what it is: ``a: b``."""
        return name + self.say("mark.colon") + value

    def listing(self, items: list[str]) -> str:
        """Several things in a row: ``a, b и c``."""
        if self.locale.startswith("kk") and len(items) > 1:
            return ", ".join(items[:-1]) + " және " + items[-1]
        return format_list(items, locale=self.cldr) if items else ""

    def language(self, locale: str) -> str:
        """The name of a language in this one; its code where CLDR has no name."""
        return self.cldr.languages.get(locale.split("-")[0], locale)

    @property
    def own_name(self) -> str:
        """The language's name for itself, with a capital: ``Қазақ тілі``."""
        return self.say("language.name")


def fill(template: str, params: Mapping[str, str]) -> str:
    """``template`` with each ``{name}`` replaced; names that are not given stay as they are.

    A value that ends with a full stop ("2020 гг.") takes none after it.
    """
    def put(match: re.Match) -> str:
        value = params.get(match[1], match[0])
        return value if value.endswith(".") and not value.endswith("..") else value + match[2]

    return re.sub(r"\{([a-z_]+)\}(\.?)", put, template)
