"""Pages that no author writes: home, the list of a register, all pages A–Z, downloads."""

from __future__ import annotations

from markupsafe import Markup

from basinplan.analyses.totals import measures_with_cost
from basinplan.charts import charts
from basinplan.exports import exports
from basinplan.maps import maps
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import DOWNLOADS, HOME, INDEX, href, list_page, page_of
from basinplan.render.paging import block, fill_template, front_matter
from basinplan.render.tabling import Cell, Tabled, name_cell
from basinplan.tables import tables

PASSPORT = "plan/plan.yml"


def home_page(desk: Desk) -> str:
    """The state of the plan at a glance: key counts, indicators, measures by status, the ways in."""
    plan, words = desk.plan, desk.words
    measures = plan.register("measure")
    counts = [(words.count(f"count.{name}", len(plan.register(name))), href(list_page(name), HOME))
              for name in ("measure", "indicator", "fact", "source", "dataset") if plan.register(name)]
    lead = block("lead.html.j2", counts=counts, say=words.say, as_of=words.date(plan.passport.as_of),
                 status=words.code("plan_status", plan.passport.status),
                 known=measures_with_cost(plan), measures=len(measures), has_measures=bool(measures))
    board = []
    if plan.register("indicator"):
        board.append(table_html(plan, words, tables()["indicators"](plan, words), HOME))
    if measures:
        drawn = desk.draw(charts()["measures_by_status"], {}, Place(PASSPORT))
        board.append(figure_html(plan, words, drawn, HOME))
    if plan.geometry:
        board.append(figure_html(plan, words, desk.draw(maps()["basin"], {}, Place(PASSPORT)), HOME))
    chapters = [{"kind": "", "link": _chapter_link(desk, name)} for name in plan.chapter_names]
    evidence = [{"kind": words.number(len(found)), "link": _register_link(desk, name, HOME)}
                for name, found in plan.by_register.items()]
    ways = [Panel(id, words.say(f"site.{id}"), block("mentions.html.j2", items=items))
            for id, items in (("chapters", chapters), ("evidence", evidence)) if items]
    head = front_matter({"title": words.text(plan.passport.title), "kind": "home", "edit_path": PASSPORT,
                         "description": words.text(plan.passport.notice)})
    return head + fill_template("home.md.j2", title=words.text(plan.passport.title), lead=lead,
                                board=Markup("\n\n").join(board), ways=ways)


def register_page(desk: Desk, register: str) -> str:
    """All records of a register as a table; a register with a table of its own uses that."""
    plan, words = desk.plan, desk.words
    here, kind = list_page(register), type(plan.register(register)[0])
    title = words.say(f"registers.{register}.many", kind.WORDS["many"])
    shelf = tables()
    if f"{register}s" in shelf:
        tabled = shelf[f"{register}s"](plan, words)
    else:
        rows = tuple((name_cell(words, plan, record.id), Cell(record.id)) for record in plan.register(register))
        tabled = Tabled(title, (words.say("fields.title"), words.say("fields.id")), rows)
    head = front_matter({"title": title, "kind": "list", "edit_path": _folder(plan, register)})
    return head + fill_template("list.md.j2", title=title, about=words.say(f"registers.{register}.about", kind.WORDS["about"]),
                                body=table_html(plan, words, tabled, here))


def contents_page(desk: Desk) -> str:
    """Every page of this language, so that all can be reached without search or script."""
    plan, words = desk.plan, desk.words
    body = [str(block("mentions.html.j2", items=[{"kind": "", "link": _chapter_link(desk, n)} for n in plan.chapter_names]))]
    for register, records in plan.by_register.items():
        kind = type(records[0])
        title = words.say(f"registers.{register}.many", kind.WORDS["many"])
        items = [{"kind": record.id, "link": anchor(words, record, href(page_of(plan, record.id), INDEX))} for record in records]
        body.append(f"## {title} {{#{register.replace('_', '-')}}}\n\n{block('mentions.html.j2', items=items)}")
    title = words.say("site.contents")
    head = front_matter({"title": title, "kind": "contents"})
    return head + fill_template("list.md.j2", title=title, about=words.say("site.contents_about"), body=Markup("\n\n".join(body)))


def downloads_page(desk: Desk) -> str:
    """The files in which others can use the plan."""
    plan, words = desk.plan, desk.words
    root = desk.to_root(DOWNLOADS)
    names = sorted(name for export in exports().values() for name in export(plan))
    items = [{"kind": "", "link": Markup('<a href="{}downloads/{}" download>{}</a>').format(root, name, name)} for name in names]
    title = words.say("site.downloads")
    head = front_matter({"title": title, "kind": "downloads"})
    return head + fill_template("list.md.j2", title=title, about=words.say("site.downloads_about"),
                                body=block("mentions.html.j2", items=items))


def _folder(plan, register: str) -> str:
    path = plan.entries[plan.register(register)[0].id].place.path
    return path.rsplit("/", 1)[0]


def _chapter_link(desk: Desk, name: str) -> Markup:
    plan = desk.plan
    order = (desk.words.locale, plan.passport.source_locale, *plan.passport.locales)
    chapter = next(plan.chapters[found, name] for found in order if (found, name) in plan.chapters)
    language = Markup(' lang="{}"').format(chapter.locale) if chapter.locale != desk.words.locale else ""
    return Markup('<a href="{}"{}>{}</a>').format(href(name, HOME), language, chapter.title)


def _register_link(desk: Desk, register: str, here: str) -> Markup:
    kind = type(desk.plan.register(register)[0])
    title = desk.words.say(f"registers.{register}.many", kind.WORDS["many"])
    return Markup('<a href="{}">{}</a>').format(href(list_page(register), here), title)
