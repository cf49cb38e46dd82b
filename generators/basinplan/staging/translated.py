"""What a reader of a translation is told of it: what is behind, what is missing, what nobody has signed.

A passage that is behind opens to the change of its original; one that is missing stands in the language of the original.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from basinplan.analyses.freshness import CURRENT, EXTRA, MISSING, STALE, Paired, names_of, pair_chapter
from basinplan.analyses.language_state import signed_records
from basinplan.model.plan import Passage
from basinplan.model.record import Record, Said, walk
from basinplan.pages.languages import PATH
from basinplan.render.desk import Desk
from basinplan.render.links import href
from basinplan.render.paging import block
from basinplan.render.redline import readable, redline

Lines = list[str | None]
_HEADING = re.compile(r"(#+\s+)(.*?)(\s*\{#[^}]*\})?\s*$", re.DOTALL)
_ITEM = re.compile(r"(\s*(?:[-*+]|\d+[.)])\s+)(.*)$", re.DOTALL)


def mark(desk: Desk, name: str, lines: Lines, original: Lines, charts: Mapping[int, str]) -> Lines:
    """The lines of a translated chapter with its marks.

    ``original`` are the lines of the original, filled in; ``charts`` the drawings of its requests in the reader's language by
    their first line. Both sets of lines are numbered like those of the files.
    """
    plan, locale = desk.plan, desk.words.locale
    chapter, source = plan.chapters[locale, name], plan.chapters[plan.source_of(name), name]
    pairs = pair_chapter(plan, name, locale, desk.grammars, names_of(plan))
    after, lines = -1, list(lines)
    inserted: dict[int, list[str]] = {}
    was_missing = False
    for pair in pairs:
        if pair.translation is not None and pair.translation.kind != "head":
            after = pair.translation.last - chapter.body_line
        if pair.state == MISSING and pair.source.kind != "head":
            first, last = pair.source.line - source.body_line, pair.source.last - source.body_line
            text = charts.get(first) or "\n".join(line for line in original[first:last + 1] if line is not None)
            inserted.setdefault(after, []).append(_fallback(desk, pair.source, text, source.locale, was_missing))
        elif pair.state in (STALE, EXTRA) and pair.translation.kind not in ("head", "request"):
            said = _marked(desk, pair, source.locale)
            first = pair.translation.line - chapter.body_line
            if pair.state == EXTRA and pair.translation.kind != "item":
                lines[first] = f"{said.strip()}\n\n{lines[first]}"
            else:
                lines[after] = f"{lines[after]}{said}"
        was_missing = pair.state == MISSING and pair.source.kind not in ("item", "request")
    for at in sorted(inserted, reverse=True):
        lines[at + 1:at + 1] = inserted[at]
    return lines


def _marked(desk: Desk, pair: Paired, source_locale: str) -> str:
    words, is_inline = desk.words, pair.translation.kind == "item"
    if pair.state == EXTRA:
        said = block("extra.html.j2", text=words.say("translation.extra"), is_inline=is_inline)
    else:
        said = block("stale.html.j2", grade=pair.grade, summary=words.say(f"translation.stale_{pair.grade}"),
                     label=words.say("translation.change", language=words.language(source_locale)), locale=source_locale,
                     change=redline(readable(pair.before), readable(pair.source.text), words))
    return f" {said}" if is_inline else f"\n\n{said}\n"


def _fallback(desk: Desk, passage: Passage, text: str, locale: str, follows: bool) -> str:
    """A passage of the original in its own language; the notice stands once before several in a row."""
    words = desk.words
    note = words.say("translation.missing", language=words.language(locale))
    if passage.kind == "request":
        return f"\n{text}\n"
    if passage.kind == "item":
        match = _ITEM.match(text)
        return f"{match[1]}{_span(match[2], locale)} {block('missing_item.html.j2', text=note)}"
    notice = "" if follows else f"\n{block('missing.html.j2', text=note)}\n"
    if passage.kind == "heading":
        match = _HEADING.match(text)
        return f"{notice}\n{match[1]}{_span(match[2], locale)}{match[3] or ''}\n"
    if passage.kind == "table":
        rows = [re.sub(r"(?<=\|)([^|]+)(?=\|)", lambda match: f" {_span(match[1].strip(), locale)} ", row)
                if not re.fullmatch(r"[\s|:-]+", row) else row for row in text.split("\n")]
        return f"{notice}\n" + "\n".join(rows) + "\n"
    prefix, rest = ("> ", text.lstrip("> ")) if passage.kind == "quote" else ("", text)
    return f"{notice}\n{prefix}{_span(rest, locale)}\n"


def _span(text: str, locale: str) -> str:
    return f'<span class="plan-fallback-text" lang="{locale}">{text}</span>'


def signature_note(desk: Desk, name: str, here: str) -> Markup:
    """A line under the title of a translated chapter that not every passage of which was signed."""
    plan, locale = desk.plan, desk.words.locale
    if locale == plan.source_of(name) or (locale, name) not in plan.chapters:
        return Markup("")
    pairs: Sequence[Paired] = pair_chapter(plan, name, locale, desk.grammars, names_of(plan))
    if pairs and all(pair.state == CURRENT and pair.is_signed for pair in pairs):
        return Markup("")
    return unsigned(desk, here)


def record_note(desk: Desk, record: Record, here: str) -> Markup:
    """The same for a record whose texts were translated."""
    locale = desk.words.locale
    if locale == desk.plan.passport.source_locale or not any(isinstance(mark, Said) for _, mark, _ in walk(record)):
        return Markup("")
    return Markup("") if record.id in signed_records(desk.plan, locale, desk.grammars) else unsigned(desk, here)


def unsigned(desk: Desk, here: str) -> Markup:
    """The line that says that no native specialist has signed this translation, leading to the page of the languages."""
    return block("unsigned.html.j2", text=desk.words.say("translation.unsigned"), href=href(PATH, here))
