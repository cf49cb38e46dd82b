"""Who does what where: what is due, work of one kind by several bodies at one water, what nobody answers for; calendars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from basinplan.analyses.coordination import TASK, Overlap, bodies_of, overlaps
from basinplan.analyses.events import Event, ahead, events, overdue
from basinplan.analyses.gaps import find_gaps, words_of
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.pages import EVIDENCE
from basinplan.registers import registers
from basinplan.render.calendar import calendar_file
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import href
from basinplan.render.paging import block, list_page_text
from basinplan.render.promises import how_far, who
from basinplan.render.tabling import Cell, Tabled, name_cell

PATH, MENU = "coordination.md", (EVIDENCE, 40)
WORDS = {
    "title": {"ru": "Координация в бассейне", "kk": "Бассейндегі үйлестіру", "zh": "流域协调", "en": "Coordination in the basin"},
    "about": {
        "ru": "Что назначено; у чего срок прошёл, а сведений об исполнении не найдено; где несколько организаций ведут работу "
              "одного вида на одних водах; чей исполнитель в публикациях не назван. Пересечение не ошибка: это повод спросить, "
              "знают ли организации друг о друге.",
        "kk": "Не белгіленген; ненің мерзімі өтіп, орындалуы туралы мәлімет табылмады; бірнеше ұйым бір суда бір түрлі жұмысты "
              "қай жерде жүргізеді; жарияланымдарда ненің орындаушысы аталмаған. Қиылысу қате емес: ұйымдар бір-бірі туралы біле "
              "ме деп сұрауға себеп.",
        "zh": "已安排的事项；期限已过而未查到落实信息的事项；多个机构在同一水体开展同类工作之处；"
              "公开资料未载明责任单位的事项。重叠并非错误，只是提示可询问各机构是否相互知情。",
        "en": "What is due; what is past its date with no word of completion found; where several bodies do work of one kind at "
              "the same water; for what publications name nobody in charge. An overlap is no fault: it is a reason to ask whether "
              "the bodies know of one another.",
    },
    "calendars": {"ru": "Календари", "kk": "Күнтізбелер", "zh": "日历", "en": "Calendars"},
    "whole": {"ru": "Весь бассейн: встречи, мероприятия, решения и сроки (iCalendar)",
              "kk": "Бүкіл бассейн: кездесулер, іс-шаралар, шешімдер мен мерзімдер (iCalendar)",
              "zh": "全流域：会议、活动、决定和期限（iCalendar）",
              "en": "The whole basin: meetings, activities, decisions and deadlines (iCalendar)"},
    "of_bodies": {"ru": "Календарь одной организации (iCalendar)", "kk": "Бір ұйымның күнтізбесі (iCalendar)",
                  "zh": "单个机构的日历（iCalendar）", "en": "The calendar of one body (iCalendar)"},
    "dates": {"ru": "Дат с точностью до дня и сроков: {number}", "kk": "Күні дәл белгілі оқиғалар мен мерзімдер: {number}",
              "zh": "确切日期和期限：{number}项", "en": "Dates known to the day, and deadlines: {number}"},
    "when": {"ru": "Когда и чем заняты организации", "kk": "Ұйымдар қашан немен айналысты", "zh": "各机构活动时间",
             "en": "When bodies did what"},
    "ahead": {"ru": "Впереди", "kk": "Алда", "zh": "未来事项", "en": "Ahead"},
    "overdue": {"ru": "Срок прошёл, сведений об исполнении не найдено", "kk": "Мерзімі өтті, орындалуы туралы мәлімет табылмады",
                "zh": "期限已过，未查到落实信息", "en": "Past its date, no word of completion found"},
    "overlaps": {"ru": "Работа одного вида на одних водах", "kk": "Бір судағы бір түрлі жұмыс", "zh": "同一水体的同类工作",
                 "en": "Work of one kind at the same water"},
    "task": {"ru": "Вид работы", "kk": "Жұмыс түрі", "zh": "工作类别", "en": "Kind of work"},
    "who": {"ru": "Кто", "kk": "Кім", "zh": "机构", "en": "Who"},
    "work": {"ru": "Работа", "kk": "Жұмыс", "zh": "工作", "en": "Work"},
    "gaps": {"ru": "Чего не найдено в публикациях", "kk": "Жарияланымдарда не табылмады", "zh": "公开资料中未查到的内容",
             "en": "What publications do not tell"},
    "nothing": {
        "ru": "Таких записей нет.",
        "kk": "Мұндай жазбалар жоқ.",
        "zh": "没有此类记录。",
        "en": "There are no such records.",
    },
    "gap": {"ru": "{title}: {number} из {all}", "kk": "{title}: {all} ішінен {number}", "zh": "{title}：{all}项中的{number}项",
            "en": "{title}: {number} of {all}"},
}
RULES = ("measure_without_responsible", "milestone_without_responsible", "measure_without_activity", "body_without_task",
         "initiative_told_by_one_side", "decision_without_follow_up")


def is_there(plan: Plan) -> bool:
    """Where activities were read."""
    return bool(plan.register("activity"))


def coordination(desk: Desk) -> Iterator[tuple[str, str]]:
    """Dates ahead, dates past, overlaps, what publications do not tell, calendars."""
    if not is_there(desk.plan):
        return
    plan = desk.plan
    body = [*_dates(desk, "ahead", ahead(plan)), *_dates(desk, "overdue", overdue(plan)[::-1]), *_drawn(desk), *_overlaps(desk),
            *_gaps(desk), *_calendars(desk)]
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(body), kind="coordination")


def _dates(desk: Desk, key: str, found: Sequence[Event]) -> Iterator[Markup]:
    plan, words = desk.plan, desk.words
    yield _heading(desk, key)
    if not found:
        yield Markup('<p class="plan-empty">{}</p>').format(_own(desk, "nothing"))
        return
    headers = (words.say("fields.title"), words.say("fields.date"), words.say("columns.kind"), _own(desk, "who"))
    rows = tuple((name_cell(words, plan, event.record.id) if not event.step else
                  Cell(words.text(event.step.title), event.record.id, note=words.text(event.record.name)),
                  Cell(_when(desk, event), sort=event.start), Cell(words.say(f"events.{event.kind}"), note=how_far(words, event)),
                  Cell(who(plan, words, event) or words.say("value.not_stated"))) for event in found)
    yield table_html(plan, words, Tabled(_own(desk, key), headers, rows, is_plain=True), PATH)


def _when(desk: Desk, event: Event) -> str:
    return desk.words.date(event.start) if event.start == event.end else desk.words.period(event.start, event.end)


def _who(desk: Desk, bodies: Sequence[str]) -> str:
    names = [desk.words.text(desk.plan.record(id).name) for id in bodies if desk.plan.record(id)]
    return desk.words.row(names) or desk.words.say("value.not_stated")


def _drawn(desk: Desk) -> Iterator[Markup]:
    yield _heading(desk, "when")
    for name in ("bodies_in_time", "waters_in_time"):
        yield figure_html(desk.plan, desk.words, desk.draw(charts()[name], {}, Place("plan/plan.yml")), PATH)


def _overlaps(desk: Desk) -> Iterator[Markup]:
    words, found = desk.words, overlaps(desk.plan)
    yield _heading(desk, "overlaps")
    if not found:
        yield Markup('<p class="plan-empty">{}</p>').format(_own(desk, "nothing"))
        return
    own = registers()["water_body"].WORDS
    headers = (_own(desk, "work"), words.say("registers.water_body.one", own["one"]), _own(desk, "task"), _own(desk, "who"))
    rows = tuple((name_cell(words, desk.plan, record.id), name_cell(words, desk.plan, one.water), Cell(_task(desk, one)),
                  Cell(_who(desk, bodies_of(record)))) for one in found for record in one.records)
    yield table_html(desk.plan, words, Tabled(_own(desk, "overlaps"), headers, rows, is_plain=True), PATH)


def _task(desk: Desk, overlap: Overlap) -> str:
    register = desk.words.say(f"registers.{overlap.register}.many", registers()[overlap.register].WORDS["many"])
    return desk.words.named(register, desk.words.code(TASK[overlap.register][1], overlap.task))


def _gaps(desk: Desk) -> Iterator[Markup]:
    words, gaps = desk.words, {gap.rule: gap for gap in find_gaps(desk.plan)}
    yield _heading(desk, "gaps")
    links = []
    for rule in (rule for rule in RULES if gaps[rule].asked):
        title = words.say(f"gaps.{rule}.title", words_of(rule)["title"])
        said = _own(desk, "gap", title=title, number=len(gaps[rule].missing), all=len(gaps[rule].asked))
        links.append((href(f"gaps/{rule.replace('_', '-')}.md", PATH), said))
    yield block("feeds.html.j2", links=links)


def _calendars(desk: Desk) -> Iterator[Markup]:
    """The calendar of the basin, and one of each body; an edition that is kept has none of its own."""
    if desk.past.own_id:
        return
    words, plan = desk.words, desk.plan
    root, found = f"{desk.to_root(PATH)}downloads/", events(plan)
    counts = {body.id: sum(body.id in event.bodies and (event.is_to_the_day or event.is_promise) for event in found)
              for body in plan.register("body")}
    yield _heading(desk, "calendars")
    yield block("feeds.html.j2", links=[(root + calendar_file(words.locale), _own(desk, "whole"))])
    file = Markup('<a href="{}" download>{}</a>')
    items = [{"kind": _own(desk, "dates", number=number),
              "link": file.format(root + calendar_file(words.locale, id), words.text(plan.record(id).name))}
             for id, number in counts.items() if number]
    yield Markup("<details class=\"plan-stale\"><summary>{}</summary>{}</details>").format(_own(desk, "of_bodies"),
                                                                                      block("mentions.html.j2", items=items))


def _heading(desk: Desk, key: str) -> Markup:
    return Markup(f"## {{}} {{{{#{key.replace('_', '-')}}}}}").format(_own(desk, key))


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.coordination.{key}", WORDS[key], **params)
