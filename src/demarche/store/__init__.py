"""The append-only store: ``store.open_store``, ``writer.import_bundle``."""
