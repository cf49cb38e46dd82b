"""What a reader sees, in a real Chromium: every page, every language, wide and narrow, with and without script."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from browser import opened, served
from conftest import CHROMIUM, ROOT

from basinplan import build
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.staging.item_words import item_words

pytestmark = pytest.mark.browser
LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
# Where interface words stand; places that name another language on purpose are left out.
INTERFACE = "th, .plan-label, summary, button, h2, caption, .plan-nav a, .plan-nav__title, .plan-id__kind, .plan-status"
LONG = ("sources/", "meetings/", "decisions/", "agreements/", "initiatives/", "activities/", "facts/",
        "terms/", "bodies/", "places/", "gaps/", "missing-data/", "water-bodies/")
KEY = re.compile(r"(?<![\w.])(site|panel|fields|value|columns|count|verdict|working|charts|tables|maps|methods|codes|registers|figure|home)\.[a-z_]{3,}\b")

DUMP = re.compile(r"[a-z]+_[a-z]+")
# Pairs of labels of one drawing whose boxes lie over one another by more than a hair.
OVERLAPS = """() => [...document.querySelectorAll('.plan-figure svg')].filter(s => s.getBoundingClientRect().width).flatMap(s => {
  const boxes = [...s.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => [t.textContent, t.getBoundingClientRect()]);
  const found = [];
  boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
    const across = Math.min(p.right, q.right) - Math.max(p.left, q.left), down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (across > 2 && down > 4) { found.push(`${s.closest('figure').id}: ${a} | ${b}`); }
  }));
  return found;
})"""
READ = """(selector) => {
  const shown = [...document.querySelectorAll(selector)].filter(e => !e.closest('[lang]:not(html), .plan-figure__data tbody')
      && !e.querySelector('code, [lang]') && e.offsetParent !== null);
  const copy = document.body.cloneNode(true);
  copy.querySelectorAll('code, pre, a[download], a[rel~=external], .plan-edited, [lang]:not(html), script').forEach(e => e.remove());
  return {words: shown.map(e => e.textContent.trim()), text: copy.textContent, lang: document.documentElement.lang,
          wider: document.documentElement.scrollWidth > innerWidth, h1: document.querySelectorAll('h1').length,
          images: [...document.querySelectorAll('svg[role=img]')].every(s => s.querySelector('title')?.textContent),
          cut: [...document.querySelectorAll('.plan-figure svg')].filter(s => s.getBoundingClientRect().width).flatMap(s => {
            const b = s.getBoundingClientRect(); return [...s.querySelectorAll('text')].filter(t => { const r = t.getBoundingClientRect();
              return r.left < b.left - 1 || r.right > b.right + 1 || r.top < b.top - 1; }).map(t => t.textContent); }),
          overlaps: (OVERLAPS)(),
          ids: [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, n, all) => all.indexOf(id) !== n)};
}""".replace("OVERLAPS", OVERLAPS)


def interface_words() -> dict[str, set[str]]:
    """All words of the interface by language, those of the shelves among them."""
    items = item_words(code_lists())
    found = {}
    for locale in LOCALES:
        own = {text for key, text in read_vocabulary(locale).words.items() if not key.startswith(("findings.", "check.", "theme."))}
        found[locale] = own | {words[locale] for words in items.values() if locale in words}
    return found


def pages_of(site: Path, folder: str) -> list[str]:
    """The pages of a language: all of them if BASINPLAN_EVERY_PAGE is 1, else every one but of long registers every eighth."""
    others = (*(name for name in LOCALES.values() if name), "editions/")
    paths = [path.relative_to(site).as_posix() for path in sorted((site / folder).rglob("*.html"))]
    paths = [path for path in paths if folder or not path.startswith(others)]
    if os.environ.get("BASINPLAN_EVERY_PAGE") == "1":
        return paths
    many = [path for path in paths if path.removeprefix(folder).startswith(LONG) and not path.endswith("/index.html")]
    return sorted({*paths} - {*many} | {*many[::8]})


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_is_whole_and_in_its_own_language(plan_site, locale) -> None:
    words = interface_words()
    foreign = {word: other for other, known in words.items() if other != locale for word in known - words[locale]}
    codes = {code for items in code_lists().values() for code in items if "_" in code}
    said = []
    paths = [path for path in pages_of(plan_site, LOCALES[locale]) if path != "404.html"]
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        for path in paths:
            page.goto(base + path, wait_until="load")
            seen = page.evaluate(READ, INTERFACE)
            said += [f"{path}: '{word}' is {foreign[word]}" for word in seen["words"] if word in foreign]
            said += [f"{path}: raw code {code}" for code in codes & set(re.findall(r"[a-z0-9_]+", seen["text"]))]
            said += [f"{path}: key {match[0]}" for match in KEY.finditer(seen["text"])]
            said += [f"{path}: unfilled {match}" for match in re.findall(r"\{[a-z_]+\}|\{\{", seen["text"])]
            said += [f"{path}: lang {seen['lang']}"] * (seen["lang"] != locale)
            said += [f"{path}: wider than the window"] * seen["wider"]
            said += [f"{path}: {seen['h1']} main headings"] * (seen["h1"] != 1)
            said += [f"{path}: a drawing without title"] * (not seen["images"])
            said += [f"{path}: cut: {text}" for text in seen["cut"]]
            said += [f"{path}: labels overlap: {pair}" for pair in seen["overlaps"]]
            said += [f"{path}: field dump: {match}" for match in DUMP.findall(seen["text"])]
            said += [f"{path}: id twice: {id}" for id in seen["ids"]]
    assert said == []
    assert faults == []
    assert len(paths) > 150


@pytest.mark.parametrize("locale", LOCALES)
def test_a_phone_shows_every_kind_of_page_without_sideways_scroll_and_with_readable_charts(plan_site, locale) -> None:
    paths = ["index.html", "02-summary.html", "03-basin-and-waters.html", "measures/index.html", "measures/ib-m-001.html",
             "indicators/ib-i-001.html", "indicators/ib-i-006.html", "facts/ili-share.html", "data/glacier-mass-balance.html",
             "sources/index.html", "contents.html", "downloads.html", "methods.html", "gallery.html", "programme.html",
             "gaps/index.html", "gaps/measure-without-cost.html", "gaps/by-body.html", "missing-data/index.html", "search.html",
             "terms/index.html"]
    paths += [path.relative_to(plan_site).as_posix() for path in sorted((plan_site / "data").glob("*.html"))]
    with served(plan_site) as base, opened(CHROMIUM, viewport=NARROW, color_scheme="dark") as (page, faults):
        for path in paths:
            page.goto(base + LOCALES[locale] + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 375, path
            sizes = page.evaluate("""[...document.querySelectorAll('.plan-figure svg text')].filter(t => t.getBoundingClientRect().width)
                .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)""")
            assert all(size >= 11 for size in sizes), (path, min(sizes))
            boxes = page.evaluate("""[...document.querySelectorAll('.plan-figure svg')].filter(s => s.getBoundingClientRect().width)
                .flatMap(s => { const b = s.getBoundingClientRect(); return [...s.querySelectorAll('text')].filter(t => {
                    const r = t.getBoundingClientRect(); return r.left < b.left - 2 || r.right > b.right + 2; }).map(t => t.textContent); })""")
            assert boxes == [], (path, boxes)
            assert page.evaluate(OVERLAPS) == [], path
    assert faults == []


@pytest.mark.parametrize(("locale", "word", "page_found"), [
    ("ru", "ib-m-016", "measures/ib-m-016.html"), ("ru", "водохранилища", "measures/ib-m-002.html"),
    ("kk", "ib-m-016", "measures/ib-m-016.html"), ("kk", "су қоймасы", "measures/ib-m-002.html"),
    ("zh", "ib-m-016", "measures/ib-m-016.html"), ("zh", "水库", "measures/ib-m-002.html"),
    ("en", "ib-m-016", "measures/ib-m-016.html"), ("en", "reservoir", "measures/ib-m-002.html"),
])
def test_search_finds_a_measure_by_its_id_and_by_a_word(plan_site, locale, word, page_found) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + LOCALES[locale] + "index.html")
        found = page.evaluate("""async ([bundle, word]) => { const p = await import(bundle); await p.init();
            const r = await p.search(word); return Promise.all(r.results.slice(0, 40).map(async x => (await x.data()).url)); }""",
                              [base + "pagefind/pagefind.js", word])
        assert f"/{LOCALES[locale]}{page_found}" in found, found[:8]
        own = [url for url in found if url.startswith(tuple(f"/{name}" for name in LOCALES.values() if name)) != bool(LOCALES[locale])]
        assert own == [], "results in another language"
        page.fill("#plan-query", word)
        page.wait_for_selector(".plan-results li a")
        assert page.locator(".plan-results li").count() >= 1
        page.keyboard.press("Escape")
        assert page.locator(".plan-results").is_hidden()
    assert faults == []


def test_the_language_switch_keeps_the_page(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        for path in ("index.html", "02-summary.html", "measures/ib-m-004.html"):
            page.goto(base + path)
            for locale in ("kk", "zh", "en", "ru"):
                page.click(f".plan-languages a[hreflang={locale}]")
                assert page.url == base + LOCALES[locale] + path
                assert page.get_attribute("html", "lang") == locale
                assert page.locator(".plan-languages a[aria-current]").get_attribute("hreflang") == locale
    assert faults == []


def test_without_script_everything_is_there_but_search(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE, java_script_enabled=False) as (page, faults):
        page.goto(base + "kk/index.html")
        assert page.locator("svg.plan-wide:visible").count() >= 1
        assert page.locator(".plan-nav a:visible").count() > 10
        page.fill("#plan-query", "су")
        page.press("#plan-query", "Enter")
        assert page.url.startswith(base + "kk/search.html?q=")
        page.click(".plan-find__no-script a")
        assert page.url == base + "kk/contents.html"
        assert page.locator("article a").count() > 200
    assert faults == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_long_table_is_narrowed_and_sorted_and_the_address_says_so_in_every_language(plan_site, locale) -> None:
    other = "zh" if locale != "zh" else "kk"
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + LOCALES[locale] + "measures/index.html")
        rows = page.locator(".plan-table tbody tr:visible")
        everything = rows.count()
        page.click(".plan-filter__group[data-key=status] summary")
        said = int(page.inner_text(".plan-filter__group[data-key=status] label:has([value=ongoing]) .plan-filter__number"))
        page.check("[name=status][value=ongoing]")
        assert 0 < rows.count() == said < everything
        page.click(".plan-filter__group[data-key=money] summary")
        page.check("[name=money][value=neither]")
        some = rows.count()
        assert 0 < some < said and page.locator(".plan-filter__end .plan-chip").count() == 2
        page.locator(".plan-sort").first.click()
        page.locator(".plan-sort").first.click()
        ids = page.locator(".plan-table tbody tr:visible th").all_inner_texts()
        assert ids == sorted(ids, reverse=True) and page.locator("th[aria-sort=descending]").count() == 1
        assert page.url.endswith("?status=ongoing&money=neither&sort=-id")
        query = page.url.partition("?")[2]
        page.click(f".plan-languages a[hreflang={other}]")
        page.wait_for_url(f"{base}{LOCALES[other]}measures/index.html?{query}", wait_until="load")
        assert page.locator(".plan-table tbody tr:visible th").all_inner_texts() == ids
        page.locator(".plan-filter__end .plan-chip").first.click()
        assert rows.count() > some and page.evaluate("document.activeElement.className") == "plan-chip"
        page.fill(".plan-filter [name=q]", "no such measure")
        assert rows.count() == 0 and page.locator(".plan-filter .plan-empty .plan-chip").count() >= 1
        page.locator(".plan-filter .plan-empty .plan-chip").first.click()
        assert rows.count() > 0
    assert faults == []


def test_what_is_shown_can_be_taken_away_as_a_file(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + "measures/index.html?status=executed")
        with page.expect_download() as waiting:
            page.click(".plan-filter__csv")
        text = Path(waiting.value.path()).read_bytes().decode("utf-8")
        assert waiting.value.suggested_filename == "measures-ru.csv"
        lines = text.removeprefix("\ufeff").splitlines()
        assert text.startswith("\ufeff") and len(lines) == 1 + page.locator(".plan-table tbody tr:visible").count()
        assert all(line.count('";"') == 5 for line in lines)
    assert faults == []


def test_totals_of_the_programme_lead_to_the_measures_behind_them(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=NARROW) as (page, faults):
        page.goto(base + "zh/programme.html")
        links = page.evaluate("""[...document.querySelectorAll('.plan-table a[href*="?"]')].map(a => [a.href, Number(a.textContent)])""")
        page.goto(base + "zh/measures/index.html")
        assert len(links) > 40
        for href, number in [*links[::6], links[-1]]:
            page.goto(href)
            assert page.locator(".plan-table tbody tr:visible").count() == number, href
    assert faults == []


def test_without_script_long_tables_are_complete(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE, java_script_enabled=False) as (page, _):
        page.goto(base + "en/measures/index.html")
        assert page.locator(".plan-filter:visible").count() == 0
        assert page.locator(".plan-table tbody tr:visible").count() == len([*ROOT.glob("plan/measures/*.yml")])
        assert page.get_attribute(".plan-list__csv a", "href") == "../../downloads/measure.csv"
        page.goto(base + "en/terms/index.html")
        assert page.locator(".plan-word:visible").count() == len(build.check(ROOT)[0].register("term")) and page.locator(".plan-filter:visible").count() == 0


def test_the_site_opens_from_a_folder(plan_site) -> None:
    with opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto((plan_site / "index.html").as_uri())
        page.click(".plan-nav a[href*='measures/index.html']")
        page.click("article a[href$='ib-m-001.html']")
        page.click(".plan-languages a[hreflang=zh]")
        assert page.url == (plan_site / "zh/measures/ib-m-001.html").as_uri()
        assert page.locator("h1").inner_text()
    assert faults == []


def test_a_chapter_not_translated_says_so_in_the_readers_language(sample, tmp_path) -> None:
    (sample / "plan/tg/01-river.md").unlink()
    build.build(sample, tmp_path / "site")
    with served(tmp_path / "site") as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + "01-river.html")
        assert page.get_attribute("html", "lang") == "tg"
        assert page.get_attribute(".plan-article", "lang") == "en"
        assert page.inner_text(".plan-fallback") == read_vocabulary("tg").words["site.fallback"].replace("{language}", "англисӣ")
        assert page.get_attribute("link[rel=canonical]", "href") == "en/01-river.html"
    assert faults == []


def test_keyboard_reaches_the_content_first(plan_site) -> None:
    with served(plan_site) as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        page.goto(base + "en/measures/ib-m-001.html")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "plan-skip"
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#content"
    assert faults == []


def test_nothing_an_author_writes_runs(sample, tmp_path) -> None:
    """Hostile texts in titles, cells and sources are shown as letters, in the pages and in the results of search."""
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> [l](javascript:alert(3)) {{ 7*7 }} $\\foo$"
    measure = sample / "plan/measures/xx-m-001.yml"
    title = json.dumps(dict.fromkeys(("tg", "ru", "en"), hostile))
    measure.write_text(re.sub(r"(?m)^title: .*", lambda _: f"title: {title}", measure.read_text("utf-8")), "utf-8")
    body = sample / "plan/bodies/bodies.yml"
    title = json.dumps(dict.fromkeys(("tg", "ru", "en"), "'\"><svg onload=alert(4)>"))
    body.write_text(re.sub(r"(?m)^  title: .*", lambda _: f"  title: {title}", body.read_text("utf-8")), "utf-8")
    build.build(sample, tmp_path / "site")
    with served(tmp_path / "site") as base, opened(CHROMIUM, viewport=WIDE) as (page, faults):
        alarms: list[str] = []
        page.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
        for path in ("en/index.html", "en/measures/xx-m-001.html", "en/measures/index.html", "en/bodies/agency.html",
                     "en/01-river.html", "en/contents.html"):
            page.goto(base + path)
            assert page.locator("img, svg[onload], article script, a[href^=javascript]").count() == 0, path
        page.goto(base + "en/measures/xx-m-001.html")
        assert page.locator("h1").inner_text() == hostile
        page.fill("#plan-query", "onerror")
        page.wait_for_selector(".plan-results li a")
        page.wait_for_timeout(300)
        assert page.locator(".plan-results img, .plan-results script").count() == 0
        assert alarms == []
    assert faults == []


def test_the_policy_of_the_site_forbids_what_is_not_its_own(plan_site) -> None:
    for path in ("index.html", "zh/indicators/ib-i-001.html", "404.html"):
        text = (plan_site / path).read_text("utf-8")
        assert "script-src 'self' 'wasm-unsafe-eval'" in text and "unsafe-inline" not in text
        assert not re.search(r"<[^>]+ style=", text)


def test_the_readme_picture_is_of_this_site() -> None:
    assert (ROOT / "docs/site.png").stat().st_size > 10_000
