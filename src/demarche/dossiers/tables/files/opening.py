"""A table's file as a sheet, whatever its form; the form is told from what is in it."""

from __future__ import annotations

from pathlib import Path

from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.files.csv_sheet import read_csv
from demarche.dossiers.tables.files.sheet import Progress, Sheet, refused
from demarche.dossiers.tables.files.xlsx_guard import OLE, ZIP, damaged, old_or_encrypted
from demarche.dossiers.tables.files.xlsx_sheet import read_xlsx
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.dossiers.tables.limits import MAX_BYTES
from demarche.model.errors import InvalidDataError


def read_sheet(raw: bytes, file: str, kind: Kind, progress: Progress) -> Sheet:
    """The rows of a table with its header. Raises InvalidDataError for what is no table."""
    if len(raw) > MAX_BYTES:
        raise _too_large(len(raw), file)
    if raw.startswith(ZIP):
        return read_xlsx(raw, file, kind, progress).whole()
    if raw.startswith(OLE):
        raise old_or_encrypted(raw, file)
    if raw.strip() and file.casefold().endswith((".xlsx", ".xlsm")):
        raise damaged(file)
    names = [column.name for column in COLUMNS[kind]]
    return read_csv(raw, file, names, progress).whole()


def table_bytes(path: Path, file: str) -> bytes:
    """The bytes of a table's file, which faults call ``file``.

    Raises InvalidDataError where it is missing or unreadable; one that is too large is not read.
    """
    try:
        if (size := path.stat().st_size) > MAX_BYTES:
            raise _too_large(size, file)
        return path.read_bytes()
    except FileNotFoundError:
        raise refused(file, 1, "The file is missing.", "Correct the path.") from None
    except OSError as error:
        what = f"The file cannot be read: {error.strerror}."
        raise refused(file, 1, what, "Make it readable.") from error


def _too_large(size: int, file: str) -> InvalidDataError:
    what = f"The file has {size:,} bytes; the most that is read are {MAX_BYTES:,}."
    return refused(file, 1, what, "Split the table into several files.")
