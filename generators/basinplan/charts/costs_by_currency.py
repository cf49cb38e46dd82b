"""Published amounts of the measures, each currency by itself: nothing is converted, nothing is added."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.totals import POWERS, Amount, amounts_by_currency, measures_with_cost, measures_with_payer
from basinplan.render.board import GAP, STEP, UNKNOWN, Bar, Board, Fill, text_width, wrap
from basinplan.render.canvas import Canvas
from basinplan.render.locale import NBSP, Words
from basinplan.render.palette import INK2, LINE2, S1, S4, WATER

WORDS = {
    "caption": {
        "ru": "Сумма опубликована у {cost} из {total} мер, плательщик назван у {payer}; валют — {currencies}, суммы не "
              "пересчитаны и не сложены.",
        "kk": "{total} шараның ішінде сомасы жарияланғаны – {cost}, төлеушісі аталғаны – {payer}; валюта саны – {currencies}, "
              "сомалар айырбасталмаған және қосылмаған.",
        "zh": "{total}项措施中，{cost}项已公布金额，{payer}项已说明出资方；涉及{currencies}种货币，金额未作换算或相加。",
        "en": "An amount has been published for {cost} of {total} measures, a payer is named for {payer}; the amounts are in "
              "{currencies} currencies, neither converted nor added.",
    },
    "subtitle": {
        "ru": "Опубликованные суммы по мерам, отдельно в каждой валюте",
        "kk": "Шаралар бойынша жарияланған сомалар, әр валюта бөлек", "zh": "各项措施的已公布金额，按货币分列",
        "en": "Published amounts of measures, each currency by itself",
    },
    "no_cost": {"ru": "стоимость не опубликована", "kk": "құны жарияланбаған", "zh": "费用未公布", "en": "no cost published"},
    "no_payer": {"ru": "плательщик не назван", "kk": "төлеушісі аталмаған", "zh": "未说明出资方", "en": "no payer named"},
    "of": {
        "ru": "{number} из {total} мер", "kk": "{number} шара, барлығы {total}", "zh": "{total}项中{number}项",
        "en": "{number} of {total} measures",
    },
    "about": {
        "ru": "{scope} · {kind} · {basis}", "kk": "{scope} · {kind} · {basis}", "zh": "{scope}·{kind}·{basis}",
        "en": "{scope} · {kind} · {basis}",
    },
    "panel": {
        "ru": "{currency}: опубликованных сумм — {number}", "kk": "{currency}: жарияланған сомалар – {number}",
        "zh": "{currency}：已公布金额{number}笔", "en": "{currency}, amounts published: {number}",
    },
    "unknown": {"ru": "Что неизвестно", "kk": "Не белгісіз", "zh": "未知内容", "en": "What is not known"},
    "steps": {
        "ru": "Где суммы различаются больше чем в {number} раз, деления растут в десять раз: сравнивайте положение знаков, а не "
              "длину линий.",
        "kk": "Сомалардың айырмасы {number} еседен асса, бөліктер он есе өседі: сызықтың ұзындығын емес, белгінің орнын "
              "салыстырыңыз.",
        "zh": "金额相差{number}倍以上时采用对数刻度，每格为前一格的十倍：请比较标记的位置，而非线的长度。",
        "en": "Where amounts differ by more than {number} times, each division is ten times the one before: compare the places of "
              "the marks, not the length of the lines.",
    },
    "parts": {
        "ru": "Мера может быть частью другой, тогда её сумма входит и в ту.",
        "kk": "Шара басқа шараның бөлігі болуы мүмкін, онда оның сомасы соған да кіреді.",
        "zh": "一项措施可能是另一项的组成部分，其金额也包含在后者之中。",
        "en": "A measure may be part of another; its amount is then part of that one's too.",
    },
}
SCOPES = {"basin": Fill(S1), "national": Fill(WATER, "//", LINE2), "transboundary": Fill(S4, "xx", WATER)}
SHAPES = {"basin": "o", "national": "s", "transboundary": "D"}
FAR = 30


def costs_by_currency(canvas: Canvas) -> str:
    """One panel a currency with an amount a row: measure, amount, scope, kind and how firm it is; then what is not known."""
    canvas.counted = ("measure",)
    plan, words, found = canvas.plan, canvas.words, amounts_by_currency(canvas.plan)
    total, cost, payer = len(plan.register("measure")), measures_with_cost(plan), measures_with_payer(plan)
    canvas.subtitle = _say(words, "subtitle")
    canvas.table(tuple(words.say(f"fields.{key}") for key in ("id", "title", "amount", "scope", "kind", "basis")),
                 [_told(words, amount) for each in found.values() for amount in each])
    none = words.say("value.not_applicable")
    canvas.rows += [(none, _say(words, key), _say(words, "of", number=number, total=total), none, none, none)
                    for key, number in (("no_cost", total - cost), ("no_payer", total - payer))]
    if not total:
        return canvas.empty()
    canvas.sources = [amount.cost.source for each in found.values() for amount in each]
    board = Board(canvas)
    row = 0
    for currency, amounts in found.items():
        board.heading(_say(words, "panel", currency=currency, number=len(amounts)))
        _panel(board, amounts, row)
        row += len(amounts)
    board.heading(_say(words, "unknown"))
    board.bars([Bar(_say(words, key), ((total - known, UNKNOWN), (known, Fill(WATER))),
                    _say(words, "of", number=total - known, total=total), row=number)
                for number, (key, known) in enumerate((("no_cost", cost), ("no_payer", payer)), row)])
    board.close()
    if any(_is_far(amounts) for amounts in found.values()):
        canvas.notes.append(_say(words, "steps", number=FAR))
    canvas.notes.append(_say(words, "parts"))
    return _say(words, "caption", cost=cost, payer=payer, total=total, currencies=len(found))


def _say(words: Words, key: str, **params: object) -> str:
    return words.say(f"charts.costs_by_currency.{key}", WORDS[key], **params)


def _money(words: Words, amount: Amount) -> str:
    return words.money(amount.cost.amount, amount.cost.scale, amount.cost.currency)


def _told(words: Words, amount: Amount) -> tuple[str, ...]:
    measure, cost = amount.measure, amount.cost
    return (measure.id, words.text(measure.title), _money(words, amount), words.code("scope", measure.scope),
            words.code("cost_kind", cost.kind), words.code("cost_basis", cost.basis))


def _is_far(amounts: tuple[Amount, ...]) -> bool:
    """Whether bars from zero could not show the smallest beside the largest."""
    return amounts[0].units > FAR * amounts[-1].units > 0


def _panel(board: Board, amounts: tuple[Amount, ...], first: int) -> None:
    """The amounts of one currency, from a row of the table on: bars from zero, or dots along powers of ten."""
    words, wide, far = board.canvas.words, board.canvas.is_wide, _is_far(amounts)
    left = board.width * 0.42 if wide else GAP + 2
    right = board.width - GAP * 2 - max(text_width(_money(words, amount)) for amount in amounts)
    low = Decimal(10) ** (amounts[-1].units.adjusted()) if far else Decimal(0)
    lines = []
    for row, amount in enumerate(amounts, first):
        share = (amount.units / low).log10() / (amounts[0].units / low).log10() if far else amount.units / (amounts[0].units or 1)
        lines.append(_amount(board, amount, row, (left, (right - left) * float(share)), far))
    if far:
        _powers(board, amounts, low, (left, right, lines))


def _amount(board: Board, amount: Amount, row: int, where: tuple[float, float], far: bool) -> float:
    """One row: id and title, the bar or dot with the amount, and what it speaks of; returns the middle of the bar."""
    words, wide, top, fill = board.canvas.words, board.canvas.is_wide, board.y, SCOPES.get(amount.measure.scope, Fill(S1))
    left, length = where
    about = _say(words, "about", scope=words.code("scope", amount.measure.scope), kind=words.code("cost_kind", amount.cost.kind),
                 basis=words.code("cost_basis", amount.cost.basis))
    name = f"{amount.measure.id} {words.text(amount.measure.title)}"
    height = board.paragraph(GAP, name, left - GAP * 3 if wide else board.width - GAP * 2, 2)
    y = top + (0 if wide else height) + STEP / 2
    if far:
        board.line([(left, y), (left + length, y)], color=LINE2)
        board.axes.plot([left + length], [y], SHAPES.get(amount.measure.scope, "o"), markersize=7, color=fill.edge or fill.colour,
                        markerfacecolor=fill.colour, zorder=6, **board.canvas.row(row))
    else:
        board.box(left, y - 5, max(length, 1), 10, fill, row)
    board.write(left + length + 8, _money(words, amount), y, clear=True)
    below = wrap(about, board.width - left - GAP)
    for number, line in enumerate(below):
        board.write(left, line, y + STEP * (number + 1), colour=INK2)
    board.y = max(top + height, y + STEP * (len(below) + 0.5)) + 6
    return y


def _powers(board: Board, amounts: tuple[Amount, ...], low: Decimal, where: tuple[float, float, list[float]]) -> None:
    """Ticks at powers of ten in every row, named under the panel where there is room."""
    left, right, lines = where
    words, reach, free = board.canvas.words, (amounts[0].units / low).log10(), -99.0
    for power in range(int(reach) + 1):
        x = left + (right - left) * float(power / reach)
        board.rule(x, [(y - 6, y + 6) for y in lines], color=LINE2)
        exponent = low.adjusted() + power
        scale = next((scale for scale, zeros in reversed(POWERS.items()) if exponent >= zeros), "units")
        currency = amounts[0].cost.currency
        said = words.money(Decimal(10) ** (exponent - POWERS[scale]), scale, currency)
        said = said.removesuffix(words.code("currency", currency)).strip(NBSP)
        start = min(x, board.width - GAP - text_width(said))
        if start > free:
            board.write(start, said, board.y + STEP / 2, colour=INK2)
            free = start + text_width(said) + 10
    board.y += STEP + 4
