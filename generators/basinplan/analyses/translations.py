"""Does a chapter ask for the same figures, facts and blocks in every language?

A translation that has lost a request of the original shows its readers less. Which words it uses
is for people to judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from basinplan.model.finding import Finding, Place, warning
from basinplan.model.plan import Chapter, Plan


def find_lost_requests(plan: Plan, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Requests of an original that its translation lacks; those that are wrong already are left out."""
    wrong = {(finding.place.path, finding.place.line) for finding in findings}
    source = plan.passport.source_locale
    for (locale, name), chapter in sorted(plan.chapters.items()):
        original = plan.chapters.get((source, name))
        if locale == source or original is None:
            continue
        have = _requests(chapter)
        for request, lines in _requests(original).items():
            if request not in have and not any((original.path, line) in wrong for line in lines):
                yield warning("translation-incomplete", Place(chapter.path, chapter.body_line), found=request,
                              original=f"{original.path}:{lines[0]}")


def _requests(chapter: Chapter) -> Mapping[str, range]:
    """What a chapter asks for and the lines where it does so first."""
    found: dict[str, range] = {}
    for value in chapter.values:
        found.setdefault(f"{value.id}.{value.field}", range(value.line, value.line + 1))
    for link in chapter.links:
        if link.record:
            found.setdefault(link.target, range(link.line, link.line + 1))
    for block in chapter.blocks:
        asked = ", ".join(f"{key}: {text}" for key, text in sorted(block.params.items()))
        found.setdefault(f"plan-{block.kind} {asked}", range(block.line, block.line + block.raw.count("\n") + 2))
    return found
