"""Any two editions chosen by a reader: the page shows what the command prints, for every pair, in every language."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations

import pytest
from axe import ask
from browser import opened, served
from conftest import CHROMIUM, ROOT

from basinplan.analyses.pairs import units_of
from basinplan.analyses.past import DRAFT
from basinplan.history import compare_plans, frozen_verdicts, read_past
from basinplan.inspection import check
from basinplan.model.change import DIRECTIONS
from basinplan.readers.plan_states import read_state
from basinplan.render.comparison import as_json

STATES = ("2025.1", "2026.1", "draft")
LOCALES = {"tg": "", "ru": "ru/", "en": "en/"}


def printed(root, before: str, after: str) -> dict:
    """What ``basinplan compare --format json`` says of two states."""
    plans = read_state(root, before), read_state(root, after)
    return json.loads(as_json(compare_plans(*plans, (frozen_verdicts(root, before), frozen_verdicts(root, after))), (before, after)))


def put_together(site, locale: str, before: str, after: str) -> list[tuple[str, str]]:
    """Id and direction of every change, from the files as the page's script reads them."""
    folder = site / "downloads/compare" / locale
    index = json.loads((folder / "index.json").read_text("utf-8"))
    one, two = ([state["id"] for state in index["states"]].index(id) for id in (before, after))
    found = []
    for kind in index["kinds"]:
        read = json.loads((folder / f"{kind['id']}.json").read_text("utf-8"))
        assert {*read} == {*kind["units"]}
        for name, versions in kind["units"].items():
            pair = read[name]["said"].get(f"{versions[one]}-{versions[two]}", {"changes": []})
            for id, way, html in pair["changes"]:
                assert f'id="c-{id}"' in html and f"plan-change--{index['ways'][way][0]}" in html
                found.append((id, index["ways"][way][0]))
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_every_pair_put_together_from_files_is_what_the_command_prints(editions_site, locale) -> None:
    root = editions_site.parent / "plan-root"
    for before, after in combinations(STATES, 2):
        wanted = sorted((change["id"], change["direction"]) for change in printed(root, before, after)["changes"])
        assert wanted and sorted(put_together(editions_site, locale, before, after)) == wanted, (before, after)


def test_a_state_that_changed_nothing_in_a_record_is_stored_once(editions_site) -> None:
    index = json.loads((editions_site / "downloads/compare/en/index.json").read_text("utf-8"))
    versions = {name: found for kind in index["kinds"] for name, found in kind["units"].items()}
    assert versions["xx-m-001"] == [0, 1, 2] and versions["xx-i-001"] == [0, 0, 1] and versions["rn-later"] == [0, 1, 1]
    stored = json.loads((editions_site / "downloads/compare/en/indicator.json").read_text("utf-8"))["xx-i-001"]["said"]
    assert [*stored] == ["0-1"]


def test_of_the_real_plan_every_pair_comes_back_whole(plan_site) -> None:
    """Its editions and the present text, and the present text once more under another name."""
    plan, _ = check(ROOT)
    past = read_past(ROOT, plan)
    names = [state.id for state in past.states]
    for (one, two), step in zip(combinations(range(len(names)), 2), past.pairs, strict=True):
        told = [change for unit in units_of(past) for change in unit.said.get(
            (unit.versions[one], unit.versions[two]), (((), None), None))[0][0]]
        assert sorted(change.id for change in told) == sorted(change.id for change in step.comparison.changes)
    for locale in ("ru", "kk", "zh", "en"):
        for before, after in combinations(names, 2):
            wanted = sorted((change["id"], change["direction"]) for change in printed(ROOT, before, after)["changes"])
            assert sorted(put_together(plan_site, locale, before, after)) == wanted


def test_what_went_and_came_back_is_one_version_again(editions_site) -> None:
    """Of four states the third undoes the second: the first and the third are alike, also beside the fourth."""
    root = editions_site.parent / "plan-root"
    plan, _ = check(root)
    past = read_past(root, plan)
    one, two, three = past.states
    again = replace(one, id="2026.2", date="2026-07-01")
    states = (one, two, again, replace(three, date="2026-08-01"))
    pairs = tuple(replace(past.pairs[0], before=a, after=b, comparison=compare_plans(a.plan, b.plan)) for a, b in combinations(states, 2))
    units = {unit.record: unit for unit in units_of(replace(past, states=states, pairs=pairs))}
    measure = units["xx-m-001"]
    assert measure.versions == (0, 1, 0, 2) and sorted(measure.said) == [(0, 1), (0, 2), (1, 0), (1, 2)]
    for (a, b), step in zip(combinations(range(4), 2), pairs, strict=True):
        for unit in units.values():
            told = unit.said.get((unit.versions[a], unit.versions[b]), (((), None), None))[0][0]
            assert told == tuple(c for c in step.comparison.changes if (c.register, c.record) == (unit.register, unit.record)), (a, b)


@pytest.mark.browser
@pytest.mark.parametrize("locale", LOCALES)
def test_a_reader_compares_two_editions_by_keyboard_follows_a_change_and_comes_back(editions_site, locale) -> None:
    wanted = printed(editions_site.parent / "plan-root", "2025.1", DRAFT)["changes"]
    with served(editions_site) as base, opened(CHROMIUM, viewport={"width": 375, "height": 800}) as (page, faults):
        page.goto(f"{base}{LOCALES[locale]}changes/compare.html", wait_until="networkidle")
        assert page.locator(".plan-change").count() == 0 and page.locator(".plan-compare__said").inner_text(), "off until both are chosen"
        page.locator("#compare-from").focus()
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(200)
        assert page.locator(".plan-change").count() == 0
        page.keyboard.press("Tab")
        for _ in range(3):
            page.keyboard.press("ArrowDown")
        page.wait_for_selector(".plan-change")
        shown = page.eval_on_selector_all(".plan-change", "found => found.map(item => [item.id, item.className])")
        assert sorted((id.removeprefix("c-"), name.rpartition("--")[2]) for id, name in shown) == sorted(
            (change["id"], change["direction"]) for change in wanted)
        assert page.locator(".plan-redline ins").count() and "from=2025.1&to=draft" in page.url
        _both_modes(page)
        link = page.locator('.plan-changed h3 a[href*="xx-m-001"]')
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{base}{LOCALES[locale]}measures/xx-m-001.html#biography")
        page.go_back(wait_until="networkidle")
        page.wait_for_selector(".plan-change")
        assert page.locator(".plan-change").count() == len(wanted) and page.locator("#compare-new").is_checked()
        assert faults == []


def _both_modes(page) -> None:
    """Both texts, then the new one alone with its marks, by the arrow keys."""
    gone = page.evaluate("""() => { const made = document.createElement('del'); made.textContent = 'x';
        document.querySelector('.plan-redline').append(made); return getComputedStyle(made).display; }""")
    assert gone != "none"
    page.locator("#compare-full").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("#compare-new").is_checked()
    assert page.evaluate("[...document.querySelectorAll('.plan-redline del')].map(made => getComputedStyle(made).display)") == ["none"]
    assert page.locator(".plan-redline ins").first.is_visible() and "mode=new" in page.url


@pytest.mark.browser
def test_odd_choices_are_answered_in_words(editions_site) -> None:
    with served(editions_site) as base, opened(CHROMIUM) as (page, faults):
        said = page.locator(".plan-compare__said")
        for query, words in (("", "Choose two editions"), ("?from=2025.1&to=2025.1", "one and the same"), ("?from=2025.1&to=none", "Choose two"),
                             ("?from=draft&to=2025.1", "edition 2025.1 → present text"), ("?from=%22%3E%3Cb%3E&to=draft", "Choose two")):
            page.goto(f"{base}en/changes/compare.html{query}", wait_until="networkidle")
            assert words in said.inner_text(), query
        page.route("**/measure.json", lambda route: route.abort())
        page.goto(f"{base}en/changes/compare.html?from=2025.1&to=draft", wait_until="networkidle")
        assert "could not be loaded" in said.inner_text() and page.locator(".plan-change").count() == 0
        page.unroute("**/measure.json")
        page.select_option("#compare-from", "2026.1")
        page.wait_for_selector(".plan-change")
        assert [fault for fault in faults if "measure.json" not in fault and "ERR_FAILED" not in fault] == []


@pytest.mark.browser
def test_while_files_are_on_their_way_the_page_says_so_and_not_what_was_chosen_before(editions_site) -> None:
    with served(editions_site) as base, opened(CHROMIUM) as (page, faults):
        said, held = page.locator(".plan-compare__said"), []
        page.goto(f"{base}en/changes/compare.html?from=2025.1&to=2026.1", wait_until="networkidle")
        assert "edition 2026.1: changes" in said.inner_text()
        page.route("**/indicator.json", lambda route: held.append(route))
        page.select_option("#compare-to", "draft")
        assert said.inner_text() == "The changes are being loaded…" and page.locator(".plan-change").count() == 0
        while not held:
            page.wait_for_timeout(20)
        held[0].continue_()
        page.wait_for_selector(".plan-change")
        assert "present text: changes" in said.inner_text() and faults == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "theme"), [(375, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_the_compared_editions(editions_site, width, theme) -> None:
    with served(editions_site) as base, opened(CHROMIUM, viewport={"width": width, "height": 900}, color_scheme=theme) as (page, faults):
        for query in ("", "?from=2025.1&to=draft&mode=new"):
            page.goto(f"{base}ru/changes/compare.html{query}", wait_until="networkidle")
            assert ask(page) == ([], [])
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert faults == []


@pytest.mark.browser
def test_without_script_the_page_leads_to_the_pages_of_neighbours(editions_site) -> None:
    with served(editions_site) as base, opened(CHROMIUM, java_script_enabled=False) as (page, _):
        page.goto(f"{base}en/changes/compare.html")
        assert not page.locator("form.plan-compare__choice").is_visible()
        assert page.locator(".plan-compare__steps a").count() == 2
        page.locator(".plan-compare__steps a").first.click()
        assert page.locator(".plan-change").count() >= 3, "complete without script"


@pytest.mark.browser
@pytest.mark.parametrize("locale", ["ru", "kk", "zh", "en"])
def test_the_real_plan_is_compared_in_every_language(plan_site, locale) -> None:
    before = next(iter(json.loads((plan_site / f"downloads/compare/{locale}/index.json").read_text("utf-8"))["states"]))["id"]
    wanted = printed(ROOT, before, DRAFT)["changes"]
    with served(plan_site) as base, opened(CHROMIUM) as (page, faults):
        page.goto(f"{base}{'' if locale == 'ru' else locale + '/'}changes/compare.html?from={before}&to=draft", wait_until="networkidle")
        assert page.locator(".plan-change").count() == len(wanted) and page.locator(".plan-compare__said").inner_text()
        assert len(DIRECTIONS) == 5 and faults == []
