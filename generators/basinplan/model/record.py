"""A record is one thing of the plan with a permanent name: a measure, an indicator, a source.

Here belong the base of all records and the marks that a field may carry: ``Ref`` (the id of
a record of another register), ``Code`` (a word from a code list), and ``walk``, which finds
every marked value of a record. Which registers exist does not belong here.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema, model_validator

from basinplan.model.values import (
    NOT_STATED,
    Dated,
    DateOrNotStated,
    Id,
    Linked,
    Spoken,
    Text,
    first_day,
    last_day,
    read_id,
    read_line,
    refuse,
)

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Ref:
    """The field holds the id of a record of ``register``, or one of the words ``also``."""

    register: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Code:
    """The field holds a code of the list ``codelist``."""

    codelist: str


@dataclass(frozen=True)
class Said:
    """The field is text by language that readers see."""


Mark = Ref | Code | Said | Dated | Spoken | Linked


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Part):
    """From when to when; either end may be ``not_stated``."""

    start: DateOrNotStated
    end: DateOrNotStated

    @model_validator(mode="after")
    def _in_order(self) -> Span:
        if NOT_STATED not in (self.start, self.end) and last_day(self.end) < first_day(self.start):
            raise refuse("period-order", at="end", start=self.start, end=self.end)
        return self


class Record(Part):
    """The base of every register's class.

    ``REGISTER`` is the singular name, ``FOLDER`` where its files lie in ``plan/``;
    ``ONE_FILE_EACH`` asks that the file is named after the id; ``WORDS`` are the register's
    own words by language (``one``, ``many``, ``about`` and labels of its own fields);
    ``COMMITS`` says that its records promise something, so that a change may weaken the plan;
    ``REPORTED`` that they tell what was decided elsewhere: to write one down is news, to take it away is a loss;
    ``SHOWN_ELSEWHERE`` are fields that its panel shows better than a row of the passport.
    """

    REGISTER: ClassVar[str] = ""
    FOLDER: ClassVar[str] = ""
    ONE_FILE_EACH: ClassVar[bool] = False
    WORDS: ClassVar[Mapping[str, Mapping[str, str]]] = {}
    COMMITS: ClassVar[bool] = False
    REPORTED: ClassVar[bool] = False
    SHOWN_ELSEWHERE: ClassVar[tuple[str, ...]] = ()

    id: Id

    @classmethod
    def plural(cls) -> str:
        """The register's name for many: its folder, or its own name with an s where it lies beside the plan."""
        return f"{cls.REGISTER}s" if cls.FOLDER.startswith("../") else cls.FOLDER

    @property
    def name(self) -> Mapping[str, str] | str:
        """What the record is called, by language or in its one original language."""
        return self.title


SaidText = Annotated[Text, Said()]


def ref(register: str, *also: str) -> Any:
    """The type of a field that names a record of ``register``."""
    if not also:
        return Annotated[Id, Ref(register)]
    read = BeforeValidator(lambda value: value if value in also else read_id(value))
    return Annotated[str, Ref(register, also), read, WithJsonSchema({"type": "string"})]


def code(codelist: str) -> Any:
    """The type of a field that holds a code of ``codelist``."""
    return Annotated[str, Code(codelist), BeforeValidator(read_line), WithJsonSchema({"type": "string", "x-codelist": codelist})]


def walk(part: Part, path: Path = ()) -> Iterator[tuple[Path, Mark, Any]]:
    """Every marked value of a record with its path, in the order of its fields."""
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        yield from _walk_value(info.annotation, tuple(info.metadata), value, (*path, name))


def _walk_value(annotation: Any, marks: tuple, value: Any, path: Path) -> Iterator[tuple]:
    if value is None:
        return
    if isinstance(value, Part):
        yield from walk(value, path)
        return
    origin = typing.get_origin(annotation)
    if origin is Annotated:
        inner, *more = typing.get_args(annotation)
        yield from _walk_value(inner, (*marks, *more), value, path)
        return
    if origin in (typing.Union, types.UnionType):
        options = [option for option in typing.get_args(annotation) if option is not type(None)]
        yield from _walk_value(options[0], marks, value, path)
        return
    for mark in marks:
        if isinstance(mark, Mark):
            yield path, mark, value
            return
    if origin is tuple and isinstance(value, tuple):
        inner = typing.get_args(annotation)[0]
        for number, item in enumerate(value):
            yield from _walk_value(inner, (), item, (*path, number))
    elif isinstance(value, Mapping):
        inner = typing.get_args(annotation)[1]
        for key, item in value.items():
            yield from _walk_value(inner, (), item, (*path, key))


def marks_of(record_type: type[Part]) -> Iterator[tuple[str, Mark]]:
    """The marked fields on the first level of a record type: name and mark."""
    for name, info in record_type.model_fields.items():
        for mark in _marks_in(info.annotation, tuple(info.metadata)):
            yield name, mark


def _marks_in(annotation: Any, marks: tuple) -> Iterator[Mark]:
    yield from (mark for mark in marks if isinstance(mark, Mark))
    if typing.get_origin(annotation) is Annotated:
        inner, *more = typing.get_args(annotation)
        yield from _marks_in(inner, tuple(more))
        return
    for inner in typing.get_args(annotation):
        if not isinstance(inner, type) or typing.get_origin(inner):
            yield from _marks_in(inner, ())
