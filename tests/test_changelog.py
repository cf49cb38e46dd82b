"""What readers see of the past: editions, changes from one to the next, the life of a record, feeds and calendars."""

from __future__ import annotations

import json
import re
from datetime import date
from xml.etree import ElementTree

import pytest
from editions import with_editions
from icalendar import Calendar

from basinplan import build
from basinplan.history import compare_plans, frozen_verdicts
from basinplan.readers.plan_states import read_state
from basinplan.render.comparison import as_json

ATOM = "{http://www.w3.org/2005/Atom}"
LOCALES = ("tg", "ru", "en")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    import shutil

    from conftest import SAMPLE

    folder = tmp_path_factory.mktemp("editions") / "plan-root"
    shutil.copytree(SAMPLE, folder)
    return with_editions(folder)


@pytest.fixture(scope="module")
def files(root):
    return build.stage(root).laid.files


def test_every_page_of_a_step_holds_the_changes_that_the_command_prints(root, files) -> None:
    """Item by item, in every language, and the file for programs is the same to the letter."""
    for before, after in (("2025.1", "2026.1"), ("2026.1", "draft")):
        plans = read_state(root, before), read_state(root, after)
        printed = as_json(compare_plans(*plans, (frozen_verdicts(root, before), frozen_verdicts(root, after))), (before, after))
        assert files[f"downloads/changes-{before}-{after}.json"] == printed
        wanted = sorted((change["id"], change["direction"]) for change in json.loads(printed)["changes"])
        assert len(wanted) >= 3
        for locale in LOCALES:
            page = files[f"{locale}/changes/{before}-{after}.md"]
            shown = re.findall(r'<article class="plan-change plan-change--([a-z]+)" id="c-([0-9a-f]{12})">', page)
            assert sorted((id, direction) for direction, id in shown) == wanted, (locale, before)


def test_a_change_stands_with_old_new_reason_who_asked_and_decision(files) -> None:
    page = _text(files["en/changes/2025.1-2026.1.md"])
    assert "▼ weakened Period → End changed Before 2027 After 2028 Reason The contractor was chosen a year later. rn-later " \
           "Who asked Sample council [council] Decision A study [src-study]" in page
    draft = _text(files["en/changes/2026.1-draft.md"])
    assert "Targets (2030) → Value no reason given" in draft and "Weakened without a reason: 1" in draft
    assert "The added: whole end lake covers: 120 km² (about 120 km²)." in draft, "values as readers see them"
    assert '<p class="plan-redline" lang="en">' in files["ru/changes/2026.1-draft.md"], "a passage in another language says in which"
    assert "After Gauge: Gauge at the bridge [gauge-bridge]; Start: 2025;" in draft and "fields." not in page + draft, "a row by the titles of its columns"


def test_the_list_of_editions_leads_from_the_present_text_to_the_first(files) -> None:
    page = files["ru/changes/index.md"]
    assert re.findall(r'<li id="edition-([^"]+)"', page) == ["draft", "2026-1", "2025-1"]
    assert re.findall(r'href="([^"]+\.html)"', page) == ["2026.1-draft.html", "2025.1-2026.1.html", "compare.html"]


def test_a_record_tells_its_life_and_each_step_leads_to_its_change(files) -> None:
    for locale in LOCALES:
        page = files[f"{locale}/measures/xx-m-001.md"]
        targets = re.findall(r'href="\.\./changes/([^"#]+)\.html#c-([0-9a-f]{12})"', page)
        assert [step for step, _ in targets] == ["2026.1-draft", "2025.1-2026.1"]
        for step, id in targets:
            assert f'id="c-{id}"' in files[f"{locale}/changes/{step}.md"]
            assert '"../measures/xx-m-001.html#biography"' in files[f"{locale}/changes/{step}.md"]
    assert "In the plan since edition 2025.1 (30 June 2025)." in _text(files["en/measures/xx-m-001.md"])
    assert "biography" not in files["en/bodies/council.md"], "nothing changed about it"


def test_the_feed_is_valid_and_has_one_entry_for_each_change(files) -> None:
    numbers = {name: len(json.loads(files[f"downloads/changes-{name}.json"])["changes"])
               for name in ("2025.1-2026.1", "2026.1-draft")}
    for locale in LOCALES:
        feed = ElementTree.fromstring(files[f"downloads/changes-{locale}.atom"])
        assert feed.tag == f"{ATOM}feed" and feed.get("{http://www.w3.org/XML/1998/namespace}lang") == locale
        assert all(feed.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
        assert feed.find(f"{ATOM}author/{ATOM}name").text
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) == sum(numbers.values())
        assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
        for entry in entries:
            assert all(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated", "content"))
            assert re.fullmatch(r"2026-0[36]-[0-9]{2}T00:00:00Z", entry.findtext(f"{ATOM}updated"))
            page, _, place = entry.find(f"{ATOM}link").get("href").partition("#")
            folder = "" if locale == "tg" else f"{locale}/"
            assert f'id="{place}"' in files[f"{locale}/{page.removeprefix('../' + folder).removesuffix('.html')}.md"]


def test_the_calendar_is_valid_and_its_days_are_whole_and_right(files) -> None:
    """The end of 2028 is the last day of 2028; the target of 2030 the last of 2030."""
    for locale in LOCALES:
        found = Calendar.from_ical(files[f"downloads/deadlines-{locale}.ics"])
        events = {str(event["uid"]): event for event in found.walk("VEVENT")}
        days = {uid.partition("@")[0]: (event["dtstart"].dt, event["dtend"].dt) for uid, event in events.items()}
        assert days == {"xx-m-001-end": (date(2028, 12, 31), date(2029, 1, 1)),
                        "xx-i-001-target-2030": (date(2030, 12, 31), date(2031, 1, 1))}
        assert all(event["dtstart"].params["VALUE"] == "DATE" for event in events.values())
        assert not found.errors and all(not event.errors for event in events.values())
    assert "Облицовка канала: окончание меры" in str(Calendar.from_ical(files["downloads/deadlines-ru.ics"]).walk("VEVENT")[0]["summary"])


def test_the_real_plan_has_feeds_and_calendars_that_can_be_read(plan_site) -> None:
    for locale in ("ru", "kk", "zh", "en"):
        ElementTree.fromstring((plan_site / f"downloads/changes-{locale}.atom").read_bytes())
        assert len(Calendar.from_ical((plan_site / f"downloads/deadlines-{locale}.ics").read_bytes()).walk("VEVENT")) > 10


def test_without_an_edition_the_page_says_so(sample) -> None:
    files = build.stage(sample).laid.files
    assert "No edition has been kept yet" in files["en/changes/index.md"]
    assert not [path for path in files if re.search(r"changes/.+-draft", path)] and "biography" not in files["en/measures/xx-m-001.md"]
    assert ElementTree.fromstring(files["downloads/changes-en.atom"]).findall(f"{ATOM}entry") == []


def _text(page: str) -> str:
    import html

    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split()).replace(" .", ".")
