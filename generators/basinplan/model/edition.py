"""An edition is the plan as it stood on one day, kept unchanged: its name, date, standing, and what every file held.

The look of an edition is always today's; what is kept are the sources and the verdicts of that day.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FORMAT = 1
"""Of the sources of a plan; older editions are brought to it when they are read."""
FOLDER, MANIFEST, VERDICTS = "editions", "manifest.json", "verdicts.json"
NO_DECISION = "none"
_ID = re.compile(r"[0-9]{4}(\.[0-9]{1,3})?(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Edition:
    """``date`` is that of the freezing, ``files`` path below the edition → SHA-256; ``decision`` names the act, or ``none``."""

    date: str
    id: str
    status: str
    decision: str
    format: int
    files: Mapping[str, str]

    @property
    def order(self) -> tuple:
        """By date; of one day 2026.9 before 2026.10."""
        return self.date, tuple((int(part) if part.isdigit() else -1, part) for part in re.split(r"[.-]", self.id))


def is_edition_id(text: str) -> bool:
    """Whether a text can name an edition: ``2026.1``, ``2026.1-for-comment``."""
    return bool(_ID.fullmatch(text))


def conflict(edition: Edition, others: Iterable[Edition]) -> str:
    """Why an edition cannot stand beside the ones that are there: ``alike`` another name, or not the ``latest``; else empty."""
    listed = list(others)
    if any(_bare(edition.id) == _bare(other.id) and edition.id != other.id for other in listed):
        return "alike"
    return "latest" if any(other.order > edition.order for other in listed) else ""


def _bare(id: str) -> list[str]:
    """The id without zeros that say nothing: 2026.01 is read as 2026.1."""
    return [part.lstrip("0") if part.isdigit() else part for part in re.split(r"[.-]", id)]


def fingerprint(data: bytes) -> str:
    """SHA-256 of a file, with line ends as they are written on any system."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()
