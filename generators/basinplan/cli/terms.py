"""The door for editors of the glossary: ``basinplan terms``.

Counts how the plan uses its terms; which form must not be used is said by ``basinplan check``.
"""

from __future__ import annotations

from pathlib import Path

import click

from basinplan import build as press_build
from basinplan.analyses.agreement import CODES
from basinplan.cli.asking import LOCALE, ROOT, require_language, sound_plan, words_in


@click.command()
@ROOT
@LOCALE
@click.argument("language", required=False)
def terms(root: Path, locale: str, language: str | None) -> None:
    """Count how often each term of the glossary is used, in one LANGUAGE or in all: preferred, other and forbidden forms.

    Terms in trouble come first: forms that must not be used, then chapters that mix the preferred form with another,
    each with file and line. Exit code 1 where a forbidden form stands anywhere.
    """
    from basinplan.analyses.term_use import term_uses
    from basinplan.analyses.terms import FORBIDDEN
    from basinplan.render.term_use import as_lines

    plan, words = sound_plan(root, locale, CODES.values()), words_in(locale)
    forbidden = 0
    for name in [language] if language else plan.passport.locales:
        require_language(plan, name)
        uses = term_uses(plan, name, press_build.grammars_for(plan))
        forbidden += sum(use.number_of(FORBIDDEN) for use in uses)
        click.echo("\n".join(as_lines(uses, words, name)))
    raise SystemExit(bool(forbidden))
