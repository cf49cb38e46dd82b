"""All facts: the quantity, the value that the plan uses or the range where it is left open, how many sources say it."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.registers.fact import Fact
from basinplan.render.filtering import by_words
from basinplan.render.locale import Words
from basinplan.render.printing import fields_of
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {
    "sources": {"ru": "Источников", "kk": "Дереккөз саны", "zh": "来源数", "en": "Sources"},
    "agree": {"ru": "Согласие", "kk": "Келісуі", "zh": "一致性", "en": "Agreement"},
    "differ": {"ru": "значения расходятся", "kk": "мәндер алшақ", "zh": "数值不一致", "en": "values differ"},
    "same": {"ru": "значения совпадают", "kk": "мәндер бірдей", "zh": "数值一致", "en": "values agree"},
    "one": {"ru": "одно значение", "kk": "бір мән", "zh": "仅一个数值", "en": "one value"},
}


def facts(plan: Plan, words: Words) -> Tabled:
    """The facts of the plan, one row each."""
    headers = (words.say("fields.title"), words.say("columns.value"), words.say("tables.facts.sources", WORDS["sources"]),
               words.say("tables.facts.agree", WORDS["agree"]))
    found = plan.register("fact")
    said = {name: words.say(f"tables.facts.{name}", WORDS[name]) for name in ("differ", "same", "one")}
    return Tabled(words.say("registers.fact.many", Fact.WORDS["many"]), headers, tuple(_row(plan, words, fact) for fact in found),
                  keys=("title", "value", "sources", "agree"),
                  filters=(by_words("agree", headers[-1], said, [(_agreement(fact),) for fact in found]),))


def _row(plan: Plan, words: Words, fact: Fact) -> tuple[Cell, ...]:
    fields = fields_of(plan, words, fact.id)
    shown = fields["value"]() or fields["range"]()
    sources = {value.source for value in fact.values}
    agreement = _agreement(fact)
    return (name_cell(words, plan, fact.id), Cell(shown[""]), Cell(words.number(len(sources)), sort=str(len(sources))),
            Cell(words.say(f"tables.facts.{agreement}", WORDS[agreement])))


def _agreement(fact: Fact) -> str:
    return "one" if len(fact.values) == 1 else "differ" if fact.disagrees else "same"
