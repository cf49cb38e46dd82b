"""Links from one page to another in words: chapters by their title, registers by their name."""

from __future__ import annotations

from markupsafe import Markup

from basinplan.render.desk import Desk
from basinplan.render.links import href, list_page


def text_link(text: str, page: str, here: str) -> Markup:
    """A text that leads to a page of this language."""
    return Markup('<a href="{}">{}</a>').format(href(page, here), text)


def chapter_link(desk: Desk, name: str, here: str) -> Markup:
    """A chapter by its title, in the reader's language or marked with the one that it is in."""
    plan = desk.plan
    order = (desk.words.locale, plan.passport.source_locale, *plan.passport.locales)
    chapter = next(plan.chapters[found, name] for found in order if (found, name) in plan.chapters)
    language = Markup(' lang="{}"').format(chapter.locale) if chapter.locale != desk.words.locale else ""
    return Markup('<a href="{}"{}>{}</a>').format(href(name, here), language, chapter.title)


def register_link(desk: Desk, register: str, here: str) -> Markup:
    """A register by its name."""
    kind = type(desk.plan.register(register)[0])
    return text_link(desk.words.say(f"registers.{register}.many", kind.WORDS["many"]), list_page(register), here)
