"""How long each form of file takes to make of the bundled briefing, and how large it is."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from demarche.analysis.bundled import open_with_bundled
from demarche.model.settings import Settings
from demarche.store import briefings
from demarche.ui import briefing_deck, loads
from demarche.ui.files import PAGE_FORMS, part_forms

BRIEFING = "14-february-2022"


@dataclass(frozen=True)
class Export:
    """One form: seconds for the first file, which imports its library, and the next; bytes."""

    form: str
    first: float
    again: float
    size: int


def measure() -> Iterator[Export]:
    """Make every form twice, each in this process; a picture is of the map."""
    logging.getLogger("streamlit").setLevel(logging.ERROR)  # there is no page here
    with tempfile.TemporaryDirectory() as folder:
        store = open_with_bundled(Settings(var_dir=Path(folder)))
        loads.store = lambda: store  # type: ignore[assignment]
        deck = briefing_deck.deck_of(briefings.load(store, BRIEFING))
        drawn = next(slide for slide in deck.slides if slide.kind == "map")
        pictures = {n: f for n, f in part_forms(drawn.kind).items() if n in ("png", "svg")}
        for name, form in {**PAGE_FORMS, **pictures}.items():
            of = replace(deck, slides=(drawn,)) if name in pictures else deck
            took, size = [], 0
            for _ in range(2):
                started = time.perf_counter()
                size = len(form.make(of, lambda *_: None))
                took.append(time.perf_counter() - started)
            yield Export(form.label, took[0], took[1], size)
        store.close()
