"""Quotes in annotation files to spans of the report's text."""

from __future__ import annotations

from collections.abc import Mapping

from demarche.dossiers.placed import At, validated
from demarche.model.errors import Fault, SpanError
from demarche.model.facts import Frozen, Span
from demarche.text.normalise import normalise
from demarche.text.selectors import locate

_SINGLE = ("span", "source", "cue", "content")
_SEVERAL = "also"
# Stands in for a quote that has no place, so that the fact's other faults are found too.
_UNPLACED = Span(start=0, end=1, exact="?")


class _Quote(Frozen):
    exact: str
    prefix: str = ""
    suffix: str = ""


def with_spans(
    fields: Mapping[str, object], text: str, at: At, faults: list[Fault]
) -> dict[str, object]:
    """``fields`` with every quote replaced by its span in ``text``.

    A quote without exactly one place adds to ``faults`` and is replaced by a stand-in: the
    caller drops the object when faults were added.
    """
    placed = dict(fields)
    for name in _SINGLE:
        if placed.get(name) is not None:
            placed[name] = _span(placed[name], text, at.down(name), faults)
    several = placed.get(_SEVERAL)
    if isinstance(several, list):
        placed[_SEVERAL] = [
            _span(quote, text, at.down(_SEVERAL, index), faults)
            for index, quote in enumerate(several)
        ]
    return placed


def _span(raw: object, text: str, at: At, faults: list[Fault]) -> Span:
    fields = {"exact": raw} if isinstance(raw, str) else raw
    quote = validated(_Quote, fields, at, faults)
    if quote is None:
        return _UNPLACED
    # The text is NFC; a quote typed in another normal form is the same text.
    exact, prefix, suffix = map(normalise, (quote.exact, quote.prefix, quote.suffix))
    try:
        return locate(text, exact, prefix, suffix)
    except SpanError as error:
        faults.append(at.fault(error.message, error.remedy))
        return _UNPLACED
