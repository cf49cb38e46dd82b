"""Printing a field of a record where a chapter asks for it: ``{{ xx-i-001.latest | period }}``.

Here belongs which fields can be printed and how they read in a sentence. The place in the chapter
and what to do about a wrong request belong to ``staging.expand``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import last_fact
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.registers.fact import Fact
from basinplan.registers.indicator import Indicator
from basinplan.registers.measure import Measure
from basinplan.render.locale import Words

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
        fields["status"] = lambda: _plain(words.code("measure_status", record.status))
        fields["period"] = lambda: _plain(words.period(record.period.start, record.period.end))
    return fields


def _plain(text: str) -> Mapping[str, str]:
    return {"": text, "link": text}


def _of_plan(plan: Plan, words: Words) -> dict[str, Callable]:
    fields: dict[str, Callable] = {
        "title": lambda: {"": words.text(plan.passport.title)},
        "as_of": lambda: {"": words.date(plan.passport.as_of)},
    }
    for records in plan.by_register.values():
        fields[type(records[0]).plural()] = lambda records=records: {"": words.number(len(records))}
    return fields


def _of_fact(fact: Fact, words: Words) -> dict[str, Callable]:
    def value() -> Mapping[str, str] | None:
        used = fact.used
        if used is None:
            return None
        high = used.value if used.upper is None else used.upper
        number = words.number(used.value) if high == used.value else f"{words.number(used.value)}–{words.number(high)}"
        text = words.with_unit(number, fact.unit)
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

    return {"latest": latest, "target": target, "threshold": limit}


def is_linked(word: str, record: Record | None) -> bool:
    """Whether the printed text should lead to the record's page."""
    return word == "link" and record is not None
