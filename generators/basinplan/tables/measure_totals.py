"""Totals of the programme: how many measures of each status, type, key type, pressure and body, and what is known of money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from basinplan.analyses import totals
from basinplan.model.plan import Plan
from basinplan.registers.measure import Measure
from basinplan.render.locale import Words
from basinplan.render.tabling import Cell, Tabled, name_cell

Row = tuple[str, Cell, int, Mapping[str, str]]
WORDS = {
    "title": {"ru": "Итоги программы мер", "kk": "Шаралар бағдарламасының қорытындысы", "zh": "措施规划合计",
              "en": "Totals of the programme of measures"},
    "by": {"ru": "По чему", "kk": "Не бойынша", "zh": "分类依据", "en": "By"},
    "what": {"ru": "Что", "kk": "Не", "zh": "类别", "en": "What"},
    "number": {"ru": "Мер", "kk": "Шара саны", "zh": "措施数", "en": "Measures"},
    "all": {"ru": "Все меры", "kk": "Барлық шара", "zh": "全部措施", "en": "All measures"},
    "money": {"ru": "Деньги", "kk": "Қаражат", "zh": "资金", "en": "Money"},
    "both": {"ru": "известны стоимость и плательщик", "kk": "құны да, төлеушісі де белгілі", "zh": "费用和出资方均已知",
             "en": "cost and payer known"},
    "cost_only": {"ru": "известна только стоимость", "kk": "тек құны белгілі", "zh": "仅费用已知", "en": "only the cost known"},
    "payer_only": {"ru": "известен только плательщик", "kk": "тек төлеушісі белгілі", "zh": "仅出资方已知",
                   "en": "only the payer known"},
    "neither": {"ru": "не известно ни то, ни другое", "kk": "екеуі де белгісіз", "zh": "两者均未知", "en": "neither known"},
    "note": {
        "ru": "Мера, которая называет несколько нагрузок или организаций, посчитана у каждой; такие числа не складываются.",
        "kk": "Бірнеше жүктемені немесе ұйымды атайтын шара әрқайсысында есептелген; мұндай сандар қосылмайды.",
        "zh": "一项措施涉及多个压力或机构时，在每一项中均计入，因此这些数字不可相加。",
        "en": "A measure that names several pressures or bodies is counted at each of them; such numbers do not add up.",
    },
}
MONEY = ("both", "cost_only", "payer_only", "neither")


def measure_totals(plan: Plan, words: Words) -> Tabled:
    """All totals in one table; each number leads to the measures behind it."""
    headers = tuple(_own(words, name) for name in ("by", "what", "number"))
    rows = tuple((Cell(by), what, Cell(words.number(number), sort=str(number), register="measure", query=urlencode(query)))
                 for by, what, number, query in (*_by_code(plan, words), *_by_record(plan, words), *_by_money(plan, words)))
    return Tabled(_own(words, "title"), headers, rows, (_own(words, "note"),))


def _by_code(plan: Plan, words: Words) -> Iterator[Row]:
    yield words.say("registers.measure.many", Measure.WORDS["many"]), Cell(_own(words, "all")), len(plan.register("measure")), {}
    for code, number in totals.measures_by_status(plan).items():
        said = words.code("measure_status", code)
        yield words.say("fields.status"), Cell(said), number, {"status": code}
    for code, by_status in totals.measures_by_type(plan).items():
        said = words.code("measure_type", code)
        yield words.say("fields.type"), Cell(said), sum(by_status.values()), {"type": code}
    for code, number in totals.measures_by_key_type(plan).items():
        yield words.say("fields.key_type"), Cell(words.code("key_type", code)), number, {"key_type": code}


def _by_record(plan: Plan, words: Words) -> Iterator[Row]:
    for id, number in totals.measures_by_pressure(plan).items():
        yield words.say("fields.pressures"), name_cell(words, plan, id), number, {"pressures": id}
    for id, roles in totals.roles_by_body(plan).items():
        responsible, partner = sum(roles.responsible.values()), sum(roles.partner.values())
        if responsible:
            yield words.say("fields.responsible"), name_cell(words, plan, id), responsible, {"responsible": id}
        if partner:
            yield words.say("fields.partners"), name_cell(words, plan, id), partner, {"partners": id}


def _by_money(plan: Plan, words: Words) -> Iterator[Row]:
    for code, amounts in totals.amounts_by_currency(plan).items():
        said = words.code("currency", code)
        yield words.say("fields.currency"), Cell(said), len({a.measure.id for a in amounts}), {"currency": code}
    funding = totals.funding_known(plan)
    for name in MONEY:
        yield _own(words, "money"), Cell(_own(words, name)), getattr(funding, name), {"money": name}


def _own(words: Words, key: str) -> str:
    return words.say(f"tables.measure_totals.{key}", WORDS[key])
