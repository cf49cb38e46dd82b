"""Which figures of the chapters were typed by hand, so that nobody can tell where they come from?

A figure in a chapter is a value of a record or a claim that leans on a fact. Exempt by rule are dates, headings,
the numbers of articles, acts, sessions and goals, and names that hold a digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from basinplan.model.finding import Finding, Place, warning
from basinplan.model.plan import Chapter, Plan
from basinplan.statements.dates import BLANK, read_dates
from basinplan.statements.grammar import Grammar, Grammars
from basinplan.statements.markup import spaced
from basinplan.statements.quantities import read_quantities
from basinplan.statements.quantity import Quantity

_LEFT_OUT = re.compile(r"\{\{.*?\}\}|\[[^\[\]]*\]\((?:fact):[^)]*\)|\{#[^}]*\}|^\s*[0-9]{1,3}[.)]\s|^ {0,3}\[[^\]]+\]:.*|《[^》]*》"
                       r"|(?<=\])\([^)]*\)|`[^`]*`")
_MAY_COUNT = re.compile(r"\d|百分之")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_NAMED = re.compile(r"(?:(?:№|\bNos?\.)\s*|(?:Attribution|CC BY)\s|[A-ZА-ЯЁ][\w.]*[-–]|[A-Z]{2,}[ /]?)$")
_ACT = re.compile(r"[-–][A-ZА-ЯЁҚҒҮҰІӘӨIVX]{1,4}(?![A-Za-z\u0400-\u04ff])")
_SERIES = re.compile(r"[\s,;]*(?:–|—|-|,|、|и|and|және|мен|и|及|和|至|to|or|или)?\s*")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)?\s*")
BEFORE = 40


def find_typed_numbers(plan: Plan, grammars: Grammars) -> Iterator[Finding]:
    """Every figure of a chapter with neither a record nor a fact behind it."""
    for key in sorted(plan.chapters):
        if grammars[plan.chapters[key].locale].is_known:
            yield from _of_chapter(plan.chapters[key], grammars[plan.chapters[key].locale])


def _of_chapter(chapter: Chapter, grammar: Grammar) -> Iterator[Finding]:
    for number, line in chapter.prose.items():
        for figure in figures_in(line, grammar):
            yield warning("number-by-hand", Place(chapter.path, number, figure.start + 1), found=figure.shown.replace(BLANK, " "))


def figures_in(line: str, grammar: Grammar) -> Iterator[Quantity]:
    """The figures of one line of a chapter that no rule exempts."""
    if _HEADING.match(line):
        return
    text = spaced(_LEFT_OUT.sub(lambda match: " " * len(match[0]), line).rstrip().ljust(1))
    if not _MAY_COUNT.search(text):
        return
    lead = len(line) - len(line.lstrip())
    _, text = read_dates(" " * lead + text, grammar) if lead and not text.startswith(" ") else read_dates(text, grammar)
    exempt_until = -1
    for figure in read_quantities(text, grammar):
        if not figure.sure:
            continue
        before, after = text[max(0, figure.start - BEFORE):figure.start], text[figure.digits_end:]
        follows = exempt_until >= 0 and not figure.measure and _SERIES.fullmatch(text[exempt_until:figure.start])
        if follows or figure.label or _is_numbered(before, after, figure, grammar):
            exempt_until = figure.digits_end
            continue
        exempt_until = -1
        yield figure


def _is_numbered(before: str, after: str, figure: Quantity, grammar: Grammar) -> bool:
    """Whether the number belongs to an article, an act, a goal or a name."""
    if figure.measure and figure.measure not in ("days", "hours", "time") and not before.endswith("第"):
        return False
    near = before.rstrip(" (:")
    following = grammar.numbered_after.match(after, _ORDINAL.match(after).end())
    if before.endswith("第") or not grammar.spaced and after[:1] == "号":
        return bool(following or _ACT.match(after))
    if grammar.numbered.ends(before) or _NAMED.search(before) or grammar.numbered.ends(near):
        return True
    return bool(_ACT.match(after) or grammar.spaced and following)
