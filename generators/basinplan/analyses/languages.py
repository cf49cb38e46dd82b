"""Is every text there in every language, in letters that the site's fonts can show?

Here belong questions about single texts. Whether two languages say the same is asked elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Plan
from basinplan.model.record import Said, walk
from basinplan.model.values import name_of
from basinplan.analyses.references import field_name

_MIXED = re.compile(r"[A-Za-z]*[\u0400-\u04ff]+[A-Za-z]+[A-Za-z\u0400-\u04ff]*|[A-Za-z]+[\u0400-\u04ff]+[A-Za-z\u0400-\u04ff]*")
_ROMAN = re.compile(r"[IVXLC]+-?[\u0400-\u04ff]*")


def find_text_faults(plan: Plan, can_show: Callable[[str], bool]) -> Iterator[Finding]:
    """Missing languages, foreign languages, letters no shipped font has, mixed alphabets.

    ``can_show`` answers whether the shipped fonts have a glyph for a character.
    """
    for path, mark, text in walk(plan.passport):
        if isinstance(mark, Said):
            place = plan.passport_places.get(path, Place("plan/plan.yml"))
            yield from _of_text(plan, field_name(path), text, lambda locale: place, can_show)
    for entry in plan.entries.values():
        for path, mark, text in walk(entry.record):
            if isinstance(mark, Said):
                yield from _of_text(plan, field_name(path), text,
                                    lambda locale, path=path, entry=entry: entry.place_of((*path, locale)), can_show)


def _of_text(plan: Plan, name: str, text: dict[str, str], place_of: Callable, can_show: Callable) -> Iterator[Finding]:
    passport = plan.passport
    for locale in passport.locales:
        if locale not in text:
            make = error if locale == passport.source_locale else warning
            yield make("text-missing", place_of(""), name, ", ".join(text), locale=locale)
    for locale, words in text.items():
        if locale not in passport.locales:
            yield warning("text-locale", place_of(locale), name, locale, locales=passport.locales)
        yield from find_letter_faults(words, place_of(locale), f"{name}.{locale}", can_show)


def find_letter_faults(text: str, place: Place, name: str, can_show: Callable[[str], bool]) -> Iterator[Finding]:
    """Letters without a glyph, letters not in composed form, words of mixed alphabets."""
    for character in sorted(set(text)):
        if not can_show(character) and not unicodedata.combining(character):
            yield error("glyph-missing", place, name, character, character=name_of(character))
    if unicodedata.normalize("NFC", text) != text:
        yield error("text-not-composed", place, name, text[:40])
    for match in _MIXED.finditer(text):
        if not _ROMAN.fullmatch(match[0]):
            stranger = _stranger(match[0])
            yield warning("letters-mixed", place, name, match[0], character=name_of(stranger))


def _stranger(word: str) -> str:
    latin = [character for character in word if character.isascii()]
    cyrillic = [character for character in word if not character.isascii()]
    return (latin if len(latin) <= len(cyrillic) else cyrillic)[0]
