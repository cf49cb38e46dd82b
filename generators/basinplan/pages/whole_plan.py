"""The whole plan on one page, for printing and for reading without the network: every chapter after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from basinplan.model.plan import Plan
from basinplan.pages import MORE
from basinplan.render.desk import Desk
from basinplan.render.listing import chapter_link
from basinplan.render.paging import block, list_page_text, markdown

PATH, MENU = "whole-plan.md", (MORE, 95)
WORDS = {
    "title": {"ru": "Весь план на одной странице", "kk": "Бүкіл жоспар бір бетте", "zh": "规划全文（单页）",
              "en": "The whole plan on one page"},
    "about": {
        "ru": "Все главы подряд, для печати и чтения без сети. Записи мер, показателей и источников в неё не входят; слова ведут "
              "на их страницы.",
        "kk": "Барлық тарау қатарынан, басып шығаруға және желісіз оқуға арналған. Шаралар, көрсеткіштер және дереккөздер "
              "жазбалары мұнда кірмейді; сөздер олардың беттеріне апарады.",
        "zh": "各章依次排列，供打印和离线阅读。措施、指标和来源的记录不在其中，可由文中链接查看。",
        "en": "All chapters in a row, for printing and for reading without a network. The records of measures, indicators and "
              "sources are not part of it; words lead to their pages.",
    },
    "chapters": {"ru": "Главы", "kk": "Тараулар", "zh": "章目", "en": "Chapters"},
}
OWN_ID = re.compile(r'(?<=\sid=")[^"]+(?=")|(?<=\{#)[\w-]+(?=\s*\})')
NAMED_ID = re.compile(r'(?<=href="#)[\w-]+|(?<=url\(#)[\w-]+|(?<=\]\(#)[\w-]+')
LISTED_IDS = re.compile(r'(?<=\saria-labelledby=")[^"]+|(?<=\saria-describedby=")[^"]+')
CHAPTER = re.compile(r'(\]\(|\shref=")([\w-]+)\.(?:md|html)(?:#([\w-]+))?(?=[)"\s])')
TITLE = re.compile(r"^# .*?(?:\{#([\w-]+)[^}]*\})?$", re.MULTILINE)
HEADING = re.compile(r"^(?=#{1,5} )")
FENCE = re.compile(r"^\s*(?:```|~~~)")


def is_there(plan: Plan) -> bool:
    """Where there are chapters."""
    return bool(plan.chapter_names)


def whole_plan(desk: Desk) -> Iterator[tuple[str, str]]:
    """The full title, the list of chapters, then the chapters; one not translated is named and linked."""
    if not is_there(desk.plan):
        return
    words, passport = desk.words, desk.plan.passport
    marks = {name: f"c{number}-" for number, name in enumerate(desk.plan.chapter_names, 1)}
    places = {name: places_of(desk.chapters[name], mark) for name, mark in marks.items() if name in desk.chapters}
    head = f"**{markdown(words.text(passport.title))}**"
    items = [{"kind": "", "link": _link(desk, name, places)} for name in marks]
    listed = f"## {_own(desk, 'chapters')} {{#chapters}}\n\n{block('mentions.html.j2', items=items)}"
    parts = [joined(desk.chapters[name], marks[name], places) for name in places]
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join([head, listed, *parts]), kind="whole_plan")


def places_of(text: str, mark: str) -> Mapping[str, str]:
    """The ids of a chapter and what they are called on this page; the empty id is the chapter's title."""
    title = TITLE.search(text)
    found = {own: mark + own for own in OWN_ID.findall(text)}
    return found | {"": mark + (title[1] if title and title[1] else "top")}


def joined(text: str, mark: str, places: Mapping[str, Mapping[str, str]]) -> str:
    """A chapter as part of the page: headings one level down, ids its own, links between chapters kept on the page."""
    def within(found: re.Match) -> str:
        lead, name, place = found[1], found[2] + ".md", found[3] or ""
        return f"{lead}#{places[name].get(place, places[name][''])}" if name in places else found[0]

    for ids in (OWN_ID, NAMED_ID):
        text = ids.sub(lambda found: mark + found[0], text)
    text = LISTED_IDS.sub(lambda found: " ".join(mark + one for one in found[0].split()), text)
    text = TITLE.sub(lambda found: found[0] if found[1] else f"{found[0]} {{#{mark}top}}", text, count=1)
    return lowered(CHAPTER.sub(within, text))


def lowered(text: str) -> str:
    """Headings one level down; lines of code stay as they are."""
    lines, is_code = text.split("\n"), False
    for number, line in enumerate(lines):
        is_code = is_code != bool(FENCE.match(line))
        lines[number] = line if is_code else HEADING.sub("#", line)
    return "\n".join(lines)


def _link(desk: Desk, name: str, places: Mapping[str, Mapping[str, str]]) -> Markup:
    if name not in places:
        return chapter_link(desk, name, PATH)
    return Markup('<a href="#{}">{}</a>').format(places[name][""], desk.plan.chapters[desk.words.locale, name].title)


def _own(desk: Desk, key: str) -> str:
    return desk.words.say(f"pages.whole_plan.{key}", WORDS[key])
