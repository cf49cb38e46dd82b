"""A passage of Markdown as the plain words that a reader sees, and the references that it holds.

Kinds of spaces, quotes, dashes and emphasis are notation: they are made alike, so that they never count as a change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from basinplan.statements.grammar import Grammar

VALUE = re.compile(r"\{\{\s*([a-z0-9-]+)\.([a-z_0-9]+)\s*(?:\|\s*([a-z_]+)\s*)?\}\}")
LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"([^\"]*)\")?\)")
HOLE = "\ufffc"
_FROM, _TO = "\ue000", "\ue001"  # around the number of a reference while a text is being read
_MARKED = re.compile(f"{_FROM}([0-9]+){_TO}")
_CODE = re.compile(r"(`+)(.+?)\1")
_HEADING_ID = re.compile(r"\s*\{#([^{}\s]*)\}\s*$", re.MULTILINE)
_LINE_MARK = re.compile(r"^[ \t]*(?:#{1,6}\s+|>\s?|[-*+]\s+|[0-9]{1,3}[.)]\s+)+", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t]*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^()\s]+)([^()]*)\)")
_EMPHASIS = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3})(?=\S)|(?<=[\S])(\*{1,3}|_{1,3})(?!\w)|\*{2}")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_WIDE = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９％．－＋（）：；", "0123456789%.-+():;", strict=True)}
_SPACES = {ord(space): " " for space in "\u00a0\u202f\u2009\u2007\u3000"} | {ord(sign): None for sign in "\u200b\u2060\ufeff\u00ad"}
QUOTES = {ord(sign): '"' for sign in "«»“”„‟「」『』"} | {ord(sign): "'" for sign in "‘’‚"} | {ord("—"): "–", ord("―"): "–"}


@dataclass(frozen=True)
class Plain:
    """The words of a passage, its references in order, and its words with each reference in its place."""

    words: str
    references: tuple[str, ...]
    placed: str = ""


def plain(text: str, is_markdown: bool = True) -> Plain:
    """What a reader sees of a passage; values become one sign, ids of headings and targets become references."""
    text = text.replace(_FROM, "\ufffd").replace(_TO, "\ufffd")
    references: list[str] = []
    shown_as: list[str] = []

    def refer(reference: str, shown: str, title: str | None = "") -> str:
        references.append(reference)
        shown_as.append(f"⟨{reference} {title.strip()}⟩" if title and title.strip() else f"⟨{reference}⟩")
        return f"{shown}{_FROM}{len(references) - 1}{_TO}"

    def value(match: re.Match) -> str:
        return refer(f"{match[1]}.{match[2]}" + (f" | {match[3]}" if match[3] and match[3] != "link" else ""), HOLE)

    if is_markdown:
        text = _LINE_MARK.sub("", _TABLE_RULE.sub("", text))
        text = _CODE.sub(lambda match: refer(f"`{match[2].strip()}`", HOLE), text)
        text = VALUE.sub(value, text)
        text = _PICTURE.sub(lambda match: refer(match[2], match[1], match[3]), text)
        text = LINK.sub(lambda match: refer(match[2], match[1], match[3]), text)
        text = _HEADING_ID.sub(lambda match: refer(f"#{match[1]}", ""), text)
        text = _ESCAPE.sub(r"\1", _EMPHASIS.sub("", text)).replace("|", " ‖ ")
    placed = _MARKED.sub(lambda match: shown_as[int(match[1])], text)
    return Plain(spaced(_MARKED.sub("", text)), tuple(references), spaced(placed))


def spaced(text: str) -> str:
    """Text with one kind of space, full-width digits and signs made narrow, wide commas between digits too."""
    text = text.translate(_WIDE).translate(_SPACES)
    text = re.sub(r"(?<=\d)，(?=\d)", ",", text)
    return re.sub(r"[ \t]*\n[ \t]*", " ", text.strip())


def without_other_script(words: str, grammar: Grammar) -> str:
    """Without figures that another script counts in the middle of the text: ``8.74亿立方米`` quoted in English."""
    return re.sub(r"[\d.,]*[\u3400-\u9fff]+", " ", words) if grammar.spaced else words


@lru_cache(maxsize=50_000)
def essence(text: str, grammar: Grammar) -> str:
    """The passage without anything that is only notation: what must change for the passage to have changed."""
    if text.lstrip().startswith(("```plan-", "~~~plan-")):
        return "\n".join(sorted(line.strip() for line in text.strip().splitlines()))
    if text.lstrip().startswith(("```", "~~~")):
        return text.strip()
    words = plain(text).placed.translate(QUOTES)
    words = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", words)
    words = re.sub(r"(?<=\d) ?[-–] ?(?=\d)", "–", re.sub(r"(?<=\d) (?=[%‰°])", "", words))
    if grammar.decimal == ".":
        words = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", words)
    if not grammar.spaced:
        words = re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", words)
    return " ".join(words.split())
