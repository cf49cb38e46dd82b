"""The organisations with their kind, their country and how they were involved."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.registers.body import Body
from basinplan.render.filtering import by_code
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {"caption": {"ru": "Организации", "kk": "Ұйымдар", "zh": "机构", "en": "Bodies"}}


def bodies(plan: Plan, words: Words) -> Tabled:
    """Bodies in the order of the register: name, kind, country, involvement as read."""
    found, own = plan.register("body"), Body.WORDS
    headers = (words.say("registers.body.one", own["one"]), words.say("fields.kind"), words.say("fields.country"),
               words.field(Body, "involved"))
    rows = tuple((name_cell(words, plan, one.id), Cell(words.code("body_kind", one.kind)),
                  Cell(words.code("country", one.country) if one.country else words.say("value.international")),
                  Cell(_involved(words, one) or words.say("value.not_stated"))) for one in found)
    filters = (by_code(words, "kind", "body_kind", [(one.kind,) for one in found]),
               by_code(words, "country", "country", [(one.country,) if one.country else () for one in found]),
               by_code(words, "involvement", "involvement", [tuple(part.form for part in one.involved) for one in found]))
    return Tabled(words.say("tables.bodies.caption", WORDS["caption"]), headers, rows,
                  keys=("title", "kind", "country", "involved"), filters=filters)


def _involved(words: Words, body: Body) -> str:
    return words.say("mark.semicolon").join(
        words.code("involvement", one.form) if one.period == "not_stated" else
        words.row([words.code("involvement", one.form), one.period]) for one in body.involved)
