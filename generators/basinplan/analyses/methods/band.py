"""A band has two limits: too little is as bad as too much, and the distance outside is what counts."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.verdict import AT_RISK, MARGIN, MET, NOT_MET, Case, Verdict, Working, not_assessable
from basinplan.model.observation import Observation

WORDS = {
    "name": {"ru": "полоса между двумя порогами", "kk": "екі шек арасындағы аралық", "zh": "上下限区间", "en": "band"},
    "how": {
        "ru": "Последнее значение должно лежать между нижним и верхним порогами. Вне полосы указывается расстояние до "
              "ближайшего порога; внутри, ближе заявленного запаса, — «под угрозой».",
        "kk": "Соңғы мән төменгі және жоғарғы шектің арасында болуы тиіс. Аралықтан тыс болса, ең жақын шекке дейінгі "
              "қашықтық көрсетіледі; ішінде, бірақ белгіленген қордан жақын болса – «қауіп бар».",
        "zh": "最新值应位于下限与上限之间。超出区间时给出与最近限值的距离；在区间内但距限值小于设定余量时，评为“存在风险”。",
        "en": "The last value should lie between a lower and an upper limit. Outside, the distance to the nearest limit is "
              "given; inside but nearer to a limit than the declared reserve it is at risk.",
    },
    "formula": {
        "ru": "расстояние = насколько значение вне полосы; внутри — 0",
        "kk": "қашықтық = мәннің аралықтан қаншаға шыққаны; ішінде – 0",
        "zh": "距离 = 数值超出区间的幅度；在区间内为0", "en": "distance = how far the value lies outside; 0 inside"},
    "origin": {
        "ru": "Оба порога берутся из записи показателя. Отсчёт расстояния до желаемой полосы следует приёму Open SDG "
              "для показателей, где плохо и «слишком много», и «слишком мало».",
        "kk": "Екі шек те көрсеткіш жазбасынан алынады. Аралыққа дейінгі қашықтықты есептеу Open SDG әдісіне сүйенеді: "
              "тым көп те, тым аз да жаман көрсеткіштер үшін.",
        "zh": "两个限值均取自指标记录。按偏离适宜区间的距离评估，参照Open SDG对“过多与过少均不利”一类指标的做法。",
        "en": "Both limits come from the indicator's record. Counting the distance from the wanted band follows Open SDG's "
              "way with indicators where too much is as bad as too little.",
    },
}


def band(case: Case) -> Verdict:
    """Met inside both limits, at risk inside but within the margin of one, not met outside."""
    limits = {threshold.kind: threshold.value for threshold in case.indicator.thresholds}
    if {"floor", "ceiling"} - set(limits) or limits["floor"] >= limits["ceiling"]:
        return not_assessable("no_band", case.last)
    lower, upper = limits["floor"], limits["ceiling"]

    def compare(last: Observation) -> Working:
        distance = max(lower - last.value, _high(last) - upper, 0)
        return ("value", last.value), ("lower", lower), ("upper", upper), ("distance", distance)

    if unfit := case.unfit(compare):
        return unfit
    last, working = case.last, compare(case.last)
    reserve = min(last.value - lower, upper - _high(last))
    if dict(working)["distance"]:
        return Verdict(NOT_MET, "", working, last, (MARGIN, reserve))
    margin = case.indicator.assessment.margin
    if margin is not None and reserve < margin:
        return Verdict(AT_RISK, "", (*working, ("margin", margin)), last, (MARGIN, reserve))
    return Verdict(MET, "", working, last, (MARGIN, reserve))


def _high(value: Observation) -> Decimal:
    """The upper end of a value that is given as a range."""
    return value.value if value.upper is None else value.upper
