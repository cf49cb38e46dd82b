"""What was stated and is stated no more leaves the plan weaker; what has become known makes it stronger."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.analyses.field_differences import is_silent
from basinplan.model.change import ADDED, CHANGED, DATA, STRENGTHENED, UNDECIDABLE, WEAKENED, WITHDRAWN
from basinplan.registers import registers

WORDS = {
    "ru": "Известное стало неизвестным или наоборот.",
    "kk": "Белгілі нәрсе белгісіз болды немесе керісінше.",
    "zh": "已知变为未知，或相反。",
    "en": "What was known is unknown now, or the reverse.",
}
LEFT_TO_OTHERS = ("note", "margin", "targets", "thresholds", "milestones", "outputs", "costs", "funding", "criteria", "classes",
                  "replaces", "sources", "sdg_targets", "where")

LOST = (("fact", ("chosen",)), ("fact", ("values",)), ("fact", ()), ("source", ("url",)), ("source", ()), ("dataset", ()),
        ("layer", ()), ("meeting", ()), ("agreement", ()), ("agreement", ("in_force",)), ("activity", ()),
        ("decision", ("follow_ups",)),
        ("initiative", ()), ("initiative", ("statuses",)), ("parallel_figure", ()), ("parallel_figure", ("figures",)),
        ("body", ("involved",)))
NEWS = ("done", "as_of")  # a step that was done and a later date of reading are news, no promise; to lose them is a loss


def known(case: Case) -> str | None:
    """A single field of a promise that falls silent or begins to speak; a row of data that is withdrawn.

    What the loss of a record that promises nothing means is for a reader.
    """
    if case.change.scope == DATA:
        is_gone = case.kind == WITHDRAWN and case.names in (("rows", ""), ("geometry",))
        is_lost = is_gone or is_silent(case.change.after) and case.kind == CHANGED
        return WEAKENED if is_lost else None
    if case.kind == WITHDRAWN and (case.change.register, case.names) in LOST:
        return WEAKENED
    if case.kind == WITHDRAWN and not case.names and not case.is_promise and case.change.register in registers():
        return UNDECIDABLE
    is_item = case.change.field.endswith("]")
    if not case.is_promise or not case.names or case.names[-1] in LEFT_TO_OTHERS or is_item or case.difference.locale:
        return None
    if case.kind == WITHDRAWN or not is_silent(case.change.before) and is_silent(case.change.after):
        return WEAKENED
    return STRENGTHENED if case.kind == ADDED and case.names[-1] not in NEWS else None
