"""The benches of languages hold: contradictions, bare figures, claims and freshness, case by case."""

from __future__ import annotations

import bench_languages as bench
import pytest

PAIRS = [case for name in ("facts_dev", "facts_held_out", "ky_tg") for case in bench.cases(name)]
CLAIMS = bench.cases("claims")
EDITS = bench.cases("freshness")


@pytest.fixture(scope="module")
def names() -> dict:
    return bench.plan_names()


@pytest.mark.parametrize("case", [case for case in PAIRS if case["expect"] == "contradiction"], ids=lambda case: case["id"])
def test_a_contradiction_between_languages_is_found(case) -> None:
    assert bench.found_in_pair(case), case["why"]


@pytest.mark.parametrize("case", [case for case in PAIRS if case["expect"] == "same"], ids=lambda case: case["id"])
def test_another_notation_is_no_contradiction(case) -> None:
    assert bench.found_in_pair(case) == []


@pytest.mark.parametrize("case", CLAIMS["bare"], ids=lambda case: case["id"])
def test_a_figure_typed_by_hand_is_found(case) -> None:
    assert len(bench.bare_figures(case)) >= len(case["figures"])


@pytest.mark.parametrize("case", CLAIMS["clean"], ids=lambda case: case["id"])
def test_dates_articles_and_names_are_no_figures(case) -> None:
    assert bench.bare_figures(case) == []


@pytest.mark.parametrize("case", CLAIMS["claims"], ids=lambda case: case["id"])
def test_a_claim_is_held_against_its_fact(case) -> None:
    assert bool(bench.judged_claim(case)) is not case["right"]


@pytest.mark.parametrize("case", EDITS, ids=lambda case: case["id"])
def test_every_block_has_the_state_that_an_editor_expects(case, names) -> None:
    got, wanted = bench.states(case, names)
    assert got == wanted


def test_the_benches_are_as_large_as_promised() -> None:
    contradictions = [case for case in PAIRS if case["expect"] == "contradiction"]
    assert len(contradictions) >= 100 and len(PAIRS) - len(contradictions) >= 100
    assert len(CLAIMS["bare"]) >= 100 and sum(not case["right"] for case in CLAIMS["claims"]) >= 50
    assert len(EDITS) >= 60
    assert {case["a"]["locale"] for case in PAIRS} >= {"ru", "kk", "zh", "en"}
