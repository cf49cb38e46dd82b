"""A decision's page: what became of it, with the evidence, and what has changed in the plan on this matter."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.panels import Panel
from basinplan.registers.decision import Decision
from basinplan.render.changelog import saying_of, state_name, step_page
from basinplan.render.decisions import follow_up_html
from basinplan.render.desk import Desk
from basinplan.render.links import href
from basinplan.render.paging import block


def decision(desk: Desk, record: Decision, here: str) -> list[Panel]:
    """The follow-up as a table of state, date, words and sources; then the changes of the decision and of its measures."""
    title = desk.words.say("fields.follow_ups", type(record).WORDS["fields.follow_ups"])
    panels = [Panel("follow-up", title, follow_up_html(desk, record, title, here))]
    changes = list(_changes(desk, record, here))
    if changes:
        panels.append(Panel("plan-changes", desk.words.say("panel.plan_changes"), block("mentions.html.j2", items=changes)))
    return panels


def _changes(desk: Desk, record: Decision, here: str) -> Iterator[dict[str, object]]:
    """Each change in the history of the plan of the measures that carry the decision out, leading to its place there."""
    words = desk.words
    for id in record.measures:
        for step, changes, _ in desk.past.changes_of(id):
            saying = saying_of(desk, step)
            for change in changes:
                said = words.named(saying.record(change), saying.field(change))
                link = Markup('<a href="{}#c-{}">{}</a>').format(href(step_page(step), here), change.id, said)
                yield {"kind": f"{state_name(words, step.before)} → {state_name(words, step.after)}", "link": link}
