"""What this plan does not say yet: every rule of completeness with its count and list, and a page for each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from basinplan.analyses.gaps import Gaps, find_gaps, words_of
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.pages import EVIDENCE
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.links import href, page_of
from basinplan.render.listing import text_link
from basinplan.render.paging import block, list_page_text

PATH, MENU = "gaps/index.md", (EVIDENCE, 30)
WORDS = {
    "title": {"ru": "Пробелы этого плана", "kk": "Осы жоспардағы олқылықтар", "zh": "本规划的缺口", "en": "Gaps in this plan"},
    "about": {
        "ru": "Вопросы, на которые полный план отвечает, и записи, в которых ответа нет. Пробел — не упрёк: чаще всего сведений "
              "не опубликовано. Номер правила постоянный.",
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
    "score": {"ru": "Есть ответ", "kk": "Жауабы бар", "zh": "已有答案", "en": "Answered"},
    "why": {"ru": "Почему это важно:", "kk": "Бұл неге маңызды:", "zh": "为何重要：", "en": "Why it matters:"},
    "mend": {"ru": "Как закрыть:", "kk": "Қалай жабуға болады:", "zh": "如何补齐：", "en": "How to close it:"},
    "nothing": {"ru": "Пробелов нет.", "kk": "Олқылық жоқ.", "zh": "无缺口。", "en": "No gaps."},
    "not_asked": {"ru": "Таких записей в плане нет.", "kk": "Жоспарда мұндай жазбалар жоқ.", "zh": "本规划无此类记录。",
                  "en": "The plan has no such records."},
}


def is_there(plan: Plan) -> bool:
    """Where there are measures or indicators."""
    return bool(plan.register("measure") or plan.register("indicator"))


def gaps(desk: Desk) -> Iterator[tuple[str, str]]:
    """The table of all rules, then one page a rule."""
    if not is_there(desk.plan):
        return
    words, found = desk.words, find_gaps(desk.plan)
    rows = [{"number": str(gap.number), "title": text_link(_said(desk, gap, "title"), _page(gap), PATH),
             "missing": words.number(len(gap.missing)), "asked": words.number(len(gap.asked)),
             "score": "—" if gap.score is None else words.with_unit(words.number(gap.score), "percent"),
             "share": "" if gap.score is None else str(gap.score)} for gap in found]
    table = block("gaps.html.j2", rows=rows, caption=_own(desk, "title"),
                  headers=[_own(desk, name) for name in ("number", "rule", "missing", "asked", "score")])
    said = desk.draw(charts()["gaps_overview"], {}, Place("plan/plan.yml")).caption
    body = Markup("<p>{}</p>\n\n{}").format(said, table)
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), body, kind="gaps")
    for gap in found:
        yield _page(gap), _rule_page(desk, gap)


def _rule_page(desk: Desk, gap: Gaps) -> str:
    plan, words, here = desk.plan, desk.words, _page(gap)
    items = [{"kind": id, "link": anchor(words, plan.record(id), href(page_of(plan, id), here))} for id in gap.missing]
    nothing = _own(desk, "nothing" if gap.asked else "not_asked")
    counts = words.row(words.named(_own(desk, key), words.number(len(found))) for key, found in (("missing", gap.missing),
                                                                                               ("asked", gap.asked)))
    body = block("gap.html.j2", why=(_own(desk, "why"), _said(desk, gap, "why")), counts=counts, items=items,
                 mend=(_own(desk, "mend"), _with_fields(_said(desk, gap, "mend"))), nothing=nothing,
                 back=text_link(_own(desk, "title"), PATH, here))
    return list_page_text(f"{gap.number}. {_said(desk, gap, 'title')}", "", body, kind="gap")


def _with_fields(text: str) -> Markup:
    """A sentence with the names of fields set as such, so that nobody takes them for words."""
    return Markup(re.sub(r"[a-z]+(?:_[a-z]+)+", r"<code>\g<0></code>", str(Markup.escape(text))))


def _page(gap: Gaps) -> str:
    return f"gaps/{gap.rule.replace('_', '-')}.md"


def _said(desk: Desk, gap: Gaps, key: str) -> str:
    return desk.words.say(f"gaps.{gap.rule}.{key}", words_of(gap.rule)[key])


def _own(desk: Desk, key: str) -> Markup | str:
    return desk.words.say(f"pages.gaps.{key}", WORDS[key])
