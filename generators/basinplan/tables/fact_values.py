"""Every published value of one quantity, side by side, with the one that the plan uses marked."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.registers.fact import Fact
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {
    "used": {"ru": "используется в плане", "kk": "жоспарда қолданылады", "zh": "本规划采用", "en": "used in the plan"},
    "about": {"ru": "около {value}", "kk": "шамамен {value}", "zh": "约{value}", "en": "about {value}"},
    "none": {
        "ru": "Составители не выбирали одно значение.", "kk": "Құрастырушылар бір мәнді таңдаған жоқ.",
        "zh": "汇编者未选定采用值。", "en": "The compilers have not chosen one value.",
    },
}


def fact_values(plan: Plan, words: Words, fact: Fact) -> Tabled:
    """All published values of a fact with period, source and remark."""
    rows = []
    for item in fact.values:
        value = words.range(item.value, item.value if item.upper is None else item.upper, fact.unit)
        if item.approximate:
            value = words.say("tables.fact_values.about", WORDS["about"], value=value)
        remarks = [words.text(item.note)] if item.note else []
        if item.kind:
            remarks.insert(0, words.code("observation_kind", item.kind))
        if fact.used is item:
            remarks.insert(0, words.say("tables.fact_values.used", WORDS["used"]))
        rows.append((Cell(value), Cell(item.period or words.say("value.not_stated")), name_cell(words, plan, item.source),
                     Cell(words.row(remarks) or words.say("value.no_remark"))))
    headers = tuple(words.say(f"columns.{name}") for name in ("value", "period", "source", "remark"))
    if fact.chosen is None:
        notes = (words.say("tables.fact_values.none", WORDS["none"]),)
    else:
        notes = (f"{words.say('value.why_chosen')} {words.text(fact.chosen.reason)}",)
    return Tabled(words.text(fact.title), headers, tuple(rows), notes)
