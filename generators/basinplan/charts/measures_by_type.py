"""How many measures of each type there are, and in which state they are."""

from __future__ import annotations

from basinplan.analyses.totals import measures_by_type as count_by_type
from basinplan.render.board import STATUS_FILLS, Bar, Board, Fill, Mark
from basinplan.render.canvas import Canvas

WORDS = {
    "caption": {
        "ru": "Меры плана по типу: {counts}; всего {total}.", "kk": "Жоспар шаралары түрі бойынша: {counts}; барлығы {total}.",
        "zh": "规划措施按类型统计：{counts}；共{total}项。", "en": "Measures of the plan by type: {counts}; {total} in all.",
    },
    "pair": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}{number}项", "en": "{name} {number}"},
    "subtitle": {
        "ru": "Число мер по типу и состоянию", "kk": "Шаралар саны: түрі және күйі бойынша", "zh": "按类型和状态统计的措施数量",
        "en": "Number of measures by type and status",
    },
    "all": {"ru": "Всего", "kk": "Барлығы", "zh": "合计", "en": "All"},
}


def measures_by_type(canvas: Canvas) -> str:
    """Measures of each type as one bar, parted by status, with every count in words."""
    canvas.counted = ("measure",)
    words, counts = canvas.words, count_by_type(canvas.plan)
    canvas.subtitle = words.say("charts.measures_by_type.subtitle", WORDS["subtitle"])
    statuses = [code for code in canvas.plan.code_lists["measure_status"] if any(code in found for found in counts.values())]
    said = {code: words.code("measure_status", code) for code in statuses}
    canvas.table((words.say("fields.type"), *said.values(), words.say("charts.measures_by_type.all", WORDS["all"])),
                 [(words.code("measure_type", kind), *(words.number(found.get(code, 0)) for code in statuses),
                   words.number(sum(found.values()))) for kind, found in counts.items()])
    if not counts:
        return canvas.empty()
    board = Board(canvas)
    board.bars([Bar(words.code("measure_type", kind), tuple((found[code], STATUS_FILLS.get(code, Fill())) for code in found),
                    words.number(sum(found.values())),
                    tuple((Mark("s", STATUS_FILLS.get(code, Fill())), _pair(canvas, said[code], found[code])) for code in found),
                    row=row)
                for row, (kind, found) in enumerate(counts.items())])
    board.close()
    listed = words.listing([_pair(canvas, words.code("measure_type", kind), sum(found.values())) for kind, found in counts.items()])
    return words.say("charts.measures_by_type.caption", WORDS["caption"], counts=listed,
                     total=sum(sum(found.values()) for found in counts.values()))


def _pair(canvas: Canvas, name: str, number: int) -> str:
    return canvas.words.say("charts.measures_by_type.pair", WORDS["pair"], name=name, number=number)
