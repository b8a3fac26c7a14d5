"""Dossiers on disk: read from data/ and checked, so that only sound ones reach the store."""
