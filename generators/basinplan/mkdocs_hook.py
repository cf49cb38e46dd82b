"""The door for MkDocs: gives it the staged tree in place of the plan's own folders.

The only file that imports MkDocs. It stages once a build, hands each language its navigation and
words, and tells ``mkdocs serve`` what to watch. Nothing about plans is decided here.
"""

from __future__ import annotations

import html
import os
import re
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.config import I18nPluginLanguage

from basinplan import build
from basinplan.model.finding import Finding
from basinplan.overrides_folder import overrides_folder
from basinplan.press.typeset import HANDED
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import known_locales, read_vocabulary
from basinplan.render.findings import as_text
from basinplan.render.locale import Words

UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
SHARED = ("downloads/", "assets/")
# A finished block: one line of HTML that staging made, outside of fences; places inside it stay known to the checks of links.
FINISHED = re.compile(r'^<(figure|table|div|ul) class="plan-[^\n]*</\1>$|^(?P<fence>```+|~~~+)[^\n]*\n.*?^(?P=fence)', re.M | re.S)
KEPT = re.compile(r'<(figure|table|div|ul) data-kept="(\d+)">.*?</\1>')
PLACE = re.compile(r' id="([^"]+)"')



class Options(Config):
    """What ``mkdocs.yml`` may say to the plugin: the root of the plan, relative to itself."""

    root = config_options.Type(str, default=".")


class BasinPlanPlugin(BasePlugin[Options]):
    """Stages the plan and points MkDocs to it."""

    def __init__(self) -> None:
        self.handed: build.Handed | None = None
        self.aside: list[str] = []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Present so that MkDocs keeps this object between the builds of ``mkdocs serve``."""

    @event_priority(100)
    def _hand_over(self, config: MkDocsConfig) -> MkDocsConfig:
        i18n = config.plugins["i18n"]
        if not i18n.building:
            self.handed = self._stage(Path(config.config_file_path).parent / self.config.root)
            i18n.config.languages = [_language(self.handed, locale) for locale in self.handed.locales]
        handed = self.handed
        locale = i18n.current_language or handed.locales[0]
        words = handed.words
        config.docs_dir = handed.stage
        config.site_name = html.escape(words[locale]["plan_short_title"])
        if handed.site_url:
            config.site_url = handed.site_url
        config.nav = _navigation(handed.navigation[locale], locale)
        config.extra["words"] = words[locale]
        config.extra["all_words"] = words
        config.extra["locales"] = list(handed.locales)
        config.extra["locale"] = locale
        config.extra["edit_url"] = handed.edit_url
        config.extra["edition"] = handed.edition
        config.extra["has_editions"] = handed.has_editions
        return config

    @event_priority(-200)
    def _put_own_theme_first(self, config: MkDocsConfig) -> MkDocsConfig:
        """After every other plugin: own pages first, a plan's overrides before ours; words last."""
        own, words = str(overrides_folder()), self.handed.theme
        others = [folder for folder in config.theme.dirs if folder not in (own, words)]
        theirs = [folder for folder in others if folder == config.theme.custom_dir]
        config.theme.dirs = [*theirs, own, *[folder for folder in others if folder not in theirs], words]
        return config

    on_config = CombinedEvent(_hand_over, _put_own_theme_first)

    @event_priority(-200)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out the theme's scripts and styles, which no page uses, and copies of shared files."""
        is_default = config.extra["locale"] == config.extra["locales"][0]
        for file in list(files):
            from_theme = not file.src_dir or str(Path(file.src_dir)) not in (self.handed.stage,)
            unused = from_theme and file.src_uri.startswith(UNUSED)
            repeated = not is_default and file.src_uri.startswith(SHARED)
            if unused or repeated:
                files.remove(file)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put finished blocks aside: to read drawings and tables letter by letter would take most of the time."""
        self.aside = []
        return FINISHED.sub(self._put_aside, markdown)

    def on_page_content(self, content: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put them back as they were."""
        return KEPT.sub(lambda found: self.aside[int(found[2])] if int(found[2]) < len(self.aside) else found[0], content)

    def _put_aside(self, found: re.Match) -> str:
        if found["fence"]:
            return found[0]
        self.aside.append(found[0])
        places = "".join(f'<i id="{name}"></i>' for name in PLACE.findall(found[0]))
        return f'<{found[1]} data-kept="{len(self.aside) - 1}">{places}</{found[1]}>'

    def on_serve(self, server, *, config: MkDocsConfig, builder):
        """Watch what authors edit, and not the tree that is made from it."""
        root = Path(config.config_file_path).parent / self.config.root
        server.unwatch(self.handed.stage)
        for folder in ("plan", "data"):
            server.watch(str(root / folder))
        return server

    def _stage(self, root: Path) -> build.Handed:
        """The plan as ``basinplan build`` has staged it just now; for the bare command, staged here."""
        if os.environ.get(HANDED):
            return build.take_over(Path(os.environ[HANDED]))
        try:
            return build.handed(build.stage(root.resolve()))
        except build.Refused as refused:
            raise Abort(_said(refused.findings)) from None


def _language(handed: build.Handed, locale: str) -> I18nPluginLanguage:
    language = I18nPluginLanguage()
    language.load_dict({"locale": locale, "name": handed.words[locale]["language_name"],
                        "default": locale == handed.locales[0], "build": True})
    language.validate()
    return language


def _navigation(items: list, locale: str) -> list:
    return [{html.escape(title): f"{locale}/{where}" if isinstance(where, str) else _navigation(where, locale)}
            for title, where in items]


def _said(findings: list[Finding]) -> str:
    locale = os.environ.get("BASINPLAN_LOCALE", "en")
    locale = locale if locale in known_locales() else "en"
    words = Words(locale, "en", {locale: read_vocabulary(locale), "en": read_vocabulary("en")}, code_lists())
    return "\n" + "\n".join(as_text(finding, words) for finding in findings)
