"""Which gaps are new since the authors last wrote down those that they know, and which have been closed?

The ratchet: known debt is let be, new debt is named. Which questions are asked belongs to ``analyses.gaps``.
"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.datasets import are_all_usable
from basinplan.analyses.gaps import find_gaps, rules
from basinplan.model.finding import Finding, warning
from basinplan.model.plan import Plan
from basinplan.model.spelling import nearest, unknown_word


def new_gaps(plan: Plan) -> list[tuple[str, str]]:
    """Rule and id of every gap that is not among the known ones; none where no gaps are known at all,
    and none while something of the plan could not be read: what is missing may stand just there.
    """
    known = plan.known_gaps
    if known is None or plan.unread or not are_all_usable(plan):
        return []
    return [(gaps.rule, id) for gaps in find_gaps(plan) for id in gaps.missing if id not in known.get(gaps.rule, {})]


def closed_gaps(plan: Plan) -> list[tuple[str, str]]:
    """Rule and id of every known gap that is there no more."""
    missing = {gaps.rule: set(gaps.missing) for gaps in find_gaps(plan)}
    return [(rule, id) for rule, ids in (plan.known_gaps or {}).items() for id in ids if id and id not in missing.get(rule, set())]


def find_new_gaps(plan: Plan) -> Iterator[Finding]:
    """A warning at each record with a new gap, an error for a rule that does not exist, a warning for such a record."""
    for rule, places in (plan.known_gaps or {}).items():
        if rule not in rules():
            yield unknown_word("gap-rule-unknown", places[""], rule, rule, rules())
        for id, place in places.items():
            if id and id not in plan.entries and not plan.may_exist(id):
                yield warning("gap-id-unknown", place, rule, id, nearest=nearest(id, plan.entries))
    for rule, id in new_gaps(plan):
        yield warning("gap-new", plan.entries[id].place_of(("id",)), "", rule, rule=rule, id=id)


def without_hasty_gaps(findings: list[Finding]) -> Iterator[Finding]:
    """The findings without new gaps where any of them is an error.

    A slip in one file can make another record look incomplete, and an author must not be asked to write down as
    missing what is only misspelt.
    """
    is_sound = not any(finding.is_error for finding in findings)
    return (finding for finding in findings if is_sound or finding.code != "gap-new")
