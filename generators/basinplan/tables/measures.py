"""All measures with who answers for them, when, in which state and at what cost."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.measure import Measure
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell


def measures(plan: Plan, words: Words) -> Tabled:
    """The programme of measures, one row each."""
    names = ("id", "title", "responsible", "scope", "type", "status", "as_of", "period", "costs")
    headers = tuple(words.say(f"fields.{name}") for name in names)
    rows = tuple(_row(plan, words, measure) for measure in plan.register("measure"))
    return Tabled(words.say("registers.measure.many", Measure.WORDS["many"]), headers, rows)


def _row(plan: Plan, words: Words, measure: Measure) -> tuple[Cell, ...]:
    bodies = [words.text(plan.record(id).name) for id in measure.responsible.joint if plan.record(id)]
    cost = words.row(words.money(c.amount, c.scale, c.currency) for c in measure.costs)
    end = "9999" if measure.period.end == NOT_STATED else measure.period.end
    return (Cell(measure.id, measure.id), name_cell(words, plan, measure.id),
            Cell(words.listing(bodies) or words.say("value.not_stated")), Cell(words.code("scope", measure.scope)),
            Cell(words.code("measure_type", measure.type)), Cell(words.code("measure_status", measure.status)),
            Cell(words.date(measure.as_of), sort="" if measure.as_of == NOT_STATED else measure.as_of),
            Cell(words.period(measure.period.start, measure.period.end), sort=end),
            Cell(cost or words.say("value.not_published")))
