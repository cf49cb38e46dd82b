"""What a sentence denies and what it obliges to: "not found", "must publish", "may ask".

Languages say the same with different words, so each word is only as sure as its list: what surely denies, and what
perhaps does; what surely obliges, and what may be read either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from basinplan.statements.grammar import Grammar
from basinplan.statements.lexicon import Hit

_STOP = re.compile(r"[.!?…][\"')\]]*\s+(?=[^a-zа-яёқғңүұһіәө\s])|[。！？；‖]|(?<=\S);\s")
_COMMA = re.compile(r",(?!\d)|[，、]")
_SHORT = re.compile(
    r"(?:(?<![^\W\d_])[^\W\d_]|\b(?:гг|тыс|млн|млрд|куб|кв|руб|долл|чел|вод|экв|пп|ст|рис|им|жж|approx|No|Nos|Art|Arts|vol|ca|cu|sq|etc|St))\.$"
)


@dataclass(frozen=True)
class Sentence:
    """``denies`` and ``denies_perhaps`` count words; ``duties`` are the kinds of duty that it names, in order.

    ``extent`` is whole or part where the sentence speaks of all of something or of some of it; ``parts`` say of each
    clause whether it surely denies and whether it perhaps does.
    """

    text: str
    denies: int
    denies_perhaps: int
    duties: tuple[str, ...]
    extent: str
    parts: tuple[tuple[bool, bool], ...]


def sentences(text: str, grammar: Grammar) -> tuple[Sentence, ...]:
    """The sentences of a text with what each denies and obliges to."""
    return tuple(_sentence(part, grammar) for part in _split(text) if re.search(r"\w", part))


def _split(text: str) -> list[str]:
    parts, begin = [], 0
    for match in _STOP.finditer(text):
        if match[0][0] == "." and _SHORT.search(text[begin : match.start() + 1]):
            continue
        parts.append(text[begin : match.end()])
        begin = match.end()
    return [*parts, text[begin:]]


def _sentence(text: str, grammar: Grammar) -> Sentence:
    denials = list(grammar.denials.find(text))
    duties = tuple(
        hit.key
        for hit in grammar.duties.find(text)
        if hit.key != "not_duties"
        and (grammar.spaced or not _denied_away(hit, denials))
        and not (hit.start and grammar.months.match(text, hit.start))  # "in May" allows nothing
    )
    if "may" in duties and any(hit.key == "denials" for hit in denials):  # "no trend may be drawn" forbids
        duties += ("must_or_should",)
    extents = {hit.key for hit in grammar.extents.find(text)}
    return Sentence(
        text.strip(),
        sum(hit.key == "denials" for hit in denials),
        sum(hit.key != "denials" for hit in denials),
        duties,
        extents.pop() if len(extents) == 1 else "",
        tuple(_parts(text, denials)),
    )


def _parts(text: str, denials: list[Hit]) -> Iterator[tuple[bool, bool]]:
    """Clause by clause, as commas part them."""
    begin = 0
    for end in [*(match.start() for match in _COMMA.finditer(text)), len(text)]:
        here = [hit for hit in denials if begin <= hit.start < end]
        yield any(hit.key == "denials" for hit in here), any(hit.key != "denials" for hit in here)
        begin = end


def _denied_away(hit: Hit, denials: list[Hit]) -> bool:
    """Whether the word of duty lies inside a word that denies: 可 in 不可."""
    return any(other.start <= hit.start and hit.end <= other.end and other.key == "not_denials" for other in denials)
