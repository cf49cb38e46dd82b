"""Words for the theme in the languages of the plan; used where the theme does not speak them itself."""

from __future__ import annotations

import json

from basinplan.model.vocabulary import Vocabulary

PREFIX = "theme."


def theme_words(vocabulary: Vocabulary, fallback: Vocabulary) -> str:
    """A language file for the theme, as a template macro; words that the locale lacks come from ``fallback``."""
    words = {key.removeprefix(PREFIX): vocabulary.words.get(key, text)
             for key, text in fallback.words.items() if key.startswith(PREFIX)}
    words["language"] = vocabulary.locale
    listed = json.dumps(words, ensure_ascii=False, indent=2)
    return "{% macro t(key) %}{{ " + listed + "[key] }}{% endmacro %}\n"
