"""The roof over kept editions: the site of each is built once, kept, and put beside the site of the present text.

Every page of an edition says that it is one, and leads to the same page of the present text. How an edition is read belongs
to ``history``, how a site is built to ``build``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from basinplan.analyses.comparison.records import lives
from basinplan.analyses.past import DRAFT, Past, State
from basinplan.inspection import words_for
from basinplan.model.edition import FOLDER, MANIFEST
from basinplan.model.plan import Plan
from basinplan.overrides_folder import overrides_folder
from basinplan.press import kept_sites
from basinplan.readers.locale_file import known_locales
from basinplan.render.changelog import COMPARE, chosen, state_name
from basinplan.render.editions import older_notice
from basinplan.render.links import HOME, page_of

EDITIONS, SHELF, WORK = "editions", "build/editions", ".work"
TOOLS = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "matplotlib", "pagefind", "babel", "jinja2", "markdown")
Make = Callable[[Path, Past, Path, Path], None]


@dataclass(frozen=True)
class Present:
    """The present text: its plan, what came before it, and the paths of its staged pages."""

    plan: Plan
    past: Past
    files: frozenset[str]

    def has(self, locale: str, page: str) -> bool:
        """Whether the present text has the page in the language."""
        return f"{locale}/{page}" in self.files


def address_of(site_url: str, edition: str) -> str:
    """Where the pages of an edition can be reached, under the address of the whole site; empty where that has none."""
    return f"{site_url.rstrip('/')}/{EDITIONS}/{edition}/" if site_url and edition else site_url


def put_editions(root: Path, present: Present, folder: Path, make: Make) -> None:
    """The site of every edition at ``folder``/editions/<id>/, those not kept yet made by ``make``, and the list of them all.

    Nothing where no edition is kept.
    """
    shelf, names = root / SHELF, {}
    if not present.past.editions:
        return
    for state in present.past.editions:
        past = _as_it_was(present, state)
        names[state.id] = f"{state.id}-{_key(root, past)[:24]}"
        site = kept_sites.find_kept(shelf, names[state.id])
        if site is None:
            site = kept_sites.keep(shelf, names[state.id], lambda fresh, past=past: make(root, past, shelf / WORK, fresh))
        kept_sites.put(site, folder / EDITIONS / state.id, lambda page, state=state: _notice(present, state, page))
    kept_sites.drop_others(shelf, names.values())
    kept_sites.write_list(folder / EDITIONS, _listed(present, folder))


def _as_it_was(present: Present, state: State) -> Past:
    """The past up to an edition, which is read under the address that the whole site has today."""
    past, address = present.past.until(state.id), present.plan.passport.site_url
    last = past.states[-1]
    passport = last.plan.passport.model_copy(update={"site_url": address})
    return replace(past, states=(*past.states[:-1], replace(last, plan=replace(last.plan, passport=passport))))


def _key(root: Path, past: Past) -> str:
    """Everything that the site of an edition is made from: it and those before it, the toolkit, the address."""
    told = [f"{name} {version(name)}" for name in TOOLS] + [past.states[-1].plan.passport.site_url or ""]
    manifests = [root / FOLDER / state.id / MANIFEST for state in past.states]
    return kept_sites.key_of([*manifests, Path(__file__).parent, overrides_folder(), root / "mkdocs.yml"], told)


def _notice(present: Present, state: State, path: str) -> str:
    """What a page of an edition says of itself: which edition, and the way to the same page of the present text."""
    locales = state.plan.passport.locales
    locale = next((locale for locale in locales[1:] if path.startswith(f"{locale}/")), locales[0])
    page = path.removeprefix(f"{locale}/").removesuffix(".html") + ".md"
    plan, past, words = present.plan, present.past, words_for(state.plan, locale)
    there = locale if locale in plan.passport.locales else plan.passport.source_locale
    target = _same_page(present, state, there, page)
    up = "../" * (path.count("/") + 2) + ("" if there == plan.passport.locales[0] else f"{there}/")
    newest, changes = past.editions[-1], chosen(up + _built(COMPARE), state, past.states[-1])
    return older_notice(words, {
        "state": state, "newer": state_name(words, newest) if newest is not state else "", "locale": there,
        "href": up + _built(target or HOME), "is_there": bool(target), "changes": changes})


def _same_page(present: Present, state: State, locale: str, page: str) -> str:
    """The page of the present text that goes on from one of an edition, also under another id; empty where none does."""
    if present.has(locale, page):
        return page
    id = page.rpartition("/")[2].removesuffix(".md")
    heirs = [new for old, new in lives(state.plan, present.plan) if old == id and old != new]
    found = page_of(present.plan, heirs[0]) if len(heirs) == 1 else ""
    return found if found and present.has(locale, found) else ""


def _built(page: str) -> str:
    return page.removesuffix(".md") + ".html"


def _listed(present: Present, folder: Path) -> str:
    """All states for the choice in the head of a page: their names in every language, where they lie, what they lack."""
    states = [*present.past.states[::-1]]
    own = {state.id: {*_pages(folder / (f"{EDITIONS}/{state.id}" if state.id != DRAFT else ""), state)} for state in states}
    every = {page for pages in own.values() for page in pages}
    listed = [{"id": state.id, "path": f"{EDITIONS}/{state.id}/" if state.id != DRAFT else "",
               "locales": state.plan.passport.locales, "names": _names(present.past, state),
               "without": sorted(every - own[state.id])} for state in states]
    return json.dumps({"states": listed}, ensure_ascii=False, sort_keys=True)


def _pages(site: Path, state: State) -> Iterable[str]:
    """The pages of a site in its first language, by path."""
    others = {*state.plan.passport.locales[1:], EDITIONS, "downloads"}
    for path in site.rglob("*.html"):
        parts = path.relative_to(site).parts
        if parts[0] not in others:
            yield "/".join(parts)


def _names(past: Past, state: State) -> Mapping[str, str]:
    """What a state is called in every language of any state."""
    plans = {locale: other.plan for other in past.states for locale in other.plan.passport.locales}
    words = [words_for(plans[locale], locale) for locale in sorted({*plans} & {*known_locales()})]
    return {one.locale: one.row([state_name(one, state), one.date(state.date)]) for one in words}
