"""The store with every bundled dossier in it: where the dashboard and the command line begin."""

from __future__ import annotations

from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.model.settings import Settings
from demarche.store.store import Store, open_store
from demarche.store.writer import import_bundle


def open_with_bundled(settings: Settings) -> Store:
    """Open the store that ``settings`` name and import each dossier under ``data_dir`` into it.

    A dossier whose files have not changed adds nothing. Raises StoreError, and InvalidDataError
    where data files cannot be read; the store is closed then.
    """
    store = open_store(settings.url, is_default=not settings.database_url)
    try:
        for dossier in dossier_ids(settings.data_dir):
            import_bundle(store, read_bundle(settings.data_dir, dossier))
    except BaseException:
        store.close()
        raise
    return store
