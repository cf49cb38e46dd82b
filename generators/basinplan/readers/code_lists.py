"""Reading code lists: those that the toolkit ships and those that a plan brings in ``data/codelists/``.

Each list is a YAML file of items with a ``code`` and ``words`` by language, read with the same
strict reader as every other source.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

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
        items = _items(node, findings) if node is not None else {}
        if findings:
            raise ValueError(f"{findings[0].place.path}:{findings[0].place.line}: {findings[0].code}")
        found[file.name.removesuffix(".yml")] = items
    return found


def read_own_lists(root: Path, paths: list[str], findings: list[Finding]) -> tuple[CodeLists, set[str]]:
    """The code lists of a plan by name, and the names of those that are not well formed."""
    found, faulty = {}, set()
    for path in paths:
        before = len(findings)
        text = read_text_file(root, path, findings)
        node = parse_yaml(text, path, findings) if text is not None else None
        found[Path(path).stem] = {} if node is None else _items(node, findings)
        if len(findings) > before:
            faulty.add(Path(path).stem)
    return found, faulty


def _items(node: Node, findings: list[Finding]) -> dict[str, Item]:
    items: dict[str, Item] = {}
    if not isinstance(node.value, list) or not node.value:
        findings.append(error("code-list-form", node.place, found=str(node.plain())))
        return items
    for entry in node.value:
        plain = entry.plain()
        if not _is_item(plain):
            findings.append(error("code-list-form", entry.place, found=str(plain)))
        elif plain["code"] in items:
            findings.append(error("listed-twice", entry.value["code"].place, "code", plain["code"]))
        else:
            items[plain["code"]] = Item(plain["code"], plain["words"], tuple(plain.get("replaces", ())))
    return items


def _is_item(plain: object) -> bool:
    """Whether it has a code, words by language and, if at all, a list of the codes that it replaces."""
    if not isinstance(plain, dict) or not {"code", "words"} <= set(plain) <= {"code", "words", "replaces"}:
        return False
    words, replaces = plain["words"], plain.get("replaces", [])
    texts = [plain["code"], *(words.values() if isinstance(words, dict) else [None]),
             *(replaces if isinstance(replaces, list) else [None])]
    return bool(words) and all(isinstance(text, str) and text for text in texts)
