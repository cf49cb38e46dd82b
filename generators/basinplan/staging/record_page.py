"""A record's page: its name, its fields as a passport, what its register shows besides, who names it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.spots import spots_at
from basinplan.analyses.uses import names_record
from basinplan.model.record import Record
from basinplan.pages.map import map_links
from basinplan.panels import Panel, panels
from basinplan.registers.measure import Measure
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor, field_rows, name_language
from basinplan.render.links import href, list_page, page_of
from basinplan.render.paging import block, fill_template, front_matter
from basinplan.render.printing import say_status
from basinplan.staging.biography import biography
from basinplan.staging.translated import record_note


def record_page(desk: Desk, record: Record) -> tuple[str, str]:
    """Path and text of the page of one record in the desk's language."""
    plan, words = desk.plan, desk.words
    here = page_of(plan, record.id)

    def link(id: str) -> str | None:
        page = page_of(plan, id)
        return href(page, here) if page else None

    name = words.text(record.name)
    rows = field_rows(plan, words, record, link, leave_out=("title", "aliases", *type(record).SHOWN_ELSEWHERE))
    parts = panels()[record.REGISTER](desk, record, here) if record.REGISTER in panels() else []
    fields = Panel("passport", words.say("panel.passport"),
                   block("fields.html.j2", rows=rows, caption=words.say("panel.passport_of", name=name)))
    parts.append(fields)
    shown = {id for part in parts for id in part.shows}
    parts += biography(desk, record, here)
    mentions = list(_mentions(desk, record, link, shown))
    if mentions:
        parts.append(Panel("mentions", words.say("panel.mentions"), block("mentions.html.j2", items=mentions)))
    entry, language = plan.entries[record.id], name_language(words, record)
    head = front_matter({
        "title": name, "description": words.text(getattr(record, "summary", None) or getattr(record, "definition", None) or ""),
        "kind": record.REGISTER, "record": record.id, "edit_path": entry.place.path.replace("plan/../", ""),
        "edit_line": entry.place.line, "title_language": language,
    })
    return here, head + fill_template("record.md.j2", title=name, language=language, head=_head(desk, record, here), parts=parts,
                                       note=record_note(desk, record, here))


def _head(desk: Desk, record: Record, here: str) -> Markup:
    words, kind = desk.words, type(record)
    status = getattr(record, "status", "")
    said = say_status(words, record) if isinstance(record, Measure) else ""
    map_label, on_map = map_links(desk, spots_at(desk.plan, record), here)
    aliases = [(locale, alias) for locale, names in getattr(record, "aliases", {}).items() for alias in names]
    return block("head.html.j2", list_href=href(list_page(record.REGISTER), here), id=record.id,
                 list_title=words.say(f"registers.{record.REGISTER}.many", kind.WORDS["many"]),
                 status=said, status_code=status, say=words.say,
                 map_label=map_label, on_map=on_map, aliases=aliases, aliases_label=words.say("fields.aliases"))


def _mentions(desk: Desk, record: Record, link, shown: set[str]) -> Iterator[dict[str, object]]:
    """Records and chapters that name this one, without those that the page shows already."""
    plan, words = desk.plan, desk.words
    for id in (id for id in plan.mentions.get(record.id, ()) if id not in shown):
        other = plan.record(id)
        kind = words.say(f"registers.{other.REGISTER}.one", type(other).WORDS["one"])
        yield {"kind": kind, "link": anchor(words, other, link(id))}
    for (locale, name), chapter in sorted(plan.chapters.items()):
        if locale == words.locale and record.REGISTER != "dataset" and names_record(chapter, record.id):
            target = href(name, page_of(plan, record.id))
            yield {"kind": words.say("site.chapter"), "link": Markup('<a href="{}">{}</a>').format(target, chapter.title)}

