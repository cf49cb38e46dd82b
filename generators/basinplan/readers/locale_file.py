"""Reading the words of a language: one YAML file in ``locales/`` for each locale.

The toolkit ships these files; the reader is the same strict one as for plans. A language that has
no file is named as such, with those that exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from basinplan.model.finding import Finding
from basinplan.model.vocabulary import Vocabulary
from basinplan.readers.yaml_file import Node, parse_yaml


def known_locales() -> tuple[str, ...]:
    """The locales that the toolkit has words for, in alphabetical order."""
    files = resources.files("basinplan.locales").iterdir()
    return tuple(sorted(file.name.removesuffix(".yml") for file in files if re.fullmatch(r"[A-Za-z-]+\.yml", file.name)))


@cache
def read_vocabulary(locale: str) -> Vocabulary:
    """The words of ``locale``; an empty vocabulary if the toolkit has no file for it.

    Raises ValueError, naming file and line, if a shipped file is not well formed.
    """
    file = resources.files("basinplan.locales") / f"{locale}.yml"
    path = f"locales/{locale}.yml"
    if not file.is_file():
        return Vocabulary(locale, {}, {}, path)
    findings: list[Finding] = []
    node = parse_yaml(file.read_text("utf-8"), path, findings)
    if node is None or findings:
        raise ValueError(f"{path}:{findings[0].place.line}: {findings[0].code}")
    found = dict(_flat(node))
    return Vocabulary(locale, {key: text for key, (text, _) in found.items()},
                      {key: line for key, (_, line) in found.items()}, path)


def _flat(node: Node, prefix: str = "") -> Iterator[tuple[str, tuple[str, int]]]:
    for key, item in node.value.items():
        if isinstance(item.value, dict):
            yield from _flat(item, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", (str(item.value), item.place.line)
