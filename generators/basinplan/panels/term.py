"""A term's page: its preferred form in every language, and how each was verified."""

from __future__ import annotations

from basinplan.panels import Panel
from basinplan.registers.term import Term
from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.tabling import Cell, Tabled


def term(desk: Desk, record: Term, here: str) -> list[Panel]:
    """One row a language: the form, and where its use was seen."""
    words, plan = desk.words, desk.plan
    rows = tuple((Cell(words.language(locale)), Cell(record.title.get(locale, words.say("value.not_stated")),
                                                    language="" if locale == words.locale else locale),
                  Cell(words.code("verification", record.verified[locale]) if locale in record.verified
                       else words.say("value.not_stated")))
                 for locale in plan.passport.locales)
    headers = tuple(words.say(f"fields.{name}") for name in ("language", "title", "verified"))
    title = words.say("panel.forms")
    return [Panel("forms", title, table_html(plan, words, Tabled(title, headers, rows), here))]
