"""How complete the plan is: each rule of completeness as one dot between nothing answered and all answered."""

from __future__ import annotations

from basinplan.analyses.gaps import Gaps, find_gaps, words_of
from basinplan.registers import registers
from basinplan.render.board import GAP, STEP, UNKNOWN, Board, Fill, text_width
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK, INK2, LINE2, PAPER, S1

WORDS = {
    "caption": {
        "ru": "Правил полноты — {rules}, без пробелов — {full}; наименьшая доля ответов — {score}: {title}.",
        "kk": "Толықтық ережелерінің саны – {rules}, олқылығы жоғы – {full}; жауап үлесінің ең азы – {score}: {title}.",
        "zh": "完整性规则共{rules}条，其中{full}条无缺口；已有答案比例最低的为{score}：{title}。",
        "en": "Of {rules} rules of completeness {full} have no gaps; the smallest share of answers is {score}: {title}.",
    },
    "of": {
        "ru": "«{title}» (пробелов {missing} из {asked})", "kk": "«{title}» (олқылық {missing} / {asked})",
        "zh": "“{title}”（{asked}条记录中缺{missing}条）", "en": "“{title}” (gaps {missing} of {asked})",
    },
    "none": {
        "ru": "Правила полноты здесь ни к чему не применимы.", "kk": "Толықтық ережелері мұнда ештеңеге қолданылмайды.",
        "zh": "完整性规则在此无适用对象。", "en": "The rules of completeness apply to nothing here.",
    },
    "subtitle": {
        "ru": "Доля записей, в которых ответ есть, %", "kk": "Жауабы бар жазбалар үлесі, %", "zh": "已有答案的记录所占比例，%",
        "en": "Share of records that have an answer, %",
    },
    "rule": {"ru": "Чего нет", "kk": "Не жоқ", "zh": "缺少内容", "en": "What is missing"},
    "missing": {"ru": "Пробелов", "kk": "Олқылық саны", "zh": "缺口数", "en": "Gaps"},
    "asked": {"ru": "Записей", "kk": "Жазбалар саны", "zh": "记录数", "en": "Records"},
    "said": {
        "ru": "{score}, пробелов {missing} из {asked}", "kk": "{score}, олқылық {missing} / {asked}",
        "zh": "{score}，缺{missing}/{asked}", "en": "{score}, gaps {missing} of {asked}",
    },
    "any": {"ru": "Записи всех регистров", "kk": "Барлық тізілім жазбалары", "zh": "各类记录", "en": "Records of every register"},
    "not_asked": {"ru": "таких записей нет", "kk": "мұндай жазба жоқ", "zh": "无此类记录", "en": "no such records"},
}


def gaps_overview(canvas: Canvas) -> str:
    """Every rule of completeness with the share of records that answer it, grouped by register."""
    canvas.counted = ("measure", "indicator")
    words, found = canvas.words, find_gaps(canvas.plan)
    canvas.subtitle = words.say("charts.gaps_overview.subtitle", WORDS["subtitle"])
    canvas.table((*(words.say(f"charts.gaps_overview.{key}", WORDS[key]) for key in ("rule", "missing", "asked")), canvas.subtitle),
                 [(_title(canvas, gap), words.number(len(gap.missing)), words.number(len(gap.asked)), _score(canvas, gap))
                  for gap in found])
    asked = [gap for gap in found if gap.asked]
    if not asked:
        canvas.empty()
        return words.say("charts.gaps_overview.none", WORDS["none"])
    board = Board(canvas)
    widest = max(text_width(_said(canvas, gap)) for gap in found)
    for register in dict.fromkeys(gap.about for gap in found):
        board.heading(words.say(f"registers.{register}.many", registers()[register].WORDS["many"]) if register in registers()
                      else words.say("charts.gaps_overview.any", WORDS["any"]))
        for row, gap in enumerate(found):
            if gap.about == register:
                _row(board, gap, widest, row)
    board.close()
    worst = [gap for gap in asked if gap.score == min(other.score for other in asked)]
    named = [words.say("charts.gaps_overview.of", WORDS["of"], title=_title(canvas, gap), missing=len(gap.missing),
                       asked=len(gap.asked)) for gap in worst]
    return words.say("charts.gaps_overview.caption", WORDS["caption"], rules=len(found), full=sum(not gap.missing for gap in asked),
                     title=words.row(named), score=_score(canvas, worst[0]))


def _row(board: Board, gap: Gaps, widest: float, row: int) -> None:
    """The title, a track from 0 to 100 with the open part hatched, the dot and its words."""
    canvas, wide, top = board.canvas, board.canvas.is_wide, board.y
    left = board.width * 0.44 if wide else GAP + 4
    right = board.width - widest - 14
    height = board.paragraph(GAP, _title(canvas, gap), left - GAP * 3 if wide else board.width - GAP * 2)
    y = top + (height / 2 if wide else height + STEP / 2)
    if gap.score is not None:
        x = left + (right - left) * float(gap.score) / 100
        board.box(left, y - 2, right - left, 4, UNKNOWN)
        board.box(left, y - 2, x - left, 4, Fill(LINE2))
        board.axes.plot([x], [y], "o", markersize=8, color=S1, markerfacecolor=PAPER if gap.missing else S1, zorder=6,
                        **canvas.row(row))
    board.write(right + 9, _said(canvas, gap), y, colour=INK2 if gap.score is None else INK)
    board.y = top + height + (6 if wide else STEP + 7)


def _title(canvas: Canvas, gap: Gaps) -> str:
    return canvas.words.say(f"gaps.{gap.rule}.title", words_of(gap.rule)["title"])


def _score(canvas: Canvas, gap: Gaps) -> str:
    words = canvas.words
    if gap.score is None:
        return words.say("charts.gaps_overview.not_asked", WORDS["not_asked"])
    return words.with_unit(words.number(gap.score), "percent")


def _said(canvas: Canvas, gap: Gaps) -> str:
    if gap.score is None:
        return _score(canvas, gap)
    return canvas.words.say("charts.gaps_overview.said", WORDS["said"], score=_score(canvas, gap), missing=len(gap.missing),
                            asked=len(gap.asked))
