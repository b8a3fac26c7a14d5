"""Rows of a table as statements and events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from demarche.dossiers.tables.cells.table_cells import Cells, Row
from demarche.dossiers.tables.citations import cited
from demarche.dossiers.tables.event_columns import STATEMENT
from demarche.model.facts import Event, Statement
from demarche.model.vocabulary import Act, Mode, Precision, Stance

# Acts that tell what an actor wants or refuses.
_WANTS = (Act.DEMANDS, Act.OFFERS, Act.REJECTS, Act.URGES, Act.ASKS, Act.AGREES)
_IN_BOTH = ("plover", "channel", "place", "gist")


def events(cells: Cells, table: str) -> Iterator[Statement | Event]:
    """Each row of sound cells as a statement or an event of ``table``, as its kind says."""
    for row in cells.as_rows():
        row["known_on"] = row["known_on"] or row["day"]
        fields = cited(row, cells, table) | {name: row[name] for name in _IN_BOTH}
        yield _statement(row, fields) if row["kind"] == STATEMENT else _event(row, fields)


def _statement(row: Row, fields: dict[str, Any]) -> Statement:
    position = row["position"]
    if position is None:
        position = row["topic"] is not None and row["act"] in _WANTS
    return Statement(
        **fields,
        mode=Mode.PARAPHRASED,
        source=None,
        cue=None,
        content=None,
        actor=row["actor"][0],
        speaker_label=row["speaker_label"],
        addressee=row["addressee"] or (),
        topic=row["topic"],
        act=row["act"],
        stance=row["stance"] or Stance.UNCLEAR,
        position=position,
        said_on=_first(row),
        said_on_precision=_precision(row),
        said_on_ground=row["day_ground"],
    )


def _event(row: Row, fields: dict[str, Any]) -> Event:
    return Event(
        **fields,
        actor=row["actor"],
        recipient=row["addressee"] or (),
        origin=row["origin"],
        destination=row["destination"],
        status=row["status"],
        date=_first(row),
        date_precision=_precision(row),
        date_ground=row["day_ground"],
    )


def _first(row: Row) -> Any:
    return row["day"].first if row["day"] else None


def _precision(row: Row) -> Precision:
    precision: Precision = row["day"].precision if row["day"] else Precision.UNKNOWN
    return precision
