"""Reading records: each YAML item becomes one typed record, or findings that name the line.

Here belongs the way from a node of text to a frozen record of a register, and from what the
model refuses to findings. Whether ids exist elsewhere is asked in ``readers.links``.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path as FilePath

from pydantic import ValidationError

from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Entry
from basinplan.model.record import Part, Path, Record
from basinplan.readers.text_file import read_text_file
from basinplan.readers.yaml_file import Node, parse_yaml


def read_record_file(root: FilePath, path: str, register: type[Record], findings: list[Finding]) -> Iterator[Entry]:
    """Every record of one file: a single one, or the items of a top-level list."""
    text = read_text_file(root, path, findings)
    node = parse_yaml(text, path, findings) if text is not None else None
    if node is None:
        return
    if isinstance(node.value, list):
        if register.ONE_FILE_EACH:
            findings.append(error("one-record-per-file", node.place, found=f"[{len(node.value)}]",
                                  register=register.REGISTER))
            return
        for item in node.value:
            yield from _read_one(item, register, findings)
        return
    for entry in _read_one(node, register, findings):
        stem = FilePath(path).stem
        if register.ONE_FILE_EACH and entry.record.id != stem:
            findings.append(error("file-name-differs", entry.place_of(("id",)), "id", entry.record.id, file_name=stem))
        yield entry


def _read_one(node: Node, register: type[Record], findings: list[Finding]) -> Iterator[Entry]:
    if not isinstance(node.value, dict):
        findings.append(error("mapping-expected", node.place, found=_shown(node), fields="id, title …"))
        return
    if node.value and next(iter(node.value)) != "id" and "id" in node.value:
        findings.append(warning("id-not-first", node.keys["id"], "id", next(iter(node.value))))
    record = read_part(node, register, findings)
    if record is not None:
        yield Entry(record, node.place, node.places())


def read_part(node: Node, model: type[Part], findings: list[Finding]) -> Part | None:
    """A node as an instance of ``model``, or nothing, with every refusal in ``findings``."""
    try:
        return model.model_validate(node.plain())
    except ValidationError as refused:
        unknown = [e["loc"] for e in refused.errors() if e["type"] == "extra_forbidden"]
        for refusal in refused.errors():
            finding = _finding(refusal, node, model, unknown)
            if finding is not None:
                findings.append(finding)
        return None


def _finding(refusal: dict, node: Node, model: type[Part], unknown: list[tuple]) -> Finding | None:
    path: Path = tuple(part for part in refusal["loc"] if part != "[key]")
    place, here = _locate(node, path)
    name = _field_name(path)
    params = {key: value for key, value in (refusal.get("ctx") or {}).items() if key != "code"}
    kind = refusal["type"]
    if kind == "missing":
        if any(loc[:-1] == path[:-1] and _near(str(loc[-1]), [str(path[-1])]) for loc in unknown):
            return None
        return error("field-missing", place, name, fields=_shown_keys(here))
    if kind == "extra_forbidden":
        return error("field-unknown", place, name, str(path[-1]), nearest=_nearest_field(model, path, here))
    if kind in _STANDARD:
        return error(_STANDARD[kind], place, name, _shown(here))
    return error(kind, place, name, _shown(here), **params)


_STANDARD = {
    "tuple_type": "list-expected", "list_type": "list-expected",
    "dict_type": "mapping-expected", "model_type": "mapping-expected", "model_attributes_type": "mapping-expected",
    "mapping_type": "mapping-expected", "string_type": "not-a-single-value",
}


def _locate(node: Node, path: Path) -> tuple[Place, Node]:
    place, here = node.place, node
    for part in path:
        if isinstance(here.value, dict) and part in here.value:
            place, here = (here.keys or {}).get(part, here.value[part].place), here.value[part]
        elif isinstance(here.value, list) and isinstance(part, int) and part < len(here.value):
            here = here.value[part]
            place = here.place
        else:
            break
    return place, here


def _field_name(path: Path) -> str:
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else (f".{part}" if name else str(part))
    return name


def _shown(node: Node) -> str:
    if isinstance(node.value, dict):
        return "{" + ", ".join(node.value) + "}"
    if isinstance(node.value, list):
        return f"[{len(node.value)}]"
    return node.value


def _shown_keys(node: Node) -> str:
    return ", ".join(node.value) if isinstance(node.value, dict) else ""


def _near(word: str, known: list[str]) -> str:
    match = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return match[0] if match else ""


def nearest(word: str, known: list[str] | tuple[str, ...] | set[str]) -> str:
    """The known word most like ``word`` (letter case apart), or an empty text."""
    lowered = {item.lower(): item for item in sorted(known)}
    if word.lower() in lowered:
        return lowered[word.lower()]
    return lowered.get(_near(word.lower(), list(lowered)), "")


def _nearest_field(model: type[Part], path: Path, here: Node) -> str:
    fields = _fields_at(model, path[:-1])
    return nearest(str(path[-1]), fields) if fields else ""


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
