"""Do two texts state the same? Every number, date, reference, denial and duty that only one of them has.

The texts may be in two languages or, for an edited text, in one. Notation never counts: 100 000 is 100,000 is 10万.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from basinplan.statements.dates import Date
from basinplan.statements.quantity import Quantity
from basinplan.statements.reading import Statements
from basinplan.statements.units import COUNTED
from basinplan.statements.wording import Sentence

NUMBER, UNIT, DATE, REFERENCE, DENIAL, DUTY = "number", "unit", "date", "reference", "denial", "duty"


@dataclass(frozen=True)
class Difference:
    """What the texts do not share: its kind, and the words of each side, empty where that side has nothing."""

    about: str
    first: str
    second: str


def differences(first: Statements, second: Statements) -> list[Difference]:
    """Everything that one text states and the other does not."""
    return [*_of_references(first, second), *_of_numbers(first, second), *_of_dates(first, second), *_of_sentences(first, second)]


def _of_references(first: Statements, second: Statements) -> Iterator[Difference]:
    mine, theirs = list(first.references), list(second.references)
    for reference in first.references:
        if reference in theirs:
            mine.remove(reference)
            theirs.remove(reference)
    yield from _pairs(REFERENCE, mine, theirs)


def _of_numbers(first: Statements, second: Statements) -> Iterator[Difference]:
    """Digits against digits first; only what is left may be the same as a number in words, of which nobody is sure."""
    sure, unsure = _by_certainty(first.quantities)
    their_sure, their_unsure = _by_certainty(second.quantities)
    _strike(sure, their_sure, lambda a, b: a.label == b.label and a.value == b.value and _same_measure(a, b))
    _strike(sure, their_sure, _is_same_count)
    for a, b in _strike(sure, their_sure, _has_another_unit):
        if not _left_out(a, b, second) and not _left_out(b, a, first):
            yield Difference(UNIT, a.shown, b.shown)
    _strike(sure, their_sure, lambda a, b: _scale_left_out(a, b, first, second))
    for mine, theirs in ((sure, their_unsure), (unsure, their_sure), (unsure, their_unsure)):
        _strike(mine, theirs, _alike_in_words)
    sure, their_sure = _without_years(sure, second), _without_years(their_sure, first)
    if not sure or not their_sure:  # "1 metre" is "a metre" in another language
        sure, their_sure = [q for q in sure if q.written != 1], [q for q in their_sure if q.written != 1]
    sure = sure if their_sure else _not_said(sure, second)
    their_sure = their_sure if sure else _not_said(their_sure, first)
    yield from _pairs(NUMBER, [q.shown for q in sure], [q.shown for q in their_sure])
    unsure, their_unsure = _not_said(_without_years(unsure, second), second), _not_said(_without_years(their_unsure, first), first)
    if unsure and their_unsure and not sure and not their_sure:
        yield from _pairs(NUMBER, [q.shown for q in unsure], [q.shown for q in their_unsure])


def _by_certainty(quantities: Iterable[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """The numbers that are surely meant as numbers, and those in words that may be anything."""
    found = list(quantities)
    return [q for q in found if q.sure], [q for q in found if not q.sure]


def _is_same_count(a: Quantity, b: Quantity) -> bool:
    """Whether one names what it counts and the other leaves it out: 5 districts, 5."""
    measures = {a.measure, b.measure}
    return _are_unlabelled(a, b) and a.value == b.value and "" in measures and measures <= {*COUNTED, ""}


def _has_another_unit(a: Quantity, b: Quantity) -> bool:
    """Whether the same digits stand before different units."""
    is_other = not _same_measure(a, b) or a.unit != b.unit and a.value != b.value
    return _are_unlabelled(a, b) and (a.written, a.scale) == (b.written, b.scale) and is_other


def _are_unlabelled(a: Quantity, b: Quantity) -> bool:
    return not a.label and not b.label


def _left_out(with_unit: Quantity, bare: Quantity, text: Statements) -> bool:
    """Whether a number has no unit only because the text names it beside another number."""
    return not bare.measure and any(q.measure == with_unit.measure for q in text.quantities)


def _scale_left_out(a: Quantity, b: Quantity, mine: Statements, theirs: Statements) -> bool:
    """Whether one of them becomes the other by a unit and scale that its own text names beside another number."""
    for bare, other, text in ((a, b, mine), (b, a, theirs)):
        if not bare.measure and any(
            q.measure == other.measure and q.written and bare.written * q.value / q.written == other.value
            for q in text.quantities
            if q.measure
        ):
            return True
    return False


def _alike_in_words(a: Quantity, b: Quantity) -> bool:
    return (
        abs(a.value - b.value) < abs(a.value) / 1000 + abs(b.value) / 1000
        or a.written == b.written
        and "" in (a.measure, b.measure)
        or a.measure == "percent"
        and a.value == b.value * 100
        or b.measure == "percent"
        and b.value == a.value * 100
    )


def _same_measure(a: Quantity, b: Quantity) -> bool:
    return a.measure == b.measure and (a.rates == b.rates or not a.rates or not b.rates)


def _not_said(quantities: list[Quantity], other: Statements) -> list[Quantity]:
    """Without numbers that the other text has at all; saying one twice is a matter of style."""
    said = {(q.value, q.measure) for q in other.quantities}
    return [q for q in quantities if (q.value, q.measure) not in said]


def _without_years(quantities: list[Quantity], other: Statements) -> list[Quantity]:
    """Without numbers that the other language wrote as a year, and numbers in words that may be anything."""
    years = {date.year for date in other.dates}
    return [q for q in quantities if not (q.measure == "" and q.value in years)]


def _of_dates(first: Statements, second: Statements) -> Iterator[Difference]:
    mine, theirs = list(dict.fromkeys(first.dates)), list(dict.fromkeys(second.dates))
    _strike(mine, theirs, lambda a, b: a == b)
    years, their_years = {d.year for d in first.dates}, {d.year for d in second.dates}
    _strike(
        mine,
        theirs,
        lambda a, b: (
            (a.month, a.day, a.span) == (b.month, b.day, b.span)
            and a.month
            and 0 in (a.year, b.year)
            and (a.year or b.year) in (years if a.year == 0 else their_years)
        ),
    )
    mine = [d for d in mine if not _is_bare_year_of(d, second)]
    theirs = [d for d in theirs if not _is_bare_year_of(d, first)]
    loose, their_loose = [d for d in mine if _is_loose(d)], [d for d in theirs if _is_loose(d)]
    mine, theirs = [d for d in mine if not _is_loose(d)], [d for d in theirs if not _is_loose(d)]
    numbers, their_numbers = {q.value for q in first.quantities}, {q.value for q in second.quantities}
    mine = [d for d in mine if not (d.year and not d.month and d.year in their_numbers)]
    theirs = [d for d in theirs if not (d.year and not d.month and d.year in numbers)]
    yield from _pairs(DATE, [str(d) for d in mine], [str(d) for d in theirs])
    if loose and their_loose:
        yield from _pairs(DATE, [str(d) for d in loose], [str(d) for d in their_loose])


def _is_loose(date: Date) -> bool:
    """A month alone or a half of a year: languages say these in several ways, so one side alone proves nothing."""
    return not date.year and not date.day and not date.span.endswith("s") and not date.span.startswith("century")


def _is_bare_year_of(date: Date, other: Statements) -> bool:
    """A year that stands alone here and with month or day there."""
    return bool(date.year and not date.month and any(d.year == date.year for d in other.dates))


def _of_sentences(first: Statements, second: Statements) -> Iterator[Difference]:
    """Sentence by sentence where both have as many, else as a whole."""
    pairs = (
        zip(first.sentences, second.sentences, strict=True)
        if len(first.sentences) == len(second.sentences)
        else [(_whole(first.sentences), _whole(second.sentences))]
    )
    for a, b in pairs:
        if (
            a.denies
            and not b.denies
            and not b.denies_perhaps
            or b.denies
            and not a.denies
            and not a.denies_perhaps
            or _denies_more(a, b)
            or _denies_more(b, a)
            or {a.extent, b.extent} == {"whole", "part"}
        ):
            yield Difference(DENIAL, a.text, b.text)
        if _obliges_more(a, b) or _obliges_more(b, a):
            yield Difference(DUTY, a.text, b.text)


def _denies_more(a: Sentence, b: Sentence) -> bool:
    """Whether both parts of one sentence surely deny and at most one, even perhaps, of the other's two."""
    return len(a.parts) == len(b.parts) == 2 and sum(sure for sure, _ in a.parts) > sum(
        sure or perhaps for sure, perhaps in b.parts
    )


def _whole(sentences: tuple[Sentence, ...]) -> Sentence:
    return Sentence(
        " ".join(s.text for s in sentences),
        sum(s.denies for s in sentences),
        sum(s.denies_perhaps for s in sentences),
        tuple(duty for s in sentences for duty in s.duties),
        "",
        (),
    )


def _obliges_more(a: Sentence, b: Sentence) -> bool:
    """Whether one surely obliges and the other surely does not, or only advises."""
    if "must" in a.duties:
        return not {"must", "must_or_should"} & {*b.duties}
    return "should" in a.duties and bool(b.duties) and not {"should", "must_or_should", "must"} & {*b.duties}


def _strike(mine: list, theirs: list, alike: Callable) -> list[tuple]:
    """Take out what is alike on both sides, one against one; returns the pairs taken out."""
    taken = []
    for a in list(mine):
        b = next((other for other in theirs if alike(a, other)), None)
        if b is not None:
            mine.remove(a)
            theirs.remove(b)
            taken.append((a, b))
    return taken


def _pairs(about: str, mine: list[str], theirs: list[str]) -> Iterator[Difference]:
    for number in range(max(len(mine), len(theirs))):
        yield Difference(about, mine[number] if number < len(mine) else "", theirs[number] if number < len(theirs) else "")
