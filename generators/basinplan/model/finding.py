"""A finding tells an author what is wrong, where it stands and what was expected there.

Here belongs the finding as a value: a code, a place and what was found. Its sentences in
the author's language are made in ``render.findings`` from the words of the locale.
"""

from __future__ import annotations

from dataclasses import dataclass

ERROR = "error"
WARNING = "warning"
MAX_FINDINGS = 200


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a source file: path relative to the plan's root, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Finding:
    """One thing to mend. ``code`` names the kind of mistake and never changes its meaning.

    ``found`` is quoted from the source as it stands there; ``params`` carries what the
    sentences of this code need besides (names, limits, the nearest known spelling).
    """

    place: Place
    code: str
    severity: str = ERROR
    field: str = ""
    found: str = ""
    params: tuple[tuple[str, str], ...] = ()

    @property
    def is_error(self) -> bool:
        return self.severity == ERROR


def error(code: str, place: Place, field: str = "", found: object = "", **params: object) -> Finding:
    """A mistake that stops publication."""
    return _finding(ERROR, code, place, field, found, params)


def warning(code: str, place: Place, field: str = "", found: object = "", **params: object) -> Finding:
    """Something to look at; publication goes on unless ``--strict`` is asked for."""
    return _finding(WARNING, code, place, field, found, params)


def too_many(findings: list[Finding], mistakes: int, place: Place) -> bool:
    """Whether a file has so many mistakes that reading on helps nobody; this is then said once."""
    if mistakes < MAX_FINDINGS:
        return False
    if findings[-1].code != "file-many-mistakes":
        findings.append(error("file-many-mistakes", place, found=mistakes, limit=MAX_FINDINGS))
    return True


def _finding(severity: str, code: str, place: Place, field: str, found: object, params: dict) -> Finding:
    words = tuple(sorted((name, _as_text(value)) for name, value in params.items()))
    return Finding(place, code, severity, field, _shortened(str(found)), words)


def _as_text(value: object) -> str:
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(str(item) for item in value)
    return str(value)


def _shortened(text: str, limit: int = 120) -> str:
    text = text.replace("\n", "\\n")
    return text if len(text) <= limit else text[: limit - 1] + "…"
