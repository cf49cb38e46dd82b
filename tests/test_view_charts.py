"""What the charts of data sets must not do: join what is not one series, average half years, write a rounded number on an axis."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from basinplan import build, inspection
from basinplan.analyses.by_month import monthly
from basinplan.analyses.runs import runs
from basinplan.analyses.views import see, views_of
from basinplan.charts import charts
from basinplan.render.canvas import places_of
from basinplan.render.drawing import draw
from basinplan.render.panelling import wrap


@pytest.fixture(scope="module")
def plan():
    return build.check(ROOT)[0]


def view_of(plan, chart: str):
    return next(view for _, view in views_of(plan) if view.chart == chart)


def test_a_series_is_parted_at_a_gap_another_source_and_a_declared_break(plan) -> None:
    seen = see(plan, view_of(plan, "population_break"))
    split = seen.dataset.breaks[0].where["area"]
    rows = [{"group": split, "date": str(year), "value": year, "source": "a"} for year in (2019, 2020, 2021, 2022, 2024)]
    assert [[row["value"] for row in run] for run in runs(seen, rows, when="date")] == [[2019, 2020, 2021], [2022], [2024]]
    rows = [{"group": "elsewhere", "date": str(year), "value": year, "source": "a" if year < 2021 else "b"} for year in range(2019, 2023)]
    assert [[row["value"] for row in run] for run in runs(seen, rows, when="date")] == [[2019, 2020], [2021, 2022]]


def test_a_year_that_lacks_a_month_is_neither_averaged_nor_summed() -> None:
    rows = [{"month": f"2001-{month:02}", "value": month} for month in range(1, 13)]
    rows += [{"month": f"2002-{month:02}", "value": 100 if month < 12 else None} for month in range(1, 13)]
    found = monthly(rows, "value")
    assert found.years == [2001] and found.sums == {2001: 78} and found.months[0].high == 1


def test_every_view_has_a_drawing_and_no_chart_of_views_is_without_one(plan) -> None:
    drawn = {view.chart for _, view in views_of(plan)}
    needed = {name for name, item in charts().items() if "view" in item.__annotations__}
    assert needed <= drawn


def test_the_balance_adds_up_and_its_residual_is_named(plan) -> None:
    drawn = draw(charts()["water_balance"], plan, inspection.words_for(plan, "en"), {"view": view_of(plan, "water_balance")})
    assert drawn.rows[-1][0] == "residual: gains minus losses"
    assert "residual" in drawn.caption and "Residual: gains minus losses" in re.sub(r"<[^>]+>", "", drawn.svg["wide"])


def test_estimates_and_doubtful_values_are_said(plan) -> None:
    words = inspection.words_for(plan, "en")
    notes = " ".join(draw(charts()["shares_by_sector"], plan, words, {"view": view_of(plan, "shares_by_sector")}).notes)
    assert "All values are estimates" in notes
    points = draw(charts()["dated_points"], plan, words, {"view": view_of(plan, "dated_points")})
    assert "suspect" in " ".join(points.notes) and "19,996" not in points.caption


@pytest.mark.parametrize(("step", "places"), [(2, 0), (2.5, 1), (0.25, 2), (1.5, 1), (0.1, 1), (200, 0), (0.002, 3)])
def test_an_axis_shows_no_rounded_number(step, places) -> None:
    assert places_of(step) == places


def test_long_names_are_parted_between_words_and_chinese_before_no_closing_sign() -> None:
    assert max(map(len, wrap("площадь, оборудованная для орошения подземными водами", 120).split("\n"))) < 24
    assert not any(line.startswith(("）", "，", "/")) for line in wrap("蒸散发量（GLEAM）：年总量（毫米/年）", 60).split("\n"))
