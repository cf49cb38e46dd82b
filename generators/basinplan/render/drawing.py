"""The drawing bench: one way in which every chart and map becomes accessible, equal SVG.

The contract, once for all items of the shelves: two drawings (wide and narrow) of one content; text
stays text, measured with the fonts that the toolkit ships; colours become CSS variables; no ids that
could collide, no styles, no date. A chart only draws on its canvas and returns its sentence.
What a chart shows belongs to its own file; how it stands on a page to ``render.paging``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from basinplan.model.observation import Observation
from basinplan.model.plan import Plan
from basinplan.model.values import first_day, last_day
from basinplan.registers.indicator import Indicator
from basinplan.render.locale import Words
from basinplan.render.palette import INK, INK2, LIMIT, LINE, LINE2, MAP_SIZES, SIZES, SMALL
from basinplan.render.svg import text_of, tidy
from basinplan.render.tabling import observation_rows


@dataclass
class Canvas:
    """What a chart draws on: matplotlib axes, the words of the reader, and a table to fill."""

    axes: Any
    figure: Any
    size: str
    plan: Plan
    words: Words
    headers: tuple[str, ...] = ()
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    dataset: str = ""
    subtitle: str = ""

    @property
    def is_wide(self) -> bool:
        return self.size == "wide"

    def table(self, headers: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        """The numbers behind the drawing, as text in the reader's language."""
        self.headers, self.rows = headers, rows

    def day(self, day: date) -> float:
        """A date as a place on the time axis, in years."""
        return day.year + (day - date(day.year, 1, 1)).days / 366

    def middle(self, value: Observation) -> float:
        """The middle of an observation's period on the time axis."""
        return (self.day(value.first) + self.day(value.last)) / 2

    def middle_of(self, period: str) -> float:
        """The middle of a period on the time axis, such as of a year."""
        return (self.day(first_day(period)) + self.day(last_day(period))) / 2

    def time_axis(self, first: date, last: date) -> None:
        """Years along the bottom: three to six whole ones, with room at both ends."""
        from matplotlib.ticker import FuncFormatter, MaxNLocator

        start, end = self.day(first), self.day(last)
        room = max((end - start) * 0.03, 0.3)
        self.axes.set_xlim(start - room, end + room)
        self.axes.xaxis.set_major_locator(MaxNLocator(6 if self.is_wide else 4, integer=True, min_n_ticks=2))
        self.axes.xaxis.set_major_formatter(FuncFormatter(lambda year, _: str(int(year))))

    def value_axis(self, values: list[float], from_zero: bool) -> None:
        """Values up the side in the reader's number form; from zero unless a level has none."""
        from matplotlib.ticker import FuncFormatter, MaxNLocator

        low, high = min(values), max(values)
        room = (high - low) * 0.15 or abs(high) * 0.1 or 1
        self.axes.set_ylim(0 if from_zero and low >= 0 else low - room, high + room)
        self.axes.yaxis.set_major_locator(MaxNLocator(5))
        step = abs(self.axes.get_yticks()[1] - self.axes.get_yticks()[0])
        places = 0 if step >= 1 else 1 if step >= 0.1 else 2
        self.axes.yaxis.set_major_formatter(
            FuncFormatter(lambda value, _: self.words.number(round(Decimal(value), places))))

    def end_label(self, x: float, y: float, text: str, above: bool = False) -> None:
        """The label of a line's end: beside it where there is room, else above it."""
        left = self.axes.transData.transform((x, y))[0]
        widest = max(width_of(line) for line in text.split("\n"))
        if not above and left + 8 + widest < SIZES[self.size][0] * 0.75:
            self.label(x, y, text, ha="left", xytext=(8, 0))
        elif left - widest < 0:
            self.label(x, y, text, ha="left", va="bottom", xytext=(0, 8))
        else:
            self.label(x, y, text, ha="right", va="bottom", xytext=(4, 8))

    def room_for_names(self, names: list[str]) -> None:
        """Make the left margin as wide as the longest name needs."""
        width = SIZES[self.size][0]
        longest = max((width_of(name) for name in names), default=0) / 0.75 + 14
        left = min(longest / width, 0.6)
        self.axes.set_position((left, 0.08, (0.9 if self.is_wide else 0.96) - left, 0.84))

    def describe(self, indicator: Indicator, values: tuple[Observation, ...]) -> bool:
        """What every chart of an indicator says beside the drawing; False, and a word, if there are no values."""
        words = self.words
        self.subtitle = f"{words.text(indicator.title)}, {words.code('unit', indicator.unit)}"
        self.dataset = indicator.series.dataset
        self.sources = [value.source for value in values]
        self.table(*observation_rows(words, self.plan, values, indicator.unit))
        if not values:
            self.axes.set_axis_off()
            self.axes.text(0.5, 0.5, words.say("charts.empty"), transform=self.axes.transAxes, ha="center", color=INK)
        return bool(values)

    def label(self, x: float, y: float, text: str, colour: str = INK, **where: Any) -> None:
        """A direct label beside what it names."""
        self.axes.annotate(text, (x, y), color=colour, annotation_clip=False, zorder=10,
                           **{"textcoords": "offset points", "xytext": (6, 0), "va": "center", **where})

    def limit(self, value: float, text: str, below: bool = True) -> None:
        """A limit line with its name; the side that should not be entered is hatched."""
        axes = self.axes
        low, high = axes.get_ylim()
        axes.axhspan(low if below else value, value if below else high, facecolor="none", edgecolor=LIMIT,
                     hatch="///", linewidth=0, alpha=None, zorder=0)
        axes.axhline(value, color=LIMIT, linewidth=1.5, zorder=2)
        axes.annotate(text, (0, value), xycoords=("axes fraction", "data"), xytext=(4, 4),
                      textcoords="offset points", color=LIMIT, va="bottom")
        axes.set_ylim(low, high)


def width_of(text: str) -> float:
    """About how wide a text is, in points: Chinese signs are as wide as high, letters a little over half."""
    return sum(SMALL if ord(sign) > 0x2E80 else SMALL * 0.6 for sign in text)


@dataclass(frozen=True)
class Drawn:
    """A chart or map in one language, ready to stand on a page."""

    name: str
    caption: str
    subtitle: str
    svg: Mapping[str, str]
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    dataset: str
    missing_glyphs: tuple[str, ...]


def draw(item: Callable[..., str], plan: Plan, words: Words, params: Mapping[str, Any]) -> Drawn:
    """Both drawings of a shelf item, its sentence and its table, in one locale.

    ``params`` are passed on by name. The same input gives the same bytes.
    """
    name = "-".join([item.__name__, *(getattr(value, "id", str(value)) for value in params.values())]).replace("_", "-")
    svgs: dict[str, str] = {}
    sizes = MAP_SIZES if item.__module__.startswith("basinplan.maps") else SIZES
    for size, pixels in sizes.items():
        with _figure(pixels) as figure:
            canvas = Canvas(_axes(figure, size), figure, size, plan, words)
            caption = item(canvas, **params)
            svgs[size] = tidy(_svg(figure), f"{name}-{size}", f"plan-{size}", pixels, caption)
    shown = "".join(map(text_of, svgs.values()))
    return Drawn(name, caption, canvas.subtitle, svgs, canvas.headers, tuple(canvas.rows), tuple(canvas.notes),
                 tuple(dict.fromkeys(canvas.sources)), canvas.dataset,
                 tuple(sorted({character for character in shown if not can_show(character)})))


@cache
def _fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to matplotlib by path; returns their family names."""
    from matplotlib import font_manager

    families = []
    folder = resources.files("basinplan.fonts")
    for name in ("BasinSans-Regular.ttf", "BasinSans-SemiBold.ttf", "BasinHan-Regular.otf"):
        with resources.as_file(folder / name) as path:
            font_manager.fontManager.addfont(str(path))
            families.append(font_manager.FontProperties(fname=str(path)).get_name())
    return tuple(dict.fromkeys(families))


@cache
def covered() -> frozenset[int]:
    """The code points that the shipped fonts have glyphs for."""
    found: set[int] = set()
    for line in (resources.files("basinplan.fonts") / "coverage.txt").read_text("ascii").split():
        first, _, last = line.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)


def can_show(character: str) -> bool:
    """Whether the shipped fonts have a glyph for the character (line ends and joiners need none)."""
    return character in "\n\u200c\u200d\u00ad" or ord(character) in covered()


@contextmanager
def _figure(pixels: tuple[int, int]) -> Iterator[Any]:
    import matplotlib

    style = {
        "svg.fonttype": "none", "svg.hashsalt": "basinplan", "text.parse_math": False, "font.family": list(_fonts()),
        "font.size": SMALL, "text.color": INK, "axes.labelcolor": INK2, "xtick.labelcolor": INK2, "xtick.color": LINE2,
        "ytick.labelcolor": INK2, "axes.edgecolor": LINE2, "axes.linewidth": 0.75, "axes.spines.top": False,
        "axes.spines.right": False, "axes.spines.left": False, "axes.axisbelow": True, "axes.grid": True,
        "axes.grid.axis": "y", "grid.color": LINE, "grid.linewidth": 0.75, "ytick.major.size": 0,
        "xtick.major.size": 3.75, "lines.linewidth": 1.5, "lines.markersize": 5.25, "lines.markeredgewidth": 1.125,
        "hatch.linewidth": 0.75, "figure.facecolor": "none", "axes.facecolor": "none", "legend.frameon": False,
        "axes.unicode_minus": True, "path.simplify": True,
    }
    with matplotlib.rc_context(style):
        from matplotlib.figure import Figure

        yield Figure(figsize=(pixels[0] / 96, pixels[1] / 96), dpi=72)


def _axes(figure: Any, size: str) -> Any:
    left, right, bottom, top = (0.09, 0.79, 0.1, 0.95) if size == "wide" else (0.13, 0.97, 0.1, 0.95)
    return figure.add_axes((left, bottom, right - left, top - bottom))


def _svg(figure: Any) -> str:
    import io
    import warnings

    from matplotlib.backends.backend_svg import FigureCanvasSVG

    FigureCanvasSVG(figure)
    buffer = io.StringIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return buffer.getvalue()
