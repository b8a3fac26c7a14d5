"""Quotes to spans: the exact words, and where they recur the words around them.

This is the TextQuoteSelector of the W3C Web Annotation model, resolved strictly: a quote that
has no place, or more than one, is an error. A lookalike is never accepted in its stead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from demarche.model.errors import QuoteAmbiguousError, QuoteNotFoundError
from demarche.model.facts import Span

_CONTEXT = 20
_EXAMPLES = 3
# Typists and editors swap these; used to word a hint, never to match.
_LOOKALIKES = str.maketrans("“”„‘’‚–—\u00a0", "\"\"\"'''-- ")


def locate(text: str, exact: str, prefix: str = "", suffix: str = "") -> Span:
    """The one span of ``text`` that reads ``exact``, between ``prefix`` and ``suffix``.

    Both must touch it. All three are compared code point by code point, and overlapping
    occurrences count as several.
    Raises QuoteNotFoundError when there is none (or ``exact`` is empty), and QuoteAmbiguousError
    when there are several; the remedy shows what stands around them.
    """
    everywhere = tuple(_occurrences(text, exact))
    places = [start for start in everywhere if _stands(text, start, exact, prefix, suffix)]
    if not places:
        raise _not_found(text, exact, everywhere)
    if len(places) > 1:
        raise QuoteAmbiguousError(
            f"The words {exact!r} occur {len(places)} times.",
            remedy=f"Add a prefix or suffix that only one has: {_contexts(text, exact, places)}.",
        )
    start = places[0]
    return Span(start=start, end=start + len(exact), exact=exact)


def _occurrences(text: str, exact: str) -> Iterator[int]:
    start = text.find(exact) if exact else -1
    while start != -1:
        yield start
        start = text.find(exact, start + 1)


def _stands(text: str, start: int, exact: str, prefix: str, suffix: str) -> bool:
    return text.endswith(prefix, 0, start) and text.startswith(suffix, start + len(exact))


def _not_found(text: str, exact: str, everywhere: Sequence[int]) -> QuoteNotFoundError:
    if everywhere:
        message = f"The words {exact!r} occur, but not between this prefix and suffix."
        remedy = f"Correct the prefix or suffix: {_contexts(text, exact, everywhere)}."
    else:
        message = f"The words {exact!r} do not occur in the text."
        remedy = "Copy them from the report, punctuation and line ends included."
        if exact and exact.translate(_LOOKALIKES) in text.translate(_LOOKALIKES):
            remedy += " It has them with other quotation marks, dashes or spaces."
    return QuoteNotFoundError(message, remedy=remedy)


def _contexts(text: str, exact: str, places: Sequence[int]) -> str:
    shown = [_context(text, start, start + len(exact)) for start in places[:_EXAMPLES]]
    more = len(places) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more else "")


def _context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return f"prefix {before!r} suffix {after!r}"
