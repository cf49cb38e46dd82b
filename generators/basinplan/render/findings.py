"""A finding as a sentence in the author's language: found, expected, what to do.

The words stand in ``locales/<locale>.yml`` under ``findings``; forms for people, for machines and for
a code-hosting site are made here from the same finding.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from basinplan.model.finding import Finding, Place
from basinplan.render.locale import Words


def as_dict(finding: Finding, words: Words) -> dict[str, object]:
    """The finding with its sentences: code, severity, path, line, column, field, found, expected, hint, message."""
    params = {"found": finding.found, "field": finding.field, **dict(finding.params)}
    expected = words.say(f"findings.{finding.code}.expected", **params)
    hint = words.say(f"findings.{finding.code}.hint", **params)
    if params.get("write"):
        hint = words.say("check.write", write=params["write"])
    near = params.get("nearest")
    if near:
        hint = f"{words.say('check.did_you_mean', nearest=near)} {hint}".strip()
    return {
        "code": finding.code, "severity": finding.severity, "path": finding.place.path,
        "line": finding.place.line, "column": finding.place.column, "field": finding.field,
        "found": finding.found, "expected": expected, "hint": hint,
        "message": words.say(f"findings.{finding.code}.message", **params),
    }


def as_json(findings: Iterable[Finding], words: Words) -> str:
    """All findings and their number as one JSON object."""
    listed = [as_dict(finding, words) for finding in findings]
    errors = sum(item["severity"] == "error" for item in listed)
    summary = {"errors": errors, "warnings": len(listed) - errors}
    return json.dumps({"findings": listed, "summary": summary}, ensure_ascii=False, indent=2)


def as_text(finding: Finding, words: Words) -> str:
    """Three or four lines for a person at a terminal."""
    said = as_dict(finding, words)
    lines = [f"{said['path']}:{said['line']}:{said['column']}: {words.say('check.' + finding.severity)}: "
             f"{said['message']} [{said['code']}]"]
    for name in ("field", "found", "expected", "hint"):
        if said[name]:
            lines.append(f"    {words.say('check.' + name)}: {said[name]}")
    return "\n".join(lines)


def as_annotation(finding: Finding, words: Words) -> str:
    """One line that a code-hosting site shows beside the line of the file."""
    said = as_dict(finding, words)
    named = [name for name in ("found", "expected", "hint") if said[name]]
    parts = [str(said["message"])] + [f"{words.say('check.' + name)}: {said[name]}" for name in named]
    text = "\n".join(" ".join(part.split()) for part in parts)
    return annotation(str(said["severity"]), finding.place, str(said["code"]), text)


def annotation(level: str, place: Place, title: str, text: str) -> str:
    """A command that a code-hosting site reads: ``error``, ``warning`` or ``notice`` beside a line of a file."""
    named = {"file": place.path, "line": place.line, "col": place.column, "title": title}
    return f"::{level} {','.join(f'{name}={_escaped(value, True)}' for name, value in named.items())}::{_escaped(text, False)}"


def _escaped(text: object, in_property: bool) -> str:
    escaped = str(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if in_property else escaped
