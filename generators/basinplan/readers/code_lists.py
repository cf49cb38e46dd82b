"""Reading code lists: those that the toolkit ships and those that a plan brings in ``data/codelists/``.

Each list is a YAML file of items with a ``code`` and ``words`` by language, read with the same
strict reader as every other source.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from importlib import resources

from basinplan.model.code_list import CodeLists, Item
from basinplan.model.finding import Finding, error
from basinplan.readers.text_file import read_text_file
from basinplan.readers.yaml_file import Node, parse_yaml


@cache
def code_lists() -> CodeLists:
    """All code lists: list name → code → item, in the order of the files.

    Raises ValueError, naming file and line, if a shipped list is not well formed.
    """
    found: dict[str, dict[str, Item]] = {}
    for file in sorted(resources.files("basinplan.codelists").iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".yml"):
            continue
        findings: list[Finding] = []
        node = parse_yaml(file.read_text("utf-8"), f"codelists/{file.name}", findings)
        if node is None or findings:
            raise ValueError(f"{findings[0].place.path}:{findings[0].place.line}: {findings[0].code}")
        found[file.name.removesuffix(".yml")] = _items(node)
    return found


def read_own_lists(root: Path, paths: list[str], findings: list[Finding]) -> CodeLists:
    """The code lists of a plan, by name; those that are not well formed are named in ``findings``."""
    found = {}
    for path in paths:
        text = read_text_file(root, path, findings)
        node = parse_yaml(text, path, findings) if text is not None else None
        if node is None:
            continue
        try:
            found[Path(path).stem] = _items(node)
        except (KeyError, TypeError, AttributeError):
            findings.append(error("code-list-form", node.place, found=Path(path).name))
    return found


def _items(node: Node) -> dict[str, Item]:
    return {item["code"]: Item(item["code"], dict(item["words"].items()), tuple(item.get("replaces", ())))
            for item in node.plain()}
