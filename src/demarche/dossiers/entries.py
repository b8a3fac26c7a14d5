"""One entry of an annotation file as a fact or a caution, with an id of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast

from demarche.dossiers.placed import At, validated
from demarche.dossiers.quotes import with_spans
from demarche.model.errors import Fault
from demarche.model.facts import (
    Caution,
    Event,
    Figure,
    PlaceMention,
    Span,
    Statement,
    stable_id,
)
from demarche.text.normalise import sha256

Entry = PlaceMention | Figure | Statement | Event | Caution
E = TypeVar("E", bound=Entry)
_PENDING = "pending"


def read_entry(
    model: type[E],
    raw: object,
    *,
    supplied: Mapping[str, object],
    defaults: Mapping[str, object],
    text: str,
    at: At,
    faults: list[Fault],
) -> E | None:
    """``raw`` as a ``model``, its quotes located in ``text`` and its id derived from them.

    ``supplied`` fields may not be given in the file, ``defaults`` may be overridden there.
    Returns None after adding to ``faults`` all that is wrong with the entry.
    """
    if not isinstance(raw, dict):
        return validated(model, raw, at, faults)
    before = len(faults)
    for name in {"id", *supplied} & raw.keys():
        what = f"'{name}' is not given for an entry; it is worked out from the file."
        faults.append(at.down(name).fault(what, f"Remove '{name}'."))
    fields = with_spans({**defaults, **raw}, text, at, faults)
    entry = validated(model, {**fields, **supplied, "id": _PENDING}, at, faults)
    if entry is None or len(faults) > before:
        return None
    # mypy widens a copy to the union that bounds E.
    return cast(E, entry.model_copy(update={"id": _id(entry, text)}))


def _id(entry: Entry, text: str) -> str:
    """Derived from text and spans alone, so that rewording a gist does not make a new fact."""
    spans: tuple[Span, ...] = (entry.span,) if isinstance(entry, Caution) else entry.spans
    offsets = [offset for span in spans for offset in (span.start, span.end)]
    if isinstance(entry, PlaceMention):
        # One name may stand for a place and, in another reading, for its government.
        return stable_id(entry.kind, sha256(text), *offsets, entry.use, entry.place)
    prefix = "caution" if isinstance(entry, Caution) else entry.kind
    return stable_id(prefix, sha256(text), *offsets)
