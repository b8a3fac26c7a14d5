"""What the map shows in a view: content from the filtered facts, the layers and the borders."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import streamlit as st

from demarche.analysis.filters import counts
from demarche.analysis.places import mentioned, movements, placed_figures
from demarche.analysis.rows import rows
from demarche.figures.map import MapContent
from demarche.figures.theme import plain
from demarche.model.facts import Figure
from demarche.model.vocabulary import PlaceKind, Use
from demarche.ui import loads
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

DEFAULT_LAYERS = ("literal", "figures", "movements", "regions")
CRIMEA = {
    "ukraine": "Crimea shown as part of Ukraine (UN General Assembly resolution 68/262)",
    "russia": "Crimea shown as part of Russia, which has held it since 2014",
    "unassigned": "Crimea shown as part of neither state",
}  # fmt: skip


@st.cache_resource(show_spinner=False)
def _shapes(view: str) -> tuple[object, object, object]:
    borders = loads.borders()
    return borders.countries(view), borders.disputed(), borders.frontier()


def content(view: View, layers: Collection[str], borders: str) -> MapContent:
    """The map's content: each layer filtered like the rest of the page."""
    countries, disputed, frontier = _shapes(borders)
    snapshot, shown = view.snapshot, view.shown
    literal = _drawn(mentioned(shown, snapshot, Use.LITERAL), layers)
    associative = mentioned(shown, snapshot, Use.ASSOCIATIVE)
    colours = {side.id: side.colour for side in snapshot.dossier.sides}
    places = snapshot.places
    fills = {
        actor.country: colours.get(snapshot.dossier.side_of(actor.id) or "")
        for actor in snapshot.actors if actor.kind == "state" and actor.country
    }  # fmt: skip
    return MapContent(
        countries=countries, disputed=disputed, frontier=frontier, view=borders,
        bounds=snapshot.dossier.bounds,
        literal=literal,
        associative=associative if "associative" in layers else associative.head(0),
        figures=placed_figures(shown) if "figures" in layers else [],
        movements=movements(shown) if "movements" in layers else [],
        points={p.id: (p.lon, p.lat) for p in places if p.lat is not None and p.lon is not None},
        shapes={p.id: p.country for p in places if p.kind is PlaceKind.COUNTRY and p.country},
        borders={p.id: p.geometry for p in places if p.kind is PlaceKind.BORDER},
        colours=colours, fills=fills, titles=_titles(literal),
        regions="regions" in layers,
    )  # fmt: skip


def _drawn(literal: pd.DataFrame, layers: Collection[str]) -> pd.DataFrame:
    """Places without the regions where only the places' layer is on, and the other way round."""
    region = literal["kind"] == "region"
    return literal[(region & ("regions" in layers)) | (~region & ("literal" in layers))]


def _titles(literal: pd.DataFrame) -> dict[str, str]:
    titles = {}
    for row in rows(literal[literal["kind"] == "country"]):
        n = row.mentions
        titles[row.country] = (
            f"<b>{plain(row.label)}</b><br>{n} mention{'s' if n != 1 else ''} as a place; "
            "click for the sentences"
        )
    return titles


def caption(borders: str) -> str:
    """The line under every map: what is ours, and how borders are shown."""
    return (f"{CRIMEA[borders]}. Hatched: disputed areas, state of 14 February 2022. Shapes: "
            "Natural Earth, generalised; only points are pins.")  # fmt: skip


def legend(shown: MapContent, read: Mapping[str, str]) -> Element:
    """What the marks mean, only for what the map draws.

    ``read`` maps a place to how we read it, where that is ours to say.
    """
    items: list[Node] = []

    def add(key: str, words: str, cls: str = "") -> None:
        items.append(el("li", el("span", key, cls=f"key {cls}"), el("span", words)))

    if shown.literal["lat"].notna().any():
        add("●", "a place named as a location; larger: more mentions")
    for place, figure in shown.shown_borders().items():
        cls = shown.colours.get(figure.side or "", "") if figure else ""
        add("━━", f"{read[place]} Dashed: along disputed Crimea", cls)
    for row in rows(shown.literal[shown.literal["kind"] == "region"]):
        add("╍╍", f"“{row.name}”. {row.interpretation}", "west")
    if shown.movements:
        add("┄▸", "a movement; route not stated. Where no origin is stated, the line shows only "
                  "where it ends")  # fmt: skip
    if len(shown.associative):
        add("◇", f"a capital that stands for a government, not for the city{_beyond(shown)}")
    for row in rows(shown.disputed.rename(columns={"name": "area"})):
        add("▨", f"{row.area}: held by {row.held_by}; claimed by {row.claimed_by}", "disputed")
    return el("ul", *items, cls="legend")


def _beyond(shown: MapContent) -> str:
    """Names the capitals that lie outside the first view, so that no mark goes unnoticed."""
    b, pins = shown.bounds, shown.associative[shown.associative["lat"].notna()]
    inside = pins["lon"].between(b.west, b.east) & pins["lat"].between(b.south, b.north)
    names = ", ".join(pins.loc[~inside, "name"])
    return f"; outside this view: {names}" if names else ""


def alt(view: View) -> str:
    """The map in words."""
    said = "; ".join(view.names.fact(f) for f in view.shown["fact"] if isinstance(f, Figure))
    total = counts(view.shown)
    return (f"Map of {view.snapshot.dossier.title} with {total['place']} place mentions. {said}. "
            "The same is in the tables and lists of this page.")  # fmt: skip
