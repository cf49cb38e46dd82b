"""Every number that a reader sees on a record or chart page leads to a row or fact and a source: no orphans.

Read from the built pages. A block with a figure in it (a row of a table, a chart, an item, a paragraph) holds a
link to a source, a fact, a data set or the records that were counted, or stands on the page of a record that
names its sources. Ids, the date of the plan and numbers of rules are no figures; a number of the map leads to the map.
"""

from __future__ import annotations

import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
DIALOGUE = ("meetings", "decisions", "agreements", "initiatives", "activities", "parallel-figures")
PAGES = ("measures", "indicators", "facts", "water-bodies", "bodies", "places", "pressures", "terms", "data", "geo",
         "missing-data", *DIALOGUE, "gallery.html", "programme.html", "dialogue.html", "coordination.html", "stakeholders.html", "capacity.html", "index.html")
RECORDS = "|".join(("sources", "facts", "data", "geo", "measures", "indicators", "gaps", "missing-data", "bodies", *DIALOGUE))
LEADS = re.compile(rf"(^|/)({RECORDS})/(?!index)[a-z0-9-]+\.html"
                   rf"|(^|/)({RECORDS}|terms|water-bodies|places|pressures)/index\.html|(^|/)map\.html$|downloads/calendars/")
TO_SOURCE = re.compile(r"(^|/)sources/(?!index)[a-z0-9-]+\.html")
NUMBER = re.compile(r"(?<![\w-])[0-9]+(?:[.,\u00a0\u202f ][0-9]+)*")
BLOCKS = ("figure", "tr", "li", "p")
SKIPPED = ("code", "script", "style", "nav", "h1", "h2", "h3", "caption", "summary", "pre", "title")
NO_FIGURES = "plan-hero__status"  # the date of the plan
VOID = ("meta", "link", "br", "img", "input", "hr", "meter")


class Block:
    """A part of a page: what it says, and where its links lead."""

    def __init__(self, tag: str, classes: str) -> None:
        self.tag, self.classes, self.text, self.links = tag, classes, [], []


class Reader(HTMLParser):
    """The blocks of the article of a page, the outermost of each kind with all that is inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.open: list[Block] = []
        self.stack: list[tuple[str, Block | None]] = []
        self.inside = 0
        self.skipped = 0
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag in VOID:
            return
        values = {name: value or "" for name, value in attrs}
        self.inside += tag == "article"
        block = Block(tag, values.get("class", "")) if self.inside and tag in BLOCKS and not self.open else None
        if block:
            self.blocks.append(block)
            self.open.append(block)
        hidden = tag in SKIPPED or values.get("class", "").startswith(("plan-crumbs", "plan-id", "plan-toc", "plan-edited", "plan-filter", "plan-lead__status"))
        self.skipped += hidden
        self.stack.append((tag, block, hidden))
        if tag == "a" and self.inside:
            self.links.append(values.get("href", ""))
            for part in self.open:
                part.links.append(values.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        while self.stack:
            name, block, hidden = self.stack.pop()
            self.inside -= name == "article"
            self.skipped -= hidden
            if block:
                self.open.remove(block)
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            for part in self.open:
                part.text.append(data)


def orphans(path: Path) -> list[str]:
    """The blocks of a page with a figure that leads nowhere."""
    reader = Reader()
    reader.feed(path.read_text("utf-8"))

    def where(link: str) -> str:
        return posixpath.normpath(posixpath.join(path.parent.as_posix(), link.partition("#")[0]))

    has_sources = any(TO_SOURCE.search(where(link)) for link in reader.links)
    is_record = path.name != "index.html" and path.parent.name in PAGES
    found = []
    for block in reader.blocks:
        text = " ".join("".join(block.text).split())
        if block.classes == NO_FIGURES or not NUMBER.search(text) or any(LEADS.search(where(link)) for link in block.links):
            continue
        if is_record and has_sources and block.tag != "figure":
            continue
        found.append(f"{block.tag}.{block.classes}: {text[:90]}")
    return found


def pages(site: Path, folder: str) -> list[Path]:
    return [path for name in PAGES for path in ([site / folder / name] if name.endswith(".html") else sorted((site / folder / name).glob("*.html")))
            if path.is_file()]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_number_is_an_orphan(plan_site, locale) -> None:
    found = pages(plan_site, LOCALES[locale])
    said = [f"{path.relative_to(plan_site)}: {orphan}" for path in found for orphan in orphans(path)]
    assert len(found) > 300 and said == [], "\n".join(said[:40])


def test_an_orphan_is_found(tmp_path: Path) -> None:
    page = tmp_path / "measures" / "xx-m-001.html"
    page.parent.mkdir()
    page.write_text('<article><h1>1</h1><p>Costs 35 million.</p><p>See <a href="../sources/src-a.html">3 reports</a></p></article>', "utf-8")
    assert orphans(page) == []
    page.write_text('<article><h1>1</h1><p>Costs 35 million.</p><figure><p>12</p></figure></article>', "utf-8")
    assert orphans(page) == ["p.: Costs 35 million.", "figure.: 12"]
