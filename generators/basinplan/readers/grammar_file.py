"""Reading the grammar of a language: one YAML file in ``grammars/`` for each language that has one."""

from __future__ import annotations

from functools import cache
from importlib import resources

from basinplan.model.finding import Finding
from basinplan.readers.yaml_file import parse_yaml
from basinplan.statements.grammar import Grammar


@cache
def read_grammar(locale: str) -> Grammar:
    """The grammar of ``locale``; where there is no file for it, one that knows digits only.

    Raises ValueError, naming file and line, if a shipped file is not well formed.
    """
    file = resources.files("basinplan.grammars") / f"{locale.split('-')[0]}.yml"
    if not file.is_file():
        return Grammar(locale, {})
    findings: list[Finding] = []
    path = f"grammars/{file.name}"
    node = parse_yaml(file.read_text("utf-8"), path, findings)
    if node is None or findings:
        raise ValueError(f"{path}:{findings[0].place.line}: {findings[0].code} {findings[0].found}")
    return Grammar(locale, node.plain())
