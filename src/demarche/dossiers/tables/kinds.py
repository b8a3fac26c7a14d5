"""The columns of each kind of table."""

from __future__ import annotations

from collections.abc import Mapping

from demarche.dossiers.tables.columns import Column, Kind
from demarche.dossiers.tables.event_columns import EVENT_COLUMNS
from demarche.dossiers.tables.figure_columns import FIGURE_COLUMNS

COLUMNS: Mapping[Kind, tuple[Column, ...]] = {"figures": FIGURE_COLUMNS, "events": EVENT_COLUMNS}
