"""How the terms of a glossary are used: each form with its places, mixed chapters, and what the command says of it."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner
from conftest import ROOT

from basinplan import build
from basinplan.analyses.term_use import term_uses
from basinplan.analyses.terms import FORBIDDEN, PREFERRED, SYNONYM
from basinplan.cli import main
from basinplan.readers.locale_file import read_vocabulary

PLAN = ROOT / "tests" / "plans" / "glossary"
LOCALES = ("en", "ru", "kk", "zh", "ky", "tg")

# Term → form → lines of the chapter, fields of records; terms in the order in which they are listed.
USES = {
    "en": {
        "reservoir": {(PREFERRED, "reservoir"): ([3, 7, 9], 0), (SYNONYM, "artificial lake"): ([], 0),
                      (FORBIDDEN, "water storage object"): ([9], 0)},
        "runoff": {(PREFERRED, "runoff"): ([3, 5, 5], 1), (SYNONYM, "river flow"): ([3], 0)},
        "upper-river": {(PREFERRED, "Ili"): ([5], 0)},
        "permit": {(PREFERRED, "water permit"): ([], 0)},
    },
    "ru": {
        "reservoir": {(PREFERRED, "водохранилище"): ([3, 7, 9], 0)},
        "runoff": {(PREFERRED, "сток"): ([3, 5], 1), (SYNONYM, "расход реки"): ([], 0)},
        "upper-river": {(PREFERRED, "Или"): ([5], 0)},
        "permit": {(PREFERRED, "разрешение на воду"): ([], 0)},
    },
    "zh": {
        "reservoir": {(PREFERRED, "水库"): ([3, 7, 9], 0), (SYNONYM, "人工湖"): ([3], 0)},
        "runoff": {(PREFERRED, "径流"): ([3, 5], 1)},
        "upper-river": {(PREFERRED, "伊犁河"): ([5], 0)},
        "permit": {(PREFERRED, "取水许可"): ([], 0)},
    },
    "kk": {},
}
MIXED = {"en": {"runoff": ("plan/en/01-water.md",)}, "ru": {}, "zh": {"reservoir": ("plan/zh/01-water.md",)}, "kk": {}}


@pytest.fixture(scope="module")
def plan():
    return build.check(PLAN)[0]


def said(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["terms", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout + done.stderr


@pytest.mark.parametrize("locale", USES)
def test_every_form_is_counted_where_it_stands(plan, locale) -> None:
    uses = term_uses(plan, locale, build.grammars_for(plan))
    found = {use.term: {(form.kind, form.text): ([place.line for place in form.chapters], len(form.records)) for form in use.forms}
             for use in uses}
    assert found == USES[locale] and list(found) == list(USES[locale])
    assert {use.term: use.mixed for use in uses if use.mixed} == MIXED[locale]


def test_the_command_names_forbidden_forms_and_mixed_chapters_with_file_and_line() -> None:
    code, text = said("en", "--root", PLAN)
    assert code == 1
    assert text == """\
English. Terms: 4; in use: 3; uses of forbidden forms: 1; chapters that mix forms: 1
reservoir
    preferred form: reservoir (in chapters: 3; in records: 0)
    also allowed: artificial lake (in chapters: 0; in records: 0)
    not to be used: water storage object (in chapters: 1; in records: 0)
        plan/en/01-water.md:9
runoff
    preferred form: runoff (in chapters: 3; in records: 1)
    also allowed: river flow (in chapters: 1; in records: 0)
    two forms in one chapter:
        plan/en/01-water.md:3, 5: runoff
        plan/en/01-water.md:3: river flow
upper-river
    preferred form: Ili (in chapters: 1; in records: 0)
used nowhere: permit
"""


def test_a_language_in_order_and_one_without_terms_say_so() -> None:
    words = read_vocabulary("en").words
    code, text = said("ru", "--root", PLAN)
    assert code == 0 and text.endswith(words["glossary.sound"] + "\n")
    assert said("kk", "--root", PLAN) == (0, words["glossary.empty"].replace("{language}", "Kazakh") + "\n")
    assert "it has: en, ru, zh, kk" in said("xx", "--root", PLAN)[1]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_command_speaks_every_language_and_lists_all_languages_of_the_plan(locale) -> None:
    words = read_vocabulary(locale).words
    code, text = said("--root", PLAN, "--locale", locale)
    assert code == 1 and "{" not in text
    assert text.count(words["glossary.mixed"]) == 2 and words["glossary.unused"] in text and words["glossary.forbidden"] in text


def test_a_form_in_the_records_is_forbidden_too(tmp_path) -> None:
    root = tmp_path / "plan"
    shutil.copytree(PLAN, root, ignore=shutil.ignore_patterns("build"))
    file = root / "plan/bodies/bodies.yml"
    file.write_text(file.read_text("utf-8").replace('en: "Runoff office"', 'en: "Office of the water storage object"'), "utf-8")
    code, text = said("en", "--root", root)
    assert code == 1 and "plan/bodies/bodies.yml:2" in text
    forbidden = [(finding.place.path, finding.place.line, finding.field) for finding in build.check(root)[1] if finding.code == "term-forbidden"]
    assert forbidden == [("plan/bodies/bodies.yml", 2, "title.en"), ("plan/en/01-water.md", 9, "")]
