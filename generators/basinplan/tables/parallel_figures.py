"""The quantities that several have published, with the figures that stand side by side and whether they may be compared."""

from __future__ import annotations

from basinplan.model.plan import Plan
from basinplan.registers.parallel_figure import ParallelFigure
from basinplan.render.filtering import by_code
from basinplan.render.locale import Words
from basinplan.render.parallel import say_figure
from basinplan.render.tabling import Cell, Tabled, name_cell

WORDS = {"caption": {"ru": "Опубликованные цифры рядом", "kk": "Жарияланған цифрлар қатар", "zh": "已公布数据对照",
                     "en": "Published figures side by side"}}


def parallel_figures(plan: Plan, words: Words) -> Tabled:
    """Quantities in the order of the register: figures by publisher, whether they may be compared."""
    found, own = plan.register("parallel_figure"), ParallelFigure.WORDS
    headers = (words.say("registers.parallel_figure.one", own["one"]),
               words.say("registers.parallel_figure.fields.figures", own["fields.figures"]),
               words.say("registers.parallel_figure.fields.comparable", own["fields.comparable"]))
    rows = tuple((name_cell(words, plan, one.id), Cell(_figures(words, one)), Cell(words.code("comparability", one.comparable)))
                 for one in found)
    sides = [tuple(dict.fromkeys(code for figure in one.figures for code in figure.published_by)) for one in found]
    filters = (by_code(words, "comparable", "comparability", [(one.comparable,) for one in found]),
               by_code(words, "states", "country", sides))
    return Tabled(words.say("tables.parallel_figures.caption", WORDS["caption"]), headers, rows,
                  keys=("title", "figures", "comparable"), filters=filters)


def _figures(words: Words, record: ParallelFigure) -> str:
    said = [words.named(words.text(figure.publisher), say_figure(words, record, figure)) for figure in record.figures]
    return words.say("mark.semicolon").join(said)
