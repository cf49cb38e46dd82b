"""Redlines: both texts can be read out of them, and they mark no more than must be marked."""

from __future__ import annotations

import itertools
import re

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from basinplan.analyses.redline import IN, OUT, SAME, redline_parts, tokens
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.render.locale import Words
from basinplan.render.redline import redline

LOCALES = ("ru", "kk", "zh", "en")
CHAPTERS = sorted(path.stem for path in (ROOT / "plan" / "ru").glob("*.md"))
LETTERS = st.text(alphabet="абвғқң 水位升降 abc 0123456789.,;()[]{}*-\n\u00a0<&>", max_size=80)


def held(before: str, after: str) -> None:
    """Both texts come out whole, runs alternate, and at most half as much again as needed is marked."""
    parts = redline_parts(before, after)
    assert "".join(text for sign, text in parts if sign != IN) == before
    assert "".join(text for sign, text in parts if sign != OUT) == after
    assert all(text for _, text in parts) and all(one[0] != two[0] for one, two in itertools.pairwise(parts))
    marked = sum(len(tokens(text)) for sign, text in parts if sign != SAME)
    assert marked <= 1.5 * Indel.distance(tokens(before), tokens(after))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_pair_of_neighbouring_chapters_can_be_read_out_again(locale) -> None:
    texts = [(ROOT / "plan" / locale / f"{name}.md").read_text("utf-8") for name in CHAPTERS]
    for before, after in itertools.pairwise(texts):
        held(before, after)
        held(after, before)


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_in_two_languages_can_be_read_out_again(name) -> None:
    for one, two in itertools.combinations(LOCALES, 2):
        held(*((ROOT / "plan" / locale / f"{name}.md").read_text("utf-8") for locale in (one, two)))


@given(LETTERS, LETTERS)
@settings(max_examples=600, deadline=None)
def test_any_two_texts(before, after) -> None:
    held(before, after)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_two_texts_of_any_letters(before, after) -> None:
    held(before, after)


@pytest.mark.parametrize("locale", LOCALES)
def test_an_edit_of_one_word_marks_at_most_three(locale) -> None:
    """Every third token of a real chapter is replaced, dropped and joined by another; where the neighbours grow together
    into a new word, more than one word was edited."""
    text = (ROOT / "plan" / locale / "02-summary.md").read_text("utf-8")
    found = tokens(text)
    new = {"zh": "新", "ru": "новое ", "kk": "жаңа ", "en": "new "}[locale]
    tried = 0
    for number in range(0, len(found), 3):
        for change in ([new], [], [found[number], new]):
            edited = [*found[:number], *change, *found[number + 1:]]
            if tokens("".join(edited)) != edited:
                continue
            tried += 1
            parts = redline_parts(text, "".join(edited))
            assert sum(len(tokens(run)) for sign, run in parts if sign != SAME) <= 3, (number, change)
    assert tried > 0.85 * len(found)


@pytest.mark.parametrize(("before", "after", "parts"), [
    ("сток 14,9 км³ в год", "сток 12,5 км³ в год", [(SAME, "сток "), (OUT, "14,9 "), (IN, "12,5 "), (SAME, "км³ в год")]),
    ("100 000 га", "120 000 га", [(OUT, "100 000 "), (IN, "120 000 "), (SAME, "га")]),
    ("湖水位升高", "湖水位下降", [(SAME, "湖水位"), (OUT, "升高"), (IN, "下降")]),
    ("跨界河流", "跨界水体", [(SAME, "跨界"), (OUT, "河流"), (IN, "水体")]),
    ("Іле өзені, Қапшағай", "Іле өзені және Қапшағай", [(SAME, "Іле "), (OUT, "өзені, "), (IN, "өзені және "), (SAME, "Қапшағай")]),
    ("a well, known", "a well, known", [(SAME, "a well, known")]),
    ("", "", []),
    ("", "new", [(IN, "new")]),
])
def test_words_numbers_and_chinese_signs(before, after, parts) -> None:
    assert redline_parts(before, after) == parts


@pytest.mark.parametrize("locale", LOCALES)
def test_marks_are_said_aloud_and_hide_nothing(locale) -> None:
    words = Words(locale, "en", {name: read_vocabulary(name) for name in (locale, "en")}, code_lists())
    shown = str(redline("до 2028 <b>", "до 2030 <b>", words))
    assert re.sub(r'<span class="plan-hidden".*?</span>', "", shown) == "до <del>2028 </del><ins>2030 </ins>&lt;b&gt;"
    said = re.findall(rf'<span class="plan-hidden" lang="{locale}">(.*?)</span>', shown)
    assert [text.strip(" ：:") for text in said] == [words.say(f"redline.{key}").strip() for key in ("removed", "end", "added", "end")]
