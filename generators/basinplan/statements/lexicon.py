"""A list of words as a translator writes it, ready to be found in a text: ``тысяч*``, ``cubic metre*``.

A star stands for any letters, at its beginning for at least two. Where a language parts its words by spaces,
words are found whole; Chinese is searched sign by sign, the longest word first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LETTER = r"[^\W\d_]"
SHORT = 3
ANY, EXACT, SYMBOLS = "any", "exact", "symbols"


@dataclass(frozen=True)
class Hit:
    """What was found: the key of the word, and where it begins and ends."""

    key: str
    start: int
    end: int


class Lexicon:
    """Words by key. Patterns lie in drawers by their first letter, so that a text is searched word by word."""

    def __init__(self, words: Mapping[str, Iterable[str]], spaced: bool = True, case: str = ANY) -> None:
        listed = sorted(((word.strip(), key) for key, found in words.items() for word in found), key=lambda item: -len(item[0]))
        self.source = "|".join(_pattern(word, spaced, case) for word, _ in listed) or r"(?!)"
        drawers: dict[str, list[tuple[str, str]]] = {}
        for word, key in listed:
            for sign in {word[0].lower(), word[0].upper()}:
                drawers.setdefault(sign, []).append((_pattern(word, spaced, case), key))
        self._drawers = {sign: _Drawer(patterns) for sign, patterns in drawers.items() if sign != "*"}
        self._endings = _Drawer(_endings([item for item in listed if item[0][0] == "*"]))
        self._starts = re.compile(rf"(?<!{LETTER}){LETTER}|[^\w\s]|\d" if spaced else r"\S")

    def match(self, text: str, at: int) -> Hit | None:
        """The longest word that begins exactly at a position."""
        drawer = self._drawers.get(text[at:at + 1])
        hits = [hit for hit in (drawer and drawer.match(text, at), self._endings.match(text, at)) if hit]
        return max(hits, key=lambda hit: hit.end, default=None)

    def find(self, text: str) -> Iterator[Hit]:
        """Every word of the text, from its beginning, none inside another."""
        end = 0
        for start in self._starts.finditer(text):
            if start.start() >= end and (hit := self.match(text, start.start())):
                end = hit.end
                yield hit

    def ends(self, text: str) -> Hit | None:
        """The word with which a text ends, spaces apart."""
        last = None
        for hit in self.find(text):
            last = hit
        return last if last and not text[last.end:].strip() else None


class _Drawer:
    """Patterns that may begin at the same place, as one."""

    def __init__(self, patterns: list[tuple[str, str]]) -> None:
        self._keys = [key for _, key in patterns]
        self._found = re.compile("|".join(f"({pattern})" for pattern, _ in patterns) or r"(?!)")

    def match(self, text: str, at: int) -> Hit | None:
        found = self._found.match(text, at)
        return Hit(self._keys[found.lastindex - 1], found.start(), found.end()) if found else None


def _endings(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words that are told by how they end, all of one key together."""
    found: dict[tuple[str, bool], list[str]] = {}
    for word, key in words:
        found.setdefault((key, word.endswith("*")), []).append(re.escape(word.strip("*")).replace(r"\ ", r"\s+"))
    return [(rf"(?i:(?<!{LETTER}){LETTER}{{2,}}?(?:{'|'.join(ends)}){LETTER + '*' if is_open else f'(?!{LETTER})'})", key)
            for (key, is_open), ends in found.items()]


def _pattern(word: str, spaced: bool, case: str) -> str:
    """A word of the list as a regular expression; of symbols, those of up to three letters keep their case."""
    body, pieces = word.strip(), []
    for number, sign in enumerate(body):
        if sign == "*":
            pieces.append(f"{LETTER}{{2,}}" if number == 0 else f"{LETTER}*")
        elif sign == " ":
            pieces.append(r"\s+")
        else:
            pieces.append(re.escape(sign))
    text = "".join(pieces)
    if spaced and (body[0].isalpha() or body[0] == "*"):
        text = rf"(?<!{LETTER}){text}"
    if spaced and (body[-1].isalpha() or body[-1] == "*"):
        text = rf"{text}(?!{LETTER})"
    letters = sum(sign.isalpha() for sign in body)
    is_exact = case == EXACT or case == SYMBOLS and letters <= SHORT and "*" not in body
    return text if is_exact else f"(?i:{text})"
