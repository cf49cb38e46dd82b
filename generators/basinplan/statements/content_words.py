"""Which words of a sentence carry its content, and which of them came or went when it was worded anew?

Prepositions, pronouns and auxiliaries (the list ``small_words`` of a grammar) do not count, nor do numbers, dates,
duties, denials and references, which are compared as statements. Another ending or a slip of the pen leaves a word the same word.
"""

from __future__ import annotations

import re
from collections import Counter

from rapidfuzz.fuzz import ratio

from basinplan.statements.grammar import Grammar
from basinplan.statements.markup import plain

ALIKE, BEGINNING = 78, 3
UNSURE = ("denials_perhaps",)
"""Words that deny in one sentence and not in another: only they are compared as words as well."""
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


def words_that_differ(before: str, after: str, grammar: Grammar, is_markdown: bool = True) -> tuple[list[str], list[str]]:
    """The content words that only the old text has, and those that only the new one has, each in order of the alphabet.

    Words are paired where they begin alike and differ in few letters (``restoring``, ``restoration``); Chinese is
    compared sign by sign. The order of words does not count.
    """
    old, new = (_counted(text, grammar, is_markdown) for text in (before, after))
    gone, come = sorted((old - new).elements()), sorted((new - old).elements())
    for word in list(gone):
        other = next((other for other in come if _is_same(word, other)), None)
        if other is not None:
            gone.remove(word)
            come.remove(other)
    return gone, come


def _counted(text: str, grammar: Grammar, is_markdown: bool) -> Counter[str]:
    words = plain(text, is_markdown).words
    for lexicon in (grammar.rhythms, grammar.duties, grammar.denials, grammar.months, grammar.year_words, grammar.small_words):
        for hit in reversed([hit for hit in lexicon.find(words) if hit.key not in UNSURE]):
            words = f"{words[:hit.start]} {words[hit.end:]}"
    found = _WORD.findall(words.casefold()) if grammar.spaced else _HAN.findall(words)
    return Counter(found)


def _is_same(one: str, two: str) -> bool:
    return len(one) > 1 and one[:BEGINNING] == two[:BEGINNING] and ratio(one, two) >= ALIKE
