"""The joint initiatives with their kind, partners as read and period."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.initiative import Initiative
from basinplan.render.filtering import by_code
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {
    "caption": {"ru": "Совместные инициативы", "kk": "Бірлескен бастамалар", "zh": "联合行动", "en": "Joint initiatives"},
}


def initiatives(plan: Plan, words: Words) -> Tabled:
    """Initiatives, the latest start first; those without a published start at the end."""
    found = sorted(plan.register("initiative"), reverse=True,
                   key=lambda one: (one.period.start != NOT_STATED, one.period.start, one.id))
    own = Initiative.WORDS
    headers = (words.say("registers.initiative.one", own["one"]), words.say("fields.kind"),
               words.field(Initiative, "partners"), words.say("fields.period"))
    rows = tuple((name_cell(words, plan, one.id), Cell(words.code("initiative_kind", one.kind)),
                  Cell(words.text(one.partners_read)), Cell(_when(words, one), sort=one.period.start)) for one in found)
    filters = (by_code(words, "kind", "initiative_kind", [(one.kind,) for one in found]),
               by_code(words, "states", "country", [one.states for one in found]))
    return Tabled(words.say("tables.initiatives.caption", WORDS["caption"]), headers, rows,
                  keys=("title", "kind", "partners", "period"), filters=filters)


def _when(words: Words, one: Initiative) -> str:
    start, end = (words.date(day) for day in (one.period.start, one.period.end))
    return start if one.period.end == NOT_STATED else words.period(one.period.start, one.period.end) \
        if one.period.start != NOT_STATED else f"– {end}"
