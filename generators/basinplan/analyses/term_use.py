"""How often does the plan use each term of its glossary, in which of its forms, and which chapters mix two of them?

Counted in chapters and in texts of records. Finding the forms in a text belongs to ``analyses.terms``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from basinplan.analyses.terms import FORBIDDEN, PREFERRED, SYNONYM, Form, Found, forms_of, uses_in
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.statements.grammar import Grammars

ORDER = (PREFERRED, SYNONYM, FORBIDDEN)


@dataclass(frozen=True)
class FormUse:
    """One form of a term, and where it stands in chapters and in records."""

    kind: str
    text: str
    chapters: tuple[Place, ...] = ()
    records: tuple[Place, ...] = ()

    @property
    def number(self) -> int:
        """How often it is used at all."""
        return len(self.chapters) + len(self.records)

    def lines_in(self, path: str) -> tuple[int, ...]:
        """The lines of a chapter on which it stands, each once."""
        return tuple(dict.fromkeys(place.line for place in self.chapters if place.path == path))


@dataclass(frozen=True)
class TermUse:
    """One term in one language: the preferred form first, then synonyms, then forms that must not be used."""

    term: str
    forms: tuple[FormUse, ...]

    @property
    def number(self) -> int:
        """How often the term is used in any form."""
        return sum(form.number for form in self.forms)

    @property
    def mixed(self) -> tuple[str, ...]:
        """The chapters in which both the preferred form and a synonym stand."""
        preferred, others = self._paths(PREFERRED), self._paths(SYNONYM)
        return tuple(sorted(preferred & others))

    def number_of(self, kind: str) -> int:
        """How often its forms of one kind are used."""
        return sum(form.number for form in self.forms if form.kind == kind)

    def _paths(self, kind: str) -> set[str]:
        return {place.path for form in self.forms if form.kind == kind for place in form.chapters}


def term_uses(plan: Plan, locale: str, grammars: Grammars) -> tuple[TermUse, ...]:
    """Every term with a form in this language, by trouble: forbidden forms, mixed chapters, synonyms, then by use."""
    found: dict[Form, list[Found]] = {form: [] for term in plan.register("term") for form in forms_of(term, locale)}
    for use in uses_in(plan, locale, grammars):
        found[use.form].append(use)
    return tuple(sorted(_by_term(found), key=_trouble))


def _by_term(found: Mapping[Form, list[Found]]) -> Iterator[TermUse]:
    forms: dict[str, list[FormUse]] = {}
    for form, uses in sorted(found.items(), key=lambda item: ORDER.index(item[0].kind)):
        chapters = tuple(use.place for use in uses if not use.field)
        records = tuple(use.place for use in uses if use.field)
        forms.setdefault(form.record, []).append(FormUse(form.kind, form.text, chapters, records))
    yield from (TermUse(term, tuple(listed)) for term, listed in forms.items())


def _trouble(use: TermUse) -> tuple:
    return -use.number_of(FORBIDDEN), -len(use.mixed), -use.number_of(SYNONYM), -use.number, use.term
