"""Numbers, dates and texts as authors write them, read strictly and never guessed.

Sources hold text only; each type here says which spellings it takes. A spelling that a
spreadsheet or a lenient parser would turn into something else is refused with its reason.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from functools import cache
from typing import Annotated, Any

from babel import localedata
from babel.core import get_global
from babel.languages import get_official_languages
from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

NOT_STATED = "not_stated"


class Dated:
    """Marks a field as a date of any precision."""


class Spoken:
    """Marks a field as the code of a language."""


class Linked:
    """Marks a field as an address."""


_MARKS = {"\u3001": ",", "\u3002": ".", "\u2212": "-"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_AMOUNT = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]+)?")
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LOCALE = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_URL = re.compile(r"(https?://|doi:)[^\s<>\"'`{}|\\^]+", re.IGNORECASE)


def refuse(code: str, **params: Any) -> PydanticCustomError:
    """An error that the reader turns into the finding of the same code."""
    return PydanticCustomError(code, "{code}", {"code": code, **params})  # type: ignore[arg-type]


def name_of(character: str) -> str:
    """A character as an author can look it up: ``U+041C CYRILLIC CAPITAL LETTER EM``."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL CHARACTER')}"


def plain_mark(character: str) -> str:
    """The plain comma, colon, hyphen or other mark that a character looks like; empty where it is none."""
    plain = "-" if unicodedata.category(character) == "Pd" else _MARKS.get(character) or unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 and plain in ",:;.-_/" else ""


def read_single(value: object) -> str:
    """One value that is not empty: no list and no group of fields."""
    if not isinstance(value, str):
        raise refuse("not-a-single-value")
    if not value.strip():
        raise refuse("empty-value")
    return value


def read_id(value: object) -> str:
    """A permanent name: lower-case Latin letters, digits and single hyphens."""
    text = read_single(value)
    for position, character in enumerate(text, 1):
        if character.isspace() and ord(character) > 127:
            raise refuse("id-space", character=name_of(character), position=position)
        if (wanted := plain_mark(character)) and ord(character) > 127:
            raise refuse("id-mark", character=name_of(character), position=position, wanted=wanted)
        if ord(character) > 127:
            raise refuse("id-letter", character=name_of(character), position=position)
    if not _ID.fullmatch(text) or len(text) > 80:
        raise refuse("id-form")
    return text


def read_number(value: object) -> Decimal:
    """A finite decimal number with a point, as many digits as the source gives."""
    text = read_single(value)
    for character in text:
        if ord(character) > 127:
            raise refuse("number-character", character=name_of(character))
    if len(text) > 40:
        raise refuse("number-too-long", length=len(text))
    if not _NUMBER.fullmatch(text):
        raise refuse("number-form", write=_suggest_number(text))
    return Decimal(text)


def _suggest_number(text: str) -> str:
    plain = text.replace("_", "").replace(" ", "").lstrip("+")
    if re.fullmatch(r"-?\d+,\d+", plain):
        plain = plain.replace(",", ".")
    plain = re.sub(r"^(-?)0+(?=\d)", r"\1", plain)
    return plain if _NUMBER.fullmatch(plain) and plain != text else ""


def read_amount(value: object) -> Decimal:
    """A number that is zero or more."""
    number = read_number(value)
    if number.is_signed():
        raise refuse("number-negative")
    return number


def read_whole(value: object) -> int:
    """A whole number without separators or leading zeros."""
    number = read_number(value)
    if not _WHOLE.fullmatch(str(value)):
        raise refuse("whole-number-form")
    return int(number)


def read_count(value: object) -> int:
    """A whole number that is zero or more."""
    number = read_whole(value)
    if str(value).startswith("-"):
        raise refuse("number-negative")
    return number


def read_flag(value: object) -> bool:
    """``true`` or ``false``, nothing else."""
    text = read_single(value)
    if text not in ("true", "false"):
        raise refuse("flag-form")
    return text == "true"


def read_date(value: object) -> str:
    """A date as precise as it is known: ``2025``, ``2025-07`` or ``2025-07-17``."""
    text = read_single(value)
    match = _DATE.fullmatch(text)
    if not match:
        raise refuse("date-form")
    year, month, day = (int(part) if part else None for part in match.groups())
    if not 1800 <= year <= 2200:
        raise refuse("date-range")
    if month is not None and not 1 <= month <= 12:
        raise refuse("date-form")
    if day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise refuse("date-form")
    return text


def read_day(value: object) -> str:
    """A date with its day: ``2025-07-17``."""
    text = read_date(value)
    if len(text) < len("2025-07-17"):
        raise refuse("date-form")
    return text


def read_date_or_not_stated(value: object) -> str:
    """A date, or the word ``not_stated`` where the sources are silent."""
    return NOT_STATED if value == NOT_STATED else read_date(value)


def first_day(text: str) -> date:
    """The first day that a date of any precision can mean."""
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The last day that a date of any precision can mean."""
    parts = [int(part) for part in text.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
    return date(year, month, day)


def read_locale(value: object) -> str:
    """A language code such as ``kk`` or ``zh``; with a script or country where needed."""
    text = read_single(value)
    if not _LOCALE.fullmatch(text) or not _is_language(text.split("-")[0]):
        raise refuse("locale-form", nearest=_suggest_locale(text))
    return text


_is_language = cache(localedata.exists)


def _suggest_locale(text: str) -> str:
    """``zh-CN`` for ``zh_CN``, ``ru`` for ``rus``; ``kk`` for ``kz``, because Kazakh is spoken in the country KZ."""
    language, *rest = text.replace("_", "-").split("-")
    spelt = "-".join([language.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)])
    plain = get_global("language_aliases").get(text.lower(), text.lower())
    for guess in (spelt, plain):
        if guess != text and _LOCALE.fullmatch(guess) and _is_language(guess.split("-")[0]):
            return guess
    spoken = get_official_languages(text.upper(), de_facto=True)
    return max(spoken, key=lambda language: SequenceMatcher(None, text, language).ratio(), default="")


def read_line(value: object) -> str:
    """A line of text in one language."""
    text = read_single(value)
    if text != text.strip():
        raise refuse("spaces-around")
    if len(text) > 4000:
        raise refuse("text-too-long", length=len(text))
    return text


def read_text(value: object) -> dict[str, str]:
    """A text by language: ``{ru: …, kk: …, zh: …, en: …}``."""
    if value == "":
        raise refuse("empty-value")
    if not isinstance(value, dict):
        raise refuse("text-form")
    return value


def read_url(value: object) -> str:
    """A web address with http, https or doi; never with a password in it."""
    text = read_single(value)
    scheme, slashes, rest = text.partition("//")
    user, at, host = rest.split("/", 1)[0].rpartition("@")
    if at:
        raise refuse("url-password", found=f"{scheme}{slashes}…@{host}")
    if not _URL.fullmatch(text):
        scheme = text.split(":", 1)[0] if ":" in text.split("/", 1)[0] else ""
        raise refuse("url-form", scheme=scheme or "-")
    return text


def _string(description: str, pattern: str | None = None) -> WithJsonSchema:
    schema: dict[str, Any] = {"type": ["string", "number"], "description": description}
    if pattern:
        schema["pattern"] = pattern
    return WithJsonSchema(schema)


Id = Annotated[str, BeforeValidator(read_id), WithJsonSchema(
    {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})]
Line = Annotated[str, BeforeValidator(read_line), WithJsonSchema({"type": ["string", "number"]})]
LocaleCode = Annotated[str, Spoken(), BeforeValidator(read_locale), WithJsonSchema({"type": "string"})]
Text = Annotated[dict[LocaleCode, Line], BeforeValidator(read_text)]
Number = Annotated[Decimal, BeforeValidator(read_number), WithJsonSchema(
    {"type": ["number", "string"], "pattern": _NUMBER.pattern})]
Amount = Annotated[Decimal, BeforeValidator(read_amount), WithJsonSchema(
    {"type": ["number", "string"], "minimum": 0, "pattern": _AMOUNT.pattern})]
Whole = Annotated[int, BeforeValidator(read_whole), WithJsonSchema({"type": ["integer", "string"]})]
Count = Annotated[int, BeforeValidator(read_count), WithJsonSchema({"type": ["integer", "string"], "minimum": 0})]
Flag = Annotated[bool, BeforeValidator(read_flag), WithJsonSchema({"type": "boolean"})]
PartialDate = Annotated[str, Dated(), BeforeValidator(read_date), _string("YYYY, YYYY-MM or YYYY-MM-DD")]
DateOrNotStated = Annotated[
    str, Dated(), BeforeValidator(read_date_or_not_stated), _string("YYYY, YYYY-MM, YYYY-MM-DD or not_stated")]
Url = Annotated[str, Linked(), BeforeValidator(read_url), WithJsonSchema({"type": "string"})]


def _at_least_one(value: object) -> object:
    if isinstance(value, list | tuple) and not value:
        raise refuse("list-empty")
    return value


AT_LEAST_ONE = BeforeValidator(_at_least_one)


class OrWord:
    """A field that may hold ``word`` instead of its value, and is then ``absent`` (nothing, or empty)."""

    def __init__(self, word: str, absent: object) -> None:
        self.word, self.absent = word, absent

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: self.absent if value == self.word else value, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"const": self.word}, handler(schema)]}


def nothing_if(word: str) -> OrWord:
    """A field that may hold ``word`` where there is no value: it is then absent."""
    return OrWord(word, None)


def empty_if(word: str) -> OrWord:
    """A list that may be replaced by ``word`` where the sources are silent: it is then empty."""
    return OrWord(word, ())
