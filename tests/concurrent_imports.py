"""What a process does at its first start; apart, so that another process can import it."""

import factories

from demarche.store.store import open_store
from demarche.store.writer import import_bundle


def at_first_start(url: str) -> int:
    """Open the store and import the bundled dossier; the revision."""
    with open_store(url, is_default=False) as store:
        return import_bundle(store, factories.bundle())
