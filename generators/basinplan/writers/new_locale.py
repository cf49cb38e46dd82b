"""Writing the file of a new language: every key that it lacks, with the source words to translate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from basinplan import locales
from basinplan.model.code_list import CodeLists
from basinplan.model.vocabulary import Vocabulary
from basinplan.staging.item_words import item_words

OPTIONAL = ("findings.", "check.")


def missing_keys(vocabulary: Vocabulary, source: Vocabulary, items: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Key → source words for all that the locale does not say yet, findings for authors left out."""
    wanted = {key: text for key, text in source.words.items() if not key.startswith(OPTIONAL)}
    for key, words in items.items():
        if vocabulary.locale not in words:
            wanted[key] = words.get(source.locale) or next(iter(words.values()))
    return {key: text for key, text in wanted.items() if key not in vocabulary.words}


def locale_file(locale: str, missing: Mapping[str, str]) -> str:
    """A YAML file with every key on its place and the source words as value, to be translated."""
    tree: dict = {}
    for key, text in missing.items():
        *folders, last = key.split(".")
        node = tree
        if folders and folders[0] == "theme":
            folders, last = ["theme"], key.removeprefix("theme.")
        for folder in folders:
            node = node.setdefault(folder, {})
        node[last] = text
    return f"# Words of the toolkit in {locale}. Translate the right-hand sides; keep {{names in braces}}.\n" + _yaml(tree)


def _yaml(tree: dict, indent: int = 0) -> str:
    lines = []
    for key, value in tree.items():
        quoted = key if key.replace("_", "").replace("-", "").replace(".", "").isalnum() and key not in ("true", "false") \
            else json.dumps(key)
        if isinstance(value, dict):
            lines.append(f"{' ' * indent}{quoted}:\n{_yaml(value, indent + 2)}")
        else:
            lines.append(f"{' ' * indent}{quoted}: {json.dumps(value, ensure_ascii=False)}\n")
    return "".join(lines)


def write_locale(folder: Path, vocabulary: Vocabulary, missing: Mapping[str, str]) -> Path:
    """The file of the locale; where it exists, the missing keys go to ``<locale>.missing.yml`` beside it."""
    path = folder / f"{vocabulary.locale}.yml"
    if path.exists():
        path = folder / f"{vocabulary.locale}.missing.yml"
    path.write_text(locale_file(vocabulary.locale, missing), "utf-8")
    return path


def add(vocabulary: Vocabulary, source: Vocabulary, code_lists: CodeLists) -> Path:
    """Write what the locale lacks into the folder of words; returns the file."""
    folder = Path(locales.__file__).parent
    return write_locale(folder, vocabulary, missing_keys(vocabulary, source, item_words(code_lists)))
