"""Searching the plan: a page for all results by kind, and a small file of names so that an exact name always comes first."""

from __future__ import annotations

import json
from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.render.desk import Desk
from basinplan.render.fields import name_language
from basinplan.render.links import INDEX, SEARCH, href, list_page, page_of
from basinplan.render.paging import block, list_page_text

PATH, NAMES = SEARCH, "search-names.json"
SHORT = 36
"""Names in other languages that are longer than this are titles, which nobody types in whole."""
FIRST = ("measure", "indicator", "fact", "water_body", "place")
"""Kinds of records in the order of what readers look for; the others follow as the plan lists them."""
WORDS = {
    "title": {"ru": "Поиск по плану", "kk": "Жоспардан іздеу", "zh": "搜索本规划", "en": "Search this plan"},
    "label": {"ru": "Слово, название или номер", "kk": "Сөз, атау немесе нөмір", "zh": "词语、名称或编号",
              "en": "Word, name or number"},
    "no_script": {
        "ru": "Поиску нужны скрипты браузера. Без них все страницы перечислены здесь:",
        "kk": "Іздеуге браузер скрипттері қажет. Оларсыз барлық бет мына жерде тізілген:",
        "zh": "搜索需要浏览器启用脚本。未启用时，全部页面列于：",
        "en": "Search needs a script. Without it, every page is listed here:",
    },
    "kinds": {"ru": "Вид страниц", "kk": "Бет түрі", "zh": "页面类别", "en": "Kind of page"},
    "all": {"ru": "Все", "kk": "Барлығы", "zh": "全部", "en": "All"},
    "chapter": {"ru": "Главы", "kk": "Тараулар", "zh": "章节", "en": "Chapters"},
    "page": {"ru": "Списки и обзоры", "kk": "Тізімдер мен шолулар", "zh": "列表与概览", "en": "Lists and overviews"},
    "exact": {"ru": "По названию или номеру", "kk": "Атауы немесе нөмірі бойынша", "zh": "名称或编号相符",
              "en": "By name or number"},
    "also": {"ru": "также называется:", "kk": "басқа атауы:", "zh": "又称：", "en": "also called:"},
    "more": {"ru": "Показать ещё: {number}", "kk": "Тағы көрсету: {number}", "zh": "再显示{number}条", "en": "Show {number} more"},
    "shorter": {"ru": "Без одного из слов:", "kk": "Бір сөзсіз:", "zh": "去掉一个词：", "en": "With one word less:"},
    "nearest": {"ru": "Похожие названия и термины:", "kk": "Ұқсас атаулар мен терминдер:", "zh": "相近的名称和术语：",
                "en": "Names and terms that come near:"},
    "others": {"ru": "Искать то же на других языках:", "kk": "Осыны басқа тілдерде іздеу:", "zh": "用其他语种搜索：",
               "en": "Search for the same in other languages:"},
    "letters": {"ru": "Все термины по алфавиту", "kk": "Барлық термин әліпби бойынша", "zh": "按字母排列的全部术语",
                "en": "All terms from A to Z"},
    "start": {"ru": "Введите слово — результаты появятся по видам страниц.",
              "kk": "Сөзді енгізіңіз – нәтижелер бет түрлері бойынша шығады.",
              "zh": "输入词语后，结果按页面类别列出。", "en": "Type a word; results appear by kind of page."},
}


def search(desk: Desk) -> Iterator[tuple[str, str]]:
    """The page, and the names of everything that has one."""
    plan, words = desk.plan, desk.words
    kinds = {"chapter": _own(desk, "chapter")}
    first = [name for name in FIRST if name in plan.by_register]
    kinds |= {name: words.say(f"registers.{name}.many", type(plan.by_register[name][0]).WORDS["many"])
              for name in dict.fromkeys((*first, *plan.by_register))}
    kinds["page"] = _own(desk, "page")
    own = {name: _own(desk, name) for name in ("all", "exact", "also", "more", "shorter", "nearest")}
    said = own | {name: words.say(f"site.search_{name}") for name in ("some", "none", "failed")}
    default, root = plan.passport.locales[0], desk.to_root(PATH)
    known = words.vocabularies
    others = [{"locale": locale, "name": known[locale].words["language.name"] if locale in known else locale,
               "href": f"{root}{'' if locale == default else locale + '/'}{href(PATH, PATH)}"}
              for locale in plan.passport.locales if locale != words.locale]
    body = block("search.html.j2", own={name: _own(desk, name) for name in WORDS}, others=others, button=words.say("site.search"),
                 said=json.dumps(said, ensure_ascii=False), kinds=json.dumps(kinds, ensure_ascii=False),
                 bundle=f"{root}pagefind/pagefind.js", names=NAMES, action=href(PATH, PATH), contents=href(INDEX, PATH),
                 contents_title=words.say("site.contents"), letters=href(list_page("term"), PATH) if plan.register("term") else "")
    yield PATH, list_page_text(_own(desk, "title"), "", body, kind="search")
    yield NAMES, json.dumps(_names(desk), ensure_ascii=False, separators=(",", ":")) + "\n"


def _names(desk: Desk) -> list[list]:
    """Page, kind, id, name, other names each with its language (empty for the reader's own), and the language of a foreign name."""
    plan, words = desk.plan, desk.words
    found: list[list] = []
    for name in plan.chapter_names:
        chapter = plan.chapters.get((words.locale, name))
        if chapter is not None:
            found.append([href(name, PATH), "chapter", "", chapter.title, []])
    for register, records in plan.by_register.items():
        found += [[href(page_of(plan, record.id), PATH), register, record.id, words.text(record.name),
                   _others(plan, words.locale, record), *filter(None, [name_language(words, record)])] for record in records]
    return found


def _others(plan: Plan, reader: str, record: Record) -> list[list[str]]:
    """Aliases, synonyms and short names of a record that has such, and its short names in other languages."""
    if not any(hasattr(record, field) for field in ("aliases", "synonyms")):
        return []
    said = {**dict.fromkeys(plan.passport.locales, ())}
    for field in ("aliases", "synonyms"):
        for locale, names in (getattr(record, field, None) or {}).items():
            said[locale] = (*said.get(locale, ()), *names)
    for text in (getattr(record, "short", None), record.name):
        for locale, name in (text.items() if text and not isinstance(text, str) else ()):
            if (locale != reader or text is not record.name) and len(name) <= SHORT:
                said[locale] = (*said.get(locale, ()), name)
    return [[name, "" if locale == reader else locale] for locale, names in said.items() for name in dict.fromkeys(names)]


def _own(desk: Desk, key: str) -> str:
    return desk.words.say(f"pages.search.{key}", WORDS[key])
