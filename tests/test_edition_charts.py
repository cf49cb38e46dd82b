"""Drawings of what editions said: promised ends, revised values, causes of another verdict, data as first published."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from browser import opened, served
from conftest import CHROMIUM

from basinplan.analyses.attribution import StatusChange
from basinplan.analyses.verdict import Verdict
from basinplan.analyses.vintages import as_first_published, vintages_of
from basinplan.charts import charts
from basinplan.history import read_past
from basinplan.inspection import check, words_for
from basinplan.render.drawing import draw

LOCALES = {"tg": "", "ru": "ru/", "en": "en/"}
MEASURE, INDICATOR = "measures/xx-m-001.html", "indicators/xx-i-001.html"


@pytest.fixture(scope="module")
def root(editions_site):
    return editions_site.parent / "plan-root"


@pytest.fixture(scope="module")
def plan(root):
    return check(root)[0]


@pytest.fixture(scope="module")
def past(root, plan):
    return read_past(root, plan)


def drawn(name, plan, past, id, locale="en"):
    record = plan.record(id)
    words = words_for(plan, locale)
    made = draw(charts()[name], plan, words, {record.REGISTER: record}, past)
    assert words.missing == set() and made.missing_glyphs == ()
    return made


def told(made) -> list[tuple[str, ...]]:
    return [tuple(str(getattr(cell, "text", cell)).replace("\u00a0", " ") for cell in row) for row in made.rows]


def test_the_promised_end_of_a_measure_edition_by_edition(plan, past) -> None:
    made = drawn("promised_ends", plan, past, "xx-m-001")
    assert told(made) == [("edition 2025.1", "30 June 2025", "2027"), ("edition 2026.1", "1 March 2026", "2028"),
                          ("present text", "30 June 2026", "2028")]
    assert made.caption == "Canal lining: the promised end has moved from 2027 to 2028."
    kept = replace(past, states=past.states[1:], steps=past.steps[1:])
    assert drawn("promised_ends", plan, kept, "xx-m-001").caption == "Canal lining: the promised end, 2028, has not moved."
    for svg in made.svg.values():
        assert all(f'data-row="{row}"' in svg for row in range(3))


def test_an_end_that_was_not_stated_is_said_and_not_drawn_as_a_date(plan, past) -> None:
    measure = plan.record("xx-m-001")
    open_end = measure.model_copy(update={"period": measure.period.model_copy(update={"end": "not_stated"})})
    first = past.states[0]
    entry = first.plan.entries["xx-m-001"]
    other = replace(first.plan, entries={**first.plan.entries, "xx-m-001": replace(entry, record=open_end)})
    states = (replace(first, plan=other), *past.states[1:])
    made = drawn("promised_ends", plan, replace(past, states=states), "xx-m-001")
    assert told(made)[0] == ("edition 2025.1", "30 June 2025", "not stated") and ">not stated</text>" in made.svg["wide"]


def test_what_each_edition_said_about_the_same_years(plan, past) -> None:
    made = drawn("vintages", plan, past, "xx-i-001")
    assert made.headers == ("Period", "edition 2025.1", "edition 2026.1", "present text")
    rows = {row[0]: row[1:] for row in told(made)}
    assert rows["2022"] == ("66.0%", "68.0%", "68.0%") and rows["2025"] == ("none", "none", "70.0%")
    assert made.caption.replace("\u00a0", " ") == (
        "Environmental flow met: from edition 2025.1 to present text, values revised: 1, added: 1, dropped: 0.")
    assert "66.0% (edition 2025.1)" in made.svg["wide"].replace("\u00a0", " ") and "var(--paper)" in made.svg["wide"]
    found = vintages_of(past, "xx-i-001")
    assert [(one.period[0], one.is_revised, one.is_added, one.is_dropped) for one in found if one.differs] == [
        ("2022", True, False, False), ("2025", False, True, False)]


def test_the_causes_of_another_verdict_add_up_and_keep_their_sign(plan, past) -> None:
    shares = {"new_observations": Fraction(-1, 2), "moved_target": Fraction(1, 5)}
    status = StatusChange("xx-i-001", Verdict("on_track", "", score=("ratio", Decimal(1))), Verdict("slow", "", score=("ratio", Decimal("0.7"))),
                          tuple(shares), shares)
    made = drawn("status_causes", plan, _with(past, status), "xx-i-001")
    assert told(made) == [("edition 2026.1 → present text", "new values", "−0.5"), ("edition 2026.1 → present text", "moved target or limit", "+0.2")]
    without = drawn("status_causes", plan, _with(past, replace(status, shares={})), "xx-i-001")
    assert [row[2] for row in told(without)] == ["cannot be said"] * 2 and "cannot be said" in without.caption


def _with(past, status):
    last = past.steps[-1]
    return replace(past, steps=(*past.steps[:-1], replace(last, comparison=replace(last.comparison, statuses=(status,)))))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["promised_ends", "vintages", "status_causes"])
def test_every_language_has_its_words_and_without_editions_there_is_nothing_to_draw(plan, past, name, locale) -> None:
    id = "xx-m-001" if name == "promised_ends" else "xx-i-001"
    assert "{" not in drawn(name, plan, past, id, locale).caption
    alone = drawn(name, plan, replace(past, states=(), steps=(), pairs=()), id, locale)
    assert alone.rows == () and alone.caption == words_for(plan, locale).say("charts.empty")


def test_data_as_first_published_are_those_of_the_first_edition_that_held_them(plan, past) -> None:
    first, number = as_first_published(past, plan, plan.record("xx-i-001"))
    assert number == 1
    changed = [(str(before["share_met"]), str(after["share_met"])) for before, after in
               zip(plan.tables["flow"].rows, first.tables["flow"].rows, strict=True) if before != after]
    assert changed == [("68.0", "66.0")]
    assert as_first_published(replace(past, states=past.states[1:]), plan, plan.record("xx-i-001")) == (plan, 0)


def test_the_drawings_stand_where_there_is_something_to_see(editions_site, sample_site) -> None:
    for own in LOCALES.values():
        measure, indicator = ((editions_site / own / path).read_text("utf-8") for path in (MEASURE, INDICATOR))
        assert 'id="figure-promised-ends-xx-m-001"' in measure and "plan-switch" not in measure
        assert 'id="figure-vintages-xx-i-001"' in indicator and 'id="figure-series-with-target-xx-i-001-first"' in indicator
        assert "status-causes" not in indicator, "its verdict is the same"
        edition = (editions_site / "editions/2025.1" / own / INDICATOR).read_text("utf-8")
        assert "plan-switch" not in edition and "vintages" not in edition, "of one edition nothing can be compared"
        assert "plan-switch" not in (sample_site / own / INDICATOR).read_text("utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False])
def test_the_reader_changes_between_latest_and_first_published_by_keyboard(editions_site, script) -> None:
    with served(editions_site) as base, opened(CHROMIUM, java_script_enabled=script, viewport={"width": 375, "height": 800}) as (page, faults):
        page.goto(f"{base}en/{INDICATOR}")
        shown = [page.locator(f".plan-switch__{name}") for name in ("latest", "first")]
        assert [part.is_visible() for part in shown] == [True, False]
        page.locator("#data-latest").focus()
        page.keyboard.press("ArrowDown")
        assert [part.is_visible() for part in shown] == [False, True]
        assert "2020" in shown[1].inner_text() or "Environmental" in shown[1].inner_text()
        page.emulate_media(media="print")
        assert [part.is_visible() for part in shown] == [True, True], "on paper both, one after the other"
        assert faults == []
