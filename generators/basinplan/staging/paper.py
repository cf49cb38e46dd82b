"""What stands at the head and foot of every printed sheet, in the language of the page: title, edition, notice, address.

Sheets are laid out in the site's stylesheet; a language's words come to it as variables, in a file for paper only.
"""

from __future__ import annotations

from collections.abc import Mapping

FILE = "assets/paper-words.css"


def paper_style(words: Mapping[str, Mapping[str, str]], address: str) -> str:
    """The variables ``--paper-title``, ``--paper-notice`` and ``--paper-foot`` for each language."""
    rules = []
    for locale, said in words.items():
        foot = " · ".join(part for part in (said["edition"], address) if part)
        texts = {"title": said["plan_short_title"], "notice": said["notice"], "foot": foot}
        rules.append(f":root:lang({locale}){{" + ";".join(f"--paper-{name}:{_quoted(text)}" for name, text in texts.items()) + "}")
    return "\n".join(rules) + "\n"


def _quoted(text: str) -> str:
    """A text of CSS: whatever could end it is written by its number."""
    return '"' + "".join(f"\\{ord(sign):x} " if sign in '"\\<>\n\r\f' else sign for sign in text) + '"'
