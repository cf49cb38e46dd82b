"""All measures with who answers for them, in which state they are, when, and at what cost; wider than the basin, it says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from basinplan.analyses.totals import money_known
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.measure import Measure
from basinplan.render.filtering import Filter, by_code, by_record, by_words, by_year
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell
from basinplan.tables.measure_totals import MONEY
from basinplan.tables.measure_totals import WORDS as TOTALS

BASIN = "basin"


def measures(plan: Plan, words: Words) -> Tabled:
    """The programme of measures, one row each."""
    names = ("id", "title", "responsible", "status", "period", "costs")
    headers = tuple(words.say(f"fields.{name}") for name in names)
    rows = tuple(_row(plan, words, measure) for measure in plan.register("measure"))
    return Tabled(words.say("registers.measure.many", Measure.WORDS["many"]), headers, rows, keys=names,
                  filters=(*_filters(plan, words), *_more_filters(plan, words)))


def _filters(plan: Plan, words: Words) -> Iterator[Filter]:
    """What readers ask first: state, who answers, where, what kind, until when, is the money known."""
    found = plan.register("measure")
    yield by_code(words, "status", "measure_status", [(measure.status,) for measure in found])
    yield by_record(plan, words, "responsible", [measure.responsible.joint for measure in found])
    yield by_record(plan, words, "water_bodies", [measure.coverage.water_bodies for measure in found])
    yield by_code(words, "key_type", "key_type", [(measure.key_type,) for measure in found])
    yield by_year(words, "end", words.say("fields.end"), (measure.period.end for measure in found))
    said = {name: words.say(f"tables.measure_totals.{name}", TOTALS[name]) for name in MONEY}
    yield by_words("money", words.say("tables.measure_totals.money", TOTALS["money"]), said,
                   [(money_known(measure),) for measure in found])


def _more_filters(plan: Plan, words: Words) -> Iterator[Filter]:
    found = plan.register("measure")
    for question in (by_code(words, "type", "measure_type", [(measure.type,) for measure in found]),
                     by_record(plan, words, "pressures", [measure.pressures for measure in found]),
                     by_code(words, "scope", "scope", [(measure.scope,) for measure in found]),
                     by_record(plan, words, "partners", [measure.partners for measure in found]),
                     by_code(words, "currency", "currency", [tuple(c.currency for c in measure.costs) for measure in found])):
        yield replace(question, is_more=True)


def _row(plan: Plan, words: Words, measure: Measure) -> tuple[Cell, ...]:
    bodies = [words.text(plan.record(id).name) for id in measure.responsible.joint if plan.record(id)]
    cost = words.row(words.money(c.amount, c.scale, c.currency) for c in measure.costs)
    end = "9999" if measure.period.end == NOT_STATED else measure.period.end
    dated = "" if measure.as_of == NOT_STATED else words.say("value.dated", text="", date=words.date(measure.as_of)).strip()
    reach = "" if measure.scope == BASIN else words.code("scope", measure.scope)
    return (Cell(measure.id, measure.id), name_cell(words, plan, measure.id),
            Cell(words.listing(bodies) or words.say("value.not_stated")),
            Cell(words.code("measure_status", measure.status), status=measure.status, note=dated),
            Cell(words.period(measure.period.start, measure.period.end), sort=end),
            Cell(cost or words.say("value.not_published"), note=reach))
