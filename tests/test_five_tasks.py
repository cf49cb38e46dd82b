"""Five questions of a new reader on a phone, in each language: the answer is at most three presses from the first page.

Presses go to what the reader sees: a link by its words, never an address. Answers are computed from the plan.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import opened, served
from conftest import CHROMIUM
from playwright.sync_api import Locator, Page

from basinplan.analyses.gaps import find_gaps, words_of
from basinplan.analyses.series import observations_of
from basinplan.model.plan import Plan
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.readers.plan_folder import read_plan
from basinplan.registers.measure import Measure
from basinplan.render.locale import Words

ROOT = Path(__file__).parent.parent
LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
MOST = 3
PHONE = {"width": 375, "height": 812}
ENDING, PAID, LAKE = "ib-m-025", "ib-m-001", "ib-i-001"
FLOOR = {"ru": "на {over} выше порога", "kk": "{over} жоғары", "zh": "高{over}", "en": "{over} above the limit"}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan(ROOT)[0]


class Visit:
    """A reader on the first page of a language, whose presses are counted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.presses = page, 0
        page.goto(address)

    def press(self, what: Locator) -> None:
        """One press on something that the reader can see."""
        before = self.page.url
        assert what.first.is_visible(), what
        what.first.click()
        self.page.wait_for_load_state("load")
        self.presses += 1
        assert self.page.url != before

    def link(self, name: str, inside: str = "main, .plan-article") -> Locator:
        return self.page.locator(inside).get_by_role("link", name=name)

    def says(self, text: str) -> bool:
        """Whether the text of the page, as shown, holds these words."""
        return " ".join(text.split()) in " ".join(self.page.locator(".plan-article").inner_text().split())


def said_in(locale: str) -> Words:
    return Words(locale, "ru", {name: read_vocabulary(name) for name in (locale, "ru", "en")}, code_lists())


def to_measure(reader: Visit, words: Words, measure: Measure) -> None:
    """From the first page by the list of measures."""
    reader.press(reader.link(words.say("registers.measure.many", Measure.WORDS["many"])))
    reader.press(reader.link(words.text(measure.title)))


@pytest.fixture(params=LOCALES)
def visit(request, plan_site):
    with served(plan_site) as base, opened(CHROMIUM, viewport=PHONE) as (page, faults):
        yield Visit(page, base + LOCALES[request.param] + "index.html"), said_in(request.param)
        assert faults == []


@pytest.mark.browser
def test_when_does_a_measure_end(visit, plan) -> None:
    reader, words = visit
    measure = plan.record(ENDING)
    to_measure(reader, words, measure)
    assert reader.says(words.date(measure.period.end)) and reader.presses <= MOST


@pytest.mark.browser
def test_is_the_lake_above_its_floor(visit, plan) -> None:
    reader, words = visit
    lake = plan.record(LAKE)
    over = max(observations_of(plan, lake), key=lambda row: row.last).value - lake.thresholds[0].value
    assert reader.says(FLOOR[words.locale].format(over=words.quantity(over, "m"))) and reader.says(words.text(lake.title)) and reader.presses == 0


@pytest.mark.browser
def test_who_pays(visit, plan) -> None:
    reader, words = visit
    measure = plan.record(PAID)
    to_measure(reader, words, measure)
    payer = plan.record(measure.funding[0].body)
    assert reader.says(words.text(payer.title)) and reader.presses <= MOST


@pytest.mark.browser
def test_what_is_not_known(visit, plan) -> None:
    reader, words = visit
    reader.press(reader.page.locator("section[aria-labelledby=unknown]").get_by_role("link"))
    unsaid = [title for title in (words.say(f"gaps.{gap.rule}.title", words_of(gap.rule)["title"]) for gap in find_gaps(plan))
              if not reader.says(title)]
    assert unsaid == [] and reader.presses <= MOST


@pytest.mark.browser
def test_where_does_this_number_come_from(visit, plan) -> None:
    """From the level on the first page, by way of the row it stands in, to the publication it was read in."""
    reader, words = visit
    last = max(observations_of(plan, plan.record(LAKE)), key=lambda row: row.last)
    source = plan.record(last.source)
    reader.press(reader.page.locator(".plan-hero__said a"))
    reader.press(reader.link(words.text(source.title)))
    assert reader.page.locator("h1").inner_text().replace("\u00a0", " ") == words.text(source.title) and reader.presses <= MOST
    assert reader.page.locator(f".plan-article a[href='{source.url}']").is_visible()
