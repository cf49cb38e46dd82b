"""Long texts, records that went and came back or go on under another id, a language that is gone: what readers see of them."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from decimal import Decimal

import pytest
from conftest import SAMPLE, apply_change

from basinplan import build
from basinplan.analyses.attribution import METHOD, status_changes
from basinplan.analyses.progress import assess
from basinplan.archive import Present, put_editions
from basinplan.history import read_past
from basinplan.inspection import check
from basinplan.press.kept_sites import PLACE

LONG = "Every stage of the works is reported to the council. " * 9
MEASURE = "plan/measures/xx-m-001.yml"
RUSSIAN = r',\s*ru: "[^"]*"'


def _another(root, id: str, *edits: tuple[str, str]) -> None:
    text = (SAMPLE / MEASURE).read_text("utf-8").replace("xx-m-001", id)
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    (root / f"plan/measures/{id}.yml").write_text(text, "utf-8")


def _adopted(root, id: str, day: str) -> None:
    passport = root / "plan/plan.yml"
    passport.write_text(re.sub(r"as_of: .*", f"as_of: {day}", passport.read_text("utf-8"), count=1), "utf-8")
    if id:
        build.adopt(root, id, "none")


def _without_russian(root) -> None:
    for file in [*(root / "plan").rglob("*.yml"), *(root / "data").rglob("*.yml")]:
        file.write_text(re.sub(RUSSIAN, "", file.read_text("utf-8")), "utf-8")
    apply_change(root, {"file": "plan/plan.yml", "replace": "locales: [tg, ru, en]", "with": "locales: [tg, en]"})
    shutil.rmtree(root / "plan/ru")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edges") / "plan-root"
    shutil.copytree(SAMPLE, folder)
    apply_change(folder, {"file": MEASURE, "replace": 'en: "A canal is lined."', "with": f'en: "{LONG}The agency leads."'})
    _another(folder, "xx-m-002")
    _another(folder, "xx-m-003")
    _another(folder, "xx-m-005")
    _adopted(folder, "2025.1", "2025-06-30")
    apply_change(folder, {"file": MEASURE, "replace": "The agency leads.", "with": "Nobody leads."})
    (folder / "plan/measures/xx-m-002.yml").unlink()
    _another(folder, "xx-m-003", ("end: 2027", "end: 2028"))
    _adopted(folder, "2026.1", "2026-03-01")
    _another(folder, "xx-m-002", ("end: 2027", "end: 2031"))
    (folder / "plan/measures/xx-m-003.yml").unlink()
    (folder / "plan/measures/xx-m-005.yml").unlink()
    _another(folder, "xx-m-004", ("end: 2027", "end: 2028"), ("id: xx-m-004\n", "id: xx-m-004\nreplaces: [xx-m-003]\n"))
    _without_russian(folder)
    _adopted(folder, "", "2026-06-30")
    return folder


@pytest.fixture(scope="module")
def files(root):
    return build.stage(root, has_sites=True).laid.files


def test_a_change_at_the_end_of_a_long_text_is_shown(files) -> None:
    page = files["en/changes/2025.1-2026.1.md"]
    assert len(LONG) > 400 and re.search(r"<del>.*?The agency.*?</del><ins>.*?Nobody.*?</ins>", page)
    assert "Nobody leads." in files["downloads/changes-en.atom"].decode()
    stored = json.loads(files["downloads/compare/en/measure.json"])["xx-m-001"]["said"]
    assert all("Nobody" in change[2] for pair in stored.values() for change in pair["changes"] if "English" in change[2])


def test_what_went_and_came_back_keeps_its_life(files) -> None:
    page = files["en/measures/xx-m-002.md"]
    assert "In the plan since edition 2025.1" in page.replace("\u00a0", " ")
    assert re.findall(r"(2025\.1-2026\.1|2026\.1-draft)\.html#c-", page) == ["2026.1-draft", "2025.1-2026.1"]
    assert 'id="figure-promised-ends-xx-m-002"' in page and "2031" in page


def test_a_change_of_a_record_that_goes_on_under_another_id_leads_to_it(files) -> None:
    assert '"../measures/xx-m-004.html#biography"' in files["en/changes/2025.1-2026.1.md"]
    stored = json.loads(files["downloads/compare/en/measure.json"])
    assert stored["xx-m-003"]["href"] == "../measures/xx-m-004.html#biography"


def test_what_is_gone_leads_to_its_page_in_the_last_edition_that_holds_it(root, files) -> None:
    """In the reader's language where the edition has it; nowhere where no site of an edition stands beside."""
    assert '"../../editions/2026.1/en/measures/xx-m-005.html"' in files["en/changes/2026.1-draft.md"]
    assert '"../editions/2026.1/measures/xx-m-005.html"' in files["tg/changes/2026.1-draft.md"]
    stored = json.loads(files["downloads/compare/en/measure.json"])
    assert stored["xx-m-005"]["href"] == "../../editions/2026.1/en/measures/xx-m-005.html"
    bare = build.stage(root).laid.files["en/changes/2026.1-draft.md"]
    assert "xx-m-005" in bare and "measures/xx-m-005.html" not in bare


def test_a_text_of_a_language_that_is_gone_says_its_language_and_nothing_is_the_readers_word(files) -> None:
    page = files["en/changes/2026.1-draft.md"]
    assert '<dd lang="ru">Облицовка канала</dd></div><div><dt>After</dt> <dd>nothing</dd>' in page


def test_the_feed_says_passages_as_readers_see_them_and_its_links_hold_wherever_the_site_stands(files) -> None:
    feed = files["downloads/changes-en.atom"].decode()
    assert "](" not in feed and 'href="../en/changes/2026.1-draft.html#c-' in feed


def test_a_page_in_a_language_that_is_gone_says_in_it_that_it_is_older(root, tmp_path) -> None:
    plan, _ = check(root)
    past = read_past(root, plan)

    def make(_root, _past, _work, fresh) -> None:
        (fresh / "ru").mkdir()
        (fresh / "ru/index.html").write_text(f"<!doctype html>{PLACE}", "utf-8")

    put_editions(root, Present(plan, past, frozenset({"en/index.md"})), tmp_path, make)
    page = (tmp_path / "editions/2025.1/ru/index.html").read_text("utf-8")
    assert '<p lang="ru">' in page and "сохранена без изменений" in page and 'href="../../../en/index.html" hreflang="en"' in page
    states = json.loads((tmp_path / "editions/editions.json").read_text("utf-8"))["states"]
    assert [state["names"]["ru"].split(";")[0] for state in states] == ["текущий текст", "редакция 2026.1", "редакция 2025.1"]


def test_another_verdict_on_the_same_score_is_one_of_method(root) -> None:
    plan, _ = check(root)
    indicator = plan.record("xx-i-001")
    today = assess(plan, indicator)
    frozen = replace(today, code="on_track" if today.code != "on_track" else "slow", score=(today.score[0], Decimal(today.score[1])))
    found, = status_changes(plan, plan, ({indicator.id: frozen}, {}))
    assert found.moved == (METHOD,) and found.shares == {}


def test_a_verdict_frozen_with_the_later_state_counts_as_that_of_the_earlier_does(root) -> None:
    """Each step starts where the one before it ended, whatever today's method makes of the sources."""
    plan, _ = check(root)
    today = assess(plan, plan.record("xx-i-001"))
    frozen = {"xx-i-001": replace(today, code="off_track", score=(today.score[0], today.score[1] - Decimal("0.5")))}
    into, = status_changes(plan, plan, ({}, frozen))
    out, = status_changes(plan, plan, (frozen, {}))
    assert (into.before.code, into.after.code, into.moved) == (today.code, "off_track", (METHOD,))
    assert (into.rounded(), out.rounded()) == ({METHOD: Decimal("-0.5")}, {METHOD: Decimal("0.5")})
    assert [*status_changes(plan, plan, (frozen, frozen))] == []


def test_two_verdicts_of_one_older_method_are_not_explained_by_the_method(root, tmp_path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "later")
    apply_change(tmp_path / "later", {"file": "plan/indicators/xx-i-001.yml", "replace": "value: 90", "with": "value: 110"})
    states = [check(folder)[0] for folder in (SAMPLE, tmp_path / "later")]
    plain, = status_changes(*states)
    older = [{"xx-i-001": replace(verdict, code=code, score=(verdict.score[0], verdict.score[1] - Decimal("0.1")))}
             for verdict, code in ((plain.before, "slow"), (plain.after, "off_track"))]
    found, = status_changes(*states, tuple(older))
    assert (found.moved, found.shares) == (plain.moved, plain.shares) and METHOD not in found.moved
