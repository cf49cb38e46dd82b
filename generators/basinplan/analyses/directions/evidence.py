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
    if case.names[-1:] == ("sources",) and case.kind == WITHDRAWN and case.is_promise:
        old, new = ({*part.sources} for part in case.difference.parts)
        return WEAKENED if new < old else UPDATED
    return UPDATED if any(name in FIELDS for name in case.names) and not case.difference.locale else None
