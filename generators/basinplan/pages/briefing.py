"""The briefing for a session in two languages side by side: a page for each other language, and one that leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.briefing import briefing_of
from basinplan.model.plan import Plan
from basinplan.pages import MORE
from basinplan.render.briefing import fragment
from basinplan.render.desk import Desk
from basinplan.render.links import href, page_of
from basinplan.render.locale import Words
from basinplan.render.paging import block, list_page_text

PATH, MENU = "briefing/index.md", (MORE, 20)
WORDS = {
    "title": {"ru": "Справка к заседанию", "kk": "Отырысқа анықтама", "zh": "会议简报", "en": "Briefing for a session"},
    "about": {
        "ru": "На двух языках рядом, одна строка — одно и то же: состояние показателей, сроки и решения, совместные "
              "инициативы, открытые "
              "вопросы, изменения плана с последнего заседания. Печатается на листах A4.",
        "kk": "Екі тілде қатар, бір жол – бір мазмұн: көрсеткіштердің күйі, мерзімдер мен шешімдер, бірлескен бастамалар, ашық "
              "сұрақтар, соңғы отырыстан бергі жоспар өзгерістері. A4 парағына басылады.",
        "zh": "两种语言并列，逐行对应：指标状况、期限与决定、联合行动、未决问题、上次会议以来的规划修订。适合A4纸打印。",
        "en": "In two languages side by side, row by row the same: where the indicators stand, what is due, decisions, joint "
              "initiatives, open questions, changes of the plan since the last session. Prints on A4.",
    },
    "choose": {"ru": "Второй язык", "kk": "Екінші тіл", "zh": "第二种语言", "en": "The second language"},
    "with": {"ru": "{name} и {other}", "kk": "{name} және {other}", "zh": "{name}和{other}", "en": "{name} and {other}"},
    "back": {"ru": "Другие языки", "kk": "Басқа тілдер", "zh": "其他语言", "en": "Other languages"},
}


def is_there(plan: Plan) -> bool:
    """Where the plan has decisions or meetings and two languages."""
    return len(plan.passport.locales) > 1 and bool(plan.register("meeting") or plan.register("decision"))


def briefing(desk: Desk) -> Iterator[tuple[str, str]]:
    """The list of pairs of languages, then a page for each."""
    if not is_there(desk.plan):
        return
    plan, words = desk.plan, desk.words
    others = [locale for locale in plan.passport.locales if locale != words.locale]
    links = [(href(_page(other), PATH), _own(desk, "with", name=words.language(words.locale), other=words.language(other)))
             for other in others]
    body = Markup(f"## {_own(desk, 'choose')} {{#languages}}\n\n") + block("feeds.html.j2", links=links)
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), str(body), kind="briefings")
    found = briefing_of(plan, desk.past)
    for other in others:
        yield _page(other), _side_by_side(desk, found, other)


def _side_by_side(desk: Desk, found, other: str) -> str:
    plan, here = desk.plan, _page(other)
    theirs = Words(other, desk.words.source_locale, desk.words.vocabularies, desk.words.code_lists)

    def link(id: str) -> str:
        page = page_of(plan, id)
        return href(page, here) if page else ""

    body = [fragment(plan, found, (desk.words, theirs), link),
            block("feeds.html.j2", links=[(href(PATH, here), _own(desk, "back"))])]
    title = _own(desk, "title")
    pair = _own(desk, "with", name=desk.words.language(desk.words.locale), other=desk.words.language(other))
    return list_page_text(f"{title}{desk.words.say('mark.colon')}{pair}", "", "\n\n".join(body), kind="briefing")


def _page(other: str) -> str:
    return f"briefing/{other}.md"


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.briefing.{key}", WORDS[key], **params)
