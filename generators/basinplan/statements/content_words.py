"""Does an edited text still say the same in the same words? Word by word, sign by sign, reference by reference, in order.

What never counts is notation: kinds of spaces, quotes and dashes, emphasis, a capital at the beginning of a word, the stop at
the end, articles (the list ``small_words`` of a grammar), two names of one rhythm, and one slip of the pen that leaves a word
unfinished. Everything else counts: another ending, another sign, a question mark, a link in another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from basinplan.statements.grammar import Grammar
from basinplan.statements.lexicon import Hit, Lexicon
from basinplan.statements.markup import QUOTES, plain

LEAST = 5
"""So many letters stand before the ending of a word that may be a slip of the pen."""
_NUMBER = r"⟨[^⟩]*⟩|~~|\d+(?:[.,\u00a0\u202f ]\d+)*"
_WORD = re.compile(rf"{_NUMBER}|[^\W\d_]+(?:[-'][^\W\d_]+)*|\S")
_SIGN = re.compile(rf"{_NUMBER}|[A-Za-zА-Яа-яЁё]+|\S")
_STOPS = {ord(wide): narrow for wide, narrow in zip("。，、！？", ".,,!?", strict=True)}
_OPENING = re.compile(r"(?:^|[.!?:…‖\"(])\s*$")
END = (".", ";", ",")
BAN = "⊖"
"""What stands for a word of duty that forbids, where words of duty are left out: a ban is no order."""


def is_said_otherwise(before: str, after: str, grammar: Grammar, is_markdown: bool = True,
                      apart: Sequence[Lexicon] = ()) -> bool:
    """Whether other words, endings, signs or references stand in the new text, or the same ones in another order.

    Chinese is compared sign by sign. ``apart`` are lists of words that another rule weighs: they are left out of both texts.
    """
    old, new = (_tokens(text, grammar, is_markdown, apart) for text in (before, after))
    if len(old) != len(new):
        return True
    other = [(one, two) for one, two in zip(old, new, strict=True) if one != two]
    return bool(other) and not (len(other) == 1 and _is_slip(*other[0], grammar))


def _tokens(text: str, grammar: Grammar, is_markdown: bool, apart: Sequence[Lexicon]) -> list[str]:
    words = plain(text, is_markdown).placed.translate(QUOTES).translate(_STOPS)
    for hit, said in sorted(_left_out(words, grammar, apart), key=lambda mark: -mark[0].start):
        words = f"{words[:hit.start]}{said}{words[hit.end:]}"
    found = [_alike(token) for token in (_WORD if grammar.spaced else _SIGN).findall(words)]
    while found and found[-1] in END:
        found.pop()
    return found


def _left_out(words: str, grammar: Grammar, apart: Sequence[Lexicon]) -> list[tuple[Hit, str]]:
    """What is not compared as it stands, and what stands for it; of words that overlap the longest."""
    marks = [(hit, " " if grammar.rhythms in apart else f" {hit.key}/y ") for hit in grammar.rhythms.find(words)]
    marks += [(hit, f" {hit.key} " if grammar.spaced else hit.key) for hit in _small(words, grammar)]
    denials = [hit for hit in grammar.denials.find(words) if hit.key != "not_denials"]
    marks += [(hit, f" {BAN} " if lexicon is grammar.duties and any(_overlap(hit, other) for other in denials) else " ")
              for lexicon in apart for hit in lexicon.find(words)]
    kept: list[tuple[Hit, str]] = []
    for hit, said in sorted(marks, key=lambda mark: (mark[0].start - mark[0].end, mark[0].start)):
        if not any(_overlap(hit, other) for other, _ in kept):
            kept.append((hit, said))
    return kept


def _overlap(one: Hit, two: Hit) -> bool:
    return one.start < two.end and two.start < one.end


def _small(words: str, grammar: Grammar) -> Iterator[Hit]:
    """Articles; one with a capital inside a sentence is a name: ``class A``."""
    for hit in grammar.small_words.find(words):
        if not words[hit.start].isupper() or _OPENING.search(words[:hit.start]):
            yield hit


def _alike(token: str) -> str:
    """A word without the capital of its beginning, a number without spaces, a dash as any other dash."""
    if token[0].isdigit():
        return re.sub(r"(?<=\d)[\s\u202f,](?=\d{3}\b)", "", token)
    if token[0] == "⟨" or any(sign.isupper() for sign in token[1:]):
        return token
    return "–" if token == "-" else token.casefold()


def _is_slip(one: str, two: str, grammar: Grammar) -> bool:
    """Whether one word is the other, left unfinished: ``restoratio``."""
    for whole, cut in ((one, two), (two, one)):
        for ending, rests in grammar.unfinished.items():
            stem = whole.removesuffix(ending)
            if stem != whole and len(stem) >= LEAST and cut in [stem + rest for rest in rests]:
                return True
    return False
