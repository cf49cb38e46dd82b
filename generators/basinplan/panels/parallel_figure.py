"""A parallel figure's page: every published figure side by side, how far it lies above the smallest, why they may not compare."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from basinplan.analyses.parallel import Apart, differences
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.registers.parallel_figure import ParallelFigure
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.parallel import say_figure
from basinplan.render.tabling import Cell, Tabled, name_cells

TENTH = Decimal("0.1")


def parallel_figure(desk: Desk, record: ParallelFigure, here: str) -> list[Panel]:
    """Whether the figures may be compared and why; the drawing where there are two numbers; the table."""
    words, own = desk.words, type(record).WORDS
    title = words.say("registers.parallel_figure.fields.figures", own["fields.figures"])
    said = words.code("comparability", record.comparable)
    if record.why:
        said = words.named(said[:1].upper() + said[1:], words.text(record.why))
    parts = [Markup('<p class="plan-lede">{}</p>').format(said)]
    if any(one.difference is not None for one in differences(record)):
        drawn = desk.draw(charts()["parallel_values"], {"parallel_figure": record}, Place(desk.plan.entries[record.id].place.path))
        parts.append(figure_html(desk.plan, words, drawn, here))
    parts.append(_table(desk, record, title, here))
    return [Panel("figures", title, Markup("\n\n").join(parts))]


def _table(desk: Desk, record: ParallelFigure, title: str, here: str) -> Markup:
    words = desk.words
    apart = differences(record)
    has_difference = any(one.difference is not None for one in apart)
    keys = ["publisher", "value", "period", *(["above_least"] if has_difference else []), "source", "remark"]
    rows = []
    for one in apart:
        figure = one.figure
        remark = " ".join(words.text(text) for text in (figure.method, figure.note) if text) or words.say("value.no_remark")
        confidence = words.named(words.say("fields.confidence"), words.code("confidence", figure.confidence))
        cells = [Cell(words.text(figure.publisher), note=words.code("publisher_kind", figure.publisher_kind)),
                 Cell(say_figure(words, record, figure)), Cell(words.text(figure.period))]
        cells += [Cell(_said(desk, record, one))] if has_difference else []
        rows.append((*cells, name_cells(words, desk.plan, figure.sources), Cell(remark, note=confidence)))
    return table_html(desk.plan, words, Tabled(title, tuple(words.say(f"columns.{key}") for key in keys), tuple(rows)), here)


def _said(desk: Desk, record: ParallelFigure, one: Apart) -> str:
    words = desk.words
    if one.difference is None:
        return words.say("value.no_difference")
    if one.difference == 0:
        return words.say("value.least")
    amount = words.quantity(one.difference, record.unit) if record.unit else words.number(one.difference)
    if one.share is None:
        return amount
    share = words.with_unit(words.number(one.share.quantize(TENTH).normalize()), "percent")
    return words.say("value.above_least", amount=amount, share=share)
