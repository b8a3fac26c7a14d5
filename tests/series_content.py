"""What charts over time are made of, from made-up figures."""

from __future__ import annotations

from datetime import date

import counted
from bundled import loaded

from demarche.analysis import lanes, series
from demarche.analysis.stretches import stretches
from demarche.figures import series_words
from demarche.figures.series import Content
from demarche.model.facts import Figure, Relation

PERIOD = (date(2022, 2, 1), date(2022, 2, 28))
COLOURS = {"asters": "west"}


def content_of(
    *figures: Figure, relations: tuple[Relation, ...] = (), length: str | None = None
) -> Content:
    """The content of a chart of these figures; every one may be labelled with its number."""
    snapshot = counted.snapshot_of(*figures, relations=relations)
    drawn = lanes.drawable(series.figure_frame(snapshot))
    names = loaded().names
    return Content(
        "guards", lanes.lanes(drawn, counted.GUARDS), stretches(drawn, *PERIOD), COLOURS,
        {f.id: series_words.hover(f, (), (), counted.GUARDS, names, snapshot) for f in figures},
        {f.id: series_words.label(f, names) for f in figures},
        {f.id: series_words.label(f, names, short=True) for f in figures}, length,
    )  # fmt: skip
