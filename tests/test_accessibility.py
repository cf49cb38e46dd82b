"""Each template in every language, light and dark, wide and narrow, by the rules of WCAG 2.2 AA as axe-core tells them.

``python tests/every_page_axe.py site`` asks the same of all pages.
"""

from __future__ import annotations

import os

import pytest
from axe import EXPLAINED, ask, faint_labels, faint_texts
from browser import opened, served
from conftest import CHROMIUM

from basinplan.pages import pages

LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
TURNS = [(width, theme) for width in (1280, 375) for theme in ("light", "dark")]
EVERY = os.environ.get("BASINPLAN_EVERY_PAGE") == "1"
# One page of each kind; those of the plan's own kinds are asked for where the site has them.
TEMPLATES = {
    "home": "index", "chapter": "02-summary", "chapter with charts": "03-basin-and-waters", "measure": "measures/ib-m-002",
    "measure, status unknown": "measures/ib-m-016", "indicator": "indicators/ib-i-001", "indicator, not judged": "indicators/ib-i-006",
    "measures": "measures/index", "indicators": "indicators/index", "data set": "data/lake-balkhash-level-points",
    "fact": "facts/ili-share", "source": "sources/adilet-g23nu000001", "term": "terms/environmental-flow", "terms": "terms/index",
    "body": "bodies/index", "gaps": "gaps/index", "gap rule": "gaps/measure-without-cost", "missing data": "missing-data/index",
    "programme": "programme", "map": "map", "search": "search", "contents": "contents", "downloads": "downloads",
    "methods": "methods", "languages": "languages", "lost page": "404", "editions": "changes/index", "changes": "changes/2026.1-draft",
    "two editions": "changes/compare", "meeting": "meetings/ib-mt-09", "decision": "decisions/ib-dc-15",
    "agreement": "agreements/ib-ag-01", "initiative": "initiatives/ib-in-01", "activity": "activities/ib-ac-03",
    "parallel figure": "parallel-figures/ib-pf-18", "organisation": "bodies/mwri-kz", "dialogue": "dialogue", "coordination": "coordination",
    "stakeholders": "stakeholders", "capacity": "capacity", "briefings": "briefing/index", "briefing": "briefing/ru-zh",
}
# Left to the command for every page: what stands there stands on other pages as well, and axe takes half a minute for it.
LONG = ("gallery", "whole-plan")
# Of long lists and tables the first dozen lines are asked about here; the rest is made alike.
SHORTEN = """() => document.querySelectorAll("tbody > tr:nth-child(n + 13), article :is(ul, ol) > li:nth-child(n + 13), .plan-glossary__letter:nth-of-type(n + 6)")
    .forEach(line => line.remove())"""


def paths_of(site, folder: str) -> dict[str, str]:
    """Template → path of its page; a record that is no longer there is replaced by the first of its register."""
    found = {}
    for template, name in TEMPLATES.items():
        path = site / folder / f"{name}.html"
        if not path.is_file() and "/" in name:
            path = next((other for other in sorted(path.parent.glob("*.html")) if other.name != "index.html"), path)
        if path.is_file():
            found[template] = path.relative_to(site).as_posix()
    return found


def test_every_kind_of_page_is_asked_about(plan_site) -> None:
    """A new kind of page must be added to the list above."""
    known = {name.split("/")[0] for name in TEMPLATES.values()} | {*LONG}
    folders = {path.name for path in plan_site.iterdir() if (path / "index.html").is_file()}
    own = {path.stem for path in plan_site.glob("*.html") if not path.stem[:2].isdigit()} | folders
    registers_alike = {"geo", "places", "pressures", "water-bodies", *LOCALES}
    assert own - known - registers_alike == set()
    assert len(pages()) >= 8 and {*paths_of(plan_site, "")} >= {*TEMPLATES} - {"lost page"}


@pytest.mark.browser
@pytest.mark.parametrize("locale", LOCALES)
def test_no_template_breaks_a_rule_and_nothing_is_left_open(plan_site, locale) -> None:
    """axe sees each template in each language, in one width and theme a language; all four look for faint texts.

    If BASINPLAN_EVERY_PAGE is 1, axe sees all four in every language.
    """
    said, first = [], [*LOCALES].index(locale)
    with served(plan_site) as base, opened(CHROMIUM) as (page, _):
        for number, path in enumerate(paths_of(plan_site, LOCALES[locale]).values(), first):
            page.goto(base + path, wait_until="load")
            page.evaluate(SHORTEN)
            for width, theme in TURNS:
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme=theme)
                found = [*faint_labels(page), *faint_texts(page)]
                if EVERY or (width, theme) == TURNS[number % len(TURNS)]:
                    broken, left_open = ask(page)
                    found += [*broken, *(f"open: {place}" for place in left_open)]
                said += [f"{path} {width} {theme}: {fault}" for fault in found]
    assert said == []


def test_what_is_left_open_is_explained_in_words() -> None:
    assert all(len(reason.split()) > 8 for reason in EXPLAINED.values())
