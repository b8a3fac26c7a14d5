"""A CSV file as a sheet. Read record by record, so that every row knows its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from demarche.dossiers.tables.files.decode import text_of
from demarche.dossiers.tables.files.sheet import Progress, Sheet, matches, refused
from demarche.model.errors import InvalidDataError

_DELIMITERS = (",", ";", "\t")
_QUOTES = "Close every quotation mark; write one inside a quoted cell twice."
_STEP = 5_000


def read_csv(raw: bytes, file: str, names: Sequence[str], progress: Progress) -> Sheet:
    """The rows of a CSV file whose header has ``names``; commas, semicolons or tabs part cells.

    Raises InvalidDataError where the text cannot be decoded or parted into cells.
    """
    text = text_of(raw, file)
    sheet = Sheet(file, "line")
    total = max(1, text.count("\n"))
    for line, row in _records(text, file, _delimiter(text, names)):
        sheet.add(line, row)
        if len(sheet.rows) % _STEP == 0:
            progress(min(1.0, line / total))
    return sheet


def _delimiter(text: str, names: Sequence[str]) -> str:
    """What parts the first line's cells into the most columns that are known."""
    first = next((line for line in io.StringIO(text) if line.strip()), "")
    return max(_DELIMITERS, key=lambda mark: matches(first.replace('"', "").split(mark), names))


def _records(text: str, file: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _explained(error, file, line) from error


def _explained(error: csv.Error, file: str, line: int) -> InvalidDataError:
    if "limit" in str(error):
        what = "A cell from this line on is longer than any may be; is a quotation mark open?"
    else:
        what = "Quotation marks do not match in the record that begins here."
    return refused(file, line, what, _QUOTES)
