"""Whether an XLSX is safe to open: told from its archive's directory, before anything unpacks."""

from __future__ import annotations

import io
import zipfile

from demarche.dossiers.tables.files.sheet import refused
from demarche.dossiers.tables.limits import MAX_PARTS, MAX_UNPACKED
from demarche.model.errors import InvalidDataError

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE = "Save the table as XLSX without a password, or as CSV in UTF-8."
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def old_or_encrypted(raw: bytes, file: str) -> InvalidDataError:
    """The error for a file of the form that XLS, and an XLSX with a password, have."""
    what = "The workbook has a password." if _ENCRYPTED in raw else "This is an old workbook (XLS)."
    return refused(file, 1, what, SAVE)


def guard(raw: bytes, file: str) -> None:
    """Raise InvalidDataError for an archive that is damaged, no XLSX, or too large unpacked.

    What a directory says too little of is cut off there by whoever unpacks it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except Exception as error:
        # zipfile raises whatever a damaged directory leads it to.
        raise damaged(file) from error
    size = sum(part.file_size for part in parts)
    if size > MAX_UNPACKED or len(parts) > MAX_PARTS:
        what = (
            f"Unpacked, the workbook would have {size:,} bytes in {len(parts):,} parts; the most "
            f"that is read are {MAX_UNPACKED:,} in {MAX_PARTS:,}."
        )
        raise refused(file, 1, what, "Split the table, or save it as CSV.")
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise refused(file, 1, f"This is {_kind(names)}, no XLSX workbook.", SAVE)
    if any(part.flag_bits & 1 for part in parts):
        raise refused(file, 1, "The workbook has a password.", SAVE)


def damaged(file: str) -> InvalidDataError:
    """The error for a workbook that cannot be opened."""
    what = "The workbook is damaged, or no XLSX."
    return refused(file, 1, what, "Open it in a spreadsheet and save it again as XLSX or CSV.")


def _kind(names: set[str]) -> str:
    if "xl/workbook.bin" in names:
        return "a binary workbook (XLSB)"
    if "content.xml" in names:
        return "an OpenDocument file"
    return "an archive of something else"
