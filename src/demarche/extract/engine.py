"""A report's text to proposed facts: kind by kind, the later ones on what the earlier found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from demarche.extract import actors, events, places, quantities, statements
from demarche.extract.known import Known
from demarche.extract.reading import Reading, Source, read
from demarche.extract.said_on import with_days
from demarche.model.proposals import AnyProposal

NOTHING_KNOWN = Known()


def extract(source: Source, known: Known = NOTHING_KNOWN) -> list[AnyProposal]:
    """Everything proposed of ``source`` in reading order; the same text gives the same.

    Raises ExtractionError for a text without words or longer than ``reading.MAX_CHARACTERS``.
    """
    return proposals(read(source), known)


def proposals(reading: Reading, known: Known = NOTHING_KNOWN) -> list[AnyProposal]:
    """Everything proposed of a report that was read already, in reading order."""
    named = places.propose(reading, known)
    mentions = actors.propose(reading, known, named)
    said = with_days(reading, statements.propose(reading, mentions, named))
    figures = quantities.propose(reading, named, mentions, said)
    done = events.propose(reading, named, mentions)
    return _in_order([named, mentions, said, figures, done])


def _in_order(found: Sequence[Sequence[AnyProposal]]) -> list[AnyProposal]:
    def place(proposal: AnyProposal) -> tuple[int, int, str, str]:
        lead = proposal.spans[0]
        return lead.start, lead.end, proposal.kind, proposal.id

    return sorted(chain.from_iterable(found), key=place)
