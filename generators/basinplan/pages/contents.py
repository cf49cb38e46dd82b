"""Every page of this language on one page, so that all can be reached without search or script."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.pages import MORE, menu
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.links import INDEX, href, page_of
from basinplan.render.listing import chapter_link, text_link
from basinplan.render.paging import block, list_page_text

PATH, MENU = INDEX, (MORE, 90)
WORDS = {
    "title": {"ru": "Содержание", "kk": "Мазмұны", "zh": "目录", "en": "Contents"},
    "about": {
        "ru": "Все страницы на этом языке. Поиску нужны скрипты браузера, этому списку — нет.",
        "kk": "Осы тілдегі барлық бет. Іздеуге браузер скрипттері қажет, бұл тізімге қажет емес.",
        "zh": "列出本语种的全部页面。搜索需要启用脚本，目录不需要。",
        "en": "Every page in this language. Search needs a script; this list does not.",
    },
}


def is_there(plan: Plan) -> bool:
    """Always."""
    return True


def contents(desk: Desk) -> Iterator[tuple[str, str]]:
    """Chapters, generated pages, then every record by register."""
    plan, words = desk.plan, desk.words
    first = [{"kind": "", "link": chapter_link(desk, name, PATH)} for name in plan.chapter_names]
    first += [{"kind": "", "link": text_link(item.title, item.path, PATH)} for item in menu(desk) if item.path != PATH]
    body = [str(block("mentions.html.j2", items=first))]
    for register, records in plan.by_register.items():
        title = words.say(f"registers.{register}.many", type(records[0]).WORDS["many"])
        items = [{"kind": record.id, "link": anchor(words, record, href(page_of(plan, record.id), PATH))} for record in records]
        body.append(f"## {title} {{#{register.replace('_', '-')}}}\n\n{block('mentions.html.j2', items=items)}")
    yield PATH, list_page_text(words.say("pages.contents.title", WORDS["title"]),
                               words.say("pages.contents.about", WORDS["about"]), "\n\n".join(body), kind="contents")
