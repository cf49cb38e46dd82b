"""The languages of the plan: which was written first, what is translated, what is behind, and what nobody signed yet."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.freshness import CURRENT, EXTRA, MISSING, NEW, STALE
from basinplan.analyses.language_state import LanguageState, state_of
from basinplan.model.plan import Plan
from basinplan.pages import MORE
from basinplan.render.desk import Desk
from basinplan.render.figures import table_html
from basinplan.render.paging import list_page_text
from basinplan.render.tabling import Cell, Tabled

PATH, MENU = "languages.md", (MORE, 40)
SHOWN = (CURRENT, NEW, STALE, MISSING, EXTRA)
WORDS = {
    "title": {"ru": "Языки плана", "kk": "Жоспардың тілдері", "zh": "规划的语种", "en": "Languages of the plan",
              "ky": "Пландын тилдери", "tg": "Забонҳои нақша"},
    "about": {
        "ru": "Все языки говорят одно и то же: числа, единицы, даты, ссылки, отрицания и обязанности сверяет программа. Перевод, "
              "отставший от оригинала, отмечен на своём месте. Подписан перевод тогда, когда его сверил с оригиналом "
              "специалист-носитель языка.",
        "kk": "Барлық тіл бір нәрсені айтады: сандарды, бірліктерді, күндерді, сілтемелерді, болымсыздықтар мен міндеттерді "
              "бағдарлама салыстырады. Түпнұсқадан қалып қойған аударма өз орнында белгіленген. Аударманы сол тілде сөйлейтін "
              "маман түпнұсқамен салыстырғанда ғана оған қол қойылады.",
        "zh": "各语种内容一致：数字、单位、日期、链接、否定和义务均由程序核对。落后于原文的译文在原处标明。"
              "经母语专业人员与原文核对后，译文方为签署。",
        "en": "All languages say the same: a program compares numbers, units, dates, links, denials and duties. A translation that "
              "is behind its original is marked where it stands. A translation is signed when a native specialist has compared it "
              "with the original.",
    },
    "chapters": {"ru": "Главы: фрагменты по языкам", "kk": "Тараулар: тілдер бойынша үзінділер", "zh": "章节：各语种段落",
                 "en": "Chapters: passages by language"},
    "records": {"ru": "Записи: тексты по языкам", "kk": "Жазбалар: тілдер бойынша мәтіндер", "zh": "记录：各语种文本",
                "en": "Records: texts by language"},
    "terms": {"ru": "Термины по языкам", "kk": "Тілдер бойынша терминдер", "zh": "各语种术语", "en": "Terms by language"},
    "here": {"ru": "Главы на этом языке: фрагменты", "kk": "Осы тілдегі тараулар: үзінділер", "zh": "本语种各章：段落",
             "en": "Chapters in this language: passages"},
    "counted": {"ru": "Число фрагментов", "kk": "Үзінділер саны", "zh": "段落数", "en": "Number of passages"},
    "counted_texts": {"ru": "Число текстов", "kk": "Мәтіндер саны", "zh": "文本数", "en": "Number of texts"},
    "counted_terms": {"ru": "Число терминов", "kk": "Терминдер саны", "zh": "术语数", "en": "Number of terms"},
    "language": {"ru": "Язык", "kk": "Тіл", "zh": "语种", "en": "Language"},
    "chapter": {"ru": "Глава", "kk": "Тарау", "zh": "章", "en": "Chapter"},
    "original": {"ru": "{language} (оригинал)", "kk": "{language} (түпнұсқа)", "zh": "{language}（原文）",
                 "en": "{language} (original)"},
    "current": {"ru": "Соответствуют", "kk": "Сәйкес", "zh": "一致", "en": "Up to date"},
    "new": {"ru": "Ждут сверки", "kk": "Салыстыруды күтеді", "zh": "待核对", "en": "To be compared"},
    "stale": {"ru": "Отстали", "kk": "Қалып қойған", "zh": "落后", "en": "Behind"},
    "missing": {"ru": "Не переведены", "kk": "Аударылмаған", "zh": "未译", "en": "Not translated"},
    "extra": {"ru": "Лишние", "kk": "Артық", "zh": "多出", "en": "Left over"},
    "signed": {"ru": "Подписаны", "kk": "Қол қойылған", "zh": "已签署", "en": "Signed"},
    "forms": {"ru": "Термины", "kk": "Терминдер", "zh": "术语", "en": "Terms"},
    "verified": {"ru": "Форма сверена по источнику", "kk": "Түрі дереккөзбен салыстырылған", "zh": "用法已据来源核实",
                 "en": "Form read in a source"},
}


def is_there(plan: Plan) -> bool:
    """Where the plan has more than one language."""
    return len(plan.passport.locales) > 1


def languages(desk: Desk) -> Iterator[tuple[str, str]]:
    """Three tables of all languages, and one of the chapters in the reader's."""
    plan, words = desk.plan, desk.words
    if not is_there(plan):
        return

    def say(key: str, **params: object) -> str:
        return words.say(f"pages.languages.{key}", WORDS[key], **params)

    states = [state_of(plan, locale, desk.grammars) for locale in plan.passport.locales]
    body = []
    for key, rows in (("chapters", _rows(desk, states, "passages", "signed", say)),
                      ("records", _rows(desk, states, "texts", "texts_signed", say))):
        headers = (say("language"), *(say(state) for state in SHOWN), say("signed"))
        body.append((key, Tabled(say("counted" if key == "chapters" else "counted_texts"), headers, rows)))
    terms = tuple((_name(desk, state.locale, say), _number(desk, state.terms), _number(desk, state.terms_verified))
                  for state in states)
    body.append(("terms", Tabled(say("counted_terms"), (say("language"), say("forms"), say("verified")), terms)))
    mine = next(state for state in states if state.locale == words.locale)
    chapters = tuple((Cell(_chapter_title(plan, name, words.locale)), *(_number(desk, counted[state]) for state in SHOWN))
                     for name, counted in mine.chapters.items())
    if chapters:
        body.insert(1, ("here", Tabled(say("counted"), (say("chapter"), *(say(state) for state in SHOWN)), chapters)))
    parts = [f"## {say(key)} {{#{key}}}\n\n{table_html(plan, words, tabled, PATH)}" for key, tabled in body]
    yield PATH, list_page_text(say("title"), say("about"), "\n\n".join(parts), kind="languages")


def _rows(desk: Desk, states: list[LanguageState], counted: str, signed: str, say) -> tuple[tuple[Cell, ...], ...]:
    return tuple((_name(desk, state.locale, say), *(_number(desk, getattr(state, counted)[name]) for name in SHOWN),
                  _number(desk, getattr(state, signed))) for state in states)


def _name(desk: Desk, locale: str, say) -> Cell:
    name = desk.words.language(locale)
    is_original = locale == desk.plan.passport.source_locale
    return Cell(say("original", language=name) if is_original else name)


def _number(desk: Desk, number: int) -> Cell:
    return Cell(desk.words.number(number), sort=str(number))


def _chapter_title(plan: Plan, name: str, locale: str) -> str:
    chapter = plan.chapters.get((locale, name)) or plan.chapters[plan.source_of(name), name]
    return chapter.title
