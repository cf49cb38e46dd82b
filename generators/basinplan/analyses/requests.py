"""What may a chapter ask of an item of a shelf? Its parameters, and an example from the plan for each.

Read from the item's own signature: a parameter typed as a register is asked for by the id of a record, a
parameter typed as a view by the id of a view.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Mapping
from typing import Any

from basinplan.analyses.series import observations_of
from basinplan.analyses.views import views_of
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.registers.dataset import View

BENCH = ("canvas", "plan", "words")
VIEW = "view"


def parameters_of(item: Callable) -> dict[str, str]:
    """What an item of a shelf may be asked with: parameter → register, or nothing for plain text."""
    hints = typing.get_type_hints(item)
    names = [name for name in inspect.signature(item).parameters if name not in BENCH]
    return {name: _register_of(hints.get(name)) for name in names}


def _register_of(kind: object) -> str:
    if kind is View:
        return VIEW
    return kind.REGISTER if isinstance(kind, type) and issubclass(kind, Record) else ""


def example_for(plan: Plan, item: Callable) -> Mapping[str, Any] | None:
    """Parameters with which the item has something to show in this plan; nothing where it has not."""
    found: dict[str, Any] = {}
    for name, register in parameters_of(item).items():
        if register == VIEW:
            fitting = [view for _, view in views_of(plan) if view.chart == item.__name__]
        elif register == "indicator":
            fitting = sorted(plan.register(register), key=lambda indicator: -_fitness(plan, indicator, item.__name__))
        elif register == "fact":
            fitting = sorted(plan.register(register), key=lambda fact: -len(fact.values))
        else:
            fitting = list(plan.register(register))
        if not fitting:
            return None
        found[name] = fitting[0]
    return found


def _fitness(plan: Plan, indicator: Any, chart: str) -> int:
    """How much a chart can show of an indicator: its values, and targets or limits where the chart draws those."""
    values = observations_of(plan, indicator)
    promised = indicator.thresholds if "limit" in chart else indicator.targets if "target" in chart else ()
    long = "means" in chart and bool(values) and all((o.last - o.first).days > 400 for o in values)
    return len(values) + 1000 * bool(promised) + 1000 * long
