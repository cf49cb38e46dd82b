"""Which sentences of the chapters lean on a fact, by a claim or by its value?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from basinplan.model.plan import Chapter, Passage, Plan
from basinplan.registers.fact import Fact

_STOP = re.compile(r"(?<=[.!?])\s+(?=[^a-zа-я])|(?<=[。！？])")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)]*\)")
LEFT_OUT = "…"
_SIGNS = re.compile(r"^\s*(?:[-*+>]|\d+[.)])\s+|\*\*|\{\{.*?\}\}")


def sentences_on(plan: Plan, fact: Fact, locale: str,
                 said: Callable[[str], str] = lambda _: LEFT_OUT) -> Iterator[tuple[str, Chapter, str, str]]:
    """File name, chapter, name of the heading above, and the sentence, in the order of the plan.

    ``said`` makes words of what stands between the double braces of a printed value.
    """
    value = re.compile(rf"\{{\{{\s*{re.escape(fact.id)}\.")
    for name in plan.chapter_names:
        chapter = plan.chapters.get((locale, name))
        heading = ""
        for passage in chapter.passages if chapter else ():
            if passage.kind == "heading":
                heading = passage.key
            elif passage.kind != "request" and fact.id in passage.text:
                yield from ((name, chapter, heading, text) for text in _in_passage(passage, fact, value, said))


def _in_passage(passage: Passage, fact: Fact, value: re.Pattern, said: Callable[[str], str]) -> Iterator[str]:
    for sentence in _STOP.split(" ".join(passage.text.split())):
        if re.search(rf"\]\(fact:{re.escape(fact.id)}[)#]", sentence) or value.search(sentence):
            shown = _LINK.sub(lambda match: match[1], sentence)
            yield _SIGNS.sub(lambda match: said(match[0].strip("{} ")) if match[0].startswith("{{") else "", shown).strip()
