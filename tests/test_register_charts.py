"""Charts over the registers: they hold with one measure and with none, break text well and add nothing that must not be added."""

from __future__ import annotations

import re

import pytest

from basinplan import build, inspection
from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.render.board import shorten, text_width, wrap
from basinplan.render.drawing import draw

NAMES = ("measures_by_type", "measures_by_key_type", "costs_by_currency", "measure_timeline", "indicator_board", "who_does_what",
         "pressure_links", "funding_known", "gaps_overview", "term_verification", "source_kinds", "measure_places", "water_bodies",
         "stations")
SHELVES = {**charts(), **maps()}


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_holds_with_one_measure_and_with_none(sample, name) -> None:
    for emptied in (False, True):
        if emptied:
            for folder in ("measures", "indicators", "terms", "places", "water_bodies", "sources"):
                for file in (sample / "plan" / folder).iterdir():
                    file.unlink()
        plan, _ = build.check(sample)
        drawn = draw(SHELVES[name], plan, inspection.words_for(plan, "en"), {})
        assert drawn.caption and "{" not in drawn.caption + "".join(drawn.notes)
        assert all(len(row) == len(drawn.headers) for row in drawn.rows)


def drawn_texts(svg: str) -> list[str]:
    return re.findall(r">([^<]+)</text>", svg)


def test_an_unknown_end_is_said_and_has_a_sign(sample) -> None:
    file = sample / "plan/measures/xx-m-001.yml"
    file.write_text(file.read_text("utf-8").replace("end: 2027", "end: not_stated"), "utf-8")
    plan, _ = build.check(sample)
    drawn = draw(charts()["measure_timeline"], plan, inspection.words_for(plan, "en"), {})
    assert all("? end" in drawn_texts(svg) for svg in drawn.svg.values())
    assert "only the start for 1" in drawn.caption and any("not stated" in cell for cell in drawn.rows[0])


def test_amounts_of_two_currencies_stand_in_two_panels(sample) -> None:
    file = sample / "plan/measures/xx-m-001.yml"
    more = "  - {kind: grant, amount: 2, scale: million, currency: EUR, basis: agreed, source: src-report}\nfunding"
    file.write_text(file.read_text("utf-8").replace("funding", more, 1), "utf-8")
    plan, _ = build.check(sample)
    drawn = draw(charts()["costs_by_currency"], plan, inspection.words_for(plan, "en"), {})
    shown = drawn_texts(drawn.svg["wide"])
    assert {"TJS, amounts published: 1", "EUR, amounts published: 1"} <= set(shown)
    assert [row[2].replace("\u00a0", " ") for row in drawn.rows[:2]] == ["1.2 million somoni", "2 million euros"]
    assert not any("3.2" in text for text in shown)


def test_text_is_broken_to_its_width() -> None:
    lines = wrap("исследовательская или подготовительная мера", 110)
    assert len(lines) > 1 and all(text_width(line) <= 110 for line in lines)
    assert " ".join(lines) == "исследовательская или подготовительная мера"
    chinese = wrap("规划措施按类型统计，共四十八项。", 50)
    assert "".join(chinese) == "规划措施按类型统计，共四十八项。" and not any(line.startswith(("，", "。")) for line in chinese)
    assert wrap("12\u00a0км³ воды", 40)[0] == "12\u00a0км³", "a unit stays with its number"


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    long = "Master plan for water management and conservation"
    assert shorten(long, 9999) == long and shorten(long, 90).endswith("…") and text_width(shorten(long, 90)) <= 90 + 10
    assert len(wrap(long, 90, most=2)) == 2 and wrap(long, 90, most=2)[-1].endswith("…")
