"""Opening a text file so that nothing hidden in it goes on: encoding, size, invisible signs, merge marks.

Every reader opens its files here. What the text means belongs to the reader of its format.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from pathlib import Path

from basinplan.model.finding import Finding, Place, error, too_many
from basinplan.model.values import name_of

MAX_BYTES = 2_000_000
_ALLOWED_CONTROLS = "\n\t"
_JOINERS = "\u200c\u200d"
_MERGE = re.compile(r"^(<{7}|>{7}|\|{7})( .*)?$", re.MULTILINE)


def read_text_file(root: Path, path: str, findings: list[Finding], max_bytes: int = MAX_BYTES) -> str | None:
    """The text of ``root/path``, or nothing, with the reason added to ``findings``.

    A byte-order mark is dropped and Windows line ends become plain ones; both are harmless.
    """
    place = Place(path)
    file = root / path
    try:
        state = file.lstat()
        if stat.S_ISLNK(state.st_mode):
            findings.append(error("file-link", place, found=file.name))
            return None
        if not stat.S_ISREG(state.st_mode):
            findings.append(error("file-unreadable", place, found=stat.filemode(state.st_mode)))
            return None
        if state.st_size > max_bytes:
            findings.append(error("file-too-large", place, found=state.st_size, limit=max_bytes))
            return None
        data = file.read_bytes()
    except OSError as reason:
        findings.append(error("file-unreadable", place, found=reason.strerror or type(reason).__name__))
        return None
    return decode(data, path, findings)


def decode(data: bytes, path: str, findings: list[Finding]) -> str | None:
    """Bytes as text in UTF-8 with every hidden sign and merge mark refused at its line."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as reason:
        line = data.count(b"\n", 0, reason.start) + 1
        column = reason.start - data.rfind(b"\n", 0, reason.start)
        findings.append(error("file-encoding", Place(path, line, column), found=f"0x{data[reason.start]:02X}",
                              byte=reason.start + 1, looks_like=_looks_like(data)))
        return None
    text = text.replace("\r\n", "\n")
    if _hidden(text, path, findings) or _unmerged(text, path, findings):
        return None
    return text


def hidden_in(text: str) -> str:
    """The first invisible or directing character of a text, or an empty text."""
    return next((character for character in text if is_hidden(character)), "")


def is_hidden(character: str) -> bool:
    """Whether a character shows nothing itself but changes what stands around it."""
    if character in _ALLOWED_CONTROLS or character in _JOINERS or character == "\u00ad":
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def _looks_like(data: bytes) -> str:
    """Chinese where the bytes pair up and would not be small Cyrillic letters, else Windows-1251."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    foreign = [character for character in data.decode("cp1251", "replace") if character > "\x7f"]
    small = sum("\u0430" <= character <= "\u045f" for character in foreign)
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "Windows-1251"
    return "Windows-1251" if small * 2 > len(foreign) else "GB 18030"


def _unmerged(text: str, path: str, findings: list[Finding]) -> bool:
    match = _MERGE.search(text)
    if match:
        findings.append(error("conflict-marks", Place(path, text.count("\n", 0, match.start()) + 1), found=match[0][:30]))
    return match is not None


def _hidden(text: str, path: str, findings: list[Finding]) -> bool:
    suspects = {character for character in set(text) if is_hidden(character)}
    if not suspects:
        return False
    before = len(findings)
    pattern = re.compile("[" + "".join(map(re.escape, sorted(suspects))) + "]")
    for number, line in enumerate(text.split("\n"), 1):
        for match in pattern.finditer(line):
            place = Place(path, number, match.start() + 1)
            findings.append(error("hidden-character", place, found=name_of(match[0])))
            if too_many(findings, len(findings) - before, place):
                return True
    return True
