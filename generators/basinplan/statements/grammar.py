"""The grammar of one language: the words by which it writes numbers, units, dates, duties and denials.

Made from one file of the shelf ``grammars``; a language without a file has the grammar that knows only digits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from basinplan.statements.lexicon import ANY, EXACT, Lexicon
from basinplan.statements.lexicon import SYMBOLS as SYMBOLS_KEEP_CASE
from basinplan.statements.units import SYMBOLS

SCALES = {
    "thousand": 3,
    "ten_thousand": 4,
    "hundred_thousand": 5,
    "million": 6,
    "ten_million": 7,
    "hundred_million": 8,
    "billion": 9,
    "ten_billion": 10,
    "hundred_billion": 11,
    "trillion": 12,
}
UNSPACED = ("zh", "ja")
DENIALS = ("denials", "denials_perhaps", "not_denials")
EXTENTS = ("whole", "part")
DUTIES = ("must", "should", "must_or_should", "may", "not_duties")


@dataclass(frozen=True, eq=False)
class Grammar:
    """``words`` holds the file as it stands; each list becomes a lexicon when it is first asked for."""

    locale: str
    words: Mapping[str, Any]

    def __getstate__(self) -> dict[str, Any]:
        """Only the file: what was made of it is made anew where it is needed."""
        return {"locale": self.locale, "words": self.words}

    @property
    def spaced(self) -> bool:
        """Whether the language parts words by spaces."""
        return self.locale.split("-")[0] not in UNSPACED

    @property
    def is_known(self) -> bool:
        """Whether the toolkit knows how this language writes numbers and units; without that nothing can be compared."""
        return bool(self.words)

    @property
    def decimal(self) -> str:
        """The sign before decimals: a comma or a point."""
        return "," if self.words.get("decimal") == "comma" else "."

    def lexicon(self, name: str, case: str = ANY) -> Lexicon:
        """The words of one list of the file: ``scales``, ``months``; a plain list has its own name as its only key."""
        found = self.words.get(name) or {}
        return Lexicon(found if isinstance(found, Mapping) else {name: found}, self.spaced, case)

    @cached_property
    def scales(self) -> Lexicon:
        return self.lexicon("scales")

    @cached_property
    def units(self) -> Lexicon:
        listed = self.words.get("units") or {}
        known = {
            code: [*listed.get(code, ()), *(symbol for symbol in SYMBOLS.get(code, ()) if symbol not in listed.get(code, ()))]
            for code in {**listed, **SYMBOLS}
        }
        return Lexicon(known, self.spaced, SYMBOLS_KEEP_CASE)

    @cached_property
    def money_before(self) -> Lexicon:
        return self.lexicon("money_before", SYMBOLS_KEEP_CASE)

    @cached_property
    def rates(self) -> Lexicon:
        return self.lexicon("rates", SYMBOLS_KEEP_CASE)

    @cached_property
    def rates_before(self) -> Lexicon:
        return self.lexicon("rates_before")

    @cached_property
    def between(self) -> Lexicon:
        return self.lexicon("between")

    @cached_property
    def numbers(self) -> Lexicon:
        return self.lexicon("numbers")

    @cached_property
    def fractions(self) -> Lexicon:
        return self.lexicon("fractions")

    @cached_property
    def not_numbers(self) -> Lexicon:
        return self.lexicon("not_numbers")

    @cached_property
    def months(self) -> Lexicon:
        return self.lexicon("months", EXACT if "months_keep_case" in self.words else ANY)

    @cached_property
    def year_words(self) -> Lexicon:
        return self.lexicon("year_words")

    @cached_property
    def parts(self) -> Lexicon:
        return self.lexicon("parts")

    @cached_property
    def century(self) -> Lexicon:
        return self.lexicon("century")

    @cached_property
    def denials(self) -> Lexicon:
        return self._together(DENIALS)

    @cached_property
    def duties(self) -> Lexicon:
        return self._together(DUTIES)

    @cached_property
    def extents(self) -> Lexicon:
        return self._together(EXTENTS)

    @cached_property
    def hedges(self) -> Lexicon:
        return self.lexicon("hedges")

    @cached_property
    def falls(self) -> Lexicon:
        return self.lexicon("falls")

    @cached_property
    def minus(self) -> Lexicon:
        return self.lexicon("minus")

    @cached_property
    def rhythms(self) -> Lexicon:
        """How often something is done; the key is times a year."""
        return self.lexicon("rhythms")

    @property
    def unfinished(self) -> Mapping[str, Sequence[str]]:
        """Ending → how it looks where the pen slipped before the last letter, never an ending of its own."""
        return self.words.get("unfinished") or {}

    @cached_property
    def small_words(self) -> Lexicon:
        """Words that say nothing of their own, such as articles; the key is what is left where one is dropped."""
        return self.lexicon("small_words")

    @cached_property
    def pointing(self) -> Lexicon:
        """Words that point at other passages: above, these, following."""
        return self.lexicon("pointing")

    @cached_property
    def binding_words(self) -> Lexicon:
        """Words for how firmly something binds; the key is its step on one of the scales of the rule ``binding``."""
        return self.lexicon("binding_words")

    @cached_property
    def numbered(self) -> Lexicon:
        return self.lexicon("numbered")

    @cached_property
    def numbered_after(self) -> Lexicon:
        return self.lexicon("numbered_after")

    def _together(self, names: tuple[str, ...]) -> Lexicon:
        """Several lists as one, so that the longest word wins whichever list it stands in."""
        return Lexicon({name: self.words.get(name) or () for name in names}, self.spaced)


Grammars = Mapping[str, Grammar]
"""The grammars of several languages, by language."""


def power(scale: str) -> Decimal:
    """What a scale multiplies by: 1000 for ``thousand``."""
    return Decimal(10) ** SCALES[scale]
