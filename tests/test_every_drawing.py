"""Every chart and map of the shelves, drawn for the real plan in each language: the contract of the bench."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from conftest import ROOT
from matplotlib.figure import Figure

from basinplan import build, inspection
from basinplan.analyses.requests import VIEW, parameters_of
from basinplan.analyses.series import observations_of
from basinplan.analyses.views import views_of
from basinplan.charts import charts
from basinplan.history import read_past
from basinplan.maps import maps
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas
from basinplan.render.drawing import can_show, draw
from basinplan.render.marking import mark_value, say_value_marks

LOCALES = ("ru", "kk", "zh", "en")
OF_EDITIONS = ("chart promised_ends", "chart vintages", "chart status_causes")
"""Drawn from the past of the plan; of most records nothing changed in it, and a few stand for all."""
MAY_LACK = (*OF_EDITIONS, "chart interest_and_influence", "chart parallel_values")
"""Of the real plan nobody is appraised, and of some quantities no number is published; both are drawn on fixtures as well."""
ITEMS = {**{f"chart {name}": item for name, item in charts().items()}, **{f"map {name}": item for name, item in maps().items()}}

@pytest.fixture(scope="module")
def plan():
    return build.check(ROOT)[0]


def cases(plan, item):
    """The parameters that an item can be tried with: each record of the register, each view made for it, or none."""
    wanted = parameters_of(item)
    if not wanted:
        return [{}]
    (name, register), = wanted.items()
    if register == VIEW:
        return [{name: view} for _, view in views_of(plan) if view.chart == item.__name__]
    if register == "fact":  # as the pages do: a drawing where values differ, and one fact of a single value
        facts = plan.register(register)
        return [{name: fact} for fact in (*(f for f in facts if f.disagrees), next(f for f in facts if len(f.values) == 1))]
    return [{name: record} for record in plan.register(register)]


@pytest.fixture(scope="module")
def past(plan):
    return read_past(ROOT, plan)


@pytest.mark.parametrize("name", ITEMS)
def test_every_drawing_keeps_the_contract(plan, past, name) -> None:
    for locale in LOCALES:
        words = inspection.words_for(plan, locale)
        for params in cases(plan, ITEMS[name])[:8 if name in OF_EDITIONS else None]:
            drawn = draw(ITEMS[name], plan, words, params, past)
            assert drawn.caption and "{" not in drawn.caption, drawn.caption
            nothing = any(getattr(value, "REGISTER", "") == "indicator" and not any(o.is_fact for o in observations_of(plan, value))
                          for value in params.values())
            nothing |= name in MAY_LACK and drawn.caption == words.say("charts.empty")
            assert drawn.headers and (drawn.rows or nothing), "the numbers stand in a table as well"
            assert all(len(row) == len(drawn.headers) for row in drawn.rows)
            assert drawn.missing_glyphs == ()
            ids: list[str] = []
            assert nothing or not drawn.rows or name.startswith("map ") or drawn.caption == words.say("charts.empty") or all(
                "data-row=" in svg for svg in drawn.svg.values()), drawn.name
            for size, svg in drawn.svg.items():
                root = ElementTree.fromstring(svg)
                assert root.get("role") == "img" and root[0].tag.endswith("title") and root[0].text == drawn.caption
                assert not re.search(r"\sstyle=|<style|<script|\son\w+=|https?://(?!www\.w3\.org/2000/svg)", svg)
                own = [element.get("id") for element in root.iter() if element.get("id")]
                assert all(id.startswith(f"{drawn.name}-{size}") for id in own)
                ids += own
                sizes = [float(element.get("font-size")) for element in root.iter() if element.tag.endswith("}text")]
                assert min(sizes) * 96 / 72 >= 11
                assert all(int(row) < len(drawn.rows) for row in re.findall(r'data-row="(\d+)"', svg)), "a mark shows a row"
            assert len(ids) == len(set(ids))
        assert words.missing == set(), locale


def test_the_same_drawing_twice_is_the_same_to_the_byte(plan) -> None:
    words = inspection.words_for(plan, "kk")
    for item in ITEMS.values():
        for params in cases(plan, item)[:2]:
            assert draw(item, plan, words, params) == draw(item, plan, words, params)


def test_a_letter_without_a_glyph_is_a_finding_and_never_an_empty_box(sample) -> None:
    record = sample / "plan/indicators/xx-i-001.yml"
    record.write_text(record.read_text("utf-8").replace("Environmental flow met", "Flow \u1820"), "utf-8")
    _, findings = build.check(sample)
    assert [(f.code, f.field, f.place.line) for f in findings] == [("glyph-missing", "title.en", 2)]
    assert not can_show("\u1820")


def test_points_that_must_not_be_joined_are_not_joined(plan) -> None:
    """The lake's levels are single values: the drawing holds no line from one to another."""
    indicator = plan.record("ib-i-001")
    assert isinstance(indicator, Indicator) and indicator.joined is False
    svg = draw(charts()["points_with_limits"], plan, inspection.words_for(plan, "en"), {"indicator": indicator}).svg["wide"]
    lines = re.findall(r'd="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)\s*" clip-path="[^"]*" fill="none" stroke="var\(--(s1|ink2)\)"', svg)
    assert lines, "means of several years are short bars"
    assert all(first[1] == first[3] for first in lines), "every line is level"
    assert "Points are not joined" in " ".join(
        draw(charts()["points_with_limits"], plan, inspection.words_for(plan, "en"), {"indicator": indicator}).notes)


def test_a_planned_value_does_not_look_like_an_observed_one(plan) -> None:
    svg = draw(charts()["series_with_target"], plan, inspection.words_for(plan, "en"), {"indicator": plan.record("ib-i-008")}).svg["wide"]
    assert "var(--paper)" in svg, "a provisional value is an open dot"


def test_a_limit_or_path_that_nobody_adopted_is_dotted_and_says_so(plan) -> None:
    words, chart = inspection.words_for(plan, "en"), charts()["points_with_limits"]
    lake = plan.record("ib-i-001")
    limit = lake.thresholds[0]
    assert limit.legal_status == "announced"
    adopted = lake.model_copy(update={"thresholds": (limit.model_copy(update={"legal_status": "adopted"}),)})
    for indicator, dotted in ((lake, True), (adopted, False)):
        drawn = draw(chart, plan, words, {"indicator": indicator})
        for svg in drawn.svg.values():
            lines = [tag for tag in re.findall(r"<path[^>]*>", svg) if re.search(r'stroke="var\(--limit\)"', tag)]
            assert ["stroke-dasharray" in tag for tag in lines if 'fill="none"' in tag] == [dotted], lines
            assert (", announced</text>" in svg) is dotted and "not below 341" in svg.replace("\u00a0", " ")
        assert ("announced, not adopted" in " ".join(drawn.notes)) is dotted
        assert "short upright line: baseline" in " ".join(drawn.notes)
    way = draw(charts()["series_with_target"], plan, words, {"indicator": plan.record("ib-i-008")})
    assert "announced</text>" in way.svg["wide"] and "open diamond: target, announced, not adopted" in way.notes[-1].lower()


def test_each_kind_of_value_has_a_mark_of_its_own(plan) -> None:
    """Filled, open, square, tinted with a dashed edge, cross: told apart without colour, and named under the drawing."""
    shown = {}
    for kind, name in (("observed", ""), ("provisional", "open circle"), ("planned", "open square"),
                       ("projected", "circle with a dashed edge"), ("estimated", "cross")):
        figure = Figure()
        real = Canvas(figure.add_axes((0, 0, 1, 1)), figure, "wide", plan, inspection.words_for(plan, "en"))
        mark_value(real, (0.5, 0.5), kind, 0)
        say_value_marks(real, [kind])
        artist = (real.axes.lines or real.axes.collections)[0]
        shown[kind] = (artist.get_marker(), artist.get_markerfacecolor()) if real.axes.lines else tuple(artist.get_linestyle()[0][1])
        assert [note.lower().split(":")[0] for note in real.notes] == ([name] if name else [])
    assert len(set(shown.values())) == 5 and shown["estimated"][0] == "x" and shown["planned"][0] == "s"


def test_the_subtitle_of_an_indicator_says_quantity_unit_and_period(plan) -> None:
    drawn = draw(charts()["points_with_limits"], plan, inspection.words_for(plan, "en"), {"indicator": plan.record("ib-i-001")})
    assert re.search(r"Lake Balkhash.*, m .*, 1970–2025$", drawn.subtitle), drawn.subtitle


def test_drawing_bold_chinese_says_nothing_on_the_side(plan, caplog) -> None:
    drawn = draw(charts()["indicator_board"], plan, inspection.words_for(plan, "zh"), {})
    assert 'font-weight="600"' in drawn.svg["narrow"] and not [record for record in caplog.records if "findfont" in record.message]
