"""All mentions of days in a report, and which of them an event or a count is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from spacy.tokens import Token

from demarche.extract.days.absolute import absolute
from demarche.extract.days.mention import DayMention, longest_first
from demarche.extract.days.relative import relative
from demarche.extract.reading import Reading
from demarche.extract.wordlists import wordset

# Words at a verb that put what it says ahead of the report's day.
_AHEAD = wordset(
    "will 'll shall would may might could should due expected scheduled set plan plans planned "
    "planning going intends intend aims hopes wants upcoming slated about"
)
_BEFORE_VERB = 5
_CLIMB = 8


@lru_cache(maxsize=1)  # statements, figures and events of a report ask in turn
def mentions(reading: Reading) -> Sequence[DayMention]:
    """The days that ``reading`` names, in order, resolved against the day of its publication."""
    text, published = reading.plain, reading.source.published
    if published is not None and not date(2, 1, 1) < published < date(9998, 1, 1):
        published = None
    tenses = _Tenses(reading)
    found = [*absolute(text, published, tenses.ahead), *relative(text, published, tenses.ahead)]
    return tuple(_joined(text, longest_first(found)))


class _Tenses:
    """Tells whether the clause around an offset is about what is still to come."""

    def __init__(self, reading: Reading) -> None:
        self._doc = reading.doc
        self._starts = [token.idx for token in reading.doc]

    def ahead(self, offset: int) -> bool:
        token = self._doc[max(0, bisect_right(self._starts, offset) - 1)]
        verb = _verb_above(token)
        if verb is None:
            return False
        words = self._doc[max(0, verb.i - _BEFORE_VERB) : verb.i + 1]
        return verb.tag_ != "VBD" and any(word.lower_ in _AHEAD for word in words)


def _verb_above(token: Token) -> Token | None:
    for _ in range(_CLIMB):
        if token.pos_ in {"VERB", "AUX"}:
            return token
        if token.head is token or token.head == token:
            return None
        token = token.head
    return None


def _joined(text: str, found: Sequence[DayMention]) -> list[DayMention]:
    """ "Monday, 14 February" is one mention: the calendar's day with the weekday's words."""
    kept: list[DayMention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if last and _continues(text, last, mention):
            mention, last = replace(mention, start=last.start), kept.pop()
        kept.append(mention)
    return kept


def _continues(text: str, last: DayMention, mention: DayMention) -> bool:
    between = text[last.end : mention.start]
    weekday = text[last.start : last.end].lower().endswith(("day", "day."))
    return weekday and len(between) < 4 and not between.strip(" ,(")


def within(days: Sequence[DayMention], start: int, end: int) -> Sequence[DayMention]:
    """Those of ``days`` (in order) that stand in the characters ``[start, end)``."""
    first = bisect_left(days, start, key=lambda each: each.start)
    return days[first : bisect_left(days, end, key=lambda each: each.start)]


def nearest(days: Sequence[DayMention], start: int, end: int, at: int) -> DayMention | None:
    """The mention in ``[start, end)`` whose words are nearest to offset ``at``, resolved first."""
    inside = within(days, start, end)
    return min(
        inside,
        key=lambda each: (each.day is None, min(abs(each.start - at), abs(each.end - at))),
        default=None,
    )
