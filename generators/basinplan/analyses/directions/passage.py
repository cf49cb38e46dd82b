"""A passage that states numbers, dates, references or duties is of substance where it comes or goes."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, EDITORIAL, STRENGTHENED, UNDECIDABLE, UPDATED, WEAKENED, WITHDRAWN
from basinplan.statements.reading import read_statements

WORDS = {
    "ru": "Абзац добавлен или исключён.",
    "kk": "Абзац қосылды немесе алынды.",
    "zh": "段落新增或删除。",
    "en": "A passage was added or withdrawn.",
}
def passage(case: Case) -> str | None:
    """A chapter, or a passage with a duty, by whether it came or went; others are undecidable, the title of a file is wording."""
    if case.names[:1] == ("chapter",):
        return WEAKENED if case.kind == WITHDRAWN else UNDECIDABLE
    is_passage = case.names[:1] == ("passage",)
    if is_passage and case.names[1] == "head" and (case.change.after or case.change.before).startswith("title:"):
        return EDITORIAL
    if is_passage and case.kind == CHANGED and case.names[1] == "request":
        return UPDATED
    if not (is_passage or case.difference.locale) or case.kind not in (ADDED, WITHDRAWN):
        return None
    if not case.is_promise:
        return UPDATED
    said = read_statements(case.change.before or case.change.after, case.grammars[case.difference.locale])
    if any(one.duties for one in said.sentences) and {duty for one in said.sentences for duty in one.duties} - {"may"}:
        return WEAKENED if case.kind == WITHDRAWN else STRENGTHENED
    has_substance = said.quantities or said.dates or said.references or any(one.duties or one.denies for one in said.sentences)
    if has_substance or is_passage and case.names[1] == "request":
        return UNDECIDABLE
    if is_passage and case.kind == WITHDRAWN:
        return UNDECIDABLE
    return UPDATED if is_passage else EDITORIAL
