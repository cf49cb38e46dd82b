"""The roof: read the sources into a plan, judge it, lay it out, hand the tree to the typesetter, seal it.

Only this module knows both wings, those who read and those who make. It decides nothing about the
plan and prints nothing; doors do.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from basinplan.analyses.past import Past
from basinplan.analyses.progress import assessed
from basinplan.archive import EDITIONS, Present, address_of, put_editions
from basinplan.history import read_past
from basinplan.inspection import check, grammars_for, vocabularies_for
from basinplan.model.edition import FORMAT, NO_DECISION, Edition, conflict, is_edition_id
from basinplan.model.finding import Finding
from basinplan.model.plan import Plan
from basinplan.model.values import first_day
from basinplan.readers.editions import read_editions
from basinplan.staging.folder import write_tree
from basinplan.staging.layout import Laid, Material, lay_out, one_by_one

Progress = Callable[[str], None]
STAGE, THEME, HANDED = "stage", "theme", "handed.json"
WORK = "build"
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
    past: Past
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
    edition: str = ""
    has_editions: bool = False


def stage(root: Path, progress: Progress = lambda _: None, has_sites: bool = False) -> Staged:
    """Read, judge and lay out; write the tree under ``build/``.

    ``has_sites`` says that sites of the editions will stand beside it. Raises Refused where the plan has errors, with all
    its findings.
    """
    plan, findings = check(root)
    if plan is None or any(finding.is_error for finding in findings):
        raise Refused(findings)
    progress("pages")
    staged = _lay_down(root / WORK, plan, replace(read_past(root, plan), has_sites=has_sites))
    if any(finding.is_error for finding in staged.findings):
        raise Refused([*findings, *staged.findings])
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch(plan))
    return replace(staged, findings=tuple(findings))


def _lay_down(folder: Path, plan: Plan, past: Past) -> Staged:
    """The tree of one state of the plan, written below ``folder``; with what was found while drawing."""
    material = Material(plan, vocabularies_for(plan), grammars_for(plan), past)
    laid = lay_out(material, side_by_side if _is_large(plan) else one_by_one)
    if not any(finding.is_error for finding in laid.findings):
        write_tree(folder / STAGE, laid.files)
        write_tree(folder / THEME, {f"partials/languages/{locale}.html": text for locale, text in laid.theme.items()})
    return Staged(plan, past, laid, laid.findings, folder / STAGE, folder / THEME)


def handed(staged: Staged) -> Handed:
    """The staged plan as the typesetter needs it, without its pages; an edition has an address of its own."""
    passport, laid, edition = staged.plan.passport, staged.laid, staged.past.own_id
    return Handed(passport.locales, address_of(passport.site_url or "", edition), "" if edition else passport.edit_url or "",
                  laid.words, laid.navigation, str(staged.stage), str(staged.theme), edition,
                  bool(edition) or staged.past.has_sites and bool(staged.past.editions))


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
    """From sources to a sealed site at ``out``, the editions beside the draft, or an exception and the old site untouched.

    The typesetter is told of the tree that was staged here; its bare command stages the same one itself. Raises
    Refused for a plan with errors, ``press.PressError`` where a later step fails.
    """
    from basinplan.press import exchange, judge, manifest, policy

    exchange.refuse_foreign(out, root)
    progress("check")
    staged = stage(root, progress, has_sites=True)
    plan, past, files = staged.plan, staged.past, frozenset(staged.laid.files)
    _hand_over(root / WORK, staged)
    del staged
    with exchange.beside(out) as folder:
        _typeset(root, root / WORK, folder, epoch(plan), progress)
        progress("editions")
        put_editions(root, Present(plan, past, files), folder, make_edition)
        progress("seal")
        policy.seal_pages(folder)
        judge.judge_site(folder, EDITIONS)
        manifest.write(folder, plan.passport.id)
    return plan


def make_edition(root: Path, past: Past, work: Path, folder: Path) -> None:
    """The site of the last state of ``past``, sealed and judged, at ``folder``; what it needs on the way lies in ``work``.

    The plan is read as it was frozen and shown as plans look today. Raises ``press.PressError`` where a step fails.
    """
    from basinplan.press import PressError, judge, policy

    staged = _lay_down(work, past.states[-1].plan, past)
    faults = [finding for finding in staged.findings if finding.is_error]
    if faults:
        raise PressError(f"edition {past.own_id}: {faults[0].place.path}: {faults[0].code} {faults[0].found}")
    _hand_over(work, staged)
    del staged
    _typeset(root, work, folder, epoch(past.states[-1].plan), lambda _: None)
    policy.seal_pages(folder)
    judge.judge_site(folder)


def _hand_over(work: Path, staged: Staged) -> None:
    (work / HANDED).write_text(json.dumps(asdict(handed(staged)), ensure_ascii=False), "utf-8")


def _typeset(root: Path, work: Path, folder: Path, moment: int, progress: Progress) -> None:
    """The pages of the tree that lies in ``work``, with an index to search them."""
    from basinplan.press import search, typeset

    progress("typeset")
    typeset.typeset(root, folder, moment, work / HANDED)
    progress("search")
    search.index(folder)
