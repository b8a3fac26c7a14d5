"""What a process does at its first start; apart, so that another process can import it."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime

import factories

from demarche.model.dossier import Archived
from demarche.store.history import fingerprint_of, import_past
from demarche.store.store import open_store
from demarche.store.writer import import_bundle


def started_at_once(start: Callable[[str], int], url: str) -> list[int]:
    """What ``start`` returns for one store in six starts, three processes of them at once.

    Each process is forked from one that has done nothing but import the store.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["demarche.store.history", "demarche.store.writer"])
    with ProcessPoolExecutor(3, mp_context=context) as pool:
        return list(pool.map(start, [url] * 6))


def at_first_start(url: str) -> int:
    """Open the store and import the bundled dossier; the revision."""
    with open_store(url, is_default=False) as store:
        return import_bundle(store, factories.bundle())


def past_at_first_start(url: str) -> int:
    """Open the store and import two archived states; how many came from here."""
    present = factories.bundle()
    past = [factories.without_fact(present, "event-sent"), present]
    names = [fingerprint_of(each) for each in past]
    recorded = datetime(2026, 1, 1, tzinfo=UTC)
    with open_store(url, is_default=False) as store:
        return import_past(
            store, present.dossier.id, names, lambda n: Archived(recorded=recorded, bundle=past[n])
        )
