"""Which texts of a translation are behind their original, missing, left over, or not accepted yet?

Asked of chapters passage by passage and of records text by text, in the light of what was accepted. What a reader
is shown of it belongs to ``staging``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from basinplan.analyses.alignment import NEARLY_LIKE
from basinplan.analyses.freshness import (
    CURRENT,
    EXTRA,
    MISSING,
    MUST,
    NEW,
    SHOULD,
    STALE,
    Paired,
    Reading,
    WrongLines,
    names_of,
    pair_chapter,
    readable_chapters,
    touches,
)
from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Accepted, Plan
from basinplan.model.record import Path, Said
from basinplan.model.spelling import field_name
from basinplan.statements.grammar import Grammars
from basinplan.statements.markup import essence
from basinplan.statements.reading import read_statements
from basinplan.statements.sameness import is_weighty

BEHIND = {MUST: "translation-stale-must", SHOULD: "translation-stale-should"}


@dataclass(frozen=True)
class Text:
    """One text of a record in one language: its state, where it stands, and of what it was made."""

    state: str
    record: str
    path: Path
    place: Place
    source_place: Place
    source: str
    translation: str
    before: str = ""
    grade: str = ""
    made: Accepted | None = None
    is_signed: bool = False


def find_translation_faults(plan: Plan, grammars: Grammars, wrong: WrongLines = frozenset()) -> Iterator[Finding]:
    """Passages and texts that are behind, missing, left over; for those not accepted yet one word a file.

    A passage of the original on lines with another mistake is not called missing.
    """
    names = names_of(plan)
    for name in readable_chapters(plan):
        for locale in translated_into(plan, name):
            pairs = pair_chapter(plan, name, locale, grammars, names)
            original = plan.chapters[plan.source_of(name), name]
            yield from _of_chapter(plan, name, locale, [pair for pair in pairs if not touches(pair.source, original, wrong)
                                                       and not touches(pair.translation, plan.chapters[locale, name], wrong)])
    for locale in plan.accepted:
        yield from _of_records(plan, locale, grammars)


def find_origin_faults(plan: Plan) -> Iterator[Finding]:
    """Versions of a chapter that name different languages as its original, or one that the chapter does not have."""
    for name in plan.chapter_names:
        said = {
            locale: chapter.meta["source_locale"]
            for (locale, found), chapter in sorted(plan.chapters.items())
            if found == name and "source_locale" in chapter.meta
        }
        have = [locale for locale in plan.passport.locales if (locale, name) in plan.chapters]
        for locale, origin in said.items():
            if origin not in have or len(set(said.values())) > 1:
                yield error(
                    "source-locale-differs",
                    Place(plan.chapters[locale, name].path, 2),
                    "source_locale",
                    origin,
                    others=have if origin not in have else sorted(set(said.values())),
                )


def translated_into(plan: Plan, name: str) -> tuple[str, ...]:
    """The languages, but for its own, in which a chapter is there."""
    origin = plan.source_of(name)
    return tuple(locale for locale in plan.passport.locales if locale != origin and (locale, name) in plan.chapters)


def _of_chapter(plan: Plan, name: str, locale: str, pairs: Sequence[Paired]) -> Iterator[Finding]:
    chapter, original = plan.chapters[locale, name], plan.chapters[plan.source_of(name), name]
    after, new = chapter.body_line, []
    for pair in pairs:
        if pair.translation is not None:
            after = pair.translation.line
        if pair.state == MISSING:
            yield warning(
                "translation-missing",
                Place(chapter.path, after),
                found=_opening(pair.source.text),
                original=f"{original.path}:{pair.source.line}",
            )
        elif pair.state == EXTRA:
            yield warning(
                "translation-extra", Place(chapter.path, after), found=_opening(pair.translation.text), original=original.path
            )
        elif pair.state == STALE:
            yield warning(
                BEHIND[pair.grade],
                Place(chapter.path, after),
                found=_opening(pair.translation.text),
                original=f"{original.path}:{pair.source.line}",
                before=_opening(pair.before),
                now=_opening(pair.source.text),
            )
        elif pair.state == NEW:
            new.append(after)
    if new:
        yield warning("translation-unaccepted", Place(chapter.path, new[0]), found=len(new), locale=locale)


def _of_records(plan: Plan, locale: str, grammars: Grammars) -> Iterator[Finding]:
    """Texts that are behind, each; those never accepted as one number, at the first of them."""
    new: list[Place] = []
    for text in texts_in(plan, locale, grammars):
        if text.state == STALE:
            place = text.source_place
            yield warning(BEHIND[text.grade], text.place, field_name((*text.path, locale)), _opening(text.translation),
                          original=f"{place.path}:{place.line}", before=_opening(text.before), now=_opening(text.source))
        elif text.state == NEW:
            new.append(text.place)
    if new:
        yield warning("translation-unaccepted", min(new), found=len(new), locale=locale)


def texts_in(plan: Plan, locale: str, grammars: Grammars) -> Iterator[Text]:
    """Every text of every record that is there in the plan's first language and in this one, with its state."""
    origin = plan.passport.source_locale
    if locale == origin:
        return
    made: dict[str, list[Accepted]] = {}
    for item in plan.accepted.get(locale, ()):
        if item.source_locale == origin:
            made.setdefault(item.at, []).append(item)
    reading = Reading(grammars[origin], grammars[locale], names_of(plan).get(origin, frozenset()))
    for entry in plan.entries.values():
        for path, mark, text in entry.marked:
            if isinstance(mark, Said) and origin in text and locale in text:
                blank = Text(
                    NEW,
                    entry.record.id,
                    path,
                    entry.place_of((*path, locale)),
                    entry.place_of((*path, origin)),
                    text[origin],
                    text[locale],
                )
                yield _judged(blank, made.get(at_of(entry.record.id, path), []), reading)


def _judged(text: Text, made: list[Accepted], reading: Reading) -> Text:
    """The text with its state, after what was accepted for the same field of the same record."""
    now = essence(text.source, reading.origin)
    same = next((item for item in made if essence(item.source, reading.origin) == now), None)
    if same is not None:
        return replace(
            text, state=CURRENT, made=same, is_signed=bool(same.reviewed_by) and same.text == fingerprint(text.translation)
        )
    if not made:
        return text
    last = max(made, key=lambda item: SequenceMatcher(None, item.source, text.source).ratio())
    if len(text.path) > 1 and SequenceMatcher(None, last.source, text.source).ratio() < NEARLY_LIKE:
        return text
    one, two = (read_statements(said, reading.origin, False) for said in (last.source, text.source))
    grade = MUST if is_weighty(one, two, reading.origin, reading.names) else SHOULD
    return replace(text, state=STALE, before=last.source, grade=grade, made=last)


def at_of(id: str, path: Path) -> str:
    """How the accepted translations name a text of a record: its id and field, without the numbers of lists."""
    return ".".join([id, *(str(part) for part in path if not isinstance(part, int))])


def fingerprint(text: str) -> str:
    """A short sum of a text, to tell whether it is still the same."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _opening(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 90 else words[:89] + "…"
