"""Every language and every item of the shelves: no word missing, no form wrong, no letter that cannot be shown."""

from __future__ import annotations

import re

import pytest
from babel import Locale
from conftest import ROOT

from basinplan.analyses.methods import methods
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import known_locales, read_vocabulary
from basinplan.registers import registers
from basinplan.render.drawing import can_show
from basinplan.render.locale import Words
from basinplan.staging.item_words import item_words
from basinplan.writers.new_locale import missing_keys
from basinplan.writers.new_record import blank_record

OWN = ("ru", "kk", "zh", "en")
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


@pytest.mark.parametrize("locale", known_locales())
def test_no_language_lacks_a_word(locale) -> None:
    missing = missing_keys(read_vocabulary(locale), read_vocabulary("en"), item_words(code_lists()))
    plural = {key for key in missing if key.startswith("count.")}
    theme = {key for key in missing if key.startswith("theme.")} if locale in ("ru", "zh") else set()
    assert set(missing) - plural - theme == set()


@pytest.mark.parametrize("locale", known_locales())
def test_counts_have_every_plural_form_of_the_language(locale) -> None:
    words = read_vocabulary(locale).words
    forms = {Locale.parse(locale).plural_form(number) for number in (0, 1, 2, 3, 5, 11, 21, 101)} | {"other"}
    for thing in {key.split(".")[1] for key in read_vocabulary("en").words if key.startswith("count.")}:
        for form in forms:
            assert f"count.{thing}.{form}" in words or form == "zero", (thing, form)


@pytest.mark.parametrize("locale", known_locales())
def test_placeholders_and_letters_agree_with_the_source(locale) -> None:
    source, words = read_vocabulary("en").words, read_vocabulary(locale).words
    for key, text in words.items():
        if key in source:
            assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(source[key])), key
        unseen = {character for character in text if not can_show(character)}
        assert unseen == set(), (key, unseen)


@pytest.mark.parametrize("name", registers())
def test_every_register_explains_itself(name) -> None:
    register = registers()[name]
    for key in ("one", "many", "about"):
        assert set(OWN) <= set(register.WORDS[key]), key
    for field, info in register.model_fields.items():
        assert field == "id" or info.description, field
        own = register.WORDS.get(f"fields.{field}")
        elsewhere = field in register.SHOWN_ELSEWHERE
        assert elsewhere or own and set(OWN) <= set(own) or f"fields.{field}" in read_vocabulary("en").words, field
    text = blank_record(register, "an-id", OWN, code_lists())
    assert "id: an-id" in text and all(f"{field}:" in text for field in register.model_fields)


def test_every_code_and_item_has_words_in_the_four_languages() -> None:
    lacking = {key: set(OWN) - set(words) for key, words in item_words(code_lists()).items() if not set(OWN) <= set(words)}
    assert lacking == {}


def test_every_method_has_examples_that_a_hydrologist_can_read() -> None:
    for name in methods():
        assert (ROOT / "tests/progress" / f"{name}.yml").is_file(), name


@pytest.mark.parametrize(("locale", "number", "year", "month", "day", "years"), [
    ("ru", "1\u00a0234,50", "2025\u00a0г.", "июль 2025\u202fг.", "5 марта 2026\u202fг.", "1970–1985\u00a0гг."),
    ("kk", "1\u00a0234,50", "2025\u00a0ж.", "2025\u202fж. шілде", "2026\u202fж. 5 наурыз", "1970–1985\u00a0жж."),
    ("zh", "1,234.50", "2025年", "2025年7月", "2026年3月5日", "1970—1985年"),
    ("en", "1,234.50", "2025", "July 2025", "5 March 2026", "1970–1985"),
])
def test_numbers_and_dates_in_each_language(locale, number, year, month, day, years) -> None:
    from decimal import Decimal

    words = Words(locale, "en", {l: read_vocabulary(l) for l in (locale, "en")}, code_lists())
    said = (words.number(Decimal("1234.50")), words.date("2025"), words.date("2025-07"), words.date("2026-03-05"),
            words.period("1970", "1985"))
    plain = tuple(re.sub(r"[\u00a0\u202f ]", " ", text) for text in said)
    assert plain == tuple(re.sub(r"[\u00a0\u202f ]", " ", text) for text in (number, year, month, day, years))


def test_units_and_money_in_each_language() -> None:
    from decimal import Decimal

    made = {l: Words(l, "en", {k: read_vocabulary(k) for k in (l, "en")}, code_lists()) for l in ("ru", "kk", "zh", "en")}
    quantity = {l: words.quantity(Decimal("13.8"), "km3_per_year").replace("\u00a0", " ") for l, words in made.items()}
    assert quantity == {"ru": "13,8 км³/год", "kk": "13,8 км³/жыл", "zh": "13.8立方公里/年", "en": "13.8 km³/year"}
    share = {l: words.quantity(Decimal(80), "percent").replace("\u00a0", " ") for l, words in made.items()}
    assert share == {"ru": "80 %", "kk": "80%", "zh": "80%", "en": "80%"}
    money = {l: words.money(Decimal("35.6"), "billion", "KZT").replace("\u00a0", " ") for l, words in made.items()}
    assert money == {"ru": "35,6 млрд тенге", "kk": "35,6 млрд теңге", "zh": "356亿坚戈", "en": "35.6 billion tenge"}
    assert made["ru"].number(Decimal("-12.33")) == "−12,33"
