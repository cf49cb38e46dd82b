"""Small and odd plans that are right: without records, in one language, with a byte-order mark, with long names."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from conftest import SAMPLE

from basinplan import build


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
    from basinplan.staging.layout import lay_out

    plan, _ = build.check(sample)
    vocabularies = build.vocabularies_for(plan)
    grammars = build.grammars_for(plan)
    assert lay_out(plan, vocabularies, grammars, build.side_by_side) == lay_out(plan, vocabularies, grammars)
