"""What the map shows in a view: content from the filtered facts, the layers and the borders."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

import streamlit as st

from demarche.analysis.by_day import ENDS, FADES, NEWEST_ENDS, Timeline, What
from demarche.analysis.display import CRIMEA
from demarche.analysis.filters import counts, in_context, of_kind
from demarche.analysis.rows import rows
from demarche.figures.map import MapContent
from demarche.figures.map_content import Shapes, map_content, read_shapes
from demarche.model.facts import Figure
from demarche.ui import loads
from demarche.ui.drawn import Shows
from demarche.ui.nodes import Element, Node, el


@st.cache_resource(show_spinner=False)
def _shapes(view: str) -> Shapes:
    return read_shapes(loads.borders(), view)


def content(view: Shows, layers: Collection[str], borders: str) -> MapContent:
    """The map's content: each layer filtered like the rest of the page."""
    return map_content(view.loaded, view.shown, layers, _shapes(borders))


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
        add("━━", f"{read.get(place, '')} Dashed: along disputed Crimea".strip(), cls)
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


def alt(view: Shows) -> str:
    """The map in words, on a page."""
    return f"{words(view)} The same is in the tables and lists of this page."


def words(view: Shows) -> str:
    """What the map shows, in words."""
    drawn = in_context(view.shown, with_context=False)
    said = "; ".join(view.names.fact(figure) for figure in of_kind(drawn, Figure))
    return f"{_mentions(view)} {said}."


def _mentions(view: Shows) -> str:
    total = counts(view.shown)
    return f"Map of {view.snapshot.dossier.title} with {total['place']} place mentions."


def days_alt(view: Shows) -> str:
    """A map through time in words; the browser adds what it shows on the day chosen."""
    return f"{_mentions(view)} It shows one day at a time; a table below it has all days."


def days_legend(shown: MapContent, timeline: Timeline, read: Mapping[str, str]) -> Element:
    """What the marks of a map through time mean, only for what stands on it on some day.

    ``read`` maps a border to its name and how we read it.
    """
    items: list[Node] = []

    def add(key: str, words: str, cls: str = "") -> None:
        items.append(el("li", el("span", key, cls=f"key {cls}"), el("span", words)))

    sorts = {what for what in What if timeline.places(what)}
    if What.COUNT in sorts:
        add("123", "each party’s newest count up to the day shown, by the day counted; slanted: by "
                   "a cited page, in our words")  # fmt: skip
        add("grey", f"counted more than {FADES} days before, with its day. A count stands until "
                    "the same party’s next one of that place and scope; once another party’s is "
                    f"newer, for {ENDS} days; as the newest, for {NEWEST_ENDS}")  # fmt: skip
        add("other scope", "takes in more or less than the first line: the two do not compare")
        add("stated", "known only after the day shown")
    if sorts & {What.SENT, What.MOVE}:
        add("····▸", "announced or planned")
        add("– – ▸", "ordered or under way")
        add("——▸", "arrived. No route is stated, and where no origin is, the line shows only "
                  f"where it ends; pale after {FADES} days, gone after {ENDS}")  # fmt: skip
    if What.VISIT in sorts:
        add("■", "in person at a meeting or on a visit, on that day only; whom they address need "
                 "not be there")  # fmt: skip
    for place in timeline.places(What.COUNT):
        if place in shown.borders:
            add("━━", f"{read[place]} Dashed: along disputed Crimea")
    known = replace(shown, figures=[], movements=[], borders={})
    return el("ul", *items, *legend(known, {})["children"], cls="legend")
