"""Who is involved in the waters: organisations by kind, when and how each took part, whom measures touch and nobody asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.engagement import engagement_log, touched
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.pages import EVIDENCE
from basinplan.panels.body import period_of
from basinplan.registers.body import Body
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import href, list_page
from basinplan.render.paging import list_page_text
from basinplan.render.tabling import Cell, Tabled, name_cell, name_cells

PATH, MENU = "stakeholders.md", (EVIDENCE, 50)
WORDS = {
    "title": {"ru": "Заинтересованные стороны", "kk": "Мүдделі тараптар", "zh": "利益相关方", "en": "Stakeholders"},
    "about": {
        "ru": "Организации и группы, названные в публикациях: кто это, когда и как участвовали, кого касаются меры. Только "
              "организации, "
              "не люди. Интерес и влияние здесь не оцениваются.",
        "kk": "Жарияланымдарда аталған ұйымдар мен топтар: олар кім, қашан және қалай қатысты, шаралар кімге қатысты. Адамдар "
              "емес, "
              "тек ұйымдар. Мүдде мен ықпал мұнда бағаланбайды.",
        "zh": "公开资料提及的机构和群体：是谁、何时以何种方式参与、措施涉及谁。仅列机构，不列个人。此处不评估利益与影响。",
        "en": "Organisations and groups named in publications: who they are, when and how they took part, whom measures touch. "
              "Organisations only, no persons. Interest and influence are not appraised here.",
    },
    "kinds": {"ru": "По виду и стране", "kk": "Түрі мен елі бойынша", "zh": "按类别和国家", "en": "By kind and country"},
    "log": {"ru": "Кто, когда и как участвовал", "kk": "Кім, қашан және қалай қатысты", "zh": "参与情况记录",
            "en": "Who took part, when and how"},
    "touched": {"ru": "Кого касаются меры", "kk": "Шаралар кімге қатысты", "zh": "措施涉及的机构", "en": "Whom the measures touch"},
    "touched_note": {
        "ru": "Мера касается организации, если действует у вод, с которыми её связывают публикации. Мнение считается "
              "запрошенным, только если источник прямо об этом говорит.",
        "kk": "Шара ұйымға қатысты, егер ол жарияланымдар ұйыммен байланыстыратын суларда жүргізілсе. Пікірі сұралған деп дереккөз "
              "солай деп тура айтқандар есептеледі.",
        "zh": "若措施所在水体与公开资料所载该机构相关水体一致，即视为涉及该机构。只有来源明确说明征求过意见的，才算被征求意见。",
        "en": "A measure touches a body where it acts at waters that publications connect with the body. Consulted are those "
              "of whom a source says outright that their view was asked for.",
    },
    "nobody": {
        "ru": "Ни об одной из этих организаций источники не говорят, что её мнение о мерах спрашивали.",
        "kk": "Дереккөздер бұл ұйымдардың ешқайсысының шаралар туралы пікірі сұралғанын айтпайды.",
        "zh": "所查阅的来源均未说明曾就措施征求其中任何机构的意见。",
        "en": "Of none of these bodies does a source say that its view on the measures was asked for.",
    },
    "kind": {"ru": "Вид", "kk": "Түрі", "zh": "类别", "en": "Kind"},
    "number": {"ru": "Организаций", "kk": "Ұйым саны", "zh": "机构数", "en": "Bodies"},
    "countries": {"ru": "По странам", "kk": "Елдер бойынша", "zh": "按国家", "en": "By country"},
    "measures": {"ru": "Меры", "kk": "Шаралар", "zh": "措施", "en": "Measures"},
    "asked": {"ru": "Мнение запрошено", "kk": "Пікірі сұралды", "zh": "是否征求意见", "en": "Consulted"},
    "nothing": {
        "ru": "Таких записей нет.",
        "kk": "Мұндай жазбалар жоқ.",
        "zh": "没有此类记录。",
        "en": "There are no such records.",
    },
}


def is_there(plan: Plan) -> bool:
    """Where the plan names organisations and how one of them was involved."""
    return any(body.involved for body in plan.register("body"))


def stakeholders(desk: Desk) -> Iterator[tuple[str, str]]:
    """Kinds and countries, the log, whom measures touch; the appraisal only where the authors made one."""
    if not is_there(desk.plan):
        return
    body = [*_kinds(desk), *_appraised(desk), *_touched(desk), *_log(desk)]
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(body), kind="stakeholders")


def _kinds(desk: Desk) -> Iterator[Markup]:
    plan, words = desk.plan, desk.words
    bodies = plan.register("body")
    count = Counter(body.kind for body in bodies)
    yield _heading(desk, "kinds")
    rows = []
    for kind in (kind for kind in plan.code_lists["body_kind"] if count[kind]):
        countries = Counter(body.country for body in bodies if body.kind == kind)
        said = [words.named(words.code("country", code) if code else words.say("value.international"), words.number(number))
                for code, number in countries.most_common()]
        rows.append((Cell(words.code("body_kind", kind), register="body", query=f"kind={kind}"), Cell(words.number(count[kind])),
                     Cell(words.row(said))))
    headers = tuple(_own(desk, key) for key in ("kind", "number", "countries"))
    yield table_html(plan, words, Tabled(_own(desk, "kinds"), headers, tuple(rows), is_plain=True), PATH)


def _appraised(desk: Desk) -> Iterator[Markup]:
    if any(body.appraisal for body in desk.plan.register("body")):
        yield figure_html(desk.plan, desk.words, desk.draw(charts()["interest_and_influence"], {}, Place("plan/plan.yml")), PATH)


def _touched(desk: Desk) -> Iterator[Markup]:
    plan, words, found = desk.plan, desk.words, touched(desk.plan)
    yield _heading(desk, "touched")
    yield Markup("<p>{}</p>").format(_own(desk, "touched_note"))
    if not found:
        yield Markup('<p class="plan-empty">{}</p>').format(_own(desk, "nothing"))
        return
    if not any(one.was_consulted for one in found):
        yield Markup('<p class="plan-missing">{}</p>').format(_own(desk, "nobody"))
    headers = (words.say("registers.body.one", Body.WORDS["one"]), words.say("fields.kind"), _own(desk, "measures"),
               _own(desk, "asked"))
    rows = tuple((name_cell(words, plan, one.body.id), Cell(words.code("body_kind", one.body.kind)),
                  Cell(words.number(len(one.measures)), note=words.row(words.text(measure.name) for measure in one.measures[:3])
                       + ("…" if len(one.measures) > 3 else "")),
                  Cell(words.say("value.true" if one.was_consulted else "value.not_stated"))) for one in found)
    yield table_html(plan, words, Tabled(_own(desk, "touched"), headers, rows, is_plain=True), PATH)


def _log(desk: Desk) -> Iterator[Markup]:
    plan, words = desk.plan, desk.words
    yield _heading(desk, "log")
    keys = ("period", "form", "how", "source")
    headers = (words.say("registers.body.one", Body.WORDS["one"]), *(words.say(f"columns.{key}") for key in keys))
    rows = tuple((name_cell(words, plan, body.id), Cell(period_of(desk, one.period), sort=one.period),
                  Cell(words.code("involvement", one.form)), Cell(words.text(one.how)), name_cells(words, plan, one.sources))
                 for body, one in engagement_log(plan))
    csv = f"{desk.to_root(PATH)}downloads/body.csv"
    yield table_html(plan, words, Tabled(_own(desk, "log"), headers, rows, keys=("title", *keys)), PATH, csv)
    yield Markup('<p><a href="{}">{}</a></p>').format(href(list_page("body"), PATH),
                                                     words.say("registers.body.many", Body.WORDS["many"]))


def _heading(desk: Desk, key: str) -> Markup:
    return Markup(f"## {{}} {{{{#{key}}}}}").format(_own(desk, key))


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.stakeholders.{key}", WORDS[key], **params)
