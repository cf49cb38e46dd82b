"""Which passage of one text is which passage of another? By what they say, not by where they stand.

Two states of a text in one language are matched by likeness, so that an inserted or moved paragraph disturbs
only itself. An original and its translation, which share no words, are matched by kind, names, references and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

PROSE = ("paragraph", "item", "quote")
LIKE, NEARLY_LIKE = 0.5, 0.3
_WORD = re.compile(r"[^\W\d_]+|\d+|⟨[^⟩]*⟩")
_SIGN = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+|⟨[^⟩]*⟩")


@dataclass(frozen=True)
class Piece:
    """A passage as it is compared: its kind, its key, its essence, and what any language would share of it."""

    kind: str
    key: str
    essence: str
    shared: frozenset[str] = frozenset()

    @property
    def tokens(self) -> list[str]:
        return [word.casefold() for word in (_SIGN if re.search(r"[\u3400-\u9fff]", self.essence) else _WORD).findall(self.essence)]


def match_states(before: Sequence[Piece], after: Sequence[Piece]) -> dict[int, int]:
    """Earlier passage → later one, by number, for two states of one text in one language."""
    found = dict(_equal(before, after))
    _match_moved(before, after, found)
    _match_keys(before, after, found)
    _match_alike(before, after, found)
    return found


def _equal(before: Sequence[Piece], after: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    matcher = SequenceMatcher(None, [_identity(p) for p in before], [_identity(p) for p in after], autojunk=False)
    for block in matcher.get_matching_blocks():
        yield from ((block.a + n, block.b + n) for n in range(block.size))


def _identity(piece: Piece) -> tuple[str, str]:
    return ("prose" if piece.kind in PROSE else piece.kind, piece.essence)


def _open(before: Sequence[Piece], after: Sequence[Piece], found: dict[int, int]) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    return [n for n in range(len(before)) if n not in found], [n for n in range(len(after)) if n not in taken]


def _match_moved(before: Sequence[Piece], after: Sequence[Piece], found: dict[int, int]) -> None:
    old, new = _open(before, after, found)
    for number in old:
        same = next((other for other in new if _identity(after[other]) == _identity(before[number])), None)
        if same is not None:
            found[number] = same
            new.remove(same)


def _match_keys(before: Sequence[Piece], after: Sequence[Piece], found: dict[int, int]) -> None:
    """Headings by their name, the head of the file by its field."""
    old, new = _open(before, after, found)
    for number in old:
        piece = before[number]
        same = next((other for other in new if piece.kind in ("heading", "head") and piece.key
                     and (after[other].kind, after[other].key) == (piece.kind, piece.key)), None)
        if same is not None:
            found[number] = same
            new.remove(same)


def _match_alike(before: Sequence[Piece], after: Sequence[Piece], found: dict[int, int]) -> None:
    """The most alike first; between the same neighbours less likeness is enough."""
    old, new = _open(before, after, found)
    gaps = {number: _gap_before(number, found) for number in old}
    back = {other: number for number, other in found.items()}
    new_gaps = {other: _gap_after(other, back) for other in new}
    rated = []
    for number in old:
        for other in new:
            if not _may_match(before[number], after[other]):
                continue
            beside = gaps[number] == new_gaps[other]
            ratio = SequenceMatcher(None, before[number].tokens, after[other].tokens, autojunk=False).ratio()
            if ratio >= (NEARLY_LIKE if beside else LIKE):
                rated.append((-ratio - (0.1 if beside else 0), abs(number - other), number, other))
    for _, _, number, other in sorted(rated):
        if number not in found and other not in back:
            found[number], back[other] = other, number
    _match_alone(before, after, found)


def _match_alone(before: Sequence[Piece], after: Sequence[Piece], found: dict[int, int]) -> None:
    """One changed passage between the same neighbours is the same passage, if any of its words are left."""
    old, new = _open(before, after, found)
    back = {other: number for number, other in found.items()}
    gaps: dict[tuple, tuple[list[int], list[int]]] = {}
    for number in old:
        gaps.setdefault(_gap_before(number, found), ([], []))[0].append(number)
    for other in new:
        gaps.setdefault(_gap_after(other, back), ([], []))[1].append(other)
    for mine, theirs in gaps.values():
        if len(mine) == len(theirs) == 1 and _may_match(before[mine[0]], after[theirs[0]]):
            one, two = before[mine[0]], after[theirs[0]]
            if one.kind == "request" or set(one.tokens) & set(two.tokens) or _is_bare(one) and _is_bare(two):
                found[mine[0]] = theirs[0]


def _is_bare(piece: Piece) -> bool:
    """Whether a passage holds nothing but values and links."""
    return all(token.startswith("⟨") for token in piece.tokens)


def _may_match(one: Piece, two: Piece) -> bool:
    if one.kind in PROSE and two.kind in PROSE:
        return True
    return one.kind == two.kind and (one.kind != "request" or one.key == two.key)


def _gap_before(number: int, found: dict[int, int]) -> tuple[int, int]:
    """Between which matched passages an earlier one stands, named by their later numbers."""
    low = max((n for n in found if n < number), default=-1)
    high = min((n for n in found if n > number), default=-1)
    return found.get(low, -1), found.get(high, -1)


def _gap_after(other: int, back: dict[int, int]) -> tuple[int, int]:
    return max((n for n in back if n < other), default=-1), min((n for n in back if n > other), default=-1)


def match_languages(source: Sequence[Piece], translation: Sequence[Piece]) -> dict[int, int]:
    """Passage of the original → passage of the translation, in order, by kind, key and what both must share."""
    height, width = len(source), len(translation)
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            together = best[i + 1][j + 1] + _likeness(source[i], translation[j])
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    found, i, j = {}, 0, 0
    while i < height and j < width:
        rate = _likeness(source[i], translation[j])
        if rate > 0 and best[i][j] == best[i + 1][j + 1] + rate:
            found[i] = j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(one: Piece, two: Piece) -> float:
    if one.kind != two.kind or one.key and two.key and one.key != two.key:
        return -1.0
    either = one.shared | two.shared
    common = len(one.shared & two.shared) / len(either) if either else 0.5
    return 1 + 4 * common + (4 if one.key and one.key == two.key else 0)
