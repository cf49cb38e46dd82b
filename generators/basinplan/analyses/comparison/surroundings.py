"""Under which heading and after which words does a passage stand? An item moved below "Not planned:" says something else.

Knows the passages of one chapter in two states and which is which; what it means for the plan is asked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from basinplan.model.plan import Passage

_QUOTED = re.compile(r"^[ \t]*(?:(?:[-*+]|[0-9]{1,3}[.)])[ \t]+)*>", re.MULTILINE)
_NUMBERED = re.compile(r"\s*[0-9]{1,3}[.)]\s")
_LEVEL = re.compile(r"#*")
_COLON = re.compile(r"[:：][*_\s]*$")


@dataclass(frozen=True)
class Standing:
    """Where a passage stands, by the numbers of other passages: below which heading, led in by which sentence; and how."""

    heading: int | None
    lead: int | None
    form: tuple[bool, int]
    is_numbered: bool


def standings(passages: Sequence[Passage]) -> list[Standing]:
    """For each passage of a chapter where it stands."""
    return [Standing(_heading(passages, n), _lead(passages, n), (bool(_QUOTED.search(one.text)), _level(one)),
                     one.kind == "item" and bool(_NUMBERED.match(one.text))) for n, one in enumerate(passages)]


def _level(passage: Passage) -> int:
    """The rank of a heading, also of one that is underlined; 0 for all else."""
    if passage.kind != "heading":
        return 0
    return len(_LEVEL.match(passage.text.lstrip())[0]) or (1 if passage.text.rstrip().endswith("=") else 2)


def _heading(passages: Sequence[Passage], number: int) -> int | None:
    """The heading above, for a heading the one of a higher rank."""
    level = _level(passages[number])
    above = (n for n in range(number - 1, -1, -1) if passages[n].kind == "heading")
    return next((n for n in above if not level or _level(passages[n]) < level), None)


def _lead(passages: Sequence[Passage], number: int) -> int | None:
    """The paragraph that leads to a list; for other passages the one just before, where it ends with a colon."""
    before = number - 1
    while before >= 0 and passages[number].kind == passages[before].kind == "item":
        before -= 1
    if before < 0 or passages[before].kind in ("heading", "head", "item"):
        return None
    return before if passages[number].kind == "item" or _COLON.search(passages[before].text) else None


def displaced(old: Sequence[Passage], new: Sequence[Passage], pairs: Mapping[int, int], moved: set[int]) -> set[int]:
    """Earlier passages that now stand under another heading or lead-in sentence, or at another place of a numbered list.

    Where that heading or sentence itself came or went, this is said of it and not of all that stands below, unless they moved.
    """
    mine, theirs, back = standings(old), standings(new), {*pairs.values()}

    def is_other(one: int | None, two: int | None, has_moved: bool) -> bool:
        if one is None or two is None:
            alone = two if one is None else one
            return alone is not None and (has_moved or alone in (back if one is None else pairs))
        is_known = one in pairs and two in back
        return pairs[one] != two if is_known else has_moved

    return {n for n, other in pairs.items()
            if n in moved and mine[n].is_numbered and theirs[other].is_numbered
            or is_other(mine[n].heading, theirs[other].heading, n in moved)
            or is_other(mine[n].lead, theirs[other].lead, n in moved)}


def reshaped(old: Sequence[Passage], new: Sequence[Passage], pairs: Mapping[int, int]) -> set[int]:
    """Earlier passages that have become or are no longer a quotation, or a heading of that rank."""
    mine, theirs = standings(old), standings(new)
    return {n for n, other in pairs.items() if mine[n].form != theirs[other].form}


def governing(passages: Sequence[Passage], kept: set[int]) -> Iterator[int]:
    """Passages that lead to others which were there already: a heading above them, a sentence that leads to them."""
    found = standings(passages)
    yield from sorted({above for n in kept for above in (found[n].heading, found[n].lead) if above is not None})
