"""The chart of what is sent: a lane for each party, a line for each figure, by day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from demarche.analysis.plural import plural
from demarche.analysis.rows import rows
from demarche.analysis.sent import Sender
from demarche.analysis.stretches import Stretch
from demarche.figures import series_labels
from demarche.figures.raw import Json, chart, quiet, scatter
from demarche.figures.series import x_axis
from demarche.figures.series_marks import HOVER
from demarche.figures.series_plan import RIGHT, TOP, Plan, axis, columns_of, middle
from demarche.figures.theme import LIGHT, plain, side_colour
from demarche.model.vocabulary import REPORT_VOICE

# Status is told by shape and fill, so that colour only repeats the side; the words have the rest.
SHAPES = {"announced": "diamond-open", "ordered": "diamond-open-dot", "arrived": "diamond",
          "counted": "square"}  # fmt: skip
SIGNS = {"announced": "◇", "ordered": "◈", "arrived": "◆", "counted": "■"}
ANY_SHAPE, ANY_SIGN = "cross-open", "✚"
# Widths in pixels for which words are arranged; on a greater one they only move further apart.
_WIDE, _NARROW = 600, 335
LINE, _NAME, _BETWEEN = 19, 20, 10
_SIZE, _MARK, _RING = 12, 10, 20
_WIDE_LETTER = 0.52


@dataclass(frozen=True)
class Content:
    """What the chart shows: the lanes, the stretches of time, the theme's name for each side's
    colour, and by id what is written beside a mark, the longest form first, and what hovering says.
    """

    senders: Sequence[Sender]
    stretches: Sequence[Stretch]
    colours: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]
    hovers: dict[str, str]


@dataclass(frozen=True)
class Item:
    """A figure with its column, moment, line in pixels from the top, and its words."""

    row: Any
    column: int
    moment: datetime
    y: float
    text: str
    left: bool
    colour: str


def sent_chart(content: Content) -> Json:
    """Every figure of a flow by day, with its status and words. Its height is in its layout."""
    wide, items = arranged(content, _WIDE)
    small, short = arranged(content, _NARROW)
    narrow = {"texts": _traces(small, short), "layout": _layout(small, short, content),
              "height": small.height}  # fmt: skip
    return chart(_traces(wide, items), content.hovers, hovermode="closest", dragmode="zoom",
                 uirevision="sent", meta={"narrow": narrow},
                 **_layout(wide, items, content))  # fmt: skip


def arranged(content: Content, width: int) -> tuple[Plan, list[Item]]:
    """Every figure on a line of its lane on which its words do not meet another's."""
    columns = tuple(columns_of(content.stretches, 0, width - RIGHT))
    plan = Plan(width, 0, 0, (), columns)
    items, top = [], float(TOP)
    for sender in content.senders:
        top += _NAME
        ends: list[list[tuple[float, float]]] = []
        for row in rows(sender.rows):
            item, span = _item(row, plan, content)
            line = _free(ends, span)
            ends[line].append(span)
            items.append(replace(item, y=top + (line + 0.5) * LINE))
        top += len(ends) * LINE + _BETWEEN
    return replace(plan, height=int(top)), items


def _item(row: Any, plan: Plan, content: Content) -> tuple[Item, tuple[float, float]]:
    """A figure, and from where to where its mark and words reach: the longest words that have room
    on the side where there is more.
    """
    column = plan.column_of(row.first.date())
    moment = middle(row.first, row.last)
    x = plan.columns[column].x(moment)
    left = x > plan.width / 2
    room = x if left else plan.width - x
    forms = content.labels[row.id]
    text = next((form for form in forms if _reach(form) <= room), forms[-1])
    own = row.stated_by == REPORT_VOICE
    colour = LIGHT.ink if own else side_colour(content.colours.get(row.side))
    span = (x - _reach(text), x + _RING / 2) if left else (x - _RING / 2, x + _reach(text))
    return Item(row, column, moment, 0.0, text, left, colour), span


def _reach(text: str) -> float:
    """Pixels from the middle of a mark to the end of its words."""
    return _RING / 2 + 3 + len(text) * _SIZE * _WIDE_LETTER


def _free(lines: list[list[tuple[float, float]]], span: tuple[float, float]) -> int:
    """The first line on which ``span`` is free; a new one where none is."""
    for n, taken in enumerate(lines):
        if all(span[1] < begin or span[0] > end for begin, end in taken):
            return n
    lines.append([])
    return len(lines) - 1


def _traces(plan: Plan, items: Sequence[Item]) -> list[Json]:
    """The marks of each column. The first trace is told to be a label: a phone gets other ones."""
    traces = []
    for n in range(len(plan.columns)):
        here = [item for item in items if item.column == n]
        own = [item for item in here if item.row.own]
        on = axis("x", n)
        traces.append(quiet(
            x=[i.moment for i in own], y=[i.y for i in own], xaxis=on, mode="markers",
            marker={"symbol": "circle-open", "size": _RING, "color": LIGHT.ink,
                    "line": {"width": 2, "color": LIGHT.ink}}, meta={"labels": n == 0},
        ))  # fmt: skip
        traces += _spans(here, on)
        traces.append(_dots(here, on))
    return traces


def _dots(items: Sequence[Item], on: str) -> Json:
    colours = [item.colour for item in items]
    return scatter(
        x=[i.moment for i in items], y=[i.y for i in items], xaxis=on, mode="markers",
        customdata=[i.row.id for i in items], hovertemplate=HOVER, cliponaxis=False,
        marker={"symbol": [SHAPES.get(i.row.status, ANY_SHAPE) for i in items], "size": _MARK,
                "color": colours, "line": {"width": 1.8, "color": colours}},
    )  # fmt: skip


def _spans(items: Sequence[Item], on: str) -> list[Json]:
    """Where only a month or a year is known: a thin line over it."""
    return [
        quiet(x=[i.row.first, i.row.last], y=[i.y, i.y], xaxis=on, mode="lines",
              line={"color": i.colour, "width": 1.6})
        for i in items if not i.row.exact_day
    ]  # fmt: skip


def _layout(plan: Plan, items: Sequence[Item], content: Content) -> dict[str, Any]:
    across = {f"xaxis{n + 1 if n else ''}": x_axis(plan, n) for n in range(len(plan.columns))}
    return {
        **across, "height": plan.height, "margin": {"l": 0, "r": RIGHT, "t": 0, "b": 0},
        "yaxis": {"range": [plan.height, TOP], "domain": [0, 1 - TOP / plan.height],
                  "showticklabels": False, "showgrid": False, "zeroline": False,
                  "fixedrange": True},
        "annotations": [*series_labels.columns(plan), *_names(content, items),
                        *(_words(item) for item in items)],
    }  # fmt: skip


def _names(content: Content, items: Sequence[Item]) -> list[dict[str, Any]]:
    """The name of each party over the first line of its lane."""
    return [series_labels.written(_top(sender, items) - 3, sender.title, LIGHT.ink, bold=True)
            for sender in content.senders]  # fmt: skip


def _top(sender: Sender, items: Sequence[Item]) -> float:
    ids = set(sender.rows["id"])
    return min(item.y for item in items if item.row.id in ids) - LINE / 2


def _words(item: Item) -> dict[str, Any]:
    text = plain(item.text)
    gap = (_RING if item.row.own else _MARK) / 2 + 4
    return {
        "x": item.moment, "y": item.y, "xref": axis("x", item.column), "yref": "y",
        "text": f"<b>{text}</b>" if item.row.own else text,
        "xanchor": "right" if item.left else "left", "yanchor": "middle",
        "xshift": -gap if item.left else gap, "bgcolor": LIGHT.paper,
        "font": {"size": _SIZE, "color": item.colour},
    }  # fmt: skip


def gathered_hover(row: Any) -> str:
    """What hovering says of figures that share a mark."""
    days = f"{row.first:%-d %b %Y} to {row.last:%-d %b %Y}"
    return (f"<b>{plural(row.number, 'figure')}</b>, {days}<br>drawn as one; nothing is summed<br>"
            "Click for them")  # fmt: skip


_STATUSES = {"announced": "announced", "ordered": "ordered or on the way", "arrived": "arrived",
             "counted": "already there, counted"}  # fmt: skip


def status_words(statuses: Sequence[str]) -> list[tuple[str, str]]:
    """What each shape means that the chart has: its words, and the name of the shape."""
    found = [(_STATUSES[each], SHAPES[each]) for each in SHAPES if each in statuses]
    others = [each for each in dict.fromkeys(statuses) if each not in SHAPES]
    return [*found, *([(", ".join(others), ANY_SHAPE)] if others else [])]


def legend_rows(statuses: Sequence[str]) -> list[tuple[str, str]]:
    """The legend: the sign of each status that the chart has, and its words."""
    signs = {SHAPES[each]: SIGNS[each] for each in SHAPES}
    return [(signs.get(shape, ANY_SIGN), words) for words, shape in status_words(statuses)]
