"""A vocabulary holds the words of one language by key: labels, sentences, names of months.

Here belongs the value alone: keys like ``findings.id-twice.message`` and their words. Choosing and
shaping words for a reader belongs to ``render.locale``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Vocabulary:
    """The words of one locale, flat by dotted key, with the line each stands on."""

    locale: str
    words: Mapping[str, str]
    lines: Mapping[str, int]
    path: str = ""
