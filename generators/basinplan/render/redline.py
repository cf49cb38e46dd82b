"""What changed between two states of a text, word by word: struck out and put in.

Marks are elements with words of their own, hidden from the eye, so that they can be read without colour and aloud.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from basinplan.analyses.redline import OUT, SAME, redline_parts
from basinplan.render.locale import Words

_HIDDEN = '<span class="plan-hidden" lang="{}">{}</span>'


def redline(before: str, after: str, words: Words) -> Markup:
    """Both texts in one, with ``<del>`` and ``<ins>``."""
    return Markup("").join(_part(sign, text, words) for sign, text in redline_parts(before, after))


def readable(text: str) -> str:
    """A passage of Markdown as a reader of a redline needs it: without the signs of headings, lists, links and emphasis."""
    text = re.sub(r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)", "", text)
    return re.sub(r"\s*\{#[^}]*\}|\*\*|\[((?:[^\[\]])*)\]\([^)]*\)", lambda match: match[1] or "", text)


def _part(sign: str, text: str, words: Words) -> Markup:
    if sign == SAME:
        return Markup("{}").format(text)
    name, key = ("del", "removed") if sign == OUT else ("ins", "added")
    around = (words.named(words.say(f"redline.{key}"), ""), words.say("redline.end"))
    opening, closing = (Markup(_HIDDEN).format(words.page_locale, said) for said in around)
    return Markup("<{0}>{1}{2}{3}</{0}>").format(Markup(name), opening, text, closing)
