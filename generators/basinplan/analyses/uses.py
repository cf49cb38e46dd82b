"""What leans on a data set? Indicators, facts, and the chapters that show its values or its charts."""

from __future__ import annotations

from basinplan.analyses.views import views_of
from basinplan.model.plan import Chapter, Plan
from basinplan.registers.dataset import Dataset


def records_using(plan: Plan, dataset: Dataset) -> tuple[str, ...]:
    """The ids of the indicators and facts that take values from the data set, in order."""
    return plan.mentions.get(dataset.id, ())


def chapters_using(plan: Plan, dataset: Dataset, locale: str) -> tuple[Chapter, ...]:
    """The chapters of one language that print its values or draw its views, directly or through an indicator."""
    ids = {dataset.id, *records_using(plan, dataset)} | {view.id for other, view in views_of(plan) if other.id == dataset.id}
    return tuple(chapter for (found, _), chapter in sorted(plan.chapters.items())
                 if found == locale and ids & chapter.named)


def names_record(chapter: Chapter, id: str) -> bool:
    """Whether a chapter asks for a record: its value, its chart, a claim that leans on it, a mention."""
    return id in chapter.named
