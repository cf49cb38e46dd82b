"""In which order does a reader look words up: by the alphabet of the language, Chinese by the sound of the first sign?

The letters of a language stand in its file of words. Common Chinese signs are ordered by their pinyin with
the code table GB 2312, whose first level has that order; rarer signs come last.
"""

from __future__ import annotations

from bisect import bisect_right

from basinplan.render.locale import Words

REST = "…"
# The first sign of each letter in the first level of GB 2312, and the end of that level.
STARTS = (0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE,
          0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1)
LETTERS, END = "ABCDEFGHJKLMNOPQRSTWXYZ", 0xD7FA


def sort_key(words: Words, text: str) -> tuple[int, ...]:
    """Where a text stands among others in the reader's language; letters of other scripts come last."""
    letters = _letters(words)
    return tuple(_place(letters, sign) for sign in text.upper())


def letter_of(words: Words, text: str) -> str:
    """The letter under which a text is looked up."""
    first = next((sign for sign in text.upper() if sign.isalnum()), "")
    if _is_han(first):
        code = _code(first)
        return LETTERS[bisect_right(STARTS, code) - 1] if STARTS[0] <= code < END else REST
    return first if first in _letters(words) else REST


def _letters(words: Words) -> str:
    return words.say("letters.alphabet")


def _place(letters: str, sign: str) -> int:
    if _is_han(sign):
        return 10_000 + _code(sign)
    found = letters.find(sign)
    if found >= 0:
        return 1_000 + found
    return 2_000_000 + ord(sign) if sign.isalnum() else ord(" ") if sign.isspace() else 500


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _code(sign: str) -> int:
    try:
        return int.from_bytes(sign.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return 0xFFFF + ord(sign)
