"""The text of a CSV file: UTF-8, or UTF-16 where it begins with a byte order mark."""

from __future__ import annotations

import codecs

from demarche.dossiers.tables.files.sheet import refused
from demarche.model.errors import InvalidDataError

_SAVE = "Save the table as CSV in UTF-8 ('CSV UTF-8' in Excel), or as XLSX."
_MARKS = {
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF8: "utf-8-sig",
}  # fmt: skip


def text_of(raw: bytes, file: str) -> str:
    """The text in ``raw`` without a byte order mark.

    Raises InvalidDataError for bytes in another encoding or of no text, with their line.
    """
    encoding = next((name for mark, name in _MARKS.items() if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecoded(raw, error, file) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise refused(file, line, "This is no table: it holds NUL bytes.", _SAVE)
    return text


def _undecoded(raw: bytes, error: UnicodeDecodeError, file: str) -> InvalidDataError:
    if error.encoding.startswith("utf-16"):
        what = f"The file begins as UTF-16, but is damaged: {error.reason}."
        return refused(file, 1, what, _SAVE)
    line = raw.count(b"\n", 0, error.start) + 1
    if b"\0" in raw:
        return refused(file, line, "This is no table: it holds NUL bytes.", _SAVE)
    what = f"Byte {error.start} (0x{raw[error.start]:02x}) is not UTF-8: {error.reason}"
    guess = raw[error.start : error.start + 1].decode("cp1252", "replace")
    if guess.isprintable() and guess != "\ufffd":
        what += f"; in Windows-1252 it would be '{guess}'"
    return refused(file, line, f"{what}.", _SAVE)
