"""Notes that excuse a weakening must be new and give a reason; nothing that an author writes can forge a line of a report."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import SAMPLE, apply_change
from markdown_it import MarkdownIt

from basinplan import build
from basinplan.cli import main
from basinplan.render.comparison import _line, _literal

END = {"file": "plan/measures/xx-m-001.yml", "replace": "end: 2027", "with": "end: 2029"}
LATER = {"file": "plan/measures/xx-m-001.yml", "replace": "end: 2029", "with": "end: 2031"}
REASON = {"tg": "Маблағ дертар омад", "ru": "Деньги пришли позже", "en": "The money came later"}
HOSTILE = "x\n::error file=plan/plan.yml::forged%0A::error::two | `three` <img src=x> ![p](http://x.example/p) ##[error]four"


def note(root: Path, id: str, reason: dict[str, str], date: str = "2026-01-10", about: tuple[str, str] = ("xx-m-001", "period.end")) -> None:
    """A note on the end of the measure, or on another field."""
    value = {"id": id, "title": REASON, "date": date, "changes": [{"record": about[0], "field": about[1]}],
             "reason": reason, "asked_by": "compilers", "decision": "none"}
    file = root / f"plan/revisions/{id}.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(f"{key}: {json.dumps(item, ensure_ascii=False)}\n" for key, item in value.items()), "utf-8")


def compared(*states: Path, form: str = "text"):
    return CliRunner().invoke(main, ["compare", *map(str, states), "--format", form, "--fail-on", "weakened"])


@pytest.fixture
def two(tmp_path) -> tuple[Path, Path]:
    """The sample plan, and a copy in which a measure ends two years later."""
    before, after = tmp_path / "before", tmp_path / "after"
    shutil.copytree(SAMPLE, before)
    shutil.copytree(SAMPLE, after)
    apply_change(after, END)
    return before, after


@pytest.mark.parametrize(("reason", "excuses"), [
    (REASON, True), ({"tg": "–", "ru": "…", "en": "-"}, False), ({"tg": "а", "ru": "б", "en": "c"}, False),
    ({"tg": "x x x", "ru": "x. x. x.", "en": "n/a"}, False), ({**REASON, "tg": "-"}, False), ({**REASON, "en": "aaaa"}, False)])
def test_a_reason_tells_the_public_something(two, reason, excuses) -> None:
    note(two[1], "rn-001", reason)
    assert compared(*two).exit_code == (0 if excuses else 1)


@pytest.mark.parametrize(("keeps_old", "reason", "date", "excuses"), [
    (True, REASON, "2026-02-01", False), (False, REASON, "2026-02-01", False),
    (False, {**REASON, "en": "The money came even later than that"}, "2026-01-10", False),
    (True, {"tg": "Заминро пайдо накарданд", "ru": "Участок не нашли", "en": "No site was found"}, "2026-02-01", True)])
def test_an_old_note_under_another_id_excuses_nothing(two, keeps_old, reason, date, excuses) -> None:
    """The deadline was put off once with a reason; it is put off again, and the note is only given another id."""
    before, after = two
    note(after, "rn-001", REASON)
    shutil.rmtree(before)
    shutil.copytree(after, before)
    apply_change(after, LATER)
    if not keeps_old:
        (after / "plan/revisions/rn-001.yml").unlink()
    note(after, "rn-002", reason, date)
    assert compared(before, after).exit_code == (0 if excuses else 1)


@pytest.mark.parametrize(("about", "codes"), [
    (("xx-m-002", "period.end"), []), (("xx-m-002", "milestones[xx-m-002-start].due"), []), (("xx-m-002", "whole"), []),
    (("xx-m-002", "deadline"), ["note-without-change"]), (("xx-m-001", "period.end"), ["note-without-change"]),
    (("xx-m-009", "period.end"), ["note-without-change"])])
def test_a_note_may_explain_a_record_that_came_since_the_edition(sample, about, codes) -> None:
    """A measure was added after the edition and put off in a later proposal: the gate asks for a note, and the check takes it."""
    assert CliRunner().invoke(main, ["adopt", "2025.1", "--root", str(sample)]).exit_code == 0
    text = (sample / "plan/measures/xx-m-001.yml").read_text("utf-8")
    (sample / "plan/measures/xx-m-002.yml").write_text(text.replace("xx-m-001", "xx-m-002"), "utf-8")
    note(sample, "rn-001", REASON, "2025-06-30", about)
    assert [finding.code for finding in build.check(sample)[1] if finding.code.startswith("note-")] == codes


def test_nothing_that_an_author_writes_is_a_line_of_its_own(two) -> None:
    """Reasons and titles with line breaks, commands of a code-hosting site, cells and tags of Markdown."""
    before, after = two
    note(after, "rn-001", dict.fromkeys(REASON, HOSTILE))
    text = (after / "plan/measures/xx-m-001.yml").read_text("utf-8")
    title = next(line for line in text.split("\n") if line.startswith("title:"))
    hostile = f"title: {json.dumps(dict.fromkeys(REASON, HOSTILE))}"
    (after / "plan/measures/xx-m-001.yml").write_text(text.replace(title, hostile, 1), "utf-8")
    plain = {form: compared(*two, form=form).output for form in ("text", "github", "markdown")}
    commands = [line for line in plain["github"].split("\n") if line.lstrip().startswith("::")]
    assert commands and all("forged" not in line.partition("::")[2].partition("::")[0] for line in commands)
    assert all(line.startswith(("::", "Changes from ")) for line in plain["github"].strip().split("\n"))
    assert all("%0A::" not in line for line in commands)
    assert not any(line.lstrip().startswith("::") for line in plain["text"].split("\n"))
    assert not any("##[" in told for told in plain.values())
    rows = [line for line in plain["markdown"].split("\n") if "forged" in line]
    assert rows and all(line.startswith("| ") for line in rows)
    html = MarkdownIt("commonmark").enable("table").render(plain["markdown"])
    assert html.count("<td") % 5 == 0 and "<img" not in html and "<a " not in html and "forged%0A::error::two | `three`" in html.replace("&lt;", "<")


@pytest.mark.parametrize("name", ["a\nb", "a\r\n::error::b", "a\u2028::error::b", "a | `b` ##[error]c"])
def test_names_of_states_stay_on_their_line(two, tmp_path, name) -> None:
    other = tmp_path / name
    shutil.copytree(two[1], other)
    for form in ("text", "github"):
        lines = compared(two[0], other, form=form).output.splitlines()
        assert not any(line.lstrip().startswith("::error::") or "##[" in line for line in lines)
    told = compared(two[0], other, form="markdown").output
    assert told.splitlines()[0].startswith("## ") and told.splitlines()[1] == ""


def test_text_is_shown_letter_for_letter_in_markdown() -> None:
    for text in ("a | b", "`a` | b", "\\| a", "*a* __b__", "[a](b)", "![a](b)", "<b>&lt;", "~~a~~", "a\\", "~a~ $x$ &amp;"):
        html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"| x | y |\n| --- | --- |\n| {_literal(text)} | end |\n")
        cell = html.split("<td>")[1].partition("</td>")[0]
        assert cell.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text
    assert _line("a\u2029b\x85c\x0bd") == "a b c d"
