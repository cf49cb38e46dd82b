"""Small and odd plans that are right: without records, in one language, with a byte-order mark, with long names."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

from conftest import SAMPLE
from editions import with_editions

from basinplan import build
from basinplan.model.cells import cell_places
from basinplan.model.spelling import nearest
from basinplan.statements.units import are_alike


def bare_plan(root: Path) -> Path:
    """A plan of one chapter in one language and nothing else."""
    (root / "plan/en").mkdir(parents=True)
    (root / "data").mkdir()
    (root / "mkdocs.yml").write_text((SAMPLE / "mkdocs.yml").read_text("utf-8"), "utf-8")
    words = {"title": "A plan", "short_title": "Plan", "basin": "Basin", "notice": "A test."}
    said = "".join(f'{name}: {{en: "{text}"}}\n' for name, text in words.items())
    (root / "plan/plan.yml").write_text(
        f"id: bare\n{said}status: draft\nas_of: 2025\nlocales: [en]\nsource_locale: en\ncurrency: USD\ncountries: [TJ]\n"
        "cycle: {start: not_stated, end: not_stated}\nextent: {west: 0, south: 0, east: 1, north: 1}\n", "utf-8")
    (root / "plan/en/01-only.md").write_text("# Only chapter\n\nText.\n", "utf-8")
    return root


def test_a_plan_without_records_in_one_language_builds(tmp_path) -> None:
    root = bare_plan(tmp_path / "bare")
    _, findings = build.check(root)
    assert findings == []
    build.build(root, tmp_path / "site")
    text = (tmp_path / "site/index.html").read_text("utf-8")
    assert "Only chapter" in text and "plan-languages" not in text


def test_a_byte_order_mark_and_windows_lines_are_harmless(sample) -> None:
    table = sample / "data/flow.csv"
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes().replace(b"\n", b"\r\n"))
    plan, findings = build.check(sample)
    assert findings == []
    assert plan.tables["flow"].columns[0] == "station"


def test_codes_that_look_like_numbers_or_absence_stay_text(sample) -> None:
    """A station 00123 keeps its zeros, and one called NA is not an empty cell."""
    descriptor = sample / "data/flow.yml"
    descriptor.write_text(descriptor.read_text("utf-8").replace('en: "Gauge"}, type: place}', 'en: "Gauge"}, type: id}'), "utf-8")
    table = sample / "data/flow.csv"
    table.write_text(table.read_text("utf-8").replace("gauge-bridge,2022", "00123,2022").replace("gauge-bridge,2024", "NA,2024"), "utf-8")
    plan, _ = build.check(sample)
    assert [row["station"] for row in plan.tables["flow"].rows] == ["gauge-bridge", "00123", "NA"]


def test_dollar_signs_in_titles_are_letters_in_charts(sample, tmp_path) -> None:
    record = sample / "plan/indicators/xx-i-001.yml"
    record.write_text(record.read_text("utf-8").replace('"Environmental flow met"', "'Cost in $ and $\\foo$'"), "utf-8")
    build.build(sample, tmp_path / "site")
    assert "Cost in $ and $\\foo$" in (tmp_path / "site/en/indicators/xx-i-001.html").read_text("utf-8")


def test_with_an_address_every_page_names_itself_and_its_equals(sample, tmp_path) -> None:
    passport = sample / "plan/plan.yml"
    passport.write_text(passport.read_text("utf-8") + "site_url: https://plan.example.org/basin/\n", "utf-8")
    (sample / "plan/tg/01-river.md").unlink()
    build.build(sample, tmp_path / "site")
    page = (tmp_path / "site/en/measures/xx-m-001.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://plan.example.org/basin/en/measures/xx-m-001.html">' in page
    urls = {}
    for url in ElementTree.parse(tmp_path / "site/sitemap.xml").getroot():
        urls[url[0].text] = {link.get("hreflang"): link.get("href") for link in url[1:]}
    base = "https://plan.example.org/basin/"
    assert urls[base + "ru/bodies/agency.html"] == {
        "tg": base + "bodies/agency.html", "ru": base + "ru/bodies/agency.html", "en": base + "en/bodies/agency.html"}
    assert base + "01-river.html" not in urls, "a page shown in another language is not offered as its own"
    for links in urls.values():
        for link in links.values():
            assert (tmp_path / "site" / link.removeprefix(base)).is_file()


def test_several_processes_lay_out_the_same_tree(sample) -> None:
    from basinplan.history import read_past
    from basinplan.staging.layout import Material, lay_out

    plan, _ = build.check(with_editions(sample))
    material = Material(plan, build.vocabularies_for(plan), build.grammars_for(plan), read_past(sample, plan))
    assert lay_out(material, build.side_by_side) == lay_out(material)


def test_a_cell_is_named_by_its_letter_whatever_was_found(sample) -> None:
    """A cell that cannot be read, one that nothing answers to and a period turned round: the same counting."""
    table = sample / "data/flow.csv"
    table.write_text('station,start,end,flow_m3s,share_met,kind,source\n"gauge-bridge",2020,2020,12.5,x,observed,src-report\n', "utf-8")
    assert [finding.place.column for finding in build.check(sample)[1]] == [31]
    table.write_text('station,start,end,flow_m3s,share_met,kind,source\n"gauge-bridge",2021,2020,12.5,66,seen,src-report\n', "utf-8")
    found = {finding.code: finding.place.column for finding in build.check(sample)[1]}
    assert (found["period-order"], found["cell-unknown"]) == (21, 34)


def test_cells_in_quotation_marks_may_hold_commas_marks_and_lines() -> None:
    row = 'a,"b, ""c"", d\ne",f"g,'
    assert [(place.line, place.column) for place in cell_places("x.csv", 7, row)] == [(7, 1), (7, 3), (8, 4), (8, 8)]
    assert len(cell_places("x.csv", 7, row)) == len(next(csv.reader(io.StringIO(row))))


def test_other_digits_are_another_word_and_not_a_slip() -> None:
    assert nearest("xx-m-01", ["xx-m-041", "xx-m-002"]) == ""
    assert nearest("xx-m-01", ["xx-m-041", "xx-m-001"]) == "xx-m-001"
    assert nearest("xx-m-099", ["xx-i-001"]) == ""
    assert nearest("xx-m-00l", ["xx-m-001", "xx-i-002"]) == "xx-m-001"
    assert nearest("xx-n-041", ["xx-m-041", "xx-m-001"]) == "xx-m-041"


def test_units_are_alike_only_where_a_number_means_the_same() -> None:
    assert are_alike("m", "m_baltic") and are_alike("score", "score")
    assert not any(are_alike("m", other) for other in ("cm", "percent", "m_per_year", "score"))
    assert not are_alike("km3", "million_m3") and not are_alike("km3", "km3_per_year")


def test_success_names_the_folder_and_not_a_dot(sample, basinplan) -> None:
    done = basinplan("check", cwd=sample)
    assert done.stderr.strip() == f"Nothing to mend: {sample.name}"
