"""Rows of the table of briefings: finding, reading and adding them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Row, select

from demarche.model.briefing import Briefing, BriefingId, Signature
from demarche.model.errors import BriefingChangedError, StoreError, UnknownBriefingError
from demarche.store.reader import in_utc
from demarche.store.rows import claim
from demarche.store.tables import BRIEFINGS

Values = dict[str, Any]
_ID: TypeAdapter[str] = TypeAdapter(BriefingId)
_SIGNATURE: TypeAdapter[str] = TypeAdapter(Signature)


@dataclass(frozen=True)
class BriefingInfo:
    """A version of a briefing for lists. ``slides`` is their number.

    ``parent`` and ``redo`` are the versions that undo and redo go to, or None.
    """

    id: str
    title: str
    slides: int
    author: str
    saved_at: datetime
    version: int
    who: str
    removed: bool
    parent: int | None
    redo: int | None


def newest(connection: Connection, identifier: str) -> Row[Any] | None:
    """The newest version's row; None where there is none, or ``identifier`` cannot be an id."""
    try:
        _ID.validate_python(identifier)  # NUL, for one, a database would not even look for
    except ValidationError:
        return None
    query = select(BRIEFINGS).where(BRIEFINGS.c.id == identifier)
    return connection.execute(query.order_by(BRIEFINGS.c.version.desc()).limit(1)).first()


def known(connection: Connection, identifier: str, version: int | None) -> Row[Any]:
    """The row of ``version`` (default: the newest). Raises UnknownBriefingError."""
    row = newest(connection, identifier)
    if row is not None and version is not None:
        same = (BRIEFINGS.c.id == identifier, BRIEFINGS.c.version == version)
        # A number beyond the newest may be too large for the database, too.
        within = 1 <= version <= row.version
        row = connection.execute(select(BRIEFINGS).where(*same)).first() if within else None
    if row is None:
        what = f"There is no briefing {identifier!r:.80}"
        told = f"{what} in version {version}." if version is not None else f"{what}."
        raise UnknownBriefingError(told, remedy="The list of briefings has all that there are.")
    return row


def append(connection: Connection, before: Row[Any] | None, who: str, values: Values) -> int:
    """Write the version after ``before``, by ``who`` and now; its number.

    Raises pydantic's ValidationError for a ``who`` that is too long.
    """
    version = before.version + 1 if before is not None else 1
    stamp = {"version": version, "saved_at": datetime.now(UTC),
             "who": _SIGNATURE.validate_python(who)}  # fmt: skip
    claim(connection, BRIEFINGS, {"removed": False, "redo": None, **values, **stamp})
    return version


def content(briefing: Briefing) -> Values:
    """The columns that say what a version holds."""
    return {
        "id": briefing.id, "dossier": briefing.dossier, "content_hash": _hash(briefing),
        "payload": briefing.model_dump(mode="json"),
    }  # fmt: skip


def repeated(row: Row[Any]) -> Values:
    """The columns that say what ``row`` holds, for a version that holds the same."""
    names = ("id", "dossier", "content_hash", "payload", "removed")
    return {name: getattr(row, name) for name in names}


def step_to(connection: Connection, row: Row[Any], version: int | None, what: str) -> Row[Any]:
    """The row of ``version``. Raises StoreError where there is nothing to ``what``."""
    if version is None:
        raise StoreError(f"There is nothing to {what} in the briefing '{row.id}'.")
    return known(connection, row.id, version)


def holds(row: Row[Any], briefing: Briefing) -> bool:
    """Whether ``row`` holds just ``briefing``."""
    return bool(row.content_hash == _hash(briefing))


def was_held(connection: Connection, briefing: Briefing) -> bool:
    """Whether any version ever held just ``briefing``."""
    same = (BRIEFINGS.c.id == briefing.id, BRIEFINGS.c.content_hash == _hash(briefing))
    return connection.execute(select(BRIEFINGS.c.version).where(*same)).first() is not None


def refuse_changed(row: Row[Any] | None, identifier: str, based_on: int | None) -> None:
    """Raise BriefingChangedError where the newest ``row`` is not version ``based_on``."""
    version = row.version if row is not None else 0
    if based_on is None or based_on == version:
        return
    by = f" by {row.who}" if row is not None and row.who else ""
    raise BriefingChangedError(
        f"The briefing '{identifier}' was saved{by} as version {version} since version "
        f"{based_on} was opened; nothing of yours was written.",
        remedy="Open the newest version and repeat the change, or save yours under another id.",
    )


def briefing_of(row: Row[Any]) -> Briefing:
    """The briefing that a version holds. Raises StoreError where it cannot be read back."""
    try:
        return Briefing.model_validate(row.payload)
    except ValidationError as error:
        raise StoreError(
            f"Version {row.version} of the briefing '{row.id}' is damaged or was stored by "
            "another version of Demarche.",
            remedy="Open an earlier version of it.",
        ) from error


def info_of(row: Row[Any]) -> BriefingInfo:
    """The version for a list. Raises StoreError where it cannot be read back."""
    held = briefing_of(row)
    return BriefingInfo(
        id=row.id, title=held.title, slides=len(held.slides), author=held.author,
        saved_at=in_utc(row.saved_at), version=row.version, who=row.who, removed=row.removed,
        parent=row.parent, redo=row.redo,
    )  # fmt: skip


def _hash(briefing: Briefing) -> str:
    # Defaults are left out, so that a field which the model gains changes no hash of before.
    held = briefing.model_dump(mode="json", exclude_defaults=True)
    return hashlib.sha256(json.dumps(held, sort_keys=True).encode()).hexdigest()
