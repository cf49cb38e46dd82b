"""How the terms of the glossary are used in one language, as lines for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from basinplan.analyses.term_use import FormUse, TermUse
from basinplan.analyses.terms import FORBIDDEN, PREFERRED, SYNONYM
from basinplan.model.finding import Place
from basinplan.render.locale import Words


def as_lines(uses: Sequence[TermUse], words: Words, locale: str) -> Iterator[str]:
    """A sum, then each term in use with its forms; the places of forbidden forms and of chapters that mix two forms."""
    language = words.language(locale)
    if not uses:
        yield words.say("glossary.empty", language=language)
        return
    forbidden, mixed = sum(use.number_of(FORBIDDEN) for use in uses), sum(len(use.mixed) for use in uses)
    yield words.say("glossary.summary", language=language, terms=len(uses), used=sum(use.number > 0 for use in uses),
                    forbidden=forbidden, mixed=mixed)
    for use in uses:
        if use.number:
            yield from _of_term(use, words)
    unused = [use.term for use in uses if not use.number]
    if unused:
        yield f"{words.say('glossary.unused')}: {', '.join(unused)}"
    if not forbidden and not mixed:
        yield words.say("glossary.sound")


def _of_term(use: TermUse, words: Words) -> Iterator[str]:
    yield use.term
    for form in use.forms:
        yield "    " + words.say("glossary.form", kind=words.say(f"glossary.{form.kind}"), form=form.text,
                                 chapters=len(form.chapters), records=len(form.records))
        if form.kind == FORBIDDEN:
            yield from (f"        {_shown(place)}" for place in (*form.chapters, *form.records))
    if use.mixed:
        yield f"    {words.say('glossary.mixed')}:"
    for path in use.mixed:
        for form in use.forms:
            if form.kind in (PREFERRED, SYNONYM) and form.lines_in(path):
                yield f"        {path}:{_lines(form, path)}: {form.text}"


def _shown(place: Place) -> str:
    return f"{place.path}:{place.line}"


def _lines(form: FormUse, path: str) -> str:
    return ", ".join(map(str, form.lines_in(path)))
