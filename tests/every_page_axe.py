#!/usr/bin/env python3
"""Asks axe-core about every page of a built site: ``python tests/every_page_axe.py SITE [--every N] [--jobs N]``.

Pages take turns in width (1280, 375) and colours (light, dark). Prints a table by kind of page, then every fault;
ends with 1 if there is one. ``--every 20`` takes every twentieth page; ``--jobs 4`` opens four browsers.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from axe import ask, faint_labels, faint_texts
from browser import opened, served
from conftest import CHROMIUM
from test_accessibility import TURNS

LOCALES = ("kk", "zh", "en")


def kind_of(path: str) -> str:
    """The kind of a page: its register, or ``chapters``, or its own name."""
    parts = [part for part in Path(path).with_suffix("").parts if part not in LOCALES]
    if len(parts) > 1:
        return parts[0] + (" (list)" if parts[-1] == "index" else "")
    return "chapters" if parts[0][:2].isdigit() else parts[0]


def ask_about(site: Path, tasks: list[tuple[str, int, str]]) -> list[tuple[str, str, list[str]]]:
    """Path, kind of fault and faults of each task, in one browser."""
    found = []
    with served(site) as base, opened(CHROMIUM) as (page, _):
        for number, (path, width, theme) in enumerate(tasks, 1):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=theme)
            page.goto(base + path, wait_until="load")
            broken, left_open = ask(page)
            faint = [*faint_labels(page), *faint_texts(page)]
            found += [(f"{path} {width} {theme}", kind, faults) for kind, faults in
                      (("broken", broken), ("open", left_open), ("faint", faint))]
            if number % 50 == 0:
                print(f"{number} of {len(tasks)}", file=sys.stderr, flush=True)
    return found


def main() -> int:
    """Ask, print, and say by the code whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    site, began = given.site.resolve(), time.time()
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))[:: given.every]
    tasks = [(path, *TURNS[number % len(TURNS)]) for number, path in enumerate(paths)]
    with ProcessPoolExecutor(given.jobs) as pool:
        parts = [tasks[number :: given.jobs] for number in range(given.jobs)]
        found = [fault for part in pool.map(ask_about, [site] * given.jobs, parts) for fault in part]
    pages, faults = Counter(kind_of(path) for path in paths), Counter()
    for place, kind, lines in found:
        faults[kind_of(place.split()[0]), kind] += len(lines)
    print(f"{'kind of page':<24}{'pages':>7}{'broken':>8}{'open':>7}{'faint':>7}")
    for kind, number in sorted(pages.items()):
        print(f"{kind:<24}{number:>7}{faults[kind, 'broken']:>8}{faults[kind, 'open']:>7}{faults[kind, 'faint']:>7}")
    everything = {kind: sum(count for (_, what), count in faults.items() if what == kind) for kind in ("broken", "open", "faint")}
    print(f"{'all':<24}{len(paths):>7}{everything['broken']:>8}{everything['open']:>7}{everything['faint']:>7}   {time.time() - began:.0f} s")
    for place, kind, lines in found:
        for line in lines:
            print(f"{place}: {kind}: {line}")
    return 1 if any(everything.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
