"""All indicators with their last value, what is promised and how they stand."""

from __future__ import annotations

from basinplan.analyses.progress import assess
from basinplan.analyses.verdict import CODES
from basinplan.model.plan import Plan
from basinplan.registers.indicator import Indicator
from basinplan.render.filtering import by_code, by_words
from basinplan.render.locale import Words
from basinplan.render.printing import fields_of
from basinplan.render.tabling import Cell, Tabled, name_cell
from basinplan.render.verdicts import say_limit, say_verdict


def indicators(plan: Plan, words: Words) -> Tabled:
    """The indicators of the plan, one row each."""
    return tabled(plan, words, plan.register("indicator"))


def tabled(plan: Plan, words: Words, chosen: tuple[Indicator, ...]) -> Tabled:
    """The same table of some indicators only."""
    headers = (*(words.say(f"columns.{name}") for name in ("indicator", "last_value", "period", "promise", "verdict")),
               words.say("fields.scope"))
    rows = tuple(_row(plan, words, indicator) for indicator in chosen)
    verdicts = [assess(plan, indicator) for indicator in chosen]
    said = {code: words.say(f"verdict.{code}") for code in CODES}
    said |= {found.reason: say_verdict(words, found) for found in verdicts if found.reason}
    filters = (by_words("verdict", words.say("columns.verdict"), said, [(found.reason or found.code,) for found in verdicts]),
               by_code(words, "scope", "scope", [(indicator.scope,) for indicator in chosen]),
               by_code(words, "dpsir", "dpsir", [(indicator.dpsir,) for indicator in chosen]))
    return Tabled(words.say("registers.indicator.many", Indicator.WORDS["many"]), headers, rows,
                  keys=("indicator", "value", "period", "promise", "verdict", "scope"), filters=filters)


def _row(plan: Plan, words: Words, indicator: Indicator) -> tuple[Cell, ...]:
    fields = fields_of(plan, words, indicator.id)
    latest, promise = fields["latest"](), fields["target"]()
    limits = words.say("mark.comma").join(say_limit(words, limit, indicator.unit) for limit in indicator.thresholds)
    unknown = words.say("value.not_published")
    return (name_cell(words, plan, indicator.id), Cell(latest[""] if latest else unknown),
            Cell(latest["period"] if latest else unknown), Cell(promise[""] if promise else limits or unknown),
            Cell(say_verdict(words, assess(plan, indicator))), Cell(words.code("scope", indicator.scope)))
