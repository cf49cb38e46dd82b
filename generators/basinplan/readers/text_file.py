"""Opening a text file so that nothing hidden in it goes on: encoding, size, invisible signs.

Every reader opens its files here. What the text means belongs to the reader of its format.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from basinplan.model.finding import Finding, Place, error
from basinplan.model.values import name_of

MAX_BYTES = 2_000_000
_ALLOWED_CONTROLS = "\n\t"
_JOINERS = "\u200c\u200d"


def read_text_file(root: Path, path: str, findings: list[Finding], max_bytes: int = MAX_BYTES) -> str | None:
    """The text of ``root/path``, or nothing, with the reason added to ``findings``.

    A byte-order mark is dropped and Windows line ends become plain ones; both are harmless.
    """
    place = Place(path)
    file = root / path
    if file.is_symlink():
        findings.append(error("file-link", place))
        return None
    try:
        size = file.stat().st_size
        if size > max_bytes:
            findings.append(error("file-too-large", place, found=size, limit=max_bytes))
            return None
        data = file.read_bytes()
    except OSError as reason:
        findings.append(error("file-unreadable", place, found=reason.strerror or type(reason).__name__))
        return None
    return decode(data, path, findings)


def decode(data: bytes, path: str, findings: list[Finding]) -> str | None:
    """Bytes as text in UTF-8 with every hidden sign refused at its line and column."""
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
    return None if _hidden(text, path, findings) else text


def _looks_like(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    try:
        guess = data.decode("cp1251")
    except UnicodeDecodeError:
        return "GB 18030"
    cyrillic = sum("\u0400" <= character <= "\u04ff" for character in guess)
    return "Windows-1251" if cyrillic > len(guess) / 20 else "GB 18030"


def _hidden(text: str, path: str, findings: list[Finding]) -> bool:
    if text.isascii() and not any(ord(c) < 32 and c not in _ALLOWED_CONTROLS or ord(c) == 127 for c in set(text)):
        return False
    suspects = {c for c in set(text) if _is_hidden(c)}
    if not suspects:
        return False
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if character in suspects:
                findings.append(error("hidden-character", Place(path, number, column), found=name_of(character)))
    return True


def _is_hidden(character: str) -> bool:
    if character in _ALLOWED_CONTROLS or character in _JOINERS:
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") and character != "\u00ad" or character == "\ufeff"
