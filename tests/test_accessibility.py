"""Each template in every language, light and dark, wide and narrow, by the rules of WCAG 2.2 AA as axe-core tells them.

``python tests/every_page_axe.py site`` asks the same of all pages.
"""

from __future__ import annotations

import pytest
from axe import COLOURS, EXPLAINED, ask, faint_labels
from browser import opened, served
from conftest import CHROMIUM

from basinplan.pages import pages

LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
WIDTHS = (1280, 375)
# One page of each kind; those of the plan's own kinds are asked for where the site has them.
TEMPLATES = {
    "home": "index", "chapter": "02-summary", "chapter with charts": "03-basin-and-waters", "measure": "measures/ib-m-002",
    "measure, status unknown": "measures/ib-m-016", "indicator": "indicators/ib-i-001", "indicator, not judged": "indicators/ib-i-006",
    "measures": "measures/index", "indicators": "indicators/index", "data set": "data/lake-balkhash-level-points",
    "fact": "facts/ili-share", "source": "sources/adilet-g23nu000001", "term": "terms/environmental-flow", "terms": "terms/index",
    "body": "bodies/index", "gaps": "gaps/index", "gap rule": "gaps/measure-without-cost", "missing data": "missing-data/index",
    "programme": "programme", "map": "map", "search": "search", "contents": "contents", "downloads": "downloads",
    "methods": "methods", "languages": "languages", "gallery": "gallery", "lost page": "404",
}
# Too many places for one process to read three times over; its drawings and blocks stand on other pages as well.
LONG = ("gallery", "whole-plan")


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
    own = {path.stem for path in plan_site.glob("*.html") if not path.stem[:2].isdigit()} | {path.name for path in plan_site.iterdir() if (path / "index.html").is_file()}
    registers_alike = {"places", "pressures", "water-bodies", *LOCALES}
    assert own - known - registers_alike == set()
    assert len(pages()) >= 8 and {*paths_of(plan_site, "")} >= {*TEMPLATES} - {"lost page"}


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("locale", LOCALES)
def test_no_template_breaks_a_rule_and_nothing_is_left_open(plan_site, locale, width) -> None:
    """All rules in light; in dark, where the same page has other colours only, the rules of colour."""
    said = []
    found = paths_of(plan_site, LOCALES[locale])
    with served(plan_site) as base, opened(CHROMIUM, viewport={"width": width, "height": 900}, color_scheme="light") as (page, _):
        for template, path in found.items():
            if template == "lost page" and locale != "ru" or template in LONG and (locale, width) not in (("ru", 375), ("zh", 1280)):
                continue
            page.emulate_media(color_scheme="light")
            page.goto(base + path, wait_until="load")
            for theme in ("light", "dark"):
                page.emulate_media(color_scheme=theme)
                broken, left_open = ask(page, () if theme == "light" else COLOURS)
                said += [f"{path} {theme}: {fault}" for fault in [*broken, *(f"open: {place}" for place in left_open)]]
                said += [f"{path} {theme}: faint: {label}" for label in faint_labels(page)]
    assert said == []


def test_what_is_left_open_is_explained_in_words() -> None:
    assert all(len(reason.split()) > 8 for reason in EXPLAINED.values())
