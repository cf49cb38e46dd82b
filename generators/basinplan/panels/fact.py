"""A fact's page: every published value side by side."""

from __future__ import annotations

from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.registers.fact import Fact
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.tables import tables


def fact(desk: Desk, record: Fact, here: str) -> list[Panel]:
    """The table of values, with a word where the sources disagree."""
    words = desk.words
    body = str(table_html(desk.plan, words, tables()["fact_values"](desk.plan, words, record), here))
    if len({(value.value, value.upper) for value in record.values}) > 1:
        drawn = desk.draw(charts()["disagreeing_values"], {"fact": record}, Place(desk.plan.entries[record.id].place.path))
        body = f"{figure_html(desk.plan, words, drawn, here)}\n\n{body}"
    if record.disagrees:
        body = f'<p class="plan-disagree">{words.say("value.disagree")}</p>\n\n{body}'
    return [Panel("values", words.say("panel.values"), body)]
