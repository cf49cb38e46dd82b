"""All measures with who answers for them, when, in which state and at what cost."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.registers.measure import Measure
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell


def measures(plan: Plan, words: Words) -> Tabled:
    """The programme of measures, one row each."""
    headers = tuple(words.say(f"fields.{name}") for name in ("title", "responsible", "period", "status", "costs"))
    rows = tuple(_row(plan, words, measure) for measure in plan.register("measure"))
    return Tabled(words.say("registers.measure.many", Measure.WORDS["many"]), headers, rows)


def _row(plan: Plan, words: Words, measure: Measure) -> tuple[Cell, ...]:
    bodies = [words.text(plan.record(id).name) for id in measure.responsible.joint if plan.record(id)]
    cost = "; ".join(words.money(c.amount, c.scale, c.currency) for c in measure.costs)
    return (name_cell(words, plan, measure.id),
            Cell(words.listing(bodies) or words.say("value.not_stated")),
            Cell(words.period(measure.period.start, measure.period.end)),
            Cell(words.code("measure_status", measure.status)),
            Cell(cost or words.say("value.not_published")))
