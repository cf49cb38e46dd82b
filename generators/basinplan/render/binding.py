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
         "kk": ("ж.", "жж.", "жыл", "жылы", "жылғы", "жылдың", "жылға", "жылда", "жылдан", "жылында", "жылынан", "жылының",
                "жылдар", "жылдары", "жылдарға", "жылдарда", "жылдардағы", "жылдардың", "жылдардан", "жылдармен")}
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
    """The first words of units, the words of scales, what follows a year or a day; of all languages, as titles keep theirs."""
    said = {name: {str(words.code(name, code)) for code in words.code_lists[name]} for name in ("unit", "scale")}
    for name, listed in said.items():
        for item in words.code_lists[name].values():
            listed.update(map(str, item.words.values()))
    years = {sign for signs in YEARS.values() for sign in signs}
    months = {month for listed in MONTHS.values() for month in listed.split()}
    found = {unit.split(" ")[0] for unit in said["unit"]} | said["scale"] | years | months
    return {sign for sign in found if sign and not "\u4e00" <= sign[0] <= "\u9fff"}


@cache
def _pattern(signs: tuple[str, ...]) -> re.Pattern[str]:
    """A plain space between a digit and one of the signs, or between the groups of digits of one number."""
    listed = "|".join(map(re.escape, signs))
    groups = "|".join(rf"(?<=\b\d{{{number}}}) (?=\d{{3}}\b)" for number in (1, 2, 3))
    return re.compile(rf"(?<=\d) (?=(?:{listed})(?![^\W\d_])|%|°)|(?<=№) (?=\d)|{groups}")
