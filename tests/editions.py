"""The sample plan with two editions and a draft: every change is one that a reader can follow. `editions.py FOLDER` writes it."""

from __future__ import annotations

import re
from pathlib import Path

from conftest import apply_change

from basinplan import build

MEASURE, INDICATOR = "plan/measures/xx-m-001.yml", "plan/indicators/xx-i-001.yml"
NOTE = """id: rn-later
title: {tg: "Мӯҳлати дертар", ru: "Более поздний срок", en: "A later end"}
date: 2026-03-01
changes:
  - {record: xx-m-001, field: period.end}
reason: {tg: "Пудратчӣ як сол дертар интихоб шуд.", ru: "Подрядчик выбран на год позже.", en: "The contractor was chosen a year later."}
asked_by: council
decision: src-study
"""
TO_2026 = (
    {"file": MEASURE, "replace": "end: 2027", "with": "end: 2028"},
    {"file": "plan/revisions/rn-later.yml", "write": NOTE},
    {"file": "data/flow.csv", "replace": "11.0,66.0,observed", "with": "11.0,68.0,observed"},
)
TO_DRAFT = (
    {"file": MEASURE, "replace": "status: planned", "with": "status: ongoing"},
    {"file": INDICATOR, "replace": "{value: 90, period: 2030", "with": "{value: 80, period: 2030"},
    {"file": "data/flow.csv", "append": "gauge-bridge,2025,2025,10.1,70.0,observed,src-study\n"},
    {"file": "plan/en/01-river.md", "replace": "The lake covers:", "with": "The whole lake covers:"},
)


def with_editions(root: Path) -> Path:
    """The plan below ``root`` with the editions 2025.1 and 2026.1, and edited since."""
    build.adopt(root, "2025.1", "none")
    _edit(root, TO_2026, "2026-03-01")
    build.adopt(root, "2026.1", "none")
    _edit(root, TO_DRAFT, "2026-06-30")
    return root


def _edit(root: Path, changes: tuple[dict, ...], day: str) -> None:
    for change in changes:
        apply_change(root, change)
    passport = root / "plan/plan.yml"
    passport.write_text(re.sub(r"as_of: .*", f"as_of: {day}", passport.read_text("utf-8"), count=1), "utf-8")


if __name__ == "__main__":
    import shutil
    import sys

    from conftest import SAMPLE

    shutil.copytree(SAMPLE, sys.argv[1])
    with_editions(Path(sys.argv[1]))
