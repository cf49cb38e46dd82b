"""What the marks of an indicator look like: values by their kind, and what is promised by how binding it is.

An observed value is filled, a provisional one open, a planned one a square, a projected one tinted with a dashed edge, an
estimate a cross. A limit or a path that was announced and never adopted is dotted, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from basinplan.model.observation import ESTIMATED, OBSERVED, PLANNED, PROJECTED, PROVISIONAL, Observation
from basinplan.registers.indicator import Baseline, Indicator, Target
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import Labels, inside, opening
from basinplan.render.palette import DASHES, DOTS, INK, INK2, PAPER, S1, WATER
from basinplan.render.svg import HALO
from basinplan.render.tabling import name_cell
from basinplan.render.verdicts import say_limit

ADOPTED = "adopted"
NEAR = (("left", -2, -14), ("left", -2, 14), ("left", 8, 0), ("center", 0, -14), ("center", 0, 14), ("right", -8, 0),
        ("right", 4, -14), ("right", 4, 14), ("right", 4, -24))
KINDS = {OBSERVED: ("o", S1, "filled_circle"), PROVISIONAL: ("o", PAPER, "open_circle"), PLANNED: ("s", PAPER, "open_square"),
         PROJECTED: ("o", WATER, "dashed_circle"), ESTIMATED: ("x", S1, "cross")}
"""Each kind of value: its shape, its fill and the word for both."""


def mark_value(canvas: Canvas, spot: tuple[float, float], kind: str, shown: Any, size: float = 5.25) -> None:
    """The mark of one value, by what kind it is; ``shown`` is its row of the table."""
    shape, fill, _ = KINDS[kind]
    style = {"color": S1, "markerfacecolor": fill, "markersize": size}
    if kind == PROJECTED:
        canvas.axes.scatter(*([place] for place in spot), s=size ** 2 * 1.3, facecolor=fill, edgecolor=S1, linewidth=1.125,
                            linestyle=(0, (2, 1.2)), zorder=2, **canvas.row(shown))
    else:
        canvas.dots([(*spot, shown)], shape, **style, **({"markeredgewidth": 1.6} if kind == ESTIMATED else {}))


def say_value_marks(canvas: Canvas, kinds: Iterable[str], also: Mapping[str, str] | None = None) -> None:
    """A note that says what each mark means, where there are others than observed values; ``also`` is other marks by name."""
    words, found = canvas.words, [kind for kind in KINDS if kind in set(kinds)]
    meanings = {} if found == [OBSERVED] and not also else {KINDS[kind][2]: words.code("observation_kind", kind) for kind in found}
    meanings |= also or {}
    if meanings:
        said = [words.say("charts.marks.is", mark=words.say(f"charts.marks.{mark}"), what=what) for mark, what in meanings.items()]
        canvas.notes.append(words.say("charts.marks.sentence", marks=opening(words.say("charts.marks.next").join(said))))


def draw_limits(canvas: Canvas, indicator: Indicator) -> dict[str, str]:
    """Each limit as a line with its name and, unless adopted, its status; returns the mark that needs a word in the notes."""
    words, loose = canvas.words, {}
    for limit in indicator.thresholds:
        said, binding = say_limit(words, limit, indicator.unit), limit.legal_status == ADOPTED
        if not binding:
            said += words.say("mark.comma") + words.code("legal_status", limit.legal_status)
            loose["dotted_line"] = not_adopted(canvas, limit.legal_status)
        canvas.limit(float(limit.value), said, below=limit.kind == "floor", binding=binding)
    return loose


def not_adopted(canvas: Canvas, status: str) -> str:
    """How binding a promise is that was not adopted, in full: ``announced, not adopted``."""
    return canvas.words.say("charts.marks.not_adopted", status=canvas.words.code("legal_status", status))


def draw_baseline(canvas: Canvas, indicator: Indicator, values: Sequence[Observation]) -> dict[str, str]:
    """The baseline as a short upright tick at its date, with its name and year; returns the mark with what it means."""
    base, words = indicator.baseline, canvas.words
    if base is None:
        return {}
    name, spot = words.say("fields.baseline"), (canvas.middle_of(base.period), float(base.value))
    canvas.axes.plot(*([place] for place in spot), "|", color=INK2, markersize=17, zorder=1.9,
                     **canvas.row(row_of(canvas, indicator, values, base, name)))
    labels = Labels(canvas, style={"gid": HALO}, taken=canvas.taken)
    _ = labels.place(*spot, words.named(name, base.period[:4]), INK2, NEAR) or labels.place(*spot, name, INK2, NEAR)
    value = words.named(inside(name), words.quantity(base.value, indicator.unit))
    return {"tick": value + words.say("mark.comma") + words.date(base.period)}


def draw_path(canvas: Canvas, base: Baseline, target: Target) -> None:
    """The straight way from baseline to target: dashed where the target was adopted, dotted where it was not."""
    ends = [(canvas.middle_of(part.period), float(part.value)) for part in (base, target)]
    dashes = DASHES if target.legal_status == ADOPTED else DOTS
    canvas.axes.plot(*zip(*ends, strict=True), color=INK2, linewidth=0.75, dashes=dashes)
    canvas.keep_line_clear(ends)


def draw_target(canvas: Canvas, target: Target, row: int) -> None:
    """A target as an open diamond at its date."""
    canvas.dots([(canvas.middle_of(target.period), float(target.value), row)], "D", color=INK, markerfacecolor=PAPER)


def row_of(canvas: Canvas, indicator: Indicator, values: Sequence[Observation], promise: Baseline | Target, name: str) -> int:
    """The row of a baseline or a target: that of the value that it repeats, else one more under the values."""
    for number, value in enumerate(values):
        if value.value == promise.value and value.start[:len(promise.period)] == promise.period:
            return number
    words = canvas.words
    cells = {"period": words.date(promise.period), "value": words.quantity(promise.value, indicator.unit), "kind": inside(name),
             "source": name_cell(words, canvas.plan, promise.source) if promise.source else ""}
    said = {words.say(f"columns.{column}"): cell for column, cell in cells.items()}
    canvas.rows.append(tuple(said.get(header, "") for header in canvas.headers))
    return len(canvas.rows) - 1
