"""For how many measures is it known what they cost and who pays?"""

from __future__ import annotations

from basinplan.analyses.totals import funding_known as count_funding
from basinplan.render.board import UNKNOWN, Bar, Board, Fill
from basinplan.render.canvas import Canvas
from basinplan.render.palette import LINE2, S1, WATER

WORDS = {
    "caption": {
        "ru": "И стоимость, и плательщик известны у {both} из {total} мер; ни то, ни другое не опубликовано у {neither}.",
        "kk": "{total} шараның ішінде құны да, төлеушісі де белгілісі – {both}; екеуі де жарияланбағаны – {neither}.",
        "zh": "{total}项措施中，费用和出资方均已知的有{both}项，两者均未公布的有{neither}项。",
        "en": "Both cost and payer are known for {both} of {total} measures; neither has been published for {neither}.",
    },
    "subtitle": {"ru": "Число мер", "kk": "Шаралар саны", "zh": "措施数量", "en": "Number of measures"},
    "known": {"ru": "Что известно", "kk": "Не белгілі", "zh": "已知内容", "en": "What is known"},
    "both": {
        "ru": "известны и стоимость, и плательщик", "kk": "құны да, төлеушісі де белгілі", "zh": "费用和出资方均已知",
        "en": "both cost and payer are known",
    },
    "cost_only": {"ru": "известна только стоимость", "kk": "құны ғана белгілі", "zh": "仅知费用", "en": "only the cost is known"},
    "payer_only": {
        "ru": "известен только плательщик", "kk": "төлеушісі ғана белгілі", "zh": "仅知出资方", "en": "only the payer is known",
    },
    "neither": {
        "ru": "не опубликовано ни то, ни другое", "kk": "екеуі де жарияланбаған", "zh": "两者均未公布",
        "en": "neither has been published",
    },
    "share": {"ru": "{number} из {total}", "kk": "{number} / {total}", "zh": "{number}/{total}", "en": "{number} of {total}"},
    "note": {
        "ru": "Опубликованная сумма не означает, что её хватит на всю меру.",
        "kk": "Жарияланған сома бүкіл шараға жетеді дегенді білдірмейді.", "zh": "已公布的金额并不意味着足以支付整项措施。",
        "en": "A published amount does not mean that it pays for the whole measure.",
    },
}
FILLS = {"both": Fill(S1), "cost_only": Fill(WATER, "//", LINE2), "payer_only": Fill(WATER, "++", LINE2), "neither": UNKNOWN}


def funding_known(canvas: Canvas) -> str:
    """All measures in four groups: cost and payer known, only one of them, neither."""
    canvas.counted = ("measure",)
    words, found = canvas.words, count_funding(canvas.plan)
    counts = {key: getattr(found, key) for key in FILLS}
    total = sum(counts.values())
    said = {key: words.say(f"charts.funding_known.{key}", WORDS[key]) for key in FILLS}
    canvas.subtitle = words.say("charts.funding_known.subtitle", WORDS["subtitle"])
    canvas.table((words.say("charts.funding_known.known", WORDS["known"]), canvas.subtitle),
                 [(said[key], words.number(number)) for key, number in counts.items()])
    if not total:
        return canvas.empty()
    canvas.sources = [part.source for m in canvas.plan.register("measure") for part in (*m.costs, *m.funding)]
    canvas.notes.append(words.say("charts.funding_known.note", WORDS["note"]))
    board = Board(canvas)
    board.bars([Bar(said[key], ((number, FILLS[key]),), words.say("charts.funding_known.share", WORDS["share"], number=number,
                                                                total=total), row=row)
                for row, (key, number) in enumerate(counts.items())],
               height=20, most=total)
    board.close()
    return words.say("charts.funding_known.caption", WORDS["caption"], both=counts["both"], neither=counts["neither"], total=total)
