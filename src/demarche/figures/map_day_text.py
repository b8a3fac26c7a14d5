"""The lines of a label for what stands at a place, without and with plotly's markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap

from demarche.analysis.by_day_words import AtPlace, Line
from demarche.figures.theme import LIGHT, plain, side_colour

SIZE, STRONG, NAME = 12, 13, 11  # pixels: of the text, of its numbers, and of the name of a state
VISIT = "■"
Lines = list[tuple[str, str]]


def lines_of(
    at: AtPlace, colours: Mapping[str, str], columns: int, *, headed: bool = False
) -> Lines:
    """Who is there, what is counted, the counts, and how many more there are, wrapped to
    ``columns`` characters; without the heading where it is said already (``headed``).

    ``colours`` maps a side to the theme's name for its colour.
    """
    found: Lines = []
    for line in at.people:
        found += _marked(line, colours, columns)
    if at.heading and not headed:
        found += [(words, span(words)) for words in wrap(at.heading, columns)]
    found += _counts(at.counts, colours, columns)
    more = f"+ {at.more} more"
    return [*found, (more, span(more))] if at.more else found


def span(words: str, colour: str = LIGHT.quiet, size: int = 0) -> str:
    """Words in a colour, and in a size where one is given."""
    sized = f";font-size:{size}px" if size else ""
    return f"<span style='color:{colour}{sized}'>{plain(words)}</span>"


def _counts(counts: Sequence[Line], colours: Mapping[str, str], columns: int) -> Lines:
    """Bare numbers beside each other where they fit, others below each other."""
    each = [part for line in counts for part in _marked(line, colours, columns)]
    joined = " · ".join(words for words, _ in each)
    if any(line.tail for line in counts) or len(joined) > columns:
        return each
    return [(joined, " · ".join(markup for _, markup in each))] if each else []


def _marked(line: Line, colours: Mapping[str, str], columns: int) -> Lines:
    """In its side's colour, its number strong; faded: grey; a cited page's number slanted."""
    colour = LIGHT.quiet if line.faded else side_colour(colours.get(line.side or ""))
    lead = f"{VISIT} {line.strong}" if line.in_person else line.strong
    first, *others = wrap(lead + line.tail, columns)
    cut = len(lead) if first.startswith(lead) else len(first)
    strong = f"<i>{plain(first[:cut])}</i>" if line.cited else plain(first[:cut])
    size = f";font-size:{STRONG}px" if not line.faded else ""
    head = strong if line.faded else f"<b>{strong}</b>"
    markup = f"<span style='color:{colour}{size}'>{head}</span>{span(first[cut:], colour)}"
    return [(first, markup), *((words, span(words, colour)) for words in others)]
