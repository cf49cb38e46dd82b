"""The agreements and acts on the shared waters with their kind, states, day of signing and of entry into force."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.agreement import Agreement
from basinplan.render.filtering import by_code
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {"caption": {"ru": "Соглашения и акты", "kk": "Келісімдер мен актілер", "zh": "协定与文件", "en": "Agreements"}}


def agreements(plan: Plan, words: Words) -> Tabled:
    """Agreements, the latest first; those without a published day of signing at the end."""
    found = sorted(plan.register("agreement"), reverse=True, key=lambda one: (one.signed != NOT_STATED, one.signed, one.id))
    own = Agreement.WORDS
    headers = (words.say("registers.agreement.one", own["one"]), words.say("fields.kind"),
               words.field(Agreement, "signed"), words.field(Agreement, "in_force"))
    rows = tuple((name_cell(words, plan, one.id), Cell(words.code("agreement_kind", one.kind)),
                  Cell(words.date(one.signed), sort=one.signed), Cell(_in_force(words, one))) for one in found)
    filters = (by_code(words, "kind", "agreement_kind", [(one.kind,) for one in found]),
               by_code(words, "states", "country", [one.states for one in found]))
    return Tabled(words.say("tables.agreements.caption", WORDS["caption"]), headers, rows,
                  keys=("title", "kind", "signed", "in_force"), filters=filters)


def _in_force(words: Words, one: Agreement) -> str:
    return words.row([words.date(found.date) for found in one.in_force]) if one.in_force else words.say("value.not_stated")
