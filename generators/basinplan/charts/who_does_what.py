"""Who answers for the measures and who takes part: bodies against the status of their measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from basinplan.analyses.totals import Roles, measures_by_status, measures_without_responsible, roles_by_body
from basinplan.render.board import GAP, STEP, Board, Fill, Mark, wrap
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK, INK2, LINE, LINE2, PAPER, S1
from basinplan.render.tabling import name_cell

ON_LIST = "body"
WORDS = {
    "caption": {
        "ru": "Чаще всего названа организация «{name}»: ответственной — в {responsible} из {total} мер, партнёром — в {partner}; "
              "мер, где ответственный не назван, — {none}.",
        "kk": "Ең жиі аталған ұйым – «{name}»: жауапты орындаушы ретінде – {responsible}, серіктес ретінде – {partner} (барлығы "
              "{total} шара); жауаптысы аталмаған шаралар – {none}.",
        "zh": "提及最多的机构是“{name}”：在{total}项措施中，{responsible}项为责任单位，{partner}项为参与单位；{none}项措施未说明责"
              "任单位。",
        "en": "The body named most often is “{name}”: responsible in {responsible} of {total} measures, partner in {partner}; for "
              "{none} measures nobody is named as responsible.",
    },
    "subtitle": {
        "ru": "Число мер по организациям и состоянию", "kk": "Шаралар саны: ұйымдар және күйі бойынша",
        "zh": "按机构和状态统计的措施数量", "en": "Number of measures by body and status",
    },
    "responsible": {"ru": "ответственный", "kk": "жауапты орындаушы", "zh": "责任单位", "en": "responsible"},
    "partner": {"ru": "партнёр", "kk": "серіктес", "zh": "参与单位", "en": "partner"},
    "others": {
        "ru": "другие организации ({number})", "kk": "басқа ұйымдар ({number})", "zh": "其他机构（{number}个）",
        "en": "other bodies ({number})",
    },
    "none": {
        "ru": "ответственный не назван", "kk": "жауапты орындаушы аталмаған", "zh": "未说明责任单位",
        "en": "nobody named as responsible",
    },
    "role": {"ru": "Роль", "kk": "Рөлі", "zh": "角色", "en": "Role"},
    "note": {
        "ru": "Мера с несколькими ответственными считается у каждого.", "kk": "Бірнеше жауаптысы бар шара әрқайсысында есептеледі.",
        "zh": "有多个责任单位的措施，在各单位分别计数。",
        "en": "A measure with several responsible bodies counts for each of them.",
    },
}
MOST, CELL = 15, 20.0
Row = tuple[str, Roles, Mapping[str, int]]
NO_ROWS: dict[str, int] = {}
FULL, HOLLOW, NOBODY = Fill(S1), Fill(PAPER, "", S1), Fill(PAPER, "", LINE2, dashed=True)


def who_does_what(canvas: Canvas) -> str:
    """The bodies named most often, with their number of measures by status: filled as responsible, open as partner."""
    canvas.counted = ("measure", "body")
    plan = canvas.plan
    found, statuses = roles_by_body(plan), list(measures_by_status(plan))
    unnamed = measures_without_responsible(plan)
    numbers = _table(canvas, found, statuses)
    rows = [(_name(canvas, id), roles, numbers[id]) for id, roles in list(found.items())[:MOST]]
    if len(found) > MOST:
        rest = list(found.values())[MOST:]
        together = Roles(_sum(roles.responsible for roles in rest), _sum(roles.partner for roles in rest))
        rows.append((_say(canvas, "others", number=len(rest)), together, NO_ROWS))
    if not rows:
        return canvas.empty()
    board = Board(canvas)
    board.flow(((Mark("s", FULL, "1"), _say(canvas, "responsible")), (Mark("s", HOLLOW, "1"), _say(canvas, "partner"))), GAP,
               board.width - GAP * 2)
    board.y += 6
    (_matrix if canvas.is_wide else _list)(board, rows, statuses)
    board.y += 2
    if unnamed:
        (_matrix if canvas.is_wide else _list)(board, [(_say(canvas, "none"), Roles(unnamed, {}), NO_ROWS)], statuses, bare=True)
    board.close()
    first, roles = next(iter(found.items()))
    canvas.notes.append(_say(canvas, "note"))
    return _say(canvas, "caption", name=_name(canvas, first), responsible=sum(roles.responsible.values()),
                partner=sum(roles.partner.values()), total=len(plan.register("measure")), none=sum(unnamed.values()))


def _say(canvas: Canvas, key: str, **params: object) -> str:
    return canvas.words.say(f"charts.who_does_what.{key}", WORDS[key], **params)


def _name(canvas: Canvas, id: str) -> str:
    return name_cell(canvas.words, canvas.plan, id).text


def _sum(counts) -> Counter:
    return sum(map(Counter, counts), Counter())


def _table(canvas: Canvas, found: Mapping[str, Roles], statuses: list[str]) -> dict[str, dict[str, int]]:
    """Every body with its counts, also those that the drawing puts together; returns the rows of each body by role."""
    words = canvas.words
    canvas.subtitle = _say(canvas, "subtitle")
    told = [(id, role, counts) for id, roles in found.items()
            for role, counts in (("responsible", roles.responsible), ("partner", roles.partner)) if counts]
    canvas.table((words.say("fields.body"), _say(canvas, "role"), *(words.code("measure_status", code) for code in statuses)),
                 [(_name(canvas, id), _say(canvas, role), *(words.number(counts.get(code, 0)) for code in statuses))
                  for id, role, counts in told])
    numbers: dict[str, dict[str, int]] = {}
    for row, (id, role, _) in enumerate(told):
        numbers.setdefault(id, {})[role] = row
    return numbers


def _matrix(board: Board, rows: list[Row], statuses: list[str], bare: bool = False) -> None:
    """A row a body, a column a status; the headings climb like stairs so that long words need no turning."""
    words, left = board.canvas.words, board.width * 0.45
    pitch = min((board.width - left - GAP) / len(statuses), 70)
    middle = {code: left + pitch * (number + 0.5) for number, code in enumerate(statuses)}
    stairs = [] if bare else list(reversed(statuses))
    tops = {code: board.y + STEP * (number + 0.5) for number, code in enumerate(stairs)}
    for code, top in tops.items():
        board.write(middle[code] - 4, words.code("measure_status", code), top, ha="right", colour=INK2)
    board.y += STEP * len(stairs) + (4 if stairs else 0)
    for name, roles, numbers in rows:
        lines = wrap(name, left - GAP * 3, 3)
        y = board.y + max(len(lines) * STEP, CELL) / 2
        board.paragraph(GAP, name, left - GAP * 3, 3, y=y - len(lines) * STEP / 2)
        board.y = y + max(len(lines) * STEP, CELL) / 2 + 4
        for code in statuses:
            _cell(board, (middle[code], y), {role: (of.get(code, 0), fill, numbers.get(role)) for role, of, fill in (
                ("responsible", roles.responsible, NOBODY if bare else FULL), ("partner", roles.partner, HOLLOW))})
        board.line([(GAP, board.y - 2), (board.width - GAP, board.y - 2)], color=LINE)
    for code, top in tops.items():
        board.line([(middle[code], top - STEP / 2), (middle[code], board.y - 2)], color=LINE2, zorder=0.5)


def _cell(board: Board, spot: tuple[float, float], boxes: Mapping[str, tuple[int, Fill, int | None]]) -> None:
    """Two boxes with their numbers, left the responsible, right the partners; nothing for nought."""
    x, y = spot
    for role, (number, fill, row) in boxes.items():
        if number:
            left, said = x + (1 - CELL if role == "responsible" else 1), board.canvas.words.number(number)
            board.box(left, y - 7.5, CELL - 2, 15, fill, row)
            board.write(left + CELL / 2 - 1, said, y, ha="center", colour=PAPER if fill == FULL else INK)


def _list(board: Board, rows: list[Row], statuses: list[str], bare: bool = False) -> None:
    """On a narrow drawing: each body with its numbers and the words of the statuses after them."""
    words = board.canvas.words
    for name, roles, numbers in rows:
        board.y += board.paragraph(GAP, name, board.width - GAP * 2) + 3
        items = [(Mark("s", fill, words.number(counts[code]), numbers.get(role)), words.code("measure_status", code))
                 for code in statuses
                 for role, fill, counts in (("responsible", NOBODY if bare else FULL, roles.responsible),
                                            ("partner", HOLLOW, roles.partner)) if counts.get(code)]
        board.flow(tuple(items), GAP, board.width - GAP * 2)
        board.y += 10
