"""What changed between two states of a text, word by word: struck out and put in.

Chinese is compared sign by sign; numbers, links and values stay whole. Marks are elements with words of their own, so
that they can be read without colour and aloud.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from markupsafe import Markup, escape

_TOKEN = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)|\d+(?:[.,\u00a0 ]\d+)*|[\u3400-\u9fff]|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\s+|.", re.DOTALL)


def redline(before: str, after: str) -> Markup:
    """Both texts in one, with ``<del>`` and ``<ins>``."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(escape("".join(old[a:b])))
            continue
        if b > a:
            parts.append(Markup("<del>{}</del>").format("".join(old[a:b])))
        if d > c:
            parts.append(Markup("<ins>{}</ins>").format("".join(new[c:d])))
    return Markup("").join(parts)
