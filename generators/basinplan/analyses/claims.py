"""Does each claim of a chapter say what its fact says? Number, unit and hedge, in the words of any language.

``[about 80 %](fact:ili-share)`` keeps the author's words. Without a hedge the number is exactly that of the record;
"about" allows half a unit of the last digit written, at most five per cent, or the tolerance that the fact states.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from basinplan.model.finding import Finding, Place, error
from basinplan.model.plan import Chapter, Link, Plan
from basinplan.registers.fact import Fact, Published
from basinplan.statements.dates import read_dates
from basinplan.statements.grammar import Grammar, Grammars
from basinplan.statements.markup import plain
from basinplan.statements.quantities import read_quantities
from basinplan.statements.quantity import Quantity
from basinplan.statements.units import COUNTED, MEANINGS, UNITS, Meaning

FORM, NUMBER, UNIT, HEDGE = "claim-form", "claim-number", "claim-unit", "claim-hedge"
CLOSE = Decimal("0.05")
NEAR = 25


@dataclass(frozen=True)
class Claim:
    """What a claim says: one number or the two of a range, and how it hedges."""

    low: Quantity
    high: Quantity
    hedge: str
    falls: bool = False


def find_wrong_claims(plan: Plan, grammars: Grammars) -> Iterator[Finding]:
    """Claims whose words disagree with their fact, each at its line with what the fact says."""
    for key in sorted(plan.chapters):
        chapter = plan.chapters[key]
        for link in chapter.links:
            fact = plan.record(link.fact) if link.fact else None
            if (
                isinstance(fact, Fact)
                and grammars[chapter.locale].is_known
                and (not link.published_by or any(v.source == link.published_by for v in fact.values))
            ):
                code = judge_claim(link.text, fact, link.published_by, grammars[chapter.locale], _around(chapter, link))
                if code:
                    said = "; ".join(dict.fromkeys(_shown(value) for value in candidates(fact, link.published_by)))
                    yield error(
                        code,
                        Place(chapter.path, link.line, link.column),
                        found=link.text,
                        fact=fact.id,
                        said=said,
                        unit=_unit_words(plan, fact, chapter.locale),
                    )


def _around(chapter: Chapter, link: Link) -> str:
    """What stands on the line before the claim."""
    lines = chapter.text.split("\n")
    return lines[link.line - chapter.body_line][: max(0, link.column - len(link.text) - 4)]


def _shown(value: Published) -> str:
    number = f"{value.value}" if value.upper is None else f"{value.value}–{value.upper}"
    return f"≈ {number}" if value.approximate else number


def _unit_words(plan: Plan, fact: Fact, locale: str) -> str:
    item = plan.code_lists.get("unit", {}).get(fact.unit)
    return item.words.get(locale, fact.unit) if item else fact.unit


def candidates(fact: Fact, source: str = "") -> Sequence[Published]:
    """The values that a claim may state: those of the source it names, else the one chosen, else all."""
    if source:
        return [value for value in fact.values if value.source == source]
    return [fact.used] if fact.used is not None else fact.values


def judge_claim(words: str, fact: Fact, source: str, grammar: Grammar, before: str = "") -> str:
    """The code of what is wrong with a claim, or nothing. ``before`` is the text up to it."""
    claim = read_claim(words, grammar, before)
    if claim is None or any(hit.key == "denials" for hit in grammar.denials.find(plain(words).words)):
        return FORM
    meaning = MEANINGS.get(fact.unit, Meaning(""))
    if not all(_fits(quantity, meaning) for quantity in (claim.low, claim.high)):
        return UNIT
    values = candidates(fact, source)
    spans = [(value.value, value.value if value.upper is None else value.upper, value.approximate) for value in values]
    if len(spans) > 1 and claim.low is not claim.high:
        spans.append((min(low for low, _, _ in spans), max(high for _, high, _ in spans), False))
    matching = [span for span in spans if _agrees(claim, span, meaning, fact.tolerance)]
    if not matching:
        return NUMBER
    return HEDGE if not claim.hedge and all(is_rough for _, _, is_rough in matching) else ""


def read_claim(words: str, grammar: Grammar, before: str = "") -> Claim | None:
    """The quantity that the words of a claim state; nothing where there is none, or more than one."""
    text = plain(words).words
    _, rest = read_dates(text, grammar)
    found = read_quantities(rest, grammar)
    found = [quantity for quantity in found if quantity.sure] or found
    if not found or len(found) > 2:
        return None
    low, high = found[0], found[-1]
    if low is not high and (low.measure != high.measure or not _is_range(rest[low.end : high.start], rest[: low.start])):
        return None
    hedges = [hit.key for hit in grammar.hedges.find(rest)]
    outer = grammar.hedges.ends(plain(before[-NEAR:]).words)
    if not hedges and outer and outer.key in ("about", "almost"):
        hedges = [outer.key]
    hedge = hedges[0] if hedges else ""
    if low is not high and hedge == "at_most":
        hedge = ""
    falls = any(True for _ in grammar.falls.find(before[-120:] + " " + rest))
    return Claim(low, high, hedge, falls)


def _is_range(between: str, start: str) -> bool:
    words = between.strip(" ,")
    return len(words) <= 12 and not any(sign in words for sign in ";.")


def _fits(quantity: Quantity, meaning: Meaning) -> bool:
    """Whether the unit of the words is that of the fact, or one that converts to it."""
    wanted = UNITS[meaning.unit].measure if meaning.unit else ""
    if not meaning.unit:
        return quantity.measure in COUNTED
    if quantity.measure != wanted:
        return wanted in COUNTED and quantity.measure == ""
    if not quantity.rates:  # "an inflow of 12 km³" may be that of a year; a discharge in m³ is another quantity
        return meaning.rates <= {"year"}
    return quantity.rates == meaning.rates


def _agrees(claim: Claim, span: tuple[Decimal, Decimal, bool], meaning: Meaning, tolerance: Decimal | None) -> bool:
    factor = meaning.scale * (UNITS[meaning.unit].factor if meaning.unit else 1)
    low, high = span[0] * factor, span[1] * factor
    if claim.falls and high < 0 < claim.low.value:
        low, high = -high, -low
    if claim.low is not claim.high:
        return _is_near(claim.low, low, claim.hedge, factor, tolerance) and _is_near(
            claim.high, high, claim.hedge, factor, tolerance
        )
    if claim.hedge in ("over", "at_least"):
        return low > claim.low.value or claim.hedge == "at_least" and low == claim.low.value
    if claim.hedge in ("under", "at_most"):
        return high < claim.low.value or claim.hedge == "at_most" and high == claim.low.value
    return low == high and _is_near(claim.low, low, claim.hedge, factor, tolerance)


def _is_near(said: Quantity, value: Decimal, hedge: str, factor: Decimal, tolerance: Decimal | None) -> bool:
    if said.value == value:
        return True
    if hedge == "almost":
        return said.value * (1 - CLOSE) <= value < said.value
    if hedge != "about" and said.sure:
        return False
    if tolerance is not None:
        return abs(said.value - value) <= tolerance * factor
    return abs(said.value - value) <= min(_half_of_last_digit(said), abs(value) * CLOSE)


def _half_of_last_digit(said: Quantity) -> Decimal:
    """Half a unit of the last digit written that is not zero: 5 for 80, 0.05 for 12.3."""
    if not said.written:
        return Decimal(0)
    exponent = said.written.normalize().as_tuple().exponent
    return Decimal(10) ** exponent / 2 * abs(said.value / said.written)
