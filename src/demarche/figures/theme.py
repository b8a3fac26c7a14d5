"""Colours and type of every chart and map.

Figures are drawn in the colours of ``LIGHT``; the browser swaps each for its counterpart in
``DARK`` (``counterparts``), so that a change of theme needs no new figure from the server.
Side colours keep 4.5:1 against their background as text and are told apart by readers with
deuteranopia and protanopia (brick red, ochre, blue; a test simulates both).
"""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass, fields

import plotly.graph_objects as go

SANS = '"Source Sans", sans-serif'


@dataclass(frozen=True)
class Palette:
    """One theme's colours, each a six-digit hexadecimal; every value is used for one role."""

    paper: str
    ink: str
    quiet: str
    rule: str
    sea: str
    land: str
    coast: str
    russia: str
    russia_fill: str
    ukraine: str
    ukraine_fill: str
    west: str
    west_fill: str
    neutral: str
    disputed: str
    halo: str


LIGHT = Palette(
    paper="#fbfaf7", ink="#1d2328", quiet="#5c6469", rule="#d9d4c7", sea="#e6edf0",
    land="#f4f1e9", coast="#c3bcae", russia="#a02c22", russia_fill="#ecd3c7",
    ukraine="#7f6200", ukraine_fill="#f3e3b0", west="#1f5f96", west_fill="#d0e0ed",
    neutral="#5f6468", disputed="#8a2d2d", halo="#fbfaf8",
)  # fmt: skip
DARK = Palette(
    paper="#12171b", ink="#e8e4db", quiet="#a7afb4", rule="#343d44", sea="#0d1215",
    land="#222a30", coast="#475058", russia="#f19a78", russia_fill="#523126",
    ukraine="#e6c355", ukraine_fill="#4d421c", west="#8cc2ea", west_fill="#21405a",
    neutral="#aab2b7", disputed="#e58a8a", halo="#11161a",
)  # fmt: skip


def counterparts() -> dict[str, str]:
    """The dark colour for each light one."""
    return {getattr(LIGHT, f.name): getattr(DARK, f.name) for f in fields(Palette)}


def side_colour(colour: str | None) -> str:
    """The line and text colour of a side's theme name; neutral for none."""
    return str(getattr(LIGHT, colour)) if colour else LIGHT.neutral


def side_fill(colour: str | None) -> str:
    """The colour that a side's states are filled with on a map; plain land for none."""
    return str(getattr(LIGHT, f"{colour}_fill")) if colour else LIGHT.land


def plain(text: str) -> str:
    """Text that plotly shows as it is: its own few tags (<b>, <a>, …) are made inert."""
    return html.escape(text, quote=False).replace("\n", " ")


def wrapped(text: str, width: int) -> str:
    """Plain text broken into lines of about ``width`` characters."""
    return "<br>".join(plain(line) for line in textwrap.wrap(text, width))


def dressed(figure: go.Figure, **changes: object) -> go.Figure:
    """``figure`` in the layout that all charts share, with ``changes`` on top."""
    # Streamlit makes a template of its own the default when it is imported; merging would keep it.
    return figure.update_layout(layout(**changes), overwrite=True)


def layout(**changes: object) -> go.Layout:
    """The layout that all charts share, with ``changes`` on top."""
    base = go.Layout(
        template="none",
        font={"family": SANS, "size": 14, "color": LIGHT.ink},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        clickmode="event",
        hoverlabel={
            "bgcolor": LIGHT.halo, "bordercolor": LIGHT.rule, "align": "left",
            "font": {"family": SANS, "size": 13, "color": LIGHT.ink},
        },
    )  # fmt: skip
    return base.update(changes)
