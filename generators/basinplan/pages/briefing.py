"""The briefing for a session in two languages side by side: a page for each pair of languages, and one that leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from markupsafe import Markup

from basinplan.analyses.briefing import Briefing, briefing_of
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
        "zh": "两种语言并列，逐行对应：指标状况、期限与决定、联合行动、数据疑问、上次会议以来的规划修订。适合A4纸打印。",
        "en": "In two languages side by side, row by row the same: where the indicators stand, what is due, decisions, joint "
              "initiatives, open questions, changes of the plan since the last session. Prints on A4.",
    },
    "choose": {"ru": "Два языка", "kk": "Екі тіл", "zh": "两种语言", "en": "Two languages"},
    "with": {"ru": "{name} и {other}", "kk": "{name} және {other}", "zh": "{name}和{other}", "en": "{name} and {other}"},
    "back": {"ru": "Другие языки", "kk": "Басқа тілдер", "zh": "其他语言", "en": "Other languages"},
}


def is_there(plan: Plan) -> bool:
    """Where the plan has decisions or meetings and two languages."""
    return len(plan.passport.locales) > 1 and bool(plan.register("meeting") or plan.register("decision"))


def briefing(desk: Desk) -> Iterator[tuple[str, str]]:
    """The list of pairs of languages, those with the reader's own first, then a page for each pair."""
    if not is_there(desk.plan):
        return
    plan, words = desk.plan, desk.words
    pairs = sorted(combinations(plan.passport.locales, 2), key=lambda pair: words.locale not in pair)
    links = [(href(_page(pair), PATH), _named(desk, pair)) for pair in pairs]
    body = Markup(f"## {_own(desk, 'choose')} {{#languages}}\n\n") + block("feeds.html.j2", links=links)
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), str(body), kind="briefings")
    found = briefing_of(plan, desk.past)
    for pair in pairs:
        yield _page(pair), _side_by_side(desk, found, pair)


def _side_by_side(desk: Desk, found: Briefing, pair: tuple[str, str]) -> str:
    plan, here = desk.plan, _page(pair)
    first, second = (Words(locale, desk.words.source_locale, desk.words.vocabularies, desk.words.code_lists)
                     for locale in _in_order(desk, pair))

    def link(id: str) -> str:
        page = page_of(plan, id)
        return href(page, here) if page else ""

    body = [fragment(plan, found, (first, second), link), block("feeds.html.j2", links=[(href(PATH, here), _own(desk, "back"))])]
    title = desk.words.named(_own(desk, "title"), _named(desk, pair))
    return list_page_text(title, "", "\n\n".join(body), kind="briefing")


def _in_order(desk: Desk, pair: tuple[str, str]) -> list[str]:
    """Both languages, the reader's own first."""
    return sorted(pair, key=lambda locale: locale != desk.words.locale)


def _named(desk: Desk, pair: tuple[str, str]) -> str:
    name, other = map(desk.words.language, _in_order(desk, pair))
    return _own(desk, "with", name=name, other=other)


def _page(pair: tuple[str, str]) -> str:
    return f"briefing/{'-'.join(pair)}.md"


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.briefing.{key}", WORDS[key], **params)
