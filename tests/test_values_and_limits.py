"""What a reader is told of values: where an old one stood, what each value is, of which day a status is, and maps that can be read."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from conftest import ROOT

from basinplan import build, inspection
from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import NOT_ASSESSABLE, OUTDATED, Verdict
from basinplan.maps import maps
from basinplan.model.observation import Observation
from basinplan.registers.indicator import Indicator, Threshold
from basinplan.render.drawing import draw
from basinplan.render.printing import print_value
from basinplan.render.tabling import observation_rows
from basinplan.render.verdicts import say_limit, say_past


@pytest.fixture(scope="module")
def plan():
    return build.check(ROOT)[0]


def said(plan, locale: str, value: str) -> str:
    limit = Threshold.model_construct(kind="floor", value=Decimal("341"), legal_status="announced")
    indicator = Indicator.model_construct(unit="m_baltic", thresholds=(limit,))
    working = (("value", Decimal(value)), ("limit", limit.value), ("difference", Decimal(value) - limit.value))
    seen = Observation("2025-07", "2025-07", Decimal(value), "observed", "")
    words = inspection.words_for(plan, locale)
    return say_past(words, indicator, Verdict(NOT_ASSESSABLE, OUTDATED, working, seen)).replace("\u00a0", " ")


def test_an_old_value_is_set_beside_its_limit_and_not_judged(plan) -> None:
    assert said(plan, "en", "341.87") == (
        "July 2025: 341.87 m (Baltic datum), 0.87 m above the limit of 341 m (announced). Too old to describe the present.")
    assert "0.4 m below the limit of 341 m" in said(plan, "en", "340.6") and "at the limit" in said(plan, "en", "341")
    assert said(plan, "zh", "341.87").startswith("2025年7月：341.87米（波罗的海高程），比限值341米（已宣布）高0.87米。")
    assert not say_past(inspection.words_for(plan, "en"), plan.register("indicator")[0], Verdict("met"))


def test_a_limit_says_which_side_is_to_be_kept(plan) -> None:
    limit = Threshold.model_construct(kind="floor", value=Decimal("341"), legal_status="announced")
    assert say_limit(inspection.words_for(plan, "en"), limit, "m").replace("\u00a0", " ") == "not below 341 m"
    assert say_limit(inspection.words_for(plan, "zh"), limit, "m") == "不低于341米"


def test_values_of_one_period_say_what_they_are_and_lead_to_their_source(plan) -> None:
    indicator = next(i for i in plan.register("indicator") if any(o.note for o in observations_of(plan, i)))
    headers, rows = observation_rows(inspection.words_for(plan, "zh"), plan, indicator, observations_of(plan, indicator))
    assert len(headers) == len(rows[0]) > 5
    source, note = rows[0][-2], rows[0][-1]
    assert source.id in plan.entries and note.language == plan.passport.source_locale


def test_a_status_has_its_day_where_one_is_stated(plan) -> None:
    measure = next(m for m in plan.register("measure") if m.as_of != "not_stated")
    day = inspection.words_for(plan, "en").date(measure.as_of)
    assert print_value(plan, inspection.words_for(plan, "en"), measure.id, "status").endswith(f"(as of {day})")
    silent = measure.model_copy(update={"as_of": "not_stated"})
    other = replace(plan, entries={**plan.entries, measure.id: replace(plan.entries[measure.id], record=silent)})
    assert "(" not in print_value(other, inspection.words_for(plan, "en"), measure.id, "status")


def test_a_map_names_its_countries_and_sets_names_in_an_outline(plan) -> None:
    drawn = draw(maps()["basin"], plan, inspection.words_for(plan, "en"), {})
    for svg in drawn.svg.values():
        assert all(f">{name}</text>" in svg for name in ("Kazakhstan", "China", "Kyrgyzstan"))
        assert svg.count('paint-order="stroke"') == svg.count("<text ")


def test_the_lake_is_not_judged_by_a_value_of_last_year(plan) -> None:
    lake = plan.record("ib-i-001")
    verdict = assess(plan, lake)
    assert verdict.reason != OUTDATED or dict(verdict.working)["limit"] == lake.thresholds[-1].value
