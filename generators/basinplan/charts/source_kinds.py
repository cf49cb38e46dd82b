"""What the plan was read in: sources by kind and year of publication."""

from __future__ import annotations

from basinplan.analyses.totals import sources_by_kind
from basinplan.model.values import NOT_STATED
from basinplan.render.board import GAP, STEP, UNKNOWN, Board, Fill, text_width
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK2, LINE, S1

ON_LIST = "source"
WORDS = {
    "caption": {
        "ru": "Источников — {total}; больше всего: {kind} — {number}; дата публикации не указана у {undated}.",
        "kk": "Дереккөздер саны – {total}; ең көбі: {kind} – {number}; жарияланған күні көрсетілмегені – {undated}.",
        "zh": "来源共{total}个；最多的类别为{kind}，{number}个；未说明发布日期的有{undated}个。",
        "en": "{total} sources; the most frequent kind: {kind}, {number}; {undated} without a date of publication.",
    },
    "subtitle": {
        "ru": "Число источников по виду и году публикации", "kk": "Дереккөздер саны: түрі және жарияланған жылы бойынша",
        "zh": "按类别和发布年份统计的来源数", "en": "Number of sources by kind and year of publication",
    },
    "row": {"ru": "{kind} — {number}", "kk": "{kind} – {number}", "zh": "{kind}：{number}", "en": "{kind}: {number}"},
    "undated": {"ru": "без даты", "kk": "күні жоқ", "zh": "无日期", "en": "no date"},
    "year": {"ru": "Год", "kk": "Жыл", "zh": "年份", "en": "Year"},
    "number": {"ru": "Число", "kk": "Саны", "zh": "数量", "en": "Number"},
}
HIGH, APART = 60.0, 14.0


def source_kinds(canvas: Canvas) -> str:
    """Sources of each kind along the years, all on one scale; those without a date stand at the end."""
    canvas.counted = ("source",)
    words, found = canvas.words, sources_by_kind(canvas.plan)
    undated = words.say("charts.source_kinds.undated", WORDS["undated"])
    canvas.subtitle = words.say("charts.source_kinds.subtitle", WORDS["subtitle"])
    canvas.table((words.say("fields.kind"), *(words.say(f"charts.source_kinds.{key}", WORDS[key]) for key in ("year", "number"))),
                 [(words.code("source_kind", kind), undated if year == NOT_STATED else year, words.number(number))
                  for kind, counts in found.items() for year, number in counts.items()])
    if not found:
        return canvas.empty()
    board = Board(canvas)
    years = [int(year) for counts in found.values() for year in counts if year != NOT_STATED]
    span = (min(years), max(years)) if years else None
    most = max(number for counts in found.values() for number in counts.values())
    left = board.width * 0.36 if canvas.is_wide else GAP
    right = board.width - GAP - max(text_width(undated), 20) - APART
    first = 0
    for kind, counts in found.items():
        _strip(board, words.code("source_kind", kind), counts, span, (left, right, HIGH / most, first))
        first += len(counts)
    _axis(board, span, left, right, undated if any(NOT_STATED in counts for counts in found.values()) else "")
    board.close()
    first = next(iter(found))
    return words.say("charts.source_kinds.caption", WORDS["caption"], total=len(canvas.plan.register("source")),
                     kind=words.code("source_kind", first), number=sum(found[first].values()),
                     undated=sum(counts.get(NOT_STATED, 0) for counts in found.values()))


def _strip(board: Board, kind: str, counts: dict[str, int], span: tuple[int, int] | None, where: tuple) -> None:
    """One kind: its name and total, a bar a year, the count over its highest bar and over those without a date."""
    (left, right, scale, first), words = where, board.canvas.words
    row = {year: number for number, year in enumerate(counts, first)}
    name = words.say("charts.source_kinds.row", WORDS["row"], kind=kind, number=sum(counts.values()))
    high = max(counts.values()) * scale
    if board.canvas.is_wide:
        board.paragraph(GAP, name, left - GAP * 3, y=board.y + high + 2)
    else:
        board.y += board.paragraph(GAP, name, board.width - GAP * 2) - (STEP if high < 9 else 0) / 2
    base = board.y + STEP + high
    board.line([(left, base), (right, base)], color=INK2)
    dated = {year: number for year, number in counts.items() if year != NOT_STATED}
    for year, number in dated.items():
        x, width = _at(int(year), span, left, right)
        board.box(x + width * 0.1, base - number * scale, width * 0.8, number * scale, Fill(S1), row[year])
    if dated:
        peak = max(dated, key=lambda year: (dated[year], year))
        x, width = _at(int(peak), span, left, right)
        board.write(x + width / 2, words.number(dated[peak]), base - dated[peak] * scale - STEP / 2, ha="center")
    if NOT_STATED in counts:
        number, x = counts[NOT_STATED], right + APART
        board.box(x, base - number * scale, 14, number * scale, UNKNOWN, row[NOT_STATED])
        board.write(x + 7, words.number(number), base - number * scale - STEP / 2, ha="center")
    board.y = base + 8


def _at(year: int, span: tuple[int, int], left: float, right: float) -> tuple[float, float]:
    """Where the slot of a year begins, and how wide it is."""
    width = min((right - left) / (span[1] - span[0] + 1), 34)
    return left + (year - span[0]) * width, width


def _axis(board: Board, span: tuple[int, int] | None, left: float, right: float, undated: str) -> None:
    """Years under the last strip as often as there is room, and the words for no date."""
    board.write(right + APART, undated, board.y + STEP / 2, colour=INK2)
    if span:
        width, free = _at(span[0], span, left, right)[1], left - 99
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * width >= 30 or step == 100)
        for year in range(span[0], span[1] + 1):
            x = _at(year, span, left, right)[0] + width / 2
            if (year % step == 0 or year == span[0] == span[1]) and x - 13 > free and left <= x - 12 <= right - 22:
                board.line([(x, board.y - 8), (x, board.y - 4)], color=LINE)
                board.write(x, str(year), board.y + STEP / 2, ha="center", colour=INK2)
                free = x + 16
    board.y += STEP
