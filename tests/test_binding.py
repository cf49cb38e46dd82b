"""Numbers and their units stay on one line in what readers see, and nothing else is touched."""

from __future__ import annotations

import pytest

from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.render.binding import binder
from basinplan.render.locale import Words

_ = "\u00a0"


def bound(locale: str, text: str) -> str:
    return binder(Words(locale, "en", {name: read_vocabulary(name) for name in (locale, "en")}, code_lists()))(text)


@pytest.mark.parametrize(("locale", "text", "wanted"), [
    ("ru", "сток 14,9 км³ в год, 80 % и 100 000 га", f"сток 14,9{_}км³ в год, 80{_}% и 100{_}000{_}га"),
    ("ru", "в 2024 году, 3 декабря, постановление № 163", f"в 2024{_}году, 3{_}декабря, постановление №{_}163"),
    ("ru", "35,6 млрд тенге, 5 мер, 3 реки", f"35,6{_}млрд тенге, 5 мер, 3 реки"),
    ("kk", "12,5 мың га, 2025 жылы, 3 желтоқсан", f"12,5{_}мың га, 2025{_}жылы, 3{_}желтоқсан"),
    ("en", "1.167 km³/year and 165 km of 3 rivers", f"1.167{_}km³/year and 165{_}km of 3 rivers"),
    ("kk", "2001–2013 жылдардағы, 64 жылдың 49 жылында", f"2001–2013{_}жылдардағы, 64{_}жылдың 49{_}жылында"),
    ("en", "Более 13 млрд кубометров, 550 км, 500 тыс. га", f"Более 13{_}млрд кубометров, 550{_}км, 500{_}тыс. га"),
    ("zh", "14.9立方公里，165公里，2025年7月", "14.9立方公里，165公里，2025年7月"),
])
def test_numbers_keep_their_units(locale, text, wanted) -> None:
    assert bound(locale, text) == wanted


@pytest.mark.parametrize("text", [
    "---\ntitle: \"5 km\"\n---\n", "```plan-chart\nx: 5 km\n```", '<path d="M 10 341 L 5 km"/>', "[x](a 5 km.md)",
    '<input placeholder="5 km">', "<style>a{margin:5 km}</style>", "in 2024 1234 people",
])
def test_tags_addresses_heads_and_code_are_left_alone(text) -> None:
    assert bound("en", text) == text
