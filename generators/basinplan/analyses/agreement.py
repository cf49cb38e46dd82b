"""Do the languages of the plan state the same? Numbers, units, dates, references, denials and duties, text by text.

Chapters are held against their original passage by passage, records field by field. A passage whose original has
changed since it was translated is left to ``analyses.translations``: that it differs is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.freshness import CURRENT, NEW, Paired, WrongLines, names_of, pair_chapter, readable_chapters, touches
from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Entry, Passage, Plan
from basinplan.model.record import Said
from basinplan.model.spelling import field_name
from basinplan.statements.comparing import DATE, DENIAL, DUTY, NUMBER, REFERENCE, UNIT, Difference, differences
from basinplan.statements.grammar import Grammar, Grammars
from basinplan.statements.markup import essence
from basinplan.statements.reading import read_statements

CODES = {
    NUMBER: "languages-differ-number",
    UNIT: "languages-differ-unit",
    DATE: "languages-differ-date",
    REFERENCE: "languages-differ-reference",
    DENIAL: "languages-differ-denial",
    DUTY: "languages-differ-duty",
}
CERTAIN = (NUMBER, UNIT, DATE, REFERENCE)
"""Differences that are mistakes whatever was meant; the others ask for a reader's eye."""


def find_contradictions(plan: Plan, grammars: Grammars, wrong: WrongLines = frozenset()) -> Iterator[Finding]:
    """Everything that one language states and another does not, at its place, with the place of the other.

    Passages on lines with another mistake are left out: what differs there may only follow from it.
    """
    names = names_of(plan)
    for name in readable_chapters(plan):
        for locale in plan.passport.locales:
            origin = plan.source_of(name)
            if locale != origin and (locale, name) in plan.chapters and grammars[origin].is_known and grammars[locale].is_known:
                for pair in pair_chapter(plan, name, locale, grammars, names):
                    if not touches(pair.source, plan.chapters[origin, name], wrong) and not touches(
                            pair.translation, plan.chapters[locale, name], wrong):
                        yield from _of_pair(plan, name, locale, pair, grammars)
    for entry in plan.entries.values():
        yield from _of_entry(plan, entry, grammars)


def _of_pair(plan: Plan, name: str, locale: str, pair: Paired, grammars: Grammars) -> Iterator[Finding]:
    if pair.state not in (CURRENT, NEW):
        return
    origin = plan.source_of(name)
    if pair.source.kind == "request":
        one, two = (essence(passage.text, grammars[origin]) for passage in (pair.source, pair.translation))
        if one != two:
            difference = Difference(REFERENCE, *(" ".join(passage.text.split()) for passage in (pair.source, pair.translation)))
            yield _finding(
                difference,
                Place(plan.chapters[locale, name].path, pair.translation.line),
                "",
                f"{plan.chapters[origin, name].path}:{pair.source.line}",
            )
        return
    one, two = read_statements(pair.source.text, grammars[origin]), read_statements(pair.translation.text, grammars[locale])
    for difference in [*differences(one, two), *_of_shape(pair)]:
        place = Place(plan.chapters[locale, name].path, pair.translation.line)
        yield _finding(difference, place, "", f"{plan.chapters[origin, name].path}:{pair.source.line}")


def _of_shape(pair: Paired) -> Iterator[Difference]:
    """A heading of another level, a table of other rows or columns."""
    one, two = (_shape(passage) for passage in (pair.source, pair.translation))
    if one != two:
        yield Difference(REFERENCE, one, two)


def _shape(passage: Passage) -> str:
    if passage.kind == "heading":
        return "#" * (len(passage.text) - len(passage.text.lstrip("#")))
    if passage.kind == "table":
        rows = [row for row in passage.text.split("\n") if row.strip()]
        return f"{len(rows)} × {rows[0].strip().strip('|').count('|') + 1}"
    return ""


def contradicts(source: str, translation: str, grammars: tuple[Grammar, Grammar], is_markdown: bool = True) -> bool:
    """Whether two texts surely state different things: a number, a unit, a date, a reference."""
    found = differences(read_statements(source, grammars[0], is_markdown), read_statements(translation, grammars[1], is_markdown))
    return all(grammar.is_known for grammar in grammars) and any(difference.about in CERTAIN for difference in found)


def _of_entry(plan: Plan, entry: Entry, grammars: Grammars) -> Iterator[Finding]:
    origin = plan.passport.source_locale
    for path, mark, text in entry.marked:
        if not isinstance(mark, Said) or origin not in text:
            continue
        one = read_statements(text[origin], grammars[origin], False)
        for locale, words in text.items():
            if locale == origin or locale not in grammars or not grammars[locale].is_known or not grammars[origin].is_known:
                continue
            first = entry.place_of((*path, origin))
            for difference in differences(one, read_statements(words, grammars[locale], False)):
                yield _finding(
                    difference, entry.place_of((*path, locale)), field_name((*path, locale)), f"{first.path}:{first.line}"
                )


def _finding(difference: Difference, place: Place, field: str, original: str) -> Finding:
    make = error if difference.about in CERTAIN else warning
    return make(CODES[difference.about], place, field, difference.second or "—", original=original, wanted=difference.first or "—")
