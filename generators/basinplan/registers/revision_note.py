"""A revision note says why the plan was changed: which fields of which records, for what public reason, at whose wish, by what act.

Names each change by record and field, as ``basinplan compare`` prints them. A note speaks of the changes since the last
edition that does not hold it yet; what it explains is found by ``analyses.comparison.notes``.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, field_validator

from basinplan.model.record import Part, Record, SaidText, ref
from basinplan.model.values import AT_LEAST_ONE, Line, PartialDate, refuse

WHOLE = "whole"
COMPILERS, NONE, NOT_PUBLISHED = "compilers", "none", "not_published"


class Explained(Part):
    """One change: the record (or chapter) and the field in it; ``whole`` where all of it came or went."""

    KEY: ClassVar[tuple[str, ...]] = ("record", "field")

    record: Line = Field(description="id of the record, name of the chapter without .md, or the id of the plan")
    field: Line = Field(description="field as basinplan compare prints it, or whole")

    @field_validator("record", "field")
    @classmethod
    def _is_one(cls, value: str) -> str:
        if "*" in value or value in ("all", "any"):
            raise refuse("note-blanket", found=value, fields="…")
        return value


class RevisionNote(Record):
    """The reason of one or several changes that belong together."""

    REGISTER = "revision_note"
    FOLDER = "revisions"
    ONE_FILE_EACH = True
    WORDS = {
        "one": {"ru": "Примечание к изменению", "kk": "Өзгеріске түсіндірме", "zh": "修订说明", "en": "Revision note"},
        "many": {"ru": "Примечания к изменениям", "kk": "Өзгерістерге түсіндірмелер", "zh": "修订说明", "en": "Revision notes"},
        "about": {
            "ru": "Почему изменены записи и главы плана, по чьей просьбе и на основании какого решения.",
            "kk": "Жоспардың жазбалары мен тараулары неге, кімнің өтінішімен және қандай шешім негізінде өзгертілді.",
            "zh": "计划的记录和章节为何修改、应谁要求、依据何种决定。",
            "en": "Why records and chapters of the plan were changed, at whose request and by which decision.",
        },
        "fields.date": {"ru": "Дата", "kk": "Күні", "zh": "日期", "en": "Date"},
        "fields.changes": {"ru": "Что изменено", "kk": "Не өзгертілді", "zh": "修改内容", "en": "What was changed"},
        "fields.reason": {"ru": "Причина", "kk": "Себебі", "zh": "理由", "en": "Reason"},
        "fields.asked_by": {"ru": "Кто попросил", "kk": "Кім сұрады", "zh": "提出者", "en": "Who asked"},
        "fields.decision": {"ru": "Решение", "kk": "Шешім", "zh": "决定", "en": "Decision"},
    }

    title: SaidText = Field(description="what was changed, in a few words, in every language of the plan")
    date: PartialDate = Field(description="day of the note")
    changes: Annotated[tuple[Explained, ...], AT_LEAST_ONE] = Field(description="each change by record and field; at least one")
    reason: SaidText = Field(description="reason that the public reads")
    asked_by: ref("body", COMPILERS, NOT_PUBLISHED) = Field(description="body that asked for it, compilers, or not_published")
    decision: ref("source", NONE) = Field(description="document of the decision, or none")
