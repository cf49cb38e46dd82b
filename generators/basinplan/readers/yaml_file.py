"""Reading YAML so strictly that what an author sees is what the plan gets.

Scalars stay text, with line and column; the types come from the model. Tags, anchors, merge
keys, duplicate keys and second documents are refused, so nothing is guessed and nothing is run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from basinplan.model.finding import Finding, Place, error
from basinplan.model.record import Path

MAX_DEPTH = 12
MAX_EVENTS = 400_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Node:
    """A value with its place: text, a list of nodes, or a mapping from key to node."""

    value: str | list[Node] | dict[str, Node]
    place: Place
    keys: dict[str, Place] | None = None

    def plain(self) -> object:
        """The same without places: text, lists and dictionaries."""
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        return self.value

    def places(self, path: Path = ()) -> dict[Path, Place]:
        """The place of every value below this one, by path; keys stand for their values."""
        found: dict[Path, Place] = {path: self.place}
        if isinstance(self.value, list):
            for number, item in enumerate(self.value):
                found.update(item.places((*path, number)))
        elif isinstance(self.value, dict):
            for key, item in self.value.items():
                found.update(item.places((*path, key)))
                found[(*path, key)] = (self.keys or {}).get(key, item.place)
        return found


class _Refused(Exception):
    """Ends the reading of a file whose finding is already noted."""


def parse_yaml(text: str, path: str, findings: list[Finding], first_line: int = 1) -> Node | None:
    """The one document in ``text``, or nothing, with the reasons added to ``findings``."""
    if not text.strip():
        findings.append(error("file-empty", Place(path, first_line)))
        return None
    if _has_conflict_marks(text, path, findings, first_line):
        return None
    builder = _Builder(path, findings, first_line)
    try:
        return builder.build(text)
    except _Refused:
        return None
    except yaml.YAMLError as reason:
        findings.append(_syntax(reason, text, path, first_line))
        return None


def _has_conflict_marks(text: str, path: str, findings: list[Finding], first_line: int) -> bool:
    for number, line in enumerate(text.split("\n"), first_line):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            findings.append(error("conflict-marks", Place(path, number), found=line[:30]))
            return True
    return False


def _syntax(reason: yaml.YAMLError, text: str, path: str, first_line: int) -> Finding:
    mark = getattr(reason, "problem_mark", None) or getattr(reason, "context_mark", None)
    if mark is None:
        return error("yaml-syntax", Place(path, first_line), found=str(reason).split("\n")[0])
    lines = text.split("\n")
    number = min(mark.line, len(lines) - 1)
    line = lines[number]
    start = getattr(reason, "context_mark", None) or mark
    opening = lines[min(start.line, len(lines) - 1)]
    for candidate, text_line in ((number, line), (start.line, opening)):
        if re.match(r" *\t", text_line):
            return error("yaml-tab", Place(path, candidate + first_line, text_line.index("\t") + 1), found="\\t")
    if "{" in opening and " #" in opening:
        return error("yaml-comment-in-text", Place(path, start.line + first_line, opening.index(" #") + 2),
                     found=opening.strip())
    colon = re.search(r": .*?(: )", line)
    if colon:
        return error("yaml-colon", Place(path, number + first_line, colon.start(1) + 1), found=line.strip())
    problem = (getattr(reason, "problem", "") or "").strip()
    return error("yaml-syntax", Place(path, number + first_line, mark.column + 1), found=line.strip() or problem)


class _Builder:
    def __init__(self, path: str, findings: list[Finding], first_line: int) -> None:
        self.path = path
        self.findings = findings
        self.offset = first_line

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + self.offset, mark.column + 1)

    def refuse(self, code: str, place: Place, field: str = "", found: object = "", **params: object) -> _Refused:
        self.findings.append(error(code, place, field, found, **params))
        return _Refused()

    def build(self, text: str) -> Node:
        events = []
        depth = 0
        for event in yaml.parse(text, Loader=_LOADER):
            self._judge(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise self.refuse("yaml-too-deep", self.place(event), limit=MAX_DEPTH)
            if len(events) > MAX_EVENTS:
                raise self.refuse("yaml-too-large", self.place(event), limit=MAX_EVENTS)
            if isinstance(event, yaml.DocumentStartEvent) and events and isinstance(events[-1], yaml.DocumentEndEvent):
                raise self.refuse("yaml-second-document", self.place(event), found="---")
            events.append(event)
        stream = iter(e for e in events if isinstance(e, yaml.NodeEvent | yaml.CollectionEndEvent))
        first = next(stream, None)
        if first is None:
            raise self.refuse("file-empty", Place(self.path, self.offset))
        return self._node(first, stream)

    def _judge(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse("yaml-anchor", self.place(event), found=f"*{event.anchor}")
        if getattr(event, "anchor", None):
            raise self.refuse("yaml-anchor", self.place(event), found=f"&{event.anchor}")
        if getattr(event, "tag", None):
            raise self.refuse("yaml-tag", self.place(event), found=_tag(event.tag))

    def _node(self, event: yaml.Event, stream) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return Node(event.value, self.place(event))
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            for inner in stream:
                if isinstance(inner, yaml.SequenceEndEvent):
                    break
                items.append(self._node(inner, stream))
            return Node(items, self.place(event))
        return self._mapping(event, stream)

    def _mapping(self, event: yaml.Event, stream) -> Node:
        items: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for inner in stream:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            place = self.place(inner)
            if not isinstance(inner, yaml.ScalarEvent):
                raise self.refuse("yaml-key", place)
            key = inner.value
            node = self._node(next(stream), stream)
            if key == "<<":
                self.findings.append(error("yaml-merge", place, key, "<<"))
            elif key in items:
                self.findings.append(error("key-twice", place, key, key, first_line=keys[key].line))
            else:
                items[key] = node
                keys[key] = place
        return Node(items, self.place(event), keys)


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
