"""One published figure in a reader's words: its number with the unit, the range, or what the publication says."""

from __future__ import annotations

from basinplan.registers.parallel_figure import Figure, ParallelFigure
from basinplan.render.locale import Words


def say_figure(words: Words, record: ParallelFigure, figure: Figure) -> str:
    """The words of the publication where it has any, else the number or range with the unit of the record."""
    if figure.text or figure.value is None:
        return words.text(figure.text) if figure.text else words.say("value.not_stated")
    high = figure.value if figure.upper is None else figure.upper
    if record.unit is None:
        said = words.number(figure.value) if figure.upper is None else f"{words.number(figure.value)}–{words.number(high)}"
    else:
        said = words.range(figure.value, high, record.unit)
    return words.say("value.about", value=said) if figure.approximate else said
