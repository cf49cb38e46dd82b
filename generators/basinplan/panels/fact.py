"""A fact's page: every published value side by side."""

from __future__ import annotations

from markupsafe import Markup

from basinplan.analyses.leaning import sentences_on
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.registers.fact import Fact
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import href
from basinplan.render.paging import block
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
    parts = [Panel("values", words.say("panel.values"), body)]
    leaning = [
        {
            "kind": chapter.title,
            "link": Markup('<a href="{}">{}</a>').format(f"{href(name, here)}#{id}" if id else href(name, here), text),
        }
        for name, chapter, id, text in sentences_on(desk.plan, record, words.locale)
    ]
    if leaning:
        parts.append(Panel("sentences", words.say("panel.sentences"), block("mentions.html.j2", items=leaning)))
    return parts
