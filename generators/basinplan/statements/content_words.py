"""Does an edited sentence still say the same in the same words? Word by word, in order.

Articles and auxiliaries without a meaning of their own (the list ``small_words`` of a grammar) do not count, nor do signs,
spaces and the kind of a word that obliges or denies, which the rules on duties and denials weigh. Another ending or a
slip of the pen leaves a word the same word, unless the ending turns the past into the present or future; another word,
another order or another number does not.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

from basinplan.statements.grammar import Grammar
from basinplan.statements.markup import plain

LEAST, SHARE, ENDING = 4, 0.5, 5
_WORD = re.compile(r"\ufffc|~~|\d+(?:[.,  \u202f]\d+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[%‰<>≤≥±=+]")
_SIGN = re.compile(r"\ufffc|~~|\d+(?:[.,]\d+)*|[A-Za-zА-Яа-яЁё]+|[\u3400-\u9fff\uf900-\ufaff]|[%‰<>≤≥±=+]")
_SURE = ("must", "should", "may", "denials")


def is_said_otherwise(before: str, after: str, grammar: Grammar, is_markdown: bool = True) -> bool:
    """Whether other words, numbers or signs of quantity stand in the new text, or the same ones in another order.

    Chinese is compared sign by sign.
    """
    old, new = (_words(text, grammar, is_markdown) for text in (before, after))
    gone: list[str] = []
    come: list[str] = []
    for code in [*Indel.opcodes(old, new), None]:
        if code is None or code.tag == "equal":
            if len(gone) != len(come) or not all(_is_same(*pair, grammar) for pair in zip(gone, come, strict=True)):
                return True
            gone, come = [], []
        else:
            gone += old[code.src_start:code.src_end]
            come += new[code.dest_start:code.dest_end]
    return False


def _words(text: str, grammar: Grammar, is_markdown: bool) -> list[str]:
    words = plain(text, is_markdown).words
    marks = [(hit, f" {hit.key} ") for hit in grammar.duties.find(words) if hit.key in _SURE]
    marks += [(hit, f" {hit.key} ") for hit in grammar.denials.find(words) if hit.key in _SURE]
    marks += [(hit, f" {hit.key}/y ") for hit in grammar.rhythms.find(words)]
    marks += [(hit, " ") for hit in grammar.small_words.find(words)]
    kept: list[tuple] = []
    for hit, said in sorted(marks, key=lambda mark: (mark[0].start - mark[0].end, mark[0].start)):  # the longest first
        if all(hit.end <= other.start or other.end <= hit.start for other, _ in kept):
            kept.append((hit, said))
    for hit, said in sorted(kept, key=lambda mark: -mark[0].start):
        words = words[:hit.start] + said + words[hit.end:]
    found = (_WORD if grammar.spaced else _SIGN).findall(words.casefold())
    return [re.sub(r"(?<=\d)[\s\u202f,](?=\d{3}\b)", "", word) for word in found]


def _is_same(one: str, two: str, grammar: Grammar) -> bool:
    """Whether two words differ in their ending only, by few letters, and what was is not made into what will be."""
    tenses = {next((tense for ending, tense in grammar.tenses.items() if word.endswith(ending)), "") for word in (one, two)}
    if len(tenses - {""}) == 2:
        return False
    alike = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    longest = max(len(one), len(two))
    return one.isalpha() and alike >= max(LEAST, longest * SHARE) and longest - alike <= ENDING
