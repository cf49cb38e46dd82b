"""The work of translators at the command: what is to be done, what is accepted, what is refused, what a merge leaves."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from basinplan import build
from basinplan.cli import main
from basinplan.readers.grammar_file import read_grammar
from basinplan.statements.reading import read_statements

PLAN = ROOT / "tests" / "plans" / "languages"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    root = tmp_path / "plan"
    shutil.copytree(PLAN, root, ignore=shutil.ignore_patterns("build"))
    return root


def run(root: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["translations", *arguments, "--root", str(root)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout + done.stderr


def lines(root: Path, locale: str) -> list[dict]:
    return [json.loads(line) for line in (root / f"plan/translations/{locale}.jsonl").read_text("utf-8").splitlines()]


def test_the_worklist_names_place_change_and_translation(plan) -> None:
    code, said = run(plan, "kk")
    assert code == 1 and "To do: 6" in said
    assert re.search(r"plan/kk/01-lake\.md:3: behind: a number, date, name, denial or duty has changed\n"
                     r" +original: plan/ru/01-lake\.md:6\n +before: Плотину построили в 1970 году\.\n"
                     r" +now: Плотину построили в 1971 году\.\n +translation: Бөгет 1970 жылы салынды\.", said)
    assert "plan/kk/01-lake.md:8: not translated" in said and "not in the original" in said


def test_accepting_keeps_what_is_left_over_and_pairs_nothing_with_it(plan) -> None:
    before = lines(plan, "kk")
    for _ in range(2):
        run(plan, "accept", "kk")
    assert lines(plan, "kk") == before
    assert run(plan, "kk")[1].count("not in the original") == 1


def test_a_passage_brought_up_to_date_is_accepted_by_its_line_and_signed(plan) -> None:
    chapter = plan / "plan/kk/01-lake.md"
    chapter.write_text(chapter.read_text("utf-8").replace("1970", "1971"), "utf-8")
    assert "behind" in run(plan, "kk")[1]
    code, said = run(plan, "accept", "kk", "plan/kk/01-lake.md:3", "--reviewed-by", "A. Sample", "--reviewed", "2025-06-01")
    assert code == 0 and "1 accepted" in said
    signed = [line for line in lines(plan, "kk") if line.get("reviewed_by")]
    assert [(line["source"], line["text"], line["reviewed"]) for line in signed] == [
        ("Плотину построили в 1971 году.", "Бөгет 1971 жылы салынды.", "2025-06-01")]
    assert "01-lake.md:3:" not in run(plan, "kk")[1]


def test_a_contradiction_is_not_accepted_and_blocks_nobody(plan) -> None:
    before = lines(plan, "en")
    code, said = run(plan, "accept", "en", "plan/en/01-lake.md:3")
    assert code == 1 and "contradict their original: 1" in said and lines(plan, "en") == before
    (plan / "plan/translations/en.jsonl").write_text("", "utf-8")
    _, findings = build.check(plan)
    assert any(finding.code == "languages-differ-date" for finding in findings)
    assert "To do" in run(plan, "kk")[1]


@pytest.mark.parametrize("places", [["plan/kk/none.md"], ["plan/kk/01-lake.md:999"], ["plan/kk/01-lake.md:x"], ["plan/zh/01-lake.md"]])
def test_a_place_without_a_translation_changes_nothing(plan, places) -> None:
    before = (plan / "plan/translations/kk.jsonl").read_bytes()
    code, said = run(plan, "accept", "kk", *places)
    assert code == 1 and "No translation stands at" in said
    assert (plan / "plan/translations/kk.jsonl").read_bytes() == before


def test_a_line_that_a_merge_put_elsewhere_still_counts(plan) -> None:
    file = plan / "plan/translations/kk.jsonl"
    first, *rest = file.read_text("utf-8").splitlines()
    before = run(plan, "kk")[1]
    file.write_text("\n".join([*rest, first, first]) + "\n", "utf-8")
    assert run(plan, "kk")[1] == before


def test_wrong_words_are_answered_with_what_there_is(plan) -> None:
    assert "it has: ru, kk, zh, en" in run(plan, "xx")[1]
    assert "both a name and a date" in run(plan, "accept", "kk", "--reviewed-by", "A. Sample")[1]
    assert "expected YYYY-MM-DD" in run(plan, "accept", "kk", "--reviewed-by", "A. Sample", "--reviewed", "01.06.2025")[1]


@pytest.mark.parametrize("locale", ["ru", "kk", "zh", "en", "ky", "tg", "fr"])
@pytest.mark.parametrize("text", ["1,000.5 m", "1.000,5 м", "1,000,000.5", "1,2,3", "1.2.3.4", "1 000 000,5 км", "−1,5–2,5 %",
                                  "9/10", "1/0", "००", "³ 5 ²", "5 5 5 5", "2025-99-99", "32.13.2025", "13月45日"])
def test_no_number_however_written_stops_the_check(locale, text) -> None:
    assert read_statements(f"The value is {text} here.", read_grammar(locale)).words


@pytest.mark.parametrize(("locale", "text"), [("en", "5,000"), ("ru", "5 000"), ("kk", "5 мың"), ("zh", "0.5万"), ("ru", "5.000,00")])
def test_five_thousand_is_read_in_every_notation(locale, text) -> None:
    assert read_statements(text, read_grammar(locale)).quantities[0].value == 5000


def test_the_share_of_the_ili_fails_when_its_fact_leaves_the_tolerance(tmp_path) -> None:
    for folder in ("plan", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    file = tmp_path / "plan/facts/flow.yml"
    file.write_text(file.read_text("utf-8").replace("- value: 76.74", "- value: 71.99", 1), "utf-8")
    _, findings = build.check(tmp_path)
    wrong = [(f.code, f.place.path, f.found) for f in findings if f.code.startswith("claim-") and dict(f.params)["fact"] == "ili-share"]
    assert sorted(wrong) == sorted(
        [("claim-number", f"plan/{locale}/03-basin-and-waters.md", words) for locale, words in
         {"ru": "около 77 %", "kk": "шамамен 77 %-ын", "zh": "约77%", "en": "about 77%"}.items()] +
        [("claim-number", f"plan/{locale}/04-water-balance.md", words) for locale, words in
         {"ru": "76,74 %", "kk": "76,74 %", "zh": "76.74%", "en": "76.74%"}.items()])
