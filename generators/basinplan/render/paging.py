"""The paging bench: templates filled in to make Markdown pages and the HTML blocks inside them.

Templates show, they do not compute: every value comes ready from here. All that is filled in is
escaped for HTML; text that stands in Markdown lines is escaped for Markdown as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

_TOUCHING = re.compile(r"</(?:t[dhr]|d[td]|li|caption|summary|h[1-6]|p|a|code|span|strong)>"
                       r"(?=<(?:t[dhr]|d[tdl]|li|ul|ol|table|div|p|details)[ >])")
"""Where one text ends and the next begins without a space between them."""


def markdown(text: str) -> Markup:
    """Text that means the same inside a Markdown line: no sign of it starts anything."""
    plain = re.sub(r"[ \t\r\n]+", " ", str(text)).strip(" ")
    return Markup(re.sub(r"([\\`*_{}\[\]#|~<>$^])", lambda m: f"&#{ord(m[1])};", plain.replace("&", "&amp;")))


def one_line(html: str) -> Markup:
    """An HTML block on one line, so that Markdown leaves it alone; a space parts cells and items, so that search does too."""
    return Markup(_TOUCHING.sub(r"\g<0> ", re.sub(r"\s*\n\s*", " ", str(html)).strip()))


@cache
def _environment() -> Environment:
    environment = Environment(loader=PackageLoader("basinplan", "templates"), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
                              comment_start_string="<#", comment_end_string="#>")
    environment.filters["md"] = markdown
    return environment


def fill_template(name: str, **values: Any) -> str:
    """The template ``name`` with its values; an unknown name in it raises UndefinedError."""
    return _environment().get_template(name).render(**values)


def block(name: str, **values: Any) -> Markup:
    """A template that makes one HTML block, on one line."""
    return one_line(fill_template(name, **values))


def front_matter(values: Mapping[str, str | int]) -> str:
    """The head of a page as YAML that any reader takes as plain text."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value != ""]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def list_page_text(title: str, about: str, body: str, **head: str) -> str:
    """A page of a title, a sentence about it and a ready body; ``head`` is its front matter."""
    return front_matter({"title": title, **head}) + fill_template("list.md.j2", title=title, about=about, body=Markup(body))
