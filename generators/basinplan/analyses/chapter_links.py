"""Do the links of the chapters lead somewhere, and do claims lean on facts that exist?

Links go to other chapters and to headings in them; claims go to facts, mentions to records. Everything else
is said through sources, so that no reader is sent to another host unawares.
"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.finding import Finding, Place, error
from basinplan.model.plan import CLAIM, MENTION, Chapter, Link, Plan
from basinplan.model.spelling import nearest
from basinplan.registers.fact import Fact


def find_dead_links(plan: Plan) -> Iterator[Finding]:
    """Links of chapters that lead nowhere, each at its line and column."""
    for key in sorted(plan.chapters):
        chapter = plan.chapters[key]
        for link in chapter.links:
            place = Place(chapter.path, link.line, link.column)
            yield from _of_image(link, place) if link.is_image else _of_link(plan, chapter, link, place)


def _of_image(link: Link, place: Place) -> Iterator[Finding]:
    yield error("image", place, found=link.target)


def _of_record(plan: Plan, link: Link, place: Place) -> Iterator[Finding]:
    """A claim leans on a fact, and on a source that gives it a value; a mention leads to any record."""
    if not link.fact:
        if plan.record(link.record) is None and not plan.may_exist(link.record):
            yield error("mention-unknown", place, found=link.record, nearest=nearest(link.record, plan.entries))
        return
    fact = plan.record(link.fact)
    if not isinstance(fact, Fact):
        if not plan.may_exist(link.fact, "fact"):
            known = [other.id for other in plan.register("fact")]
            yield error("claim-unknown", place, found=link.fact, nearest=nearest(link.fact, known))
        return
    sources = [value.source for value in fact.values]
    if link.published_by and link.published_by not in sources:
        yield error("claim-source", place, found=link.published_by, fact=fact.id, known=sources,
                    nearest=nearest(link.published_by, sources))


def _of_link(plan: Plan, chapter: Chapter, link: Link, place: Place) -> Iterator[Finding]:
    target = link.target
    if target.startswith((CLAIM, MENTION)):
        yield from _of_record(plan, link, place)
        return
    scheme = target.split(":", 1)[0].lower() if ":" in target.split("/", 1)[0] else ""
    if scheme in ("http", "https", "mailto", "ftp") or target.startswith("//"):
        yield error("link-outside", place, found=target)
        return
    if scheme:
        yield error("link-scheme", place, found=scheme)
        return
    name, _, anchor = target.partition("#")
    other = plan.chapters.get((chapter.locale, name)) if name else chapter
    if not target or name and not name.endswith(".md"):
        yield error("link-form", place, found=target, nearest=nearest(f"{name}.md", plan.chapter_names))
    elif other is None and name not in plan.chapter_names and name not in plan.unread.chapters:
        yield error("link-chapter", place, found=name, nearest=nearest(name, plan.chapter_names))
    elif anchor and other is not None:
        ids = [heading.id for heading in other.headings if heading.id]
        if anchor not in ids:
            yield error("link-anchor", place, found=f"#{anchor}", chapter=other.file_name,
                        nearest=nearest(anchor, ids), known=ids)
