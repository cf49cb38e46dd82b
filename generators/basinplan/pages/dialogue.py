"""The dialogue on the shared waters: who met since when, what was signed and decided, what is published of it and what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from basinplan.analyses.arrangement import arrangement, evidence, reported
from basinplan.analyses.events import undated
from basinplan.analyses.gaps import find_gaps, words_of
from basinplan.analyses.series import observations_of
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.pages import EVIDENCE
from basinplan.registers.indicator import Indicator
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.figures import figure_html, table_html
from basinplan.render.links import href, list_page, page_of
from basinplan.render.paging import block, list_page_text
from basinplan.render.tabling import Cell, Tabled, name_cell, name_cells, observation_rows

PATH, MENU = "dialogue.md", (EVIDENCE, 30)
REGISTERS = ("meeting", "decision", "agreement", "initiative", "activity", "parallel_figure")
SDG = "6.5.2"
WORDS = {
    "title": {"ru": "Диалог о трансграничных водах", "kk": "Трансшекаралық сулар туралы диалог", "zh": "跨界水对话",
              "en": "The dialogue on the shared waters"},
    "about": {
        "ru": "Встречи, решения, соглашения и совместные работы по публикациям; протоколов в них не найдено. Свод не выражает "
              "позиции ни одной из стран.",
        "kk": "Жарияланымдар бойынша кездесулер, шешімдер, келісімдер мен бірлескен жұмыстар; хаттамалар табылмады. Жинақ "
              "ешбір елдің ұстанымын білдірмейді.",
        "zh": "据公开资料整理的会议、决定、协定和联合工作；未查到会议纪要。本汇编不代表任何国家的立场。",
        "en": "Meetings, decisions, agreements and joint work as publications tell of them; no minutes were found. The compilation "
              "states no country's position.",
    },
    "registers": {"ru": "Что собрано", "kk": "Не жиналған", "zh": "已汇集内容", "en": "What is collected"},
    "timeline": {"ru": "Хронология", "kk": "Уақыт желісі", "zh": "时间线", "en": "Timeline"},
    "arrangement": {
        "ru": "Четыре условия действующей договорённости (ЦУР 6.5.2)", "kk": "Қолданыстағы уағдаластықтың төрт шарты (ТДМ 6.5.2)",
        "zh": "业务安排的四项准则（可持续发展目标6.5.2）", "en": "The four criteria of an operational arrangement (SDG 6.5.2)",
    },
    "no_score": {
        "ru": "Вывод составителей по публикациям; баллы не выставляются. Под каждым условием — записи, которые опираются на те "
              "же источники.",
        "kk": "Жарияланымдар бойынша құрастырушылардың түсіндірмесі, ұпайсыз. Әр шарттың астында – сол дереккөздерге сүйенетін "
              "жазбалар.",
        "zh": "系汇编者依据公开资料的解读，不计分。各项准则下列出依据相同来源的记录。",
        "en": "The compilers' reading of publications, without a score. Under each criterion stand the records that rest on the "
              "same sources.",
    },
    "resting": {"ru": "Записи по тем же источникам", "kk": "Сол дереккөздер бойынша жазбалар", "zh": "依据相同来源的记录",
                "en": "Records that rest on the same sources"},
    "reported": {
        "ru": "Что сообщено по стране",
        "kk": "Ел бойынша не хабарланды",
        "zh": "全国报告值",
        "en": "What was reported for the country",
    },
    "another": {
        "ru": "Это другая площадь: все трансграничные бассейны страны, а не этот бассейн. С условиями выше числа не сравниваются.",
        "kk": "Бұл – басқа аудан: осы бассейн емес, елдің барлық трансшекаралық бассейндері. Сандар жоғарыдағы шарттармен "
              "салыстырылмайды.",
        "zh": "这是另一范围：全国所有跨界流域，而非本流域。数值不与上述准则比较。",
        "en": "This is another area: all transboundary basins of the country, not this basin. The numbers are not compared with "
              "the criteria above.",
    },
    "chain": {
        "ru": "От встречи к решению, мере и изменению плана", "kk": "Кездесуден шешімге, шараға және жоспар өзгерісіне",
        "zh": "从会议到决定、措施和规划修订", "en": "From meeting to decision, measure and change of the plan",
    },
    "not_public": {"ru": "Чего не найдено в публикациях", "kk": "Жарияланымдарда не табылмады", "zh": "公开资料中未查到的内容",
                   "en": "What publications do not tell"},
    "undated": {
        "ru": "Встречи, решения и мероприятия, даты которых в публикациях не найдено: {number}",
        "kk": "Күні жарияланымдарда табылмаған кездесулер, шешімдер мен іс-шаралар: {number}",
        "zh": "未查到日期的会议、决定和活动：{number}项",
        "en": "Meetings, decisions and activities whose date was not found: {number}",
    },
    "gap": {"ru": "{title}: {number} из {all}", "kk": "{title}: {all} ішінен {number}", "zh": "{title}：{all}项中的{number}项",
            "en": "{title}: {number} of {all}"},
}
RULES = ("meeting_without_outcome", "decision_without_follow_up", "initiative_told_by_one_side")


def is_there(plan: Plan) -> bool:
    """Where the plan has meetings, decisions or agreements."""
    return any(plan.register(name) for name in REGISTERS[:3])


def dialogue(desk: Desk) -> Iterator[tuple[str, str]]:
    """Registers, timeline, criteria, reported numbers, the way of each decision, what is not public."""
    if not is_there(desk.plan):
        return
    body = [*_registers(desk), *_timeline(desk), *_arrangement(desk), *_chain(desk), *_not_public(desk)]
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(body), kind="dialogue")


def _registers(desk: Desk) -> Iterator[Markup]:
    plan, words = desk.plan, desk.words
    items = []
    for name in REGISTERS:
        if found := plan.register(name):
            title = words.say(f"registers.{name}.many", type(found[0]).WORDS["many"])
            items.append({"link": Markup('<a href="{}">{}</a>').format(href(list_page(name), PATH), title),
                          "about": words.number(len(found))})
    yield block("registers.html.j2", id="registers", title=_own(desk, "registers"), items=items, more=[])


def _timeline(desk: Desk) -> Iterator[Markup]:
    drawn = desk.draw(charts()["dialogue_timeline"], {}, Place("plan/plan.yml"))
    yield _heading(desk, "timeline")
    yield figure_html(desk.plan, desk.words, drawn, PATH)


def _arrangement(desk: Desk) -> Iterator[Markup]:
    """The criteria with their evidence, then the numbers reported for the country, each under its own heading."""
    plan, words = desk.plan, desk.words
    indicator = arrangement(plan)
    if indicator is None:
        return
    yield _heading(desk, "arrangement")
    yield Markup("<p>{} {} {}</p>").format(_own(desk, "no_score"), words.text(indicator.limitations), _link(desk, indicator))
    resting = evidence(plan, indicator)
    for criterion in indicator.criteria:
        sources = [_link(desk, plan.record(id)) for id in criterion.sources if plan.record(id)]
        records = resting[criterion.id]
        yield block("criterion.html.j2", id=criterion.id, title=words.text(criterion.title), code=criterion.state,
                    state=words.code("criterion_state", criterion.state), evidence=words.text(criterion.evidence),
                    items=_items(desk, records), sources=sources,
                    count=words.named(_own(desk, "resting"), words.number(len(records))),
                    sources_label=words.named(words.say("fields.sources"), ""), semicolon=words.say("mark.semicolon"))
    numbers = reported(plan, SDG)
    if numbers:
        yield _heading(desk, "reported", 3)
        yield Markup('<p class="plan-missing">{}</p>').format(_own(desk, "another"))
        yield from (_reported(desk, one) for one in numbers)


def _reported(desk: Desk, indicator: Indicator) -> Markup:
    """The published values of a national indicator, never joined."""
    words = desk.words
    headers, rows = observation_rows(words, desk.plan, indicator, observations_of(desk.plan, indicator))
    return table_html(desk.plan, words, Tabled(words.text(indicator.title), headers, tuple(rows)), PATH)


def _chain(desk: Desk) -> Iterator[Markup]:
    """Every decision that a measure of the plan carries out: meeting, decision, measures, changes of them.

    The number of changes leads to the page whose biography tells them.
    """
    plan, words = desk.plan, desk.words
    carried = [decision for decision in plan.register("decision") if decision.measures]
    if not carried:
        return
    yield _heading(desk, "chain")
    changed = Counter(change.record for step in desk.past.steps for change in step.comparison.changes)
    kind = type(carried[0])
    fields = (words.field(kind, name) for name in ("meeting", "measures"))
    headers = (words.say("registers.decision.one", kind.WORDS["one"]), *fields, words.say("compare.changes"))
    rows = []
    for decision in carried:
        meeting = plan.record(decision.meeting)
        measures = [plan.record(id) for id in decision.measures if plan.record(id)]
        number = sum(changed[one.id] for one in (decision, *measures))
        told = next((one.id for one in (*measures, decision) if changed[one.id]), "")
        rows.append((name_cell(words, plan, decision.id),
                     name_cell(words, plan, meeting.id) if meeting else Cell(words.say("value.not_published")),
                     name_cells(words, plan, [one.id for one in measures]), Cell(words.number(number), told)))
    yield table_html(plan, words, Tabled(_own(desk, "chain"), headers, tuple(rows), is_plain=True), PATH)


def _not_public(desk: Desk) -> Iterator[Markup]:
    plan, words = desk.plan, desk.words
    yield _heading(desk, "not_public")
    gaps = {gap.rule: gap for gap in find_gaps(plan)}
    links = []
    for rule in (rule for rule in RULES if rule in gaps and gaps[rule].asked):
        gap = gaps[rule]
        title = words.say(f"gaps.{rule}.title", words_of(rule)["title"])
        said = _own(desk, "gap", title=title, number=len(gap.missing), all=len(gap.asked))
        links.append((href(f"gaps/{rule.replace('_', '-')}.md", PATH), said))
    if links:
        yield block("feeds.html.j2", links=links)
    if found := undated(plan):
        said = _own(desk, "undated", number=len(found))
        yield Markup('<p><a href="{}">{}</a></p>').format(href(list_page("meeting"), PATH), said)
        yield block("mentions.html.j2", items=_items(desk, found))


def _items(desk: Desk, records: Sequence[Record]) -> list[dict[str, object]]:
    return [{"kind": desk.words.say(f"registers.{one.REGISTER}.one", type(one).WORDS["one"]), "link": _link(desk, one)}
            for one in records]


def _link(desk: Desk, record: Record) -> Markup:
    return anchor(desk.words, record, href(page_of(desk.plan, record.id), PATH))


def _heading(desk: Desk, key: str, level: int = 2) -> Markup:
    return Markup(f"{'#' * level} {{}} {{{{#{key.replace('_', '-')}}}}}").format(_own(desk, key))


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.dialogue.{key}", WORDS[key], **params)
