"""The roof over earlier states of the plan: are the editions still what they were, and does every new note explain a change?

Knows both the readers of editions and the comparison. Says nothing and writes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path

from basinplan.analyses.attribution import UNSAID, Frozen
from basinplan.analyses.comparison import Comparison, compare
from basinplan.analyses.comparison.notes import find_note_faults, new_notes
from basinplan.analyses.past import DRAFT, Past, State, Step
from basinplan.analyses.verdict import Score, Verdict
from basinplan.model.edition import FOLDER, VERDICTS, Edition
from basinplan.model.finding import Finding
from basinplan.model.plan import Plan
from basinplan.readers.editions import find_edited_editions, read_editions
from basinplan.readers.git_history import NoSuchState
from basinplan.readers.grammar_file import read_grammar
from basinplan.readers.plan_states import read_state
from basinplan.registers.revision_note import RevisionNote
from basinplan.statements.grammar import Grammars


def grammars_of(*plans: Plan) -> Grammars:
    """How every language of the plans writes numbers, dates, units, duties and denials."""
    locales = {locale for plan in plans for locale in (*plan.passport.locales, plan.passport.source_locale)}
    return {locale: read_grammar(locale) for locale in sorted(locales)}


def compare_plans(before: Plan, after: Plan, said: Frozen = UNSAID) -> Comparison:
    """What differs between two plans, with the grammars of all their languages; ``said`` are the verdicts frozen with each."""
    return compare(before, after, grammars_of(before, after), said)


def newest_edition(root: Path) -> Edition | None:
    """The edition of the latest date, of one day that of the highest name; nothing where there is none yet."""
    return next(reversed(read_editions(root, [])), None)


def read_past(root: Path, plan: Plan) -> Past:
    """The editions below ``root`` and the draft ``plan``, each compared with every later one."""
    editions = read_editions(root, [])
    states = [State(edition.id, edition.date, edition.status, edition.decision, read_state(root, edition.id),
                    frozen_verdicts(root, edition.id)) for edition in editions]
    states.append(State(DRAFT, plan.passport.as_of, plan.passport.status, "", plan, {}))
    pairs = tuple(Step(old, new, compare_plans(old.plan, new.plan, (old.verdicts, new.verdicts)))
                  for old, new in combinations(states, 2))
    neighbours = {(old.id, new.id) for old, new in pairwise(states)}
    return Past(tuple(states), tuple(step for step in pairs if (step.before.id, step.after.id) in neighbours), pairs=pairs)


def find_history_faults(root: Path, plan: Plan) -> list[Finding]:
    """Frozen files that were edited, and notes that explain nothing since the newest edition."""
    findings = find_edited_editions(root)
    newest = newest_edition(root)
    if newest is None or findings or not any(plan.register(RevisionNote.REGISTER)):
        return findings
    before = read_state(root, newest.id)
    if new_notes(before, plan):
        findings += find_note_faults(before, plan, compare_plans(before, plan).changes)
    return findings


def frozen_verdicts(root: Path, name: str) -> Mapping[str, Verdict]:
    """What an edition said of each indicator when it was frozen; nothing for other states. NoSuchState where it is illegible."""
    if all(edition.id != name for edition in read_editions(root, [])):
        return {}
    try:
        read = json.loads((root / FOLDER / name / VERDICTS).read_text("utf-8"))
        return {id: Verdict(said["code"], said["reason"], score=_score(said["score"])) for id, said in read.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
        raise NoSuchState("broken_verdicts", name=name) from None


def _score(written: list[str]) -> Score | None:
    return (written[0], Decimal(written[1])) if written else None
