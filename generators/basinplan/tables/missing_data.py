"""What could not be had: what it is, why it is not here, and whom to ask."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.registers.missing_data import MissingData
from basinplan.render.filtering import by_code, by_record
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell


def missing_data(plan: Plan, words: Words) -> Tabled:
    """The missing data of the plan, one row each."""
    headers = tuple(words.say(f"fields.{name}") for name in ("title", "why", "ask"))
    rows = tuple((name_cell(words, plan, record.id), Cell(words.code("missing_reason", record.why)),
                  Cell(words.listing([words.text(plan.record(id).name) for id in record.ask if plan.record(id)])
                       or words.say("value.not_stated"), record.ask[0] if len(record.ask) == 1 else ""))
                 for record in plan.register("missing_data"))
    found = plan.register("missing_data")
    filters = (by_code(words, "why", "missing_reason", [(record.why,) for record in found]),
               by_record(plan, words, "ask", [record.ask for record in found]))
    return Tabled(words.say("registers.missing_data.many", MissingData.WORDS["many"]), headers, rows, keys=("title", "why", "ask"),
                  filters=filters)
