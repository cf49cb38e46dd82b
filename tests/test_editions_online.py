"""Editions on the site: each built from its frozen folder, kept, marked as older, and out of the way of the present text."""

from __future__ import annotations

import json
import re
import shutil
from xml.etree import ElementTree

import pytest
from axe import ask
from browser import opened, served
from conftest import CHROMIUM, SAMPLE, apply_change
from editions import INDICATOR, MEASURE

from basinplan import build
from basinplan.press import PressError, judge, kept_sites, manifest

LOCALES = {"tg": "", "ru": "ru/", "en": "en/"}


def test_every_page_of_an_edition_leads_to_the_same_page_of_the_present_text(editions_site) -> None:
    for edition in ("2025.1", "2026.1"):
        folder = editions_site / "editions" / edition
        pages = sorted(folder.rglob("*.html"))
        assert len(pages) > 100
        for page in pages:
            text, path = page.read_text("utf-8"), page.relative_to(folder).as_posix()
            notice = re.search(r'<div class="plan-older"[^>]*><p lang="([a-z]+)">.*?<a href="([^"]+)"', text)
            assert notice, path
            locale = next((locale for locale in ("ru", "en") if path.startswith(f"{locale}/")), "tg")
            assert notice[1] == locale
            target = (page.parent / notice[2]).resolve()
            same = editions_site / path
            assert target == (same if same.is_file() else editions_site / LOCALES[locale] / "index.html"), path
            assert '<meta name="robots" content="noindex">' in text and kept_sites.PLACE not in text
            assert "plan-edited" not in text, "a frozen file is not edited"


def test_the_notice_names_edition_day_and_the_newest(editions_site) -> None:
    said = {edition: (editions_site / f"editions/{edition}/en/index.html").read_text("utf-8") for edition in ("2025.1", "2026.1")}
    assert "Edition 2025.1 of 30 June 2025, kept unchanged.</strong> The newest is edition 2026.1." in said["2025.1"].replace("\u00a0", " ")
    assert "Edition 2026.1 of 1 March 2026, kept unchanged.</strong> <a" in said["2026.1"].replace("\u00a0", " ")
    assert "?from=2025.1&amp;to=draft" in said["2025.1"]


def test_an_edition_shows_its_own_text_and_values(editions_site) -> None:
    old, new = (editions_site / f"{where}en/measures/xx-m-001.html" for where in ("editions/2025.1/", ""))
    assert "2027" in old.read_text("utf-8") and "2028" not in old.read_text("utf-8")
    assert "2028" in new.read_text("utf-8")


def test_editions_are_neither_searched_nor_listed_with_the_present_text(editions_site) -> None:
    found = ElementTree.parse(editions_site / "sitemap.xml").getroot()
    assert not [element.text for element in found.iter() if element.text and "editions/" in element.text]
    for edition in ("2025.1", "2026.1"):
        folder = editions_site / "editions" / edition
        assert not [name for name in kept_sites.LEFT_OUT if (folder / name).exists()]
        assert (folder / "pagefind/pagefind-entry.json").is_file() and not list(folder.rglob("*.atom"))
    pages = json.loads((editions_site / "pagefind/pagefind-entry.json").read_text("utf-8"))["languages"]
    bodies = sum('data-pagefind-body' in page.read_text("utf-8") for page in editions_site.rglob("*.html")
                 if "editions" not in page.relative_to(editions_site).parts)
    assert sum(language["page_count"] for language in pages.values()) == bodies


def test_the_list_of_editions_is_one_file_and_right(editions_site) -> None:
    states = json.loads((editions_site / "editions/editions.json").read_text("utf-8"))["states"]
    assert [(state["id"], state["path"]) for state in states] == [
        ("draft", ""), ("2026.1", "editions/2026.1/"), ("2025.1", "editions/2025.1/")]
    every = {page.relative_to(editions_site).as_posix() for page in editions_site.rglob("*.html")
             if page.relative_to(editions_site).parts[0] not in ("editions", "ru", "en")}
    for state in states:
        assert {*state["names"]} == {*LOCALES}
        for page in every:
            assert (editions_site / state["path"] / page).is_file() != (page in state["without"]), page


def test_the_whole_site_is_sound_and_as_released(editions_site) -> None:
    assert list(judge.find_site_faults(editions_site)) == []
    assert list(manifest.differences(editions_site)) == []


@pytest.fixture
def root(tmp_path, editions_site):
    """The plan of the shared site, with the sites of its editions kept, to be changed by one test."""
    shutil.copytree(editions_site.parent / "plan-root", tmp_path / "plan-root")
    return tmp_path / "plan-root"


def made(root, monkeypatch) -> list[str]:
    """The editions that a build makes anew."""
    found: list[str] = []
    real = build.make_edition

    def note(where, past, work, folder):
        found.append(past.own_id)
        real(where, past, work, folder)

    monkeypatch.setattr(build, "make_edition", note)
    build.build(root, root.parent / "site")
    return found


def test_an_unchanged_edition_is_not_built_again(root, monkeypatch, editions_site) -> None:
    """Not by an edit of the draft, not by a further edition; again where a kept file was changed."""
    apply_change(root, {"file": MEASURE, "replace": "status: ongoing", "with": "status: executed"})
    assert made(root, monkeypatch) == []
    same = "editions/2025.1/en/measures/xx-m-001.html"
    assert (root.parent / "site" / same).read_bytes() == (editions_site / same).read_bytes()
    shelf = sorted((root / "build/editions").iterdir())
    assert [folder.name.rpartition("-")[0] for folder in shelf] == ["2025.1", "2026.1"]
    (shelf[1] / "index.html").write_text("<!doctype html>changed", "utf-8")
    assert made(root, monkeypatch) == ["2026.1"]


def test_a_record_that_goes_on_under_another_id_is_found_again(root) -> None:
    file = root / INDICATOR
    text = file.read_text("utf-8")
    file.unlink()
    (file.parent / "xx-i-002.yml").write_text(re.sub(r"^id: xx-i-001", "id: xx-i-002\nreplaces: [xx-i-001]", text, flags=re.M), "utf-8")
    for other in root.rglob("*"):
        if other.suffix in (".yml", ".md") and "editions" not in other.parts and other.name != "xx-i-002.yml" and "build" not in other.parts:
            said = other.read_text("utf-8")
            if "xx-i-001" in said:
                other.write_text(said.replace("xx-i-001", "xx-i-002"), "utf-8")
    build.build(root, root.parent / "site")
    page = (root.parent / "site/editions/2026.1/en/indicators/xx-i-001.html").read_text("utf-8")
    assert 'href="../../../../en/indicators/xx-i-002.html" hreflang="en">This page in the present text' in page


def test_where_an_edition_cannot_be_built_nothing_is_kept_and_the_old_site_stays(root, monkeypatch) -> None:
    shutil.rmtree(root / "build/editions")
    out = root.parent / "site"
    build_once = {"done": False}

    def fails(where, past, work, folder):
        (folder / "half.html").write_text("half", "utf-8")
        build_once["done"] = True
        raise PressError("no more paper")

    monkeypatch.setattr(build, "make_edition", fails)
    with pytest.raises(PressError, match="no more paper"):
        build.build(root, out)
    assert build_once["done"] and not out.exists() and not list((root / "build/editions").iterdir())


def test_without_an_edition_nothing_of_it_is_on_the_site(sample_site) -> None:
    assert not (sample_site / "editions").exists() and not (sample_site / "changes/compare.html").exists()
    page = (sample_site / "index.html").read_text("utf-8")
    assert "plan-versions" not in page and "plan-older" not in page


def test_the_bare_typesetter_builds_the_present_text_alone(tmp_path, root) -> None:
    import subprocess
    import sys

    shutil.copy(SAMPLE / "mkdocs.yml", root / "mkdocs.yml")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "plain")], cwd=root, check=True)
    assert (tmp_path / "plain/index.html").is_file() and not (tmp_path / "plain/editions").exists()
    text = (tmp_path / "plain/en/changes/index.html").read_text("utf-8")
    assert "Read this edition" not in text and "plan-versions" not in text


@pytest.mark.browser
@pytest.mark.parametrize("locale", LOCALES)
def test_a_reader_goes_to_an_edition_and_back_by_keyboard(editions_site, locale) -> None:
    own = LOCALES[locale]
    with served(editions_site) as base, opened(CHROMIUM, viewport={"width": 375, "height": 800}) as (page, faults):
        page.goto(f"{base}{own}measures/xx-m-001.html")
        page.locator(".plan-versions summary").focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".plan-versions li a")
        assert page.locator(".plan-versions li a[aria-current]").count() == 1
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{base}editions/2025.1/{own}measures/xx-m-001.html")
        page.locator(".plan-older a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{base}{own}measures/xx-m-001.html")
        assert faults == []


@pytest.mark.browser
def test_axe_finds_nothing_on_pages_of_editions(editions_site) -> None:
    said = []
    with served(editions_site) as base, opened(CHROMIUM) as (page, faults):
        for path, width, theme in (("editions/2025.1/en/measures/xx-m-001.html", 375, "light"),
                                   ("editions/2026.1/ru/indicators/xx-i-001.html", 1280, "dark"), ("editions/2025.1/index.html", 375, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=theme)
            page.goto(base + path, wait_until="load")
            broken, left_open = ask(page)
            page.locator(".plan-versions summary").click()
            page.wait_for_selector(".plan-versions li a")
            said += [f"{path} {fault}" for fault in (*broken, *left_open, *ask(page)[0])]
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert faults == []
    assert said == []


@pytest.mark.browser
def test_without_script_an_edition_is_whole_and_offers_no_dead_list(editions_site) -> None:
    with served(editions_site) as base, opened(CHROMIUM, java_script_enabled=False) as (page, _):
        page.goto(f"{base}editions/2025.1/en/measures/xx-m-001.html")
        assert not page.locator(".plan-versions").is_visible() and page.locator(".plan-older").is_visible()
        page.goto(f"{base}en/changes/index.html")
        page.get_by_role("link", name="Read this edition").last.click()
        assert page.url == f"{base}editions/2025.1/en/index.html"
