"""Reading which translations were accepted: one file a language in ``plan/translations/``, one line a passage.

The file is written by ``basinplan translations accept``. It is optional: a language without one keeps no record of what
its translations were made from. Two branches that accept different passages merge by keeping the lines of both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from basinplan.model.finding import Finding, Place, error
from basinplan.model.plan import Accepted
from basinplan.readers.text_file import read_text_file

FOLDER = "plan/translations"
MAX_BYTES = 20_000_000
FIELDS = ("at", "from", "source", "text")


def read_accepted(
    root: Path, paths: list[str], locales: tuple[str, ...], findings: list[Finding]
) -> Mapping[str, tuple[Accepted, ...]]:
    """Locale → accepted translations, for each locale of the plan that has a file which can be read."""
    found = {}
    for locale in locales:
        path = f"{FOLDER}/{locale}.jsonl"
        if path in paths:
            text = read_text_file(root, path, findings, MAX_BYTES)
            if text is not None:
                found[locale] = tuple(_lines(text, path, findings))
    return found


def _lines(text: str, path: str, findings: list[Finding]) -> Iterator[Accepted]:
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line in seen:
            continue
        seen.add(line)
        try:
            said = json.loads(line)
            if not isinstance(said, dict) or not all(isinstance(said[name], str) for name in FIELDS):
                raise ValueError(line)
        except (ValueError, KeyError, RecursionError):
            findings.append(error("accepted-form", Place(path, number), found=line[:80]))
            return
        yield Accepted(*(said[name] for name in FIELDS), str(said.get("reviewed_by", "")), str(said.get("reviewed", "")), number)
