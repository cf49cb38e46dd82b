"""States of a plan: editions are frozen and stay so, revisions are read as they were recorded, or refused in plain words."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import apply_change

from basinplan import build
from basinplan.history import compare_plans, frozen_verdicts, newest_edition
from basinplan.model.edition import Edition, fingerprint, is_edition_id
from basinplan.readers.editions import read_editions
from basinplan.readers.git_history import NoSuchState, commit_of
from basinplan.readers.migrations import migrated
from basinplan.readers.plan_states import read_state
from basinplan.writers.adopt import write_edition

NOBODY = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
          "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
END = {"file": "plan/measures/xx-m-001.yml", "replace": "end: 2027", "with": "end: 2029"}


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-c", "protocol.file.allow=always", "-C", str(root), *arguments], env=os.environ | NOBODY,
                          capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def history(sample: Path) -> Path:
    """The sample plan with a tag ``first`` and a later commit in which a measure ends two years later."""
    git(sample, "init", "-q", "-b", "main")
    git(sample, "add", "-A")
    git(sample, "commit", "-qm", "one")
    git(sample, "tag", "first")
    apply_change(sample, END)
    git(sample, "commit", "-qam", "two")
    return sample


def ends(root: Path, *names: str) -> list[str]:
    return [read_state(root, name).record("xx-m-001").period.end for name in names]


def refusal(root: Path, name: str) -> str:
    with pytest.raises(NoSuchState) as refused:
        read_state(root, name)
    return refused.value.code


def test_an_edition_is_the_plan_as_it_stood(sample) -> None:
    edition, number = build.adopt(sample, "2026.1", "none")
    assert (edition.id, edition.status, edition.decision) == ("2026.1", "draft", "none") and number == len(read_editions(sample, [])[0].files)
    apply_change(sample, END)
    assert ends(sample, "2026.1", "draft") == ["2027", "2029"]
    before, after = read_state(sample, "2026.1"), read_state(sample, "draft")
    assert [(c.record, c.field, c.direction) for c in compare_plans(before, after).changes] == [("xx-m-001", "period.end", "weakened")]
    assert build.check(sample)[1] == build.check(sample)[1]


def test_what_was_said_is_frozen_too(sample) -> None:
    build.adopt(sample, "2026.1", "none")
    said = frozen_verdicts(sample, "2026.1")["xx-i-001"]
    assert (said.code, said.score[0], str(said.score[1])[:6]) == ("acceleration_needed", "ratio", "0.9209")
    assert frozen_verdicts(sample, "draft") == {}
    plan = read_state(sample, "draft")
    other = {"xx-i-001": said.__class__("on_track", score=("ratio", said.score[1] + 1))}
    status = compare_plans(plan, plan, (other, {})).statuses[0]
    assert (status.before.code, status.after.code, status.moved) == ("on_track", "acceleration_needed", ("changed_method",))
    assert status.rounded() == {"changed_method": -1}


def test_an_edition_is_never_written_over_and_never_from_a_faulty_plan(sample) -> None:
    build.adopt(sample, "2026.1", "none")
    with pytest.raises(FileExistsError):
        build.adopt(sample, "2026.1", "none")
    apply_change(sample, {"file": "editions/2026.1/plan/plan.yml", "append": "# x\n"})
    with pytest.raises(build.Refused) as refused:
        build.adopt(sample, "2026.2", "none")
    assert [finding.code for finding in refused.value.findings] == ["edition-file-edited"]
    assert [path.name for path in (sample / "editions").iterdir()] == ["2026.1"]


@pytest.mark.parametrize(("status", "decision", "wrong"), [
    ("draft", "none", ""), ("compilation", "none", ""), ("adopted", "src-report", ""),
    ("adopted", "none", "decision"), ("draft", "src-report", "decision"), ("adopted", "src-nowhere", "decision")])
def test_only_an_adopted_plan_has_a_decision_and_it_names_its_source(sample, status, decision, wrong) -> None:
    text = (sample / "plan/plan.yml").read_text("utf-8")
    (sample / "plan/plan.yml").write_text(text.replace("status: draft", f"status: {status}"), "utf-8")
    if wrong:
        with pytest.raises(ValueError, match=wrong):
            build.adopt(sample, "2026.1", decision)
    else:
        assert build.adopt(sample, "2026.1", decision)[0].status == status


@pytest.mark.parametrize(("text", "can_be"), [
    ("2026.1", True), ("2026", True), ("2026.1-for-comment", True), ("2026.10", True), ("draft", False), ("../2026", False),
    ("2026.1/x", False), ("-2026", False), ("2026.1 ", False), ("2026.", False), ("", False)])
def test_names_of_editions(text, can_be) -> None:
    assert is_edition_id(text) is can_be


def test_the_newest_edition_is_found_by_date_then_by_number(tmp_path) -> None:
    def edition(id: str, date: str) -> Edition:
        return Edition(date, id, "draft", "none", 1, {})

    for name in ("plan", "data"):
        (tmp_path / name).mkdir()
    for id, date in (("2026.10", "2026-05-01"), ("2026.9", "2026-05-01"), ("2027.1", "2026-04-01")):
        write_edition(tmp_path, edition(id, date), {})
    assert newest_edition(tmp_path).id == "2026.10"


def test_editions_are_the_same_bytes_with_any_line_ends(sample) -> None:
    build.adopt(sample, "2026.1", "none")
    file = sample / "editions/2026.1/plan/en/01-river.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert [finding.code for finding in build.check(sample)[1]] == []


def test_an_older_format_is_read_through_its_steps() -> None:
    steps = {"to_2": lambda files: {**files, "plan/two": b"2"}, "to_3": lambda files: {**files, "plan/three": files["plan/two"]}}
    assert migrated({"plan/one": b"1"}, 1, 3, steps) == {"plan/one": b"1", "plan/two": b"2", "plan/three": b"2"}
    with pytest.raises(LookupError):
        migrated({}, 1, 3, {"to_3": steps["to_3"]})


def test_a_tag_a_branch_a_commit_and_a_folder_are_states(history, tmp_path) -> None:
    shutil.copytree(history, tmp_path / "other", ignore=shutil.ignore_patterns(".git"))
    assert ends(history, "first", "main", "HEAD", "HEAD~1", "HEAD^", git(history, "rev-parse", "--short", "first"),
                str(tmp_path / "other")) == ["2027", "2029", "2029", "2027", "2027", "2027", "2029"]


def test_an_edition_comes_before_a_tag_of_its_name(history) -> None:
    build.adopt(history, "2026.1", "none")
    git(history, "tag", "2026.1", "first")
    assert ends(history, "2026.1") == ["2029"]


def test_a_plan_below_the_top_of_its_repository(history, tmp_path) -> None:
    root = tmp_path / "top"
    shutil.copytree(history, root / "in" / "side", ignore=shutil.ignore_patterns(".git"))
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "one")
    assert ends(root / "in" / "side", "HEAD") == ["2029"]


def test_a_shallow_copy_is_told_from_a_wrong_name(history, tmp_path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{history}", "shallow")
    assert ends(tmp_path / "shallow", "HEAD") == ["2029"]
    assert refusal(tmp_path / "shallow", "first") == refusal(tmp_path / "shallow", "HEAD~1") == "not_in_shallow_history"
    assert refusal(history, "frist") == "not_in_history"


def test_a_deleted_tag_is_refused_and_a_moved_one_is_what_it_is_now(history) -> None:
    git(history, "tag", "-f", "first", "HEAD")
    assert ends(history, "first") == ["2029"]
    git(history, "tag", "-d", "first")
    assert refusal(history, "first") == "not_in_history"


def test_attributes_and_mail_maps_hide_nothing(history) -> None:
    before = [(c.record, c.field) for c in compare_plans(read_state(history, "first"), read_state(history, "HEAD")).changes]
    (history / ".gitattributes").write_text("* -diff export-ignore\n*.yml filter=lost eol=crlf working-tree-encoding=UTF-16\n")
    (history / ".mailmap").write_text("B <b@example.org> <a@example.org>\n")
    git(history, "config", "filter.lost.smudge", "true")
    git(history, "config", "core.attributesFile", str(history / ".gitattributes"))
    after = [(c.record, c.field) for c in compare_plans(read_state(history, "first"), read_state(history, "HEAD")).changes]
    assert before == after == [("xx-m-001", "period.end")]


@pytest.mark.parametrize("name", ["--output=x", "-p", "--help", "a b", "HEAD:plan/plan.yml", "x\n--y", "", "..", "@{-1}", "first..main",
                                  "$(touch x)", "`touch x`", ";touch x", ":/one", "refs/heads/../../x"])
def test_hostile_names_are_names_and_no_commands(history, name) -> None:
    there = sorted(path.name for path in history.iterdir())
    assert refusal(history, name) in ("not_a_name", "not_in_history")
    assert sorted(path.name for path in history.iterdir()) == there


def test_tags_with_hostile_names_are_read_as_tags(history) -> None:
    for name in ("-x", "a;b", "$(x)", "пла́н", "q'\"q"):
        git(history, "update-ref", f"refs/tags/{name}", "HEAD~1")
    for name in ("refs/tags/-x", "a;b", "$(x)", "пла́н", "q'\"q"):
        assert ends(history, name) == ["2027"], name
    assert refusal(history, "-x") == "not_a_name"


def test_a_folder_without_history_a_history_without_plan(sample, tmp_path) -> None:
    assert refusal(sample, "HEAD") == "no_history"
    git(tmp_path, "init", "-q")
    (tmp_path / "README.md").write_text("x")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    assert refusal(tmp_path, "HEAD") == "no_plan_there" and len(commit_of(tmp_path, "HEAD")) == 40
    (tmp_path / "plan").mkdir()
    assert refusal(tmp_path, str(tmp_path)) == "no_plan_there"


def test_a_link_in_the_history_leads_nowhere(history, tmp_path) -> None:
    (tmp_path / "secret.yml").write_text("id: secret\n")
    (history / "plan/bodies/more.yml").symlink_to(tmp_path / "secret.yml")
    git(history, "add", "-A")
    git(history, "commit", "-qm", "link")
    git(history, "rm", "-q", "--cached", "plan/bodies/more.yml")
    assert read_state(history, "HEAD").record("secret") is None


def test_what_cannot_be_followed_in_the_history_is_named(history, tmp_path) -> None:
    """A record that is a link is not called withdrawn; a part of the plan in another history is refused."""
    (tmp_path / "measure.yml").write_text((history / END["file"]).read_text("utf-8"), "utf-8")
    (history / END["file"]).unlink()
    (history / END["file"]).symlink_to(tmp_path / "measure.yml")
    git(history, "add", "-A")
    git(history, "commit", "-qm", "link")
    found = compare_plans(read_state(history, "first"), read_state(history, "HEAD"))
    assert found.changes == () and [place.path for place in found.unread[1]] == [END["file"]]
    git(history, "update-index", "--add", "--cacheinfo", f"160000,{git(history, 'rev-parse', 'HEAD')},data/more")
    git(history, "commit", "-qm", "module")
    assert refusal(history, "HEAD") == "other_history" and ends(history, "first") == ["2027"]


@pytest.mark.parametrize("name", ["HEAD@{1}", "HEAD@{yesterday}", "main@{2020-01-01}", "HEAD@{1}~1", "HEAD^{/one}", "@{u}"])
def test_what_this_copy_did_on_some_day_is_no_state(history, name) -> None:
    assert refusal(history, name) == "not_a_name"


def test_objects_in_the_place_of_others_change_nothing(history, monkeypatch, tmp_path) -> None:
    git(history, "replace", git(history, "rev-parse", "first"), git(history, "rev-parse", "HEAD"))
    assert ends(history, "first", "HEAD") == ["2027", "2029"]
    blobs = [git(history, "rev-parse", f"{name}:{END['file']}") for name in ("first", "HEAD")]
    git(history, "replace", *blobs)
    assert ends(history, "first") == ["2027"]
    git(tmp_path, "init", "-q", "other")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other/.git"))
    assert ends(history, "first") == ["2027"]


def test_a_name_of_two_meanings_is_refused(history) -> None:
    git(history, "branch", "first", "HEAD")
    assert refusal(history, "first") == refusal(history, "first~0") == "ambiguous"
    assert ends(history, "refs/tags/first", "refs/heads/first", "tags/first") == ["2027", "2029", "2027"]
    short = git(history, "rev-parse", "--short", "HEAD")
    git(history, "tag", short, "refs/tags/first")
    assert refusal(history, short) == "ambiguous"


def test_verdicts_that_cannot_be_read_are_refused_in_words(sample, basinplan) -> None:
    build.adopt(sample, "2026.1", "none")
    folder = sample / "editions/2026.1"
    for written in ("[1]", "{", '{"xx-i-001": {}}', '{"xx-i-001": {"code": "a", "reason": "", "score": ["ratio", "x"]}}'):
        (folder / "verdicts.json").write_text(written)
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        manifest["files"]["verdicts.json"] = fingerprint(written.encode())
        (folder / "manifest.json").write_text(json.dumps(manifest))
        with pytest.raises(NoSuchState, match="broken_verdicts"):
            frozen_verdicts(sample, "2026.1")
    done = basinplan("compare", "2026.1", "--root", sample)
    assert done.returncode == 2 and "verdicts.json" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(("id", "date", "wrong"), [
    ("2026.01", "", "alike"), ("2026.001", "2027-01-01", "alike"), ("2026.2", "2025-06-29", "latest"), ("2026.0", "", "latest"),
    ("2026.2", "", ""), ("2026.10", "", ""), ("2025.1", "2027-01-01", "")])
def test_an_edition_is_later_than_the_ones_there_and_reads_otherwise(sample, id, date, wrong) -> None:
    build.adopt(sample, "2026.1", "none")
    if date:
        text = (sample / "plan/plan.yml").read_text("utf-8")
        (sample / "plan/plan.yml").write_text(re.sub(r"(?m)^as_of: .*$", f"as_of: {date}", text), "utf-8")
    if wrong:
        with pytest.raises(ValueError, match=wrong):
            build.adopt(sample, id, "none")
    else:
        assert build.adopt(sample, id, "none")[0].id == id


def test_no_git_is_said(history, monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refusal(history, "first") == "no_git"


def test_a_broken_edition_is_refused_by_name(sample) -> None:
    build.adopt(sample, "2026.1", "none")
    (sample / "editions/2026.1/manifest.json").write_text("[]")
    assert refusal(sample, "2026.1") == "broken_edition"


def test_every_refusal_is_said_in_words(history, basinplan) -> None:
    for name, said in (("frist", "nor a revision of the history"), ("-p", "cannot be the name"), ("a b", "cannot be the name")):
        done = basinplan("compare", "--root", history, "--", name)
        assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr, done.stderr


def test_the_commands_adopt_and_compare(sample, basinplan) -> None:
    assert "frozen as of" in basinplan("adopt", "2026.1", "--root", sample).stdout
    again, strange = basinplan("adopt", "2026.1", "--root", sample), basinplan("adopt", "one", "--root", sample)
    assert (again.returncode, strange.returncode) == (2, 2) and "there already" in again.stderr and "2026.1" in strange.stderr
    same = basinplan("compare", "2026.1", "--root", sample, "--format", "json", "--fail-on", "weakened")
    assert same.returncode == 0 and json.loads(same.stdout)["changes"] == []
    apply_change(sample, END)
    weaker = basinplan("compare", "2026.1", "--root", sample, "--fail-on", "weakened")
    assert weaker.returncode == 1 and "xx-m-001: period.end" in weaker.stdout
    shutil.copytree(Path(__file__).parent / "plans" / "notes", sample / "plan" / "revisions")
    explained = basinplan("compare", "2026.1", "--root", sample, "--fail-on", "weakened", "--format", "json")
    assert explained.returncode == 0
    assert {change["field"]: change["note"] for change in json.loads(explained.stdout)["changes"]} == {"period.end": "rn-2026-001", "": ""}
    assert basinplan("check", "--root", sample).returncode == 0
