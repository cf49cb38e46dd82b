"""Reading which gaps of the plan are known: rule by rule, the ids for which the answer is known to be missing.

The file is optional. Where it is there, a gap that it does not name is new and is said to the author.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from basinplan.model.finding import Finding, Place, error
from basinplan.readers.text_file import read_text_file
from basinplan.readers.yaml_file import parse_yaml

KNOWN_GAPS = "plan/known-gaps.yml"


def read_known_gaps(root: Path, paths: list[str], findings: list[Finding]) -> Mapping[str, Mapping[str, Place]] | None:
    """Rule → id → place, the rule's own place under an empty id; nothing where there is no such file or it cannot be read."""
    if KNOWN_GAPS not in paths:
        return None
    text = read_text_file(root, KNOWN_GAPS, findings)
    node = parse_yaml(text, KNOWN_GAPS, findings) if text is not None else None
    if node is None:
        return None
    if not isinstance(node.value, dict):
        findings.append(error("mapping-expected", node.place, found=str(node.plain())[:80], fields=["measure_without_cost"]))
        return None
    found: dict[str, Mapping[str, Place]] = {}
    before = len(findings)
    for rule, listed in node.value.items():
        if not isinstance(listed.value, list) or not all(isinstance(item.value, str) for item in listed.value):
            findings.append(error("list-expected", node.keys[rule], rule, str(listed.plain())[:80]))
            continue
        found[rule] = {"": node.keys[rule], **{item.value: item.place for item in listed.value}}
    return found if len(findings) == before else None
