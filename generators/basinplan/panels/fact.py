"""A fact's page: every published value side by side."""

from __future__ import annotations

from markupsafe import Markup

from basinplan.analyses.leaning import LEFT_OUT, sentences_on
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.registers.fact import Fact
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import href
from basinplan.render.paging import block
from basinplan.render.printing import Unprintable, print_value
from basinplan.tables import tables
from basinplan.tables.fact_values import WORDS as TABLE

ABOUT = TABLE["about"]


def fact(desk: Desk, record: Fact, here: str) -> list[Panel]:
    """The table of values, with a word where the sources disagree."""
    words = desk.words
    body = str(table_html(desk.plan, words, tables()["fact_values"](desk.plan, words, record), here))
    if len({(value.value, value.upper) for value in record.values}) > 1:
        drawn = desk.draw(charts()["disagreeing_values"], {"fact": record}, Place(desk.plan.entries[record.id].place.path))
        body = f"{figure_html(desk.plan, words, drawn, here)}\n\n{body}"
    if record.used:
        body = f'<p class="plan-lede">{_lead(desk, record)}</p>\n\n{body}'
    if record.disagrees:
        body = f'<p class="plan-disagree">{words.say("value.disagree")}</p>\n\n{body}'
    parts = [Panel("values", words.say("panel.values"), body)]
    leaning = [
        {
            "kind": chapter.title,
            "link": Markup('<a href="{}">{}</a>').format(f"{href(name, here)}#{id}" if id else href(name, here), text),
        }
        for name, chapter, id, text in sentences_on(desk.plan, record, words.locale, lambda asked: _printed(desk, asked))
    ]
    if leaning:
        parts.append(Panel("sentences", words.say("panel.sentences"), block("mentions.html.j2", items=leaning)))
    return parts


def _lead(desk: Desk, record: Fact) -> Markup:
    """The value that the plan uses and its period, and between which values all published ones lie."""
    words, used = desk.words, record.used
    value = words.range(used.value, used.value if used.upper is None else used.upper, record.unit)
    if used.approximate:
        value = words.say("tables.fact_values.about", ABOUT, value=value)
    low, high = min(v.value for v in record.values), max(v.value if v.upper is None else v.upper for v in record.values)
    key = "panel.fact_used" if low == high else "panel.fact_used_of"
    period = used.period or words.say("value.not_stated")
    return Markup(words.say(key, value=Markup("<strong>{}</strong>").format(value), period=period,
                            range=words.range(low, high, record.unit)))


def _printed(desk: Desk, asked: str) -> str:
    """What a chapter prints where it asks for a value: ``ili-share.range | link``."""
    named, _, word = (part.strip() for part in asked.partition("|"))
    id, _, field = named.rpartition(".")
    try:
        return print_value(desk.plan, desk.words, id, field, "" if word == "link" else word)
    except Unprintable:
        return LEFT_OUT
