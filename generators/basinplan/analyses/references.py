"""Does everything that the plan names exist? Ids, codes and cells that point somewhere.

Asked of the whole plan after reading, so that one finding never hides another. What may stand in a
file that could not be read is not called missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from basinplan.analyses.methods import methods
from basinplan.model.finding import MAX_FINDINGS, Finding, Place, error, warning
from basinplan.model.plan import Entry, Plan, Table
from basinplan.model.record import Code, Path, Ref, walk
from basinplan.model.spelling import field_name, nearest, unknown_word
from basinplan.registers import registers

MANY = 12
OWN, SHARED = "data/codelists", "generators/basinplan/codelists"
CELLS = ("source", "indicator", "place", "water_body")


def find_broken_references(plan: Plan) -> Iterator[Finding]:
    """Every id or code that a record, the passport or a data cell names and nothing answers to."""
    for path, mark, value in walk(plan.passport):
        place = plan.passport_places.get(path, Place("plan/plan.yml"))
        if isinstance(mark, Code):
            yield from _code(plan, mark, value, place, path)
        elif isinstance(mark, Ref):
            yield from _ref(plan, mark, value, place, path)
    for entry in plan.entries.values():
        yield from _of_entry(plan, entry)
    for id, table in plan.tables.items():
        yield from _of_table(plan, id, table)


def _of_entry(plan: Plan, entry: Entry) -> Iterator[Finding]:
    for path, mark, value in entry.marked:
        place, written = entry.place_of(path), entry.written(path)
        if isinstance(mark, Code):
            yield from _code(plan, mark, value, place, written)
        elif isinstance(mark, Ref) and value not in mark.also:
            yield from _ref(plan, mark, value, place, written)
            if value == entry.record.id:
                yield error("reference-to-itself", place, field_name(written), value)
    method = getattr(getattr(entry.record, "assessment", None), "method", None)
    if method is not None and method not in methods():
        yield unknown_word("method-unknown", entry.place_of(("assessment", "method")), "assessment.method", method, methods())


def _ref(plan: Plan, mark: Ref, value: str, place: Place, path: Path) -> Iterator[Finding]:
    target = plan.record(value)
    if target is None and not plan.may_exist(value, mark.register):
        known = [record.id for record in plan.register(mark.register)]
        yield error("reference-unknown", place, field_name(path), value, register=mark.register,
                    nearest=nearest(value, known))
    elif target is not None and mark.register != target.REGISTER:
        yield error("reference-register", place, field_name(path), value, register=mark.register,
                    other=target.REGISTER)


def _code(plan: Plan, mark: Code, value: str, place: Place, path: Path) -> Iterator[Finding]:
    known = plan.code_lists.get(mark.codelist, {})
    if value not in known and mark.codelist not in plan.unread.codelists:
        yield unknown_word("code-unknown", place, field_name(path), value, known)


def _of_table(plan: Plan, id: str, table: Table) -> Iterator[Finding]:
    """Values that nothing answers to, each once where it stands first."""
    for column in plan.record(id).columns:
        if column.type == "code":
            register, known = column.codelist or "", dict(plan.code_lists.get(column.codelist or "", {}))
            shown, where = list(known), f"{OWN if register in plan.own_lists else SHARED}/{register}.yml"
            if not known or register in plan.unread.codelists:
                continue
        elif column.type in CELLS:
            register, known = column.type, {record.id: record for record in plan.register(column.type)}
            shown, where = [*list(known)[:MANY], *(["…"] if len(known) > MANY else [])], f"plan/{registers()[register].FOLDER}/"
        else:
            continue
        named = set()
        for number, row in enumerate(table.rows):
            value = row[column.name]
            if value is None or value in known or value in named or len(named) == MAX_FINDINGS:
                continue
            named.add(value)
            if column.type == "code" or not plan.may_exist(value, column.type):
                yield error("cell-unknown", table.place_of(number, column.name), column.name, value,
                            register=register, where=where, known=shown, nearest=nearest(value, known))


def find_circles(plan: Plan) -> Iterator[Finding]:
    """Records that lead back to themselves over others of their register, such as two rivers flowing into each other."""
    for register in plan.by_register:
        ways: dict[str, dict[str, str]] = {}
        for record in plan.register(register):
            for path, mark, value in walk(record):
                if isinstance(mark, Ref) and mark.register == register and len(path) == 1:
                    ways.setdefault(path[0], {})[record.id] = value
        for name, way in ways.items():
            yield from _circles(plan, name, way)


def _circles(plan: Plan, name: str, way: dict[str, str]) -> Iterator[Finding]:
    done: set[str] = set()
    for start in sorted(way):
        chain: dict[str, int] = {}
        here = start
        while here in way and here not in chain and here not in done:
            chain[here] = len(chain)
            here = way[here]
        circle = list(chain)[chain[here]:] if here in chain else []
        if len(circle) > 1:
            first = min(circle)
            place = plan.entries[first].place_of((name,))
            shown = [*circle[circle.index(first):], *circle[:circle.index(first)], first]
            yield error("reference-circle", place, name, " → ".join(shown))
        done.update(chain)


def find_unused(plan: Plan) -> Iterator[Finding]:
    """Sources that nothing cites. (An indicator that no measure names is a gap, not a mistake.)

    Asked only where everything could be read: what was left out may be the one that uses them.
    """
    if plan.unread or len(plan.tables) < len(plan.register("dataset")):
        return
    in_cells = {row[column.name] for id, table in plan.tables.items() for column in plan.record(id).columns
                if column.type in CELLS for row in table.rows}
    in_chapters = {value.id for chapter in plan.chapters.values() for value in chapter.values}
    in_chapters |= {id for chapter in plan.chapters.values() for link in chapter.links for id in (link.record, link.published_by)}
    in_chapters |= {param for chapter in plan.chapters.values() for block in chapter.blocks
                    for param in block.params.values()}
    for source in plan.register("source"):
        if source.id not in plan.mentions and source.id not in in_cells and source.id not in in_chapters:
            yield warning("unused", plan.entries[source.id].place_of(("id",)), "id", source.id, register="source")


def find_alike_ids(plan: Plan) -> Iterator[Finding]:
    """Ids that differ only by leading zeros, so that a reader would take one for the other."""
    seen: dict[str, str] = {}
    for id in sorted(plan.entries):
        plain = re.sub(r"(?<![0-9])0+(?=[0-9])", "", id)
        if plain in seen:
            first = plan.entries[seen[plain]]
            yield warning("id-alike", plan.entries[id].place_of(("id",)), "id", id,
                          first=f"{first.place.path}:{first.place_of(('id',)).line} ({seen[plain]})")
        seen.setdefault(plain, id)
