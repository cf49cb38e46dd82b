"""The plan as one value: its passport, records, chapters and data, from wherever it was read.

Here belongs what the parts of a plan have in common. A plan read from the working tree, from
an edition or from history is the same value. How it is read or shown does not belong here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from basinplan.model.cells import cell_places
from basinplan.model.code_list import CodeLists
from basinplan.model.finding import Place
from basinplan.model.passport import Passport
from basinplan.model.record import Mark, Path, Record, Ref, walk

CLAIM, MENTION = "fact:", "record:"


@dataclass(frozen=True)
class Entry:
    """A record and where each of its fields stands in its source file."""

    record: Record
    place: Place
    fields: Mapping[Path, Place]

    @cached_property
    def marked(self) -> tuple[tuple[Path, Mark, Any], ...]:
        """Every marked value of the record, as ``walk`` gives it; asked by many questions, walked once."""
        return tuple(walk(self.record))

    def place_of(self, path: Path) -> Place:
        """The place of a field, or of the nearest group of fields around it."""
        return self.fields.get(self.written(path), self.place)

    def written(self, path: Path) -> Path:
        """As much of the path as stands in the file; ``responsible`` for ``responsible.joint[1]``."""
        while path and path not in self.fields:
            path = path[:-1]
        return path


@dataclass(frozen=True)
class Heading:
    """A heading of a chapter."""

    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link or picture of a chapter with its place; ``fact:id`` is a claim, ``record:id`` a mention."""

    target: str
    text: str
    line: int
    column: int
    is_image: bool = False

    @property
    def fact(self) -> str:
        """The fact that a claim leans on; empty for other links."""
        return self.target.removeprefix(CLAIM).partition("#")[0] if self.target.startswith(CLAIM) else ""

    @property
    def published_by(self) -> str:
        """The source whose value a claim states, where it names one: ``fact:id#source``."""
        return self.target.partition("#")[2] if self.target.startswith(CLAIM) else ""

    @property
    def record(self) -> str:
        """The record that a claim or a mention leads to; empty for other links."""
        return self.target.removeprefix(MENTION) if self.target.startswith(MENTION) else self.fact


@dataclass(frozen=True)
class Value:
    """``{{ id.field | word }}``: a field of a record to be printed in the text."""

    id: str
    field: str
    word: str
    raw: str
    line: int
    column: int


@dataclass(frozen=True)
class Block:
    """A fenced request for a chart, a table or a map, with its parameters."""

    kind: str
    params: Mapping[str, str]
    places: Mapping[str, Place]
    raw: str
    line: int


@dataclass(frozen=True)
class Passage:
    """One piece of a chapter that is translated as a whole: a heading, paragraph, list item, table or request.

    ``text`` is as the author wrote it, ``line`` and ``last`` its first and last line in the file; ``key`` is the name
    of a heading or the kind of a request, the same in every language.
    """

    kind: str
    text: str
    line: int
    last: int
    key: str = ""


@dataclass(frozen=True)
class Accepted:
    """A translation that somebody accepted: of which source text it was made, and who signed it, if anyone.

    ``at`` is a chapter's file name, or the id and field of a record; ``text`` is the translation as it was then,
    of a record's field only its fingerprint.
    """

    at: str
    source_locale: str
    source: str
    text: str
    reviewed_by: str = ""
    reviewed: str = ""
    line: int = 1


@dataclass(frozen=True)
class Chapter:
    """One chapter in one language, as its author wrote it, with what was found in it."""

    locale: str
    file_name: str
    path: str
    text: str
    title: str
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    values: tuple[Value, ...]
    blocks: tuple[Block, ...]
    meta: Mapping[str, str] = field(default_factory=dict)
    body_line: int = 1
    prose: Mapping[int, str] = field(default_factory=dict)
    """The lines outside fences by number, with code spans blanked out."""
    passages: tuple[Passage, ...] = ()

    @cached_property
    def named(self) -> frozenset[str]:
        """The ids that it asks for: by a value, a chart, a claim, a mention."""
        asked = {param for block in self.blocks for param in block.params.values()}
        return frozenset(asked | {value.id for value in self.values} | {link.record for link in self.links if link.record})


@dataclass(frozen=True)
class Table:
    """The rows of one data set: typed cells by column name, with their line numbers and as they stand in the file.

    ``faulty`` are the lines of rows that were refused, bad cells empty; ``lost`` those of rows that cannot be told apart
    into cells. A table that stands in a plan has neither.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    lines: tuple[int, ...]
    texts: tuple[str, ...]
    faulty: frozenset[int] = frozenset()
    lost: tuple[int, ...] = ()

    def place_of(self, number: int, column: str) -> Place:
        """The place of the cell of that column in the row of that number, counted from 0."""
        return cell_places(self.path, self.lines[number], self.texts[number])[self.columns.index(column)]


@dataclass(frozen=True)
class Unread:
    """What is there but could not be used, so that nothing else is called wrong because of it; ``places`` is where it stands.

    ``entries``, ``texts`` and ``tables`` are what can be read in spite of mistakes: they stand outside the plan, and only
    comparisons ask for them.
    """

    ids: frozenset[str] = frozenset()
    registers: frozenset[str] = frozenset()
    chapters: frozenset[str] = frozenset()
    codelists: frozenset[str] = frozenset()
    places: frozenset[Place] = frozenset()
    entries: Mapping[str, Entry] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], Chapter] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.ids or self.registers or self.chapters or self.codelists)


@dataclass(frozen=True)
class Plan:
    """All that one state of a plan holds. Built by ``readers.plan_folder``."""

    passport: Passport
    passport_places: Mapping[Path, Place]
    entries: Mapping[str, Entry]
    chapters: Mapping[tuple[str, str], Chapter]
    tables: Mapping[str, Table]
    geometry: Mapping[str, Any] = field(default_factory=dict)
    code_lists: CodeLists = field(default_factory=dict)
    unread: Unread = Unread()
    known_gaps: Mapping[str, Mapping[str, Place]] | None = None
    """Rule → id → place of the gaps that the authors have written down; nothing where they keep no such list."""
    accepted: Mapping[str, tuple[Accepted, ...]] = field(default_factory=dict)
    """Locale → its accepted translations in the order of the file; a locale without a file keeps no such record."""
    own_lists: frozenset[str] = frozenset()
    """The code lists that the plan brings itself, in ``data/codelists/``."""

    def source_of(self, name: str) -> str:
        """The locale in which a chapter was written: as its head says, else that of the plan, else the first that has it."""
        said = (self.chapters[locale, name].meta.get("source_locale") for locale in self.passport.locales
                if (locale, name) in self.chapters)
        order = (next(filter(None, said), ""), self.passport.source_locale, *self.passport.locales)
        return next((locale for locale in order if (locale, name) in self.chapters), self.passport.source_locale)

    def with_faulty_parts(self) -> Plan:
        """The plan with the parts that have mistakes, as far as each can be read."""
        left = self.unread
        if not (left.entries or left.texts or left.tables):
            return self
        return replace(self, entries={**left.entries, **self.entries}, chapters={**left.texts, **self.chapters},
                       tables={**left.tables, **self.tables})

    def is_unread(self, path: str) -> bool:
        """Whether a file is there of which nothing could be used."""
        return any(place.path == path and place.line == 1 for place in self.unread.places)

    def may_exist(self, id: str, register: str = "") -> bool:
        """Whether the id may belong to a record that is there but could not be read."""
        registers = self.unread.registers
        return id in self.unread.ids or (register in registers if register else bool(registers))

    def record(self, id: str) -> Record | None:
        """The record of that id, or nothing."""
        entry = self.entries.get(id)
        return entry.record if entry else None

    def register(self, name: str) -> tuple[Record, ...]:
        """All records of a register, ordered by id."""
        return self.by_register.get(name, ())

    @cached_property
    def by_register(self) -> Mapping[str, tuple[Record, ...]]:
        found: dict[str, list[Record]] = {}
        for id in sorted(self.entries):
            record = self.entries[id].record
            found.setdefault(record.REGISTER, []).append(record)
        return {name: tuple(records) for name, records in found.items()}

    @cached_property
    def answers(self) -> dict[tuple, Any]:
        """Costly questions that were already answered of this plan, by question; a plan never changes."""
        return {}

    @cached_property
    def chapter_names(self) -> tuple[str, ...]:
        """The file names of the chapters, in their order."""
        return tuple(sorted({name for _, name in self.chapters}))

    @cached_property
    def mentions(self) -> Mapping[str, tuple[str, ...]]:
        """For each id, the ids of the records that name it, in order and once each."""
        found: dict[str, list[str]] = {}
        for id in sorted(self.entries):
            for _, mark, value in walk(self.entries[id].record):
                if isinstance(mark, Ref) and value not in mark.also and value != id:
                    users = found.setdefault(value, [])
                    if id not in users:
                        users.append(id)
        return {id: tuple(users) for id, users in found.items()}
