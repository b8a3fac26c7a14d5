"""Briefings in versions: each save, undo, redo and removal appends one, none is overwritten.

The newest version holds. Its ``parent`` is the version that undo goes back to, its ``redo`` the
one that redo goes forward to; following them gives all that can be undone and redone:

- a save's parent is the newest before it, and nothing is left to redo;
- an undo repeats its parent, takes over that one's parent, and can be redone to the newest;
- a redo repeats what was undone, takes over that one's redo, and can be undone to the newest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from demarche.model.briefing import Briefing
from demarche.model.errors import StoreError, UnknownBriefingError
from demarche.store import briefing_rows as rows
from demarche.store.briefing_rows import BriefingInfo, Values
from demarche.store.rows import retrying
from demarche.store.store import Store
from demarche.store.tables import BRIEFINGS


def save(store: Store, briefing: Briefing, who: str, based_on: int | None = None) -> int:
    """Append ``briefing`` as ``who``'s new version; the version that now holds it.

    What the newest version holds already adds nothing. ``based_on`` is the version that was
    edited, 0 for a briefing that is new: raises BriefingChangedError where somebody has saved
    since. Raises StoreError where the id belongs to another dossier.
    """

    def write(connection: Connection) -> int:
        newest = rows.newest(connection, briefing.id)
        if newest is not None and not newest.removed and rows.holds(newest, briefing):
            return int(newest.version)
        rows.refuse_changed(newest, briefing.id, based_on)
        if newest is not None and newest.dossier != briefing.dossier:
            raise StoreError(
                f"The briefing '{briefing.id}' is of dossier '{newest.dossier}'.",
                remedy="Save this one under another id.",
            )
        return _append_save(connection, newest, briefing, who)

    return retrying(store, write)


def save_bundled(store: Store, briefing: Briefing, who: str) -> int | None:
    """Save ``briefing`` unless some version already held just that; the version, or None.

    What readers made of it before stays among the versions, one undo away.
    """

    def write(connection: Connection) -> int | None:
        if rows.was_held(connection, briefing):
            return None
        newest = rows.newest(connection, briefing.id)
        return _append_save(connection, newest, briefing, who)

    return retrying(store, write)


def undo(store: Store, identifier: str, who: str, based_on: int | None = None) -> int:
    """Append what the briefing was before its last change, a removal included; the version.

    Raises UnknownBriefingError; StoreError where nothing can be undone; BriefingChangedError
    as ``save`` does.
    """

    def step(connection: Connection, newest: Row[Any]) -> Values:
        earlier = rows.step_to(connection, newest, newest.parent, "undo")
        return rows.repeated(earlier) | {"parent": earlier.parent, "redo": newest.version}

    return _change(store, identifier, who, based_on, step)


def redo(store: Store, identifier: str, who: str, based_on: int | None = None) -> int:
    """Append what the last undo took back; the version. Raises as ``undo`` does."""

    def step(connection: Connection, newest: Row[Any]) -> Values:
        undone = rows.step_to(connection, newest, newest.redo, "redo")
        return rows.repeated(undone) | {"parent": newest.version, "redo": undone.redo}

    return _change(store, identifier, who, based_on, step)


def remove(store: Store, identifier: str, who: str, based_on: int | None = None) -> int:
    """Take a briefing out of the list; the version. Undo brings it back.

    One that is removed already stays so. Raises UnknownBriefingError, BriefingChangedError.
    """

    def step(_: Connection, newest: Row[Any]) -> Values | None:
        marked = rows.repeated(newest) | {"removed": True, "parent": newest.version}
        return None if newest.removed else marked

    return _change(store, identifier, who, based_on, step)


def load(store: Store, identifier: str, version: int | None = None) -> Briefing:
    """A briefing in ``version`` (default: the newest).

    Raises UnknownBriefingError where there is none, or where the newest marks it as removed.
    """
    with store.reading() as connection:
        row = rows.known(connection, identifier, version)
    if version is None and row.removed:
        raise UnknownBriefingError(
            f"The briefing '{identifier}' was removed.", remedy="Undoing that brings it back."
        )
    return rows.briefing_of(row)


def versions(store: Store, identifier: str) -> tuple[BriefingInfo, ...]:
    """All versions of a briefing, newest first. Raises UnknownBriefingError."""
    query = select(BRIEFINGS).where(BRIEFINGS.c.id == identifier)
    with store.reading() as connection:
        rows.known(connection, identifier, None)
        found = connection.execute(query.order_by(BRIEFINGS.c.version.desc()))
        return tuple(map(rows.info_of, found))


def listed(store: Store, dossier: str, include_removed: bool = False) -> tuple[BriefingInfo, ...]:
    """The newest version of each briefing of a dossier, the last saved first."""
    newest = (
        select(BRIEFINGS.c.id, func.max(BRIEFINGS.c.version).label("version"))
        .where(BRIEFINGS.c.dossier == dossier)
        .group_by(BRIEFINGS.c.id)
        .subquery()
    )
    same_row = and_(BRIEFINGS.c.id == newest.c.id, BRIEFINGS.c.version == newest.c.version)
    query = select(BRIEFINGS).join(newest, same_row)
    if not include_removed:
        query = query.where(BRIEFINGS.c.removed.is_(False))
    with store.reading() as connection:
        found = connection.execute(query.order_by(BRIEFINGS.c.saved_at.desc(), BRIEFINGS.c.id))
        return tuple(map(rows.info_of, found))


def _append_save(
    connection: Connection, newest: Row[Any] | None, briefing: Briefing, who: str
) -> int:
    parent = newest.version if newest is not None else None
    return rows.append(connection, newest, who, rows.content(briefing) | {"parent": parent})


def _change(
    store: Store,
    identifier: str,
    who: str,
    based_on: int | None,
    step: Callable[[Connection, Row[Any]], Values | None],
) -> int:
    """Append what ``step`` makes of the newest version; nothing where that is None."""

    def write(connection: Connection) -> int:
        newest = rows.known(connection, identifier, None)
        rows.refuse_changed(newest, identifier, based_on)
        values = step(connection, newest)
        if values is None:
            return int(newest.version)
        return rows.append(connection, newest, who, values)

    return retrying(store, write)
