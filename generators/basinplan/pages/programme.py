"""The programme of measures as a whole: totals, money known and unknown, who does what, when and where."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.pages import EVIDENCE
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html, table_html
from basinplan.render.paging import list_page_text
from basinplan.tables import tables

PATH, MENU = "programme.md", (EVIDENCE, 10)
WORDS = {
    "title": {"ru": "Программа мер в целом", "kk": "Шаралар бағдарламасы тұтас алғанда", "zh": "措施规划总览",
              "en": "The programme of measures as a whole"},
    "about": {
        "ru": "Итоги по записям мер. Суммы в разных валютах не пересчитаны и не сложены; итоги программ всей страны не выдаются "
              "за итоги бассейна.",
        "kk": "Шаралар жазбалары бойынша қорытынды. Әртүрлі валютадағы сомалар айырбасталмаған және қосылмаған; бүкіл ел "
              "бағдарламаларының қорытындысы бассейн қорытындысы ретінде берілмейді.",
        "zh": "按措施记录统计。不同币种的金额未换算、未相加；全国性规划的合计不作为流域合计。",
        "en": "Totals over the records of measures. Amounts in different currencies are neither converted nor added; totals of "
              "national programmes never stand for the basin.",
    },
    "state": {"ru": "Состояние и виды", "kk": "Күйі мен түрлері", "zh": "状态与类型", "en": "State and types"},
    "time": {"ru": "Сроки", "kk": "Мерзімдері", "zh": "时间安排", "en": "When"},
    "money": {"ru": "Деньги", "kk": "Қаражат", "zh": "资金", "en": "Money"},
    "bodies": {"ru": "Кто за что отвечает", "kk": "Кім неге жауапты", "zh": "责任分工", "en": "Who is responsible for what"},
    "where": {"ru": "Где", "kk": "Қайда", "zh": "实施地点", "en": "Where"},
    "links": {"ru": "От нагрузки к мере и показателю", "kk": "Жүктемеден шара мен көрсеткішке", "zh": "从压力到措施和指标",
              "en": "From pressure to measure and indicator"},
    "totals": {"ru": "Итоги", "kk": "Қорытынды", "zh": "合计", "en": "Totals"},
}
PARTS = {
    "state": ("measures_by_status", "measures_by_type", "measures_by_key_type"), "time": ("measure_timeline",),
    "money": ("funding_known", "costs_by_currency"), "bodies": ("who_does_what",), "where": ("measure_places",),
    "links": ("pressure_links",),
}


def is_there(plan: Plan) -> bool:
    """Where there are measures."""
    return bool(plan.register("measure"))


def programme(desk: Desk) -> Iterator[tuple[str, str]]:
    """One part for each question, drawn; then all totals as a table."""
    if not is_there(desk.plan):
        return
    shelf, body = {**charts(), **maps()}, []
    for part, names in PARTS.items():
        drawn = [figure_html(desk.plan, desk.words, desk.draw(shelf[name], {}, Place("plan/plan.yml")), PATH) for name in names]
        body.append(f"## {_own(desk, part)} {{#{part}}}\n\n" + "\n\n".join(drawn))
    totals = table_html(desk.plan, desk.words, tables()["measure_totals"](desk.plan, desk.words), PATH)
    body.append(f"## {_own(desk, 'totals')} {{#totals}}\n\n{totals}")
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(body), kind="programme")


def _own(desk: Desk, key: str) -> str:
    return desk.words.say(f"pages.programme.{key}", WORDS[key])
