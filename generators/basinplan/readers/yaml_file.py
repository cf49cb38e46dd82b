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
from basinplan.model.values import name_of
from basinplan.readers.text_file import hidden_in

MAX_DEPTH = 12
MAX_EVENTS = 150_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ODD_COLON = re.compile(r"([a-z_]+)(?:\uff1a|:([\u00a0\u2000-\u200a\u202f\u205f\u3000]))")
_CLOSING = {"\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u2018": "\u2019",
            "\u300c": "\u300d", "\u300e": "\u300f"}
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


@dataclass(frozen=True)
class Odd:
    """A colon after the name of a field that is none, or a space after it that is none."""

    code: str
    found: str
    column: int
    character: str


def odd_colon(text: str) -> Odd | None:
    """What stands in place of the colon and the space after the name of a field, where the text begins with one."""
    match = _ODD_COLON.match(text)
    if match is None:
        return None
    code = "yaml-space" if match[2] else "yaml-wide-colon"
    return Odd(code, match[0], len(match[0]), name_of(match[0][-1]))


class _Refused(Exception):
    """Ends the reading of a file whose finding is already noted."""


def parse_yaml(text: str, path: str, findings: list[Finding], first_line: int = 1) -> Node | None:
    """The one document in ``text``, or nothing, with the reasons added to ``findings``."""
    if not text.strip():
        findings.append(error("file-empty", Place(path, first_line)))
        return None
    builder = _Builder(text, path, findings, first_line)
    try:
        return builder.build()
    except _Refused:
        return None
    except yaml.YAMLError as reason:
        findings.append(_syntax(reason, text, path, first_line))
        return None


def _syntax(reason: yaml.YAMLError, text: str, path: str, first_line: int) -> Finding:
    """The author's mistake behind a refusal of the parser, where the mistake was made."""
    lines = text.split("\n")
    end = getattr(reason, "problem_mark", None)
    start = getattr(reason, "context_mark", None) or end
    if end is None or start is None:
        return error("yaml-syntax", Place(path, first_line), found=lines[0].strip())
    doing = str(getattr(reason, "context", ""))
    opening, line = _line_of(lines, start), _line_of(lines, end)

    def at(mark: yaml.Mark, column: int) -> Place:
        return Place(path, min(mark.line, len(lines) - 1) + first_line, column + 1)

    for mark, seen in ((end, line), (start, opening)):
        if re.match(r" *\t", seen):
            return error("yaml-tab", at(mark, seen.index("\t")), found="\\t")
    for number in dict.fromkeys((start.line, end.line - 1, end.line)):
        if 0 <= number < len(lines) and (odd := odd_colon(lines[number].lstrip(" -"))):
            column = lines[number].index(odd.found) + odd.column
            return error(odd.code, Place(path, number + first_line, column), found=lines[number].strip(), character=odd.character)
    if "quoted scalar" in doing and "end of stream" in str(getattr(reason, "problem", "")):
        return error("yaml-open-quote", at(start, start.column), found=opening[start.column:].strip())
    bare = _QUOTED.sub(lambda match: "x" * len(match[0]), opening)
    if "flow" in doing and " #" in bare[start.column:]:
        return error("yaml-comment-in-text", at(start, bare.index(" #", start.column) + 1), found=opening.strip())
    colon = _colon_in_text(line, end.column)
    if colon:
        return error("yaml-colon", at(end, end.column), found=colon)
    unpaired = next((n for n, seen in enumerate(lines[:end.line + 1]) if seen.count('"') % 2), None)
    if unpaired is not None:
        column = lines[unpaired].rindex('"')
        return error("yaml-open-quote", Place(path, unpaired + first_line, column + 1), found=lines[unpaired][column:].strip())
    if "flow" in doing and end.line != start.line:
        return error("yaml-open-bracket", at(start, start.column), found=opening.strip())
    if "mapping values" in str(getattr(reason, "problem", "")) and _lacks_colon(lines[end.line - 1], line):
        before = lines[end.line - 1]
        return error("yaml-syntax", Place(path, end.line - 1 + first_line), found=before.strip())
    if "simple key" in doing:
        return error("yaml-syntax", at(start, start.column), found=opening.strip())
    return error("yaml-syntax", at(end, end.column), found=line.strip() or opening.strip())


def _line_of(lines: list[str], mark: yaml.Mark) -> str:
    return lines[min(mark.line, len(lines) - 1)]


def _lacks_colon(before: str, line: str) -> bool:
    """Whether the line before, which begins where this one does, was meant as a field of its own."""
    begins = [len(text) - len(text.lstrip(" -")) for text in (before, line)]
    return bool(before.strip()) and begins[0] == begins[1] and not re.search(r":(\s|$)", before)


def _colon_in_text(line: str, column: int) -> str:
    """The text with a colon in it that would have needed quotes; empty if the colon is no such case."""
    before = line[:column]
    if line[column:column + 1] != ":" or ": " not in before:
        return ""
    begin = before.rfind(": ") + 2
    rest = re.split(r"[,}\]]", line[column:])[0] if re.search(r"[{\[]", before[:begin]) else line[column:]
    return (line[begin:column] + rest).strip()


class _Builder:
    def __init__(self, text: str, path: str, findings: list[Finding], first_line: int) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.path = path
        self.findings = findings
        self.offset = first_line

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + self.offset, mark.column + 1)

    def refuse(self, code: str, place: Place, field: str = "", found: object = "", **params: object) -> _Refused:
        self.findings.append(error(code, place, field, found, **params))
        return _Refused()

    def build(self) -> Node:
        events = []
        depth = 0
        for event in yaml.parse(self.text, Loader=_LOADER):
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
        if first is None or isinstance(first, yaml.ScalarEvent) and not first.value:
            raise self.refuse("file-empty", Place(self.path, self.offset))
        return self._node(first, stream)

    def _judge(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse("yaml-anchor", self.place(event), found=f"*{event.anchor}")
        if getattr(event, "anchor", None):
            raise self.refuse("yaml-anchor", self.place(event), found=f"&{event.anchor}")
        if getattr(event, "tag", None):
            raise self.refuse("yaml-tag", self.place(event), found=_tag(event.tag))
        if isinstance(event, yaml.ScalarEvent) and event.style == '"' and not event.value.isprintable():
            hidden = hidden_in(event.value)
            if hidden:
                raise self.refuse("hidden-character", self.place(event), found=name_of(hidden))

    def _node(self, event: yaml.Event, stream) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            self._judge_plain(event)
            return Node(event.value, self.place(event))
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            for inner in stream:
                if isinstance(inner, yaml.SequenceEndEvent):
                    break
                items.append(self._node(inner, stream))
            return Node(items, self.place(event))
        return self._mapping(event, stream)

    def _judge_plain(self, event: yaml.ScalarEvent) -> None:
        """Text without quotes that was meant to have them, or to be a field of its own."""
        closing = _CLOSING.get(event.value[:1], "")
        if not event.style and closing and not any(mark in event.value[1:] for mark in closing):
            self.findings.append(error("yaml-open-quote", self.place(event), found=event.value))
        before = self.lines[event.start_mark.line][:event.start_mark.column]
        odd = odd_colon(event.value) if not event.style and not before.strip() else None
        if odd:
            place = Place(self.path, event.start_mark.line + self.offset, event.start_mark.column + odd.column)
            self.findings.append(error(odd.code, place, found=event.value, character=odd.character))
            raise _Refused

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
            if not inner.style and (odd := odd_colon(key)):
                place = Place(self.path, place.line, place.column + odd.column - 1)
                raise self.refuse(odd.code, place, found=key, character=odd.character)
            node = self._node(next(stream), stream)
            if key == "<<":
                self.findings.append(error("yaml-merge", place, key, "<<"))
            elif items and self._is_cut(event, inner, node):
                self._refuse_cut(*list(items.items())[-1], inner)
            elif key in items:
                self.findings.append(error("key-twice", place, key, key, first_line=keys[key].line))
            else:
                items[key] = node
                keys[key] = place
        return Node(items, self.place(event), keys)

    def _is_cut(self, mapping: yaml.Event, key: yaml.Event, value: Node) -> bool:
        """Whether ``key`` is no key but the rest of a text that a comma cut, as in ``{amount: 1,2}``."""
        rest = self.lines[key.end_mark.line][key.end_mark.column:].lstrip()
        return bool(mapping.flow_style) and value.value == "" and not rest.startswith(":")

    def _refuse_cut(self, field: str, before: Node, rest: yaml.Event) -> None:
        number, column = before.place.line - self.offset, before.place.column - 1
        whole = self.lines[number][column:rest.end_mark.column] if rest.end_mark.line == number else rest.value
        wanted = whole.replace(",", ".") if re.fullmatch(r"-?[0-9]+,[0-9]+", whole) else '"' + whole.replace('"', "") + '"'
        self.findings.append(error("yaml-comma", before.place, field, whole, suggestion=wanted))


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
