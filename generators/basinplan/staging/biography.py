"""What a record has lived through: since when it stands in the plan, every change of its fields with the reasons, drawings."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.vintages import vintages_of
from basinplan.charts import charts
from basinplan.model.record import Record
from basinplan.model.values import NOT_STATED
from basinplan.panels import Panel
from basinplan.registers import registers
from basinplan.registers.indicator import Indicator
from basinplan.registers.measure import Measure
from basinplan.render.changelog import LIFE, life_rows, state_name
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html
from basinplan.render.paging import block


def biography(desk: Desk, record: Record, here: str) -> list[Panel]:
    """Of what promises always, of other records where something changed; nothing where no edition is kept."""
    words, rows = desk.words, list(life_rows(desk, record.id, here))
    there = [state for state, found in desk.past.records_of(record.id) if found is not None]
    if not desk.past.steps or not there or not (rows or registers()[record.REGISTER].COMMITS):
        return []
    first = words.say("changelog.first_in", state=state_name(words, there[0]), date=words.date(there[0].date))
    first += "" if rows else " " + words.say("changelog.never")
    place = desk.plan.entries[record.id].place
    drawings = [figure_html(desk.plan, words, desk.draw(charts()[name], {record.REGISTER: record}, place), here)
                for name in _drawings(desk, record)]
    body = "\n\n".join([*drawings, block("biography.html.j2", rows=rows, first=first, say=words.say)])
    return [Panel(LIFE, words.say("changelog.biography"), body)]


def _drawings(desk: Desk, record: Record) -> Iterator[str]:
    """What can be drawn of a life: ends that were promised, values that were revised or added, causes of another verdict."""
    found = [other for _, other in desk.past.records_of(record.id) if other is not None]
    if isinstance(record, Measure) and len(found) > 1:
        ends = [other.period.end for other in found if isinstance(other, Measure)]
        if any(end != NOT_STATED for end in ends):
            yield "promised_ends"
    if isinstance(record, Indicator) and len(found) > 1:
        if any(one.differs for one in vintages_of(desk.past, record.id)):
            yield "vintages"
        if any(status for _, _, status in desk.past.changes_of(record.id)):
            yield "status_causes"
