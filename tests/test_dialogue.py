"""The dialogue on the shared waters: every meeting and decision that was read, its source on its page, and the way between them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from conftest import ROOT

from basinplan.history import compare_plans, read_past
from basinplan.inspection import check, words_for
from basinplan.pages.capacity import capacity
from basinplan.pages.dialogue import dialogue
from basinplan.render.desk import Desk

FOLDERS = {"activity": "activities", "parallel_figure": "parallel-figures"}
LOCALES = {"ru": "", "kk": "kk/", "zh": "zh/", "en": "en/"}
READ = {"meeting": 40, "decision": 34, "agreement": 31, "initiative": 30, "activity": 45, "parallel_figure": 31}
"""How many were found in publications; of 32 rows of agreements two tell of one, with two dates of entry into force.

The 48 rows of figures are 58 figures of 31 quantities: rows with several values give several.
"""


@pytest.fixture(scope="module")
def plan():
    return check(ROOT)[0]


def sources_named(record) -> set[str]:
    return {*getattr(record, "sources", ()), *(id for one in getattr(record, "figures", ()) for id in one.sources)}


PREFIXES = {"meeting": "mt", "decision": "dc", "agreement": "ag", "initiative": "in", "activity": "ac", "parallel_figure": "pf"}
JOINED = {"ib-ag-02"}


def test_everything_that_was_read_is_there(plan) -> None:
    """What was found in the lists stays; authors may add to it."""
    for name, number in READ.items():
        listed = {f"ib-{PREFIXES[name]}-{one:02}" for one in range(1, number + 1 + (name == "agreement"))} - JOINED
        assert len(listed) == number and listed <= {record.id for record in plan.register(name)}, name


def test_every_published_figure_is_there(plan) -> None:
    figures = [figure for record in plan.register("parallel_figure") for figure in record.figures]
    named = [figure for figure in figures if re.fullmatch(r"mi\d\d(-\d)?", figure.id)]
    assert len(named) == 58 and {figure.id.partition("-")[0] for figure in named} == {f"mi{number:02}" for number in range(1, 49)}


def test_every_organisation_that_was_read_has_its_involvement_on_its_page(plan, plan_site) -> None:
    """67 rows name 71 organisations (four rows name several); one row is an information system and no organisation."""
    bodies = [body for body in plan.register("body") if body.involved]
    assert len(bodies) >= 71 and all(one.sources for body in bodies for one in body.involved)
    for locale, folder in LOCALES.items():
        for body in bodies:
            page = (plan_site / folder / f"bodies/{body.id}.html").read_text("utf-8")
            assert all(f"../sources/{id}.html" in page for one in body.involved for id in one.sources), (locale, body.id)


def test_no_interest_and_no_influence_is_scored_on_the_real_plan(plan, plan_site) -> None:
    assert not any(body.appraisal for body in plan.register("body"))
    assert all("figure-interest-and-influence" not in (plan_site / folder / "stakeholders.html").read_text("utf-8") for folder in LOCALES.values())


@pytest.mark.parametrize("register", READ)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_names_its_sources(plan, plan_site, register, locale) -> None:
    for record in plan.register(register):
        page = (plan_site / LOCALES[locale] / FOLDERS.get(register, f"{register}s") / f"{record.id}.html").read_text("utf-8")
        for id in sources_named(record):
            assert re.search(rf'href="\.\./sources/{re.escape(id)}\.html"', page), (record.id, id)


def test_a_decision_is_followed_from_meeting_to_measure_and_back(plan, plan_site) -> None:
    linked = [decision for decision in plan.register("decision") if decision.meeting != "not_published"]
    assert len(linked) >= 10
    for decision in linked:
        page = (plan_site / f"en/decisions/{decision.id}.html").read_text("utf-8")
        assert f"../meetings/{decision.meeting}.html" in page
        assert f"../decisions/{decision.id}.html" in (plan_site / f"en/meetings/{decision.meeting}.html").read_text("utf-8")
    for decision in plan.register("decision"):
        for id in decision.measures:
            assert f"../measures/{id}.html" in (plan_site / f"en/decisions/{decision.id}.html").read_text("utf-8")
            assert f"../decisions/{decision.id}.html" in (plan_site / f"en/measures/{id}.html").read_text("utf-8")


def test_the_way_ends_at_the_page_that_tells_the_change_and_each_side_is_named(plan) -> None:
    """In the table of the way every number of changes is a link; on the page of capacity what stands in a row says whose it is."""
    desk = Desk(plan, words_for(plan, "en"), past=read_past(ROOT, plan))
    page = "".join(text for _, text in dialogue(desk))
    rows = re.findall(r'<td data-label="Changes of the plan">(.*?)</td>', page)
    assert len(rows) == sum(bool(one.measures) for one in plan.register("decision"))
    assert all(row == "0" or re.fullmatch(r'<a href="(measures|decisions)/[a-z0-9-]+\.(html|md)">\d+</a>', row) for row in rows), rows
    assert "China: Bears the cost" in "".join(text for _, text in capacity(desk))


def test_both_published_dates_of_entry_into_force_stand_side_by_side(plan, plan_site) -> None:
    agreement = plan.record("ib-ag-01")
    assert [one.date for one in agreement.in_force] == ["2002-09-23", "2002-10-01"] and len({one.source for one in agreement.in_force}) == 2
    page = (plan_site / "en/agreements/ib-ag-01.html").read_text("utf-8").replace("\u00a0", " ")
    assert "23 September 2002" in page and "1 October 2002" in page


def test_the_day_of_a_convention_is_not_that_of_a_signature(plan) -> None:
    """The day of a convention is not the day on which one of its parties signed it."""
    assert [one.id for one in plan.register("agreement") if one.kind == "multilateral" and one.signed != "not_stated"] == ["ib-ag-31"]
    assert "src-undp-eu-leaflet" in plan.record("ib-in-11").sources
    assert all(one.place is None or "Unknown" not in one.place["en"] for one in plan.register("activity"))


def test_an_initiative_stands_by_the_publications_of_each_side(plan, plan_site) -> None:
    page = (plan_site / "en/initiatives/ib-in-01.html").read_text("utf-8")
    assert re.search(r"Kazakhstan.{0,200}Opened; in operation", page, re.S) and re.search(r"China.{0,200}In operation; in the joint statement of 2014", page, re.S)


def test_what_was_called_done_or_under_way_has_its_evidence(plan) -> None:
    for decision in plan.register("decision"):
        for one in decision.follow_ups:
            assert bool(one.sources) == (one.state != "not_published"), decision.id


@pytest.mark.parametrize(("what", "id", "update", "wanted"), [
    ("due later", "ib-dc-26", {"due": "2027-12-31"}, ("due", "weakened")),
    ("due earlier", "ib-dc-26", {"due": "2025-10-31"}, ("due", "strengthened")),
    ("no due date any more", "ib-dc-26", {"due": "not_stated"}, ("due", "weakened")),
    ("another meeting", "ib-dc-21", {"meeting": "ib-mt-25"}, ("meeting", "undecidable")),
    ("a measure more", "ib-dc-02", {"measures": ("ib-m-004",)}, ("measures[ib-m-004]", "undecidable"))])
def test_comparison_understands_decisions(plan, what, id, update, wanted) -> None:
    found = [(change.field, change.direction) for change in compare_plans(plan, _with(plan, id, update)).changes]
    assert found == [wanted], what


def test_comparison_understands_follow_up_and_meetings(plan) -> None:
    decision = plan.record("ib-dc-02")
    done = decision.follow_ups[0].model_copy(update={"state": "done", "date": "2026-02", "sources": decision.sources})
    after = _with(plan, "ib-dc-02", {"follow_ups": (done,)})
    forth = compare_plans(plan, after).changes
    assert forth and {change.record for change in forth} == {"ib-dc-02"} and all(change.field.startswith("follow_ups") for change in forth)
    gone = replace(plan, entries={id: entry for id, entry in plan.entries.items() if id != "ib-mt-40"})
    assert ("ib-mt-40", "withdrawn") in [(change.record, change.kind) for change in compare_plans(plan, gone).changes]
    assert ("ib-mt-40", "added") in [(change.record, change.kind) for change in compare_plans(gone, plan).changes]


@pytest.mark.parametrize(("what", "id", "update", "field", "forth", "back"), [
    ("nothing more is told by one side", "ib-in-02", lambda one: {"statuses": one.statuses[1:]}, "statuses[KZ]", "weakened", "updated"),
    ("a partner left", "ib-in-15", lambda one: {"partners": one.partners[1:]}, "partners[mwri-kz]", "weakened", "strengthened"),
    ("a state left an agreement", "ib-ag-16", lambda _: {"states": ("KZ",)}, "states[CN]", "weakened", "strengthened"),
    ("a day of entry into force is gone", "ib-ag-01", lambda one: {"in_force": one.in_force[:1]}, "in_force[2002-10-01]", "weakened", "updated"),
    ("a decision binds one body less", "ib-dc-24", lambda _: {"addressed_to": ("mwri-kz",)}, "addressed_to[mwr-cn]", "weakened", "strengthened"),
    ("a published figure is gone", "ib-pf-18", lambda one: {"figures": one.figures[1:]}, "figures[mi24]", "weakened", "updated"),
    ("figures are called comparable", "ib-pf-18", lambda _: {"comparable": "comparable"}, "comparable", "updated", "updated"),
    ("an involvement is gone", "mwri-kz", lambda _: {"involved": ()}, "involved[decides/2024–2026]", "weakened", "updated")])
def test_comparison_understands_every_register_of_the_dialogue(plan, what, id, update, field, forth, back) -> None:
    other = _with(plan, id, update(plan.record(id)))
    assert [(one.field, one.direction) for one in compare_plans(plan, other).changes] == [(field, forth)], what
    assert [(one.field, one.direction) for one in compare_plans(other, plan).changes] == [(field, back)], what


def test_a_decision_that_is_written_down_is_news_and_its_loss_needs_a_word(plan) -> None:
    """What was agreed in 2010 does not make the plan of today stronger when somebody reads of it."""
    gone = replace(plan, entries={id: entry for id, entry in plan.entries.items() if id != "ib-dc-01"})
    assert [(one.record, one.kind, one.direction) for one in compare_plans(gone, plan).changes] == [("ib-dc-01", "added", "updated")]
    assert [(one.kind, one.direction) for one in compare_plans(plan, gone).changes] == [("withdrawn", "weakened")]


@pytest.mark.parametrize(("what", "id", "days", "wanted"), [
    ("a past meeting was on another day", "ib-mt-10", {"start": "2014-11-03", "end": "2014-11-06"}, "updated"),
    ("past work was finished later than read", "ib-in-01", {"end": "2015-07"}, "updated"),
    ("an announced training is put off", "ib-ac-44", {"start": "2027", "end": "2027"}, "weakened"),
    ("joint work is to be finished later", "ib-in-28", {"end": "2032"}, "weakened")])
def test_a_corrected_day_of_the_past_weakens_nothing(plan, what, id, days, wanted) -> None:
    period = plan.record(id).period
    found = compare_plans(plan, _with(plan, id, {"period": period.model_copy(update=days)})).changes
    assert [(one.field, one.direction) for one in found] == [(f"period.{name}", wanted) for name in sorted(days)], what


def test_another_state_of_an_initiative_is_told_once_and_its_translations_are_editorial(plan) -> None:
    first, *others = plan.record("ib-in-02").statuses
    text = {**first.text, "en": "Finished.", "ru": "Завершено.", "kk": "Аяқталды.", "zh": "已完成。"}
    after = _with(plan, "ib-in-02", {"statuses": (first.model_copy(update={"text": text}), *others)})
    found = {change.field: change.direction for change in compare_plans(plan, after).changes}
    assert found == {"statuses[KZ].text.en": "updated", **{f"statuses[KZ].text.{locale}": "editorial" for locale in ("ru", "kk", "zh")}}


def _with(plan, id, update):
    entry = plan.entries[id]
    return replace(plan, entries={**plan.entries, id: replace(entry, record=entry.record.model_copy(update=update))})
