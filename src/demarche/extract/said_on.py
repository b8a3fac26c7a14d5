"""The day on which something was said: the day words by the cue, outside what was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from demarche.extract import days
from demarche.extract.days import DayMention
from demarche.extract.reading import Reading
from demarche.model.evidence import Span
from demarche.model.proposals import StatementProposal

# Characters between a cue and its day: "said on Monday in a televised speech" is by it still.
_NEAR = 60


def with_days(
    reading: Reading, found: Iterable[StatementProposal]
) -> list[StatementProposal]:
    """``found``, each with the day by its cue where there is one; others keep none."""
    mentions = days.mentions(reading)
    return [_dated(statement, mentions) for statement in found]


def _dated(statement: StatementProposal, mentions: Sequence[DayMention]) -> StatementProposal:
    cue = statement.cue
    if cue is None:
        return statement
    said = (statement.content, *statement.also)
    by = days.within(mentions, cue.start - _NEAR, cue.end + _NEAR)
    near = [(_away(day, cue), day) for day in by if day.day and not _is_in(day, said)]
    if not near:
        return statement
    _, day = min(near, key=lambda each: each[0])
    return statement.model_copy(update={
        "said_on": day.day, "said_on_precision": day.precision, "said_on_ground": day.ground,
    })  # fmt: skip


def _away(day: DayMention, cue: Span) -> int:
    return max(day.start - cue.end, cue.start - day.end, 0)


def _is_in(day: DayMention, spans: Sequence[Span]) -> bool:
    return any(span.start < day.end and day.start < span.end for span in spans)
