"""Counting over the registers: small plans with exact numbers, written so that anybody can count along."""

from __future__ import annotations

from decimal import Decimal

import pytest
import yaml

from basinplan import build
from basinplan.analyses import totals

FIRST = "xx-m-001"


def add(root, id: str, **changes) -> None:
    """One more measure: the first one of the sample with some fields changed."""
    value = yaml.safe_load((root / f"plan/measures/{FIRST}.yml").read_text("utf-8"))
    cost = {"kind": "total", "amount": 1, "scale": "million", "currency": "TJS", "basis": "announced", "source": "src-report"}
    if isinstance(changes.get("costs"), list):
        changes["costs"] = [cost | given for given in changes["costs"]]
    text = yaml.safe_dump(value | {"id": id} | changes, allow_unicode=True, sort_keys=False)
    (root / f"plan/measures/{id}.yml").write_text(text, "utf-8")


@pytest.fixture
def plan(sample):
    """Four measures; the first, from the sample: planned, technical, agency with council, 1.2 million somoni, no payer."""
    payer = [{"body": "agency", "kind": "budget", "source": "src-report"}]
    add(sample, "xx-m-002", status="ongoing", key_type="E", responsible={"joint": ["agency", "council"]}, partners=[],
        costs=[{"amount": 300, "scale": "thousand"}, {"amount": 2, "currency": "EUR", "kind": "grant"}], funding=payer)
    add(sample, "xx-m-003", status="ongoing", type="economic_or_financial", responsible="not_stated", costs="not_published",
        scope="national", pressures=[], coverage={"countries": ["TJ"], "water_bodies": ["lower-lake", "upper-river"]}, funding=payer)
    add(sample, "xx-m-004", status="executed", scope="national", costs=[{"amount": 2.5, "scale": "billion"}],
        partners=["agency"], coverage={"countries": ["TJ"], "places": ["town"]})
    plan, findings = build.check(sample)
    assert [f for f in findings if f.severity == "error"] == []
    return plan


def test_measures_by_status_type_and_key_type(plan) -> None:
    assert totals.measures_by_status(plan) == {"planned": 1, "ongoing": 2, "executed": 1}
    by_type = totals.measures_by_type(plan)
    assert by_type == {"physical_or_technical": {"planned": 1, "ongoing": 1, "executed": 1}, "economic_or_financial": {"ongoing": 1}}
    assert list(by_type) == ["physical_or_technical", "economic_or_financial"], "the type with most measures first"
    assert list(totals.measures_by_key_type(plan).items()) == [("C", 3), ("E", 1)]


def test_measures_by_pressure_and_place(plan) -> None:
    assert totals.measures_by_pressure(plan) == {"abstraction": 3}
    assert list(totals.measures_by_spot(plan).items()) == [("upper-river", 3), ("lower-lake", 1), ("town", 1)]


def test_bodies_count_apart_as_responsible_and_as_partner(plan) -> None:
    roles = totals.roles_by_body(plan)
    assert roles["agency"] == totals.Roles({"planned": 1, "ongoing": 1, "executed": 1}, {"executed": 1})
    assert roles["council"] == totals.Roles({"ongoing": 1}, {"planned": 1, "ongoing": 1})
    assert [(id, role.total) for id, role in roles.items()] == [("agency", 4), ("council", 3)]
    assert totals.measures_without_responsible(plan) == {"ongoing": 1}


def test_cost_and_payer_known_or_not(plan) -> None:
    assert (totals.measures_with_cost(plan), totals.measures_with_payer(plan)) == (3, 2)
    assert totals.funding_known(plan) == totals.Funding(both=1, cost_only=2, payer_only=1, neither=0)


def test_amounts_stand_apart_by_currency_largest_first(plan) -> None:
    amounts = totals.amounts_by_currency(plan)
    assert {code: [(a.measure.id, a.units) for a in found] for code, found in amounts.items()} == {
        "TJS": [("xx-m-004", Decimal(2500000000)), (FIRST, Decimal(1200000)), ("xx-m-002", Decimal(300000))],
        "EUR": [("xx-m-002", Decimal(2000000))]}


def test_nothing_is_added_across_currencies_scopes_or_kinds(plan) -> None:
    assert totals.sums_published(plan) == {
        ("TJS", "basin", "total"): Decimal(1500000), ("TJS", "national", "total"): Decimal(2500000000),
        ("EUR", "basin", "grant"): Decimal(2000000)}


def test_terms_and_sources(plan) -> None:
    assert totals.forms_by_verification(plan) == {"tg": {"unverified": 1}, "ru": {"official": 1}, "en": {"official": 1}}
    assert totals.sources_by_kind(plan) == {"official": {"2025": 1}, "paper": {"2021": 1}}


def test_a_form_or_a_date_that_nobody_gave_is_counted_as_such(sample) -> None:
    terms, sources = sample / "plan/terms/terms.yml", sample / "plan/sources/sources.yml"
    terms.write_text(terms.read_text("utf-8").replace("{tg: unverified, ru: official, en: official}", "{en: press}"), "utf-8")
    sources.write_text(sources.read_text("utf-8").replace("date: 2021", "date: not_stated"), "utf-8")
    plan, _ = build.check(sample)
    assert totals.forms_by_verification(plan) == {"tg": {"": 1}, "ru": {"": 1}, "en": {"press": 1}}
    assert totals.sources_by_kind(plan)["paper"] == {"not_stated": 1}


def test_a_plan_without_measures_has_no_counts(sample) -> None:
    (sample / f"plan/measures/{FIRST}.yml").unlink()
    plan, _ = build.check(sample)
    assert totals.measures_by_type(plan) == totals.measures_by_spot(plan) == totals.amounts_by_currency(plan) == {}
    assert totals.funding_known(plan) == totals.Funding(0, 0, 0, 0)
