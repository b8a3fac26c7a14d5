"""Text to value, for each form of cell: how one cell is read, without regard to the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from demarche.dossiers.placed import did_you_mean
from demarche.dossiers.tables.cells.cell_error import CellError, shown
from demarche.dossiers.tables.cells.days import day, whole_day
from demarche.dossiers.tables.cells.lookup import MANY, Lookup, of_words
from demarche.dossiers.tables.cells.numbers import count
from demarche.dossiers.tables.columns import Column, Form
from demarche.dossiers.tables.known import Known
from demarche.model.evidence import is_web_address
from demarche.model.vocabulary import REPORT_VOICE

Reading = Callable[[str], Any]
# A semicolon inside an address parts nothing.
_BETWEEN_ADDRESSES = re.compile(r";(?=\s|https?:|$)")
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def reading(column: Column, known: Known, rows: Mapping[str, Any]) -> Reading:
    """How a cleaned, filled cell of ``column`` is read; ``rows`` are the keys of the table's rows.

    The reading raises CellError for a text that the column may not hold.
    """
    plain: dict[Form, Reading] = {
        Form.TEXT: str, Form.COUNT: count, Form.DAY: day, Form.WHOLE_DAY: whole_day,
        Form.YES_NO: _yes_no, Form.ID: key, Form.ADDRESS: _address, Form.ADDRESSES: _addresses,
        Form.SCOPE_GROUP: str,
        Form.ACTOR: lambda text: _actor(text, known.actors),
        Form.ACTORS: lambda text: _each(text, lambda name: _actor(name, known.actors)),
        Form.ROWS: lambda text: _each(text, lambda name: _row(name, known, rows)),
    }  # fmt: skip
    lookups: dict[Form, Callable[[], Lookup]] = {
        Form.WORD: lambda: of_words(column.name.replace("_", " "), column.words),
        Form.UNIT: lambda: known.all_units, Form.PLACE: lambda: known.places,
        Form.TOPIC: lambda: known.topics, Form.SIDE: lambda: known.sides,
        Form.MEASURE: lambda: known.measures,
    }  # fmt: skip
    return lookups[column.form]().find if column.form in lookups else plain[column.form]


def key(text: str) -> str:
    """The id of a row as a key: lower-case letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = "-".join(re.findall("[a-z0-9]+", plain))
    if not made:
        raise CellError("an id needs a letter from a to z or a digit", "Write one, like F001.")
    return made


def _each(text: str, read: Reading) -> tuple[Any, ...]:
    """The parts of a list, each read; a part that is wrong is named."""
    parts, found = _filled(text.split(";")), []
    for part in parts:
        try:
            found.append(read(part))
        except CellError as error:
            if len(parts) == 1:
                raise
            raise CellError(f"of {shown(part)}, {error.what}", error.remedy) from None
    return tuple(dict.fromkeys(found))


def _filled(parts: list[str]) -> list[str]:
    filled = [part.strip() for part in parts if part.strip()]
    if not filled:
        raise CellError("nothing stands between the semicolons", "Fill the cell, or empty it.")
    return filled


def _yes_no(text: str) -> bool:
    try:
        return _YES_NO[text.casefold()]
    except KeyError:
        raise CellError("this is neither yes nor no", "Write yes or no.") from None


def _actor(name: str, actors: Lookup) -> str:
    if name.casefold() == REPORT_VOICE:
        what = "a table has no report that could speak for itself"
        raise CellError(what, "Name who states it; the publisher has a column of its own.")
    return actors.find(name)


def _row(name: str, known: Known, rows: Mapping[str, Any]) -> str:
    found = key(name)
    if found in rows or found in known.keys:
        return found
    every = {*rows, *known.keys} if len(rows) + len(known.keys) <= MANY else ()
    raise CellError(
        "neither a row of this table nor a fact of the dossier has this id",
        f"Write the id of a row or the key of a fact.{did_you_mean(found, every)}",
    )


def _address(text: str) -> str:
    if not is_web_address(text):
        what = f"{shown(text)} is no web address that begins with http or https"
        raise CellError(what, "Write the whole address of the page.")
    return text


def _addresses(text: str) -> tuple[str, ...]:
    found = _filled(_BETWEEN_ADDRESSES.split(text))
    return tuple(dict.fromkeys(map(_address, found)))
