"""The deadlines of the plan and the dates of the dialogue as calendars (iCalendar, RFC 5545) that any calendar program opens.

A deadline is a whole day: the last one that the published date can mean. Meetings, activities, decisions and signings stand
on the days that were published; what is known by month or year only is left out, for it has no day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from basinplan.analyses.due import Due, open_dates, targets_of
from basinplan.analyses.events import END, STEP, WHOLE_DAY, Event, events
from basinplan.model.values import first_day, last_day
from basinplan.render.desk import Desk
from basinplan.render.links import href, page_of
from basinplan.render.printing import say_status
from basinplan.render.promises import who


def calendar(desk: Desk) -> bytes:
    """Open ends and milestones of measures, and the periods of targets, in order of time."""
    passport, words = desk.plan.passport, desk.words
    return _calendar(desk, words.say("changelog.calendar", plan=words.text(passport.short_title)), _deadlines(desk))


def calendars(desk: Desk) -> dict[str, bytes]:
    """Name below ``downloads/`` → calendar: one of the whole basin, and one of each body that has anything to do on a day."""
    found = [event for event in events(desk.plan) if event.is_promise or event.is_to_the_day]
    words, passport = desk.words, desk.plan.passport
    name = words.say("changelog.dates", plan=words.text(passport.short_title))
    made = {calendar_file(words.locale): _calendar(desk, name, (_dated(desk, event) for event in found))} if found else {}
    for body in desk.plan.register("body"):
        own = [event for event in found if body.id in event.bodies]
        if own:
            said = words.named(words.text(body.name), name)
            made[calendar_file(words.locale, body.id)] = _calendar(desk, said, (_dated(desk, event) for event in own))
    return made


def calendar_file(locale: str, body: str = "") -> str:
    """The name below ``downloads/`` of the calendar of a body, or of the whole basin."""
    return f"calendars/{body or 'basin'}-{locale}.ics"


def _calendar(desk: Desk, name: str, entries: Iterable[Entry]) -> bytes:
    found = Calendar()
    found.add("prodid", f"-//{desk.plan.passport.id}//basinplan//{desk.words.locale}")
    found.add("version", "2.0")
    found.add("x-wr-calname", name)
    for entry in sorted(entries, key=lambda entry: (entry["dtstart"].dt, entry["uid"])):
        found.add_component(entry)
    return found.to_ical()


def _deadlines(desk: Desk) -> Iterator[Entry]:
    plan, words = desk.plan, desk.words
    dues = open_dates(plan)
    for due in (*dues.passed, *dues.ahead):
        yield _entry(desk, _name(due), (due.day, due.day), due.measure.id, _of_measure(desk, due))
    for indicator, target in targets_of(plan):
        promised = words.named(words.say("working.target"), words.quantity(target.value, indicator.unit))
        said = words.row([promised, words.code("legal_status", target.legal_status)])
        yield _entry(desk, f"{indicator.id}-target-{target.period}", (target.period, target.period), indicator.id,
                     (words.named(words.text(indicator.title), promised), said))


def _dated(desk: Desk, event: Event) -> Entry:
    """One thing of the dialogue, or a promise of a measure, as all calendars show it."""
    words, record = desk.words, event.record
    if event.kind in (STEP, END):
        about = _of_measure(desk, Due(event.end, record, event.step))
    else:
        kind = words.say(f"events.{event.kind}")
        about = words.named(kind, words.text(record.name)), who(desk.plan, words, event)
    entry = _entry(desk, event.id, (event.start, event.end), record.id, about)
    place = getattr(record, "place", None)
    if place and not event.is_promise:
        entry.add("location", words.text(place))
    return entry


def _name(due: Due) -> str:
    return due.milestone.id if due.milestone else f"{due.measure.id}-end"


def _of_measure(desk: Desk, due: Due) -> tuple[str, str]:
    words, name = desk.words, desk.words.text(due.measure.title)
    what = words.text(due.milestone.title) if due.milestone else words.say("changelog.end_of_measure")
    bodies = words.row(words.text(desk.plan.record(id).name) for id in due.measure.responsible.joint)
    who = words.named(words.say("fields.responsible"), bodies or words.say("value.not_stated"))
    return words.named(name, what), "\n".join((who, say_status(words, due.measure)))


def _entry(desk: Desk, name: str, days: tuple[str, str], id: str, said: tuple[str, str]) -> Entry:
    """A whole day or several; a deadline known by month or year stands on its last day."""
    words, passport = desk.words, desk.plan.passport
    start, end = days
    last = last_day(end)
    first = first_day(start) if len(start) == WHOLE_DAY else last
    published = words.date(start) if start == end else words.period(start, end)
    entry = Entry()
    entry.add("uid", f"{name}@{passport.id}")
    entry.add("dtstamp", datetime.combine(last_day(passport.as_of), datetime.min.time(), UTC))
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", said[0])
    entry.add("description", "\n".join(filter(None, (words.named(words.say("changelog.published_as"), published), said[1]))))
    entry.add("transp", "TRANSPARENT")
    if passport.site_url:
        entry.add("url", address(desk, page_of(desk.plan, id)))
    return entry


def address(desk: Desk, page: str) -> str:
    """Where a page of this language stands on the published site; as seen from ``downloads/``, where no address is stated."""
    locale, locales = desk.words.locale, desk.plan.passport.locales
    folder = "" if locale == locales[0] else f"{locale}/"
    return (desk.plan.passport.site_url or "..").rstrip("/") + "/" + folder + href(page, "")
