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
from basinplan.model.values import read_day
from basinplan.readers.text_file import read_text_file

FOLDER = "plan/translations"
MAX_BYTES = 20_000_000
FIELDS = ("at", "from", "source", "text")
SIGNED = ("reviewed_by", "reviewed")


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
                others = tuple(other for other in locales if other != locale)
                found[locale] = tuple(_lines(text, path, others, findings))
    return found


def _lines(text: str, path: str, others: tuple[str, ...], findings: list[Finding]) -> Iterator[Accepted]:
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
        if said["from"] not in others:
            findings.append(error("accepted-language", Place(path, number), "from", said["from"][:80], known=others))
        signature = _signature(said)
        if signature is None:
            found = ", ".join(f"{name}: {said[name]}" for name in SIGNED if name in said)
            findings.append(error("accepted-signature", Place(path, number), "reviewed", found[:80]))
        yield Accepted(*(said[name] for name in FIELDS), *(signature or ("", "")), number)


def _signature(said: Mapping[str, object]) -> tuple[str, str] | None:
    """Who signed and on which day, both empty where nobody did; nothing where one of them is missing or no such thing."""
    if not any(name in said for name in SIGNED):
        return "", ""
    by, day = (said.get(name) for name in SIGNED)
    try:
        return (by, read_day(day)) if isinstance(by, str) and by.strip() and isinstance(day, str) else None
    except ValueError:
        return None
