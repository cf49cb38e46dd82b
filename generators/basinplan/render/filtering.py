"""The filtering bench: the questions by which a long table is narrowed, with the answers of each row.

An answer is a stable code that stands in the address of a page, so that a shared link chooses the same
rows in every language; its words belong to the reader. "Not stated" is an answer like any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.render.alphabet import sort_key
from basinplan.render.locale import Words

Answers = Sequence[tuple[str, ...]]


@dataclass(frozen=True)
class Choice:
    """An answer: its code, its words, their language if not the reader's, the number of rows that give it."""

    code: str
    text: str
    language: str
    count: int


@dataclass(frozen=True)
class Filter:
    """A question: its name in the address, its title, its answers in order, the answers of each row.

    A question that ``is_more`` stands apart from those that readers ask first.
    """

    key: str
    title: str
    choices: tuple[Choice, ...]
    of_rows: tuple[tuple[str, ...], ...]
    is_more: bool = False

    @property
    def is_useful(self) -> bool:
        """Whether choosing an answer would leave out any row."""
        return any(choice.count < len(self.of_rows) for choice in self.choices)


def by_words(key: str, title: str, said: Mapping[str, str], answers: Answers) -> Filter:
    """A question with given answers; those that no row gives are left out."""
    counts = Counter(code for row in answers for code in dict.fromkeys(row))
    choices = tuple(Choice(code, text, "", counts[code]) for code, text in said.items() if counts[code])
    return Filter(key, title, choices, tuple(answers))


def by_code(words: Words, key: str, codelist: str, answers: Answers, title: str = "") -> Filter:
    """A question whose answers are codes, in the order of their list; rows without one have not stated it."""
    said = {code: words.code(codelist, code) for code in words.code_lists[codelist]}
    return by_words(key, title or words.say(f"fields.{key}"), {**said, NOT_STATED: words.say("value.not_stated")}, _whole(answers))


def by_record(plan: Plan, words: Words, key: str, answers: Answers, title: str = "") -> Filter:
    """A question whose answers are records by name: most frequent first, then as the reader's alphabet has them."""
    answers = _whole(answers)
    counts = Counter(id for row in answers for id in dict.fromkeys(row))
    said = [(-count, sort_key(words, _name(plan, words, id)), id) for id, count in counts.items() if id != NOT_STATED]
    choices = [Choice(id, _name(plan, words, id), _language(plan, words, id), -count) for count, _, id in sorted(said)]
    if counts[NOT_STATED]:
        choices.append(Choice(NOT_STATED, words.say("value.not_stated"), "", counts[NOT_STATED]))
    return Filter(key, title or words.say(f"fields.{key}"), tuple(choices), answers)


def by_year(words: Words, key: str, title: str, days: Iterable[str]) -> Filter:
    """A question whose answers are years, with days that nobody stated at the end."""
    answers = [(day if day == NOT_STATED else day[:4],) for day in days]
    said = {year: year for year in sorted({year for (year,) in answers} - {NOT_STATED})}
    return by_words(key, title, {**said, NOT_STATED: words.say("value.not_stated")}, answers)


def _whole(answers: Answers) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) or (NOT_STATED,) for row in answers)


def _name(plan: Plan, words: Words, id: str) -> str:
    record = plan.record(id)
    return words.text(record.name) if record else id


def _language(plan: Plan, words: Words, id: str) -> str:
    record = plan.record(id)
    if record is None or isinstance(record.name, str):
        return ""
    language = words.language_of(record.name)
    return "" if language == words.locale else language
