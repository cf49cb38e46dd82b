"""Does everything that the plan names exist? Ids, codes and cells that point somewhere.

Asked of the whole plan after reading, so that one finding never hides another.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from basinplan.analyses.methods import methods
from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Entry, Plan
from basinplan.model.record import Code, Path, Ref, walk

CELLS = ("source", "indicator", "place", "water_body")


def find_broken_references(plan: Plan) -> Iterator[Finding]:
    """Every id or code that a record, the passport or a data cell names and nothing answers to."""
    for path, mark, value in walk(plan.passport):
        if isinstance(mark, Code):
            yield from _code(plan, mark, value, plan.passport_places.get(path, Place("plan/plan.yml")), path)
    for entry in plan.entries.values():
        yield from _of_entry(plan, entry)
    for id, table in plan.tables.items():
        yield from _of_table(plan, id, table)


def _of_entry(plan: Plan, entry: Entry) -> Iterator[Finding]:
    seen: dict[tuple, Path] = {}
    for path, mark, value in walk(entry.record):
        place = entry.place_of(path)
        if isinstance(mark, Code):
            yield from _code(plan, mark, value, place, path)
        elif isinstance(mark, Ref) and value not in mark.also:
            yield from _ref(plan, mark, value, place, path)
            if value == entry.record.id:
                yield error("reference-to-itself", place, field_name(path), value)
            if path and isinstance(path[-1], int):
                if (path[:-1], value) in seen:
                    yield error("listed-twice", place, field_name(path), value)
                seen[path[:-1], value] = path
    method = getattr(getattr(entry.record, "assessment", None), "method", None)
    if method is not None and method not in methods():
        yield error("method-unknown", entry.place_of(("assessment", "method")), "assessment.method", method,
                    nearest=nearest(method, methods()), known=list(methods()))


def _ref(plan: Plan, mark: Ref, value: str, place: Place, path: Path) -> Iterator[Finding]:
    target = plan.record(value)
    known = [record.id for record in plan.register(mark.register)]
    if target is None:
        yield error("reference-unknown", place, field_name(path), value, register=mark.register,
                    nearest=nearest(value, known))
    elif target.REGISTER != mark.register:
        yield error("reference-register", place, field_name(path), value, register=mark.register,
                    other=target.REGISTER)


def _code(plan: Plan, mark: Code, value: str, place: Place, path: Path) -> Iterator[Finding]:
    known = plan.code_lists.get(mark.codelist, {})
    if value not in known:
        yield error("code-unknown", place, field_name(path), value, nearest=nearest(value, known), known=list(known))


def _of_table(plan: Plan, id: str, table) -> Iterator[Finding]:
    for number, column in enumerate(plan.record(id).columns, 1):
        if column.type == "code":
            known = plan.code_lists.get(column.codelist or "", {})
            if not known:
                yield error("codelist-unknown", plan.entries[id].place_of(("columns", number - 1)),
                            f"columns[{number}].codelist", column.codelist or "", known=sorted(plan.code_lists))
        elif column.type in CELLS:
            known = {record.id: record for record in plan.register(column.type)}
        else:
            continue
        for row, line in zip(table.rows, table.lines, strict=True):
            value = row[column.name]
            if value is not None and value not in known:
                yield error("cell-unknown", Place(table.path, line, number), column.name, value,
                            register=column.codelist or column.type, nearest=nearest(value, known))


def find_unused(plan: Plan) -> Iterator[Finding]:
    """Sources that nothing cites and indicators that no measure, chapter or data set names."""
    in_cells = {row[column.name] for id, table in plan.tables.items() for column in plan.record(id).columns
                if column.type in CELLS for row in table.rows}
    in_chapters = {value.id for chapter in plan.chapters.values() for value in chapter.values}
    in_chapters |= {param for chapter in plan.chapters.values() for block in chapter.blocks
                    for param in block.params.values()}
    for register in ("source", "indicator"):
        for record in plan.register(register):
            if record.id not in plan.mentions and record.id not in in_cells and record.id not in in_chapters:
                entry = plan.entries[record.id]
                yield warning("unused", entry.place_of(("id",)), "id", record.id, register=register)


def find_alike_ids(plan: Plan) -> Iterator[Finding]:
    """Ids that differ only by leading zeros, so that a reader would take one for the other."""
    seen: dict[str, str] = {}
    for id in sorted(plan.entries):
        plain = "-".join(part.lstrip("0") if part.isdigit() else part for part in id.split("-"))
        if plain in seen:
            first = plan.entries[seen[plain]]
            yield warning("id-alike", plan.entries[id].place_of(("id",)), "id", id,
                          first=f"{first.place.path}:{first.place_of(('id',)).line} ({seen[plain]})")
        seen.setdefault(plain, id)


def nearest(word: str, known) -> str:
    """The known word most like ``word``, or an empty text."""
    lowered = {str(item).lower(): str(item) for item in sorted(known)}
    if word.lower() in lowered:
        return lowered[word.lower()]
    match = difflib.get_close_matches(word.lower(), list(lowered), n=1, cutoff=0.6)
    return lowered[match[0]] if match else ""


def field_name(path: Path) -> str:
    """A path as an author reads it: ``costs[1].currency``."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else (f".{part}" if name else str(part))
    return name
