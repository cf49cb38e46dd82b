"""How the site is read without a mouse, without colours, without script, without motion, four times enlarged, and aloud."""

from __future__ import annotations

import io
import re

import pytest
from browser import opened, served
from conftest import CHROMIUM
from PIL import Image
from test_accessibility import LOCALES, paths_of

pytestmark = pytest.mark.browser
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
LINE = re.compile(r"""^(?P<depth>\s*)-\s'?(?P<role>[a-z]+)(?P<name>\s(?:"(?:[^"\\]|\\.)*"|/.*/))?(?P<more>(?:\s\[[^\]]*\])*)""")
NAMED = {"link", "button", "img", "figure", "table", "navigation", "region", "searchbox", "checkbox", "combobox", "heading"}
LANDMARKS = ("banner", "main", "contentinfo")
READ_ALOUD = {"index.html": {"figure", "img"}, "measures/ib-m-002.html": {"table"}, "indicators/ib-i-001.html": {"figure", "img", "table"}}
TARGETS = "a[href], button, input, select, summary, [tabindex='0']"
# Where the focus stands: what it is, its box on the page, and whether a ring is drawn around it.
FOCUS = """() => { const e = document.activeElement; if (!e || e === document.body) { return null; }
  e.getAnimations({subtree: true}).forEach(a => a.finish());
  const b = e.getBoundingClientRect(), s = getComputedStyle(e), all = window.walked || (window.walked = new Set());
  const again = all.has(e); all.add(e);
  return {what: e.tagName + " " + (e.className.baseVal ?? e.className) + " " + e.textContent.trim().slice(0, 40), again,
    top: b.top + scrollY, left: b.left, height: b.height, hidden: !b.width || b.bottom <= 0 || b.top >= innerHeight,
    place: e.closest(".plan-nav") ? "menu" : e.closest("header, footer, article")?.tagName || "BODY", fixed: !!e.closest(".plan-skip"),
    ring: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2}; }"""
MISSED = """selector => [...document.querySelectorAll(selector)].filter(e => !window.walked.has(e) && e.checkVisibility({visibilityProperty: true})
    && !e.disabled && e.tabIndex >= 0).map(e => e.outerHTML.slice(0, 120))"""
MOVING = """() => [document.documentElement, ...document.querySelectorAll("*")].flatMap(e => ["", "::before", "::after"].map(part => {
  const s = getComputedStyle(e, part || null); return s.animationName !== "none" || s.scrollBehavior === "smooth"
    || s.transitionDuration.split(", ").some(time => parseFloat(time) > 0.01) ? e.tagName + "." + e.className + part : ""; })).filter(Boolean)"""


def tree_of(page) -> list[tuple[int, str, str, str]]:
    """Depth, role, name and state of everything a screen reader meets on the open page, in its order; printed as well."""
    said = page.locator("body").aria_snapshot()
    print(said)
    found = [LINE.match(line) for line in said.split("\n")]
    return [(len(m["depth"]) // 2, m["role"], (m["name"] or "").strip(' "/'), m["more"]) for m in found if m]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_read_aloud_makes_sense(plan_site, locale) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        for path, wanted in READ_ALOUD.items():
            page.goto(base + LOCALES[locale] + path)
            tree = tree_of(page)
            roles = [role for _, role, _, _ in tree]
            assert tree[0][1] == "link" and tree[0][2], "the way to the text comes first"
            assert [role for depth, role, _, _ in tree if depth == 0 and role in LANDMARKS] == list(LANDMARKS), path
            assert [role for role in roles if role == "navigation"] == ["navigation"] * 2
            assert roles.index("banner") < roles.index("search") < roles.index("navigation") < roles.index("main")
            levels = [int(re.search(r"level=(\d)", more)[1]) for _, role, _, more in tree if role == "heading"]
            assert levels[0] == 1 and levels.count(1) == 1, (path, levels)
            assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), (path, levels)
            first = roles.index("heading")
            assert roles[roles.index("main"):first] == ["main", "article"], "the title opens the text"
            assert wanted <= {*roles} and not [part for part in tree if part[1] in NAMED and not part[2]], path
            names = [name for _, role, name, _ in tree if role in ("table", "figure", "navigation", "region")]
            assert len({*names}) == len(names), "two places of one name cannot be told apart"
    assert faults == []


@pytest.mark.parametrize(("path", "size"), [("index.html", NARROW), ("kk/measures/index.html", WIDE), ("zh/indicators/ib-i-001.html", NARROW),
                                            ("en/map.html", WIDE), ("search.html?q=ib-m-002", NARROW), ("en/05-uses-and-pressures.html", WIDE)])
def test_the_tab_key_reaches_everything_in_order_with_a_ring_and_leaves_again(plan_site, path, size) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=size, reduced_motion="reduce") as (page, faults):
        page.goto(base + path, wait_until="networkidle")
        walked, said = [], []
        while True:
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUS)
            if at is None or at["again"]:
                break
            walked.append(at)
        assert "plan-skip" in walked[0]["what"] and at is None, ("the keyboard is held", at)
        said += [f"no ring: {at['what']}" for at in walked if not at["ring"]]
        said += [f"not in sight: {at['what']}" for at in walked if at["hidden"]]
        said += [f"above what came before: {after['what']}" for before, after in zip(walked[1:], walked[2:], strict=False)
                 if size is NARROW and before["place"] == after["place"] and after["top"] + after["height"] < before["top"]]
        assert said == [] and page.evaluate(MISSED, TARGETS) == []
    assert faults == []


def test_menu_search_and_filter_are_used_with_keys_alone(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=NARROW, reduced_motion="reduce") as (page, faults):
        page.goto(base + "index.html")
        page.focus("a[href='#menu']")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#menu')")
        page.goto(base + "en/search.html")
        page.focus("main input[type=search], #plan-query")
        page.keyboard.type("ib-m-002")
        page.keyboard.press("Enter")
        page.wait_for_selector("main li a[href*='ib-m-002']")
        page.locator("main li a[href*='ib-m-002']").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/measures/ib-m-002.html*")
        page.goto(base + "en/measures/index.html")
        shown = page.locator(".plan-table tbody tr:visible")
        everything = shown.count()
        for summary in (".plan-filter__panel > summary", ".plan-filter__group > summary"):
            page.locator(f"{summary}:visible").first.focus()
            page.keyboard.press("Enter")
        page.locator(".plan-filter fieldset input[type=checkbox]:visible").first.focus()
        page.keyboard.press(" ")
        page.wait_for_function("location.search.length > 1")
        assert 0 < shown.count() < everything
    assert faults == []


@pytest.mark.parametrize("locale", LOCALES)
def test_four_times_enlarged_nothing_scrolls_sideways(plan_site, locale) -> None:
    """A window of 1280 pixels enlarged to 400 % is 320 pixels wide."""
    with served(plan_site) as base, opened(CHROMIUM, viewport={"width": 320, "height": 256}) as (page, _):
        wide = []
        for path in paths_of(plan_site, LOCALES[locale]).values():
            page.goto(base + path)
            wide += [path] if page.evaluate("document.scrollingElement.scrollWidth") > 320 else []
        assert wide == []


@pytest.mark.parametrize("locale", LOCALES)
def test_without_script_every_kind_of_page_is_whole_and_offers_no_dead_button(plan_site, locale) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE, java_script_enabled=False) as (page, faults):
        for template, path in paths_of(plan_site, LOCALES[locale]).items():
            page.goto(base + path)
            if template == "lost page":
                continue
            assert page.locator("h1:visible").count() == 1 and page.locator(".plan-nav a:visible").count() > 20, path
            assert page.locator("button:visible").count() == page.locator("button[type=submit]:visible").count(), path
            assert page.locator(".plan-figure:visible").count() == page.locator(".plan-figure:has(svg:visible)").count(), path
            assert page.locator("tbody tr[hidden]").count() == 0, path
        page.goto(base + LOCALES[locale] + "indicators/ib-i-001.html")
        page.click(".plan-figure__data summary")
        assert page.locator(".plan-figure__data td:visible").count()
    assert faults == []


def test_nothing_moves_for_those_who_want_no_motion(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE, reduced_motion="reduce") as (page, _):
        for path in ("index.html", "measures/index.html", "indicators/ib-i-001.html", "search.html", "02-summary.html", "map.html"):
            page.goto(base + path)
            if path == "map.html":
                page.click(".plan-map__open button")
                page.wait_for_selector(".plan-map__stage .plan-pin")
            assert page.evaluate(MOVING) == [], path


def _picture(page, place) -> Image.Image:
    box = place.bounding_box()
    return Image.open(io.BytesIO(page.screenshot(clip=box | {"width": min(box["width"], 30)}))).convert("L")


def test_with_the_colours_of_the_system_marks_and_focus_remain(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE, forced_colors="active") as (page, _):
        page.goto(base + "measures/index.html")
        marks = {}
        for code in ("planned", "ongoing", "executed", "unknown"):
            place = page.locator(f"tbody .plan-status--{code}").first
            place.scroll_into_view_if_needed()
            marks[code] = _picture(page, place)
        assert all(low < 60 and high > 200 for low, high in (mark.getextrema() for mark in marks.values()))
        assert len({mark.crop((5, 2, 22, 22)).tobytes() for mark in marks.values()}) == len(marks), "shapes differ, not only words"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)["ring"]
