"""Managed links: made once, found by their whole token, ended by a row beside them."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Row, Select, select

from demarche.model.briefing import Signature
from demarche.model.errors import StoreError, UnknownShareError
from demarche.model.share import Share
from demarche.store.reader import in_utc, latest_revision
from demarche.store.rows import claim, retrying
from demarche.store.store import Store
from demarche.store.tables import SHARE_ENDS, SHARES

TOKEN_BYTES = 16
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
_SIGNATURE: TypeAdapter[str] = TypeAdapter(Signature)
_IN_PAYLOAD = {"page", "params", "title", "author", "expires"}


def new_token() -> str:
    """A token that nobody can guess: 128 bits of the system's randomness, safe in a URL."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def create(
    store: Store,
    *,
    dossier: str,
    page: str,
    params: Mapping[str, Sequence[str]],
    title: str,
    author: str,
    expires: datetime | None,
) -> Share:
    """Make a link to a view of a dossier.

    Raises UnknownDossierError, StoreError; pydantic's ValidationError for values that a Share
    does not take.
    """

    def write(connection: Connection) -> Share:
        share = Share(
            token=new_token(), dossier=dossier, page=page, title=title, author=author,
            params={name: tuple(values) for name, values in params.items()},
            created=datetime.now(UTC), expires=expires,
        )  # fmt: skip
        latest_revision(connection, dossier)
        values = {"token": share.token, "dossier": dossier, "created_at": share.created,
                  "payload": share.model_dump(mode="json", include=_IN_PAYLOAD)}  # fmt: skip
        claim(connection, SHARES, values)
        return share

    return retrying(store, write)


def find(store: Store, token: str) -> Share:
    """The link with just this token; whether it is still open, ``Share.state`` tells.

    Raises UnknownShareError for a token that was never given out, of whatever form.
    """
    with store.reading() as connection:
        return _found(connection, token)


def revoke(store: Store, token: str, who: str) -> None:
    """End a link now. One that has an end keeps it. Raises UnknownShareError.

    Raises pydantic's ValidationError for a ``who`` that is too long.
    """
    values = {"token": token, "who": _SIGNATURE.validate_python(who)}

    def write(connection: Connection) -> None:
        if _found(connection, token).ended is None:
            claim(connection, SHARE_ENDS, values | {"ended_at": datetime.now(UTC)})

    retrying(store, write)


def listed(store: Store, dossier: str) -> tuple[Share, ...]:
    """All links to a dossier, ended ones too, the newest first."""
    query = _shares().where(SHARES.c.dossier == dossier)
    newest_first = query.order_by(SHARES.c.created_at.desc(), SHARES.c.token)
    with store.reading() as connection:
        return tuple(map(_share, connection.execute(newest_first)))


def _found(connection: Connection, token: str) -> Share:
    # The form is checked first: what is no token (NUL, any length, any script) ends here.
    row = None
    if isinstance(token, str) and _TOKEN.fullmatch(token):
        row = connection.execute(_shares().where(SHARES.c.token == token)).first()
    if row is None:
        raise UnknownShareError(
            "This server has no such link.",
            remedy="Check that the address was copied whole, or ask whoever sent it for a new one.",
        )
    return _share(row)


def _shares() -> Select[Any]:
    return select(SHARES, SHARE_ENDS.c.ended_at).outerjoin(
        SHARE_ENDS, SHARE_ENDS.c.token == SHARES.c.token
    )


def _share(row: Row[Any]) -> Share:
    times = {"created": in_utc(row.created_at), "ended": row.ended_at and in_utc(row.ended_at)}
    try:
        return Share(token=row.token, dossier=row.dossier, **times, **row.payload)
    except ValidationError as error:
        raise StoreError(
            "A managed link is damaged or was stored by another version of Demarche.",
            remedy="Make a new one.",
        ) from error
