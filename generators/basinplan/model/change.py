"""A change is one thing that differs between two states of a plan: which record, which field, before and after.

Here belong the change as a value and its permanent name. What changed is found in ``analyses.comparison``,
what it means for the promise of the plan in ``analyses.directions``; sentences are made in ``render``.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from basinplan.model.finding import Place

ADDED, WITHDRAWN, CHANGED, MOVED, SUPERSEDED = "added", "withdrawn", "changed", "moved", "superseded"
KINDS = (ADDED, WITHDRAWN, CHANGED, MOVED, SUPERSEDED)
WEAKENED, UNDECIDABLE, STRENGTHENED, UPDATED, EDITORIAL = "weakened", "undecidable", "strengthened", "updated", "editorial"
DIRECTIONS = (WEAKENED, UNDECIDABLE, STRENGTHENED, UPDATED, EDITORIAL)
OPPOSITE = {WEAKENED: STRENGTHENED, STRENGTHENED: WEAKENED}
CONTENT, TRANSLATION, DATA = "content", "translation", "data"
SCOPES = (CONTENT, TRANSLATION, DATA)
CHAPTER, PASSPORT, CODE_LIST = "chapter", "plan", "codelist"


@dataclass(frozen=True)
class Change:
    """One difference. ``before`` and ``after`` are plain values: text, list or mapping of text, or nothing.

    ``field`` is empty where the whole record came or went; items of lists are named in brackets by what they
    are, never by their number: ``targets[2030].value``, ``partners[mwri-kz]``.
    """

    register: str
    record: str
    field: str
    kind: str
    before: Any
    after: Any
    scope: str = CONTENT
    direction: str = EDITORIAL
    note: str = ""
    place: Place = field(default=Place(""), compare=False)

    @cached_property
    def id(self) -> str:
        """Twelve letters and digits that stay the same however the sources are ordered, formatted or worded around it."""
        sides = (" ".join(value.split()) if isinstance(value, str) else value for value in (self.before, self.after))
        named = [self.register, self.record, self.field, self.kind, *sides]
        return hashlib.sha256(json.dumps(named, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]

    def as_plain(self) -> dict[str, Any]:
        """The change as the published JSON has it."""
        plain = asdict(self)
        plain["place"] = {"path": self.place.path, "line": self.place.line}
        order = ("register", "record", "field", "kind", "direction", "scope", "before", "after", "note", "place")
        return {"id": self.id} | {name: plain[name] for name in order}
