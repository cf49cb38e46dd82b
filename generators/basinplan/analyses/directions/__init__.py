"""Does a change weaken what the plan promises, or strengthen it? One file here, one rule; the folder is the list.

A rule is a function of the file's name that takes a ``Case`` and returns a direction, or nothing where it has no
opinion; ``WORDS`` says the rule in a sentence. The gravest opinion counts: weakened, then undecidable, strengthened,
updated, editorial. A change of a promise on which no rule has an opinion is undecidable, and said to be.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from basinplan.analyses.field_differences import Difference
from basinplan.model.change import (
    CHAPTER,
    DIRECTIONS,
    EDITORIAL,
    PASSPORT,
    STRENGTHENED,
    TRANSLATION,
    UNDECIDABLE,
    UPDATED,
    Change,
)
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.model.shelf import functions_of
from basinplan.registers import registers
from basinplan.statements.comparing import Difference as Statement
from basinplan.statements.comparing import differences
from basinplan.statements.content_words import is_said_otherwise
from basinplan.statements.grammar import Grammars
from basinplan.statements.reading import Statements, read_statements


@dataclass(frozen=True)
class Case:
    """A change with all that a rule may ask: where it stands, the parts around it, both plans."""

    change: Change
    difference: Difference
    before: Plan
    after: Plan
    grammars: Grammars

    @property
    def kind(self) -> str:
        return self.change.kind

    @property
    def names(self) -> tuple[str, ...]:
        """The path of the field without names of items: ``("targets", "value")``."""
        return self.difference.names

    @property
    def records(self) -> tuple[Record | None, Record | None]:
        """The record in both states; the heir of one that was superseded."""
        old = self.before.record(self.change.before if self.names == ("replaces",) else self.change.record)
        return old, self.after.record(self.change.record)

    @property
    def is_promise(self) -> bool:
        """Whether the record says what shall be done or reached, or the plan in words what it is; all else describes."""
        register = registers().get(self.change.register)
        is_remark = self.names[:1] == ("note",)
        is_notice = self.change.register == PASSPORT and bool(self.difference.locale)
        return bool(register and register.COMMITS) and not is_remark or is_notice or self.change.register == CHAPTER

    @property
    def is_markdown(self) -> bool:
        return self.change.register == CHAPTER

    @property
    def is_text(self) -> bool:
        return bool(self.difference.locale) and isinstance(self.change.before, str) and isinstance(self.change.after, str)

    @cached_property
    def said(self) -> tuple[Statements, Statements]:
        """What the text stated and states, in its own language; only where ``is_text``."""
        grammar = self.grammars[self.difference.locale]
        before, after = (read_statements(text, grammar, self.is_markdown) for text in (self.change.before, self.change.after))
        return before, after

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The numbers, dates, references, denials and duties that only one of the two texts has."""
        return tuple(differences(*self.said)) if self.is_text else ()

    @property
    def is_reworded(self) -> bool:
        """Whether any word, sign or reference that carries content came into the text, left it or changed its place."""
        return self.is_said_otherwise()

    def is_said_otherwise(self, *apart: str) -> bool:
        """The same, apart from the words of those lists of the language's grammar."""
        grammar = self.grammars[self.difference.locale]
        lists = [getattr(grammar, name) for name in apart]
        return is_said_otherwise(self.change.before, self.change.after, grammar, self.is_markdown, lists)


Rule = Callable[[Case], str | None]


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by name."""
    return functions_of(__name__, __path__)


def words_of(rule: str) -> Mapping[str, str]:
    """What the rule says, by language."""
    return sys.modules[rules()[rule].__module__].WORDS


def opinions(case: Case) -> dict[str, str]:
    """Rule → direction, of the rules that have an opinion."""
    found = {name: rule(case) for name, rule in rules().items()}
    return {name: direction for name, direction in found.items() if direction}


def weighed_by(rule: str) -> str:
    """The list of the grammars whose words the rule weighs in a text, if it does."""
    return getattr(sys.modules[rules()[rule].__module__], "WEIGHS", "")


def direction_of(case: Case) -> str:
    """The gravest opinion; without one a text that says the same in the same words is wording, all else is judged by its record.

    A text that is called firmer must say nothing else: where more than the weighed words changed, a reader must decide.
    """
    if case.change.scope == TRANSLATION:
        return EDITORIAL
    found = opinions(case)
    if found:
        gravest = min(found.values(), key=DIRECTIONS.index)
        weighed = [weighed_by(rule) for rule, direction in found.items() if direction == STRENGTHENED and weighed_by(rule)]
        is_more = gravest == STRENGTHENED and case.is_text and case.is_said_otherwise(*weighed)
        return UNDECIDABLE if is_more else gravest
    if case.is_text and not case.statements and not case.is_reworded:
        return EDITORIAL
    return UNDECIDABLE if case.is_promise else UPDATED
