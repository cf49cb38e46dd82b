"""Printing a field of a record where a chapter asks for it: ``{{ xx-i-001.latest | period }}``.

Here belongs which fields can be printed and how they read in a sentence. The place in the chapter
and what to do about a wrong request belong to ``staging.expand``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from basinplan.analyses.counts import counts_of
from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import last_fact
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED
from basinplan.registers.fact import Fact
from basinplan.registers.indicator import Indicator
from basinplan.registers.measure import Measure
from basinplan.render.locale import Words
from basinplan.render.verdicts import say_verdict

PLAN = "plan"


class Unprintable(LookupError):
    """The request cannot be printed. ``args``: the code of the finding, what is known instead."""


def print_value(plan: Plan, words: Words, id: str, field: str, word: str = "") -> str:
    """A field as plain text in the locale.

    Raises Unprintable for an unknown id, field or word, and where there is no value to print.
    """
    known = fields_of(plan, words, id)
    if field not in known:
        raise Unprintable("value-field", tuple(known))
    forms = known[field]()
    if forms is None:
        raise Unprintable("value-absent", ())
    if word not in forms:
        raise Unprintable("value-word", tuple(sorted(name for name in forms if name)))
    return forms[word]


def fields_of(plan: Plan, words: Words, id: str) -> Mapping[str, Callable[[], Mapping[str, str] | None]]:
    """What can be printed of a record: field → its forms by word; the plain form has no word."""
    if id == PLAN:
        return _of_plan(plan, words)
    record = plan.record(id)
    if record is None:
        raise Unprintable("value-id", tuple(sorted(plan.entries)))
    fields: dict[str, Callable] = {"title": lambda: _plain(words.text(record.name))}
    if isinstance(record, Fact):
        fields |= _of_fact(record, words)
    elif isinstance(record, Indicator):
        fields |= _of_indicator(plan, record, words)
    elif isinstance(record, Measure):
        fields |= _of_measure(plan, record, words)
    return fields


def _plain(text: str) -> Mapping[str, str]:
    return {"": text, "link": text}


def _of_plan(plan: Plan, words: Words) -> dict[str, Callable]:
    fields: dict[str, Callable] = {
        "title": lambda: {"": words.text(plan.passport.title)},
        "as_of": lambda: {"": words.date(plan.passport.as_of)},
    }
    return fields | {name: lambda count=count: {"": words.number(count(plan))} for name, count in counts_of(plan).items()}


def _of_measure(plan: Plan, measure: Measure, words: Words) -> dict[str, Callable]:
    def responsible() -> str:
        return words.listing([words.text(plan.record(id).name) for id in measure.responsible.joint])

    def outputs() -> str:
        return words.row(words.say("value.of_kind", value=words.quantity(o.value, o.unit), what=words.text(o.what),
                                   kind=words.code("observation_kind", o.kind)) for o in measure.outputs)

    costs = words.row(words.money(c.amount, c.scale, c.currency) for c in measure.costs)
    return {
        "status": lambda: _plain(say_status(words, measure)),
        "period": lambda: _plain(words.period(measure.period.start, measure.period.end)),
        "responsible": lambda: _plain(responsible() or words.say("value.not_stated")),
        "costs": lambda: _plain(costs or words.say("value.not_published")),
        "outputs": lambda: _plain(outputs()) if measure.outputs else None,
    }


def say_status(words: Words, measure: Measure) -> str:
    """The status of a measure, with the day that it speaks of where one is stated."""
    said = words.code("measure_status", measure.status)
    return said if measure.as_of == NOT_STATED else words.say("value.dated", text=said, date=words.date(measure.as_of))


def _of_fact(fact: Fact, words: Words) -> dict[str, Callable]:
    def value() -> Mapping[str, str] | None:
        used = fact.used
        if used is None:
            return None
        high = used.value if used.upper is None else used.upper
        number = words.number(used.value) if high == used.value else f"{words.number(used.value)}–{words.number(high)}"
        text = words.range(used.value, high, fact.unit)
        return {"": text, "number": number, "link": text}

    def span() -> Mapping[str, str]:
        low = min(item.value for item in fact.values)
        high = max(item.value if item.upper is None else item.upper for item in fact.values)
        text = words.range(low, high, fact.unit)
        return {"": text, "link": text}

    return {"value": value, "range": span}


def _of_indicator(plan: Plan, indicator: Indicator, words: Words) -> dict[str, Callable]:
    def latest() -> Mapping[str, str] | None:
        last = last_fact(observations_of(plan, indicator))
        if last is None:
            return None
        text = words.observed(last, indicator.unit)
        return {"": text, "number": words.number(last.value), "period": words.period(last.start, last.end), "link": text}

    def target() -> Mapping[str, str] | None:
        if not indicator.targets:
            return None
        last = indicator.targets[-1]
        text = words.quantity(last.value, indicator.unit)
        return {"": text, "number": words.number(last.value), "period": words.date(last.period), "link": text}

    def limit() -> Mapping[str, str] | None:
        if not indicator.thresholds:
            return None
        text = words.quantity(indicator.thresholds[-1].value, indicator.unit)
        return {"": text, "number": words.number(indicator.thresholds[-1].value), "link": text}

    def baseline() -> Mapping[str, str] | None:
        first = indicator.baseline
        if first is None:
            return None
        text = words.quantity(first.value, indicator.unit)
        return {"": text, "number": words.number(first.value), "period": words.date(first.period), "link": text}

    return {"latest": latest, "target": target, "threshold": limit, "baseline": baseline,
            "verdict": lambda: _plain(say_verdict(words, assess(plan, indicator)))}


def is_linked(word: str, record: Record | None) -> bool:
    """Whether the printed text should lead to the record's page."""
    return word == "link" and record is not None
