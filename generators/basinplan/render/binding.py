"""A number stays on one line with its unit, a year with its sign: no-break spaces in the texts of a page.

Only what readers see is bound; sources, downloads and comparisons keep the author's spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from basinplan.render.locale import NBSP, Words

SCALED = ("thousand", "million", "billion", "trillion")
YEARS = {"ru": ("г.", "гг.", "год", "года", "году", "годы", "годов"),
         "kk": ("ж.", "жж.", "жыл", "жылы", "жылғы", "жылдың", "жылға")}
MONTHS = {"ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
          "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"}
_UNSAID = re.compile(r"```.*?```|^---\n.*?^---$|<(?:style|script)\b.*?</|<[^>]+>|\]\([^)]*\)", re.DOTALL | re.MULTILINE)


def binder(words: Words) -> Callable[[str], str]:
    """What binds the texts of one language; blocks of code, the head of a page, tags and addresses are left as they are."""
    pattern = _pattern(tuple(sorted(_signs(words), key=len, reverse=True)))

    def bind(text: str) -> str:
        parts, at = [], 0
        for kept in _UNSAID.finditer(text):
            parts += [pattern.sub(NBSP, text[at:kept.start()]), kept[0]]
            at = kept.end()
        return "".join([*parts, pattern.sub(NBSP, text[at:])])

    return bind


def _signs(words: Words) -> set[str]:
    """The first words of units, the words of scales, and what follows a year or a day."""
    language = words.locale.split("-")[0]
    units = {str(words.code("unit", code)).split(" ")[0] for code in words.code_lists["unit"]}
    scales = {str(words.code("scale", code)) for code in words.code_lists["scale"]}
    found = units | scales | {*YEARS.get(language, ()), *MONTHS.get(language, "").split()}
    return {sign for sign in found if sign and not "\u4e00" <= sign[0] <= "\u9fff"}


@cache
def _pattern(signs: tuple[str, ...]) -> re.Pattern[str]:
    """A plain space between a digit and one of the signs, or between the groups of digits of one number."""
    listed = "|".join(map(re.escape, signs))
    groups = "|".join(rf"(?<=\b\d{{{number}}}) (?=\d{{3}}\b)" for number in (1, 2, 3))
    return re.compile(rf"(?<=\d) (?=(?:{listed})(?![^\W\d_])|%|°)|(?<=№) (?=\d)|{groups}")
