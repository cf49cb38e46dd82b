"""Reading records: each YAML item becomes one typed record, or findings that name the line.

Here belongs the way from a node of text to a frozen record of a register, and from what the
model refuses to findings. Whether ids exist elsewhere is asked in ``analyses.references``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from basinplan.model.finding import MAX_FINDINGS, Finding, Place, error, too_many, warning
from basinplan.model.plan import Entry
from basinplan.model.record import Part, Path, Record
from basinplan.model.spelling import field_name, nearest, unknown_word
from basinplan.readers.text_file import read_text_file
from basinplan.readers.yaml_file import Node, parse_yaml


@dataclass
class Recorded:
    """What one file of a register gave: its records, the ids of those refused, whether it was read to its end.

    ``salvaged`` are refused records without what is wrong in them; ``lost`` is where nothing could be used.
    """

    entries: list[Entry] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    salvaged: list[Entry] = field(default_factory=list)
    lost: set[Place] = field(default_factory=set)
    whole: bool = True


def read_record_file(root: FilePath, path: str, register: type[Record], findings: list[Finding]) -> Recorded:
    """Every record of one file: a single one, or the items of a top-level list."""
    found = Recorded(refused={FilePath(path).stem} if register.ONE_FILE_EACH else set())
    text = read_text_file(root, path, findings)
    node = parse_yaml(text, path, findings) if text is not None else None
    if node is None:
        found.whole = register.ONE_FILE_EACH
        found.lost.add(Place(path))
        return found
    if isinstance(node.value, list) and register.ONE_FILE_EACH:
        findings.append(error("one-record-per-file", node.place, found=f"[{len(node.value)}]", register=register.REGISTER))
        found.refused.update(item.value["id"].value for item in node.value if _has_id(item))
        found.lost.add(node.place)
        return found
    before = len(findings)
    for item in node.value if isinstance(node.value, list) else [node]:
        _read_one(item, register, found, findings)
        if too_many(findings, len(findings) - before, item.place):
            found.whole = False
            found.lost.add(item.place)
            break
    found.refused -= {entry.record.id for entry in found.entries}
    return found


def _read_one(node: Node, register: type[Record], found: Recorded, findings: list[Finding]) -> None:
    if not isinstance(node.value, dict):
        findings.append(error("mapping-expected", node.place, found=_shown(node), fields=", ".join(register.model_fields)))
        found.lost.add(node.place)
        return
    if node.value and next(iter(node.value)) != "id" and "id" in node.value:
        findings.append(warning("id-not-first", node.keys["id"], "id", next(iter(node.value))))
    record = read_part(node, register, findings)
    if record is not None:
        found.entries.append(Entry(record, node.place, node.places()))
        return
    if _has_id(node):
        found.refused.add(node.value["id"].value)
    rest = salvaged_part(node, register)
    if rest is None:
        found.lost.add(node.place)
    else:
        found.salvaged.append(Entry(rest, node.place, node.places()))


def _has_id(node: Node) -> bool:
    return isinstance(node.value, dict) and "id" in node.value and isinstance(node.value["id"].value, str)


def read_part(node: Node, model: type[Part], findings: list[Finding]) -> Part | None:
    """A node as an instance of ``model``, or nothing, with every refusal in ``findings``."""
    findings.extend(_repeated(node, ()))
    try:
        return model.model_validate(node.plain())
    except ValidationError as refused:
        refusals, before = refused.errors(), len(findings)
        unknown = [refusal["loc"] for refusal in refusals if refusal["type"] == "extra_forbidden"][:MAX_FINDINGS]
        for refusal in refusals:
            if too_many(findings, len(findings) - before, node.place):
                break
            finding = _finding(refusal, node, model, unknown)
            if finding is not None:
                findings.append(finding)
        return None


def salvaged_part(node: Node, model: type[Part]) -> Part | None:
    """A refused node without the fields that are wrong in it, or nothing where it cannot stand without them."""
    value = node.plain()
    for _ in repeat(None, MAX_FINDINGS):
        try:
            return model.model_validate(value)
        except ValidationError as refused:
            first = refused.errors()[0]
            wrong = (*first["loc"], *(first.get("ctx") or {}).get("at", "").split("."))
            if not _remove(value, wrong):
                return None
    return None


def _remove(value: Any, path: tuple) -> bool:
    """Take out the innermost value on the path; false where that would be the whole."""
    holder, last = None, None
    for part in path:
        is_item = isinstance(value, list) and isinstance(part, int) and part < len(value)
        is_there = is_item or isinstance(value, dict) and part in value
        if part not in ("", "[key]") and not is_there:
            break
        if is_there:
            holder, last, value = value, part, value[part]
    if holder is not None:
        del holder[last]
    return holder is not None


def _repeated(node: Node, path: Path) -> Iterator[Finding]:
    """Items that stand twice in a list of single values."""
    if isinstance(node.value, dict):
        for key, item in node.value.items():
            yield from _repeated(item, (*path, key))
    elif isinstance(node.value, list):
        seen: set[str] = set()
        for number, item in enumerate(node.value):
            yield from _repeated(item, (*path, number))
            if isinstance(item.value, str) and item.value in seen:
                yield error("listed-twice", item.place, field_name((*path, number)), item.value)
            elif isinstance(item.value, str):
                seen.add(item.value)


def _finding(refusal: dict, node: Node, model: type[Part], unknown: list[tuple]) -> Finding | None:
    params = {key: value for key, value in (refusal.get("ctx") or {}).items() if key != "code"}
    wanted: Path = (*refusal["loc"], *params.pop("at", "").split(".")) if params.get("at") else refusal["loc"]
    kind, is_key = refusal["type"], "[key]" in wanted
    wanted = tuple(part for part in wanted if part != "[key]")
    path, place, here = _locate(node, wanted)
    if kind == "missing":
        if any(loc[:-1] == wanted[:-1] and nearest(str(loc[-1]), [str(wanted[-1])]) for loc in unknown):
            return None
        beside = ", ".join(here.value) if len(wanted) > 1 and isinstance(here.value, dict) else ""
        return error("field-missing", place, field_name(wanted), beside)
    if kind == "extra_forbidden":
        return unknown_word("field-unknown", place, field_name(wanted), str(wanted[-1]), _fields_at(model, wanted[:-1]))
    found = params.pop("found", str(wanted[-1]) if is_key else _shown(here))
    if kind in _STANDARD:
        kind = "empty-value" if here.value == "" else _STANDARD[kind]
        params = {"fields": _fields_at(model, wanted)}
    return error(kind, place, field_name(path), found, **params)


_STANDARD = {
    "tuple_type": "list-expected", "list_type": "list-expected",
    "dict_type": "mapping-expected", "model_type": "mapping-expected", "model_attributes_type": "mapping-expected",
    "mapping_type": "mapping-expected", "string_type": "not-a-single-value",
}


def _locate(node: Node, path: Path) -> tuple[Path, Place, Node]:
    """As much of the path as stands in the file, its place and its node."""
    place, here = node.place, node
    for number, part in enumerate(path):
        if isinstance(here.value, dict) and part in here.value:
            place, here = (here.keys or {}).get(part, here.value[part].place), here.value[part]
        elif isinstance(here.value, list) and isinstance(part, int) and part < len(here.value):
            here = here.value[part]
            place = here.place
        else:
            return path[:number], place, here
    return path, place, here


def _shown(node: Node) -> str:
    """A value as it could stand on one line of the file."""
    if isinstance(node.value, dict):
        return "{" + ", ".join(f"{key}: {_shown(item)}" for key, item in node.value.items()) + "}"
    if isinstance(node.value, list):
        return "[" + ", ".join(map(_shown, node.value)) + "]"
    return node.value


def _fields_at(model: type[Part], path: Path) -> list[str]:
    for part in path:
        if isinstance(part, int):
            continue
        info = model.model_fields.get(part)
        inner = _part_in(info.annotation) if info else None
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def _part_in(annotation: object) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _part_in(inner)
        if found:
            return found
    return None
