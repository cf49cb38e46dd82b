#!/usr/bin/env python3
"""What editions cost: the plan of this folder with ten made-up editions, built from nothing, again, and with one edition more.

Each edition starts or stops some measures of the one before; nothing of it is real. Printed: time and memory of each build,
size of the site with each number of editions, and how many editions were built anew. `--editions 3` takes fewer,
`--json FILE` keeps the figures.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from measuring import Run, measure, weigh

ROOT = Path(__file__).resolve().parent.parent
EDITS = 8
TURNED = {"planned": "ongoing", "ongoing": "planned", "proposed": "planned"}
STATUS = re.compile(r"^status: (\w+)", re.MULTILINE)


def prepare(work: Path) -> Path:
    """A copy of the plan without its own editions."""
    root = work / "plan-root"
    for folder in ("plan", "data"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "overrides").symlink_to(ROOT / "overrides")
    return root


def turn(root: Path, number: int) -> None:
    """Start or stop eight measures, others for each edition, and date the plan a quarter later."""
    files = [path for path in sorted((root / "plan/measures").glob("*.yml")) if STATUS.search(path.read_text("utf-8"))[1] in TURNED]
    for place in range(EDITS):
        path = files[(number * EDITS + place) % len(files)]
        path.write_text(STATUS.sub(lambda found: f"status: {TURNED[found[1]]}", path.read_text("utf-8"), count=1), "utf-8")
    passport = root / "plan/plan.yml"
    day = f"{2027 + number // 4}-{1 + number % 4 * 3:02}-15"
    passport.write_text(re.sub(r"^as_of: .*", f"as_of: {day}", passport.read_text("utf-8"), count=1, flags=re.M), "utf-8")


def run(root: Path, *arguments: str) -> Run:
    """One command of the toolkit, measured."""
    return measure([sys.executable, "-m", "basinplan", *arguments], root, os.environ | {"TZ": "UTC"})


def adopt(root: Path, number: int) -> None:
    """Freeze the next made-up edition."""
    turn(root, number)
    run(root, "adopt", f"{2027 + number // 4}.{1 + number % 4}")


def build(root: Path) -> dict[str, float]:
    """One build; its cost, the size of the site, and how many editions were built anew in it."""
    shelf, start = root / "build/editions", time.time()
    done = run(root, "build", "--out", "site")
    fresh = sum(folder.stat().st_mtime >= start - 1 for folder in shelf.iterdir()) if shelf.is_dir() else 0
    site = weigh(root / "site")
    return {"seconds": round(done.wall, 1), "processor": round(done.cpu, 1), "memory_mb": round(done.memory),
            "built_anew": fresh, **site}


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--editions", type=int, default=10)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as work:
        root = prepare(Path(work))
        figures["no edition"] = build(root)
        adopt(root, 0)
        figures["one edition, new"] = build(root)
        for number in range(1, asked.editions):
            adopt(root, number)
        shutil.rmtree(root / "build")
        figures[f"{asked.editions} editions, from nothing"] = build(root)
        turn(root, asked.editions)
        figures[f"{asked.editions} editions, draft edited"] = build(root)
        adopt(root, asked.editions)
        figures[f"{asked.editions + 1} editions, one new"] = build(root)
    for name, found in figures.items():
        print(f"{name:32}" + "".join(f"  {key} {value}" for key, value in found.items()), flush=True)
    grown = [figures["no edition"]["megabytes"], figures[f"{asked.editions} editions, from nothing"]["megabytes"]]
    print(f"growth of the site per edition: {(grown[1] - grown[0]) / asked.editions:.1f} MB")
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1), "utf-8")


if __name__ == "__main__":
    main()
