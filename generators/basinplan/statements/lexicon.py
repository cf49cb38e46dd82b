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
        listed = sorted(
            ((word.strip(), key) for key, found in words.items() for word in found),
            key=lambda item: ("*" in item[0], -len(item[0])),
        )
        self.source = "|".join(_pattern(word, spaced, case) for word, _ in listed) or r"(?!)"
        whole, open_ended = (
            [item for item in listed if ("*" in item[0]) == is_open and item[0][0] != "*"] for is_open in (False, True)
        )
        endings = _endings([item for item in listed if item[0][0] == "*"])
        self._anywhere = (_Drawer(endings),) if endings else ()
        both = _drawers(whole, spaced, case), _drawers(open_ended, spaced, case)
        self._drawers = {
            sign: (*(drawers[sign] for drawers in both if sign in drawers), *self._anywhere) for sign in {*both[0], *both[1]}
        }
        self._starts = re.compile(self._first_signs(spaced, any(word[0] == "*" for word, _ in listed)))

    def _first_signs(self, spaced: bool, has_endings: bool) -> str:
        """Where a word can begin: at its first sign, in a spaced language never inside another word."""
        signs = set(self._drawers)
        letters = LETTER if has_endings else _one_of(sign for sign in signs if sign.isalpha())
        others = _one_of(sign for sign in signs if not sign.isalpha())
        return rf"(?<!{LETTER}){letters}|{others}" if spaced else _one_of(signs)

    def match(self, text: str, at: int) -> Hit | None:
        """The longest word that begins exactly at a position."""
        best, keys = None, []
        for drawer in self._drawers.get(text[at : at + 1], self._anywhere):
            found = drawer.patterns.match(text, at)
            if found and (best is None or found.end() > best.end()):
                best, keys = found, drawer.keys
        return Hit(keys[best.lastindex - 1], best.start(), best.end()) if best else None

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
        return last if last and not text[last.end :].strip() else None


class _Drawer:
    """Patterns that may begin at the same place, as one."""

    def __init__(self, patterns: list[tuple[str, str]]) -> None:
        self.keys = [key for _, key in patterns]
        self.patterns = re.compile("|".join(f"({pattern})" for pattern, _ in patterns) or r"(?!)")


def _one_of(signs: Iterable[str]) -> str:
    listed = "".join(map(re.escape, sorted(signs)))
    return f"[{listed}]" if listed else r"(?!)"


def _drawers(words: list[tuple[str, str]], spaced: bool, case: str) -> dict[str, _Drawer]:
    found: dict[str, list[tuple[str, str]]] = {}
    for word, key in words:
        for sign in {word[0].lower(), word[0].upper()}:
            found.setdefault(sign, []).append((_pattern(word, spaced, case), key))
    return {sign: _Drawer(patterns) for sign, patterns in found.items()}


def _endings(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words that are told by how they end, all of one key together."""
    found: dict[tuple[str, bool], list[str]] = {}
    for word, key in words:
        found.setdefault((key, word.endswith("*")), []).append(re.escape(word.strip("*")).replace(r"\ ", r"\s+"))
    return [
        (rf"(?i:(?<!{LETTER}){LETTER}{{2,}}?(?:{'|'.join(ends)}){LETTER + '*' if is_open else f'(?!{LETTER})'})", key)
        for (key, is_open), ends in found.items()
    ]


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
