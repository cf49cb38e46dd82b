"""Laying the plan out: every page of every language as one dictionary of paths and contents.

Pure: the same plan gives the same dictionary, and nothing is written here. Pages are plain Markdown
with HTML blocks; which engine typesets them is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from basinplan.analyses.past import NOTHING, Past
from basinplan.exports import exports
from basinplan.model.finding import Finding
from basinplan.model.plan import Chapter, Plan
from basinplan.model.vocabulary import Vocabulary
from basinplan.pages import EVIDENCE, MORE, menu, pages
from basinplan.render import ground
from basinplan.render.binding import binder
from basinplan.render.calendar import calendar, calendars
from basinplan.render.changelog import state_name
from basinplan.render.comparison import as_json
from basinplan.render.desk import Desk
from basinplan.render.feed import feed
from basinplan.render.gauging import water_line
from basinplan.render.links import HOME, list_page
from basinplan.render.locale import Words
from basinplan.render.paging import front_matter
from basinplan.render.pairs import pair_files
from basinplan.staging import paper
from basinplan.staging.expand import expand, expand_translated
from basinplan.staging.record_page import record_page
from basinplan.staging.register_page import register_page
from basinplan.staging.theme import theme_words
from basinplan.statements.grammar import Grammars

NavItem = tuple[str, "str | list[NavItem]"]
CONTENTS = '<div class="plan-contents"></div>'
IN_MENU = ("measure", "indicator", "fact", "water_body", "body", "meeting", "decision", "agreement", "initiative", "activity",
           "parallel_figure", "pressure", "place", "term", "source", "dataset", "layer")


@dataclass(frozen=True)
class Laid:
    """``files``: stage path → text or bytes. ``navigation`` and ``words``: by locale. ``theme``: words for the theme."""

    files: Mapping[str, str | bytes]
    navigation: Mapping[str, list[NavItem]]
    words: Mapping[str, Mapping[str, str]]
    theme: Mapping[str, str]
    findings: tuple[Finding, ...] = field(default=())


@dataclass(frozen=True)
class LaidLocale:
    """The pages of one locale by their stage path, its menu, its words, and what was found while drawing."""

    files: Mapping[str, str | bytes]
    navigation: list[NavItem]
    words: Mapping[str, str]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Material:
    """What pages are made of: the plan, the words and grammars of its languages, what came before."""

    plan: Plan
    vocabularies: Mapping[str, Vocabulary]
    grammars: Grammars
    past: Past = NOTHING


Task = tuple[Material, str, Mapping[str, tuple[str, ...]]]


def one_by_one(work: Callable[..., LaidLocale], tasks: list[Task]) -> list[LaidLocale]:
    """The locales after one another; a door may pass ``lay_out`` something that does several at once."""
    return [work(*task) for task in tasks]


def lay_out(material: Material, run: Callable[[Callable[..., LaidLocale], list[Task]], list[LaidLocale]] = one_by_one) -> Laid:
    """The staged tree of a plan; ``run`` carries out the work for each locale, which are independent of one another."""
    plan, vocabularies = material.plan, material.vocabularies
    locales = plan.passport.locales
    exported = {name: export(plan) for name, export in exports().items()}
    names = {name: tuple(sorted(made)) for name, made in exported.items()}
    tasks = [(material, locale, names) for locale in locales]
    parts = dict(zip(locales, run(lay_out_locale, tasks), strict=True))
    files: dict[str, str | bytes] = {path: text for part in parts.values() for path, text in part.files.items()}
    for made in exported.values():
        files |= {f"downloads/{name}": data for name, data in made.items()}
    files |= {f"downloads/changes-{step.name}.json": as_json(step.comparison, (step.before.id, step.after.id))
              for step in material.past.steps}
    if plan.geometry:
        files[ground.FILE] = ground.ground_script(plan)
    files[paper.FILE] = paper.paper_style({locale: part.words for locale, part in parts.items()}, plan.passport.site_url or "")
    theme = {locale: theme_words(vocabularies[locale], vocabularies["en"]) for locale in locales}
    findings = dict.fromkeys(finding for part in parts.values() for finding in part.findings)
    return Laid(files, {locale: part.navigation for locale, part in parts.items()},
                {locale: part.words for locale, part in parts.items()}, theme, tuple(findings))


def lay_out_locale(material: Material, locale: str, exported: Mapping[str, tuple[str, ...]]) -> LaidLocale:
    """All pages of a plan in one language; ``exported`` names the files that the pages lead to."""
    plan, vocabularies = material.plan, material.vocabularies
    desk = Desk(plan, Words(locale, plan.passport.source_locale, vocabularies, plan.code_lists), exported=exported,
                grammars=material.grammars, past=material.past)
    bind = binder(desk.words)
    files: dict[str, str | bytes] = {}
    if not desk.past.own_id:
        files = {f"downloads/changes-{locale}.atom": feed(desk), f"downloads/deadlines-{locale}.ics": calendar(desk)}
        files |= {f"downloads/{name}": made for name, made in calendars(desk).items()}
    files |= pair_files(desk)
    for path, text in _pages(desk, vocabularies):
        files[f"{locale}/{path}"] = bind(str(text)) if path.endswith(".md") else str(text)
    return LaidLocale(files, _navigation(desk), _site_words(desk), tuple(desk.findings))


def _pages(desk: Desk, vocabularies: Mapping[str, Vocabulary]) -> Iterator[tuple[str, str]]:
    plan = desk.plan
    for name in plan.chapter_names:
        yield name, _chapter_page(desk, name, vocabularies)
    for register, records in plan.by_register.items():
        yield list_page(register), register_page(desk, register)
        for record in records:
            yield record_page(desk, record)
    for page in pages().values():
        yield from page(desk)


def _chapter_page(desk: Desk, name: str, vocabularies: Mapping[str, Vocabulary]) -> str:
    """A chapter in its language; where it is not translated, the source text with a notice."""
    plan, locale = desk.plan, desk.words.locale
    origin = plan.source_of(name)
    chapter, original = plan.chapters.get((locale, name)), plan.chapters[origin, name]
    if locale == origin:
        desk.chapters[name] = expand(original, desk, name)
        return _head(original) + _with_contents(desk.chapters[name])
    said = Words(origin, plan.passport.source_locale, vocabularies, plan.code_lists, around=locale)
    theirs = Desk(plan, said, grammars=desk.grammars)
    if chapter is not None:
        desk.chapters[name] = expand_translated(chapter, desk, theirs, name)
        return _head(chapter) + _with_contents(desk.chapters[name])
    text = expand(original, theirs, name)
    desk.findings += theirs.findings
    notice = desk.words.say("site.fallback", language=desk.words.language(origin))
    return _head(original, fallback=notice) + _with_contents(text)


def _with_contents(text: str) -> str:
    """A chapter with the place of its table of contents: after what stands before its first heading."""
    return text.replace("\n## ", f"\n{CONTENTS}\n\n## ", 1)


def _head(chapter: Chapter, fallback: str = "") -> str:
    return front_matter({
        "title": chapter.title, "description": chapter.meta.get("description", ""), "kind": "chapter",
        "edit_path": chapter.path, "fallback": fallback, "content_locale": chapter.locale if fallback else "",
        "canonical_page": chapter.file_name if fallback else "",
    })


def _navigation(desk: Desk) -> list[NavItem]:
    plan, words = desk.plan, desk.words
    chapters = [(_chapter_title(desk, name), name) for name in plan.chapter_names]
    records = [(words.say(f"registers.{name}.many", type(plan.register(name)[0]).WORDS["many"]), list_page(name))
               for name in IN_MENU if plan.register(name)]
    records += [(words.say(f"registers.{name}.many", type(found[0]).WORDS["many"]), list_page(name))
                for name, found in plan.by_register.items() if name not in IN_MENU]
    own = {section: [(item.title, item.path) for item in menu(desk) if item.section == section] for section in (EVIDENCE, MORE)}
    sections = [(words.say("site.chapters"), chapters), (words.say("site.evidence"), [*records, *own[EVIDENCE]]),
                (words.say("site.more"), own[MORE])]
    return [(words.say("site.home"), HOME), *[section for section in sections if section[1]]]


def _chapter_title(desk: Desk, name: str) -> str:
    plan = desk.plan
    order = (desk.words.locale, plan.passport.source_locale, *plan.passport.locales)
    return next(plan.chapters[found, name].title for found in order if (found, name) in plan.chapters)


def _site_words(desk: Desk) -> dict[str, str]:
    """The words that the HTML around a page needs, and the plan's own names in this language."""
    plan, words = desk.plan, desk.words
    keys = {key for vocabulary in words.vocabularies.values() for key in vocabulary.words if key.startswith("site.")}
    found = {key.removeprefix("site."): words.say(key) for key in sorted(keys)}
    passport = plan.passport
    return found | {"plan_title": words.text(passport.title), "plan_short_title": words.text(passport.short_title),
                    "notice": words.text(passport.notice), "language_name": words.own_name,
                    "language_short": words.say("language.short"),
                    "as_of": words.date(passport.as_of), "colon": words.say("mark.colon"),
                    "edition": words.say("gauge.edition", status=_standing(desk), date=words.date(passport.as_of)),
                    **water_line(plan, words)}


def _standing(desk: Desk) -> str:
    """What stands under the name of the plan: that it is an edition, or the status of the present text."""
    words, past = desk.words, desk.past
    return state_name(words, past.states[-1]) if past.own_id else words.code("plan_status", desk.plan.passport.status)
