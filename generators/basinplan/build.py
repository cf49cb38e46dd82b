"""The roof: read the sources into a plan, judge it, lay it out, hand the tree to the typesetter, seal it.

Only this module knows both wings, those who read and those who make. It decides nothing about the
plan and prints nothing; doors do.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from basinplan.analyses.agreement import find_contradictions
from basinplan.analyses.chapter_links import find_dead_links
from basinplan.analyses.claims import find_wrong_claims
from basinplan.analyses.datasets import find_dataset_faults
from basinplan.analyses.debt import find_new_gaps, without_hasty_gaps
from basinplan.analyses.fitting import find_misfits
from basinplan.analyses.languages import find_chapter_letters, find_text_faults, find_twin_terms
from basinplan.analyses.licences import find_missing_licences
from basinplan.analyses.places import find_place_faults
from basinplan.analyses.progress import assessed
from basinplan.analyses.references import find_alike_ids, find_broken_references, find_circles, find_unused
from basinplan.analyses.series import find_series_faults
from basinplan.analyses.terms import find_forbidden_forms
from basinplan.analyses.translations import find_origin_faults, find_translation_faults
from basinplan.analyses.typed_numbers import find_typed_numbers
from basinplan.history import find_history_faults, grammars_of, read_past
from basinplan.model.edition import FORMAT, NO_DECISION, Edition, conflict, is_edition_id
from basinplan.model.finding import Finding, error
from basinplan.model.plan import Plan
from basinplan.model.values import first_day
from basinplan.model.vocabulary import Vocabulary
from basinplan.readers.editions import read_editions
from basinplan.readers.locale_file import known_locales, read_vocabulary
from basinplan.readers.plan_folder import read_plan
from basinplan.render.drawing import can_show
from basinplan.render.locale import Words
from basinplan.staging.expand import find_request_faults
from basinplan.staging.folder import write_tree
from basinplan.staging.layout import Laid, Material, lay_out, one_by_one
from basinplan.staging.views import find_view_faults
from basinplan.statements.grammar import Grammar

Progress = Callable[[str], None]
STAGE, THEME, HANDED = "build/stage", "build/theme", "build/handed.json"
MANY = 800
ADOPTED = "adopted"
SELDOM = (20_000, 50, 1_000)
"""How often a process that draws looks for memory to free; by the usual measure it takes a tenth of the time."""


class Refused(Exception):
    """The plan has errors and is not built. Carries the findings."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass(frozen=True)
class Staged:
    """A plan laid out on disk: the tree for the typesetter and the theme words it needs."""

    plan: Plan
    laid: Laid
    findings: tuple[Finding, ...]
    stage: Path
    theme: Path


@dataclass(frozen=True)
class Handed:
    """What the typesetter is told of a staged plan: its languages, addresses, words and menus, and where the tree lies."""

    locales: tuple[str, ...]
    site_url: str
    edit_url: str
    words: Mapping[str, Mapping[str, str]]
    navigation: Mapping[str, list]
    stage: str
    theme: str


QUESTIONS = (find_broken_references, find_circles, find_unused, find_alike_ids, find_dataset_faults, find_series_faults,
             find_misfits, find_place_faults, find_missing_licences, find_dead_links, find_chapter_letters, find_twin_terms,
             find_new_gaps, find_origin_faults)
READINGS = (find_wrong_claims, find_typed_numbers, find_forbidden_forms)
COMPARISONS = (find_contradictions, find_translation_faults)


def check(root: Path) -> tuple[Plan | None, list[Finding]]:
    """The plan below ``root`` and everything that is wrong with it, in the order of the files.

    Draws nothing, and loads neither pandas nor matplotlib.
    """
    plan, findings = read_plan(root)
    if plan is None:
        return None, sorted(set(findings))
    for question in QUESTIONS:
        findings += question(plan)
    findings += find_text_faults(plan, can_show)
    findings += find_view_faults(plan)
    findings += find_request_faults(plan, words_for(plan, plan.passport.source_locale))
    grammars = grammars_for(plan)
    for reading in READINGS:
        findings += reading(plan, grammars)
    findings += find_history_faults(root, plan)
    wrong = frozenset((finding.place.path, finding.place.line) for finding in findings if finding.is_error)
    for comparison in COMPARISONS:
        findings += comparison(plan, grammars, wrong)
    known = known_locales()
    silent = {locale: number for number, locale in enumerate(plan.passport.locales) if locale not in known}
    findings = [*_locales_without_words(plan, silent), *_without_locales(findings, silent)]
    return plan, sorted({*without_hasty_gaps(findings)})


def _locales_without_words(plan: Plan, silent: Mapping[str, int]) -> Iterator[Finding]:
    for locale, number in silent.items():
        place = plan.passport_places[("locales", number)]
        plain = locale.split("-")[0]
        yield error("locale-without-words", place, f"locales[{number + 1}]", locale, known=known_locales(),
                    nearest=plain if plain in known_locales() else "")


def _without_locales(findings: list[Finding], silent: Mapping[str, int]) -> Iterator[Finding]:
    """Without the texts that are missing in a language for which the toolkit itself has no words yet."""
    for finding in findings:
        if finding.code not in ("text-missing", "chapter-untranslated") or dict(finding.params)["locale"] not in silent:
            yield finding


def vocabularies_for(plan: Plan) -> dict[str, Vocabulary]:
    """The words of every language of the plan, and English for what none of them says."""
    locales = {*plan.passport.locales, plan.passport.source_locale, "en"}
    return {locale: read_vocabulary(locale) for locale in sorted(locales)}


def grammars_for(plan: Plan) -> dict[str, Grammar]:
    """How every language of the plan writes numbers, dates, units, duties and denials."""
    return dict(grammars_of(plan))


def words_for(plan: Plan, locale: str) -> Words:
    """The words of one locale of the plan."""
    return Words(locale, plan.passport.source_locale, vocabularies_for(plan), plan.code_lists)


def stage(root: Path, progress: Progress = lambda _: None) -> Staged:
    """Read, judge and lay out; write the tree under ``build/``.

    Raises Refused where the plan has errors, with all its findings.
    """
    plan, findings = check(root)
    if plan is None or any(finding.is_error for finding in findings):
        raise Refused(findings)
    progress("pages")
    material = Material(plan, vocabularies_for(plan), grammars_for(plan), read_past(root, plan))
    laid = lay_out(material, side_by_side if _is_large(plan) else one_by_one)
    if any(finding.is_error for finding in laid.findings):
        raise Refused([*findings, *laid.findings])
    write_tree(root / STAGE, laid.files)
    write_tree(root / THEME, {f"partials/languages/{locale}.html": text for locale, text in laid.theme.items()})
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch(plan))
    return Staged(plan, laid, tuple(findings), root / STAGE, root / THEME)


def handed(staged: Staged) -> Handed:
    """The staged plan as the typesetter needs it, without its pages."""
    passport, laid = staged.plan.passport, staged.laid
    return Handed(passport.locales, passport.site_url or "", passport.edit_url or "", laid.words, laid.navigation,
                  str(staged.stage), str(staged.theme))


def take_over(file: Path) -> Handed:
    """What ``build`` wrote for the typesetter that it started."""
    return Handed(**json.loads(file.read_text("utf-8")))


def side_by_side(work: Callable, tasks: list[tuple]) -> list:
    """As many tasks at once as there are processors, each in a process of its own; ended with this one."""
    import gc
    from multiprocessing import get_context

    with get_context("spawn").Pool(min(os.cpu_count() or 1, len(tasks)), gc.set_threshold, SELDOM) as pool:
        return pool.starmap(work, tasks, chunksize=1)


def _is_large(plan: Plan) -> bool:
    """Whether the pages are so many that starting processes costs less than it saves."""
    return len(plan.entries) * len(plan.passport.locales) > MANY and (os.cpu_count() or 1) > 1


def epoch(plan: Plan) -> int:
    """The date of the plan in seconds, the only date that a built file may carry."""
    day = first_day(plan.passport.as_of)
    return (day.toordinal() - 719163) * 86400


def adopt(root: Path, id: str, decision: str) -> tuple[Edition, int]:
    """Freeze the draft as edition ``id``; returns it and the number of its files.

    Raises Refused where the plan has errors or an older edition was edited, FileExistsError where the edition is there
    already, ValueError where the id, the date, or a status without its decision, cannot be one of an edition.
    """
    from basinplan.writers.adopt import write_edition

    if not is_edition_id(id):
        raise ValueError("id")
    plan, findings = check(root)
    if plan is None or any(finding.is_error for finding in findings):
        raise Refused(findings)
    passport = plan.passport
    known = (NO_DECISION, *(source.id for source in plan.register("source")))
    if (passport.status == ADOPTED) != (decision != NO_DECISION) or decision not in known:
        raise ValueError("decision")
    edition = Edition(passport.as_of, id, passport.status, decision, FORMAT, {})
    if wrong := conflict(edition, read_editions(root, [])):
        raise ValueError(wrong)
    return edition, write_edition(root, edition, assessed(plan))


def build(root: Path, out: Path, progress: Progress = lambda _: None) -> Plan:
    """From sources to a sealed site at ``out``, or an exception and the old site untouched.

    The typesetter is told of the tree that was staged here; its bare command stages the same one itself. Raises
    Refused for a plan with errors, ``press.PressError`` where a later step fails.
    """
    from basinplan.press import exchange, judge, manifest, policy, search, typeset

    exchange.refuse_foreign(out, root)
    progress("check")
    staged = stage(root, progress)
    plan = staged.plan
    (root / HANDED).write_text(json.dumps(asdict(handed(staged)), ensure_ascii=False), "utf-8")
    del staged
    with exchange.beside(out) as folder:
        progress("typeset")
        typeset.typeset(root, folder, epoch(plan), root / HANDED)
        progress("search")
        search.index(folder)
        progress("seal")
        policy.seal_pages(folder)
        judge.judge_site(folder)
        manifest.write(folder, plan.passport.id)
    return plan
