"""How wide a line of text is in a drawing, by the fonts that the toolkit ships."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from basinplan.render.palette import SMALL

FULL_IN_CHINESE = "“”‘’…—·"


def text_width(text: str) -> float:
    """How wide a line of text is in points, by the fonts that the toolkit ships."""
    return sum(map(_advance, text))


@cache
def _advance(sign: str) -> float:
    if sign in FULL_IN_CHINESE or not _is_shipped(sign):
        return SMALL
    from matplotlib.ft2font import LoadFlags

    return _font().load_char(ord(sign), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536


def _is_shipped(sign: str) -> bool:
    """Whether the letters' font has the sign; Chinese has one weight and one width."""
    return _font().get_char_index(ord(sign)) > 0


@cache
def _font() -> Any:
    from matplotlib.ft2font import FT2Font

    with resources.as_file(resources.files("basinplan.fonts") / "BasinSans-Regular.ttf") as path:
        font = FT2Font(str(path))
    font.set_size(SMALL, 72)
    return font
