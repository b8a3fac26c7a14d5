"""A chart as the browser gets it, and what a chart can be drawn from. No streamlit here."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Protocol

import pandas as pd

from demarche.analysis.loaded import Loaded
from demarche.analysis.names import Names
from demarche.model.dossier import Snapshot
from demarche.ui.nodes import Element


class Shows(Protocol):
    """Facts on show: a page's view or a slide's scope. Equal keys show equal facts."""

    @property
    def loaded(self) -> Loaded: ...

    @property
    def snapshot(self) -> Snapshot: ...

    @property
    def shown(self) -> pd.DataFrame: ...

    @property
    def names(self) -> Names: ...

    @property
    def key(self) -> Hashable: ...


@dataclass(frozen=True)
class Drawn:
    """A chart: plotly's JSON in light colours, its alternative text, its size in pixels (below
    ``min_width`` it scrolls in a frame of its own), and the legend, where it has one.

    ``days`` are some of those of a map through time (``figures.map_days_packed``); "" for none.
    ``zoom`` is how much a slide magnifies it, so that none of its type is too small; a ``rigid``
    chart, whose texts stand at pixels, is not squeezed or stretched there.
    """

    figure: str
    alt: str
    height: int
    min_width: int = 0
    legend: Element | None = None
    days: str = ""
    zoom: float = 1
    rigid: bool = False
