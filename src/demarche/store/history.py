"""A dossier's published past: brought into a store that has not lived through it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from sqlalchemy import Connection

from demarche.model.dossier import Archived, Bundle
from demarche.model.errors import UnknownDossierError
from demarche.store import reader
from demarche.store.pins import fingerprint
from demarche.store.rows import retrying
from demarche.store.store import Store
from demarche.store.writer import Prepared, prepare, write_state


def fingerprint_of(bundle: Bundle) -> str:
    """The fingerprint of a revision that holds ``bundle`` without decisions.

    Raises as ``writer.import_bundle`` does.
    """
    return fingerprint(prepare(bundle, None).content_hash)


def import_past(
    store: Store, dossier: str, past: Sequence[str], load: Callable[[int], Archived]
) -> int:
    """Import of ``past``, fingerprints in order, what is still to come; how many that were.

    ``load`` gives the state at an index and is called only for those. All of them come in one
    transaction, so that processes that start at once import each once. Raises what ``load`` and
    ``writer.import_bundle`` raise.
    """

    @cache
    def state(index: int) -> Prepared:
        archived = load(index)
        return prepare(archived.bundle, archived.recorded)

    def write(connection: Connection) -> int:
        missing = _missing(connection, dossier, past)
        for index in missing:
            write_state(connection, state(index))
        return len(missing)

    with store.reading() as connection:
        missing = _missing(connection, dossier, past)
    for index in missing:
        state(index)  # parsed before the database is locked
    return retrying(store, write) if missing else 0


def _missing(connection: Connection, dossier: str, past: Sequence[str]) -> range:
    """The states that follow the one which the store's newest revision is.

    An old state is never imported on top of anything newer, so a store that has gone its own
    way since (a decision, another import) gets none.
    """
    try:
        known = [each.fingerprint for each in reader.revisions(connection, dossier)]
    except UnknownDossierError:
        return range(len(past))
    passed, is_newest = 0, False
    for each in known:
        is_newest = each in past[passed:]
        if is_newest:
            passed = past.index(each, passed) + 1
    return range(passed if is_newest else len(past), len(past))
