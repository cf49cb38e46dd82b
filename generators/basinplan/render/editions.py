"""What a page of an edition says of itself: that it is kept from an earlier day, and where to read on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from basinplan.render.locale import Words
from basinplan.render.paging import block


def older_notice(words: Words, about: Mapping[str, Any]) -> str:
    """The notice at the head of a page; ``about`` holds the state, a newer edition if there is one, and the ways on."""
    state = about["state"]
    said = words.say("changelog.older", id=state.id, date=words.date(state.date))
    newer = words.say("changelog.older_newer", state=about["newer"]) if about["newer"] else ""
    way = words.say("changelog.older_same" if about["is_there"] else "changelog.older_gone")
    return str(block("older.html.j2", said=said, newer=newer, way=way, locale=words.locale, there=about["locale"], say=words.say,
                     href=about["href"], changes=about["changes"]))
