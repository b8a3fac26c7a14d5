"""Names on screen: of actors, places, topics and facts, as the report and the tables have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import REPORT_VOICE

VOICE = "The report"


class Names:
    """Looks up names in one snapshot; an id that is not in the tables is shown as it is."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._actors = {actor.id: actor for actor in snapshot.actors}
        self._places = {place.id: place for place in snapshot.places}
        self._topics = {topic.id: topic for topic in snapshot.topics}
        self._sides = {side.id: side for side in snapshot.dossier.sides}

    def actor(self, actor: str) -> str:
        """The full name of an actor, or of the report's own voice."""
        return VOICE if actor == REPORT_VOICE else _get(self._actors, actor, "name")

    def short(self, actor: str) -> str:
        """The actor's label on charts."""
        return VOICE if actor == REPORT_VOICE else _get(self._actors, actor, "short")

    def place(self, place: str) -> str:
        """The name of a place."""
        return _get(self._places, place, "name")

    def topic(self, topic: str | None) -> str:
        """The proposition of a topic; facts without one are named so."""
        return _get(self._topics, topic, "proposition") if topic else "No topic"

    def topic_short(self, topic: str | None) -> str:
        """The topic's label on charts."""
        return _get(self._topics, topic, "short") if topic else "No topic"

    def side(self, side: str) -> str:
        """The name of a side; "Neutral" for whoever is in none."""
        return _get(self._sides, side, "name") if side in self._sides else "Neutral"

    def fact(self, fact: AnyFact) -> str:
        """One line that says what a fact is."""
        if isinstance(fact, Figure):
            return f"{number_with_qualifier(fact)} {fact.label}"
        if isinstance(fact, Statement):
            return f"{self.speaker(fact)} {self.verb(fact)} {said(fact)}"
        if isinstance(fact, Event):
            return fact.gist
        return self.mention(fact)

    def mention(self, fact: PlaceMention) -> str:
        """The place with the report's own spelling where it differs."""
        name = self.place(fact.place)
        spelt = fact.span.exact
        meant = f", meaning {self.actor(fact.actor)}" if fact.actor else ""
        return (name if spelt == name else f"{name} (“{spelt}” in the report)") + meant

    def speaker(self, statement: Statement) -> str:
        """Who says it: the label that the report's words ask for, else the actor's short name."""
        return statement.speaker_label or self.short(statement.actor)

    def stated_by(self, figure: Figure, *, inline: bool = False) -> str:
        """Who states a figure; nobody states our own arithmetic. ``inline``: within a sentence."""
        if figure.derived:
            return "nobody: our own arithmetic"
        name = self.actor(figure.stated_by)
        return "the report itself" if inline and name == VOICE else name

    def verb(self, statement: Statement) -> str:
        """The act as the verb of its speaker: "warns", or "warn" of several."""
        actor = self._actors.get(statement.actor)
        singular = statement.act.value
        if actor is None or not actor.plural:
            return singular
        return "deny" if singular == "denies" else singular.removesuffix("s")


def said(statement: Statement) -> str:
    """The gist, which goes on from the verb; where there is none, the words themselves or, of a
    cited page, our paraphrase.
    """
    if statement.gist or statement.content is None:
        return statement.gist or (statement.citation.paraphrase if statement.citation else "")
    return f"“{statement.content.exact}”"


def spelled(value: float) -> str:
    """A count with thousands separators: 130,000; 4,500; 2.5."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def number(figure: Figure) -> str:
    """The number alone, or the range where the source gives one: "1,000–2,000"; empty where the
    source gives words alone.
    """
    if figure.low is not None and figure.high is not None and figure.low < figure.high:
        return f"{spelled(figure.low)}–{spelled(figure.high)}"
    return spelled(figure.value) if figure.value is not None else ""


def number_with_qualifier(figure: Figure) -> str:
    """The number as the source bounds it, in the source's words: "more than 130,000"."""
    words = figure.qualifier_text or ("" if figure.qualifier == "exactly" else figure.qualifier)
    return f"{words} {number(figure)}".strip()


def spellings(mentions: Iterable[PlaceMention]) -> tuple[str, ...]:
    """The distinct spellings of a place in reading order."""
    return tuple(dict.fromkeys(m.span.exact for m in mentions))


def _get(table: Mapping[str, object], key: str, attribute: str) -> str:
    entry = table.get(key)
    return str(getattr(entry, attribute)) if entry is not None else key
