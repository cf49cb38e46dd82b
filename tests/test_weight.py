"""A first page with its charts, all files counted, costs a village connection at most 75 kB; no piece of a font comes for nothing."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest
from browser import opened, served
from conftest import CHROMIUM
from fontTools.ttLib import TTFont

LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
MOST = 75_000
OWN_STYLE = 11_000
FIRST_PAGES = ("index.html", "08-objectives.html", "indicators/ib-i-001.html", "measures/ib-m-004.html")
SQUEEZED = (".html", ".css", ".js", ".svg", ".json")
ASSETS = Path(__file__).parent.parent / "overrides" / "assets"
FACE = re.compile(r'font-family:"(Basin \w+)";font-weight:(\d+);.*?fonts/([\w-]+\.woff2).*?unicode-range:([^}]+)\}')


def weight_of(file: Path) -> int:
    """Bytes on the line: text squeezed as any server does, fonts as they are."""
    data = file.read_bytes()
    return len(gzip.compress(data, 6)) if file.suffix in SQUEEZED else len(data)


def fetched(site: Path, path: str) -> Counter:
    """Bytes of each file that a reader with an empty cache fetches to the end of the page ``path``."""
    asked: set[str] = set()
    with served(site) as base, opened(CHROMIUM, viewport={"width": 375, "height": 812}) as (page, faults):
        page.on("request", lambda request: asked.add(request.url))
        page.goto(base + path, wait_until="networkidle")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(300)
    assert faults == []
    files = {url.partition("?")[0].removeprefix(base) for url in asked if url.startswith(base)}
    return Counter({name: weight_of(site / name) for name in files})


@pytest.mark.browser
@pytest.mark.parametrize("locale", LOCALES)
def test_first_pages_are_light(plan_site, locale) -> None:
    found = {path: fetched(plan_site, LOCALES[locale] + path) for path in FIRST_PAGES}
    said = {path: sum(files.values()) for path, files in found.items()}
    print("\n" + "\n".join(f"{locale} {path}: {said[path] / 1000:.1f} kB, " + ", ".join(f"{Path(n).name} {w / 1000:.1f}" for n, w in
                           files.most_common()) for path, files in found.items()))
    assert {path: weight for path, weight in said.items() if weight > MOST} == {}


def test_the_stylesheet_is_small() -> None:
    assert weight_of(ASSETS / "press.css") <= OWN_STYLE


def test_a_piece_of_a_font_is_asked_for_only_where_it_has_the_letter() -> None:
    """Only gaps of code points that no font of the site has may stand inside a range."""
    faces = FACE.findall((ASSETS / "press.css").read_text("utf-8"))
    assert len(faces) == 10
    everywhere: set[int] = set().union(*(TTFont(ASSETS / "fonts" / name).getBestCmap() for _, _, name, _ in faces))
    for family, _, name, ranges in faces:
        has = set(TTFont(ASSETS / "fonts" / name).getBestCmap())
        asked = {code for part in ranges.split(",") for code in codes(part)}
        assert asked & everywhere <= has, name
        assert family == "Basin Num" or has <= asked, name


def codes(part: str) -> range:
    """``U+20-7E`` → the code points."""
    first, _, last = part.strip().removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


@pytest.mark.browser
@pytest.mark.parametrize("folder", ["", "kk/", "zh/", "en/"])
def test_nothing_jumps_when_the_letters_arrive(plan_site, folder) -> None:
    tops: dict[int, list[float]] = {}
    for has_letters in (True, False):
        with served(plan_site) as base, opened(CHROMIUM) as (page, _):
            if not has_letters:
                page.route("**/*.woff2", lambda route: route.abort())
            for width in (360, 375, 412, 1280):
                page.set_viewport_size({"width": width, "height": 812})
                page.goto(f"{base}{folder}measures/ib-m-001.html")
                tops.setdefault(width, []).append(page.evaluate("document.querySelector('main').getBoundingClientRect().top"))
    assert {width: abs(one - two) < 1 for width, (one, two) in tops.items()} == dict.fromkeys(tops, True)
