"""What the checks say: every finding has its words in four languages, and every form of the report holds."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from conftest import ROOT, SAMPLE, apply_change

from basinplan import build
from basinplan.cli import main
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.render.findings import as_annotation, as_dict, as_json, as_text
from basinplan.render.locale import Words

HOUSE = ROOT / "generators" / "basinplan"
MISTAKES = sorted((ROOT / "tests" / "mistakes").glob("*.yml"))
LOCALES = ("ru", "kk", "zh", "en")
PARTS = ("message", "expected", "hint")
RAISED = re.compile(r'\b(?:error|warning|refuse|make|unknown_word|Unprintable)\(\s*"([a-z]+(?:-[a-z]+)*)"')
CHOSEN = re.compile(r'\bcode = "([a-z]+(?:-[a-z]+)*)"(?: if .*? else "([a-z]+(?:-[a-z]+)*)")?')
CHOICE = re.compile(r'\b(?:error|warning|refuse)\(\s*"([a-z-]+)" if .*? else "([a-z-]+)"')
LOOKED_UP = re.compile(r'_type": "([a-z]+(?:-[a-z]+)+)"')
NAMED = re.compile(r'"((?:languages-differ|claim|translation-stale)-[a-z]+)"')
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
KEYS = {"code", "severity", "path", "line", "column", "field", "found", "expected", "hint", "message"}


def raised_codes() -> set[str]:
    """Every code that the source raises, with the two sides of each choice."""
    found: set[str] = set()
    for path in HOUSE.rglob("*.py"):
        text = path.read_text("utf-8")
        for pattern in (RAISED, CHOSEN, CHOICE, LOOKED_UP, NAMED):
            for match in pattern.finditer(text):
                found.update(code for code in match.groups() if code)
    return found


def words_of(locale: str) -> Words:
    return Words(locale, "en", {locale: read_vocabulary(locale), "en": read_vocabulary("en")}, code_lists())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_code_that_is_raised_has_its_three_sentences(locale) -> None:
    words = read_vocabulary(locale).words
    missing = [f"{code}.{part}" for code in sorted(raised_codes()) for part in PARTS
               if not words.get(f"findings.{code}.{part}")]
    assert missing == []


def test_every_code_with_words_is_raised() -> None:
    known = {key.split(".")[1] for key in read_vocabulary("en").words if key.startswith("findings.")}
    assert known - raised_codes() == set()


def test_the_codes_stand_in_the_same_order_in_every_language() -> None:
    def order(locale: str) -> list[str]:
        return [key for key in read_vocabulary(locale).words if key.startswith("findings.")]

    assert all(order(locale) == order("en") for locale in LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_placeholders_agree_with_the_english_ones(locale) -> None:
    def names(vocabulary, code: str) -> set[str]:
        return {name for part in PARTS for name in PLACEHOLDER.findall(vocabulary.words[f"findings.{code}.{part}"])}

    english, other = read_vocabulary("en"), read_vocabulary(locale)
    differing = {code: (names(english, code), names(other, code)) for code in sorted(raised_codes())
                 if names(english, code) != names(other, code)}
    assert differing == {}


def test_every_code_is_provoked_by_a_mistake() -> None:
    provoked = {finding["code"] for path in MISTAKES for finding in yaml.safe_load(path.read_text("utf-8"))["findings"]}
    provoked.update(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', (ROOT / "tests" / "test_hostile_files.py").read_text("utf-8")))
    assert raised_codes() - provoked == set()


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_every_message_is_complete_in_every_language(path, tmp_path) -> None:
    """No placeholder stays empty, nothing raises, and the English text says what the example asks for."""
    example = yaml.safe_load(path.read_text("utf-8"))
    shutil.copytree(SAMPLE, tmp_path / "plan", ignore=shutil.ignore_patterns("build"))
    for change in example.get("changes", [example]):
        apply_change(tmp_path / "plan", change)
    _, findings = build.check(tmp_path / "plan")
    for locale in LOCALES:
        words = words_of(locale)
        for finding in findings:
            given = {"found", "field", *dict(finding.params)}
            asked = {name for part in PARTS for name in PLACEHOLDER.findall(words.say(f"findings.{finding.code}.{part}"))}
            assert asked <= given, (locale, finding.code, asked - given)
            assert all(as_dict(finding, words)[part] for part in PARTS), (locale, finding.code)
            assert as_annotation(finding, words).count("\n") == 0
        assert set(json.loads(as_json(findings, words))) == {"findings", "summary"}
    english = "\n".join(as_text(finding, words_of("en")) for finding in findings)
    for wanted in example["findings"]:
        assert str(wanted.get("says", "")) in english, english


THREE_MISTAKES = (("plan/measures/xx-m-001.yml", "status: planned", "status: planed"),
                  ("data/flow.csv", "12.5", "12500"),
                  ("plan/en/01-river.md", "# River and lake", "# River, <b>lake</b>"))


@pytest.fixture
def three_mistakes(sample: Path) -> Path:
    for path, old, new in THREE_MISTAKES:
        file = sample / path
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    return sample


def test_the_json_form_has_the_documented_keys_and_nothing_else(three_mistakes, basinplan) -> None:
    done = basinplan("check", "--root", three_mistakes, "--format", "json")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    report = json.loads(done.stdout)
    assert set(report) == {"findings", "summary"}
    assert report["summary"] == {"errors": 2, "warnings": 1}
    assert all(set(finding) == KEYS for finding in report["findings"])
    assert [(f["code"], f["severity"], f["path"], f["line"], f["column"], f["field"], f["found"]) for f in report["findings"]] == [
        ("csv-out-of-range", "warning", "data/flow.csv", 2, 24, "flow_m3s", "12500"),
        ("raw-html", "error", "plan/en/01-river.md", 1, 10, "", "<b>"),
        ("code-unknown", "error", "plan/measures/xx-m-001.yml", 13, 1, "status", "planed"),
    ]


def said(*arguments: object) -> tuple[int, str, str]:
    """Exit code, output and messages of the command, run in this process."""
    done = CliRunner().invoke(main, ["check", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def test_the_form_for_code_hosting_has_one_line_for_each_finding(three_mistakes) -> None:
    code, out, _ = said("--root", three_mistakes, "--format", "github")
    lines = out.splitlines()
    assert code == 1 and len(lines) == 3
    assert all(re.fullmatch(r"::(error|warning) file=[^,]+,line=\d+,col=\d+,title=[a-z-]+::.+", line) for line in lines)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_form_for_people_speaks_each_language(three_mistakes, locale) -> None:
    exit_code, out, _ = said("--root", three_mistakes, "--locale", locale)
    words = read_vocabulary(locale).words
    assert exit_code == 1
    assert all(f"[{code}]" in out for code in ("csv-out-of-range", "raw-html", "code-unknown"))
    assert words["check.error"] in out and words["check.hint"] in out


def test_a_password_is_repeated_nowhere(sample) -> None:
    file = sample / "plan/sources/sources.yml"
    file.write_text(file.read_text("utf-8").replace("https://example.org/report", "https://user:secret@example.org/x"), "utf-8")
    for form in ("text", "json", "github"):
        _, out, messages = said("--root", sample, "--format", form)
        assert "url-password" in out and "secret" not in out + messages
