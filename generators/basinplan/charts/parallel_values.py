"""The published numbers of one quantity on one axis, each with who published it; none of them is the measure of the others."""

from __future__ import annotations

from basinplan.analyses.parallel import is_number
from basinplan.registers.parallel_figure import ParallelFigure
from basinplan.render.canvas import Canvas
from basinplan.render.palette import PAPER, S1
from basinplan.render.panelling import across_axis, dot_rows
from basinplan.render.parallel import say_figure

WORDS = {
    "caption": {
        "ru": "{title}: опубликованных цифр — {count}, от {low} до {high}.",
        "kk": "{title}: жарияланған цифр саны – {count}, {low} мен {high} аралығында.",
        "zh": "{title}：已公布{count}个数字，介于{low}与{high}之间。",
        "en": "{title}: {count} published figures between {low} and {high}.",
    },
    "same": {
        "ru": "{title}: опубликованных цифр — {count}, все — {low}.",
        "kk": "{title}: жарияланған цифр саны – {count}, бәрі – {low}.",
        "zh": "{title}：已公布{count}个数字，均为{low}。", "en": "{title}: {count} published figures, all of them {low}.",
    },
}


def parallel_values(canvas: Canvas, parallel_figure: ParallelFigure) -> str:
    """One row for each number, in order of size: publisher, period, the number as a dot."""
    words, record = canvas.words, parallel_figure
    unit = record.unit and words.code("unit", record.unit)
    canvas.subtitle = f"{words.text(record.title)}, {unit}" if unit else words.text(record.title)
    figures = sorted((figure for figure in record.figures if is_number(figure)), key=lambda figure: figure.value)
    canvas.sources = [id for figure in figures for id in figure.sources]
    said = [say_figure(words, record, figure) for figure in figures]
    canvas.table(tuple(words.say(f"columns.{key}") for key in ("publisher", "value", "period")),
                 [(words.text(figure.publisher), text, words.text(figure.period))
                  for figure, text in zip(figures, said, strict=True)])
    if not figures:
        return canvas.empty()
    names = [words.row([words.text(figure.publisher), words.text(figure.period)]) for figure in figures]
    for row, (figure, place) in enumerate(zip(figures, dot_rows(canvas, names, said), strict=True)):
        canvas.axes.plot([float(figure.value)], [place], "o", color=S1, markersize=8,
                         markerfacecolor=PAPER if figure.approximate else S1, **canvas.row(row))
    across_axis(canvas, [float(figure.value) for figure in figures], from_zero=False)
    comparable = words.code("comparability", record.comparable)
    canvas.notes.append(f"{comparable[:1].upper()}{comparable[1:]}{words.say('mark.stop').rstrip()}")
    key = "same" if said[0] == said[-1] else "caption"
    return words.say(f"charts.parallel_values.{key}", WORDS[key], title=words.text(record.title), count=len(figures), low=said[0],
                     high=said[-1])
