"""The one-file stories: each thing that one file should be enough for, tried with one file.

The toolkit is copied so that a file can be added to a shelf; nothing else is changed in the copy.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE

NEW_MEASURE = (SAMPLE / "plan/measures/xx-m-001.yml").read_text("utf-8").replace("xx-m-001", "xx-m-002").replace(
    "Canal lining", "Gauge repair").replace("status: planned", "status: executed")


@pytest.fixture
def toolkit(tmp_path: Path):
    """A copy of the toolkit and of the sample plan, and the command to run it."""
    shutil.copytree(ROOT / "generators", tmp_path / "generators", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    shutil.copytree(SAMPLE, tmp_path / "sample")

    def run(*arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([sys.executable, "-m", "basinplan", *arguments, "--root", str(tmp_path / "sample")],
                              env=os.environ | {"PYTHONPATH": str(tmp_path / "generators")}, capture_output=True,
                              text=True, encoding="utf-8", check=False)

    run.house = tmp_path / "generators" / "basinplan"
    run.plan = tmp_path / "sample"
    run.site = tmp_path / "site"
    return run


def build(toolkit) -> None:
    done = toolkit("build", "--out", str(toolkit.site))
    assert done.returncode == 0, done.stdout + done.stderr


def page(toolkit, path: str) -> str:
    return (toolkit.site / path).read_text("utf-8")


def test_a_new_measure_is_one_file(toolkit) -> None:
    (toolkit.plan / "plan/measures/xx-m-002.yml").write_text(NEW_MEASURE, "utf-8")
    build(toolkit)
    for folder in ("", "ru/", "en/"):
        assert "xx-m-002.html" in page(toolkit, f"{folder}measures/index.html")
        assert "plan/measures/xx-m-002.yml" in page(toolkit, f"{folder}measures/xx-m-002.html")
        assert "xx-m-002.html" in page(toolkit, f"{folder}bodies/agency.html"), "mentioned by"
    assert "?status=executed" in page(toolkit, "en/index.html"), "in the bar of the first page"
    assert "executed 1" in page(toolkit, "en/programme.html"), "in every chart"
    plan = json.loads((toolkit.site / "downloads/plan.json").read_text("utf-8"))
    assert [measure["id"] for measure in plan["registers"]["measure"]] == ["xx-m-001", "xx-m-002"]
    assert "xx-m-002" in (toolkit.site / "downloads/measure.csv").read_text("utf-8")


def test_a_new_chart_is_one_file(toolkit) -> None:
    (toolkit.house / "charts/last_value.py").write_text('''"""The last value of an indicator as one big dot."""

from basinplan.analyses.series import observations_of
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas

WORDS = {"caption": {"ru": "Последнее: {value}.", "kk": "Соңғысы: {value}.", "zh": "最新：{value}。", "en": "Last: {value}."}}


def last_value(canvas: Canvas, indicator: Indicator) -> str:
    """One dot."""
    last = observations_of(canvas.plan, indicator)[-1]
    canvas.axes.plot([0], [float(last.value)], "o")
    return canvas.words.say("charts.last_value.caption", WORDS["caption"], value=canvas.words.observed(last, indicator.unit))
''', "utf-8")
    chapter = toolkit.plan / "plan/en/01-river.md"
    chapter.write_text(chapter.read_text("utf-8") + "\n```plan-chart\nchart: last_value\nindicator: xx-i-001\n```\n", "utf-8")
    build(toolkit)
    text = page(toolkit, "en/01-river.html")
    assert "<figcaption>Last: 72.0%.</figcaption>" in text
    assert text.count('id="figure-last-value-xx-i-001"') == 1


def test_a_chart_asked_for_with_a_wrong_id_names_line_and_nearest(toolkit) -> None:
    chapter = toolkit.plan / "plan/en/01-river.md"
    chapter.write_text(chapter.read_text("utf-8").replace("indicator: xx-i-001", "indicator: xx-i-01"), "utf-8")
    done = toolkit("check", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["code"], finding["path"], finding["line"]) == ("reference-unknown", "plan/en/01-river.md", 9)
    assert "xx-i-001" in finding["hint"]


REGISTER = '''"""An aquifer is a body of groundwater."""

from pydantic import Field

from basinplan.model.record import Record, SaidText, ref


class Aquifer(Record):
    """One aquifer."""

    REGISTER = "aquifer"
    FOLDER = "aquifers"
    WORDS = {
        "one": {"ru": "Горизонт", "kk": "Қабат", "zh": "含水层", "en": "Aquifer"},
        "many": {"ru": "Горизонты", "kk": "Қабаттар", "zh": "含水层", "en": "Aquifers"},
        "about": {"ru": "Подземные воды.", "kk": "Жерасты сулары.", "zh": "地下水。", "en": "Groundwater."},
        "fields.depth": {"ru": "Глубина", "kk": "Тереңдік", "zh": "深度", "en": "Depth"},
    }

    title: SaidText = Field(description="name")
    depth: ref("water_body") = Field(description="the river that feeds it")
'''


def test_a_new_register_is_one_class(toolkit, tmp_path) -> None:
    (toolkit.house / "registers/aquifer.py").write_text(REGISTER, "utf-8")
    folder = toolkit.plan / "plan/aquifers"
    folder.mkdir()
    (folder / "all.yml").write_text(
        '- id: deep-one\n  title: {tg: "Чуқур", ru: "Глубокий", en: "Deep one"}\n  depth: upper-river\n', "utf-8")
    build(toolkit)
    assert "deep-one.html" in page(toolkit, "en/aquifers/index.html")
    assert ">Depth<" in page(toolkit, "en/aquifers/deep-one.html")
    assert "aquifers/deep-one.html" in page(toolkit, "en/water-bodies/upper-river.html"), "mentioned by"
    assert "Aquifers" in page(toolkit, "en/index.html")
    plan = json.loads((toolkit.site / "downloads/plan.json").read_text("utf-8"))
    assert plan["registers"]["aquifer"][0]["depth"] == "upper-river"
    (folder / "all.yml").write_text((folder / "all.yml").read_text("utf-8").replace("upper-river", "uper-river"), "utf-8")
    done = toolkit("check", "--format", "json")
    assert [(f["code"], f["field"]) for f in json.loads(done.stdout)["findings"]] == [("reference-unknown", "depth")]


def test_a_new_locale_is_one_file_and_one_line(toolkit) -> None:
    words = (toolkit.house / "locales/tg.yml").read_text("utf-8").replace('home: "', 'home: "Xx ', 1)
    (toolkit.house / "locales/uz.yml").write_text(words.replace('language: "tg"', 'language: "uz"'), "utf-8")
    passport = toolkit.plan / "plan/plan.yml"
    passport.write_text(passport.read_text("utf-8").replace("[tg, ru, en]", "[tg, ru, en, uz]"), "utf-8")
    build(toolkit)
    text = page(toolkit, "uz/index.html")
    assert '<html lang="uz"' in text and ">Xx " in text
    chapter = page(toolkit, "uz/01-river.html")
    assert 'class="plan-fallback" lang="uz"' in chapter and '<article class="plan-article" data-pagefind-body lang="en">' in chapter
    assert '<link rel="canonical" href="../en/01-river.html">' in chapter


def test_a_locale_without_words_is_named(toolkit) -> None:
    passport = toolkit.plan / "plan/plan.yml"
    passport.write_text(passport.read_text("utf-8").replace("[tg, ru, en]", "[tg, ru, en, fr]"), "utf-8")
    done = toolkit("build", "--out", str(toolkit.site))
    assert done.returncode == 1 and "basinplan new locale fr" in done.stdout
    assert not toolkit.site.exists()


def test_a_new_method_is_one_function_and_its_examples(toolkit) -> None:
    (toolkit.house / "analyses/methods/any_value.py").write_text('''"""Met as soon as any value has been published."""

from basinplan.analyses.verdict import MET, Verdict, not_assessable

WORDS = {"name": {"en": "any value"}, "how": {"en": "Any published value is enough."}}


def any_value(case):
    """Met if there is a value."""
    last = case.last
    return Verdict(MET, "", (("value", last.value),), last) if last else not_assessable("no_values")
''', "utf-8")
    record = toolkit.plan / "plan/indicators/xx-i-001.yml"
    record.write_text(record.read_text("utf-8").replace("method: trajectory", "method: any_value"), "utf-8")
    build(toolkit)
    text = page(toolkit, "en/indicators/xx-i-001.html")
    assert "plan-verdict--met" in text and "Any published value is enough." in text


def test_new_writes_a_record_that_check_understands_once_filled_in(toolkit, basinplan) -> None:
    done = basinplan("new", "place", "ford", "--root", toolkit.plan)
    path = toolkit.plan / "plan/places/ford.yml"
    assert done.returncode == 0 and path.is_file(), done.stderr
    text = path.read_text("utf-8")
    assert text.splitlines()[1] == "id: ford"
    filled = (text.replace("title:\n  tg:\n  ru:\n  en:", "title:\n  tg: Гузар\n  ru: Брод\n  en: Ford")
              .replace("\nkind:", "\nkind: site").replace("\ncountry:", "\ncountry: TJ"))
    path.write_text(filled, "utf-8")
    assert basinplan("check", "--root", toolkit.plan).returncode == 0
    again = basinplan("new", "place", "ford", "--root", toolkit.plan)
    assert again.returncode == 1 and "is there already" in again.stderr
