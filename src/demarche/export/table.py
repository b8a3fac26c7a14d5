"""All facts as one CSV table (RFC 4180) that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from demarche.export.interchange import Record, records
from demarche.model.dossier import Report, Snapshot

COLUMNS = (
    "id", "kind", "key", "report", "outlet", "published", "start", "end", "exact",
    "value", "qualifier", "qualifier_text", "low", "high", "unit", "counted", "label",
    "status", "status_note", "side", "scope", "derived",
    "use", "place", "place_name", "lat", "lon", "country", "geonames_id", "feature",
    "actor", "speaker_label", "mode", "source_start", "source_end", "source_exact",
    "cue_start", "cue_end", "cue_exact", "addressee", "topic", "act", "inner_act", "chain",
    "plover", "stance", "question", "position", "gist", "also",
    "recipient", "origin", "destination", "channel",
    "as_of", "as_of_precision", "as_of_ground", "said_on", "said_on_precision", "said_on_ground",
    "date", "date_precision", "date_text", "date_ground", "known_on", "stated_by",
    "resolved", "note", "dossier", "revision", "view_as_of",
)  # fmt: skip
# What a spreadsheet may take for the beginning of a formula, full-width forms included.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def csv_text(snapshot: Snapshot) -> str:
    """One header, then one row a fact; lines end in CR LF.

    Empty cells are unknown or not of that kind. Text that could be taken for a formula gets an
    apostrophe in front; numbers stay numbers. Lists of ids are joined by "; ".
    """
    reports = {report.id: report for report in snapshot.reports}
    view = {
        "dossier": snapshot.dossier.id, "revision": snapshot.revision,
        "view_as_of": snapshot.as_of.isoformat() if snapshot.as_of else None,
    }  # fmt: skip
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for record in records(snapshot):
        row = _flat(record) | _origin(reports[record["report"]]) | view
        writer.writerow({name: cell(value) for name, value in row.items()})
    return out.getvalue()


def cell(value: Any) -> str | int | float | None:
    """``value`` as a CSV cell: harmless as a formula, lists joined, truth as true or false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int | float):
        return value
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _flat(record: Record) -> Record:
    row = dict(record)
    if record["kind"] == "place":
        row |= _place_columns(row.pop("place"))
    if record["kind"] == "statement":
        row |= row.pop("content")
        row |= _span_columns("source", row.pop("source")) | _span_columns("cue", row.pop("cue"))
    if record.get("also"):
        row["also"] = json.dumps(record["also"], ensure_ascii=False)
    return row


def _place_columns(place: Record) -> Record:
    columns = {name: place.get(name) for name in ("lat", "lon", "country", "geonames_id")}
    feature = {"feature": place.get("feature")}
    return columns | feature | {"place": place["id"], "place_name": place.get("name")}


def _span_columns(name: str, span: Record | None) -> Record:
    return {f"{name}_{part}": value for part, value in (span or {}).items()}


def _origin(report: Report) -> Record:
    return {"outlet": report.outlet, "published": report.published.isoformat()}
