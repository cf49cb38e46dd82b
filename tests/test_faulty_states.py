"""Two states of a plan are compared as far as each can be read: one mistake hides itself and nothing beside it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from basinplan.cli import main
from basinplan.history import compare_plans
from basinplan.readers.grammar_file import read_grammar
from basinplan.readers.plan_states import read_state
from basinplan.statements.content_words import is_said_otherwise

SAMPLE = ROOT / "tests" / "plans" / "sample"


@pytest.fixture
def root(tmp_path) -> Path:
    for name in ("plan", "data"):
        shutil.copytree(SAMPLE / name, tmp_path / "plan of today" / name)
    return tmp_path / "plan of today"


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def compared(root: Path):
    return compare_plans(read_state(ROOT, str(SAMPLE)), read_state(ROOT, str(root)))


def said(root: Path) -> list[tuple]:
    return sorted((c.record, c.field, c.kind, c.direction) for c in compared(root).changes)


def run(root: Path, *options: str):
    return CliRunner().invoke(main, ["compare", str(SAMPLE), str(root), *options])


def test_a_bad_cell_hides_neither_its_row_nor_the_others(root) -> None:
    edit(root, "data/flow.csv", "12.5,61.5", "12.5,=cmd|1")
    edit(root, "data/flow.csv", "11.0,66.0", "11.0,65.0")
    assert said(root) == [("flow", "rows[gauge-bridge/2020/2020].share_met", "changed", "weakened"),
                          ("flow", "rows[gauge-bridge/2022/2022].share_met", "changed", "updated")]
    assert compared(root).unread == ((), ()) and compared(root).statuses == ()


def test_a_row_that_cannot_be_told_into_cells_is_named_and_gone(root) -> None:
    edit(root, "data/flow.csv", "12.5,61.5,observed,", "12.5,61.5,")
    found = compared(root)
    assert [(c.field, c.kind, c.direction) for c in found.changes] == [("rows[gauge-bridge/2020/2020]", "withdrawn", "weakened")]
    assert [(place.path, place.line) for place in found.unread[1]] == [("data/flow.csv", 2)]


def test_a_bad_field_is_lost_and_the_others_are_compared(root) -> None:
    edit(root, "plan/measures/xx-m-001.yml", "end: 2027", "end: 2029")
    edit(root, "plan/measures/xx-m-001.yml", "amount: 1.2", "amount: about 1")
    assert said(root) == [("xx-m-001", "costs[total/announced]", "withdrawn", "weakened"),
                          ("xx-m-001", "period.end", "changed", "weakened")]


@pytest.mark.parametrize(("path", "old", "new"), [
    ("plan/measures/xx-m-001.yml", "status: planned", "status: ["),
    ("plan/measures/xx-m-001.yml", "scope: basin\n", ""),
    ("plan/en/01-river.md", "# ", "---\n# "),
    ("data/flow.csv", "station,start", "gauge,start"),
])
def test_what_cannot_be_read_is_not_called_withdrawn(root, path, old, new) -> None:
    """It is named, and the gate stays shut: nobody knows what it would say."""
    edit(root, path, old, new)
    assert said(root) == []
    assert {place.path for place in compared(root).unread[1]} == {path}
    found = run(root, "--fail-on", "weakened")
    assert found.exit_code == 1 and "Could not be read" in found.output and path in found.output
    assert run(root).exit_code == 0
    listed = json.loads(run(root, "--format", "json").output)["unread"]
    assert listed["from"] == [] and {place["path"] for place in listed["to"]} == {path}
    assert path in run(root, "--format", "github").output and path in run(root, "--format", "html").output


def test_a_chapter_with_a_forbidden_tag_is_compared_passage_by_passage(root) -> None:
    chapter = root / "plan/en/01-river.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nThe council shall meet.\n\nThe council shall meet.\n\n<script>x</script>\n", "utf-8")
    found = compared(root).changes
    assert [(c.kind, c.direction) for c in found] == [("added", "undecidable")] * 3
    assert len({c.id for c in found}) == len({c.field for c in found}) == 3
    assert [c.after for c in found if "<script>" in c.after] == ["<script>x</script>"]


def test_a_bad_field_of_the_passport_leaves_the_plan_comparable(root) -> None:
    passport = root / "plan/plan.yml"
    passport.write_text(passport.read_text("utf-8") + "edit_url: somewhere\n", "utf-8")
    edit(root, "plan/measures/xx-m-001.yml", "end: 2027", "end: 2029")
    assert said(root) == [("xx-m-001", "period.end", "changed", "weakened")]


def test_the_notice_of_the_plan_and_the_description_of_a_chapter_are_weighed(root) -> None:
    edit(root, "plan/plan.yml", "Made-up data for testing.", "Adopted by every state.")
    chapter = root / "plan/en/01-river.md"
    chapter.write_text("---\ndescription: Which works are adopted.\n---\n" + chapter.read_text("utf-8"), "utf-8")
    assert [(record, direction) for record, _, _, direction in said(root)] == [("01-river.md", "updated"), ("sample-river", "undecidable")]
    before = compare_plans(read_state(ROOT, str(root)), read_state(ROOT, str(root))).changes
    edited = chapter.read_text("utf-8").replace("are adopted", "are announced")
    other = read_state(ROOT, str(root))
    chapter.write_text(edited, "utf-8")
    after = compare_plans(other, read_state(ROOT, str(root))).changes
    assert before == () and [(c.register, c.direction) for c in after] in ([("chapter", "undecidable")], [("chapter", "weakened")])


def test_a_planned_value_that_a_fact_cites_is_for_a_reader_to_weigh(root) -> None:
    source = read_state(ROOT, str(root))
    fact = source.register("fact")[0]
    planned = fact.values[0].model_copy(update={"kind": "planned"})
    lower = planned.model_copy(update={"value": planned.value / 2})

    def having(value):
        entry = source.entries[fact.id]
        changed = replace(entry, record=fact.model_copy(update={"values": (value, *fact.values[1:])}))
        return replace(source, entries={**source.entries, fact.id: changed})

    assert {c.direction for c in compare_plans(having(planned), having(lower)).changes} == {"undecidable"}
    assert {c.direction for c in compare_plans(source, having(fact.values[0].model_copy(update={"value": planned.value / 2}))).changes} == {"updated"}


@pytest.mark.parametrize(("locale", "number", "method", "state"), [
    ("ru", "90 % | 70,5 %", "без оценки", "Изменения: "), ("en", "90% | 70.5%", "not judged", "Changes from ")])
def test_numbers_methods_and_states_are_said_as_the_reader_writes_them(root, locale, number, method, state) -> None:
    edit(root, "plan/indicators/xx-i-001.yml", "value: 90", "value: 70.5")
    edit(root, "plan/indicators/xx-i-001.yml", "method: trajectory", "method: none")
    edit(root, "plan/measures/xx-m-001.yml", "amount: 1.2", "amount: 1.5")
    told = run(root, "--format", "markdown", "--locale", locale).output
    assert number in told and method in told and "trajectory" not in told and state in told
    assert ("1,5" if locale == "ru" else "1.5") in run(root, "--locale", locale).output


@pytest.mark.parametrize("locale", ["ru", "kk", "zh", "en"])
def test_a_state_that_is_not_there_is_refused_in_the_language_of_the_reader_alone(root, locale) -> None:
    found = CliRunner().invoke(main, ["compare", "9999.9", str(root), "--root", str(ROOT), "--locale", locale])
    assert found.exit_code == 2 and "9999.9" in found.output and "Usage" not in found.output and "Error" not in found.output


@pytest.mark.parametrize(("locale", "before", "after"), [
    ("ru", "Соглашение подписано.", "Соглашение подписывается."), ("ru", "Стороны подписали соглашение.", "Стороны подпишут соглашение."),
    ("ru", "Плотина построена.", "Плотина построится."), ("kk", "Канал салынды.", "Канал салынады."),
    ("kk", "Жоспар бекітілген.", "Жоспар бекітілмек."), ("zh", "运河已建成。", "运河将建成。"),
    ("en", "The council discussed the plan.", "The council discusses the plan.")])
def test_what_was_done_is_not_what_is_being_done(locale, before, after) -> None:
    assert is_said_otherwise(before, after, read_grammar(locale)) and is_said_otherwise(after, before, read_grammar(locale))
    assert not is_said_otherwise(before, before, read_grammar(locale))
