"""The first use of each term and name of a chapter leads to its page, with its meaning at hand.

Only running text is touched: no heading, table, link, value or code. The words stay as the author wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from basinplan.analyses.terms import FORBIDDEN, FormFinder, finder_of
from basinplan.model.plan import Chapter
from basinplan.registers.term import Term
from basinplan.render.desk import Desk
from basinplan.render.links import page_of, relative
from basinplan.render.paging import markdown

PROSE = ("paragraph", "item", "quote")
_CLOSED = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^)]*\)|`[^`]*`|<[^>]*>|\{\{.*?\}\}|&#?\w+;|https?://\S+")


def link_first_uses(desk: Desk, chapter: Chapter, lines: list[str | None], here: str) -> list[str | None]:
    """The lines of a chapter, filled in, with each term and name linked where it stands first."""
    if chapter.locale not in desk.grammars:
        return lines
    asked = ("names in text", chapter.locale)
    if asked not in desk.plan.answers:
        desk.plan.answers[asked] = finder_of(desk.plan, chapter.locale, desk.grammars[chapter.locale], with_names=True)
    finder, seen = desk.plan.answers[asked], _linked_already(chapter)
    for passage in chapter.passages:
        if passage.kind in PROSE:
            for number in range(passage.line - chapter.body_line, passage.last - chapter.body_line + 1):
                if lines[number]:
                    lines[number] = _linked(desk, lines[number], finder, seen, here)
    return lines


def _linked_already(chapter: Chapter) -> set[str]:
    """Records that the author mentions with a link; a second link to the same page would only disturb."""
    return {link.record for link in chapter.links if link.record} | {value.id for value in chapter.values if value.word == "link"}


def _linked(desk: Desk, line: str, finder: FormFinder, seen: set[str], here: str) -> str:
    open_text = _CLOSED.sub(lambda match: "\x00" * len(match[0]), line)
    for start, end, id in reversed(list(_first_uses(open_text, finder, seen))):
        target = relative(page_of(desk.plan, id), here)
        line = f'{line[:start]}[{line[start:end]}]({target}{_title(desk, id)}){{ .plan-term }}{line[end:]}'
    return line


def _first_uses(text: str, finder: FormFinder, seen: set[str]) -> Iterator[tuple[int, int, str]]:
    for use in finder.find(text):
        if use.form.record not in seen and use.form.kind != FORBIDDEN and "\x00" not in text[use.start:use.end]:
            seen.add(use.form.record)
            yield use.start, use.end, use.form.record


def _title(desk: Desk, id: str) -> str:
    """What a term means, as the link's title; names need none."""
    record = desk.plan.record(id)
    if not isinstance(record, Term) or not record.definition:
        return ""
    said = desk.words.text(record.definition).replace('"', "”")
    return f' "{markdown(said)}"'
