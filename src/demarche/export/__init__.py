"""Snapshots as files: JSON Lines, CSV and GeoJSON; ``docs/format.md`` describes them."""
