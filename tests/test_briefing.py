"""The briefing for a session: both languages say the same row by row, the command and the pages agree, and it fits on paper."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from browser import opened, served
from click.testing import CliRunner
from conftest import CHROMIUM, ROOT

from basinplan.analyses.briefing import briefing_of
from basinplan.cli import main
from basinplan.history import read_past
from basinplan.inspection import check, words_for
from basinplan.model.change import Change
from basinplan.render.briefing import sections
from basinplan.render.changes import Saying

LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
PAIRS = (("ru", "zh"), ("kk", "zh"), ("en", "ru"))
PARTS = ["indicators", "late", "soon", "decisions", "statements", "initiatives", "figures", "missing", "changes"]


def pair_page(left: str, right: str) -> str:
    """The languages of a pair in the order of the plan, as the address of its page has them."""
    return "-".join(sorted((left, right), key=[*LOCALES].index))


@pytest.fixture(scope="module")
def real():
    plan = check(ROOT)[0]
    return plan, briefing_of(plan, read_past(ROOT, plan))


class Columns(HTMLParser):
    """What stands in each language, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[dict[str, str]] = []
        self.open = ""

    def handle_starttag(self, tag: str, attrs: list) -> None:
        values = dict(attrs)
        if tag == "li":
            self.rows.append({})
        if tag == "div" and values.get("lang") and self.rows:
            self.open = values["lang"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open:
            self.rows[-1][self.open] = self.rows[-1].get(self.open, "") + data


@pytest.mark.parametrize("pair", PAIRS, ids=["-".join(pair) for pair in PAIRS])
def test_both_languages_say_the_same_rows(real, pair) -> None:
    """Every row stands in both, nothing is empty, and years of four figures agree."""
    plan, briefing = real
    found = sections(plan, briefing, tuple(words_for(plan, locale) for locale in pair))
    assert [part.id for part in found] == PARTS
    for part in found:
        for row in part.rows:
            assert all(row.said) and bool(row.more[0]) == bool(row.more[1]), (part.id, row)
            texts = [re.sub(r"20世纪(\d0)年代", r" 19\1 ", f"{said} {more}") for said, more in zip(row.said, row.more, strict=True)]
            years = [[*dict.fromkeys(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text))] for text in texts]
            assert sorted(years[0]) == sorted(years[1]), (part.id, row)


def test_what_is_in_it_follows_from_the_registers(real) -> None:
    plan, briefing = real
    assert briefing.session.id == "ib-mt-27" and briefing.since == "2026-01-16"
    asked = {one.id: one.form for one in plan.register("decision") if {part.state for part in one.follow_ups} == {"not_published"}}
    assert [one.id for one in briefing.decisions] == [id for id, form in asked.items() if form not in ("national", "one_side")] != []
    assert [one.id for one in briefing.statements] == [id for id, form in asked.items() if form == "one_side"] != []
    assert {one.id for one in briefing.initiatives} == {one.id for one in plan.register("initiative") if len(one.states) > 1}
    assert len(briefing.indicators) == sum(one.scope != "national" for one in plan.register("indicator"))
    assert all(event.is_promise for event in (*briefing.late, *briefing.soon)) and briefing.late
    assert [step.name for step in briefing.steps] == ["2026.1-draft"]


@pytest.mark.parametrize(("locale", "wanted"), [("zh", ("旧", "新")), ("kk", None)])
def test_a_reworded_text_is_told_in_the_language_of_the_column(real, locale, wanted) -> None:
    """Where both states have the text in that language and it changed with the original; else the original stands, named as such."""
    plan, _ = real
    entry = plan.entries["ib-i-015"]

    def state(**limitations: str):
        return replace(plan, entries={**plan.entries, "ib-i-015": replace(entry, record=entry.record.model_copy(update={"limitations": limitations}))})

    saying = Saying(words_for(plan, locale), state(en="Old.", zh="旧", kk="Ескі"), state(en="New.", zh="新", kk="Ескі"))
    change = Change("indicator", "ib-i-015", "limitations.en", "changed", before="Old.", after="New.")
    assert saying.reworded(change) == wanted
    assert saying.reworded(replace(change, field="direction", before="none", after="up")) is None


def test_changes_count_from_the_day_that_is_asked_for(real) -> None:
    plan, _ = real
    past = read_past(ROOT, plan)
    assert briefing_of(plan, past, "2030-01-01").steps == ()
    assert [step.name for step in briefing_of(plan, past, "1999-01-01").steps] == [step.name for step in past.steps]


@pytest.mark.parametrize("pair", PAIRS, ids=["-".join(pair) for pair in PAIRS])
def test_the_page_says_the_same_as_the_command(plan_site, tmp_path, pair) -> None:
    left, right = pair
    out = tmp_path / "briefing.html"
    done = CliRunner().invoke(main, ["briefing", left, right, "--root", str(ROOT), "--out", str(out)])
    assert done.exit_code == 0, done.output
    own, site = Columns(), Columns()
    own.feed(out.read_text("utf-8"))
    page = (plan_site / LOCALES[left] / "briefing" / f"{pair_page(left, right)}.html").read_text("utf-8")
    site.feed(page[page.index('class="plan-briefing"'):])
    told = [{locale: " ".join(text.split()) for locale, text in row.items()} for row in own.rows if set(row) == {left, right}]
    shown = [{locale: " ".join(text.split()) for locale, text in row.items()} for row in site.rows if set(row) == {left, right}]
    assert len(told) > 60 and told == shown


@pytest.mark.parametrize(("arguments", "said"), [
    (["ru", "ru"], "named twice"), (["ru", "de"], "no language 'de'"), (["ru", "zh", "--since", "soon"], "not a day")])
def test_what_cannot_be_asked_is_said(arguments, said) -> None:
    done = CliRunner().invoke(main, ["briefing", *arguments, "--root", str(ROOT)])
    assert done.exit_code == 2 and said in done.output and "Traceback" not in done.output


@pytest.mark.browser
@pytest.mark.parametrize("pair", (("ru", "zh"), ("kk", "zh")), ids=("ru-zh", "kk-zh"))
def test_on_paper_both_columns_stand_beside_each_other_and_nothing_is_cut(plan_site, tmp_path, pair) -> None:
    """On a sheet of A4, from the site and from the command: two columns of one width, no row wider than the sheet."""
    left, right = pair
    out = tmp_path / "briefing.html"
    CliRunner().invoke(main, ["briefing", left, right, "--root", str(ROOT), "--out", str(out)])
    with served(plan_site) as base, opened(CHROMIUM, viewport={"width": 700, "height": 990}) as (page, _):
        for address in (f"{base}{LOCALES[left]}briefing/{pair_page(left, right)}.html", out.as_uri()):
            page.goto(address)
            page.emulate_media(media="print")
            seen = page.evaluate("""() => [...document.querySelectorAll('.plan-briefing__rows li')].map(row => {
                const [a, b] = [...row.children].map(one => one.getBoundingClientRect());
                return [a.width, b.width, b.left - a.right, Math.abs(a.top - b.top), row.scrollWidth - row.clientWidth]})""")
            assert len(seen) > 60 and all(0.8 < a / b < 1.3 and gap >= 0 and top < 2 and wider <= 1 for a, b, gap, top, wider in seen), address
            sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
            assert 4 <= sheets <= 24, (address, sheets)


@pytest.mark.browser
def test_on_paper_a_detail_is_no_larger_than_what_it_belongs_to(tmp_path) -> None:
    out = tmp_path / "briefing.html"
    CliRunner().invoke(main, ["briefing", "ru", "zh", "--root", str(ROOT), "--out", str(out)])
    with opened(CHROMIUM, viewport={"width": 700, "height": 990}) as (page, _):
        page.goto(out.as_uri())
        page.emulate_media(media="print")
        size = {name: page.evaluate("name => parseFloat(getComputedStyle(document.querySelector('.plan-briefing__' + name)).fontSize)", name)
                for name in ("said", "more", "notice", "plan")}
    assert size["more"] <= size["said"] and size["notice"] <= size["plan"], size
