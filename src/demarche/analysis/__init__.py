"""Snapshots in, data frames out: what pages and charts show, made without a browser."""
