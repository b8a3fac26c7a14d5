"""The store with every bundled dossier in it: where the dashboard and the command line begin."""

from __future__ import annotations

from pathlib import Path

from demarche.analysis.history import import_history
from demarche.dossiers.briefings import bundled_briefings
from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.model.settings import Settings
from demarche.store.briefings import save_bundled
from demarche.store.store import Store, open_store
from demarche.store.writer import import_bundle

BUNDLED_BY = "Demarche"  # who saves the briefings that come with a dossier


def open_with_bundled(settings: Settings) -> Store:
    """Open the store that ``settings`` name and import each dossier under ``data_dir`` into it.

    First its history, as far as the store has not lived through it, so that links pinned on
    another server open here; then its present state, and its briefings. What has not changed
    adds nothing. Raises StoreError, and InvalidDataError
    where data files cannot be read; the store is closed then.
    """
    store = open_store(settings.url, is_default=not settings.database_url)
    try:
        for dossier in dossier_ids(settings.data_dir):
            _import(store, settings.data_dir, dossier)
    except BaseException:
        store.close()
        raise
    return store


def _import(store: Store, data_dir: Path, dossier: str) -> None:
    import_history(store, data_dir, dossier)
    import_bundle(store, read_bundle(data_dir, dossier))
    for briefing in bundled_briefings(data_dir, dossier):
        save_bundled(store, briefing, BUNDLED_BY)
