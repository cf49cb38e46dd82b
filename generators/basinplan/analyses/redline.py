"""Which words of a text were struck out and which were put in, with as few marks as the two texts allow.

Words and numbers stay whole, Chinese is compared sign by sign. What is marked is computed here, how it looks in ``render``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel

SAME, OUT, IN = "same", "out", "in"
Part = tuple[str, str]
Hunk = tuple[list[str], list[str], list[str]]
MOST = 1.5
"""Marked tokens for each token that must be marked: so much more may be marked where it makes the change easier to read."""
_TOKEN = re.compile(r"(?:\{\{.*?\}\}|\]\([^)]*\)|\d+(?:[.,\u00a0\u202f ]\d+)*|[\u3400-\u9fff\uf900-\ufaff]"
                    r"|[^\W\d_\u3400-\u9fff\uf900-\ufaff]+(?:[-'’][^\W\d_\u3400-\u9fff\uf900-\ufaff]+)*|.)\s*", re.DOTALL)
_SIGNS = re.compile(r"[\W_]*")


def tokens(text: str) -> list[str]:
    """The words, numbers and signs of a text, each with the blanks after it; together they are the text."""
    return _TOKEN.findall(text)


def redline_parts(before: str, after: str) -> list[Part]:
    """Both texts in one, as runs of ``same``, ``out`` and ``in``; what goes out stands before what comes in.

    Without the runs ``in`` it is the old text, without the runs ``out`` the new one, character for character.
    """
    runs = [(sign, "".join(found)) for hunk in _calmed(_hunks(tokens(before), tokens(after)))
            for sign, found in zip((SAME, OUT, IN), hunk, strict=True)]
    return [run for run in runs if run[1]]


def _hunks(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The shortest way from one text to the other, as tokens that stay, that then go out and that come in for them."""
    hunks: list[Hunk] = [([], [], [])]
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            hunks.append((list(old[code.src_start:code.src_end]), [], []))
        else:
            hunks[-1][1].extend(old[code.src_start:code.src_end])
            hunks[-1][2].extend(new[code.dest_start:code.dest_end])
    return hunks


def _calmed(hunks: list[Hunk]) -> list[Hunk]:
    """The same, with lone signs between two changes taken into the change, as far as ``MOST`` allows."""
    room = int(sum(len(out) + len(come) for _, out, come in hunks) * (MOST - 1))
    calm = hunks[:1]
    for same, out, come in hunks[1:]:
        is_between = bool((calm[-1][1] or calm[-1][2]) and (out or come))
        if is_between and 2 * len(same) <= room and _SIGNS.fullmatch("".join(same)):
            room -= 2 * len(same)
            calm[-1][1].extend(same + out)
            calm[-1][2].extend(same + come)
        else:
            calm.append((same, out, come))
    return calm
