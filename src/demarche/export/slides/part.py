"""What the modules of the single kinds get to work with, and what they hand back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pptx.slide import Slide

from demarche.analysis.names import VOICE, Names
from demarche.export.deck import Content, Footnote
from demarche.export.slides.style import QUIET
from demarche.export.slides.words import Box, Run
from demarche.export.wording import CITED
from demarche.figures.theme import side_colour
from demarche.geo.borders import Borders
from demarche.model.facts import Figure
from demarche.model.vocabulary import REPORT_VOICE

FEW = 4  # Up to so many facts have their sentences on the slide itself.


@dataclass(frozen=True)
class Page:
    """One slide of a part: how to draw what is below its title, and the facts that it shows.

    ``sentences`` says that room is left for the facts' sentences.
    """

    draw: Callable[[Slide], None]
    facts: tuple[str, ...]
    sentences: bool = False


@dataclass(frozen=True)
class Part:
    """A slide's content with its footnotes by fact id and the ``area`` that it may use.

    ``short`` is the area where the sentences stand below; ``few`` says that they should.
    """

    content: Content
    borders: Borders
    notes: Mapping[str, Footnote]
    area: Box
    short: Box

    @property
    def few(self) -> bool:
        return len(self.notes) <= FEW

    @property
    def usual(self) -> Box:
        """The area, with room for the sentences where there are few."""
        return self.short if self.few else self.area

    @property
    def names(self) -> Names:
        return self.content.scope.names

    def ref(self, facts: Iterable[str]) -> Run:
        """The numbers of the sentences that say these facts; cited facts are marked."""
        # A no-break space keeps the first number with the word before it.
        numbers = "\xa0" + " ".join(f"[{self.number(fact)}]" for fact in facts)
        return Run(numbers, colour=QUIET)

    def number(self, fact: str) -> str:
        """The number of a fact's note, marked where the fact is cited."""
        note = self.notes[fact]
        return f"{note.number}{CITED if note.cited else ''}"

    @property
    def cites(self) -> bool:
        """Whether any of its facts rests on a cited page."""
        return any(note.cited for note in self.notes.values())

    def side(self, actor: str) -> tuple[str, str]:
        """The name and the colour of an actor's side; the report's own voice has neither."""
        if actor == REPORT_VOICE:
            return VOICE, QUIET
        return self.side_named(self.content.scope.snapshot.dossier.side_of(actor))

    def side_named(self, side: str | None) -> tuple[str, str]:
        """The name and the colour of a side by its id; neutral for none."""
        sides = {each.id: each for each in self.content.scope.snapshot.dossier.sides}
        colour = sides[side].colour if side in sides else None
        return self.names.side(side or ""), side_colour(colour)


def status(figure: Figure) -> str:
    """What became of what is counted, with the note on it."""
    return ": ".join(filter(None, [figure.status.value, figure.status_note]))

