"""The domain: frozen, typed objects, their vocabularies, errors and settings. Imports nothing of ours."""
