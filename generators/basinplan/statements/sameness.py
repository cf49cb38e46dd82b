"""Has a text that was edited changed in what matters: a number, date, reference, name, denial or duty?

Both states are in one language, so they are held against each other to the letter. Names may change their endings.
"""

from __future__ import annotations

import re
from collections import Counter
from os.path import commonprefix

from basinplan.statements.grammar import Grammar
from basinplan.statements.reading import Statements
from basinplan.statements.units import COUNTED, UNITS
from basinplan.statements.wording import Sentence

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'’][^\W_]+)*")
_STOP = re.compile(r"(?:^|[.!?:;…‖]\s+|[\"«“(]\s*)$")
_QUOTED = re.compile(r"[«“\"„]([^«»“”\"„]{2,80})[»”\"]")
BINDING = ("must", "should", "must_or_should")
SHORT = 4


def is_weighty(before: Statements, after: Statements, grammar: Grammar, names: frozenset[str] = frozenset()) -> bool:
    """Whether a translation must follow the change; ``names`` are those of the plan's places, waters and bodies."""
    return (
        _facts(before) != _facts(after)
        or _units(before, grammar) != _units(after, grammar)
        or not _same_names(_names(before.words, names), _names(after.words, names))
    )


def _facts(said: Statements) -> tuple[Counter, ...]:
    return (
        Counter((q.value, q.measure, q.rates, q.label) for q in said.quantities),
        Counter(said.dates),
        Counter(said.references),
        Counter({"denies": sum(s.denies for s in said.sentences)}),
        Counter(_duties(said.sentences)),
    )


def _units(said: Statements, grammar: Grammar) -> Counter:
    """Units named anywhere, also without a number: readings in centimetres."""
    return Counter(hit.key for hit in grammar.units.find(said.words) if UNITS[hit.key].measure not in (*COUNTED, "days", "hours"))


def _duties(sentences: tuple[Sentence, ...]) -> list[str]:
    return [duty for sentence in sentences for duty in sentence.duties if duty in BINDING]


def _names(text: str, known: frozenset[str]) -> list[str]:
    """Words with a capital inside a sentence, what stands in quotes, and known names wherever they stand."""
    found = [
        match[0]
        for match in _WORD.finditer(text)
        if match[0][0].isupper() and (not _STOP.search(text[: match.start()]) or match[0] in known)
    ]
    found += [match[1] for match in _QUOTED.finditer(text)]
    return found + [name for name in sorted(known) if _is_signs(name) for _ in range(text.count(name))]


def _is_signs(name: str) -> bool:
    """Whether a name is written without an alphabet, so that it has neither capitals nor ends."""
    return len(name) > 1 and re.search(r"[\u3400-\u9fff]", name) is not None


def _same_names(before: list[str], after: list[str]) -> bool:
    left = list(after)
    for name in before:
        same = next((other for other in left if _is_same(name, other)), None)
        if same is None:
            return False
        left.remove(same)
    return not left


def _is_same(one: str, two: str) -> bool:
    """One name with other endings: ``Китай`` and ``Китаем``."""
    shorter = min(len(one), len(two))
    return one == two or not _is_signs(one) and len(commonprefix([one, two])) >= (shorter if shorter <= SHORT else shorter - 1)
