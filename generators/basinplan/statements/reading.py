"""Reading one text: everything that it states and that another text can be held against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from basinplan.statements.dates import Date, read_dates
from basinplan.statements.grammar import Grammar
from basinplan.statements.markup import plain, without_other_script
from basinplan.statements.quantities import read_quantities
from basinplan.statements.quantity import Quantity
from basinplan.statements.wording import Sentence, sentences


@dataclass(frozen=True)
class Statements:
    """What a text states. ``words`` are its plain words."""

    words: str
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    references: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@lru_cache(maxsize=50_000)
def read_statements(text: str, grammar: Grammar, is_markdown: bool = True) -> Statements:
    """Numbers, dates, references, denials and duties of one text in the language of ``grammar``."""
    found = plain(text, is_markdown)
    dates, rest = read_dates(without_other_script(found.words, grammar), grammar)
    return Statements(
        found.words, tuple(read_quantities(rest, grammar)), tuple(dates), found.references, sentences(found.words, grammar)
    )
