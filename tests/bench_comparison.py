"""How long do all comparisons among twenty editions of a plan take?

    .venv/bin/python tests/bench_comparison.py [--editions 20] [--without sources,facts]

Freezes editions of the plan in a folder of its own, each with some thirty seeded edits more than the one before, reads them
and compares every pair. Prints the records of the plan, the pairs, the changes found and the seconds for reading and comparing.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from basinplan.analyses.progress import assessed
from basinplan.history import compare_plans
from basinplan.model.edition import Edition
from basinplan.readers.plan_folder import read_plan
from basinplan.readers.plan_states import read_state
from basinplan.writers.adopt import write_edition

ROOT = Path(__file__).resolve().parent.parent
EDITS = 30
YEAR = re.compile(r"\b20[23]\d\b")


def edit(root: Path, chance: random.Random) -> None:
    """Move the years of some records, shorten some chapters and change some numbers of tables."""
    files = sorted([*root.glob("plan/measures/*.yml"), *root.glob("plan/indicators/*.yml")])
    for file in chance.sample(files, EDITS - 6):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        dated = [number for number, line in enumerate(lines) if re.match(r"\s+(?:end|due|period|as_of):.*20[23]\d", line)]
        if dated:
            at = chance.choice(dated)
            lines[at] = YEAR.sub(lambda found: str(int(found[0]) + chance.choice([-1, 1, 2])), lines[at], count=1)
            file.write_text("".join(lines), "utf-8")
    for file in chance.sample(sorted(root.glob("plan/*/[01]*.md")), 6):
        blocks = file.read_text("utf-8").split("\n\n")
        at = chance.randrange(2, len(blocks))
        blocks[at - 1], blocks[at] = blocks[at], blocks[at - 1]
        file.write_text("\n\n".join(blocks), "utf-8")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--editions", type=int, default=20)
    asked.add_argument("--without", default="", help="registers to leave out, such as sources,facts: a smaller plan")
    given = asked.parse_args()
    number = given.editions
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("plan", "data"):
            shutil.copytree(ROOT / name, root / name)
        for register in filter(None, given.without.split(",")):
            shutil.rmtree(root / "plan" / register)
        names = [f"2026.{count + 1}" for count in range(number)]
        for count, name in enumerate(names):
            plan, _ = read_plan(root)
            write_edition(root, Edition(f"2026-01-{count + 1:02}", name, "compilation", "none", 1, {}), assessed(plan))
            edit(root, chance)
        start = time.perf_counter()
        plans = [read_state(root, name) for name in names]
        read = time.perf_counter()
        changes = [len(compare_plans(*pair).changes) for pair in itertools.combinations(plans, 2)]
        done = time.perf_counter()
    print(f"{len(plans[0].entries)} records, {number} editions, {len(changes)} pairs, {sum(changes)} changes "
          f"({min(changes)} to {max(changes)} a pair): read {read - start:.1f} s, compared {done - read:.1f} s, "
          f"together {done - start:.1f} s")
    return int(done - start > 60)


if __name__ == "__main__":
    sys.exit(main())
