"""The changes of the plan as a feed (Atom, RFC 4287) that a reader can subscribe to, the latest first."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from xml.etree import ElementTree

from basinplan.analyses.past import Step
from basinplan.model.change import CHAPTER, Change
from basinplan.model.values import last_day
from basinplan.render.calendar import address
from basinplan.render.changelog import INDEX, by_gravity, state_name, step_page
from basinplan.render.changes import Saying
from basinplan.render.desk import Desk
from basinplan.render.redline import readable

ATOM = "http://www.w3.org/2005/Atom"


def feed(desk: Desk) -> bytes:
    """One entry for each change of each step; its id is the same in every build."""
    passport, words = desk.plan.passport, desk.words
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": words.locale})
    _add(root, "id", _urn(passport.id, words.locale))
    _add(root, "title", words.say("changelog.feed", plan=words.text(passport.short_title)))
    _add(root, "updated", _day(passport.as_of))
    _add(ElementTree.SubElement(root, f"{{{ATOM}}}author"), "name", words.text(passport.title))
    ElementTree.SubElement(root, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": address(desk, INDEX)})
    if passport.site_url:
        own = f"{passport.site_url.rstrip('/')}/downloads/changes-{words.locale}.atom"
        ElementTree.SubElement(root, f"{{{ATOM}}}link", {"rel": "self", "type": "application/atom+xml", "href": own})
    root.extend(_entries(desk))
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entries(desk: Desk) -> Iterator[ElementTree.Element]:
    for step in desk.past.steps[::-1]:
        saying = Saying(desk.words, step.before.plan, step.after.plan)
        for change in by_gravity(step.comparison.changes):
            yield _entry(desk, step, change, saying)


def _entry(desk: Desk, step: Step, change: Change, saying: Saying) -> ElementTree.Element:
    words, entry = desk.words, ElementTree.Element(f"{{{ATOM}}}entry")
    way = words.say(f"compare.{change.direction}")
    _add(entry, "id", _urn(desk.plan.passport.id, step.name, change.id, words.locale))
    _add(entry, "title", words.named(saying.record(change), f"{saying.field(change)} ({way})"))
    _add(entry, "updated", _day(step.after.date))
    ElementTree.SubElement(entry, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html",
                                                      "href": f"{address(desk, step_page(step))}#c-{change.id}"})
    ElementTree.SubElement(entry, f"{{{ATOM}}}category", {"term": change.direction, "label": way})
    sides = [words.named(words.say(f"compare.{name}"), _read(change, saying.value(change, value)))
             for name, value in (("before", change.before), ("after", change.after))]
    note = [words.named(words.say("compare.note"), saying.notes(change))] if change.note else []
    _add(entry, "content", "\n".join([state_name(words, step.after), *sides, *note]), type="text")
    return entry


def _read(change: Change, said: str) -> str:
    """A passage without the signs of its source; everything else as it is said."""
    return readable(said) if change.register == CHAPTER else said


def _add(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes).text = _clean(text)


def _clean(text: str) -> str:
    """Without the signs that XML cannot hold."""
    return "".join(sign for sign in text if sign in "\n\t" or sign >= " " and not 0xFFFE <= ord(sign) <= 0xFFFF)


def _urn(*names: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, "/".join(("basinplan", *names))).urn


def _day(date: str) -> str:
    return f"{last_day(date).isoformat()}T00:00:00Z"
