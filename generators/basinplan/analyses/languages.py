"""Is every text there in every language, in letters that the site's fonts can show?

Here belong questions about single texts. Whether chapters ask for the same in every language is
asked in ``analyses.translations``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Plan
from basinplan.model.record import Said, walk
from basinplan.model.spelling import field_name
from basinplan.model.values import name_of

_WORD = re.compile(r"[A-Za-z\u0400-\u04ff]+")
_BOTH = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_ROMAN = re.compile(r"[IVXLC]+-?[\u0400-\u04ff]*")


def find_text_faults(plan: Plan, can_show: Callable[[str], bool]) -> Iterator[Finding]:
    """Missing languages, foreign languages, letters no shipped font has, mixed alphabets.

    ``can_show`` answers whether the shipped fonts have a glyph for a character.
    """
    for path, mark, text in walk(plan.passport):
        if isinstance(mark, Said):
            place = plan.passport_places.get(path, Place("plan/plan.yml"))
            yield from _of_text(plan, field_name(path), text, lambda _, place=place: place, can_show)
    for entry in plan.entries.values():
        for path, mark, text in entry.marked:
            if isinstance(mark, Said):
                yield from _of_text(plan, field_name(path), text,
                                    lambda locale, path=path, entry=entry: entry.place_of((*path, locale)), can_show)


def _of_text(plan: Plan, name: str, text: dict[str, str], place_of: Callable, can_show: Callable) -> Iterator[Finding]:
    passport = plan.passport
    for locale in passport.locales:
        if locale not in text:
            make = error if locale == passport.source_locale else warning
            yield make("text-missing", place_of(""), name, ", ".join(text), locale=locale)
    original = text.get(passport.source_locale, "")
    for locale, words in text.items():
        if words == original and locale != passport.source_locale and _is_sentence(words):
            yield warning("text-untranslated", place_of(locale), f"{name}.{locale}", words, locale=passport.source_locale)
        if locale not in passport.locales:
            yield warning("text-locale", place_of(locale), name, locale, locales=passport.locales)
        yield from find_letter_faults(words, place_of(locale), f"{name}.{locale}", can_show)


def _is_sentence(text: str) -> bool:
    """Whether a text is long enough that two languages can hardly say it alike; names and codes are not."""
    return len(re.findall(r"[^\W\d_]{2,}", text)) > 2


def find_chapter_letters(plan: Plan) -> Iterator[Finding]:
    """Letters of chapters that are not in composed form, and words of mixed alphabets."""
    for key in sorted(plan.chapters):
        chapter = plan.chapters[key]
        for number, line in chapter.prose.items():
            yield from find_letter_faults(line, Place(chapter.path, number), "", lambda _: True)


def find_twin_terms(plan: Plan) -> Iterator[Finding]:
    """Terms whose preferred forms are the same in every language that both have."""
    terms = sorted(plan.register("term"), key=lambda term: plan.entries[term.id].place)
    for number, term in enumerate(terms):
        for other in terms[:number]:
            shared = sorted(set(term.title) & set(other.title))
            if shared and all(_alike(term.title[locale]) == _alike(other.title[locale]) for locale in shared):
                first = plan.entries[other.id]
                yield error("term-twice", plan.entries[term.id].place_of(("title",)), "title", term.title[shared[0]],
                            first=f"{first.place.path}:{first.place_of(('title',)).line} ({other.id})")


def _alike(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def find_letter_faults(text: str, place: Place, name: str, can_show: Callable[[str], bool]) -> Iterator[Finding]:
    """Letters without a glyph, letters not in composed form, words of mixed alphabets."""
    for character in sorted(set(text)):
        if not can_show(character) and not unicodedata.combining(character):
            yield error("glyph-missing", place, name, character, character=name_of(character))
    if unicodedata.normalize("NFC", text) != text:
        yield error("text-not-composed", place, name, text[:40])
    for match in _WORD.finditer(text):
        if _BOTH.search(match[0]) and not _ROMAN.fullmatch(match[0]):
            stranger = _stranger(match[0])
            yield warning("letters-mixed", place, name, match[0], character=name_of(stranger))


def _stranger(word: str) -> str:
    latin = [character for character in word if character.isascii()]
    cyrillic = [character for character in word if not character.isascii()]
    return (latin if len(latin) <= len(cyrillic) else cyrillic)[0]
