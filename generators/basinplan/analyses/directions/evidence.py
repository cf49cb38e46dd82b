"""Where and when something was read may be brought up to date; that changes no promise."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import UPDATED, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Обновлены источники, даты чтения или пояснения.",
    "kk": "Дереккөздер, оқылған күндер немесе түсіндірмелер жаңартылды.",
    "zh": "来源、阅读日期或说明已更新。",
    "en": "Sources, dates of reading or remarks were brought up to date.",
}
FIELDS = ("sources", "source", "as_of", "classified_by", "sdg_targets", "done", "evidence", "state",
          "edit_url", "site_url", "extent")


def evidence(case: Case) -> str | None:
    """Fields that say where, when and by whom something was read, done or classified; a promise with less evidence is weaker."""
    if case.names == ("sources",) and case.kind == WITHDRAWN and None not in case.records:
        old, new = ({*record.sources} for record in case.records)
        return WEAKENED if case.is_promise and new < old else UPDATED
    return UPDATED if any(name in FIELDS for name in case.names) and not case.difference.locale else None
