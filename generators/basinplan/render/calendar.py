"""The deadlines of the plan as a calendar (iCalendar, RFC 5545) that any calendar program opens.

Every entry is a whole day: the last one that the published date can mean, with the date as it was published in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from basinplan.analyses.due import Due, open_dates, targets_of
from basinplan.model.values import last_day
from basinplan.render.desk import Desk
from basinplan.render.links import href, page_of
from basinplan.render.printing import say_status


def calendar(desk: Desk) -> bytes:
    """Open ends and milestones of measures, and the periods of targets, in order of time."""
    passport, words = desk.plan.passport, desk.words
    found = Calendar()
    found.add("prodid", f"-//{passport.id}//basinplan//{words.locale}")
    found.add("version", "2.0")
    found.add("x-wr-calname", words.say("changelog.calendar", plan=words.text(passport.short_title)))
    for event in sorted(_events(desk), key=lambda event: (event["dtstart"].dt, event["uid"])):
        found.add_component(event)
    return found.to_ical()


def _events(desk: Desk) -> Iterator[Event]:
    plan, words = desk.plan, desk.words
    dues = open_dates(plan)
    for due in (*dues.passed, *dues.ahead):
        yield _event(desk, _name(due), due.day, due.measure.id, *_of_measure(desk, due))
    for indicator, target in targets_of(plan):
        promised = words.named(words.say("working.target"), words.quantity(target.value, indicator.unit))
        said = words.row([promised, words.code("legal_status", target.legal_status)])
        yield _event(desk, f"{indicator.id}-target-{target.period}", target.period, indicator.id,
                     words.named(words.text(indicator.title), promised), said)


def _name(due: Due) -> str:
    return due.milestone.id if due.milestone else f"{due.measure.id}-end"


def _of_measure(desk: Desk, due: Due) -> tuple[str, str]:
    words, name = desk.words, desk.words.text(due.measure.title)
    what = words.text(due.milestone.title) if due.milestone else words.say("changelog.end_of_measure")
    bodies = words.row(words.text(desk.plan.record(id).name) for id in due.measure.responsible.joint)
    who = words.named(words.say("fields.responsible"), bodies or words.say("value.not_stated"))
    return words.named(name, what), "\n".join((who, say_status(words, due.measure)))


def _event(desk: Desk, name: str, day: str, id: str, summary: str, about: str) -> Event:
    words, passport, when = desk.words, desk.plan.passport, last_day(day)
    event = Event()
    event.add("uid", f"{name}@{passport.id}")
    event.add("dtstamp", datetime.combine(last_day(passport.as_of), datetime.min.time(), UTC))
    event.add("dtstart", when)
    event.add("dtend", when + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", "\n".join((words.named(words.say("changelog.published_as"), words.date(day)), about)))
    event.add("transp", "TRANSPARENT")
    if passport.site_url:
        event.add("url", address(desk, page_of(desk.plan, id)))
    return event


def address(desk: Desk, page: str) -> str:
    """Where a page of this language stands on the published site; from its root, where no address is stated."""
    locale, locales = desk.words.locale, desk.plan.passport.locales
    folder = "" if locale == locales[0] else f"{locale}/"
    return (desk.plan.passport.site_url or "").rstrip("/") + "/" + folder + href(page, "")
