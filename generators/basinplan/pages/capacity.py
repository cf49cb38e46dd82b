"""Who was trained in what, and how far integrated management is put into practice by the country's own report (SDG 6.5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.arrangement import reported
from basinplan.analyses.series import observations_of
from basinplan.model.plan import Plan
from basinplan.pages import EVIDENCE
from basinplan.registers.activity import Activity
from basinplan.registers.initiative import Initiative
from basinplan.render.briefing import by_side
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.figures import table_html
from basinplan.render.links import href, page_of
from basinplan.render.paging import list_page_text
from basinplan.render.tabling import Cell, Tabled, name_cell, observation_rows
from basinplan.tables.activities import when, who

PATH, MENU = "capacity.md", (EVIDENCE, 60)
TRAINING, CAPACITY, SDG = "training", "capacity", "6.5.1"
WORDS = {
    "title": {"ru": "Обучение и потенциал", "kk": "Оқыту және әлеует", "zh": "培训与能力建设", "en": "Training and capacity"},
    "about": {
        "ru": "Обучение и семинары по публикациям и то, что страна сообщила о внедрении ИУВР.",
        "kk": "Жарияланымдарда айтылған оқу мен семинарлар және елдің СРИБ енгізу туралы хабарлағаны.",
        "zh": "公开资料报道的培训和研讨会，以及国家报告的水资源综合管理实施程度。",
        "en": "Courses and seminars that publications tell of, and what the country has reported on putting IWRM into practice.",
    },
    "trainings": {"ru": "Обучение", "kk": "Оқыту", "zh": "培训", "en": "Trainings"},
    "programmes": {"ru": "Программы обучения", "kk": "Оқыту бағдарламалары", "zh": "培训计划", "en": "Training programmes"},
    "reported": {"ru": "Степень внедрения ИУВР (ЦУР 6.5.1), сообщена страной",
    "kk": "СРИБ енгізу дәрежесі (ТДМ 6.5.1), ел хабарлаған",
                 "zh": "国家报告的水资源综合管理实施程度（可持续发展目标6.5.1）",
                 "en": "Degree of IWRM implementation (SDG 6.5.1) as the country reported it"},
    "sections": {
        "ru": "Баллы по четырём разделам опросника (условия, институты и участие, инструменты, финансирование) в прочитанных "
              "источниках "
              "не найдены; значения разных лет не соединены.",
        "kk": "Сауалнаманың төрт бөлімі (жағдайлар, институттар мен қатысу, құралдар, қаржыландыру) бойынша ұпайлар оқылған "
              "дереккөздерден табылмады; әр жылдың мәндері қосылмаған.",
        "zh": "所查阅来源中未见问卷四个部分（有利环境、机构与参与、管理手段、融资）的分值；各年数值不连线。",
        "en": "Scores of the four sections of the survey (enabling environment, institutions and participation, management "
              "instruments, financing) were not found in the sources read; values of different years are not joined.",
    },
    "who": {"ru": "Кто проводил", "kk": "Кім өткізді", "zh": "主办方", "en": "Held by"},
}


def is_there(plan: Plan) -> bool:
    """Where trainings or reported values were read."""
    return any(one.kind == TRAINING for one in plan.register("activity")) or bool(reported(plan, SDG))


def capacity(desk: Desk) -> Iterator[tuple[str, str]]:
    """Trainings, programmes of training, and the reported degree of implementation."""
    if not is_there(desk.plan):
        return
    body = [*_trainings(desk), *_programmes(desk), *_reported(desk)]
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(body), kind="capacity")


def _trainings(desk: Desk) -> Iterator[Markup]:
    plan, words = desk.plan, desk.words
    found = sorted((one for one in plan.register("activity") if one.kind == TRAINING), key=lambda one: one.period.start)
    if not found:
        return
    yield _heading(desk, "trainings")
    headers = (words.say("registers.activity.one", Activity.WORDS["one"]), words.say("fields.date"), _own(desk, "who"),
               words.say("fields.summary"), words.say("fields.status"))
    rows = tuple((name_cell(words, plan, one.id), Cell(when(words, one)), Cell(who(plan, words, one)),
                  Cell(words.text(one.summary) if one.summary else words.say("value.not_stated")),
                  Cell(words.code("activity_state", one.status))) for one in found)
    yield table_html(plan, words, Tabled(_own(desk, "trainings"), headers, rows), PATH)


def _programmes(desk: Desk) -> Iterator[Markup]:
    plan, words = desk.plan, desk.words
    found = [one for one in plan.register("initiative") if one.kind == CAPACITY]
    if not found:
        return
    yield _heading(desk, "programmes")
    headers = (words.say("registers.initiative.one", Initiative.WORDS["one"]),
               *(words.field(Initiative, name) for name in ("partners_read", "statuses")))
    rows = tuple((name_cell(words, plan, one.id), Cell(words.text(one.partners_read)),
                  Cell(by_side(words, one))) for one in found)
    yield table_html(plan, words, Tabled(_own(desk, "programmes"), headers, rows), PATH)


def _reported(desk: Desk) -> Iterator[Markup]:
    words, plan = desk.words, desk.plan
    for number, indicator in enumerate(reported(plan, SDG)):
        if not number:
            yield _heading(desk, "reported")
            yield Markup("<p>{}</p>").format(_own(desk, "sections"))
        headers, rows = observation_rows(words, plan, indicator, observations_of(plan, indicator))
        yield table_html(plan, words, Tabled(words.text(indicator.title), headers, tuple(rows)), PATH)
        yield Markup("<p>{}</p>").format(anchor(words, indicator, href(page_of(plan, indicator.id), PATH)))


def _heading(desk: Desk, key: str) -> Markup:
    return Markup(f"## {{}} {{{{#{key}}}}}").format(_own(desk, key))


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.capacity.{key}", WORDS[key], **params)
