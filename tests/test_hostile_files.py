"""Files made to break a reader: huge, deeply nested, linked, mis-encoded. Each is named at once, and nothing runs.

A case here is what a YAML example in ``mistakes/`` cannot hold. Each test asks for the exact findings, in
less than two seconds of work.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
import tracemalloc
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

from basinplan import build
from basinplan.cli import main
from basinplan.model.finding import Finding

SECONDS = 2
MEASURE, COPY = "plan/measures/xx-m-001.yml", "plan/measures/xx-m-002.yml"
CHAPTER, TABLE, LAYER = "plan/en/01-river.md", "data/flow.csv", "data/geo/basin-boundary.geojson"
HEADER = "station,start,end,flow_m3s,share_met,kind,source\n"


def judged(root: Path) -> list[Finding]:
    """All findings of a plan, found in time."""
    begin = time.process_time()
    _, findings = build.check(root)
    assert time.process_time() - begin < SECONDS
    return findings


def places(findings: list[Finding]) -> set[tuple[str, str, int]]:
    """Code, path and line of each finding; each stands once."""
    found = [(finding.code, finding.place.path, finding.place.line) for finding in findings]
    assert len(findings) == len(set(findings))
    return set(found)


def put(root: Path, path: str, text: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


def swap(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    put(root, path, text.replace(old, new, 1))


LAUGHS = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))


@pytest.mark.parametrize(("text", "code", "line"), [
    ("[" * 20000 + "]" * 20000, "yaml-too-deep", 1),
    ("{" * 20000, "yaml-too-deep", 1),
    ("- " * 20000, "yaml-too-deep", 1),
    ("".join(" " * depth + "-\n" for depth in range(1500)), "yaml-too-deep", 13),
    (LAUGHS, "yaml-anchor", 1),
    ("&a " * 200000, "yaml-anchor", 1),
    ("!!python/object/apply:os.system [touch pwned]", "yaml-tag", 1),
    ("- x\n" * 300000, "yaml-too-large", 149999),
    ('id: "' + "\\u202e" * 100000 + '"', "hidden-character", 1),
    ('"' * 1_500_001, "yaml-open-quote", 1),
    ("%" * 1_500_000, "yaml-syntax", 1),
], ids=["brackets", "braces", "dashes", "stairs", "laughs", "anchors", "tag", "items", "escapes", "quotes", "percents"])
def test_yaml_made_to_choke_a_reader(sample, text, code, line) -> None:
    put(sample, COPY, text)
    assert places(judged(sample)) == {(code, COPY, line)}


def test_references_to_references_take_no_memory(sample) -> None:
    put(sample, COPY, LAUGHS)
    build.check(sample)
    tracemalloc.start()
    build.check(sample)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50_000_000


def test_a_tag_runs_nothing(sample, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    swap(sample, MEASURE, "id: xx-m-001", "id: !!python/object/apply:os.system [touch pwned]")
    assert places(judged(sample)) == {("yaml-tag", MEASURE, 1)}
    assert not list(tmp_path.rglob("pwned"))


def test_a_file_with_very_many_unknown_fields_is_read_no_further(sample) -> None:
    put(sample, MEASURE, (sample / MEASURE).read_text("utf-8") + "".join(f"field{n}: x\n" for n in range(3000)))
    findings = judged(sample)
    assert {finding.code for finding in findings} == {"field-unknown", "file-many-mistakes"}
    assert len(findings) == 201


def test_records_without_end_are_read_no_further(sample) -> None:
    put(sample, "plan/facts/facts.yml", "- x\n" * 3000)
    expected = {("mapping-expected", "plan/facts/facts.yml", line) for line in range(1, 201)}
    assert places(judged(sample)) == expected | {("file-many-mistakes", "plan/facts/facts.yml", 200)}


def test_a_number_of_5000_digits_is_named_and_not_computed(sample) -> None:
    swap(sample, MEASURE, "amount: 1.2", "amount: " + "9" * 5000)
    swap(sample, TABLE, "12.5", "9" * 5000)
    swap(sample, LAYER, "67.4", "9" * 5000)
    assert places(judged(sample)) == {("number-too-long", MEASURE, 16), ("number-too-long", TABLE, 2), ("geojson-form", LAYER, 1)}


def test_a_text_of_5000_signs_is_too_long(sample) -> None:
    swap(sample, MEASURE, "A canal is lined.", "word " * 1000 + "end")
    assert places(judged(sample)) == {("text-too-long", MEASURE, 3)}


def test_a_chapter_of_22_megabytes_in_one_line_is_too_large(sample) -> None:
    put(sample, CHAPTER, "# River\n\n" + "water " * 3_700_000)
    findings = judged(sample)
    assert places(findings) == {("file-too-large", CHAPTER, 1)}
    assert dict(findings[0].params)["limit"] == "500000"


@pytest.mark.parametrize("text", ["[" * 20000, "![" * 5000, "`" * 20000, "`a" * 20000, "*a " * 20000, ">" * 20000,
                                  "# a" + " " * 20000 + "b {#a}", "a" * 100000, "аa" * 20000, "&amp;" * 20000])
def test_a_chapter_of_one_sign_takes_no_time(sample, text) -> None:
    put(sample, CHAPTER, (sample / CHAPTER).read_text("utf-8") + "\n" + text + "\n")
    findings = judged(sample)
    assert {finding.place.path for finding in findings if finding.code != "translation-missing"} <= {CHAPTER}


def test_html_on_every_line_is_named_200_times_and_no_more(sample) -> None:
    put(sample, CHAPTER, (sample / CHAPTER).read_text("utf-8") + "\n" + "<b>\n" * 5000)
    findings = judged(sample)
    assert places(findings) == {*(("raw-html", CHAPTER, line) for line in range(23, 223)), ("file-many-mistakes", CHAPTER, 223)}


def test_a_table_of_50000_columns_is_too_wide(sample) -> None:
    put(sample, TABLE, ",".join(f"c{n}" for n in range(50000)) + "\n" + ",".join("1" * 50000) + "\n")
    findings = judged(sample)
    assert places(findings) == {("csv-too-many-columns", TABLE, 1)}
    assert findings[0].found == "50000" and dict(findings[0].params)["limit"] == "200"


def test_a_table_of_51_megabytes_is_too_large(sample) -> None:
    with (sample / TABLE).open("ab") as stream:
        stream.truncate(51_000_000)
    assert places(judged(sample)) == {("file-too-large", TABLE, 1)}


def test_a_cell_of_a_megabyte_is_no_cell(sample) -> None:
    swap(sample, TABLE, "gauge-bridge,2022", "g" * 1_000_000 + ",2022")
    assert places(judged(sample)) == {("csv-syntax", TABLE, 3)}


def test_rows_with_mistakes_without_end_are_read_no_further(sample) -> None:
    put(sample, TABLE, HEADER + "gauge-bridge,2020,2020,x,1,observed,src-report\n" * 50000)
    expected = {("number-form", TABLE, line) for line in range(2, 202)}
    assert places(judged(sample)) == expected | {("file-many-mistakes", TABLE, 201)}


def test_an_unknown_station_in_many_rows_is_named_once(sample) -> None:
    rows = "".join(f"gauge-gone,{year},{year},1,1,observed,src-report\n" for year in range(1900, 2020))
    put(sample, TABLE, (sample / TABLE).read_text("utf-8") + rows)
    assert places(judged(sample)) == {("cell-unknown", TABLE, 5)}


def test_hidden_signs_without_end_are_named_200_times_and_no_more(sample) -> None:
    put(sample, COPY, "id: x\n" + "\u202e" * 300000)
    findings = judged(sample)
    assert len(findings) == 201
    assert places(findings) == {("hidden-character", COPY, 2), ("file-many-mistakes", COPY, 2)}


@pytest.mark.parametrize("text", ["[" * 100000, '{"a":' * 100000])
def test_a_map_layer_nested_without_end_is_no_layer(sample, text) -> None:
    put(sample, LAYER, text)
    assert places(judged(sample)) == {("geojson-form", LAYER, 1)}


def test_a_map_layer_with_no_number_lies_off_the_globe(sample) -> None:
    swap(sample, LAYER, "67.4", "NaN")
    assert places(judged(sample)) == {("coordinates-range", LAYER, 1)}


@pytest.mark.parametrize(("encoding", "looks_like", "text"), [
    ("cp1251", "Windows-1251", "# Река и озеро\n"), ("utf-16", "UTF-16", "# Река\n"),
    ("gb18030", "GB 18030", "# 河流与湖泊，以及流域\n"),
    ("koi8-r", "Windows-1251", "# Река и озеро\n")])
def test_a_chapter_in_another_encoding_names_the_byte(sample, encoding, looks_like, text) -> None:
    put(sample, "plan/ru/01-river.md", text.encode(encoding))
    findings = judged(sample)
    assert places(findings) == {("file-encoding", "plan/ru/01-river.md", 1)}
    assert dict(findings[0].params)["looks_like"] == looks_like
    assert re.fullmatch("0x[0-9A-F]{2}", findings[0].found)


def test_a_byte_that_ends_a_table_too_early(sample) -> None:
    put(sample, TABLE, (sample / TABLE).read_bytes() + b"\xd0")
    assert places(judged(sample)) == {("file-encoding", TABLE, 5)}


@pytest.mark.parametrize("path", [MEASURE, CHAPTER, TABLE, LAYER, "data/flow.yml", "plan/plan.yml"])
def test_a_nul_byte_is_named_at_its_line(sample, path) -> None:
    first = (sample / path).read_bytes().split(b"\n")[0]
    put(sample, path, (sample / path).read_bytes().replace(first, first + b"\0", 1))
    findings = judged(sample)
    assert places(findings) == {("hidden-character", path, 1)}
    assert findings[0].found == "U+0000 CONTROL CHARACTER"


SECRET = "the content of a file outside the plan"


def test_links_out_of_the_plan_are_not_followed(sample, tmp_path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text(SECRET, "utf-8")
    for path in (MEASURE, CHAPTER, TABLE, "plan/bodies/bodies.yml", "plan/en/notes.txt"):
        (sample / path).unlink(missing_ok=True)
        (sample / path).symlink_to(secret)
    findings = judged(sample)
    assert places(findings) == {("file-link", path, 1) for path in
                                (MEASURE, CHAPTER, TABLE, "plan/bodies/bodies.yml", "plan/en/notes.txt")}
    assert SECRET not in str(findings)


def test_a_link_to_nothing_is_a_link(sample) -> None:
    (sample / COPY).symlink_to("nowhere")
    assert places(judged(sample)) == {("file-link", COPY, 1)}


def test_a_folder_that_links_to_itself_is_not_walked(sample) -> None:
    (sample / "plan/loop").symlink_to(sample / "plan")
    (sample / "data/self").symlink_to("self")
    assert places(judged(sample)) == {("file-link", "plan/loop", 1), ("file-link", "data/self", 1)}


def test_a_plan_that_is_a_link_is_refused(sample) -> None:
    (sample / "plan").rename(sample / "elsewhere")
    (sample / "plan").symlink_to("elsewhere")
    assert places(judged(sample)) == {("file-link", "plan", 1)}


def test_a_passport_that_is_a_link_is_refused(sample) -> None:
    (sample / "plan/plan.yml").rename(sample / "elsewhere.yml")
    (sample / "plan/plan.yml").symlink_to(sample / "elsewhere.yml")
    assert places(judged(sample)) == {("file-link", "plan/plan.yml", 1)}


def test_a_pipe_is_not_waited_for(sample) -> None:
    os.mkfifo(sample / COPY)
    assert places(judged(sample)) == {("file-unreadable", COPY, 1)}


def test_a_file_without_read_permission_is_named(sample, monkeypatch) -> None:
    read = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "xx-m-001.yml":
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    findings = judged(sample)
    assert places(findings) == {("file-unreadable", MEASURE, 1)}
    assert findings[0].found == "Permission denied"


def test_a_folder_without_read_permission_is_named(sample, monkeypatch) -> None:
    walk = Path.iterdir

    def refuse(self: Path):
        if self.name == "terms":
            raise PermissionError(13, "Permission denied")
        return walk(self)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert places(judged(sample)) == {("file-unreadable", "plan/terms", 1)}


@pytest.mark.parametrize("folder", ["plan", "data"])
def test_a_missing_folder_is_named(sample, folder) -> None:
    (sample / folder).rename(sample / "elsewhere")
    assert ("folder-missing", folder, 1) in places(judged(sample))
    if folder == "plan":
        assert places(judged(sample)) == {("folder-missing", "plan", 1)}


def test_a_folder_in_place_of_a_file(sample) -> None:
    (sample / "plan/plan.yml").unlink()
    (sample / "plan/plan.yml").mkdir()
    assert places(judged(sample)) == {("file-missing", "plan/plan.yml", 1)}


def test_folders_a_thousand_deep_are_walked(sample) -> None:
    here = os.open(sample / "plan", os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    try:
        assert places(judged(sample)) == set()
    finally:
        subprocess.run(["rm", "-rf", sample / "plan/d"], check=True)


def test_two_names_that_are_the_same_after_normalisation(sample) -> None:
    composed, parted = (unicodedata.normalize(form, "plan/en/02-йод.md") for form in ("NFC", "NFD"))
    for path in (composed, parted):
        put(sample, path, "# x\n")
    first, second = sorted((composed, parted))
    assert places(judged(sample)) == {("file-name", composed, 1), ("file-name", parted, 1), ("file-clash", second, 1)}


def test_two_names_that_differ_only_in_letter_case(sample) -> None:
    put(sample, "plan/measures/XX-M-001.yml", (sample / MEASURE).read_bytes())
    assert places(judged(sample)) == {("file-clash", MEASURE, 1), ("id-twice", "plan/measures/XX-M-001.yml", 1)}


@pytest.mark.parametrize("name", [b"02-\xff.md", b"02-a\nb.md", b"02-a\x1bb.md", b"02 a.md"])
def test_a_name_of_odd_bytes_is_printable_in_every_report(sample, name) -> None:
    (sample / "plan/en" / os.fsdecode(name)).write_text("# x\n", "utf-8")
    findings = judged(sample)
    assert [finding.code for finding in findings] == ["file-name"]
    for form in ("text", "json", "github"):
        done = CliRunner().invoke(main, ["check", "--root", str(sample), "--format", form])
        assert done.exit_code == 1 and isinstance(done.exception, SystemExit)
        assert form != "github" or len(done.stdout.splitlines()) == 1
        assert done.stdout.replace("\n", "").isprintable()


def test_a_folder_of_odd_bytes_is_named_and_not_entered(sample) -> None:
    put(sample, "plan/ме\x1bры/xx-m-002.yml", "id: x\n")
    assert places(judged(sample)) == {("file-name", "plan/ме\\x1bры", 1)}


def test_a_thousand_measures_are_read(sample) -> None:
    text = (sample / MEASURE).read_text("utf-8")
    for number in range(2, 1000):
        put(sample, f"plan/measures/xx-m-{number:03}.yml", text.replace("xx-m-001", f"xx-m-{number:03}", 1))
    _, findings = build.check(sample)
    assert findings == []
