"""The domain: frozen, typed objects, vocabularies, errors, settings. Imports nothing of ours."""
