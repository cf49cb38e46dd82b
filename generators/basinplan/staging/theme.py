"""Words for the theme in languages that it does not speak itself: Kazakh, Kyrgyz, Tajik."""

from __future__ import annotations

import json

from basinplan.model.vocabulary import Vocabulary

PREFIX = "theme."


def theme_words(vocabulary: Vocabulary) -> str:
    """A language file for the theme, as a template macro; empty where the locale brings no words for it."""
    words = {key.removeprefix(PREFIX): text for key, text in vocabulary.words.items() if key.startswith(PREFIX)}
    if not words:
        return ""
    listed = json.dumps(words, ensure_ascii=False, indent=2)
    return "{% macro t(key) %}{{ " + listed + "[key] }}{% endmacro %}\n"
