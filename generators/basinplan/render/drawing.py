"""The drawing bench: one way in which every chart and map becomes accessible, equal SVG.

The contract, once for all items of the shelves: two drawings (wide and narrow) of one content; text
stays text, measured with the fonts that the toolkit ships; colours become CSS variables; no ids that
could collide, no styles, no date. A chart only draws on its canvas and returns its sentence.
What a chart shows belongs to its own file; how it stands on a page to ``render.paging``.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from basinplan.analyses.past import NOTHING, Past
from basinplan.model.plan import Plan
from basinplan.render.canvas import Canvas
from basinplan.render.locale import Words
from basinplan.render.palette import INK, INK2, LINE, LINE2, MAP_SIZES, SIZES, SMALL
from basinplan.render.svg import text_of, tidy
from basinplan.render.tabling import Cell

DPI, BOLD = 96, 600


@dataclass(frozen=True)
class Drawn:
    """A chart or map in one language, ready to stand on a page."""

    name: str
    caption: str
    subtitle: str
    svg: Mapping[str, str]
    headers: tuple[str, ...]
    rows: tuple[tuple[str | Cell, ...], ...]
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    dataset: str
    counted: tuple[str, ...]
    missing_glyphs: tuple[str, ...]
    register: str = ""
    """The register of the record that it was drawn for, if for one."""


def draw(item: Callable[..., str], plan: Plan, words: Words, params: Mapping[str, Any], past: Past = NOTHING, *,
         part: str = "") -> Drawn:
    """Both drawings of a shelf item, its sentence and its table, in one locale.

    ``params`` are passed on by name; ``part`` tells apart two drawings of one thing on a page. The same input gives the
    same bytes.
    """
    named = [item.__name__, *(getattr(value, "id", str(value)) for value in params.values()), part]
    name = "-".join(filter(None, named)).replace("_", "-")
    svgs: dict[str, str] = {}
    sizes = MAP_SIZES if item.__module__.startswith("basinplan.maps") else SIZES
    for size, pixels in sizes.items():
        with _uncollected(), _figure(pixels) as figure:
            canvas = Canvas(_axes(figure, size), figure, size, plan, words, past)
            caption = item(canvas, **params)
            drawn_at = tuple(round(inches * DPI) for inches in figure.get_size_inches())
            svgs[size] = tidy(_svg(figure), f"{name}-{size}", f"plan-{size}", drawn_at, caption)
    shown = "".join(map(text_of, svgs.values()))
    return Drawn(name, caption, canvas.subtitle, svgs, canvas.headers, tuple(canvas.rows), tuple(canvas.notes),
                 tuple(dict.fromkeys(canvas.sources)), canvas.dataset, canvas.counted,
                 tuple(sorted({character for character in shown if not can_show(character)})),
                 next((value.REGISTER for value in params.values() if hasattr(value, "REGISTER")), ""))


@cache
def _fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to matplotlib by path; returns their family names.

    Chinese has one file. It stands for bold text as well: its signs are as wide in both weights, and the
    reader's own font draws them.
    """
    from matplotlib import font_manager

    families, known = [], font_manager.fontManager
    folder = resources.files("basinplan.fonts")
    for name in ("BasinSans-Regular.ttf", "BasinSans-SemiBold.ttf", "BasinHan-Regular.otf"):
        with resources.as_file(folder / name) as path:
            known.addfont(str(path))
            families.append(font_manager.FontProperties(fname=str(path)).get_name())
            if name.startswith("BasinHan"):
                regular = next(entry for entry in known.ttflist if entry.fname == str(path))
                known.ttflist.append(replace(regular, weight=BOLD))
    return tuple(dict.fromkeys(families))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let no collection of garbage stop a drawing half-way: it makes many small things and drops them all at its end."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


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

        yield Figure(figsize=(pixels[0] / DPI, pixels[1] / DPI), dpi=72)


def _axes(figure: Any, size: str) -> Any:
    left, right, bottom, top = (0.09, 0.79, 0.1, 0.95) if size == "wide" else (0.13, 0.97, 0.1, 0.95)
    axes = figure.add_axes((left, bottom, right - left, top - bottom))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_label_coords(0, 0)  # no axis has a title, so matplotlib need not measure all ticks to place it
    return axes


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
