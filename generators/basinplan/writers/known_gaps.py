"""Writing down the gaps that the authors know, so that only new ones are called out."""

from __future__ import annotations

from pathlib import Path

from basinplan.analyses.gaps import find_gaps
from basinplan.model.plan import Plan

HEAD = """# Gaps of this plan that are known: for each rule, the records without an answer.
# A gap that is not listed here is new, and the check names it. Written by: basinplan gaps --accept
"""


def write_known_gaps(plan: Plan, path: Path) -> int:
    """Write every present gap, one line each, so that two branches merge; returns how many there are."""
    found = [gaps for gaps in find_gaps(plan) if gaps.missing]
    lines = [f"{gaps.rule}:\n" + "".join(f"  - {id}\n" for id in sorted(gaps.missing)) for gaps in found]
    path.write_text(HEAD + "".join(lines), "utf-8")
    return sum(len(gaps.missing) for gaps in found)
