"""What a reader of a translation sees, in a real Chromium: what is behind opens, what is missing stands in the original."""

from __future__ import annotations

import re
import shutil

import pytest
from browser import opened, served
from conftest import CHROMIUM, ROOT

from basinplan import build
from basinplan.readers.locale_file import read_vocabulary

PLAN = ROOT / "tests" / "plans" / "languages"
TRANSLATED = {"kk": "kk/", "zh": "zh/", "en": "en/"}
FOLDERS = {"ru": "", **TRANSLATED}
BEHIND = {"ru": "в 1971 году", "en": "spring 2019"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("languages")
    shutil.copytree(PLAN, folder / "plan", ignore=shutil.ignore_patterns("build"))
    build.build(folder / "plan", folder / "site")
    return folder / "site"


def said(locale: str, key: str) -> str:
    """The words of a mark up to the name of the language in it."""
    return read_vocabulary(locale).words[f"translation.{key}"].split("{")[0]


def marked(inside, kind: str) -> list[str]:
    """What is struck out or put in, without the words that only a screen reader says."""
    return inside.locator(kind).evaluate_all(
        "all => all.map(e => [...e.childNodes].filter(n => !n.className).map(n => n.textContent).join('').trim())")


@pytest.mark.browser
@pytest.mark.parametrize("locale", TRANSLATED)
@pytest.mark.parametrize("width", [375, 1280])
def test_a_translation_marks_what_is_behind_missing_and_left_over(site, locale, width) -> None:
    with served(site) as address, opened(CHROMIUM, viewport={"width": width, "height": 900}) as (page, faults):
        page.goto(f"{address}{TRANSLATED[locale]}01-lake.html")
        must, should = page.locator("details.plan-stale--must"), page.locator("li details.plan-stale--should")
        assert must.count() == 1 and should.count() == 1
        assert must.locator("summary").inner_text() == read_vocabulary(locale).words["translation.stale_must"]
        change = must.locator(".plan-redline")
        assert not change.is_visible()
        must.locator("summary").focus()
        page.keyboard.press("Enter")
        assert change.is_visible() and change.get_attribute("lang") == "ru"
        assert (marked(change, "del"), marked(change, "ins")) == (["1970"], ["1971"])
        should.locator("summary").click()
        assert marked(should, "del") == ["возле"] and marked(should, "ins") == ["у"]
        fallback = page.locator("main .plan-fallback-text, article .plan-fallback-text")
        assert fallback.all_inner_texts() == ["Лёд зимой.", "Данные за зиму не найдены."]
        assert fallback.evaluate_all("found => found.map(e => e.lang)") == ["ru", "ru"]
        assert page.locator("li .plan-missing-item").count() == 1 and page.locator("p.plan-missing").count() == 1
        assert page.locator("p.plan-missing").inner_text().startswith(said(locale, "missing"))
        assert page.locator(".plan-extra").inner_text() == read_vocabulary(locale).words["translation.extra"]
        assert page.locator(".plan-unsigned a").get_attribute("href") == "languages.html"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") and faults == []


@pytest.mark.browser
def test_the_original_has_no_marks_and_may_be_in_any_language(site) -> None:
    with served(site) as address, opened(CHROMIUM, viewport={"width": 1280, "height": 900}) as (page, faults):
        for path in ("01-lake.html", "en/02-river.html"):
            page.goto(f"{address}{path}")
            assert page.locator(".plan-stale, .plan-missing, .plan-extra, .plan-unsigned, .plan-fallback-text").count() == 0
        page.goto(f"{address}02-river.html")
        assert page.locator("details.plan-stale--should").count() == 1
        page.locator("details.plan-stale summary").click()
        assert marked(page, ".plan-redline ins") == ["spring"]


@pytest.mark.browser
@pytest.mark.parametrize(("locale", "language"), [("kk", "ағылшын тілі"), ("zh", "英语")])
def test_a_chapter_that_is_not_translated_stands_in_its_original(site, locale, language) -> None:
    with served(site) as address, opened(CHROMIUM, viewport={"width": 375, "height": 812}) as (page, faults):
        page.goto(f"{address}{locale}/02-river.html")
        assert page.locator("article").get_attribute("lang") == "en"
        notice = read_vocabulary(locale).words["site.fallback"].replace("{language}", language)
        assert page.locator(".plan-fallback").inner_text() == notice
        assert "The council meets every autumn." in page.locator("article").inner_text()


def test_the_page_of_the_languages_counts_what_is_there(site) -> None:
    text = (site / "en/languages.html").read_text("utf-8")
    part = text[text.index('id="chapters"'):text.index('id="here"')]
    rows = re.findall(r"<tr><th scope=\"row\"[^>]*>(.*?)</th>(.*?)</tr>", part)
    counted = {re.sub(r"<.*?>", "", name): re.findall(r"<td[^>]*>(.*?)</td>", cells) for name, cells in rows}
    assert counted["Russian"][:6] == ["9", "0", "1", "0", "0", "1"]
    assert counted["Kazakh"][:6] == ["3", "0", "2", "5", "1", "0"]
