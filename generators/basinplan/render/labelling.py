"""Labels that keep clear of each other and of the marks, and the notes that say what the marks mean.

A label tries the places around its mark in order and takes the first free one; where there is none it is left to the
table of the drawing. The first labels choose first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from basinplan.model.observation import OBSERVED
from basinplan.render.canvas import Canvas, width_of
from basinplan.render.palette import INK, PAPER, SIZES, SMALL

Box = tuple[float, float, float, float]
AROUND = (("left", 8, 0), ("right", -8, 0), ("center", 0, 12), ("center", 0, -12), ("left", 6, 12), ("right", -6, 12),
          ("left", 6, -12), ("right", -6, -12))
MARKS = {"circle": "o", "square": "s", "triangle": "^", "diamond": "D", "inverted_triangle": "v", "plus": "P", "cross": "X"}
CODES = tuple(MARKS.values())
ON_PAPER = {"bbox": {"facecolor": PAPER, "edgecolor": "none", "pad": 0.5}}


@dataclass
class Labels:
    """The places of a drawing that are taken; to be used after its axes are set.

    ``beyond`` says how far, in points, a label may reach over the right edge of the axes; ``style`` how labels look.
    """

    canvas: Canvas
    beyond: float = 1000
    style: Mapping[str, Any] = field(default_factory=dict)
    taken: list[Box] = field(default_factory=list)

    def keep_clear(self, x: float, y: float, radius: float = 4) -> None:
        """Let no label cover this spot of the drawing."""
        left, bottom = self.canvas.axes.transData.transform((x, y))
        self.taken.append((left - radius, bottom - radius, left + radius, bottom + radius))

    def keep_line_clear(self, first: tuple[float, float], last: tuple[float, float]) -> None:
        """Let no label cover a straight line."""
        for step in range(11):
            self.keep_clear(*(a + (b - a) * step / 10 for a, b in zip(first, last, strict=True)), radius=3)

    def place(self, x: float, y: float, text: str, colour: str = INK, spots: Iterable = AROUND) -> bool:
        """Set a label in the first free spot around a point; False where there is none."""
        left, bottom = self.canvas.axes.transData.transform((x, y))
        lines = text.split("\n")
        width, height = max(map(width_of, lines)) * 1.06 + 1, SMALL * 1.25 * len(lines)
        for align, dx, dy in spots:
            dy += (1 if dy > 0 else -1 if dy < 0 else 0) * SMALL * 0.62 * (len(lines) - 1)
            start = left + dx - {"left": 0, "center": width / 2, "right": width}[align]
            box = (start, bottom + dy - height / 2, start + width, bottom + dy + height / 2)
            if self._is_free(box):
                self.taken.append(box)
                self.canvas.label(x, y, text, colour=colour, ha=align, xytext=(dx, dy), linespacing=1.2, **self.style)
                return True
        return False

    def _is_free(self, box: Box) -> bool:
        width, height = SIZES[self.canvas.size][0] * 0.75, self.canvas.figure.get_size_inches()[1] * 72
        inside = self.canvas.axes.get_window_extent()
        if box[0] < inside.x0 or box[2] > min(width - 1, inside.x1 + self.beyond) or box[1] < inside.y0 or box[3] > height - 1:
            return False
        return not any(box[0] < o[2] and o[0] < box[2] and box[1] < o[3] and o[1] < box[3] for o in self.taken)


def say_marks(canvas: Canvas, meanings: Mapping[str, str]) -> None:
    """A note that says what each mark means: mark → meaning, such as ``{"o": "April 2005"}``."""
    names = {mark: name for name, mark in MARKS.items()}
    words = canvas.words
    said = [words.say("charts.marks.is", mark=words.say(f"charts.marks.{names[mark]}"), what=what)
            for mark, what in meanings.items()]
    listed = words.say("charts.marks.next").join(said)
    canvas.notes.append(words.say("charts.marks.sentence", marks=listed[:1].upper() + listed[1:]))


def say_kinds(canvas: Canvas, kinds: Iterable[str]) -> None:
    """A note where some or all values are not observed: they are open marks, or all are estimates."""
    found = set(kinds)
    if found and OBSERVED not in found:
        canvas.notes.append(canvas.words.say("charts.all_estimated"))
    elif found - {OBSERVED}:
        canvas.notes.append(canvas.words.say("charts.open_marks"))


def opening(text: str) -> str:
    """A name as it stands at the start of a sentence or of a title."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """A title as it stands inside a sentence; abbreviations stay as they are."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def short(value: Decimal) -> Decimal:
    """A number with no more decimals than a label needs: about three digits."""
    places = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return round(value, places) if -Decimal(value).as_tuple().exponent > places else value
