"""The first page: how the basin stands, what is being done, what is due, what is not known, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.due import Due, open_dates
from basinplan.analyses.gaps import find_gaps
from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.analyses.totals import measures_by_status
from basinplan.analyses.verdict import NOT_ASSESSABLE
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.pages import menu
from basinplan.panels.indicator import chart_for
from basinplan.registers.indicator import Indicator
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.figures import figure_html
from basinplan.render.gauging import gauge, gauge_key
from basinplan.render.links import HOME, href, list_page, page_of
from basinplan.render.listing import chapter_link, register_link
from basinplan.render.paging import block, fill_template, front_matter
from basinplan.render.printing import fields_of
from basinplan.render.verdicts import say_criteria, say_past, say_verdict

PASSPORT, MOST = "plan/plan.yml", 4


def home(desk: Desk) -> Iterator[tuple[str, str]]:
    """The gauge indicator with its chart, the board of indicators, measures by status, dates, gaps, chapters, registers."""
    plan, words = desk.plan, desk.words
    title = words.text(plan.passport.title)
    parts = [_hero(desk), _waters(desk), _doing(desk), _due(desk), _unknown(desk), _chapters(desk), _evidence(desk)]
    head = front_matter({"title": title, "kind": "home", "edit_path": PASSPORT, "description": words.text(plan.passport.notice)})
    yield HOME, head + fill_template("home.md.j2", title=title, parts=[part for part in parts if part])


def _hero(desk: Desk) -> Markup:
    """What the indicator of the water line says in one sentence, over its chart."""
    plan, words = desk.plan, desk.words
    found = plan.record(plan.passport.gauge or "")
    status = words.code("plan_status", plan.passport.status)
    name, said, drawn, page = "", "", "", ""
    if isinstance(found, Indicator):
        verdict, page = assess(plan, found), href(page_of(plan, found.id), HOME)
        name, said = words.text(found.title), say_past(words, found, verdict) or _now(desk, found, say_verdict(words, verdict))
        if observations_of(plan, found):
            item = charts()[chart_for(desk, found)]
            drawn = figure_html(plan, words, desk.draw(item, {"indicator": found}, Place(PASSPORT)), HOME)
    return block("hero.html.j2", whose=name, said=said, page=page, figure=drawn, status=status, say=words.say,
                 as_of=words.date(plan.passport.as_of))


def _now(desk: Desk, indicator: Indicator, verdict: str) -> str:
    """The last value, its period and the verdict; the verdict alone where no value has been published."""
    latest = fields_of(desk.plan, desk.words, indicator.id)["latest"]()
    if not latest:
        return desk.words.say("home.verdict", name=desk.words.say("value.not_published"), verdict=verdict)
    return desk.words.say("home.verdict", name=desk.words.listing([latest["period"], latest[""]]), verdict=verdict)


def _waters(desk: Desk) -> Markup | str:
    """A row for each indicator of the basin that is judged: value, verdict, gauge."""
    plan, words = desk.plan, desk.words
    everything = plan.register("indicator")
    near = tuple(i for i in everything if i.scope != "national" and i.assessment.method != "none") or everything
    if not near:
        return ""
    rows = []
    for indicator in near:
        latest, verdict = fields_of(plan, words, indicator.id)["latest"](), assess(plan, indicator)
        counted = say_criteria(words, verdict)
        rows.append({"link": anchor(words, indicator, href(page_of(plan, indicator.id), HOME)), "gauge": gauge(plan, indicator),
                     "value": latest[""] if latest else counted or words.say("value.not_published"),
                     "is_known": bool(latest or counted),
                     "period": latest["period"] if latest else "", "code": verdict.code, "verdict": say_verdict(words, verdict)})
    return block("rows.html.j2", id="waters", title=words.say("home.waters"), rows=rows,
                 more=register_link(desk, "indicator", HOME), key=gauge_key(words),
                 number=words.say("home.of_all", number=len(rows), all=len(everything)) if len(rows) < len(everything)
                 else words.number(len(everything)))


def _doing(desk: Desk) -> Markup | str:
    """Measures by status as one bar, each part with its number and word, leading to those measures."""
    plan, words = desk.plan, desk.words
    counts, at, parts = measures_by_status(plan), 0, []
    for code, number in counts.items():
        parts.append({"code": code, "at": at, "number": number, "shown": words.number(number),
                      "word": words.code("measure_status", code), "href": f"{href(list_page('measure'), HOME)}?status={code}"})
        at += number
    return block("status_bar.html.j2", title=words.say("home.doing"), parts=parts, total=at,
                 more=register_link(desk, "measure", HOME), number=words.number(at)) if parts else ""


def _due(desk: Desk) -> Markup | str:
    """Dates ahead first, then those that have passed without a published completion."""
    if not desk.plan.register("measure"):
        return ""
    dues, words = open_dates(desk.plan), desk.words
    groups = [{"title": words.say(f"home.{key}"), "code": key, "items": [_dated(desk, due) for due in found[:MOST]],
               "more": words.say("home.of_all", number=MOST, all=len(found)) if len(found) > MOST else "",
               "all": page}
              for key, found, page in (("due_next", dues.ahead, href("programme.md", HOME)),
                                       ("due_past", dues.passed[::-1], href("gaps/measure-overdue.md", HOME))) if found]
    return block("due.html.j2", title=words.say("home.due"), groups=groups, say=words.say)


def _dated(desk: Desk, due: Due) -> dict[str, object]:
    words = desk.words
    link = anchor(words, due.measure, href(page_of(desk.plan, due.measure.id), HOME))
    return {"date": words.date(due.day), "link": link,
            "step": words.text(due.milestone.title) if due.milestone else words.say("home.due_end")}


def _unknown(desk: Desk) -> Markup | str:
    """What is not known, in numbers that lead to the lists."""
    plan, words = desk.plan, desk.words
    figures = unknowns(plan)
    if not figures:
        return ""
    said = [{"number": words.number(number), "href": href(page, HOME),
             "word": words.say(f"home.{key}")} for key, number, page in figures]
    return block("unknown.html.j2", title=words.say("home.unknown"), figures=said)


def unknowns(plan: Plan) -> list[tuple[str, int, str]]:
    """Name, number and page of what the plan does not know: answers missing, indicators open, costs, sources that disagree."""
    if not (plan.register("measure") or plan.register("indicator")):
        return []
    gaps = {gap.rule: len(gap.missing) for gap in find_gaps(plan)}
    found = [("gaps", sum(gaps.values()), "gaps/index.md")]
    if plan.register("indicator"):
        open_ones = sum(assess(plan, indicator).code == NOT_ASSESSABLE for indicator in plan.register("indicator"))
        found.append(("unassessed", open_ones, "gaps/indicator-not-assessable.md"))
    if plan.register("measure"):
        found.append(("uncosted", gaps["measure_without_cost"], "gaps/measure-without-cost.md"))
    if plan.register("fact"):
        found.append(("disagreeing", sum(fact.disagrees for fact in plan.register("fact")), list_page("fact")))
    return found


def _chapters(desk: Desk) -> Markup | str:
    """Every chapter with what it says about itself."""
    plan, words = desk.plan, desk.words
    items = []
    for name in plan.chapter_names:
        chapter = plan.chapters.get((words.locale, name))
        items.append({"link": chapter_link(desk, name, HOME), "about": str(chapter.meta.get("description", "")) if chapter else ""})
    return block("ways.html.j2", id="chapters", title=words.say("site.chapters"), items=items) if items else ""


def _evidence(desk: Desk) -> Markup | str:
    """Every register with the number of its records; the map, the programme as a whole, and the files to take away."""
    words = desk.words
    items = [{"link": register_link(desk, name, HOME), "about": words.number(len(found))}
             for name, found in desk.plan.by_register.items()]
    more = [{"href": href(item.path, HOME), "title": item.title} for item in menu(desk)]
    return block("registers.html.j2", id="evidence", title=words.say("site.evidence"), items=items, more=more) if items else ""
