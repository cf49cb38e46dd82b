"""The roof over the reading wing: is anything wrong with the plan, and where? Asks every question of the checks and draws nothing.

Knows the readers and the questions; neither pages nor the typesetter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from basinplan.analyses.agreement import find_contradictions
from basinplan.analyses.chapter_links import find_dead_links
from basinplan.analyses.claims import find_wrong_claims
from basinplan.analyses.datasets import find_dataset_faults
from basinplan.analyses.debt import find_new_gaps, without_hasty_gaps
from basinplan.analyses.dialogue import find_dialogue_faults
from basinplan.analyses.fitting import find_misfits
from basinplan.analyses.languages import find_chapter_letters, find_text_faults, find_twin_terms
from basinplan.analyses.licences import find_missing_licences
from basinplan.analyses.places import find_place_faults
from basinplan.analyses.references import find_alike_ids, find_broken_references, find_circles, find_unused
from basinplan.analyses.series import find_series_faults
from basinplan.analyses.terms import find_forbidden_forms
from basinplan.analyses.translations import find_origin_faults, find_translation_faults
from basinplan.analyses.typed_numbers import find_typed_numbers
from basinplan.history import find_history_faults, grammars_of
from basinplan.model.finding import Finding, error
from basinplan.model.plan import Plan
from basinplan.model.vocabulary import Vocabulary
from basinplan.readers.locale_file import known_locales, read_vocabulary
from basinplan.readers.plan_folder import read_plan
from basinplan.render.drawing import can_show
from basinplan.render.locale import Words
from basinplan.staging.expand import find_request_faults
from basinplan.staging.views import find_view_faults
from basinplan.statements.grammar import Grammar

QUESTIONS = (find_broken_references, find_circles, find_unused, find_alike_ids, find_dataset_faults, find_series_faults,
             find_misfits, find_place_faults, find_missing_licences, find_dead_links, find_chapter_letters, find_twin_terms,
             find_new_gaps, find_origin_faults, find_dialogue_faults)
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
