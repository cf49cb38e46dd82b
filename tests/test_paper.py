"""The plan on paper: sheets of A4 with the notice on each, nothing cut off, and no colour needed to tell a status."""

from __future__ import annotations

import io
import re

import pytest
from browser import opened, served
from conftest import CHROMIUM
from PIL import Image
from test_accessibility import LOCALES

from basinplan.staging.paper import paper_style

pytestmark = pytest.mark.browser
SHEET = {"width": 665, "height": 950}  # what the margins of A4 leave, in pixels
PAGES = ("03-basin-and-waters.html", "13-monitoring-and-revision.html", "measures/ib-m-002.html", "indicators/ib-i-001.html",
         "measures/index.html", "programme.html", "index.html", "map.html")
CUT = """() => [...document.querySelectorAll(".plan-article *")].filter(e => e.checkVisibility() && !e.closest("svg, .plan-hidden")
    && getComputedStyle(e).clipPath === "none" && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))"""
TALLER = """height => [...document.querySelectorAll(".plan-figure svg")].filter(s => s.getBoundingClientRect().height > height)
    .map(s => s.closest("figure").id)"""
HEAD = """() => ["title", "notice", "foot"].map(name => getComputedStyle(document.documentElement).getPropertyValue("--paper-" + name))"""


def sheets_of(pdf: bytes) -> int:
    """The number of sheets, as the file itself counts them."""
    return max(int(number) for number in re.findall(rb"/Count (\d+)", pdf))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_printed_page_is_whole_and_every_sheet_bears_the_notice(plan_site, locale) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=SHEET) as (page, faults):
        page.emulate_media(media="print")
        for path in PAGES:
            page.goto(base + LOCALES[locale] + path)
            assert page.evaluate(CUT) == [], path
            assert page.evaluate(TALLER, SHEET["height"]) == [], path
            assert page.locator(".plan-nav:visible, .plan-search:visible, .plan-filter:visible, button:not(.plan-sort):visible").count() == 0, path
            assert page.locator(".plan-figure--tall").count() == page.locator(".plan-figure--tall:has(td:visible)").count(), path
            title, notice, foot = (text.strip('"') for text in page.evaluate(HEAD))
            assert title == page.inner_text(".plan-brand__name") and notice == page.inner_text(".plan-notice"), path
            assert page.inner_text(".plan-brand__edition") in foot, path
        page.goto(base + LOCALES[locale] + "measures/ib-m-002.html")
        assert 2 <= sheets_of(page.pdf(prefer_css_page_size=True)) <= 4
    assert faults == []


@pytest.mark.parametrize("locale", ["ru", "zh"])
def test_the_whole_plan_is_one_page_of_all_chapters(plan_site, locale) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=SHEET) as (page, faults):
        page.emulate_media(media="print")
        page.goto(base + LOCALES[locale] + "contents.html")
        chapters = page.locator(".plan-nav a").evaluate_all("all => all.filter(a => /\\/\\d\\d-/.test(a.href)).map(a => a.textContent)")
        page.goto(base + LOCALES[locale] + "whole-plan.html")
        assert page.locator("h2").all_inner_texts()[1:] == chapters and len(chapters) > 10
        assert page.evaluate(CUT) == [] and page.evaluate(TALLER, SHEET["height"]) == []
        lost = "() => [...document.querySelectorAll('.plan-article a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        assert [place for place in page.evaluate(lost) if not page.evaluate("id => !!document.getElementById(id)", place)] == []
        assert page.evaluate("document.querySelectorAll('[id]').length === new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size")
        assert sheets_of(page.pdf(prefer_css_page_size=True)) > 30
    assert faults == []


def test_statuses_are_told_apart_in_grey(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=SHEET) as (page, _):
        page.emulate_media(media="print")
        page.goto(base + "measures/index.html")
        marks = {}
        for code in ("planned", "ongoing", "executed", "unknown"):
            place = page.locator(f"tbody .plan-status--{code}").first
            place.scroll_into_view_if_needed()
            box = place.bounding_box()
            middle = round(box["height"] / 2)  # the mark stands beside the middle of words that take two lines
            shot = Image.open(io.BytesIO(page.screenshot(clip=box | {"width": 20}))).convert("L")
            marks[code] = shot.crop((5, middle - 8, 18, middle + 8))
        assert len({mark.tobytes() for mark in marks.values()}) == len(marks)
        assert all(low < 80 and high > 240 for low, high in (mark.getextrema() for mark in marks.values()))


def test_words_of_a_sheet_cannot_end_its_rules() -> None:
    said = {"plan_short_title": 'A "plan" \\ </style>', "notice": "n", "edition": "e"}
    assert paper_style({"en": said}, "https://example.org/") == (
        ':root:lang(en){--paper-title:"A \\22 plan\\22  \\5c  \\3c /style\\3e ";--paper-notice:"n";--paper-foot:"e · https://example.org/"}\n')
