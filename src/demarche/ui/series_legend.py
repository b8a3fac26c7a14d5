"""What the charts of counts in context mean, in words. Nodes only, no streamlit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from demarche.analysis.lanes import Lane
from demarche.analysis.sent import Sender
from demarche.figures import sent as sent_drawing
from demarche.figures.quantity_signs import SIGNS, legend_rows
from demarche.model.dossier import Measure
from demarche.model.vocabulary import REPORT_VOICE
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

_PERIODS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def counts(view: View, drawn: pd.DataFrame, length: str | None, more: int) -> Element:
    """The legend of counts over time, only for what is drawn; ``more`` figures had no room."""
    ranged = drawn["low"] < drawn["high"]
    kinds = drawn.assign(ranged=ranged).drop_duplicates(["qualifier", "ranged"])
    return _list([*_turned(legend_rows(kinds)), *_lines(drawn), *_common(view, drawn),
                  *_gathered(length, "scope, from the lowest to the highest number stated"),
                  *_more(more)])  # fmt: skip


def sent(view: View, drawn: pd.DataFrame, length: str | None) -> Element:
    """The legend of what is sent."""
    statuses = [str(status) for status in drawn["status"].unique()]
    return _list([*sent_drawing.legend_rows(statuses), *_common(view, drawn),
                  *_gathered(length, "party")])  # fmt: skip


def _turned(found: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The signs of bounds as they stand on an upright scale."""
    turned = {"○┄▸": "○↑", "●┄▸": "●↑", "◂┄●": "●↓", "◂┄○": "○↓", "━━": "┃"}
    for sign, words in found:
        yield turned.get(sign, sign), words


def _lines(drawn: pd.DataFrame) -> Iterator[tuple[str, str]]:
    alike = drawn[drawn["joined"]].groupby(
        ["scope", "scale", "status", "stated_by", "unit"])["first"].nunique()  # fmt: skip
    if alike.gt(1).any():
        yield "○─○", "one named party in one scope; nothing else is joined"
    if drawn["own"].any():
        yield "┈┈", "the report’s number, for the eye: other lanes count other things"


def _common(view: View, drawn: pd.DataFrame) -> Iterator[tuple[str, str] | Element]:
    if drawn["own"].any():
        yield SIGNS["own"], "the report’s own figure; all others are cited pages"
    if not drawn["exact_day"].all():
        yield "─○─", "only the month or year is known"
    yield from _sides(view, drawn)


def _sides(view: View, drawn: pd.DataFrame) -> Iterator[Element]:
    """Whose colour is whose: of those who state the figures."""
    used = set(drawn["side"].dropna())
    for side in view.snapshot.dossier.sides:
        if side.id in used:
            yield _entry("■", f"stated by {side.name}", side.colour)
    neutral = drawn["side"].isna() & drawn["stated_by"].ne(REPORT_VOICE)
    if neutral.any():
        yield _entry("■", "stated by others", "neutral")


def _gathered(length: str | None, by: str) -> Iterator[tuple[str, str]]:
    if length is not None:
        yield "┃", f"too many to draw singly: one mark a {_PERIODS[length]} and {by}"


def _more(more: int) -> Iterator[tuple[str, str]]:
    if more:
        plural = "" if more == 1 else "s"
        yield "…", f"{more:,} figure{plural} of further scopes, in the table only"


def _list(items: Sequence[tuple[str, str] | Element]) -> Element:
    entries: list[Node] = [_entry(*item) if isinstance(item, tuple) else item for item in items]
    return el("ul", *entries, cls="legend")


def _entry(sign: str, words: str, cls: str = "") -> Element:
    return el("li", el("span", sign, cls=f"key {cls}".strip()), el("span", words))


def counts_alt(measure: Measure, lanes: Sequence[Lane]) -> str:
    """Counts over time in words."""
    said = "; ".join(_lane_words(lane) for lane in lanes)
    return (f"{measure.name} by the day counted, a lane for each scope. {said}. The same is in the "
            "table below.")  # fmt: skip


def _lane_words(lane: Lane) -> str:
    least, most = lane.rows["least"].min(), lane.rows["most"].max()
    numbers = f"{least:,.0f}" if least == most else f"{least:,.0f} to {most:,.0f}"
    own = ", the report’s among them" if lane.own else ""
    plural = "" if len(lane.rows) == 1 else "s"
    return f"{lane.title}: {len(lane.rows)} figure{plural}, {numbers} {lane.scale}{own}"


def sent_alt(measure: Measure, senders: Sequence[Sender]) -> str:
    """What is sent, in words."""
    said = "; ".join(f"{each.title}: {len(each.rows)}" for each in senders)
    return (f"{measure.name} by day, a lane for each party with its figures: {said}. The same is "
            "in the table below.")  # fmt: skip
