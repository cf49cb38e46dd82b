"""All terms with their preferred form in every language of the plan; forms not verified are marked."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.registers.term import Term
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

UNVERIFIED = "unverified"


def terms(plan: Plan, words: Words) -> Tabled:
    """The words of the plan side by side in every language."""
    others = [locale for locale in plan.passport.locales if locale != words.locale]
    headers = (words.language(words.locale), *(words.language(locale) for locale in others))
    rows = tuple((name_cell(words, plan, term.id), *(_form(words, term, locale) for locale in others))
                 for term in plan.register("term"))
    return Tabled(words.say("registers.term.many", Term.WORDS["many"]), headers, rows)


def _form(words: Words, term: Term, locale: str) -> Cell:
    form = term.title.get(locale)
    if form is None:
        return Cell(words.say("value.not_stated"))
    mark = f" ({words.code('verification', UNVERIFIED)})" if term.verified.get(locale) == UNVERIFIED else ""
    return Cell(form, language=locale) if not mark else Cell(f"{form}{mark}", language=locale)
