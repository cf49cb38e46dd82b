"""The rules of completeness: one file here, one question that a complete plan answers; the folder is the list.

A rule is a function of the file's name that takes a plan and yields, for each record that it asks, the id
and whether the answer is missing. ``NUMBER`` is permanent and never used again; ``ABOUT`` is the register
that it asks, empty where it asks all; ``WORDS`` says what is missing (``title``), why it matters (``why``) and what closes the gap
(``mend``).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from basinplan.model.plan import Plan
from basinplan.model.shelf import functions_of

Rule = Callable[[Plan], Iterator[tuple[str, bool]]]


@dataclass(frozen=True)
class Gaps:
    """What one rule found: all ids that it asked and those where the answer is missing, in order."""

    rule: str
    number: int
    about: str
    asked: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def score(self) -> Decimal | None:
        """Per cent of answers that are there; nothing where nobody was asked."""
        if not self.asked:
            return None
        return round(Decimal(100) * (len(self.asked) - len(self.missing)) / len(self.asked), 0)


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by name, in the order of their numbers."""
    found = functions_of(__name__, __path__)
    return dict(sorted(found.items(), key=lambda item: _module_of(item[1]).NUMBER))


def words_of(rule: str) -> Mapping[str, Mapping[str, str]]:
    """The words that a rule carries: title, why, mend."""
    return _module_of(rules()[rule]).WORDS


def find_gaps(plan: Plan) -> tuple[Gaps, ...]:
    """What every rule finds in the plan."""
    asked = ("gaps",)
    if asked not in plan.answers:
        plan.answers[asked] = tuple(_ask(name, rule, plan) for name, rule in rules().items())
    return plan.answers[asked]


def _ask(name: str, rule: Rule, plan: Plan) -> Gaps:
    module, answers = _module_of(rule), list(rule(plan))
    asked = dict.fromkeys(id for id, _ in answers)
    missing = dict.fromkeys(id for id, is_missing in answers if is_missing)
    return Gaps(name, module.NUMBER, module.ABOUT, tuple(asked), tuple(missing))


def _module_of(rule: Rule):
    return sys.modules[rule.__module__]
