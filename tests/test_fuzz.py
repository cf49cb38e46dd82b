"""Two thousand small accidents to the files of the sample plan: whatever happens to them, the check answers."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from conftest import SAMPLE

from basinplan import build
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.render.findings import as_dict
from basinplan.render.locale import Words

SEED, MUTATIONS, AT_ONCE, SECONDS = 20260101, 2000, 3, 60
PASSPORT = Path("plan/plan.yml")
ODD = ["\0", "\t", "\r", "\u202e", "\u200b", "\ufeff", "й", "и\u0306", "水", "𪛖", "{", "}", "[", "]", "&a ", "*a ", "!!x ",
       "#", ": ", "- ", '"', "'", "|", ">", "<b>", "{{ a.b }}", "```", "---\n", ",", ";", "=", "@", "%", "\\", "\n\n", "999999999999", "-1",
       "<<: ", "null", "~", "NaN", "](", "\x85", "\u2028", "\x1b[0m", "](javascript:x)", "{#", "`", "# ", "\ud7ff", "é"]


def _flip(data: bytes, chance: random.Random) -> bytes:
    spot = chance.randrange(len(data) or 1)
    return data[:spot] + bytes([chance.randrange(256)]) + data[spot + 1:]


def _delete(data: bytes, chance: random.Random) -> bytes:
    spot = chance.randrange(len(data) or 1)
    return data[:spot] + data[spot + chance.randrange(1, 40):]


def _repeat_line(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    spot = chance.randrange(len(lines))
    return b"\n".join(lines[:spot + 1] + lines[spot:])


def _swap_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _insert(data: bytes, chance: random.Random) -> bytes:
    spot = chance.randrange(len(data) + 1)
    return data[:spot] + chance.choice(ODD).encode("utf-8") + data[spot:]


def _change_word(data: bytes, chance: random.Random) -> bytes:
    words = data.split(b" ")
    spot = chance.randrange(len(words))
    words[spot] = chance.choice(words)
    return b" ".join(words)


ACCIDENTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip, _delete, _repeat_line, _swap_lines, _insert, _change_word)


def test_no_accident_to_a_file_stops_the_check(sample: Path) -> None:
    chance = random.Random(SEED)
    words = Words("ru", "en", {locale: read_vocabulary(locale) for locale in ("ru", "en")}, code_lists())
    whole = {path.relative_to(SAMPLE): path.read_bytes() for folder in ("plan", "data")
             for path in sorted((SAMPLE / folder).rglob("*")) if path.is_file()}
    begin, mutations = time.process_time(), 0
    while mutations < MUTATIONS:
        broken = {path: chance.choice(ACCIDENTS)(whole[path], chance) for path in _files(sorted(whole), chance)}
        mutations += len(broken)
        for path, data in broken.items():
            (sample / path).write_bytes(data)
        try:
            _, findings = build.check(sample)
            said = [as_dict(finding, words) for finding in findings]
        except Exception as reason:
            raise AssertionError(f"after {mutations}: {broken!r}") from reason
        assert all(item["message"] and not str(item["message"]).startswith("findings.") for item in said), said
        for path in broken:
            (sample / path).write_bytes(whole[path])
    assert time.process_time() - begin < SECONDS
    assert build.check(sample)[1] == []


def _files(paths: list[Path], chance: random.Random) -> list[Path]:
    """Three files at once; the passport alone, because without it nothing else is read."""
    chosen = chance.sample(paths, AT_ONCE)
    return [PASSPORT] if PASSPORT in chosen else chosen
