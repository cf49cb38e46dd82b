"""Which numbers of the chapters were typed by hand, so that nobody can tell where they come from?

A figure in a chapter is a value of a record or a claim that leans on a fact. Years, days and small
counts are no such figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from basinplan.model.finding import Finding, Place, warning
from basinplan.model.plan import Chapter, Plan

_LEFT_OUT = re.compile(r"\{\{.*?\}\}|\[[^\[\]]*\]\([^)]*\)|\{#[^}]*\}|^\s*[0-9]+[.)]\s|^ {0,3}\[[^\]]+\]:.*"
                       r"|\b[0-9]{4}-[0-9]{2}(-[0-9]{2})?\b|\b[0-9]{1,2}\.[0-9]{2}\.[0-9]{4}\b")
_NUMBER = re.compile(r"(?<![A-Za-z\u0400-\u04ff0-9_.,])(?<![A-Za-z]-)[0-9]+(?:[ \u00a0\u202f][0-9]{3})*(?:[.,][0-9]+)*")
_YEAR = re.compile(r"(1[89]|2[01])[0-9]{2}")
_CALENDAR = "年月日"
_SPACES = {ord(space): None for space in " \u00a0\u202f"}
LARGEST_COUNT = 31
COUNTED = ("years", "pieces", "persons")


def find_typed_numbers(plan: Plan) -> Iterator[Finding]:
    """Every figure of a chapter with neither a record nor a fact behind it."""
    units = [item for item in plan.code_lists.get("unit", {}).values() if item.code not in COUNTED]
    symbols = {word for item in units for word in item.words.values()} | {"%", "‰"}
    written = "|".join(map(re.escape, sorted(symbols, key=len, reverse=True)))
    unit = re.compile(rf"[\s\u00a0\u202f]?({written})(?![A-Za-z\u0400-\u04ff0-9])")
    for key in sorted(plan.chapters):
        yield from _of_chapter(plan.chapters[key], unit)


def _of_chapter(chapter: Chapter, unit: re.Pattern) -> Iterator[Finding]:
    for number, line in chapter.prose.items():
        text = _LEFT_OUT.sub(lambda match: " " * len(match[0]), line)
        for match in _NUMBER.finditer(text):
            if _YEAR.fullmatch(match[0]) or text[match.end():match.end() + 1] in (*_CALENDAR,):
                continue
            follows = unit.match(text, match.end())
            if follows or int(re.split(r"[.,]", match[0])[0].translate(_SPACES)[:9]) > LARGEST_COUNT:
                shown = text[match.start():follows.end() if follows else match.end()]
                yield warning("number-by-hand", Place(chapter.path, number, match.start() + 1), found=shown)
