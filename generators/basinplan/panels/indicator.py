"""An indicator's page: how it stands, its chart, how that was judged from which numbers, its criteria."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from basinplan.analyses.methods import words_of
from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import Verdict, last_fact
from basinplan.analyses.vintages import as_first_published
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.model.observation import OBSERVED
from basinplan.panels import Panel
from basinplan.registers.indicator import Indicator
from basinplan.render.desk import Desk
from basinplan.render.drawing import draw
from basinplan.render.fields import anchor
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import METHODS, href, page_of
from basinplan.render.paging import block
from basinplan.render.tabling import Cell, Tabled, name_cells
from basinplan.render.verdicts import APART, say_criteria, say_limit, say_past, say_verdict

COUNTS = ("ratio", "count", "criteria", "met", "partly_met", "not_met", "not_published", "growth", "growth_required")
DIFFERENCES = ("difference", "distance", "margin")


def indicator(desk: Desk, record: Indicator, here: str) -> list[Panel]:
    """State with chart, the criteria of a checklist, then the working of the judgement."""
    words, verdict = desk.words, assess(desk.plan, record)
    parts = [_state(desk, record, verdict)]
    if not observations_of(desk.plan, record):
        parts += [] if record.criteria else [Markup('<p class="plan-empty">{}</p>').format(words.say("charts.empty"))]
    else:
        drawn = desk.draw(charts()[chart_for(desk, record)], {"indicator": record}, Place(f"plan/indicators/{record.id}.yml"))
        parts.append(_switch(desk, record, figure_html(desk.plan, words, drawn, here), here))
    panels = [Panel("state", "", Markup("\n\n").join(parts))]
    if record.criteria:
        title = words.say("fields.criteria")
        panels.append(Panel("criteria", title, table_html(desk.plan, words, _criteria(desk, record), here)))
    panels.append(Panel("judged", words.say("panel.judged"), _judged(desk, record, verdict, here)))
    serving = [measure for measure in desk.plan.register("measure") if record.id in measure.indicators]
    if serving:
        items = [{"kind": Markup('<span class="plan-status plan-status--{}">{}</span>').format(
                      measure.status, words.code("measure_status", measure.status)),
                  "link": anchor(words, measure, href(page_of(desk.plan, measure.id), here))} for measure in serving]
        panels.append(Panel("serving", words.say("panel.serving"), block("mentions.html.j2", items=items),
                            tuple(measure.id for measure in serving)))
    return panels


def _state(desk: Desk, record: Indicator, verdict: Verdict) -> Markup:
    """The last value as a figure, the verdict, where an old value stood, what is promised or announced."""
    words, last = desk.words, last_fact(observations_of(desk.plan, record))
    counted = say_criteria(words, verdict)
    promises = [words.say("gauge.limit", limit=say_limit(words, limit, record.unit),
                          status=words.code("legal_status", limit.legal_status)) for limit in record.thresholds]
    promises += [words.say("gauge.limit", limit=words.named(words.say("working.target"), words.quantity(target.value, record.unit)),
                           status=words.date(target.period)) for target in record.targets]
    return block("verdict.html.j2", say=words.say, code=verdict.code, verdict=say_verdict(words, verdict),
                 past=say_past(words, record, verdict), promises=promises, is_known=bool(last or counted),
                 value=words.observed(last, record.unit) if last else counted or words.say("value.not_published"),
                 period=words.period(last.start, last.end) if last else "",
                 frozen=_frozen(desk, record, verdict),
                 kind=words.code("observation_kind", last.kind) if last and last.kind != OBSERVED else "")


def _switch(desk: Desk, record: Indicator, latest: Markup, here: str) -> Markup:
    """The drawing of the latest data; beside it, to choose without script, that of the values as they were first published.

    The drawing alone where none of its values was revised since.
    """
    plan, number = as_first_published(desk.past, desk.plan, record)
    if not number:
        return latest
    drawn = draw(charts()[chart_for(desk, record)], plan, desk.words, {"indicator": record}, part="first")
    return block("switch.html.j2", latest=latest, first=figure_html(desk.plan, desk.words, drawn, here), say=desk.words.say,
                 revised=desk.words.say("changelog.revised", number=number))


def _frozen(desk: Desk, record: Indicator, verdict: Verdict) -> str:
    """On a page of an edition: the verdict that was frozen with it, where today's method says something else."""
    said = desk.past.states[-1].verdicts.get(record.id) if desk.past.own_id else None
    if said is None or (said.code, said.reason) == (verdict.code, verdict.reason):
        return ""
    return desk.words.say("changelog.frozen_verdict", verdict=say_verdict(desk.words, said))


def chart_for(desk: Desk, record: Indicator) -> str:
    """The chart that suits the values: steps for long periods, points with limits, or the way to a target."""
    values = [o for o in observations_of(desk.plan, record) if o.is_fact]
    if not record.thresholds and values and all((o.last - o.first).days > 400 for o in values):
        return "period_means"
    return "series_with_target" if record.targets else "points_with_limits"


def _judged(desk: Desk, record: Indicator, verdict: Verdict, here: str) -> Markup:
    words, method = desk.words, record.assessment.method
    own = words_of(method)
    said = {key: words.say(f"methods.{method}.{key}", own[key]) for key in ("name", "how", "formula", "origin") if key in own}
    sources = _sources(record, verdict)
    working = []
    for name, value in verdict.working:
        source = desk.plan.record(sources.get(name, ""))
        where = anchor(words, source, href(page_of(desk.plan, source.id), here)) if source else words.say("working.calculated")
        unit = APART.get(record.unit, record.unit) if name in DIFFERENCES else record.unit
        shown = words.number(value) if name in COUNTS else words.quantity(value, unit)
        working.append((words.say(f"working.{name}"), shown, where))
    return block("working.html.j2", say=words.say, said=said, working=working, verdict=say_verdict(words, verdict),
                 as_of=words.date(desk.plan.passport.as_of), methods_href=href(METHODS, here) + f"#{method.replace('_', '-')}",
                 period=words.period(verdict.observation.start, verdict.observation.end) if verdict.observation else "")


def _sources(record: Indicator, verdict: Verdict) -> Mapping[str, str]:
    """For each number of the working, the source that it was read in; calculated ones are left out."""
    found = {"value": verdict.observation.source} if verdict.observation else {}
    if record.baseline:
        found["baseline"] = record.baseline.source
    if record.targets:
        found |= {"target": record.targets[-1].source, "plan": record.targets[-1].source}
    for threshold in record.thresholds:
        found["limit"] = found[{"floor": "lower", "ceiling": "upper"}.get(threshold.kind, "limit")] = threshold.source
    return found


def _criteria(desk: Desk, record: Indicator) -> Tabled:
    words, plan = desk.words, desk.plan
    rows = tuple((Cell(words.text(c.title)), Cell(words.code("criterion_state", c.state)), Cell(words.text(c.evidence)),
                  name_cells(words, plan, c.sources)) for c in record.criteria)
    headers = tuple(words.say(f"fields.{name}") for name in ("criteria", "state", "evidence", "sources"))
    return Tabled(words.say("fields.criteria"), headers, rows)
