"""A passage that states numbers, dates, references or duties is of substance where it comes or goes."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, UNDECIDABLE, UPDATED, WEAKENED, WITHDRAWN
from basinplan.statements.grammar import Grammar
from basinplan.statements.reading import Statements, read_statements

WORDS = {
    "ru": "Абзац добавлен или исключён.",
    "kk": "Абзац қосылды немесе алынды.",
    "zh": "段落新增或删除。",
    "en": "A passage was added or withdrawn.",
}
def passage(case: Case) -> str | None:
    """A chapter, or a passage with a duty, by whether it came or went; what has come, or stands elsewhere, is for a reader."""
    if case.names[:1] == ("chapter",):
        return WEAKENED if case.kind == WITHDRAWN else UNDECIDABLE
    is_passage = case.names[:1] == ("passage",)
    if is_passage and case.names[2]:
        return UNDECIDABLE
    text = case.change.after or case.change.before
    is_request = is_passage and case.names[1] == "request" and str(text).lstrip("`~ ").startswith("plan-")
    if is_request and case.kind == CHANGED:
        return UPDATED
    if not (is_passage or case.difference.locale) or case.kind not in (ADDED, WITHDRAWN):
        return None
    if not case.is_promise:
        return UPDATED
    said = read_statements(text, case.grammars[case.difference.locale])
    duties = {duty for one in said.sentences for duty in one.duties}
    if case.kind == WITHDRAWN:
        return WEAKENED if duties - {"may"} else UNDECIDABLE
    is_head = is_passage and case.names[1] == "head"
    is_told = is_passage and not is_request and case.names[1] != "other" and not (is_head and text.startswith("title:"))
    if not is_told or duties or _has_substance(said):
        return UNDECIDABLE
    return UPDATED if is_head or not _is_limited(said, case.grammars[case.difference.locale]) else UNDECIDABLE


def _has_substance(said: Statements) -> bool:
    """Whether a passage states a number, date or reference, or denies something."""
    return bool(said.quantities or said.dates or said.references or any(one.denies for one in said.sentences))


def _is_limited(said: Statements, grammar: Grammar) -> bool:
    """Whether it perhaps denies, speaks of a part, points at other passages, or says how firmly something binds."""
    is_partial = any(one.denies_perhaps or one.extent for one in said.sentences)
    return is_partial or any(True for words in (grammar.binding_words, grammar.pointing) for _ in words.find(said.words))
