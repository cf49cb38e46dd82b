"""All sources: title, publisher, kind, date, and how many records lean on each."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.source import Source
from basinplan.render.filtering import by_code, by_year
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {"used": {"ru": "Записей опирается", "kk": "Сүйенетін жазба", "zh": "引用记录数", "en": "Records that lean on it"}}


def sources(plan: Plan, words: Words) -> Tabled:
    """The sources of the plan, one row each."""
    headers = (*(words.say(f"fields.{name}") for name in ("title", "publisher", "kind", "date")),
               words.say("tables.sources.used", WORDS["used"]))
    rows = tuple((name_cell(words, plan, source.id), Cell(source.publisher), Cell(words.code("source_kind", source.kind)),
                  Cell(words.date(source.date), sort="" if source.date == NOT_STATED else source.date), _used(plan, words, source))
                 for source in plan.register("source"))
    found = plan.register("source")
    filters = (by_code(words, "kind", "source_kind", [(source.kind,) for source in found]),
               by_year(words, "date", words.say("fields.date"), (source.date for source in found)))
    return Tabled(words.say("registers.source.many", Source.WORDS["many"]), headers, rows,
                  keys=("title", "publisher", "kind", "date", "used"), filters=filters)


def _used(plan: Plan, words: Words, source: Source) -> Cell:
    count = len(plan.mentions.get(source.id, ()))
    return Cell(words.number(count), sort=str(count))
