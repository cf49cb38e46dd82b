"""Changes are told in the reader's words: no id alone, no code word, no sign of a program, numbers with their units."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from comparing import Desk
from test_comparison import MUTATIONS, edits_of, frozen

from basinplan.cli.asking import words_in
from basinplan.history import compare_plans
from basinplan.model.change import CHAPTER
from basinplan.render.changes import Saying

INDICATOR, DATASET = "plan/indicators/ib-i-008.yml", "data/lake-balkhash-level-points.yml"
PLANNED = "ib-i-002,2025,2025,12,planned,src-ic24-2025-07-17,plan for the whole year"


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    return Desk(frozen(), tmp_path_factory.mktemp("words"))


def told(desk: Desk, locale: str, *edits: dict) -> list[tuple[str, str, str]]:
    """Field, before and after of each change."""
    return said(desk, locale, desk.edited(*edits))


def said(desk: Desk, locale: str, after) -> list[tuple[str, str, str]]:
    saying = Saying(words_in(locale), desk.plan, after)
    return [(saying.field(c), saying.value(c, c.before), saying.value(c, c.after)) for c in compare_plans(desk.plan, after).changes]


@pytest.mark.parametrize(("file", "old", "new", "field", "before", "after"), [
    ("plan/measures/ib-m-008.yml", "    due: not_stated\n", "    due: 2031\n",
     "Milestones (Field expedition held in Balkhash district [ib-m-008-expedition]) → Due", "not stated", "2031"),
    ("plan/plan.yml", "locales: [ru, kk, zh, en]", "locales: [ru, zh, en]", "Languages (Kazakh)", "Kazakh", "nothing"),
    (INDICATOR, "joined: false", "joined: true", "Points may be joined", "no", "yes"),
    (INDICATOR, "  method: trajectory", "  method: plan_fact", "Assessment → Method", "straight line to the target", "plan and fact"),
    (INDICATOR, "  column: value\n", "  column: note\n", "Values → Column", "Value in the unit of the indicator", "Note"),
    (DATASET, "key: [point]", "key: [point, kind]", "Key (Kind of value)", "nothing", "Kind of value"),
    (DATASET, "  note: note\n", "", "Observations → Remark", "Note", "nothing"),
    (DATASET, "    unit: m\n    minimum: 335\n", "    unit: km\n    minimum: 335\n", "Columns (Level [level_m]) → Unit", "m", "km")])
def test_fields_and_values_are_named_as_a_reader_knows_them(desk, file, old, new, field, before, after) -> None:
    assert told(desk, "en", {"file": file, "replace": old, "with": new}) == [(field, before, after)]


def test_a_filter_is_told_by_the_title_of_its_column_and_the_name_of_its_record(desk) -> None:
    edit = {"file": INDICATOR, "replace": "where: {indicator: ib-i-008}", "with": "where: {indicator: ib-i-009}"}
    (field, before, after), = told(desk, "ru", edit)
    assert field == "Значения → Условие отбора → Показатель" and before.endswith("[ib-i-008]") and after.endswith("[ib-i-009]")
    assert before != "[ib-i-008]" and re.search("[а-я]", after)


@pytest.mark.parametrize(("locale", "values"), [("en", ("12 km³", "10 km³")), ("ru", ("12 км³", "10 км³"))])
def test_a_value_of_mixed_units_is_told_with_the_unit_of_its_row(desk, locale, values) -> None:
    """By the unit of the indicator that the row belongs to, or by a column of the data set that holds a unit."""
    edit = {"file": "data/published-values.csv", "replace": PLANNED, "with": PLANNED.replace(",12,", ",10,")}
    assert [tuple(text.replace("\u00a0", " ") for text in found[1:]) for found in told(desk, locale, edit)] == [values]
    row = "CN,agricultural-withdrawal-share,1982,87.5638,percent,estimated,src-fao-aquastat"
    edit = {"file": "data/water-use-aquastat.csv", "replace": row, "with": row.replace("87.5638", "77.5")}
    (_, before, after), = told(desk, locale, edit)
    assert before.endswith("%") and after.endswith("%") and before[:2] == "87"


@pytest.mark.parametrize("locale", ["ru", "kk", "zh", "en", "ky", "tg"])
def test_outlines_and_numbers_of_rows_are_told(desk, locale) -> None:
    layer = next(iter(desk.plan.geometry))
    (_, before, after), = said(desk, locale, replace(desk.plan, geometry={**desk.plan.geometry, layer: {"type": "x", "more": []}}))
    assert re.search(r"[^\W\d_]{3}.*\d", before) and before != after and " · " not in before
    (_, before, _), *_ = said(desk, locale, replace(desk.plan, tables={id: t for id, t in desk.plan.tables.items() if id != "published-values"}))
    assert re.fullmatch(r"\d[\d\s\u00a0\u202f,.]*", before)


@pytest.mark.parametrize("part", range(4))
def test_no_seeded_edit_is_told_in_signs_of_a_program(desk, part) -> None:
    """Words with underscores, ``True``, ``None``, brackets of lists: only ids in square brackets may hold such signs."""
    for _, item in MUTATIONS[part::4]:
        after = desk.edited(*edits_of(item))
        sayings = [Saying(words_in(locale), desk.plan, after) for locale in ("ru", "kk", "zh", "en")]
        for change, saying in product(compare_plans(desk.plan, after).changes, sayings):
            if change.register == CHAPTER or change.field.endswith(("site_url", "edit_url", "url")):
                continue
            for text in (saying.field(change), saying.value(change, change.before), saying.value(change, change.after)):
                bare = re.sub(r"\[[^\[\]]*\]|https?://\S+", "", text)
                found = re.search(r"\b(True|False|None)\b|[a-z]_[a-z]|[{}]|'\w+':", bare)
                assert not found, (item["what"], change.field, found[0], text[:300])
