"""What readers stumble over stays away: blank cells, texts that run together, contents before the lead, unnamed languages."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import pytest
from browser import opened
from conftest import CHROMIUM

from basinplan.analyses.verdict import PARTLY_MET, Verdict
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.render.locale import Words
from basinplan.render.paging import one_line
from basinplan.render.verdicts import say_criteria
from basinplan.staging.layout import CONTENTS, _with_contents

FOLDERS = {"tg": "", "ru": "ru/", "en": "en/"}
BLANK = re.compile(r"<(t[dh]|d[dt])\b[^>]*>\s*[—–-]?\s*</\1>")
SAID = {"ru": "выполнено условий: 2 из 4, частично: 1", "kk": "орындалған шарт: 4 ішінен 2, ішінара: 1",
        "zh": "4项准则中符合2项，部分符合1项", "en": "2 of 4 criteria met, 1 in part"}


def test_no_cell_of_a_page_is_blank_or_a_dash(sample_site) -> None:
    found = {str(page.relative_to(sample_site)): BLANK.search(page.read_text("utf-8")) for page in sample_site.rglob("*.html")}
    assert {path: match[0] for path, match in found.items() if match} == {}


@pytest.mark.parametrize(("html", "wanted"), [
    ("<tr><th>a</th><td>b</td></tr><tr><td>c</td></tr>", "<tr><th>a</th> <td>b</td></tr> <tr><td>c</td></tr>"),
    ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a</dt> <dd>b</dd></dl>"),
    ("<ul><li><a>x</a></li><li>y</li></ul>", "<ul><li><a>x</a></li> <li>y</li></ul>"),
    ("<p><strong>a</strong>b</p>", "<p><strong>a</strong>b</p>"),
])
def test_a_space_parts_what_stands_in_cells_and_items(html, wanted) -> None:
    assert one_line(html) == wanted


@pytest.mark.parametrize("locale", SAID)
def test_a_checklist_says_how_many_criteria_are_met(locale) -> None:
    words = Words(locale, "en", {name: read_vocabulary(name) for name in (locale, "en")}, code_lists())
    working = (("criteria", Decimal(4)), ("met", Decimal(2)), ("partly_met", Decimal(1)))
    assert say_criteria(words, Verdict(PARTLY_MET, "", working, None)) == SAID[locale]
    assert say_criteria(words, Verdict(PARTLY_MET, "", (), None)) == ""


def test_the_contents_of_a_chapter_stand_after_its_lead() -> None:
    assert _with_contents("# Title\n\nLead.\n\n## One\n\n## Two\n") == f"# Title\n\nLead.\n\n{CONTENTS}\n\n## One\n\n## Two\n"
    assert _with_contents("# Title\n\nLead.\n") == "# Title\n\nLead.\n"


def test_a_title_in_another_language_says_so(sample_site) -> None:
    for locale, folder in FOLDERS.items():
        for path, *_, in json.loads((sample_site / f"{folder}search-names.json").read_text("utf-8")):
            text = (sample_site / folder / path).read_text("utf-8")
            named = re.search(r'data-pagefind-meta="lang\[content\]" content="([^"]+)"', text)
            heading = re.search(r'<h1\b[^>]*\blang="([^"]+)"', text)
            assert (named and named[1]) == (heading and heading[1]) != locale


@pytest.mark.browser
def test_the_lost_page_opens_in_the_language_of_the_address(sample_site) -> None:
    lost = (sample_site / "404.html").read_text("utf-8")
    assert lost.count("<h1>") == 1 and [lost.count(f'<section lang="{locale}"') for locale in FOLDERS] == [1] * len(FOLDERS)
    with opened(CHROMIUM, viewport={"width": 375, "height": 812}) as (page, _):
        page.route("**/assets/*", lambda route: route.fulfill(path=sample_site / route.request.url.partition("lost.test/")[2]))
        page.route("**/nowhere*", lambda route: route.fulfill(status=404, body=lost, content_type="text/html"))
        for folder, first in (("ru/", "ru"), ("en/measures/", "en"), ("", "tg")):
            page.goto(f"http://lost.test/{folder}nowhere.html")
            page.wait_for_function("document.readyState === 'complete'")
            assert page.locator("section").first.get_attribute("lang") == first == page.evaluate("document.documentElement.lang")
