"""The catalogue of data: every data set with its rows, the years that it covers, its licence and its kind of source."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import first_day, last_day
from basinplan.registers.dataset import Dataset
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {
    "rows": {"ru": "Строк", "kk": "Жол саны", "zh": "行数", "en": "Rows"},
    "years": {"ru": "Годы", "kk": "Жылдар", "zh": "年份", "en": "Years"},
}


def datasets(plan: Plan, words: Words) -> Tabled:
    """The data sets of the plan, one row each."""
    headers = (words.say("fields.title"), words.say("tables.datasets.rows", WORDS["rows"]),
               words.say("tables.datasets.years", WORDS["years"]), words.say("fields.licence"))
    rows = tuple(_row(plan, words, dataset) for dataset in plan.register("dataset"))
    return Tabled(words.say("registers.dataset.many", Dataset.WORDS["many"]), headers, rows,
                  keys=("title", "rows", "years", "licence"))


def _row(plan: Plan, words: Words, dataset: Dataset) -> tuple[Cell, ...]:
    count = len(plan.tables[dataset.id].rows) if dataset.id in plan.tables else 0
    return (name_cell(words, plan, dataset.id), Cell(words.number(count), sort=str(count)),
            Cell(years_of(plan, words, dataset)), Cell(dataset.licence, language="" if words.locale == "en" else "en"))


def years_of(plan: Plan, words: Words, dataset: Dataset) -> str:
    """First and last year of the rows; tables that speak of no time say so."""
    table, names = plan.tables.get(dataset.id), [c.name for c in dataset.columns if c.type in ("date", "year")]
    days = [str(row[name]) for row in table.rows for name in names if row[name] is not None] if table else []
    if not days:
        return words.say("value.not_applicable")
    first, last = min(first_day(day).year for day in days), max(last_day(day).year for day in days)
    return words.period(str(first), str(last))
