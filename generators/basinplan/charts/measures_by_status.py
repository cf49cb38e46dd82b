"""How many measures are in which state: one stacked bar with its counts in words."""

from __future__ import annotations

from basinplan.analyses.totals import measures_by_status as count_by_status
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK, LINE2, STATUS

ON_LIST = "measure"
WORDS = {
    "caption": {
        "ru": "Меры плана по состоянию: {counts}; всего {total}.",
        "kk": "Жоспар шаралары күйі бойынша: {counts}; барлығы {total}.",
        "zh": "规划措施按状态统计：{counts}；共{total}项。",
        "en": "Measures of the plan by status: {counts}; {total} in all.",
    },
    "pair": {"ru": "{status} — {number}", "kk": "{status} – {number}", "zh": "{status}{number}项", "en": "{status} {number}"},
    "subtitle": {"ru": "Число мер", "kk": "Шаралар саны", "zh": "措施数量", "en": "Number of measures"},
    "status": {"ru": "Состояние", "kk": "Күйі", "zh": "状态", "en": "Status"},
}
HATCHES = {"planned": "//", "proposed": "..", "postponed": "xx", "unknown": "\\\\"}


def measures_by_status(canvas: Canvas) -> str:
    """All measures of the plan in one bar by status, in fixed order, counts and words beside."""
    words, axes = canvas.words, canvas.axes
    counts = count_by_status(canvas.plan)
    said = {code: words.code("measure_status", code) for code in counts}
    canvas.subtitle = words.say("charts.measures_by_status.subtitle", WORDS["subtitle"])
    canvas.table((words.say("charts.measures_by_status.status", WORDS["status"]), canvas.subtitle),
                 [(said[code], words.number(number)) for code, number in counts.items()])
    canvas.counted = ("measure",)
    axes.grid(False)
    rows = len(counts)
    for row, (code, number) in enumerate(counts.items()):
        axes.barh(rows - row, number, height=0.62, color=STATUS[code], edgecolor=LINE2 if code in HATCHES else STATUS[code],
                  hatch=HATCHES.get(code), linewidth=0.75, **canvas.row(row))
        canvas.label(number, rows - row, words.number(number), xytext=(6, 0), ha="left")
    axes.set_yticks([rows - row for row in range(rows)], list(said.values()), color=INK)
    axes.set_xlim(0, max(counts.values(), default=1) * 1.15)
    axes.set_ylim(0.3, rows + 0.7)
    axes.xaxis.set_visible(False)
    axes.spines["bottom"].set_visible(False)
    axes.axvline(0, color=INK, linewidth=1)
    canvas.room_for_names(list(said.values()))
    listed = words.listing([words.say("charts.measures_by_status.pair", WORDS["pair"], status=said[code], number=number)
                            for code, number in counts.items()])
    return words.say("charts.measures_by_status.caption", WORDS["caption"], counts=listed, total=sum(counts.values()))
