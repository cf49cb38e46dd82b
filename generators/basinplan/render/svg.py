"""Cleaning a drawing's SVG so that it is safe, small and readable inside a page.

Styles become presentation attributes, colours CSS variables, ids unique on any page; text stays as
drawn, and numbers are rounded in coordinates only.
"""

from __future__ import annotations

import re
from html import escape, unescape

from basinplan.render.palette import PAPER, TOKENS

HALO = "halo"
"""The ``gid`` of a text that is set in an outline of the paper's colour, so that it can be read on lines."""
ROW = "row"
"""The ``gid`` of a mark begins with this; then follows the number of the row of the data table that it shows."""


def text_of(svg: str) -> str:
    """All that the drawing says in letters."""
    return unescape("".join(re.findall(r">([^<]+)</text>", svg)))


def tidy(svg: str, prefix: str, css_class: str, pixels: tuple[int, int], caption: str) -> str:
    """The drawing without styles, metadata and colliding ids, with its title for screen readers."""
    body = svg[svg.index("<svg"):]
    body = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>|<!--.*?-->", "", body, flags=re.S)
    body = body.replace("xlink:href", "href").replace("<defs></defs>", "")
    body = _own_ids(re.sub(r"<[^>]+>", lambda match: _tidy_tag(match[0]), body), prefix)
    body = re.sub(r">\s+<", "><", body)
    head = re.match(r"<svg([^>]*)>", body)
    box = re.search(r'viewBox="([^"]+)"', head[1])[1]
    opening = (f'<svg xmlns="http://www.w3.org/2000/svg" class="{css_class}" viewBox="{box}" width="{pixels[0]}" '
               f'height="{pixels[1]}" role="img" aria-labelledby="{prefix}-title" stroke-linejoin="round" '
               f'stroke-linecap="butt"><title id="{prefix}-title">{escape(caption)}</title>')
    return opening + body[head.end():].strip()


def _tidy_tag(tag: str) -> str:
    tag = tag.replace(f'id="{HALO}"', f'paint-order="stroke" stroke="{PAPER}" stroke-width="2.6"')
    tag = re.sub(rf'\bid="{ROW}-(\d+)"', r'data-row="\1"', tag)
    tag = re.sub(r'style="([^"]*)"', lambda match: _attributes(match[1]), tag)
    tag = re.sub(r"#[0-9a-fA-F]{6}\b", lambda m: f"var(--{TOKENS[m[0].lower()]})" if m[0].lower() in TOKENS else m[0], tag)
    tag = re.sub(r"-?\d+\.\d{2,}", lambda match: _short(match[0]), tag)
    tag = re.sub(r" d=\"([^\"]*)\"", lambda match: f' d="{_short_path(match[1])}"', tag)
    tag = re.sub(r' transform="rotate\(-?0 [^"]*"', "", tag)
    return re.sub(r"\s*\n\s*", " ", tag)


def _own_ids(body: str, prefix: str) -> str:
    used = {name for pair in re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', body) for name in pair if name}
    numbered = {name: f"{prefix}-{number}" for number, name in enumerate(re.findall(r'\bid="([^"]+)"', body))}
    body = re.sub(r'\s*\bid="([^"]+)"', lambda m: f' id="{numbered[m[1]]}"' if m[1] in used else "", body)
    body = re.sub(r'href="#([^"]+)"', lambda m: f'href="#{numbered[m[1]]}"', body)
    return re.sub(r"url\(#([^)]+)\)", lambda m: f"url(#{numbered[m[1]]})", body)


def _short(number: str) -> str:
    text = f"{float(number):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _short_path(path: str) -> str:
    """A path's numbers with one decimal: a tenth of a point cannot be seen."""
    short = re.sub(r"-?\d+\.\d+", lambda match: f"{float(match[0]):.1f}".removesuffix(".0"), path)
    return " ".join(short.split()).replace(" L ", "L").replace("M ", "M").replace(" z", "z").replace(" C ", "C")


def _attributes(style: str) -> str:
    """CSS declarations as presentation attributes; the font's family is left to the page."""
    attributes = []
    for declaration in style.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name == "font":
            attributes.append(f'font-size="{re.search(r"([0-9.]+)px", value)[1]}"')
            if re.search(r"\b600\b|\bbold\b", value):
                attributes.append('font-weight="600"')
        elif name == "font-size":
            attributes.append(f'font-size="{value.removesuffix("px")}"')
        elif value and name not in ("font-family", "font-style", "font-variant", "font-stretch"):
            attributes.append(f'{name}="{value}"')
    return " ".join(attributes)
