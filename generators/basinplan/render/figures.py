"""Figures and tables as HTML blocks that stand in a page: drawing, caption, sources, data table."""

from __future__ import annotations

import math
import re

from markupsafe import Markup

from basinplan.model.plan import Plan
from basinplan.registers import registers
from basinplan.render.drawing import Drawn
from basinplan.render.fields import anchor
from basinplan.render.links import href, list_page, page_of, up_to_root
from basinplan.render.locale import Words
from basinplan.render.measuring import text_width
from basinplan.render.paging import block
from basinplan.render.palette import SMALL
from basinplan.render.tabling import Cell, Tabled

SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
SHEET = 1.45  # higher for its width than a sheet of paper; there its table is printed in its place
PIXELS, MOST_LINES = 15.2, 8
LINE = {"full": 690, "wide": 520, "narrow": 290}
"""How wide a line of the value reader is beside its buttons, on a tablet, and on a phone below them, in pixels.

Less what a word at the end of a line leaves free.
"""


def figure_html(plan: Plan, words: Words, drawn: Drawn, here: str) -> Markup:
    """A drawing in both sizes with caption, notes, sources and the table of its numbers."""
    page = page_of(plan, drawn.dataset) if drawn.dataset else None
    longest = max((_length(words, drawn, row) for row in drawn.rows), default=0.0)
    rows = [[_cell(plan, words, cell if isinstance(cell, Cell) else Cell(cell), here) for cell in row] for row in drawn.rows]
    return block(
        "figure.html.j2", drawn=drawn, rows=rows, wide=Markup(drawn.svg["wide"]), narrow=Markup(drawn.svg["narrow"]),
        sources=[_anchor(plan, words, id, here) for id in drawn.sources if plan.record(id) and not drawn.counted],
        counted=[_register(words, name, here) for name in drawn.counted if plan.register(name)],
        dataset=href(page, here) if page else "", csv=_csv(plan, words, drawn, here), say=words.say,
        is_tall=bool(rows) and _is_tall(drawn.svg["wide"]),
        lines={size: min(max(math.ceil(longest / room), 2), MOST_LINES) for size, room in LINE.items()})


def _csv(plan: Plan, words: Words, drawn: Drawn, here: str) -> str:
    """The address of the numbers as a file: of the data set, of the register that was counted first, or of the facts."""
    registers_of = [*drawn.counted, *(["fact"] if drawn.register == "fact" else [])]
    found = f"data/{drawn.dataset}" if drawn.dataset in plan.tables else next(filter(plan.register, registers_of), "")
    return f"{up_to_root(plan, words.page_locale, here)}downloads/{found}.csv" if found else ""


def _length(words: Words, drawn: Drawn, row: tuple[str | Cell, ...]) -> float:
    """About how long a row is when it is said in one line, in pixels, so that a page keeps room for it."""
    parts = [header + words.say("mark.colon") + text for header, text in zip(drawn.headers, map(_text, row), strict=True) if text]
    return text_width(words.say("mark.semicolon").join(parts)) / SMALL * PIXELS


def _text(cell: str | Cell) -> str:
    return f"{cell.text} {cell.note}".strip() if isinstance(cell, Cell) else cell


def table_html(plan: Plan, words: Words, tabled: Tabled, here: str, csv: str = "") -> Markup:
    """A table whose first column names its rows; on a phone each row becomes a card.

    A long table can be narrowed and sorted; ``csv`` is the address of the whole of it as a file.
    """
    filters = [question for question in tabled.filters if question.is_useful] if tabled.is_long else []
    rows = [{"cells": [{"shown": _cell(plan, words, cell, here), "sort": cell.sort} for cell in row],
             "answers": " ".join(f"{question.key}:{code}" for question in filters for code in question.of_rows[at])}
            for at, row in enumerate(tabled.rows)]
    return block("table.html.j2", caption=tabled.caption, headers=tabled.headers, notes=tabled.notes, rows=rows,
                 keys=tabled.keys or tuple(map(str, range(len(tabled.headers)))), is_long=tabled.is_long, say=words.say,
                 is_plain=tabled.is_plain,
                 first=[question for question in filters if not question.is_more],
                 more=[question for question in filters if question.is_more], csv=csv)


def _cell(plan: Plan, words: Words, cell: Cell, here: str) -> Markup:
    if cell.parts:
        return Markup("<br>").join(_cell(plan, words, part, here) for part in cell.parts)
    page = page_of(plan, cell.id) if cell.id else None
    target = href(page, here) if page else ""
    if cell.register and plan.register(cell.register):
        target = href(list_page(cell.register), here) + (f"?{cell.query}" if cell.query else "")
    text = Markup.escape(cell.text)
    if cell.is_code:
        text = Markup("<code>{}</code>").format(text)
    if cell.language:
        text = Markup('<span lang="{}">{}</span>').format(cell.language, text)
    if cell.id and cell.id == cell.text:
        text = Markup('<span class="plan-whole">{}</span>').format(text)
    if cell.status:
        text = Markup('<span class="plan-status plan-status--{}">{}</span>').format(cell.status, text)
    shown = Markup('<a href="{}">{}</a>').format(target, text) if target else text
    return Markup('{} <span class="plan-note--cell">{}</span>').format(shown, cell.note) if cell.note else shown


def _is_tall(svg: str) -> bool:
    size = SIZE.search(svg)
    return bool(size) and float(size[2]) > SHEET * float(size[1])


def _register(words: Words, name: str, here: str) -> Markup:
    title = words.say(f"registers.{name}.many", registers()[name].WORDS["many"])
    return Markup('<a href="{}">{}</a>').format(href(list_page(name), here), title)


def _anchor(plan: Plan, words: Words, id: str, here: str) -> Markup:
    return anchor(words, plan.record(id), href(page_of(plan, id), here))
