"""What stands on a map on a day, in words: one line a fact, short enough for a label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from demarche.analysis.by_day import Stand, What
from demarche.analysis.evidence import day_words
from demarche.analysis.names import Names, number_with_qualifier
from demarche.model.dossier import Dossier
from demarche.model.facts import Event, Figure, Statement
from demarche.model.vocabulary import REPORT_VOICE, Precision, Status

# Lines of each sort that a label has; of faded ones fewer, and none beside fresh ones.
MOST, MOST_FADED = 3, 2


@dataclass(frozen=True)
class Line:
    """One line: the number or name, which is strong, the unit, and the rest: by whom, in which
    status, of which day. ``side`` gives its colour.

    ``cited`` tells words of a cited page from those of a report, ``in_person`` a visit.
    """

    strong: str
    unit: str
    rest: str
    side: str | None
    faded: bool
    cited: bool
    in_person: bool

    @property
    def tail(self) -> str:
        """What comes after the number: " troops · Germany, ordered", " of ships · Denmark"."""
        words_alone = self.strong.endswith("s") and not any(map(str.isdigit, self.strong))
        unit = f"{' of' if words_alone else ''} {self.unit}" if self.unit else ""
        return f"{unit} · {self.rest}" if self.rest else unit

    def __str__(self) -> str:
        return f"{self.strong}{self.tail}"


@dataclass(frozen=True)
class AtPlace:
    """What stands at a place: who is there, under ``heading`` (what all counts share; "" for
    nothing) the newest counts, and how many ``more`` there are; ``opens`` is the evidence for all.
    """

    place: str
    people: tuple[Line, ...]
    heading: str
    counts: tuple[Line, ...]
    more: int
    opens: str

    def __str__(self) -> str:
        counts = "; ".join(map(str, self.counts))
        headed = f"{self.heading}: {counts}" if self.heading else counts
        more = f"{self.more} more" if self.more else ""
        return "; ".join(filter(None, [*map(str, self.people), headed, more]))

    def shorter(self) -> AtPlace:
        """The same with one count less; itself where that would make it no shorter."""
        if len(self.counts) < 2 or not any(line.tail for line in self.counts):
            return self
        return replace(self, counts=self.counts[:-1], more=self.more + 1)

    def newest(self) -> AtPlace:
        """The same with the newest count alone, or all where they take one line."""
        less = self.shorter()
        return self if less == self else less.newest()

    def uncounted(self) -> AtPlace:
        """The same with no count, only how many there are."""
        return replace(self, counts=(), more=self.more + len(self.counts), heading="")


class DayWords:
    """Words for what stands on one ``day`` of a dossier (``analysis.by_day``)."""

    def __init__(self, names: Names, dossier: Dossier, day: date) -> None:
        self._names, self._dossier, self._day = names, dossier, day

    def at_places(self, now: Iterable[Stand]) -> list[AtPlace]:
        """What stands at each place that has a line of its own, those with the newest first."""
        places: dict[str, list[Stand]] = {}
        for stand in now:
            if stand.what is not What.MOVE:
                places.setdefault(stand.place, []).append(stand)
        return [self._at(place, found) for place, found in places.items()]

    def _at(self, place: str, found: Sequence[Stand]) -> AtPlace:
        visits = list({s.who: s for s in reversed(found) if s.what is What.VISIT}.values())[::-1]
        figures = [s for s in found if s.what is not What.VISIT]
        fresh = [s for s in figures if not s.is_faded(self._day)]
        first = fresh[:MOST] if fresh or visits else figures[:MOST_FADED]
        lead = next((s.fact for s in first if s.what is What.COUNT), None)
        lead = lead if isinstance(lead, Figure) else None
        heading = self._heading(lead) if lead else ""
        heading, counts = _shared(heading, [self.line(s, lead) for s in first])
        people = tuple(map(self.line, visits[:MOST]))
        more = len(visits) + len(figures) - len(people) - len(counts)
        opens = found[0].fact.id if len(found) == 1 else f"place:{place}"
        return AtPlace(place, people, heading, tuple(counts), more, opens)

    def line(self, stand: Stand, lead: Figure | None = None) -> Line:
        """The line of ``stand``; below ``lead``, the first count of its place, a count of something
        of another scope says so.
        """
        fact, unit = stand.fact, ""
        if isinstance(fact, Figure):
            strong, unit = number_with_qualifier(fact), _unit(fact)
            rest = self._counted(stand, fact, lead or fact)
        elif stand.what is What.VISIT:
            strong, rest = self._names.short(stand.who or ""), str(fact.channel)
        else:
            strong, rest = self._names.fact(fact), ""
        said = ", ".join(filter(None, [rest, *self._when(stand)]))
        return Line(strong, unit, said, stand.side, stand.is_faded(self._day),
                    fact.report is None, stand.what is What.VISIT)  # fmt: skip

    def _heading(self, figure: Figure) -> str:
        measure = self._dossier.measure(figure.measure)
        if measure is None:
            return figure.label
        return "" if measure.flow else measure.name

    def _counted(self, stand: Stand, figure: Figure, lead: Figure) -> str:
        by = "the report" if stand.who == REPORT_VOICE else self._names.short(stand.who or "")
        status = "" if figure.status is Status.COUNTED else figure.status.value
        return ", ".join(filter(None, [by, status, self._scope(figure, lead)]))

    def _scope(self, figure: Figure, lead: Figure) -> str:
        """Whether a count takes in something else than ``lead``; of what is sent, what it takes in
        where that is not what the measure's first scope says.
        """
        measure = self._dossier.measure(figure.measure)
        if measure is not None and measure.flow:
            named = next((s.name for s in measure.scopes[1:] if s.id == figure.scope_group), "")
            return named[:1].lower() + named[1:]
        same = (figure.measure, figure.scope_group) == (lead.measure, lead.scope_group)
        return "" if same else "other scope"

    def _when(self, stand: Stand) -> list[str]:
        """The day counted where it is not just the day shown, and a later day of stating it."""
        fact, said = stand.fact, []
        own = _own_day(fact)
        if own[0] is None:
            said.append("day not stated")
        elif stand.day != self._day.toordinal() or own[1] is not Precision.DAY:
            said.append(self._short(*own))
        if isinstance(fact, Figure) and fact.known_by and fact.known_by > self._day:
            said.append(f"stated {self._short(fact.known_on, fact.known_on_precision)}")
        return said

    def _short(self, day: date | None, precision: Precision) -> str:
        """A day without its year where that is the year shown: "13 Feb", "13 Feb 2021"; never
        broken over two lines.
        """
        words = day_words(day, precision, short=True)
        if precision is Precision.DAY:
            words = words.removesuffix(f" {self._day.year}")
        return words.replace(" ", "\u00a0")


def _shared(heading: str, lines: list[Line]) -> tuple[str, list[Line]]:
    """What all ``lines`` say in common, put into the heading: the unit, and then the rest."""
    units = {line.unit for line in lines}
    if not heading and len(lines) > 1 and len(units) == 1:
        rests = {line.rest for line in lines}
        shared = rests.pop() if len(rests) == 1 else ""
        heading = " · ".join(filter(None, [units.pop(), shared]))
        return heading, [replace(line, unit="", rest="" if shared else line.rest) for line in lines]
    return heading, [replace(line, unit="") if line.unit.casefold() in heading.casefold() else line
                     for line in lines]  # fmt: skip


def _unit(figure: Figure) -> str:
    """The unit as it goes on from the number: "ship" after 1."""
    return figure.unit.removesuffix("s") if figure.value == 1 else figure.unit


def _own_day(fact: Figure | Event | Statement) -> tuple[date | None, Precision]:
    if isinstance(fact, Figure):
        return fact.as_of, fact.as_of_precision
    if isinstance(fact, Statement):
        return fact.said_on, fact.said_on_precision
    return fact.date, fact.date_precision
