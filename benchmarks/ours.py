"""One build by ours, as the command makes it, that notes what each part took: `ours.py ROOT OUT NOTES`."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from basinplan.build import build

NAMES = {"check": "check and lay out", "typeset": "typeset", "search": "search", "seal": "seal and judge"}


def _now() -> tuple[float, float]:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return time.perf_counter(), sum(one.ru_utime + one.ru_stime for one in used)


def main(root: str, out: str, notes: str) -> None:
    """Build and write the notes."""
    marks: list[tuple[str, float, float]] = []

    def progress(step: str) -> None:
        if step in NAMES:
            marks.append((NAMES[step], *_now()))

    build(Path(root).resolve(), Path(out), progress)
    marks.append(("", *_now()))
    parts = {name: {"wall": wall - before, "cpu": cpu - used} for (name, before, used), (_, wall, cpu)
             in zip(marks, marks[1:], strict=False)}
    Path(notes).write_text(json.dumps(parts), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
