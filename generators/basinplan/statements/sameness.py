"""Has a text that was edited changed in what matters: a number, date, reference, name, denial or duty?

Both states are in one language, so they are held against each other to the letter.
"""

from __future__ import annotations

import re
from collections import Counter

from basinplan.statements.reading import Statements

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'’][^\W_]+)*")
_STOP = re.compile(r"(?:^|[.!?:;…]\s+|[\"«“(]\s*)$")


def is_weighty(before: Statements, after: Statements, names: frozenset[str] = frozenset()) -> bool:
    """Whether a translation must follow the change; ``names`` are those of the plan's places, waters and bodies."""
    return _facts(before) != _facts(after) or _names(before.words, names) != _names(after.words, names)


def _facts(said: Statements) -> tuple[Counter, ...]:
    return (Counter((q.value, q.measure, q.rates, q.label) for q in said.quantities), Counter(said.dates), Counter(said.references),
            Counter({"denies": sum(s.denies for s in said.sentences)}), Counter(duty for s in said.sentences for duty in s.duties))


def _names(text: str, known: frozenset[str]) -> Counter:
    """Words with a capital inside a sentence, and known names wherever they stand."""
    found = Counter(match[0] for match in _WORD.finditer(text)
                    if match[0][0].isupper() and (not _STOP.search(text[:match.start()]) or match[0] in known))
    return found + Counter({name: text.count(name) for name in known if not name.isascii() and len(name) > 1 and name in text
                            and not re.search(r"[A-Za-z\u0400-\u04ff]", name)})
