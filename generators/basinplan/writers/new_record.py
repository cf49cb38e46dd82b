"""Writing a new record: every field with its meaning, ready to be filled in."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic_core import PydanticCustomError, PydanticUndefined

from basinplan.model.code_list import CodeLists
from basinplan.model.record import Code, Part, Record, Ref, Said
from basinplan.model.values import read_id


def write_record(root: Path, register: type[Record], id: str, locales: tuple[str, ...], code_lists: CodeLists) -> Path:
    """A new file for the record; registers of small records get a file of their own too.

    Raises ValueError for an id in the wrong form, FileExistsError where the file is there already.
    """
    try:
        read_id(id)
    except PydanticCustomError:
        raise ValueError(f"'{id}' is not an id: use lower-case Latin letters, digits and hyphens, such as xx-m-012") from None
    folder = root / "plan" / register.FOLDER
    path = folder / f"{id}.yml"
    path = Path(str(path).replace("plan/../", ""))
    if path.exists():
        raise FileExistsError(f"{path} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(blank_record(register, id, locales, code_lists), "utf-8")
    return path


def blank_record(register: type[Record], id: str, locales: tuple[str, ...], code_lists: CodeLists) -> str:
    """The record as YAML: required fields to fill in, optional ones as comments."""
    lines = [f"# {register.WORDS['one']['en']}. Lines that begin with # are explanations or optional fields."]
    for name, info in register.model_fields.items():
        if name == "id":
            lines.append(f"id: {id}")
            continue
        optional = info.default is not PydanticUndefined
        lines.append(f"# {name}: {info.description}" + (" (optional)" if optional else ""))
        mark = "# " if optional else ""
        lines += [mark + line for line in _field(name, info.annotation, tuple(info.metadata), locales, code_lists)]
    return "\n".join(lines) + "\n"


def _field(name: str, annotation: Any, metadata: tuple, locales: tuple[str, ...], code_lists: CodeLists) -> Iterator[str]:
    marks = list(_marks(annotation, metadata))
    codes = next((mark for mark in marks if isinstance(mark, Code)), None)
    reference = next((mark for mark in marks if isinstance(mark, Ref)), None)
    part = _part(annotation)
    is_list = _is_list(annotation)
    if any(isinstance(mark, Said) for mark in marks) and part is None:
        yield f"{name}:"
        yield from (f"  {locale}:" for locale in locales)
    elif part is not None:
        yield f"{name}:"
        first = "  - " if is_list else "  "
        for number, (inner, info) in enumerate(part.model_fields.items()):
            begin = first if number == 0 else ("    " if is_list else "  ")
            for line in _field(inner, info.annotation, tuple(info.metadata), locales, code_lists):
                yield (begin if line.startswith(inner) else " " * len(begin)) + line
    elif codes is not None:
        known = ", ".join(code_lists.get(codes.codelist, {}))
        yield f"{name}: {'[]' if is_list else ''}".rstrip() + f"  # one of: {known}" * bool(known)
    elif reference is not None:
        yield f"{name}: {'[]' if is_list else ''}".rstrip() + f"  # id of a {reference.register}"
    else:
        yield f"{name}: {'[]' if is_list else ''}".rstrip()


def _marks(annotation: Any, metadata: tuple) -> Iterator[Any]:
    yield from (mark for mark in metadata if isinstance(mark, Code | Ref | Said))
    for inner in typing.get_args(annotation):
        yield from _marks(inner, getattr(inner, "__metadata__", ()))


def _part(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((found for inner in typing.get_args(annotation) if (found := _part(inner))), None)


def _is_list(annotation: Any) -> bool:
    if typing.get_origin(annotation) is tuple:
        return True
    return any(_is_list(inner) for inner in typing.get_args(annotation) if typing.get_origin(annotation) is not dict)
