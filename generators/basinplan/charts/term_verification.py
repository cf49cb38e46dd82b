"""How the words of the plan were verified, language by language."""

from __future__ import annotations

from basinplan.analyses.totals import forms_by_verification
from basinplan.render.board import UNKNOWN, Bar, Board, Fill, Mark
from basinplan.render.canvas import Canvas
from basinplan.render.palette import LINE2, S1, STATUS, WATER

ON_LIST = "term"
WORDS = {
    "caption": {
        "ru": "Терминов, прочитанных в официальном тексте или сообщении агентства: {counts}; всего терминов {total}.",
        "kk": "Ресми мәтінде немесе ақпарат агенттігінің хабарында оқылған терминдер саны: {counts}; барлығы {total} термин.",
        "zh": "见于官方文本或通讯社报道的术语数：{counts}；术语总数{total}。",
        "en": "Terms read in an official text or agency news: {counts}; {total} terms in all.",
    },
    "pair": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}{number}", "en": "{name} {number}"},
    "subtitle": {
        "ru": "Число терминов по языку и способу сверки", "kk": "Терминдер саны: тілі және тексеру тәсілі бойынша",
        "zh": "按语种和核实方式统计的术语数", "en": "Number of terms by language and way of verification",
    },
    "unsaid": {
        "ru": "способ сверки не указан", "kk": "тексеру тәсілі көрсетілмеген", "zh": "未说明核实方式",
        "en": "way of verification not stated",
    },
}
FILLS = {"official": Fill(S1), "press": Fill(STATUS["ongoing"], "//", WATER), "community": Fill(WATER, "++", LINE2),
         "unverified": UNKNOWN, "": Fill(WATER, "xx", LINE2)}


def term_verification(canvas: Canvas) -> str:
    """Terms per language as one bar, parted by how the form was verified; what is not verified is hatched."""
    canvas.counted = ("term",)
    words, found = canvas.words, forms_by_verification(canvas.plan)
    said = {code: words.code("verification", code) if code else words.say("charts.term_verification.unsaid", WORDS["unsaid"])
            for code in (*canvas.plan.code_lists["verification"], "") if any(code in counts for counts in found.values())}
    canvas.subtitle = words.say("charts.term_verification.subtitle", WORDS["subtitle"])
    canvas.table((words.say("fields.language"), *said.values()),
                 [(words.language(locale), *(words.number(counts.get(code, 0)) for code in said))
                  for locale, counts in found.items()])
    total = len(canvas.plan.register("term"))
    if not total:
        return canvas.empty()
    board = Board(canvas)
    board.bars([Bar(words.language(locale), tuple((counts[code], FILLS.get(code, Fill())) for code in counts), words.number(total),
                    tuple((Mark("s", FILLS.get(code, Fill())), _pair(canvas, said[code], counts[code])) for code in counts),
                    row=row)
                for row, (locale, counts) in enumerate(found.items())])
    board.close()
    listed = words.listing([_pair(canvas, words.language(locale), counts.get("official", 0)) for locale, counts in found.items()])
    return words.say("charts.term_verification.caption", WORDS["caption"], counts=listed, total=total)


def _pair(canvas: Canvas, name: str, number: int) -> str:
    return canvas.words.say("charts.term_verification.pair", WORDS["pair"], name=name, number=number)
