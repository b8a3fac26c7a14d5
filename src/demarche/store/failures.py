"""Database errors in plain words: what failed, why, and what to do about it. Never a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from demarche.model.errors import StoreError

_OTHER_FILE = (
    "Move the file away (the bundled dossiers are imported into a new one), "
    "or set DEMARCHE_DATABASE_URL to another database."
)
_MAKE_WRITABLE = (
    "Make the folder writable, or set DEMARCHE_VAR_DIR to another folder "
    "or DEMARCHE_DATABASE_URL to another database."
)
_SERVER = "Check that the server runs and accepts this user, then start again."
# By the beginning of SQLite's own name for the error.
_SQLITE_REMEDIES = {
    "SQLITE_NOTADB": _OTHER_FILE,
    "SQLITE_CORRUPT": _OTHER_FILE,
    "SQLITE_ERROR": _OTHER_FILE,  # such as tables of another version
    "SQLITE_READONLY": _MAKE_WRITABLE,
    "SQLITE_CANTOPEN": _MAKE_WRITABLE,
    "SQLITE_PERM": _MAKE_WRITABLE,
    "SQLITE_BUSY": "Another process keeps it locked: wait for it or end it, then try again.",
    "SQLITE_FULL": "Free some space on the disk.",
}


def masked(url: URL) -> str:
    """``url`` for people to read, with asterisks for the password, wherever it stands."""
    return _without_password(url.render_as_string(hide_password=True), url)


def sqlite_name(error: BaseException) -> str:
    """SQLite's name for what went wrong (``SQLITE_BUSY``), or an empty string."""
    origin = getattr(error, "orig", None)
    return getattr(origin, "sqlite_errorname", None) or ""


def failure(error: Exception, url: URL, doing: str) -> StoreError:
    """The StoreError for ``error``; ``doing`` completes "could not be …"."""
    reason = str(getattr(error, "orig", None) or error).strip() or type(error).__name__
    first_line = _without_password(reason.splitlines()[0], url).rstrip(".")
    return StoreError(
        f"The database {masked(url)} could not be {doing}: {first_line}.",
        remedy=_remedy(error, url),
    )


@contextmanager
def explained(url: URL, doing: str) -> Iterator[None]:
    """Turn any database error in the block into a StoreError."""
    try:
        yield
    except SQLAlchemyError as error:
        raise failure(error, url, doing) from error


def _remedy(error: Exception, url: URL) -> str:
    if url.get_backend_name() != "sqlite":
        return _SERVER if isinstance(error, OperationalError) else ""
    if isinstance(error, OSError):
        return _MAKE_WRITABLE
    name = sqlite_name(error)
    found = (remedy for start, remedy in _SQLITE_REMEDIES.items() if name.startswith(start))
    return next(found, "")


def _without_password(text: str, url: URL) -> str:
    passwords = [url.password, url.query.get("password")]
    for password in passwords:
        if isinstance(password, str) and password:
            text = text.replace(password, "***")
    return text
