"""How words are spelt: the known word that an author may have meant, a path as an author reads it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from basinplan.model.finding import Finding, Place, error
from basinplan.model.values import name_of


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like ``word`` (letter case apart), or an empty text."""
    lowered = {str(item).lower(): str(item) for item in sorted(known)}
    if word.lower() in lowered:
        return lowered[word.lower()]
    match = difflib.get_close_matches(word.lower()[:100], list(lowered), n=1, cutoff=0.6)
    return lowered[match[0]] if match else ""


def field_name(path: tuple[str | int, ...]) -> str:
    """A path as an author reads it: ``costs[1].currency``."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else (f".{part}" if name else str(part))
    return name


def unknown_word(code: str, place: Place, field: str, word: str, known: Iterable[str]) -> Finding:
    """An error that names the nearest known word, or the letter that only looks like the right one."""
    listed = list(known)
    near = nearest(word, listed)
    foreign = next((letter for letter in word if letter.isalpha() and not letter.isascii()), "")
    if near and foreign:
        return error("letter-foreign", place, field, word, character=name_of(foreign), wanted=near)
    return error(code, place, field, word, nearest=near, known=listed)
