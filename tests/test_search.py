"""Finding and narrowing on the sample plan: the page of results, exact names, addresses that other languages understand, letters."""

from __future__ import annotations

import json
import re

import pytest
from browser import opened, served
from conftest import CHROMIUM, SAMPLE

from basinplan import build
from basinplan.analyses.gap_owners import NOBODY, gaps_by_body, owners_of
from basinplan.analyses.gaps import find_gaps
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import known_locales, read_vocabulary
from basinplan.render.alphabet import letter_of, sort_key
from basinplan.render.locale import Words

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
DONE = ".plan-find__results:not([aria-busy])"
FOLDERS = {"tg": "", "ru": "ru/", "en": "en/"}


def words(locale: str) -> Words:
    return Words(locale, "en", {found: read_vocabulary(found) for found in (locale, "en")}, code_lists())


@pytest.mark.parametrize(("locale", "texts", "letters"), [
    ("kk", ["өзен", "су", "әкімдік", "бассейн", "ірі", "қар", "үлес"], "ӘБҚӨСҮІ"),
    ("ru", ["ёмкость", "вода", "Балхаш", "щит", "еда"], "БВЕЁЩ"),
    ("zh", ["水库", "冰川", "灌溉", "巴尔喀什湖", "用水", "流域", "取水"], "BBGLQSY"),
    ("tg", ["ҷараён", "ҳавза", "об", "ғор"], "ҒОҲҶ"),
    ("en", ["water", "Basin", "algae"], "ABW"),
])
def test_words_stand_in_the_order_of_the_readers_alphabet(locale, texts, letters) -> None:
    said = words(locale)
    ordered = sorted(texts, key=lambda text: sort_key(said, text))
    assert "".join(letter_of(said, text) for text in ordered) == letters
    assert letter_of(said, "αβγ") == "…"


@pytest.mark.parametrize("locale", known_locales())
def test_every_language_has_its_letters_once(locale) -> None:
    letters = words(locale).say("letters.alphabet")
    assert len(set(letters)) == len(letters) >= 23 and letters == letters.upper()


def test_a_gap_stands_at_each_body_that_could_close_it(sample) -> None:
    plan, _ = build.check(sample)
    assert owners_of(plan, "xx-m-001") == ("agency",) and owners_of(plan, "agency") == ("agency",)
    assert owners_of(plan, "term-runoff") == ()
    found = find_gaps(plan)
    by_body = gaps_by_body(plan, found)
    assert list(by_body)[-1] == NOBODY
    pairs = {(id, rule) for records in by_body.values() for id, rules in records.items() for rule in rules}
    assert pairs == {(id, gap.rule) for gap in found for id in gap.missing}


def test_names_lead_to_pages_and_tell_the_language_of_other_names(sample_site) -> None:
    for locale, folder in FOLDERS.items():
        names = json.loads((sample_site / f"{folder}search-names.json").read_text("utf-8"))
        assert all((sample_site / folder / path).is_file() for path, *_ in names)
        term = next(entry for entry in names if entry[2] == "term-runoff")
        assert {language for _, language in term[4]} == set(FOLDERS) - {locale}


def test_the_page_of_results_is_in_no_index_and_in_no_list_of_addresses(sample_site) -> None:
    for folder in FOLDERS.values():
        text = (sample_site / folder / "search.html").read_text("utf-8")
        assert 'name="robots" content="noindex"' in text and "data-pagefind-body" not in text
        assert 'name="plan-kind"' not in text
    assert "search.html" not in (sample_site / "sitemap.xml").read_text("utf-8")
    measure = (sample_site / "measures/xx-m-001.html").read_text("utf-8")
    assert 'data-pagefind-filter="kind[content]" content="measure"' in measure


@pytest.mark.browser
def test_an_exact_number_comes_first_and_kinds_are_counted(sample_site) -> None:
    with served(sample_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + "en/index.html")
        page.fill("#plan-query", "xx-m-001")
        page.press("#plan-query", "Enter")
        page.wait_for_selector(".plan-find__results section")
        assert page.url == base + "en/search.html?q=xx-m-001"
        first = page.locator(".plan-find__results section").first
        assert first.locator("a").get_attribute("href") == "measures/xx-m-001.html"
        assert page.locator(".plan-find__count").inner_text().strip()
        page.fill("#plan-find-query", "canal")
        page.wait_for_url("**/search.html?q=canal")
        page.wait_for_selector(f"{DONE} mark")
        total = int(re.sub(r"\D", "", page.inner_text(".plan-find__kinds button:not([data-kind]) .plan-count")))
        parts = page.locator(".plan-find__kinds button[data-kind] .plan-count").all_inner_texts()
        assert sum(map(int, parts)) == total >= 2
        page.click(".plan-find__kinds button[data-kind=measure]")
        page.wait_for_selector(".plan-find__results section:first-child:last-child")
        assert page.url == base + "en/search.html?q=canal&kind=measure"
        address = page.url
        page.goto("about:blank")
        page.goto(address)
        page.wait_for_selector(".plan-find__results mark")
        assert page.get_attribute(".plan-find__kinds button[data-kind=measure]", "aria-pressed") == "true"
        assert all("/en/" in link for link in page.evaluate("[...document.querySelectorAll('.plan-find__results a')].map(a => a.href)"))
    assert faults == []


@pytest.mark.browser
def test_a_kind_pressed_while_the_words_are_still_being_typed_stays(sample_site) -> None:
    with served(sample_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + "en/search.html?q=xx-m-001")
        page.wait_for_selector(f"{DONE} section")
        page.evaluate("""() => {
            const input = document.querySelector("#plan-find-query");
            input.value = "canal";
            input.dispatchEvent(new Event("input", {bubbles: true}));
            document.querySelector(".plan-find__kinds button[data-kind=measure]").click();
        }""")
        page.wait_for_timeout(600)
        page.wait_for_selector(f"{DONE} section:first-child:last-child")
        assert page.url == base + "en/search.html?q=canal&kind=measure"
    assert faults == []


@pytest.mark.browser
def test_a_name_in_another_language_is_found_and_marked(sample_site) -> None:
    with served(sample_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + "en/search.html?q=сток")
        page.wait_for_selector("#found-names")
        assert page.locator(".plan-find__list a").first.get_attribute("href") == "terms/term-runoff.html"
        assert page.locator(".plan-find__list span[lang=ru]").first.inner_text() == "сток"
        page.click(".plan-find__other[lang=ru]")
        page.wait_for_selector("#found-names")
        assert page.url.startswith(base + "ru/search.html?q=") and page.input_value("#plan-find-query") == "сток"
    assert faults == []


@pytest.mark.browser
def test_nothing_found_is_no_dead_end(sample_site) -> None:
    with served(sample_site) as base, opened(CHROMIUM, viewport=NARROW) as (page, faults):
        page.goto(base + "en/search.html?q=zzqx")
        page.wait_for_selector(".plan-find__count:not(:empty)")
        assert page.inner_text(".plan-find__count") == words("en").say("site.search_none", query="zzqx")
        assert page.locator(".plan-find__ways a[href='contents.html']").is_visible()
        assert page.locator(".plan-find__other").count() == 2
        page.fill("#plan-find-query", "runof")
        page.wait_for_selector(".plan-find__results a[href*='terms/term-runoff.html']")
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert faults == []


@pytest.mark.browser
def test_without_script_the_page_leads_to_the_contents(sample_site) -> None:
    with served(sample_site) as base, opened(CHROMIUM, viewport=NARROW, java_script_enabled=False) as (page, faults):
        page.goto(base + "ru/search.html?q=канал")
        assert page.locator(".plan-find__no-script").is_visible()
        page.click(".plan-find__no-script a")
        assert page.url == base + "ru/contents.html"
    assert faults == []


@pytest.mark.browser
def test_letters_lead_to_words_and_a_word_of_any_language_narrows(sample, tmp_path) -> None:
    terms = sample / "plan/terms/terms.yml"
    more = [("term-lake", "кӯл", "озеро", "lake"), ("term-flood", "обхезӣ", "паводок", "flood")]
    terms.write_text(terms.read_text("utf-8") + "".join(
        f'- id: {id}\n  title: {{tg: "{tg}", ru: "{ru}", en: "{en}"}}\n  verified: {{tg: unverified, ru: official, en: official}}\n'
        f'  definition: {{tg: "Якум. Дуюм.", ru: "Первое. Второе.", en: "First. Second."}}\n' for id, tg, ru, en in more), "utf-8")
    build.build(sample, tmp_path / "site")
    with served(tmp_path / "site") as base, opened(CHROMIUM, viewport=NARROW) as (page, faults):
        page.goto(base + "terms/index.html")
        assert page.locator(".plan-letters a").all_inner_texts() == ["К", "О", "Ҷ"]
        assert page.locator(".plan-word:visible dt a").all_inner_texts() == ["кӯл", "обхезӣ", "ҷараён"]
        assert page.locator(".plan-word dd").first.inner_text() == "Якум."
        assert page.locator(".plan-word dt .plan-word__mark").count() == 3
        page.fill(".plan-filter input", "flood")
        assert page.locator(".plan-word:visible dt a").all_inner_texts() == ["обхезӣ"]
        assert page.locator(".plan-letters li:visible").count() == 1 and "?q=flood" in page.url
        page.fill(".plan-filter input", "nothing of this")
        assert page.locator(".plan-empty").is_visible()
    assert faults == []


def test_the_sample_is_as_these_tests_expect() -> None:
    assert (SAMPLE / "plan/terms/terms.yml").read_text("utf-8").count("- id:") == 1
