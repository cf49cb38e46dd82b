"""How the plan changed: its editions, and for each step from one to the next what was changed, which way, why, at whose wish."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.past import DRAFT, State, Step
from basinplan.charts import charts
from basinplan.model.plan import Plan
from basinplan.pages import MORE, title_of
from basinplan.render.changelog import (
    COMPARE,
    INDEX,
    changes_html,
    chosen,
    site_of,
    state_name,
    statuses_html,
    step_page,
    tally,
    weakened_html,
)
from basinplan.render.desk import Desk
from basinplan.render.drawing import draw
from basinplan.render.figures import figure_html
from basinplan.render.links import HOME, href
from basinplan.render.locale import Words
from basinplan.render.paging import block, list_page_text

PATH, MENU = INDEX, (MORE, 5)
WORDS = {
    "title": {"ru": "Изменения плана", "kk": "Жоспардың өзгерістері", "zh": "规划修订", "en": "Changes of the plan"},
    "about": {
        "ru": "Что изменилось от редакции к редакции, в какую сторону, почему, по чьей просьбе и по какому решению. Изменения "
              "найдены сравнением содержания: записи, главы и строки данных одной редакции против другой. Перестановка и "
              "оформление не считаются.",
        "kk": "Редакциядан редакцияға не өзгерді, қай бағытта, неге, кімнің өтінішімен және қандай шешіммен. Өзгерістер "
              "мазмұнды салыстыру арқылы табылған: бір редакцияның жазбалары, тараулары мен деректер жолдары екіншісімен "
              "салыстырылады. Ретін ауыстыру мен безендіру есепке алынбайды.",
        "zh": "各版之间修改了什么、方向如何、理由为何、由谁提出、依据何种决定。修改通过内容比对得出：逐条记录、逐章、逐行数据"
              "比对。次序和排版的变动不计。",
        "en": "What changed from one edition to the next, which way, why, at whose wish and by which decision. Changes are "
              "found by comparing content: the records, chapters and rows of data of one edition against those of another. "
              "Order and layout do not count.",
    },
    "none": {
        "ru": "Ни одной редакции пока не сохранено: сравнивать не с чем.",
        "kk": "Әзірге бірде-бір редакция сақталмаған: салыстыратын ештеңе жоқ.",
        "zh": "尚未保存任何版次，无从比较。",
        "en": "No edition has been kept yet: there is nothing to compare with.",
    },
    "states": {"ru": "Редакции", "kk": "Редакциялар", "zh": "各版", "en": "Editions"},
    "frozen": {
        "ru": "Редакция — неизменная копия текста, данных и оценок на свой день; внешний вид страниц сегодняшний.",
        "kk": "Редакция – мәтіннің, деректер мен бағалаулардың сол күнгі өзгермейтін көшірмесі; беттердің көрінісі бүгінгі.",
        "zh": "版次是当日文本、数据和评估结果的固定副本；页面外观为现行样式。",
        "en": "An edition is an unchanged copy of text, data and verdicts of its day; the look of its pages is today's.",
    },
    "today": {"ru": "Текущий текст", "kk": "Қазіргі мәтін", "zh": "当前文本", "en": "The present text"},
    "read": {"ru": "Читать редакцию", "kk": "Редакцияны оқу", "zh": "阅读该版", "en": "Read this edition"},
    "decision": {"ru": "решение", "kk": "шешім", "zh": "决定", "en": "decision"},
    "step": {
        "ru": "Изменения: {before} → {after}",
        "kk": "Өзгерістер: {before} → {after}",
        "zh": "修订：{before} → {after}",
        "en": "Changes: {before} → {after}",
    },
    "dates": {"ru": "{before} → {after}", "kk": "{before} → {after}", "zh": "{before} → {after}", "en": "{before} → {after}"},
    "back": {
        "ru": "Все редакции и изменения",
        "kk": "Барлық редакциялар мен өзгерістер",
        "zh": "全部版次与修订",
        "en": "All editions and changes",
    },
    "weakened": {"ru": "Что ослаблено", "kk": "Не әлсіретілді", "zh": "被削弱的内容", "en": "What became weaker"},
    "file": {
        "ru": "Эти изменения в машиночитаемом виде (JSON)",
        "kk": "Осы өзгерістер машина оқитын түрде (JSON)",
        "zh": "机器可读的修订（JSON）",
        "en": "These changes for programs (JSON)",
    },
    "feed": {
        "ru": "Лента изменений (Atom)",
        "kk": "Өзгерістер таспасы (Atom)",
        "zh": "修订订阅（Atom）",
        "en": "Feed of changes (Atom)",
    },
    "calendar": {
        "ru": "Календарь сроков (iCalendar)",
        "kk": "Мерзімдер күнтізбесі (iCalendar)",
        "zh": "期限日历（iCalendar）",
        "en": "Calendar of deadlines (iCalendar)",
    },
}


def is_there(plan: Plan) -> bool:
    """Always: where nothing can be compared yet, the page says so."""
    return True


def changes(desk: Desk) -> Iterator[tuple[str, str]]:
    """The list of editions with the number of changes between them, and a page for each step."""
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(_overview(desk)), kind="changes")
    for step in desk.past.steps:
        yield step_page(step), _step(desk, step)


def _overview(desk: Desk) -> Iterator[Markup]:
    if not desk.past.steps:
        yield Markup('<p class="plan-empty">{}</p>').format(_own(desk, "none"))
    else:
        yield Markup(f"## {_own(desk, 'states')} {{#editions}}")
        yield Markup("<p>{}</p>").format(_own(desk, "frozen"))
        yield block("editions.html.j2", items=list(_states(desk)))
    files = () if desk.past.own_id else (("feed", "changes", "atom"), ("calendar", "deadlines", "ics"))
    links = [(href(COMPARE, PATH), title_of(desk, "compare"))] if desk.past.pairs else []
    links += [(_root(desk, PATH) + f"downloads/{folder}-{desk.words.locale}.{ending}", _own(desk, key))
              for key, folder, ending in files]
    if links:
        yield block("feeds.html.j2", links=links)


def _states(desk: Desk) -> Iterator[dict[str, object]]:
    """The present text, then the editions, the latest first; with each the changes that led to it."""
    words, steps = desk.words, {step.after.id: step for step in desk.past.steps}
    for state in desk.past.states[::-1]:
        step = steps.get(state.id)
        yield {"name": _own(desk, "today") if state.id == DRAFT else _title(words, state), "id": state.id,
               "about": words.row(_about(desk, state)),
               "site": _site(desk, state) if state.id != DRAFT and desk.past.has_sites else "",
               "read": _own(desk, "read"), "href": href(step_page(step), PATH) if step else "",
               "said": _said(desk, step) if step else "", "tally": tally(words, step.comparison.changes) if step else ""}


def _site(desk: Desk, state: State) -> str:
    return _root(desk, PATH) + site_of(desk.words.locale, state) + href(HOME, HOME)


def _about(desk: Desk, state: State) -> Iterator[str]:
    words, source = desk.words, desk.plan.record(state.decision)
    yield words.date(state.date)
    yield words.code("plan_status", state.status)
    if state.id != DRAFT:
        said = words.text(source.name) if source else words.say("changelog.no_decision")
        yield words.named(_own(desk, "decision"), said)


def _step(desk: Desk, step: Step) -> str:
    words, here = desk.words, step_page(step)
    dates = _own(desk, "dates", before=words.date(step.before.date), after=words.date(step.after.date))
    body = [tally(words, step.comparison.changes)]
    weakened, statuses = weakened_html(desk, step), statuses_html(desk, step, here)
    body += [Markup(f"## {_own(desk, 'weakened')} {{#weakened}}"), weakened] if weakened else []
    body += [Markup(f"## {words.say('compare.why.title')} {{#why}}"), statuses, *_causes(desk, step, here)] if statuses else []
    body += [changes_html(desk, step, here)] if step.comparison.changes else []
    links = [(_root(desk, here) + f"downloads/changes-{step.name}.json", _own(desk, "file")),
             (href(PATH, here), _own(desk, "back"))]
    if desk.past.pairs:
        links.append((chosen(href(COMPARE, here), step.before, step.after), title_of(desk, "compare")))
    body.append(block("feeds.html.j2", links=links))
    return list_page_text(_said(desk, step), dates, "\n\n".join(body), kind="step")


def _causes(desk: Desk, step: Step, here: str) -> Iterator[Markup]:
    """A small drawing for each indicator that is judged otherwise after the step and is still in the plan."""
    past = desk.past if step.after.id == desk.past.states[-1].id else desk.past.until(step.after.id)
    for status in step.comparison.statuses:
        record = past.states[-1].plan.record(status.indicator)
        drawn = draw(charts()["status_causes"], past.states[-1].plan, desk.words, {"indicator": record}, past, part=step.name)
        yield figure_html(desk.plan, desk.words, drawn, here)


def _said(desk: Desk, step: Step) -> str:
    return _own(desk, "step", before=state_name(desk.words, step.before), after=state_name(desk.words, step.after))


def _title(words: Words, state: State) -> str:
    name = state_name(words, state)
    return name[:1].upper() + name[1:]


def _root(desk: Desk, here: str) -> str:
    return desk.to_root(here)


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.changes.{key}", WORDS[key], **params)
