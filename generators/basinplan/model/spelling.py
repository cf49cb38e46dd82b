"""How words are spelt: the known word that an author may have meant, a path as an author reads it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from basinplan.model.finding import Finding, Place, error
from basinplan.model.values import name_of

_DIGITS = re.compile(r"[0-9]+")


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like ``word`` (letter case apart), or an empty text.

    A word with another number is another one and not a slip; leading zeros do not count: ``m-01`` may mean ``m-001``
    but not ``m-041``.
    """
    lowered = {str(item).lower(): str(item) for item in sorted(known)}
    meant = word.lower()[:100]
    if word.lower() in lowered:
        return lowered[word.lower()]
    padded = [item for item in lowered if _without_zeros(item) == _without_zeros(meant)]
    likely = padded or [item for item in lowered if not _has_another_number(meant, item)]
    match = difflib.get_close_matches(meant, likely, n=1, cutoff=0.6)
    return lowered[match[0]] if match else ""


def _has_another_number(word: str, other: str) -> bool:
    """Whether two words differ only in digits, or number by number in one that is not zero (as it is in ``m-00l``)."""
    if _DIGITS.sub("0", word) == _DIGITS.sub("0", other):
        return True
    numbers, others = ([int(number) for number in _DIGITS.findall(text)] for text in (word, other))
    return len(numbers) == len(others) and any(one and two and one != two for one, two in zip(numbers, others, strict=True))


def _without_zeros(word: str) -> str:
    return _DIGITS.sub(lambda number: number[0].lstrip("0"), word)


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
