"""The door for reviewers: ``basinplan compare`` and ``basinplan adopt``.

Compares two states of the plan by content; freezes the present one as an edition.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from basinplan import build as press_build
from basinplan.cli.asking import LOCALE, ROOT, Refusal, require_folder, say, words_in
from basinplan.history import compare_plans, frozen_verdicts
from basinplan.model.change import WEAKENED
from basinplan.model.edition import FOLDER, NO_DECISION
from basinplan.readers.git_history import NoSuchState
from basinplan.readers.plan_states import read_state
from basinplan.render.locale import Words

FORMS = ("text", "markdown", "html", "json", "github")


@click.command()
@ROOT
@LOCALE
@click.argument("before", metavar="FROM")
@click.argument("after", metavar="[TO]", default="draft")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True,
              help="For people at a terminal, in a pull request, in a browser; for programs; for a code-hosting site.")
@click.option("--fail-on", type=click.Choice([WEAKENED]),
              help="Exit with 1 where a weakening has no note in plan/revisions/ or a part of TO cannot be read.")
def compare(root: Path, locale: str, before: str, after: str, form: str, fail_on: str | None) -> None:
    """Say what differs between two states of the plan: FROM and TO (default: draft).

    A state is `draft` (the files as they are), an edition such as 2026.1, a folder that holds plan/ and data/, or a
    revision of the history: a tag, a branch, a commit. Plans with findings are compared as well.
    """
    from basinplan.render import comparison as shown
    from basinplan.render.changes import Saying

    words = words_in(locale)
    require_folder(root)
    plans = _read(words, read_state, root, before), _read(words, read_state, root, after)
    said = _read(words, frozen_verdicts, root, before), _read(words, frozen_verdicts, root, after)
    found, names = compare_plans(*plans, said), (before, after)
    if form == "json":
        click.echo(shown.as_json(found, names))
    else:
        makers = {"text": shown.as_text, "markdown": shown.as_markdown, "html": shown.as_html,
                  "github": shown.as_annotations}
        click.echo(makers[form](found, names, Saying(words, *plans)))
    is_weaker = any(change.direction == WEAKENED and not change.note for change in found.changes)
    raise SystemExit(fail_on == WEAKENED and (is_weaker or bool(found.unread[1])))


def _read(words: Words, reader: Callable, root: Path, name: str):
    """What ``reader`` finds of a state, or a refusal in the reader's language."""
    try:
        return reader(root, name)
    except NoSuchState as reason:
        raise Refusal(words.say(f"compare.refused.{reason.code}", **reason.params)) from None


@click.command()
@ROOT
@LOCALE
@click.argument("id", metavar="ID")
@click.option("--decision", default=NO_DECISION, show_default=True,
              help="Id of the source that holds the decision, for a plan that was adopted.")
def adopt(root: Path, locale: str, id: str, decision: str) -> None:
    """Freeze the draft as the edition ID: its sources and what was said of each indicator.

    Example: basinplan adopt 2026.1. Nothing is written where the plan has errors, where the edition is there already or
    where an older one was edited, has a name that reads alike or is of a later date. Date and status are those of the plan.
    """
    words = words_in(locale)
    require_folder(root)
    try:
        edition, number = press_build.adopt(root, id, decision)
    except press_build.Refused as refused:
        say(refused.findings, words, "text", root)
        raise SystemExit(1) from None
    except (FileExistsError, ValueError) as reason:
        wrong = "exists" if isinstance(reason, FileExistsError) else str(reason)
        name = decision if wrong == "decision" else id
        raise Refusal(words.say(f"compare.refused.edition_{wrong}", name=name)) from None
    told = {"path": f"{FOLDER}/{edition.id}", "date": words.date(edition.date), "number": words.number(number)}
    click.echo(words.say("compare.frozen", **told))
