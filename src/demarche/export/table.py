"""Facts as one CSV table (RFC 4180) that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from demarche.analysis.scope import EVIDENCE
from demarche.export.cells import cell
from demarche.export.interchange import Record, record
from demarche.export.parts import Part, Shown, union
from demarche.export.wording import kind_of

COLUMNS = (
    "id", "kind", "key", "evidence", "report", "outlet", "title", "title_rebuilt", "published",
    "published_precision", "start", "end", "exact", "sentence", "paraphrase",
    "value", "qualifier", "qualifier_text", "low", "high", "unit", "counted", "label",
    "status", "status_note", "side", "party", "measure", "scope", "scope_group", "derived",
    "use", "place", "place_name", "lat", "lon", "country", "geonames_id", "feature",
    "actor", "speaker_label", "mode", "source_start", "source_end", "source_exact",
    "cue_start", "cue_end", "cue_exact", "addressee", "topic", "act", "inner_act", "chain",
    "plover", "stance", "question", "position", "gist", "also",
    "recipient", "origin", "destination", "channel",
    "as_of", "as_of_precision", "as_of_ground", "said_on", "said_on_precision", "said_on_ground",
    "date", "date_precision", "date_text", "date_ground", "known_on", "known_on_precision",
    "stated_by", "resolved", "note", "later", "relations", "cautions", "url", "source_note",
    "grade", "also_seen", "table", "core", "dossier", "dossier_title", "revision", "revision_name",
    "view_as_of", "view_evidence", "filters", "borders", "shown_in",
)  # fmt: skip
# How exactly the day in a column is known, where a column tells.
PRECISIONS = {name: f"{name}_precision"
              for name in ("published", "as_of", "said_on", "date", "known_on")}  # fmt: skip
_LENGTHS = {"month": 7, "year": 4}  # of a day in ISO 8601 that is known to its month or year
# Between the values of several parts of a file that show the same fact.
_BETWEEN = " / "


def csv_text(parts: Sequence[Part]) -> str:
    """One header, then one row a fact; lines end in CR LF.

    Empty cells are unknown or not of that kind. Text that could be taken for a formula gets an
    apostrophe in front; numbers stay numbers. Lists of ids are joined by "; ". A day is written
    as exactly as it is known: 2022-02-14, 2022-02, 2022.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(parts):
        writer.writerow({name: cell(value) for name, value in (row | _exact_days(row)).items()})
    return out.getvalue()


def rows(parts: Sequence[Part]) -> Iterator[Record]:
    """The facts of ``parts``, each once, with ``COLUMNS``: values as they are, lists as lists."""
    for shown in union(parts):
        own = _flat(record(shown.fact, shown.places))
        beside = {"relations": shown.relations or None, "cautions": shown.cautions or None}
        found = own | beside | origin(shown) | _view(shown)
        yield {name: found.get(name) for name in COLUMNS}


def _exact_days(row: Record) -> Record:
    return {name: str(row[name])[: _LENGTHS.get(row[precision], 10)]
            for name, precision in PRECISIONS.items() if row[name]}  # fmt: skip


def _flat(fact: Record) -> Record:
    row = {"known_on_precision": "day" if fact["known_on"] else None, **fact}
    if fact["kind"] == "place":
        row |= _place_columns(row.pop("place"))
    if fact["kind"] == "statement":
        row |= row.pop("content") or {}
        row |= _span_columns("source", row.pop("source")) | _span_columns("cue", row.pop("cue"))
    row["also"] = json.dumps(fact["also"], ensure_ascii=False) if fact.get("also") else None
    return row


def _place_columns(place: Record) -> Record:
    columns = {name: place.get(name) for name in ("lat", "lon", "country", "geonames_id")}
    feature = {"feature": place.get("feature")}
    return columns | feature | {"place": place["id"], "place_name": place.get("name")}


def _span_columns(name: str, span: Record | None) -> Record:
    return {f"{name}_{part}": value for part, value in (span or {}).items()}


def origin(shown: Shown) -> Record:
    """What a fact rests on: the sentence of a report, or our paraphrase of a cited page."""
    found, source = shown.evidence, shown.evidence.source
    held = {"evidence": kind_of(found), "outlet": source.outlet, "title": source.title,
            "url": source.url or None}  # fmt: skip
    if (cited := shown.fact.citation) is not None:
        return held | {
            "paraphrase": found.text, "title_rebuilt": cited.title_rebuilt,
            "grade": cited.grade.value, "also_seen": list(cited.also_seen) or None,
            "published": cited.day.isoformat() if cited.day else None,
            "published_precision": "day" if cited.day else None,
        }  # fmt: skip
    report = shown.report
    assert report is not None
    return held | {
        "sentence": found.text, "source_note": report.reliability,
        "published": report.published.isoformat(),
        "published_precision": report.published_precision,
    }  # fmt: skip


def _view(shown: Shown) -> Record:
    scopes = [part.scope for part in shown.parts]
    days = [str(s.snapshot.as_of) if s.snapshot.as_of else "" for s in scopes]
    dossier = shown.snapshot.dossier
    return {
        "dossier": dossier.id, "dossier_title": dossier.title,
        "revision": shown.snapshot.revision, "revision_name": scopes[0].revision,
        "view_as_of": _each([day or "not limited" for day in days]) if any(days) else None,
        "view_evidence": _each([EVIDENCE[s.filters.with_context] for s in scopes]),
        "filters": _each([part.filters for part in shown.parts]),
        "borders": _each([s.display.borders for s in scopes]),
        "shown_in": _each([part.title for part in shown.parts]),
    }  # fmt: skip


def _each(values: Sequence[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(values))
