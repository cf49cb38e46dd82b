"""The first page: the state of the plan at a glance, its indicators and measures, the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.totals import measures_with_cost
from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import HOME, href, list_page
from basinplan.render.listing import chapter_link, register_link
from basinplan.render.paging import block, fill_template, front_matter
from basinplan.tables.indicators import tabled

PASSPORT = "plan/plan.yml"
COUNTED = ("measure", "indicator", "fact", "source", "dataset")


def home(desk: Desk) -> Iterator[tuple[str, str]]:
    """Key counts, indicators with their state, measures by status, the map, chapters and registers."""
    plan, words = desk.plan, desk.words
    measures = plan.register("measure")
    counts = [(words.count(f"count.{name}", len(plan.register(name))), href(list_page(name), HOME))
              for name in COUNTED if plan.register(name)]
    lead = block("lead.html.j2", counts=counts, say=words.say, as_of=words.date(plan.passport.as_of),
                 status=words.code("plan_status", plan.passport.status),
                 cost_href=href("gaps/measure-without-cost.md", HOME),
                 known=measures_with_cost(plan), measures=len(measures), has_measures=bool(measures))
    board = []
    if plan.register("indicator"):
        near = tuple(i for i in plan.register("indicator") if i.scope != "national" and i.assessment.method != "none")
        board.append(table_html(plan, words, tabled(plan, words, near or plan.register("indicator")), HOME))
    if measures:
        drawn = desk.draw(charts()["measures_by_status"], {}, Place(PASSPORT))
        board.append(figure_html(plan, words, drawn, HOME))
    if plan.geometry:
        board.append(figure_html(plan, words, desk.draw(maps()["basin"], {}, Place(PASSPORT)), HOME))
    chapters = [{"kind": "", "link": chapter_link(desk, name, HOME)} for name in plan.chapter_names]
    evidence = [{"kind": words.number(len(found)), "link": register_link(desk, name, HOME)}
                for name, found in plan.by_register.items()]
    ways = [Panel(id, words.say(f"site.{id}"), block("mentions.html.j2", items=items))
            for id, items in (("chapters", chapters), ("evidence", evidence)) if items]
    head = front_matter({"title": words.text(plan.passport.title), "kind": "home", "edit_path": PASSPORT,
                         "description": words.text(plan.passport.notice)})
    yield HOME, head + fill_template("home.md.j2", title=words.text(plan.passport.title), lead=lead,
                                     board=Markup("\n\n").join(board), ways=ways)
