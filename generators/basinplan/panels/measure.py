"""A measure's page: who, when, for how much and where at a glance; what was delivered, the steps, the indicators that show it."""

from __future__ import annotations

from markupsafe import Markup

from basinplan.analyses.asking import CLOSED
from basinplan.analyses.engagement import is_user, touches, was_consulted
from basinplan.analyses.progress import assess
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED
from basinplan.panels import Panel
from basinplan.registers.measure import Measure, Output
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor, said
from basinplan.render.gauging import gauge
from basinplan.render.links import href, page_of
from basinplan.render.paging import block
from basinplan.render.printing import fields_of
from basinplan.render.verdicts import say_criteria, say_verdict


def measure(desk: Desk, record: Measure, here: str) -> list[Panel]:
    """The glance under the title, then outputs, milestones, indicators and those whom it touches, where there are any."""
    words = desk.words
    panels = [Panel("glance", "", _glance(desk, record, here))]
    if record.outputs:
        items = [_output(desk, output, here) for output in record.outputs]
        panels.append(Panel("outputs", words.say("panel.outputs"), block("outputs.html.j2", items=items)))
    if record.milestones:
        panels.append(Panel("milestones", words.say("panel.milestones"), _milestones(desk, record, here)))
    if record.indicators:
        rows = [_indicator(desk, id, here) for id in record.indicators if desk.plan.record(id)]
        panels.append(Panel("effects", words.say("panel.effects"), block("effects.html.j2", rows=rows), tuple(record.indicators)))
    if touched := _touched(desk, record, here):
        panels.append(Panel("touches", words.say("panel.touches"), block("mentions.html.j2", items=touched)))
    return panels


def _touched(desk: Desk, record: Measure, here: str) -> list[dict[str, object]]:
    """Users, local authorities and associations at the waters of an open measure, and whether they were asked."""
    found = [body for body in desk.plan.register("body") if is_user(body) and touches(record, body)]
    said = {body.id: desk.words.say("panel.asked" if was_consulted(desk.plan, body) else "panel.not_asked") for body in found}
    return [{"kind": said[body.id], "link": _named(desk, body.id, here)} for body in found] if record.status not in CLOSED else []


def _glance(desk: Desk, record: Measure, here: str) -> Markup:
    """What the source says, and the four questions of a reader; what is not published says so and leads to what is missing."""
    words = desk.words

    def gap(rule: str) -> Markup:
        word = words.say("value.not_published" if rule == "cost" else "value.not_stated")
        return Markup('<a class="plan-unknown" href="{}">{}</a>').format(href(f"gaps/measure-without-{rule}.md", here), word)

    def day(value: str, rule: str) -> Markup:
        return gap(rule) if value == NOT_STATED else Markup.escape(words.date(value))

    who = [_named(desk, id, here) for id in record.responsible.joint]
    where = [_named(desk, id, here) for id in (*record.coverage.water_bodies, *record.coverage.places)]
    costs = [words.money(cost.amount, cost.scale, cost.currency) for cost in record.costs]
    payers = [_named(desk, funding.body, here) for funding in record.funding]
    span = Markup('<span class="plan-span">{} <span class="plan-span__to" aria-hidden="true"></span> {}</span>').format(
        day(record.period.start, "start"), day(record.period.end, "end"))
    cells = [(words.say("fields.responsible"), who or [gap("responsible")]), (words.say("fields.period"), [span]),
             (words.say("fields.costs"), costs or [gap("cost")]), (words.say("fields.funding"), payers or [gap("payer")]),
             (words.say("fields.coverage"), where or [words.code("country", code) for code in record.coverage.countries])]
    return block("glance.html.j2", summary=said(words, record.summary), cells=cells, wide=False)


def _named(desk: Desk, id: str, here: str) -> Markup:
    record: Record = desk.plan.record(id)
    return anchor(desk.words, record, href(page_of(desk.plan, id), here))


def _output(desk: Desk, output: Output, here: str) -> dict[str, object]:
    words = desk.words
    value = words.number(output.value) if output.unit == "pieces" else words.quantity(output.value, output.unit)
    return {"value": value, "kind": words.code("observation_kind", output.kind),
            "code": output.kind, "what": said(words, output.what), "source": _named(desk, output.source, here),
            "as_of": "" if output.as_of == NOT_STATED else words.date(output.as_of)}


def _milestones(desk: Desk, record: Measure, here: str) -> Markup:
    """Steps in order of their dates; done is a filled disc, open a ring, and both say it in words."""
    words = desk.words
    steps = sorted(record.milestones, key=lambda step: min(step.due, step.done))
    items = [{"title": said(words, step.title), "is_done": step.done != NOT_STATED, "source": _named(desk, step.source, here),
              "done": words.named(words.say("panel.done"), words.date(step.done)) if step.done != NOT_STATED else "",
              "due": words.named(words.say("panel.due"), words.date(step.due))} for step in steps]
    return block("steps.html.j2", items=items)


def _indicator(desk: Desk, id: str, here: str) -> dict[str, object]:
    words, plan = desk.words, desk.plan
    indicator, verdict = plan.record(id), assess(plan, plan.record(id))
    latest, counted = fields_of(plan, words, id)["latest"](), say_criteria(words, verdict)
    return {"link": anchor(words, indicator, href(page_of(plan, id), here)), "gauge": gauge(plan, indicator), "code": verdict.code,
            "verdict": say_verdict(words, verdict), "value": latest[""] if latest else counted or words.say("value.not_published"),
            "period": latest["period"] if latest else "", "is_known": bool(latest or counted)}
