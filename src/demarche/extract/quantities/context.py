"""Where a figure belongs: its place, whose it is, the day it is about, and by whose word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from demarche.extract.days import DayMention, nearest
from demarche.extract.days.absolute import in_full
from demarche.extract.quantities.drafts import Draft
from demarche.extract.quantities.objects import Object
from demarche.extract.reading import Reading
from demarche.extract.wordlists import wordset
from demarche.model.proposals import (
    ActorProposal,
    ActorReference,
    PlaceProposal,
    PlaceReference,
    StatementProposal,
)
from demarche.model.vocabulary import Precision, Use

_LOCATING = wordset(
    "in at on near across around outside inside throughout along off from to into within over "
    "above through toward towards of"
)
_BEHIND = 20


class Surroundings:
    """The places, actors and days of a report, to look up what stands around a figure."""

    def __init__(
        self,
        reading: Reading,
        places: Sequence[PlaceProposal],
        actors: Sequence[ActorProposal],
        days: Sequence[DayMention],
    ) -> None:
        self._reading = reading
        self._places = sorted(
            (each for each in places if each.use is Use.LITERAL and each.place is not None),
            key=lambda each: each.span.start,
        )
        self._actors = sorted(actors, key=lambda each: each.span.start)
        self._days = days

    def party(self, thing: Object) -> ActorReference | None:
        """The actor who is named within what is counted ("Russian troops")."""
        if thing.span is None:
            return None
        start, end = thing.span
        first = bisect_left(self._actors, start, key=lambda each: each.span.start)
        for actor in self._actors[first : first + 2]:
            if actor.span.end <= end:
                return actor.actor
        return None

    def place(self, draft: Draft) -> PlaceReference | None:
        """The literal place in the sentence that is nearest after the figure, else before it."""
        start, end = self._sentence(draft)
        first = bisect_left(self._places, start, key=lambda each: each.span.start)
        after = bisect_left(self._places, end, key=lambda each: each.span.start)
        inside = [each for each in self._places[first:after][:_BEHIND] if self._locates(each)]
        return min(
            inside,
            key=lambda each: (
                each.span.start < draft.number_start,
                abs(each.span.start - draft.number_end),
            ),
        ).place if inside else None  # fmt: skip

    def _locates(self, place: PlaceProposal) -> bool:
        text = self._reading.plain
        words = text[max(0, place.span.start - 24) : place.span.start].lower().split()
        words = [word for word in words if word not in {"the", "southern", "northern", "eastern",
                                                        "western", "central"}]  # fmt: skip
        return bool(words) and words[-1] in _LOCATING

    def day(self, draft: Draft) -> tuple[date | None, Precision, str | None]:
        """The day that the figure is about, its precision, and the ground for it."""
        start, end = self._sentence(draft)
        found = nearest(self._days, start, end, draft.number_start)
        if found is not None and found.day is not None:
            return found.day, found.precision, found.ground
        published = self._reading.source.published
        if published is None:
            return None, Precision.UNKNOWN, None
        ground = f"The report's day, {in_full(published)}; the sentence gives none."
        return published, Precision.DAY, ground

    def _sentence(self, draft: Draft) -> tuple[int, int]:
        return draft.tokens.sentence_characters(draft.first_token)


class Attributions:
    """Whose words stand where."""

    def __init__(self, statements: Sequence[StatementProposal]) -> None:
        spans = [
            (span.start, span.end, each.actor)
            for each in statements
            for span in (each.content, *each.also)
        ]
        self._spans = sorted(spans, key=lambda each: each[:2])

    def at(self, start: int, end: int) -> ActorReference | None:
        """Who states what stands at ``[start, end)``: the speaker of the innermost statement."""
        place = bisect_right(self._spans, start, key=lambda each: each[0])
        for content_start, content_end, actor in reversed(self._spans[max(0, place - 20) : place]):
            if content_start <= start and end <= content_end:
                return actor
        return None
