"""The interchange format: one JSON object a line, one line a fact, as ``docs/format.md`` says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from demarche.model.dossier import Snapshot
from demarche.model.evidence import Citation, unset
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Span, Statement
from demarche.model.reference import Place
from demarche.model.vocabulary import Precision

Record = dict[str, Any]
# Above this a whole number has no exact double, and JSON readers would differ.
_EXACT_INTEGERS = 2**53
# Written only where they say something, so that facts of reports read as they always have.
_LATER_KEYS = ("measure", "scope_group", "party", "origin", "place", "core")


def records(facts: Iterable[AnyFact], snapshot: Snapshot) -> Iterator[Record]:
    """The interchange records of ``facts``, which are of ``snapshot``, in their order."""
    places = {place.id: place for place in snapshot.places}
    for fact in facts:
        yield record(fact, places)


def jsonl(found: Iterable[Record]) -> str:
    """Records as JSON Lines; an empty string where there are none."""
    return "".join(
        json.dumps(each, ensure_ascii=False, allow_nan=False) + "\n" for each in found
    )


def schema(kind: str = "fact") -> dict[str, Any]:
    """The JSON Schema (2020-12) that every record satisfies: of a "fact" or of a "view"."""
    text = files("demarche.export").joinpath(f"{kind}.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def record(fact: AnyFact, places: Mapping[str, Place]) -> Record:
    """The interchange record of one fact; ``places`` looks up the place that it names.

    A cited fact has no report, no words and no offsets, but its ``citation``.
    """
    if isinstance(fact, PlaceMention):
        own = _place(fact, places)
    elif isinstance(fact, Figure):
        own = _figure(fact)
    elif isinstance(fact, Statement):
        own = _statement(fact)
    else:
        own = _event(fact)
    return own | _annotation(fact) | _added(fact, own) | _citation(fact)


def number(value: float | None) -> int | float | None:
    """``value`` without a needless ".0"."""
    if value is not None and value.is_integer() and abs(value) < _EXACT_INTEGERS:
        return int(value)
    return value


def _place(fact: PlaceMention, places: Mapping[str, Place]) -> Record:
    entry = places.get(fact.place)
    fields = ("id", "name", "geonames_id", "lat", "lon", "country", "feature", "kind")
    named = {name: getattr(entry, name) for name in fields} if entry else {"id": fact.place}
    return {
        **_head(fact), **_span(fact.span),
        "use": fact.use.value, "place": named, "actor": fact.actor, **_known(fact),
    }  # fmt: skip


def _figure(fact: Figure) -> Record:
    return {
        **_head(fact), **_words(fact.span),
        "value": number(fact.value), "low": number(fact.low), "high": number(fact.high),
        "qualifier": fact.qualifier.value, "qualifier_text": fact.qualifier_text,
        "unit": fact.unit, "counted": fact.counted, "status": fact.status.value,
        "side": fact.side, "scope": fact.scope, "place": fact.place,
        "as_of": day(fact.as_of), **_known(fact), "stated_by": fact.stated_by,
        "label": fact.label, "status_note": fact.status_note,
        "as_of_precision": fact.as_of_precision.value, "as_of_ground": fact.as_of_ground,
        "derived": fact.derived,
    }  # fmt: skip


def _statement(fact: Statement) -> Record:
    return {
        **_head(fact), "mode": fact.mode.value,
        **{part: _span(span) if (span := getattr(fact, part)) else None
           for part in ("source", "cue", "content")},
        "actor": fact.actor, "addressee": list(fact.addressee), "topic": fact.topic,
        "act": fact.act.value, "plover": word(fact.plover), "stance": fact.stance.value,
        "gist": fact.gist, **_known(fact), "also": [_span(span) for span in fact.also],
        "speaker_label": fact.speaker_label, "chain": list(fact.chain),
        "inner_act": word(fact.inner_act), "question": fact.question, "channel": fact.channel,
        "said_on": day(fact.said_on), "said_on_precision": fact.said_on_precision.value,
        "said_on_ground": fact.said_on_ground, "position": fact.position,
    }  # fmt: skip


def _event(fact: Event) -> Record:
    return {
        **_head(fact), **_words(fact.span),
        "plover": word(fact.plover), "actor": list(fact.actor),
        "recipient": list(fact.recipient), "place": fact.place,
        "date": day(fact.date), "date_precision": fact.date_precision.value, **_known(fact),
        "also": [_span(span) for span in fact.also],
        "origin": fact.origin, "destination": fact.destination, "status": fact.status.value,
        "channel": fact.channel, "date_text": fact.date_text, "date_ground": fact.date_ground,
        "gist": fact.gist,
    }  # fmt: skip


def _head(fact: AnyFact) -> Record:
    return {"id": fact.id, "kind": fact.kind, "report": fact.report}


def _annotation(fact: AnyFact) -> Record:
    return {"key": fact.key, "resolved": fact.resolved, "note": fact.note}


def _known(fact: AnyFact) -> Record:
    return {"known_on": day(fact.known_on)}


def _added(fact: AnyFact, own: Record) -> Record:
    """What came later to the format, where it is set."""
    held = {name: getattr(fact, name, None) for name in _LATER_KEYS if name not in own}
    held |= {"later": fact.later, "table": fact.table}
    if fact.known_on_precision is not Precision.DAY:
        held["known_on_precision"] = fact.known_on_precision.value
    return {name: value for name, value in held.items() if not unset(value)}


def _citation(fact: AnyFact) -> Record:
    cited: Citation | None = fact.citation
    return {"citation": cited.model_dump(mode="json")} if cited else {}


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end, "exact": span.exact}


def _words(span: Span | None) -> Record:
    return _span(span) if span else {"start": None, "end": None, "exact": None}


def day(value: Any) -> str | None:
    """The day as ISO 8601 has it."""
    return value.isoformat() if value else None


def word(value: Any) -> str | None:
    """The word of a vocabulary."""
    return value.value if value else None
