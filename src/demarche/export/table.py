"""Facts as one CSV table (RFC 4180) that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from demarche.analysis.scope import filter_words
from demarche.export.cells import cell
from demarche.export.interchange import Record, record
from demarche.export.parts import Part, Shown, union
from demarche.model.dossier import Report

COLUMNS = (
    "id", "kind", "key", "report", "outlet", "published", "published_precision",
    "start", "end", "exact", "sentence",
    "value", "qualifier", "qualifier_text", "low", "high", "unit", "counted", "label",
    "status", "status_note", "side", "scope", "derived",
    "use", "place", "place_name", "lat", "lon", "country", "geonames_id", "feature",
    "actor", "speaker_label", "mode", "source_start", "source_end", "source_exact",
    "cue_start", "cue_end", "cue_exact", "addressee", "topic", "act", "inner_act", "chain",
    "plover", "stance", "question", "position", "gist", "also",
    "recipient", "origin", "destination", "channel",
    "as_of", "as_of_precision", "as_of_ground", "said_on", "said_on_precision", "said_on_ground",
    "date", "date_precision", "date_text", "date_ground", "known_on", "stated_by",
    "resolved", "note", "cautions", "url", "source_note", "dossier", "dossier_title",
    "revision", "revision_name", "view_as_of", "filters", "borders", "shown_in",
)  # fmt: skip
# Between the values of several parts of a file that show the same fact.
_BETWEEN = " / "


def csv_text(parts: Sequence[Part]) -> str:
    """One header, then one row a fact; lines end in CR LF.

    Empty cells are unknown or not of that kind. Text that could be taken for a formula gets an
    apostrophe in front; numbers stay numbers. Lists of ids are joined by "; ".
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(parts):
        writer.writerow({name: cell(value) for name, value in row.items()})
    return out.getvalue()


def rows(parts: Sequence[Part]) -> Iterator[Record]:
    """The facts of ``parts``, each once, with ``COLUMNS``: values as they are, lists as lists."""
    for shown in union(parts):
        own = _flat(record(shown.fact, shown.places))
        beside = {"sentence": shown.sentence, "cautions": shown.cautions or None}
        found = own | _origin(shown.report) | beside | _view(shown)
        yield {name: found.get(name) for name in COLUMNS}


def _flat(fact: Record) -> Record:
    row = dict(fact)
    if fact["kind"] == "place":
        row |= _place_columns(row.pop("place"))
    if fact["kind"] == "statement":
        row |= row.pop("content")
        row |= _span_columns("source", row.pop("source")) | _span_columns("cue", row.pop("cue"))
    row["also"] = json.dumps(fact["also"], ensure_ascii=False) if fact.get("also") else None
    return row


def _place_columns(place: Record) -> Record:
    columns = {name: place.get(name) for name in ("lat", "lon", "country", "geonames_id")}
    feature = {"feature": place.get("feature")}
    return columns | feature | {"place": place["id"], "place_name": place.get("name")}


def _span_columns(name: str, span: Record | None) -> Record:
    return {f"{name}_{part}": value for part, value in (span or {}).items()}


def _origin(report: Report) -> Record:
    return {
        "outlet": report.outlet, "published": report.published.isoformat(),
        "published_precision": report.published_precision, "url": report.url,
        "source_note": report.reliability,
    }  # fmt: skip


def _view(shown: Shown) -> Record:
    scopes = [part.scope for part in shown.parts]
    days = [str(s.snapshot.as_of) if s.snapshot.as_of else "" for s in scopes]
    dossier = shown.snapshot.dossier
    return {
        "dossier": dossier.id, "dossier_title": dossier.title,
        "revision": shown.snapshot.revision, "revision_name": scopes[0].revision,
        "view_as_of": _each([day or "not limited" for day in days]) if any(days) else None,
        "filters": _each([filter_words(s) for s in scopes]),
        "borders": _each([s.display.borders for s in scopes]),
        "shown_in": _each([part.title for part in shown.parts]),
    }  # fmt: skip


def _each(values: Sequence[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(values))
