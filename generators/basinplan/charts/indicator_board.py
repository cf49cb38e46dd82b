"""How all indicators stand: one row an indicator with its verdict by shape and word and its last value."""

from __future__ import annotations

from collections import Counter

from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import NOT_ASSESSABLE, Verdict, last_fact
from basinplan.model.observation import Observation
from basinplan.registers.indicator import Indicator
from basinplan.render.board import GAP, STEP, Board
from basinplan.render.canvas import Canvas
from basinplan.render.locale import NBSP
from basinplan.render.palette import INK2, LIMIT, LINE2, PAPER, STATUS
from basinplan.render.verdicts import UNSURE, say_verdict

ON_LIST = "indicator"
WORDS = {
    "caption": {
        "ru": "Показателей — {total}: {counts}.", "kk": "Барлығы {total} көрсеткіш: {counts}.", "zh": "共{total}个指标：{counts}。",
        "en": "{total} indicators: {counts}.",
    },
    "pair": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}{number}个", "en": "{name} {number}"},
    "subtitle": {
        "ru": "Оценка и последнее значение, {date}", "kk": "Бағасы және соңғы мәні, {date}", "zh": "评估结果和最新值，{date}",
        "en": "Verdict and last value, {date}",
    },
    "open": {"ru": "оценить нельзя", "kk": "бағалау мүмкін емес", "zh": "无法评估", "en": "cannot be assessed"},
    "dated": {"ru": "{value}, {period}", "kk": "{value}, {period}", "zh": "{value}，{period}", "en": "{value}, {period}"},
    "kind": {"ru": "{value} ({kind})", "kk": "{value} ({kind})", "zh": "{value}（{kind}）", "en": "{value} ({kind})"},
}
SIGNS = {"on_track": "^", "improved": "^", "acceleration_needed": ">", "at_risk": "D", "deterioration": "v", "worsened": "v",
         "not_met": "X", "limited_progress": "_", "unchanged": "s", "no_target": "_"}
COLOURS = {"achieved": "executed", "met": "executed", "partly_met": "executed", "on_track": "ongoing", "improved": "ongoing",
           "acceleration_needed": "postponed", "at_risk": "postponed", "deterioration": "cancelled", "worsened": "cancelled",
           "not_met": "cancelled"}
SHORT = 16


def indicator_board(canvas: Canvas) -> str:
    """Every indicator of the plan, grouped by its place in DPSIR: verdict, last value, period."""
    canvas.counted = ("indicator",)
    plan, words = canvas.plan, canvas.words
    order = list(plan.code_lists["dpsir"])
    found = sorted(plan.register("indicator"), key=lambda indicator: (order.index(indicator.dpsir), indicator.id))
    verdicts = {indicator.id: assess(plan, indicator) for indicator in found}
    last = {indicator.id: last_fact(observations_of(plan, indicator)) for indicator in found}
    canvas.subtitle = words.say("charts.indicator_board.subtitle", WORDS["subtitle"], date=words.date(plan.passport.as_of))
    canvas.table(tuple(words.say(key) for key in ("columns.indicator", "fields.dpsir", "columns.last_value", "columns.verdict")),
                 [(words.text(indicator.title), words.code("dpsir", indicator.dpsir), _value(canvas, indicator, last[indicator.id]),
                   say_verdict(words, verdicts[indicator.id])) for indicator in found])
    if not found:
        return canvas.empty()
    canvas.sources = [value.source for value in last.values() if value]
    board, group = Board(canvas), ""
    for row, indicator in enumerate(found):
        if indicator.dpsir != group:
            group = indicator.dpsir
            board.heading(words.code("dpsir", group))
        _row(board, indicator, verdicts[indicator.id], _value(canvas, indicator, last[indicator.id]), row)
    board.close()
    counts = Counter(verdict.code for verdict in verdicts.values())
    return words.say("charts.indicator_board.caption", WORDS["caption"], total=len(found), counts=words.listing(
        [_pair(canvas, code, number) for code, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]))


def _pair(canvas: Canvas, code: str, number: int) -> str:
    words = canvas.words
    name = words.say("charts.indicator_board.open", WORDS["open"]) if code == NOT_ASSESSABLE else words.say(f"verdict.{code}")
    return words.say("charts.indicator_board.pair", WORDS["pair"], name=name, number=number)


def _value(canvas: Canvas, indicator: Indicator, last: Observation | None) -> str:
    """The last value with unit and period; provisional and estimated values say so."""
    words = canvas.words
    if last is None:
        return words.say("value.not_published")
    period = words.period(last.start, last.end)
    said = words.say("charts.indicator_board.dated", WORDS["dated"], value=words.observed(last, indicator.unit),
                     period=period.replace(" ", NBSP) if len(period) < SHORT else period)
    kind = words.code("observation_kind", last.kind)
    return words.say("charts.indicator_board.kind", WORDS["kind"], value=said, kind=kind) if last.kind in UNSURE else said


def _row(board: Board, indicator: Indicator, verdict: Verdict, value: str, row: int) -> None:
    """One indicator: three columns, or three paragraphs where the drawing is narrow."""
    words, top, left = board.canvas.words, board.y, GAP + 18
    room = board.width - left - GAP
    _sign(board, GAP + 6, top + STEP / 2, verdict.code, row)
    title, said = words.text(indicator.title), say_verdict(words, verdict)
    if board.canvas.is_wide:
        parts = ((title, 0, 0.42, {}), (value, 0.44, 0.25, {}), (said, 0.71, 0.29, {"colour": INK2}))
        board.y += max(board.paragraph(left + room * at, text, room * wide, y=top, **how) for text, at, wide, how in parts) + 5
        return
    for text, how in ((title, {"bold": True}), (value, {}), (said, {"colour": INK2})):
        board.y += board.paragraph(left, text, room, **how)
    board.y += 6


def _sign(board: Board, x: float, y: float, code: str, row: int) -> None:
    """The shape of a verdict: disc with tick, half disc, arrow, cross, dash, dashed ring."""
    from matplotlib.patches import Circle, Wedge

    colour = STATUS[COLOURS[code]] if code in COLOURS else LIMIT if code == "limited_progress" else LINE2
    if code in SIGNS:
        thick = 3 if SIGNS[code] == "_" else 1.125
        board.axes.plot([x], [y], SIGNS[code], color=colour, markersize=8.5, markeredgewidth=thick,
                        **board.canvas.row(row))
        return
    done, dashed = code in ("achieved", "met"), code == NOT_ASSESSABLE
    board.axes.add_patch(Circle((x, y), 5, facecolor=colour if done else PAPER, edgecolor=colour, linewidth=1.125,
                                linestyle=(0, (2, 1.5)) if dashed else "-", **board.canvas.row(row)))
    if done:
        board.line([(x - 2.4, y + 0.2), (x - 0.6, y + 2.2), (x + 2.6, y - 2)], color=PAPER, linewidth=1.3)
    elif not dashed:
        board.axes.add_patch(Wedge((x, y), 5, 90, 270, facecolor=colour, edgecolor="none"))
