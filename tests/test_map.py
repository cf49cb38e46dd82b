"""The map page: complete as drawn and written, and a map that moves only when it is asked for, all from this site."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path

import pytest
from browser import opened, served
from conftest import CHROMIUM, ROOT, SAMPLE

from basinplan import build
from basinplan.analyses.spots import measures_nowhere, spots_at, spots_of
from basinplan.render.ground import country_points, ground_script

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
BUTTON, LIVE, PINS = ".plan-map__open button", ".plan-map--live .plan-map__stage", ".plan-map__stage .plan-pin"
LEAFLET = ROOT / "overrides/assets/vendor/leaflet"


@pytest.fixture(scope="module")
def plan():
    return build.check(ROOT)[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample plan with a measure at the lake, built and sealed."""
    folder = tmp_path_factory.mktemp("map")
    root = folder / "root"
    shutil.copytree(SAMPLE, root)
    measure = root / "plan/measures/xx-m-001.yml"
    measure.write_text(measure.read_text("utf-8").replace("water_bodies: [upper-river]", "water_bodies: [lower-lake]"), "utf-8")
    build.build(root, folder / "site")
    return folder / "site"


def test_every_water_body_and_place_is_listed_once_and_numbered_where_it_has_a_point(plan) -> None:
    spots = spots_of(plan)
    assert sorted(spot.record.id for spot in spots) == sorted(r.id for name in ("water_body", "place") for r in plan.register(name))
    numbers = [spot.number for spot in spots if spot.number]
    assert numbers == list(range(1, len(numbers) + 1)) and all(bool(spot.point) == bool(spot.number) for spot in spots)
    named = {measure.id for spot in spots for measure in spot.measures}
    assert named | {measure.id for measure in measures_nowhere(plan)} == {measure.id for measure in plan.register("measure")}
    measure = next(measure for measure in plan.register("measure") if spots_at(plan, measure))
    assert all(measure in spot.measures for spot in spots_at(plan, measure))


def test_the_ground_is_small_and_lies_in_the_box_of_the_plan(plan) -> None:
    script = ground_script(plan)
    assert script == ground_script(plan) and len(gzip.compress(script.encode())) < 20_000
    box = plan.passport.extent
    named = country_points(plan, [(float(spot.point.longitude), float(spot.point.latitude)) for spot in spots_of(plan) if spot.number])
    assert {code for code, _, _ in named} == set(plan.passport.countries)
    for _, latitude, longitude in named:
        assert box.west < longitude < box.east and box.south < latitude < box.north


def test_the_vendored_library_is_whole_and_asks_for_nothing() -> None:
    code, look = (LEAFLET / "leaflet.js").read_text("utf-8"), (LEAFLET / "leaflet.css").read_text("utf-8")
    assert 'Leaflet 1.9.4' in code and code.rstrip().endswith("window.L=t});") and "sourceMappingURL" not in code
    assert "url(" not in look and (LEAFLET / "LICENSE").read_text("utf-8").startswith("BSD 2-Clause License")
    own = (ROOT / "overrides/assets/map.js").read_text("utf-8")
    assert "attributionControl: false" in own and "innerHTML" not in own and "http" not in own


def test_the_built_page_stands_without_script(site) -> None:
    text = (site / "en/map.html").read_text("utf-8")
    assert 'id="figure-numbered-places"' in text and re.search(r'<button[^>]* hidden>', text)
    assert re.findall(r'<li id="([a-z-]+)"(?: data-at="([\d.,]+)")?', text) == [
        ("lower-lake", "39.2,69.0"), ("town", "39.1,69.3"), ("gauge-bridge", "39.5,68.0"), ("upper-river", "")]
    assert "Borders are approximate and have no legal meaning." in text and 'href="map.html"' in (site / "en/index.html").read_text("utf-8")
    for page in ("water-bodies/lower-lake", "measures/xx-m-001"):
        assert 'href="../map.html#lower-lake"' in (site / "en" / f"{page}.html").read_text("utf-8")
    assert "map.html#" not in (site / "en/water-bodies/upper-river.html").read_text("utf-8")
    assert "assets/map.js" not in (site / "en/contents.html").read_text("utf-8")


@pytest.mark.browser
def test_without_script_the_drawn_map_and_the_list_are_there(site) -> None:
    with served(site) as base, opened(CHROMIUM, viewport=NARROW, java_script_enabled=False) as (page, faults):
        page.goto(base + "en/map.html#lower-lake")
        assert page.locator("#figure-numbered-places svg:visible").count() == 1
        assert page.locator("#lower-lake a:visible").count() and not page.locator(f"{BUTTON}:visible").count()
    assert faults == []


@pytest.mark.browser
def test_nothing_is_loaded_before_it_is_asked_for(site) -> None:
    with served(site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(base)))
        page.goto(base + "en/map.html")
        page.wait_for_timeout(500)
        assert not [url for url in asked if "leaflet" in url or "ground" in url]
        before = len(asked)
        page.click(BUTTON)
        page.wait_for_selector(PINS)
        assert sorted(asked[before:]) == ["assets/map-ground.js", "assets/vendor/leaflet/leaflet.css", "assets/vendor/leaflet/leaflet.js"]
        assert not page.locator("#figure-numbered-places svg:visible").count() and not page.locator(".leaflet-control-attribution").count()
        page.click(BUTTON)
        assert page.locator("#figure-numbered-places svg:visible").count() == 1 and not page.locator(f"{LIVE}:visible").count()
    assert faults == []


@pytest.mark.browser
def test_the_map_is_used_with_the_keyboard_alone(site) -> None:
    with served(site) as base, opened(CHROMIUM, viewport=WIDE, reduced_motion="reduce") as (page, faults):
        page.goto(base + "en/map.html")
        page.focus(BUTTON)
        page.keyboard.press("Enter")
        page.wait_for_selector(PINS)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className").startswith("plan-map__stage")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "1. Lower Lake"
        page.keyboard.press("Enter")
        popup = page.locator(".leaflet-popup-content")
        assert "1. Lower Lake" in popup.inner_text() and "1 measure: planned 1" in popup.inner_text()
        assert page.evaluate("document.activeElement.textContent") == "Lower Lake" and page.url.endswith("#lower-lake")
        page.keyboard.press("Escape")
        assert not popup.count() and "plan-pin--measures" in page.evaluate("document.activeElement.className")
        assert "#" not in page.url
        page.keyboard.press(" ")
        page.keyboard.press("Enter")
        page.wait_for_url("**/water-bodies/lower-lake.html")
        page.click(".plan-onmap a")
        page.wait_for_selector(".leaflet-popup-content")
        assert page.url.endswith("map.html#lower-lake")
    assert faults == []


@pytest.mark.browser
def test_layers_are_switched_and_live_in_the_address(site) -> None:
    with served(site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + "en/map.html")
        page.click(BUTTON)
        page.wait_for_selector(PINS)
        assert page.locator(PINS).count() == 3
        page.get_by_label("Gauges and weather stations").uncheck()
        assert page.locator(PINS).count() == 2 and page.url.endswith("#;off=stations")
        page.reload()
        page.wait_for_selector(PINS)
        assert page.locator(PINS).count() == 2 and not page.get_by_label("Gauges and weather stations").is_checked()
        page.locator("#gauge-bridge .plan-spot__show").click()
        page.wait_for_selector(".leaflet-popup-content")
        assert page.locator(PINS).count() == 3 and page.url.endswith("#gauge-bridge")
        for box in page.locator(".plan-map__layers label, .plan-map__tools button").all():
            assert box.bounding_box()["height"] >= 44
        page.locator("[data-move=in]").click()
        page.wait_for_function("document.querySelector('[data-move=out]').getAttribute('aria-disabled') === 'false'")
    assert faults == []


@pytest.mark.browser
def test_on_a_phone_the_page_can_be_scrolled_past_the_map(site) -> None:
    with served(site) as base, opened(CHROMIUM, viewport=NARROW, has_touch=True, is_mobile=True, color_scheme="dark") as (page, faults):
        for path in ("map.html", "ru/map.html", "en/map.html"):
            page.goto(base + path)
            page.click(BUTTON)
            page.wait_for_selector(PINS)
            assert page.evaluate("document.documentElement.scrollWidth") <= 375
            stage = page.locator(LIVE)
            assert stage.bounding_box()["height"] <= 0.7 * 812 + 1
            assert stage.evaluate("element => getComputedStyle(element).touchAction") == "pan-x pan-y"
    assert faults == []


@pytest.mark.browser
def test_the_map_of_the_plan_speaks_every_language(plan_site, plan) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE, color_scheme="dark") as (page, faults):
        for folder in ("", "kk/", "zh/", "en/"):
            page.goto(f"{base}{folder}map.html#ili-delta")
            page.wait_for_selector(".leaflet-popup-content a")
            assert page.locator(PINS).count() == sum(bool(spot.number) for spot in spots_of(plan))
            target = page.locator(".plan-popup__name a").get_attribute("href")
            assert (plan_site / folder / target).is_file()
            shown = page.locator(".plan-map__stage").inner_text()
            assert folder == "en/" or not re.search(r"[A-Za-z]{4,}", shown), shown
    assert faults == []
