"""Who does what when: dates, overlaps, calendars and involvement on a small plan that a specialist can read, and on the real one."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
import vobject
from conftest import ROOT, apply_change
from icalendar import Calendar

from basinplan import build
from basinplan.analyses.arrangement import arrangement, evidence, reported
from basinplan.analyses.coordination import overlaps
from basinplan.analyses.engagement import engagement_log, never_consulted, touched
from basinplan.analyses.events import ahead, events, overdue, undated
from basinplan.analyses.parallel import differences
from basinplan.charts import charts
from basinplan.inspection import check, words_for
from basinplan.render.drawing import draw
from basinplan.render.promises import how_far, who

LOCALES = ("tg", "ru", "en")
MEETINGS, DECISIONS, ACTIVITIES, BODIES, FIGURES = (f"plan/{name}.yml" for name in (
    "meetings/meetings", "decisions/decisions", "activities/activities", "bodies/more", "parallel_figures/figures"))
READ = "  sources: [src-report]\n  read_level: excerpt\n  confidence: high\n"


def said(text: str) -> str:
    return f'{{tg: "{text} тҷ", ru: "{text} ру", en: "{text}"}}'


def meeting(number: int, start: str, end: str = "", body: str = "council", more: str = "") -> str:
    return (f'- id: xx-mt-{number}\n  title: {said(f"Session {number}")}\n  body: {body}\n  kind: session\n  session: {number}\n'
            f"  period: {{start: {start}, end: {end or start}}}\n  status: held\n{more}{READ}")


def activity(number: int, kind: str, bodies: str, days: tuple[str, str], waters: str = "upper-river", more: str = "") -> str:
    return (f'- id: xx-ac-{number}\n  title: {said(f"Work {number}")}\n  kind: {kind}\n  bodies: [{bodies}]\n'
            f"  period: {{start: {days[0]}, end: {days[1]}}}\n  water_bodies: [{waters}]\n  status: past\n{more}{READ}")


DECISION = (f'- id: xx-dc-1\n  title: {said("Decision")}\n  text: {said("Decided")}\n  meeting: xx-mt-1\n  taken_at: {said("there")}\n  form: joint\n'
            "  date: 2024-03-06\n  addressed_to: [agency]\n  due: 2025-05\n  measures: [xx-m-001]\n"
            f'  follow_ups: [{{state: not_published, date: not_stated, text: {said("Nothing")}}}]\n{READ}')
FIGURE = (f'- id: xx-pf-1\n  title: {said("Discharge")}\n  unit: m3_per_second\n  stamp: none_stated\n  comparable: unknown\n'
          f'  why: {said("Other gauges")}\n  figures:\n')


def figure(name: str, value: str, source: str) -> str:
    return (f'    - {{id: {name}, published_by: [TJ], publisher_kind: government, publisher: {said(name)}, {value}, '
            f'period: {said("long ago")}, sources: [{source}], read_level: excerpt, confidence: high}}\n')


@pytest.fixture
def plan(sample):
    """Three sessions (one known by month, one without a date), a decision, five works, an announcement, two organisations."""
    apply_change(sample, {"file": MEETINGS, "write": meeting(1, "2024-03-05", "2024-03-06", more=f'  place: {said("Dushanbe")}\n')
                          + meeting(2, "2024-11") + meeting(3, "not_stated")})
    apply_change(sample, {"file": DECISIONS, "write": DECISION})
    apply_change(sample, {"file": ACTIVITIES, "write": activity(1, "works", "agency", ("2024-04-01", "2024-06-30"))
                          + activity(2, "works", "council", ("2024-06-30", "2024-07-31"))
                          + activity(3, "works", "council", ("2024-08-01", "2024-08-02"), "lower-lake")
                          + activity(4, "training", "agency", ("2024-05-01", "2024-05-02"))
                          + activity(5, "meeting", "council", ("2024-03-05", "2024-03-06"), more="  meeting: xx-mt-1\n")})
    apply_change(sample, {"file": BODIES, "write": "".join(
        f'- id: {id}\n  title: {said(id)}\n  kind: {kind}\n  country: {"UZ" if id == "port" else "TJ"}\n  water_bodies: [{water}]\n  sources: [src-report]\n'
        f'  involved: [{{form: {form}, period: "2024", how: {said(form)}, sources: [src-report]}}]\n'
        for id, kind, water, form in (("users", "water_users", "upper-river", "named"), ("anglers", "ngo", "upper-river", "consulted"),
                                      ("bank", "development_bank", "upper-river", "named"), ("mill", "company", "lower-lake", "named"),
                                      ("port", "company", "upper-river", "named")))})
    apply_change(sample, {"file": FIGURES, "write": FIGURE + figure("one", "value: 400", "src-report") + figure("two", "value: 500", "src-study")
                          + figure("range", "value: 300, upper: 600", "src-study") + figure("words", f'text: {said("much")}', "src-study")})
    found, findings = build.check(sample)
    assert [finding for finding in findings if finding.is_error] == []
    return found


def test_every_dated_thing_stands_once_in_order_of_time(plan) -> None:
    """The fifth activity is the first session and is not said twice; the session without a date is not among them."""
    assert [(event.kind, event.record.id, event.start, event.end) for event in events(plan)] == [
        ("meeting", "xx-mt-1", "2024-03-05", "2024-03-06"), ("decision", "xx-dc-1", "2024-03-06", "2024-03-06"),
        ("activity", "xx-ac-1", "2024-04-01", "2024-06-30"), ("activity", "xx-ac-4", "2024-05-01", "2024-05-02"),
        ("activity", "xx-ac-2", "2024-06-30", "2024-07-31"), ("activity", "xx-ac-3", "2024-08-01", "2024-08-02"),
        ("meeting", "xx-mt-2", "2024-11", "2024-11"), ("due", "xx-dc-1", "2025-05", "2025-05"), ("end", "xx-m-001", "2027", "2027")]
    assert [record.id for record in undated(plan)] == ["xx-mt-3"]
    assert [(event.kind, event.record.id) for event in overdue(plan)] == [("due", "xx-dc-1")]
    assert [(event.kind, event.record.id) for event in ahead(plan)] == [("end", "xx-m-001")]


def test_a_decision_is_not_overdue_once_its_follow_up_was_published(sample, plan) -> None:
    done = DECISION.replace("state: not_published, date: not_stated", "state: done, date: 2025-04").replace(
        f'text: {said("Nothing")}', f'text: {said("Done")}, sources: [src-report]')
    apply_change(sample, {"file": DECISIONS, "write": done})
    assert overdue(build.check(sample)[0]) == [] and len(events(plan)) == 9


@pytest.mark.parametrize(("state", "is_due"), [("under_way", True), ("announced", True), ("disputed", True),
                                               ("in_force", False), ("superseded", False)])
def test_a_decision_that_was_only_begun_stays_due(sample, plan, state, is_due) -> None:
    """Past its date and under way: no completion was published, so that the session must hear of it."""
    begun = DECISION.replace("state: not_published, date: not_stated", f"state: {state}, date: 2025-04").replace(
        f'text: {said("Nothing")}', f'text: {said("Begun")}, sources: [src-report]')
    apply_change(sample, {"file": DECISIONS, "write": begun})
    assert [event.record.id for event in overdue(build.check(sample)[0])] == ["xx-dc-1"] * is_due


def test_who_a_decision_concerns_are_the_states_where_no_body_is_named(sample, plan) -> None:
    """The meeting's body stands beside them; how far it has come is said with its day."""
    begun = DECISION.replace("addressed_to: [agency]", "states: [TJ, UZ]").replace("state: not_published, date: not_stated", (
        "state: under_way, date: 2025-04")).replace(f'text: {said("Nothing")}', f'text: {said("Begun")}, sources: [src-report]')
    apply_change(sample, {"file": DECISIONS, "write": begun})
    found = build.check(sample)[0]
    words, due = words_for(found, "en"), next(event for event in events(found) if event.kind == "due")
    assert who(found, words, due).split("; ")[-2:] == ["Tajikistan", "Uzbekistan"] and len(who(found, words, due).split("; ")) == 3
    assert how_far(words, due).replace("\u00a0", " ") == "under way (as of April 2025)"
    assert [how_far(words, event) for event in events(found) if event.kind != "due"] == [""] * (len(events(found)) - 1)


def test_work_of_one_kind_at_one_water_by_two_bodies_at_one_time_is_an_overlap(plan) -> None:
    """Works 1 and 2 share the thirtieth of June; work 3 is at another water, the training of another kind."""
    assert [(one.register, one.task, one.water, [record.id for record in one.records], set(one.bodies)) for one in overlaps(plan)] == [
        ("activity", "works", "upper-river", ["xx-ac-1", "xx-ac-2"], {"agency", "council"})]


def test_a_day_later_nothing_overlaps(sample, plan) -> None:
    apply_change(sample, {"file": ACTIVITIES, "write": activity(1, "works", "agency", ("2024-04-01", "2024-06-29"))
                          + activity(2, "works", "council", ("2024-06-30", "2024-07-31"))})
    assert overlaps(build.check(sample)[0]) == [] and overlaps(plan) != []


def test_whom_a_measure_touches_and_who_was_asked(plan) -> None:
    """Users and anglers live by the upper river; the bank does not live by it, the mill stands at the lake, the port abroad."""
    assert [(one.body.id, [measure.id for measure in one.measures], one.was_consulted) for one in touched(plan)] == [
        ("anglers", ["xx-m-001"], True), ("users", ["xx-m-001"], False)]
    assert [one.body.id for one in never_consulted(plan)] == ["users"]
    assert [(body.id, one.form) for body, one in engagement_log(plan)] == [
        ("anglers", "consulted"), ("bank", "named"), ("mill", "named"), ("port", "named"), ("users", "named")]


def test_the_page_of_a_measure_names_whom_it_touches(sample, plan) -> None:
    page = build.stage(sample).laid.files["en/measures/xx-m-001.md"]
    part = page[page.index("Whom it touches"):]
    assert re.findall(r'plan-label">([^<]+)</span> <a href="../bodies/(\w+)', part)[:2] == [("consulted", "anglers"), ("no word of being asked", "users")]
    assert [one.body.id for one in touched(plan)] == ["anglers", "users"]


def test_interest_and_influence_are_drawn_only_where_authors_appraised_them(sample, plan) -> None:
    """Nothing on the plan as it is; two bodies that its authors appraised stand on the chart, with the source in its table."""
    assert "figure-interest-and-influence" not in build.stage(sample).laid.files["en/stakeholders.md"]
    assert draw(charts()["interest_and_influence"], plan, words_for(plan, "en"), {}).rows == ()
    bodies = (sample / BODIES).read_text("utf-8")
    for id, steps in (("users", "interest: 5, influence: 1"), ("mill", "interest: 2, influence: 4")):
        bodies = bodies.replace(f"- id: {id}\n", f"- id: {id}\n  appraisal: {{{steps}, source: src-study}}\n")
    apply_change(sample, {"file": BODIES, "write": bodies})
    page = build.stage(sample).laid.files["en/stakeholders.md"]
    assert "figure-interest-and-influence" in page and "not the view of the bodies themselves" in page
    drawn = draw(charts()["interest_and_influence"], build.check(sample)[0], words_for(plan, "en"), {})
    assert [row[1:] for row in drawn.rows] == [("mill", "2", "4"), ("users", "5", "1")] and drawn.sources == ("src-study",)


def test_differences_are_computed_from_the_smallest_single_number(plan) -> None:
    """500 is 100 more than 400, a quarter of it; a range and words are no single number."""
    record = next(iter(plan.register("parallel_figure")))
    assert [(one.figure.id, one.difference, one.share) for one in differences(record)] == [
        ("one", Decimal(0), Decimal(0)), ("two", Decimal(100), Decimal(25)), ("range", None, None), ("words", None, None)]


def test_values_of_one_publication_are_not_set_against_each_other(sample) -> None:
    apply_change(sample, {"file": FIGURES, "write": FIGURE + figure("one", "value: 400", "src-report") + figure("two", "value: 500", "src-report")})
    record = next(iter(build.check(sample)[0].register("parallel_figure")))
    assert [one.difference for one in differences(record)] == [None, None]


def test_calendars_hold_exactly_what_has_a_day_and_their_days_are_whole(sample, plan) -> None:
    """The session of November has no day; the decision due in May 2025 stands on the thirty-first."""
    files = build.stage(sample).laid.files
    wanted = {
        "basin": {"xx-mt-1": (date(2024, 3, 5), date(2024, 3, 7)), "xx-dc-1": (date(2024, 3, 6), date(2024, 3, 7)),
                  "xx-ac-1": (date(2024, 4, 1), date(2024, 7, 1)), "xx-ac-4": (date(2024, 5, 1), date(2024, 5, 3)),
                  "xx-ac-2": (date(2024, 6, 30), date(2024, 8, 1)), "xx-ac-3": (date(2024, 8, 1), date(2024, 8, 3)),
                  "xx-dc-1-due": (date(2025, 5, 31), date(2025, 6, 1)), "xx-m-001-end": (date(2027, 12, 31), date(2028, 1, 1))},
    }
    of_agency = ("xx-dc-1", "xx-ac-1", "xx-ac-4", "xx-dc-1-due", "xx-m-001-end")
    of_council = ("xx-mt-1", "xx-dc-1", "xx-ac-2", "xx-ac-3", "xx-dc-1-due", "xx-m-001-end")
    wanted["agency"] = {name: wanted["basin"][name] for name in of_agency}
    wanted["council"] = {name: wanted["basin"][name] for name in of_council}
    for locale in LOCALES:
        made = {path: data for path, data in files.items() if path.startswith("downloads/calendars/") and path.endswith(f"-{locale}.ics")}
        assert set(made) == {f"downloads/calendars/{name}-{locale}.ics" for name in wanted}
        for name, days in wanted.items():
            data = made[f"downloads/calendars/{name}-{locale}.ics"]
            assert _days(data) == days, (name, locale)
            assert _days_of_another_parser(data) == days, (name, locale)
    session = next(event for event in Calendar.from_ical(files["downloads/calendars/basin-en.ics"]).walk("VEVENT") if "xx-mt-1" in event["uid"])
    assert str(session["location"]) == "Dushanbe" and str(session["summary"]) == "Meeting: Session 1"
    assert "5 March 2024 – 6 March 2024" in str(session["description"]).replace("\u00a0", " ")


def _days(data: bytes) -> dict[str, tuple[date, date]]:
    found = Calendar.from_ical(data)
    assert not found.errors
    entries = found.walk("VEVENT")
    assert all(entry["dtstart"].params["VALUE"] == "DATE" and not entry.errors for entry in entries)
    return {str(entry["uid"]).partition("@")[0]: (entry["dtstart"].dt, entry["dtend"].dt) for entry in entries}


def _days_of_another_parser(data: bytes) -> dict[str, tuple[date, date]]:
    """As the parser of calendar programs and servers reads it (vobject)."""
    found = vobject.readOne(data.decode("utf-8"))
    assert found.name == "VCALENDAR" and found.version.value == "2.0"
    return {one.uid.value.partition("@")[0]: (one.dtstart.value, one.dtend.value) for one in found.vevent_list}


@pytest.mark.parametrize("locale", ("ru", "kk", "zh", "en"))
def test_every_calendar_of_the_real_plan_opens_in_two_parsers(plan_site, locale) -> None:
    folder = plan_site / "downloads" / "calendars"
    files = sorted(folder.glob(f"*-{locale}.ics"))
    assert len(files) >= 40 and len({path.name.removesuffix(f"-{locale}.ics") for path in files}) == len(files)
    every = _days((folder / f"basin-{locale}.ics").read_bytes())
    for path in files:
        days = _days(path.read_bytes())
        assert days == _days_of_another_parser(path.read_bytes()) and days.items() <= every.items(), path.name
        assert all(first < after for first, after in days.values()), path.name


def test_the_criteria_of_the_real_plan_have_records_that_rest_on_the_same_sources() -> None:
    plan = check(ROOT)[0]
    indicator = arrangement(plan)
    found = {id: [record.id for record in records] for id, records in evidence(plan, indicator).items()}
    assert indicator.id == "ib-i-015" and [one.id for one in reported(plan, "6.5.2")] == ["sdg-6-5-2-kz"]
    assert "ib-ag-01" in found["ib-i-015-joint-body"] and {"ib-mt-26", "ib-mt-27"} <= {*found["ib-i-015-communication"]}
    assert "ib-dc-21" in found["ib-i-015-joint-plan"] and "ib-ag-06" in found["ib-i-015-data-exchange"]
