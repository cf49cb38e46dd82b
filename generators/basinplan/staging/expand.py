"""Filling in what a chapter asks for: values, claims and blocks become text, links and figures.

Every request that cannot be met is a finding at its line; the same code serves ``check``, which draws
nothing, and the build.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

from basinplan.analyses.requests import VIEW, parameters_of
from basinplan.analyses.series import is_readable
from basinplan.analyses.views import find_view, views_of
from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Finding, Place, error
from basinplan.model.plan import CLAIM, MENTION, Block, Chapter, Plan, Value
from basinplan.model.spelling import nearest, unknown_word
from basinplan.registers.dataset import View
from basinplan.registers.indicator import Indicator
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import page_of, relative
from basinplan.render.locale import Words
from basinplan.render.paging import markdown
from basinplan.render.printing import PLAN, Unprintable, is_linked, print_value
from basinplan.staging.glossing import link_first_uses
from basinplan.staging.translated import Lines, mark, signature_note
from basinplan.tables import tables

SHELVES: Mapping[str, Callable[[], Mapping[str, Callable]]] = {"chart": charts, "table": tables, "map": maps}


def find_request_faults(plan: Plan, words: Words) -> Iterator[Finding]:
    """Values and blocks of every chapter that cannot be filled in. Draws nothing."""
    for key in sorted(plan.chapters):
        chapter = plan.chapters[key]
        for value in chapter.values:
            yield from _value_faults(plan, words, chapter, value)
        for block in chapter.blocks:
            _, _, faults = _resolve(plan, chapter, block)
            yield from faults


def expand(chapter: Chapter, desk: Desk, here: str) -> str:
    """The chapter's text with everything filled in, for the page ``here`` of its locale.

    Requests that cannot be met are left as written; ``find_request_faults`` names them.
    """
    return _joined(
        link_first_uses(desk, chapter, _with_drawings(_filled(chapter, desk, here), _drawings(chapter, desk, here)), here)
    )


def expand_translated(chapter: Chapter, desk: Desk, theirs: Desk, here: str) -> str:
    """The same for a translation, with its marks; ``theirs`` is the desk of the original's language.

    A request that only the original has is drawn in the reader's language.
    """
    original = desk.plan.chapters[theirs.words.locale, chapter.file_name]
    lines = link_first_uses(desk, chapter, _with_drawings(_filled(chapter, desk, here), _drawings(chapter, desk, here)), here)
    ours = {tuple(block.params.items()) for block in chapter.blocks}
    lacking = {first: html for first, (_, html) in _drawings(original, desk, here, ours).items()}
    lines = mark(desk, chapter.file_name, lines, _filled(original, theirs, here), lacking)
    note = signature_note(desk, chapter.file_name, here)
    title = next((number for number, line in enumerate(lines) if line and line.startswith("# ")), None)
    if note and title is not None:
        lines[title] = f"{lines[title]}\n\n{note}\n"
    return _joined(lines)


def _joined(lines: Lines) -> str:
    return "\n".join(line for line in lines if line is not None)


def _filled(chapter: Chapter, desk: Desk, here: str) -> Lines:
    """The lines of a chapter with values, claims and mentions filled in, numbered as in the file."""
    lines: Lines = list(chapter.text.split("\n"))
    for value in sorted(chapter.values, key=lambda v: (v.line, -v.column)):
        number = value.line - chapter.body_line
        before, after = lines[number][: value.column - 1], lines[number][value.column - 1 + len(value.raw) :]
        lines[number] = before + _printed(value, desk, here) + after
    for number, line in enumerate(lines):
        if f"]({CLAIM}" in line or f"]({MENTION}" in line:
            lines[number] = _leaning(line, chapter, desk, here)
    return lines


def _drawings(chapter: Chapter, desk: Desk, here: str, but: Container[tuple] = ()) -> dict[int, tuple[int, str]]:
    """First line of each request → its last line and what is drawn for it; ``but`` are requests to leave out."""
    lines, found = chapter.text.split("\n"), {}
    for block in chapter.blocks:
        first = block.line - chapter.body_line
        last = next(n for n in range(first + 1, len(lines)) if lines[n].startswith(("```", "~~~")))
        if tuple(block.params.items()) not in but:
            found[first] = (last, _block_html(chapter, block, desk, here))
    return found


def _with_drawings(lines: Lines, drawings: Mapping[int, tuple[int, str]]) -> Lines:
    for first, (last, html) in drawings.items():
        lines[first : last + 1] = [f"\n{html}\n", *[None] * (last - first)]
    return lines


def _value_faults(plan: Plan, words: Words, chapter: Chapter, value: Value) -> Iterator[Finding]:
    try:
        print_value(plan, words, value.id, value.field, value.word)
    except Unprintable as refused:
        code, known = refused.args
        if _follows_from_reading(plan, value, code):
            return
        wanted = {"value-id": value.id, "value-field": value.field, "value-word": value.word}.get(code, value.raw)
        yield error(
            code,
            Place(chapter.path, value.line, value.column),
            found=value.raw,
            nearest=nearest(wanted, known),
            known="" if code == "value-id" else list(known),
        )


def _follows_from_reading(plan: Plan, value: Value, code: str) -> bool:
    """Whether the value is only missing because a record or a table could not be read, which is said there."""
    record = plan.record(value.id)
    if code == "value-absent" and isinstance(record, Indicator):
        return not is_readable(plan, record)
    return code == "value-id" and plan.may_exist(value.id)


def _printed(value: Value, desk: Desk, here: str) -> str:
    try:
        text = markdown(print_value(desk.plan, desk.words, value.id, value.field, value.word))
    except Unprintable:
        return value.raw
    record = None if value.id == PLAN else desk.plan.record(value.id)
    page = page_of(desk.plan, value.id) if is_linked(value.word, record) else None
    return f"[{text}]({relative(page, here)})" if page else str(text)


def _leaning(line: str, chapter: Chapter, desk: Desk, here: str) -> str:
    """The line with its claims and mentions leading to the pages of their records."""
    for link in chapter.links:
        page = page_of(desk.plan, link.record) if link.record else None
        if page and f"]({link.target})" in line:
            line = line.replace(f"]({link.target})", f"]({relative(page, here)})", 1)
    return line


def _block_html(chapter: Chapter, block: Block, desk: Desk, here: str) -> str:
    item, params, faults = _resolve(desk.plan, chapter, block)
    if faults or item is None:
        return ""
    if block.kind == "table":
        return table_html(desk.plan, desk.words, item(desk.plan, desk.words, **params), here)
    drawn = desk.draw(item, params, Place(chapter.path, block.line))
    return figure_html(desk.plan, desk.words, drawn, here)


def _resolve(plan: Plan, chapter: Chapter, block: Block) -> tuple[Callable | None, dict[str, Any], list[Finding]]:
    """The shelf item that a block asks for, its parameters as values, and what is wrong with them."""
    shelf, name = SHELVES[block.kind](), block.params.get(block.kind, "")
    here = Place(chapter.path, block.line)
    if block.kind not in block.params:
        return None, {}, [error("block-parameter-missing", here, block.kind, f"plan-{block.kind}", item=f"plan-{block.kind}")]
    if name not in shelf:
        where = block.places[block.kind]
        return None, {}, [unknown_word("block-unknown", where, block.kind, name, shelf)]
    item = shelf[name]
    wanted = parameters_of(item)
    given = {key: text for key, text in block.params.items() if key != block.kind}
    faults = [unknown_word("block-parameter-unknown", block.places[key], key, key, wanted) for key in given if key not in wanted]
    faults += [error("block-parameter-missing", here, key, name, item=name) for key in wanted if key not in given]
    params: dict[str, Any] = {}
    for key in sorted(set(given) & set(wanted)):
        register = wanted[key]
        record = find_view(plan, given[key]) if register == VIEW else plan.record(given[key])
        if register == VIEW:
            faults += _view_faults(plan, block, key, name, record)
            params[key] = record
            continue
        if register and record is None and plan.may_exist(given[key], register):
            continue
        if register and (record is None or register != record.REGISTER):
            known = [found.id for found in plan.register(register)]
            faults.append(
                error(
                    "reference-unknown", block.places[key], key, given[key], register=register, nearest=nearest(given[key], known)
                )
            )
        params[key] = record if register else given[key]
    return item, {key: params[key] for key in wanted if key in params}, faults


def _view_faults(plan: Plan, block: Block, key: str, chart: str, view: View | None) -> Iterator[Finding]:
    """A view must be there, and be made for the chart that is asked for."""
    if view is None or view.chart != chart:
        known = [other.id for _, other in views_of(plan) if other.chart == chart]
        yield unknown_word("view-unknown", block.places[key], key, block.params[key], known)
