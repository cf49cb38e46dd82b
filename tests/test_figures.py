"""The values of a chart are read one by one: by buttons, arrow keys and a touch on the drawing, with no script by the table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser import opened, served
from conftest import CHROMIUM

from basinplan.maps import maps

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
PAGE = "en/indicators/xx-i-001.html"
LINE, ON, BACK = ".plan-figure__line", ".plan-figure__step--on", ".plan-figure__step--back"
SAID = """figure => Array.from(figure.querySelectorAll(".plan-figure__data tbody tr")).map(row => Array.from(row.cells)
    .filter(cell => cell.textContent.trim()).map(cell => cell.dataset.label + ": " + cell.textContent.trim()).join("; "))"""
MIDDLE = """mark => { const box = mark.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }"""


def _figure(page):
    return page.locator(".plan-figure[data-next]").first


def test_the_script_stands_only_where_a_mark_shows_a_row(sample_site: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in sample_site.rglob("*.html")}
    assert any("data-row=" in text for text in pages.values())
    assert all(("assets/figures.js" in text) == ("data-row=" in text) for text in pages.values())
    text = (sample_site / PAGE).read_text("utf-8")
    assert re.search(r'data-previous="Previous value" data-next="Next value"', text) and "plan-figure__step" not in text
    assert all(re.search(r'<div class="plan-figure__reader" data-full="[2-8]" data-wide="[2-8]" data-narrow="[2-8]"></div>', text)
               for text in pages.values() if "data-row=" in text), "room is kept for what the script will say"


def test_the_numbers_of_a_figure_are_one_press_away_as_a_file(sample_site: Path) -> None:
    found = 0
    for path in sample_site.rglob("*.html"):
        for name, figure in re.findall(r'<figure class="plan-figure" id="figure-([^"]+)"(.*?)</figure>', path.read_text("utf-8"), flags=re.S):
            links = re.findall(r'<a href="([^"]+\.csv)" download', figure)
            assert len(links) <= 1 and all((path.parent / link).resolve().is_file() for link in links), (path, links)
            is_map = name.replace("-", "_").startswith(tuple(maps()))
            assert links or is_map or "<details" not in figure, (path, name)
            found += len(links)
    assert found > 3


@pytest.mark.browser
@pytest.mark.parametrize("view", [{"viewport": WIDE}, {"viewport": NARROW, "color_scheme": "dark"}])
def test_buttons_and_keys_say_each_row_in_words(sample_site: Path, view) -> None:
    with served(sample_site) as base, opened(CHROMIUM, **view) as (page, faults):
        page.goto(base + PAGE)
        figure = _figure(page)
        said, line, on = figure.evaluate(SAID), figure.locator(LINE), figure.locator(ON)
        assert line.get_attribute("role") == "status" and "arrow keys" in line.inner_text()
        assert on.get_attribute("aria-label") == "Next value"
        on.focus()
        for key, row in (("Enter", 0), ("ArrowRight", 1), ("End", -1), ("Home", 0), ("ArrowLeft", -1)):
            page.keyboard.press(key)
            assert " ".join(line.text_content().split()) == said[row % len(said)]
        box = figure.locator(BACK).bounding_box()
        assert min(box["width"], box["height"]) >= 44
        assert figure.locator(".plan-ring--over:visible").count() >= 1
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults == []


@pytest.mark.browser
@pytest.mark.parametrize("view", [{"viewport": WIDE}, {"viewport": NARROW, "has_touch": True, "color_scheme": "dark"}])
def test_a_touch_picks_the_nearest_mark_and_rings_it(sample_site: Path, view) -> None:
    with served(sample_site) as base, opened(CHROMIUM, **view) as (page, faults):
        page.goto(base + PAGE)
        figure = _figure(page)
        mark = figure.locator("svg:visible [data-row]").last
        mark.scroll_into_view_if_needed()
        x, y = mark.evaluate(MIDDLE)
        (page.touchscreen.tap if view.get("has_touch") else page.mouse.click)(x + 3, y + 2)
        assert " ".join(figure.locator(LINE).text_content().split()) == figure.evaluate(SAID)[int(mark.get_attribute("data-row"))]
        ring = figure.locator(".plan-ring--over").first.evaluate(MIDDLE)
        assert abs(ring[0] - x) < 2 and abs(ring[1] - y) < 2
        page.set_viewport_size(NARROW if view["viewport"] == WIDE else WIDE)
        page.wait_for_function("document.querySelector('.plan-ring--over').getClientRects().length > 0")
    assert faults == []


@pytest.mark.browser
@pytest.mark.parametrize("view", [WIDE, NARROW])
def test_nothing_moves_when_the_script_comes_or_a_value_is_read(sample_site: Path, view) -> None:
    with served(sample_site) as base, opened(CHROMIUM, viewport=view) as (page, faults):
        page.route("**/figures.js", lambda route: route.abort())
        page.goto(base + PAGE)
        bottom = "document.querySelector('.plan-figure[data-next] figcaption').getBoundingClientRect().top + scrollY"
        before = page.evaluate(bottom)
        page.unroute("**/figures.js")
        page.goto(base + PAGE)
        assert abs(page.evaluate(bottom) - before) < 1
        for _ in range(len(_figure(page).evaluate(SAID))):
            _figure(page).locator(ON).click()
            assert abs(page.evaluate(bottom) - before) < 1
    assert [fault for fault in faults if "figures.js" not in fault and "ERR_FAILED" not in fault] == []


@pytest.mark.browser
def test_without_script_there_is_the_table_and_no_dead_button(sample_site: Path) -> None:
    with served(sample_site) as base, opened(CHROMIUM, viewport=NARROW, java_script_enabled=False) as (page, faults):
        page.goto(base + PAGE)
        assert not page.locator(ON).count() and _figure(page).locator(".plan-figure__data summary").is_visible()
    assert faults == []
