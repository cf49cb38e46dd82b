"""What is there to do in a translation? Each passage and text that is behind, missing, left over or not accepted.

With what a translator needs: the original before and now, the translation, and the terms that apply.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from basinplan.analyses.freshness import CURRENT, MISSING, STALE, names_of, pair_chapter
from basinplan.analyses.terms import terms_in
from basinplan.analyses.translations import texts_in, translated_into
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.registers.term import Term
from basinplan.statements.grammar import Grammars


@dataclass(frozen=True)
class Task:
    """One thing to do: ``place`` in the translation, ``original`` in the source; ``before`` only where it is behind."""

    state: str
    grade: str
    place: Place
    original: Place | None
    before: str
    source: str
    translation: str
    terms: tuple[Term, ...]


def tasks_in(plan: Plan, locale: str, grammars: Grammars) -> Iterator[Task]:
    """Everything of a language that is not current, chapters first, in the order of the files."""
    names = names_of(plan)
    for name in plan.chapter_names:
        if locale not in translated_into(plan, name):
            yield from _whole_chapter(plan, name, locale)
            continue
        chapter, original = plan.chapters[locale, name], plan.chapters[plan.source_of(name), name]
        after = chapter.body_line
        for pair in pair_chapter(plan, name, locale, grammars, names):
            after = pair.translation.line if pair.translation else after
            if pair.state != CURRENT:
                source = pair.source.text if pair.source else ""
                yield Task(
                    pair.state,
                    pair.grade,
                    Place(chapter.path, after),
                    Place(original.path, pair.source.line) if pair.source else None,
                    pair.before if pair.state == STALE else "",
                    source,
                    pair.translation.text if pair.state != MISSING else "",
                    terms_in(plan, source, original.locale, grammars),
                )
    for text in texts_in(plan, locale, grammars):
        if text.state != CURRENT:
            yield Task(
                text.state,
                text.grade,
                text.place,
                text.source_place,
                text.before,
                text.source,
                text.translation,
                terms_in(plan, text.source, plan.passport.source_locale, grammars),
            )


def _whole_chapter(plan: Plan, name: str, locale: str) -> Iterator[Task]:
    """A chapter that is not there in this language at all, as one task."""
    origin = plan.source_of(name)
    if locale != origin and name not in plan.unread.chapters:
        original = plan.chapters[origin, name]
        yield Task(MISSING, "", Place(f"plan/{locale}/{name}"), Place(original.path), "", original.title, "", ())
