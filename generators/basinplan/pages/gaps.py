"""What this plan does not say yet: every rule of completeness with its count and list, and a page for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from basinplan.analyses.asking import sources_of
from basinplan.analyses.gap_owners import NOBODY, gaps_by_body
from basinplan.analyses.gaps import Gaps, find_gaps, words_of
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.pages import EVIDENCE
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor, said
from basinplan.render.links import href, page_of
from basinplan.render.listing import text_link
from basinplan.render.locale import NBSP, Words
from basinplan.render.paging import block, list_page_text

PATH, OWNERS, MENU = "gaps/index.md", "gaps/by-body.md", (EVIDENCE, 30)
ByBody = Mapping[str, Mapping[str, tuple[str, ...]]]
WORDS = {
    "title": {"ru": "Пробелы этого плана", "kk": "Осы жоспардағы олқылықтар", "zh": "本规划的缺口", "en": "Gaps in this plan"},
    "about": {
        "ru": "Вопросы, на которые полный план отвечает, и записи, в которых ответа нет. Пробел — не упрёк: чаще всего сведений "
              "не опубликовано. Номера правил не меняются.",
        "kk": "Толық жоспар жауап беретін сұрақтар және жауабы жоқ жазбалар. Олқылық – айып емес: көбіне мәлімет жарияланбаған. "
              "Ереженің нөмірі тұрақты.",
        "zh": "完整的规划应回答的问题，以及尚无答案的记录。缺口并非指责：多数情况是信息未公布。规则编号固定不变。",
        "en": "Questions that a complete plan answers, and the records that have no answer. A gap is no reproach: most often "
              "nothing has been published. The number of a rule is permanent.",
    },
    "number": {"ru": "№", "kk": "№", "zh": "编号", "en": "No."},
    "rule": {"ru": "Чего нет", "kk": "Не жоқ", "zh": "缺少内容", "en": "What is missing"},
    "missing": {"ru": "Пробелов", "kk": "Олқылық саны", "zh": "缺口数", "en": "Gaps"},
    "asked": {"ru": "Из", "kk": "Барлығы", "zh": "记录数", "en": "Of"},
    "score": {"ru": "Без пробела", "kk": "Олқылықсыз", "zh": "无此缺口", "en": "Without this gap"},
    "why": {"ru": "Почему это важно:", "kk": "Бұл неге маңызды:", "zh": "为何重要：", "en": "Why it matters:"},
    "mend": {"ru": "Как закрыть:", "kk": "Қалай жабуға болады:", "zh": "如何补齐：", "en": "How to close it:"},
    "nothing": {"ru": "Пробелов нет. По состоянию на {date}.", "kk": "Олқылық жоқ. Мәлімет күні: {date}.",
                "zh": "无缺口。截至{date}。", "en": "No gaps, as of {date}."},
    "total": {"ru": "пробелов на {date}", "kk": "олқылық, мәлімет күні: {date}", "zh": "项缺口，截至{date}",
              "en": "gaps as of {date}"},
    "bar": {"ru": "Полоса показывает долю записей без ответа.", "kk": "Жолақ жауабы жоқ жазбалардың үлесін көрсетеді.",
            "zh": "横条表示尚无答案的记录所占比例。", "en": "The bar shows the share of records that have no answer."},
    "by_rule": {"ru": "По правилам", "kk": "Ережелер бойынша", "zh": "按规则", "en": "By rule"},
    "by_body": {"ru": "Кто может закрыть", "kk": "Кім жаба алады", "zh": "可由谁补齐", "en": "Who can close them"},
    "body": {"ru": "Организация", "kk": "Ұйым", "zh": "机构", "en": "Body"},
    "nobody": {"ru": "никто не назван", "kk": "ешкім аталмаған", "zh": "未指明机构", "en": "nobody is named"},
    "note": {
        "ru": "Это исполнители мер, составители показателей и те, у кого данные можно спросить. Пробел, который могут закрыть "
              "несколько организаций, посчитан у каждой. Отсутствие публикации не говорит о том, что сведений у организации нет.",
        "kk": "Бұлар – шараларды орындаушылар, көрсеткіштерді жариялаушылар және деректі сұрауға болатын ұйымдар. Бірнеше ұйым "
              "жаба алатын олқылық әрқайсысында есептелген. Жарияланбауы ұйымда мәлімет жоқ дегенді білдірмейді.",
        "zh": "此处列出措施责任单位、指标发布单位以及可索取数据的单位。可由多个机构补齐的缺口在每个机构均计入。"
              "未公布并不表示该机构没有相关信息。",
        "en": "These answer for measures, publish indicators or can be asked for data. A gap that several bodies could close is "
              "counted at each. That nothing is published does not mean that a body has no information.",
    },
    "records": {"ru": "Записей", "kk": "Жазба саны", "zh": "记录数", "en": "Records"},
    "looked": {"ru": "Где искали: источников {number}", "kk": "Қайдан ізделді: дереккөз саны {number}",
               "zh": "查阅过的来源：{number}个",
               "en": "Where we looked: sources {number}"},
    "enter": {"ru": "Прислать источник – вписать здесь:", "kk": "Дереккөз жіберу – мұнда жазу:", "zh": "提供来源，请填写于：",
              "en": "To send a source, enter it here:"},
    "not_asked": {"ru": "Таких записей в плане нет.", "kk": "Жоспарда мұндай жазбалар жоқ.", "zh": "本规划无此类记录。",
                  "en": "The plan has no such records."},
}


def is_there(plan: Plan) -> bool:
    """Where there are measures or indicators."""
    return bool(plan.register("measure") or plan.register("indicator"))


def gaps(desk: Desk) -> Iterator[tuple[str, str]]:
    """How many there are, all rules, who could close them; then one page a rule and one of all bodies."""
    if not is_there(desk.plan):
        return
    words, found = desk.words, find_gaps(desk.plan)
    by_body = gaps_by_body(desk.plan, found)
    total = words.number(sum(len(gap.missing) for gap in found))
    lead = block("gaps.html.j2", total=total, said=_own(desk, "total", date=_as_of(desk)))
    caption = desk.draw(charts()["gaps_overview"], {}, Place("plan/plan.yml")).caption
    body = [lead, Markup("<p>{}</p>").format(caption), Markup(f"## {_own(desk, 'by_rule')} {{#rules}}"), _rules(desk, found),
            Markup(f"## {_own(desk, 'by_body')} {{#bodies}}"), _bodies(desk, by_body)]
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(body), kind="gaps")
    for gap in found:
        yield _page(gap), _rule_page(desk, gap)
    yield OWNERS, _owners_page(desk, by_body)


def _rules(desk: Desk, found: Sequence[Gaps]) -> Markup:
    words = desk.words
    score = {gap.rule: _own(desk, "not_asked") if gap.score is None else words.with_unit(words.number(gap.score), "percent")
             for gap in found}
    rows = [{"cells": (str(gap.number), text_link(_said(desk, gap.rule, "title"), _page(gap), PATH), words.number(len(gap.missing)),
                       words.number(len(gap.asked)), score[gap.rule]),
             "short": " · ".join((f"{_own(desk, 'number')}{NBSP}{gap.number}", *_of(words, gap), score[gap.rule])),
             "share": "" if gap.score is None else str(100 - gap.score)} for gap in found]
    headers = [_own(desk, name) for name in ("number", "rule", "missing", "asked", "score")]
    return block("gap_table.html.j2", rows=rows, caption=_own(desk, "by_rule"), headers=headers, head_at=1, note=_own(desk, "bar"))


def _of(words: Words, gap: Gaps) -> tuple[str, ...]:
    """How many records have the gap, of how many: ``3 of 48``; nothing where no record is asked."""
    return (words.say("home.of_all", number=len(gap.missing), all=len(gap.asked)),) if gap.asked else ()


def _bodies(desk: Desk, by_body: ByBody) -> Markup:
    """Every body with the number of its gaps; a full bar is the largest number."""
    words, numbers = desk.words, {body: sum(map(len, records.values())) for body, records in by_body.items()}
    most = max((number for body, number in numbers.items() if body != NOBODY), default=1)
    headers = [_own(desk, "body"), _own(desk, "records"), _own(desk, "missing")]
    rows = [{"cells": (_body_link(desk, body), words.number(len(by_body[body])), words.number(number)),
             "short": " · ".join((words.named(headers[1], words.number(len(by_body[body]))),
                                  words.named(headers[2], words.number(number)))),
             "share": "" if body == NOBODY else str(round(100 * number / most))} for body, number in numbers.items()]
    return block("gap_table.html.j2", rows=rows, caption=_own(desk, "by_body"), headers=headers, head_at=0, note=_own(desk, "note"))


def _owners_page(desk: Desk, by_body: ByBody) -> str:
    """Every body with its records and the rules that each leaves open."""
    words, groups = desk.words, []
    for body, records in by_body.items():
        if body == NOBODY:
            continue
        items = [{"link": _record(desk, id, OWNERS),
                  "rules": [text_link(_said(desk, rule, "title"), _rule_path(rule), OWNERS) for rule in rules]}
                 for id, rules in records.items()]
        groups.append({"id": f"body-{body}", "name": said(words, desk.plan.record(body).name),
                       "number": words.number(sum(map(len, records.values()))), "items": items})
    text = block("gap_owners.html.j2", groups=groups, back=text_link(_own(desk, "title"), PATH, OWNERS))
    return list_page_text(_own(desk, "by_body"), _own(desk, "note"), text, kind="gap")


def _rule_page(desk: Desk, gap: Gaps) -> str:
    words, here = desk.words, _page(gap)
    counts = words.named(_own(desk, "asked"), words.number(len(gap.asked)))
    body = block("gap.html.j2", why=(_own(desk, "why"), _said(desk, gap.rule, "why")), counts=counts,
                 number=words.number(len(gap.missing)), items=[_item(desk, id, here) for id in gap.missing],
                 enter=_own(desk, "enter"), back=text_link(_own(desk, "title"), PATH, here),
                 mend=(_own(desk, "mend"), _with_fields(_said(desk, gap.rule, "mend"))),
                 nothing=_own(desk, "nothing", date=_as_of(desk)) if gap.asked else _own(desk, "not_asked"))
    return list_page_text(f"{gap.number}. {_said(desk, gap.rule, 'title')}", "", body, kind="gap")


def _item(desk: Desk, id: str, here: str) -> dict[str, object]:
    """A record with a gap: where it stands, the sources that were read for it, the file that takes a new one."""
    plan = desk.plan
    sources = [source for source in sorted(sources_of(plan.record(id))) if plan.record(source)]
    file = plan.entries[id].place.path.replace("plan/../", "")
    edit = plan.passport.edit_url
    links = [anchor(desk.words, plan.record(source), href(page_of(plan, source), here)) for source in sources]
    return {"kind": id, "link": _record(desk, id, here), "looked": _own(desk, "looked", number=len(sources)), "sources": links,
            "file": Markup('<a href="{}{}" rel="noreferrer"><code>{}</code></a>').format(edit, file, file) if edit
            else Markup("<code>{}</code>").format(file)}


def _record(desk: Desk, id: str, here: str) -> Markup:
    """The place of a gap: the fields of its record."""
    return anchor(desk.words, desk.plan.record(id), href(page_of(desk.plan, id), here) + "#passport")


def _body_link(desk: Desk, body: str) -> Markup | str:
    if body == NOBODY:
        return _own(desk, "nobody")
    return Markup('<a href="{}#body-{}">{}</a>').format(href(OWNERS, PATH), body, said(desk.words, desk.plan.record(body).name))


def _as_of(desk: Desk) -> str:
    return desk.words.date(desk.plan.passport.as_of)


def _with_fields(text: str) -> Markup:
    """A sentence with the names of fields set as such, so that nobody takes them for words."""
    return Markup(re.sub(r"[a-z]+(?:_[a-z]+)+", r"<code>\g<0></code>", str(Markup.escape(text))))


def _page(gap: Gaps) -> str:
    return _rule_path(gap.rule)


def _rule_path(rule: str) -> str:
    return f"gaps/{rule.replace('_', '-')}.md"


def _said(desk: Desk, rule: str, key: str) -> str:
    return desk.words.say(f"gaps.{rule}.{key}", words_of(rule)[key])


def _own(desk: Desk, key: str, **params: object) -> str:
    return desk.words.say(f"pages.gaps.{key}", WORDS[key], **params)
