"""Proposals for tests, made from words of a text: ``Words(text).place("Kyiv")``."""

from __future__ import annotations

from typing import Any

from demarche.extract.reading import Source
from demarche.extract.scoring.gold import Gold
from demarche.model.evidence import Span
from demarche.model.proposals import (
    ActorProposal,
    ActorReference,
    AnyProposal,
    EventProposal,
    FigureProposal,
    PlaceProposal,
    PlaceReference,
    StatementProposal,
)
from demarche.text.selectors import locate

KYIV = PlaceReference(id="kyiv", name="Kyiv", geonames_id=703448, lat=50.45466, lon=30.5238)


class Words:
    """One report's text, whose words become proposals."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, exact: str) -> Span:
        """The one span that reads ``exact``."""
        return locate(self.text, exact)

    def gold(self, *facts: AnyProposal, **more: Any) -> Gold:
        """``facts`` as the annotation of the text."""
        return Gold(Source("report", self.text), facts, **more)

    def place(self, exact: str, place: PlaceReference | None = KYIV, **more: Any) -> PlaceProposal:
        """A literal mention unless told otherwise."""
        fields = {"use": "literal", **self._common("place", exact), **more}
        return PlaceProposal(span=self.span(exact), place=place, **fields)

    def figure(
        self, exact: str, number: str, value: float | None, unit: str = "person", **more: Any
    ) -> FigureProposal:
        """An exact count unless told otherwise."""
        fields = {"low": None, "high": None, "qualifier": "exactly", "qualifier_text": "",
                  "counted": "", "status": "counted", **more}  # fmt: skip
        return FigureProposal(span=self.span(exact), number=self.span(number), value=value,
                              unit=unit, **fields, **self._common("figure", exact))  # fmt: skip

    def actor(self, exact: str, actor: str, kind: str = "person") -> ActorProposal:
        """A mention of the actor with that id."""
        reference = ActorReference(id=actor, name=actor, kind=kind)
        return ActorProposal(
            span=self.span(exact), actor=reference, **self._common("actor", exact)
        )

    def statement(
        self, source: str | None, cue: str | None, *content: str, **more: Any
    ) -> StatementProposal:
        """An indirect statement unless told otherwise; its content in one stretch or more."""
        first, *others = (self.span(each) for each in content)
        fields = {"mode": "indirect", "act": "states", **more}
        return StatementProposal(
            source=self.span(source) if source else None,
            cue=self.span(cue) if cue else None,
            content=first,
            also=others,
            **fields,
            **self._common("statement", content[0]),
        )

    def event(self, exact: str, trigger: str, plover: str | None, **more: Any) -> EventProposal:
        """An event that happened unless told otherwise."""
        fields = {"status": "happened", **more}
        return EventProposal(span=self.span(exact), trigger=self.span(trigger), plover=plover,
                             **fields, **self._common("event", exact))  # fmt: skip

    def _common(self, kind: str, exact: str) -> dict[str, Any]:
        return {"id": f"{kind}: {exact}", "report": "report", "known_on": None, "confidence": 1}
