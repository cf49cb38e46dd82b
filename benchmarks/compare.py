#!/usr/bin/env python3
"""Our build against stock MkDocs + Material + static-i18n on the same staged tree: `compare.py`.

For each size a made-up plan is built by `basinplan build` (check, drawings, search index, seal, judge)
and by stock MkDocs (search on, its own navigation, all features as they come) from the pages that ours
staged, drawings included. The two take turns, each in a fresh process. A table is printed; `--json FILE`
keeps the figures. Processor time is the figure to read on a machine that does other work as well.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from make_plan import LOCALES, make
from measuring import Run, measure, weigh

HERE = Path(__file__).resolve().parent
OURS, STOCK = "ours", "stock"
PARTS = ("check and lay out", "typeset", "search", "seal and judge")
NAMES = {"ru": "Русский", "kk": "Қазақша", "zh": "中文", "en": "English"}
VERSIONS = ("basinplan", "mkdocs", "mkdocs-material", "mkdocs-static-i18n", "matplotlib", "pagefind")


def stock_config(work: Path) -> str:
    """Stock MkDocs with Material's defaults; what is added is only what it needs to run on these pages."""
    languages = "".join(f"        - {{locale: {locale}, name: {NAMES[locale]}, build: true, default: {str(not number).lower()}}}\n"
                        for number, locale in enumerate(LOCALES))
    return (f"site_name: synthetic\ndocs_dir: plan/build/stage\nsite_dir: {STOCK}\nuse_directory_urls: false\n"
            "theme: {name: material, custom_dir: theme}\nmarkdown_extensions: [attr_list, sane_lists]\n"
            f"plugins:\n  - search\n  - i18n:\n      docs_structure: folder\n      languages:\n{languages}")


def prepare(work: Path, size: int) -> None:
    """The plan, and beside it the stock project that will read its staged tree."""
    make(size, work / "plan")
    (work / "stock.yml").write_text(stock_config(work), "utf-8")
    stub = work / "theme/partials/languages/kk.html"  # Material has no Kazakh words and stops without this file
    stub.parent.mkdir(parents=True)
    stub.write_text('{% import "partials/languages/en.html" as en %}{% macro t(key) %}{{ en.t(key) }}{% endmacro %}\n', "utf-8")


def run_ours(work: Path) -> tuple[Run, dict[str, Run]]:
    """One build by ours from nothing: as a whole and by parts."""
    shutil.rmtree(work / "plan/build", ignore_errors=True)
    shutil.rmtree(work / OURS, ignore_errors=True)
    whole = measure([sys.executable, str(HERE / "ours.py"), "plan", OURS, "parts.json"], work, _environment())
    return whole, {name: Run(**found) for name, found in json.loads((work / "parts.json").read_text("utf-8")).items()}


def run_stock(work: Path) -> Run:
    """One build by stock MkDocs of the tree that ours left."""
    shutil.rmtree(work / STOCK, ignore_errors=True)
    return measure([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "stock.yml"], work, _environment())


def _environment() -> dict[str, str]:
    return os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONHASHSEED": "0"}


def compare(work: Path, size: int, repeat: int) -> dict:
    """All figures of one size: medians of ``repeat`` turns."""
    prepare(work, size)
    turns: dict[str, list[Run]] = {OURS: [], STOCK: []}
    parts: dict[str, list[Run]] = {}
    for _ in range(repeat):
        whole, of_parts = run_ours(work)
        turns[OURS].append(whole)
        for name, run in of_parts.items():
            parts.setdefault(name, []).append(run)
        turns[STOCK].append(run_stock(work))
    found = {name: _middle(runs) | weigh(work / name) for name, runs in turns.items()}
    pages = sum(1 for _ in (work / "plan/build/stage/en").rglob("*.md"))
    charts = sum(path.read_text("utf-8").count('class="plan-wide"') for path in (work / "plan/build/stage/en").rglob("*.md"))
    stage = weigh(work / "plan/build/stage")
    return {"size": size, "pages": pages, "charts": charts, "stage": stage, **found,
            "parts": {name: _middle(runs) for name, runs in parts.items()}}


def _middle(runs: list[Run]) -> dict[str, float]:
    return {name: round(statistics.median(getattr(run, name) for run in runs), 2) for name in ("wall", "cpu", "memory")}


def growth(small: dict, large: dict, of) -> float:
    """The exponent: 1 is in step with the pages, 2 is quadratic."""
    return round(math.log(of(large) / of(small)) / math.log(large["pages"] / small["pages"]), 2)


def table(found: list[dict]) -> str:
    """The figures as Markdown, for people."""
    lines = ["| pages a language | drawings on them | | wall, s | processor, s | memory, MB | output, MB | files |",
             "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for one in found:
        rows = {name: (one[name]["wall"], one[name]["cpu"], one[name]["memory"], one[name]["megabytes"], one[name]["files"])
                for name in (OURS, STOCK)}
        for name, row in rows.items():
            lines.append(f"| {one['pages']} | {one['charts']} | {name} | " + " | ".join(f"{value:g}" for value in row) + " |")
        ratios = " | ".join(f"**{ours / stock:.2f}**" for ours, stock in zip(rows[OURS], rows[STOCK], strict=True))
        lines.append(f"| | | ours / stock | {ratios} |")
    lines += ["", "| processor seconds of ours | " + " | ".join(f"{one['pages']} pages" for one in found) + " |",
              "| --- |" + " --- |" * len(found)]
    lines += [f"| {name} | " + " | ".join(f"{one['parts'][name]['cpu']:g}" for one in found) + " |" for name in PARTS]
    ratios = " | ".join(f"**{_after(one) / one[STOCK]['cpu']:.2f}**" for one in found)
    lines.append(f"| ours from the staged tree on / stock | {ratios} |")
    if len(found) > 1:
        lines += ["", *_growths(found)]
    return "\n".join(lines)


def _after(one: dict) -> float:
    """Our processor time from the staged tree on, which is where stock begins."""
    return sum(one["parts"][name]["cpu"] for name in PARTS[1:])


def _growths(found: list[dict]) -> list[str]:
    steps = list(zip(found, found[1:], strict=False))
    rows = {f"{name}: {what}": (lambda one, name=name, key=key: one[name][key]) for name in (OURS, STOCK)
            for what, key in (("processor time", "cpu"), ("memory", "memory"), ("output", "megabytes"))}
    rows |= {f"{OURS}: {name}": (lambda one, name=name: one["parts"][name]["cpu"]) for name in PARTS}
    return ["| growth exponent | " + " | ".join(f"{a['pages']} → {b['pages']}" for a, b in steps) + " |",
            "| --- |" + " --- |" * len(steps),
            *(f"| {label} | " + " | ".join(f"{growth(a, b, of):.2f}" for a, b in steps) + " |" for label, of in rows.items())]


def main() -> None:
    """Measure every size asked for; print the table as it grows."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="40,250,1000", help="chapters and records of each plan, such as 40,250,1000")
    parser.add_argument("--repeat", type=int, default=1, help="turns of each; medians are shown")
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--folder", type=Path, help="where to work (default: the folder for temporary files); cleared afterwards")
    asked = parser.parse_args()
    found = []
    for size in map(int, asked.sizes.split(",")):
        with tempfile.TemporaryDirectory(dir=asked.folder) as work:
            found.append(compare(Path(work), size, asked.repeat))
        print(f"size {size}: measured", file=sys.stderr, flush=True)
        if asked.json:
            about = {"versions": {name: version(name) for name in VERSIONS}, "processors": os.cpu_count(), "repeat": asked.repeat}
            asked.json.write_text(json.dumps(about | {"sizes": found}, indent=1) + "\n", "utf-8")
    print(table(found))


if __name__ == "__main__":
    main()
