"""The chart of reported figures: one panel a unit, each bound drawn as it was reported."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from demarche.analysis.rows import rows
from demarche.figures.quantity_axis import WIDE as WIDE
from demarche.figures.quantity_axis import axis_range, scale_words, spread, wordless
from demarche.figures.quantity_signs import MARKS as MARKS
from demarche.figures.quantity_signs import SIGNS as SIGNS
from demarche.figures.quantity_signs import has_both, is_marked, is_range, middle
from demarche.figures.quantity_signs import legend_rows as legend_rows
from demarche.figures.theme import LIGHT, dressed, plain, side_colour, wrapped

ROW_HEIGHT = 84
PANEL_EXTRA = 74
RING = 26


def height(frame: pd.DataFrame) -> int:
    """The height in pixels that the chart of ``frame`` needs."""
    return len(frame) * ROW_HEIGHT + frame["unit"].nunique() * PANEL_EXTRA + 20


def quantity_chart(frame: pd.DataFrame, colours: Mapping[str, str], *, log: bool) -> go.Figure:
    """Dots on one axis a unit, from a frame of ``analysis.quantities``.

    A range without a number of its own has no dot, and words alone have no mark. A column
    ``cited``, where there is one, tells figures of cited pages. ``colours`` maps a side to the
    theme's name for its colour; with ``log`` each gridline is ten times the one before, which the
    axis says.
    """
    units = list(dict.fromkeys(frame["unit"]))
    sizes = [int((frame["unit"] == unit).sum()) for unit in units]
    figure = make_subplots(
        rows=len(units), cols=1, row_heights=[n * ROW_HEIGHT + 8 for n in sizes],
        vertical_spacing=PANEL_EXTRA / max(height(frame), 1) if len(units) > 1 else 0,
    )  # fmt: skip
    panels = {n: frame[frame["unit"] == unit].reset_index(drop=True)
              for n, unit in enumerate(units, start=1)}  # fmt: skip
    mixed = has_both(frame)
    for number, panel in panels.items():
        _panel(figure, panel, number, colours, log, mixed=mixed)
    labels = {form: [_label(item, i, panel, log, colours, number, form) for number, panel in
                     panels.items() for i, item in enumerate(rows(panel))]
              for form in ("wide", "narrow")}  # fmt: skip
    figure.add_traces(labels["wide"])
    narrow = {"texts": [trace.to_plotly_json() for trace in labels["narrow"]], "layout": {}}
    return dressed(
        figure, margin={"l": 24, "r": 44, "t": 8, "b": 48}, hovermode="closest",
        meta={"narrow": narrow},
    )  # fmt: skip


def _panel(
    figure: go.Figure, panel: pd.DataFrame, row: int, colours: Mapping[str, str], log: bool,
    *, mixed: bool,
) -> None:  # fmt: skip
    log = log and spread(panel) >= WIDE
    low, high = axis_range(panel, log)
    for i, item in enumerate(rows(panel)):
        y = -float(i)
        colour = side_colour(colours.get(item.side))
        for trace in _mark(item, y, colour, high, low):
            figure.add_trace(trace, row=row, col=1)
        if mixed and not item.cited and is_marked(item):
            figure.add_trace(_ring(item, y), row=row, col=1)
    scale = scale_words(panel, log=log)
    unit = str(panel["unit"].iloc[0])
    figure.update_xaxes(
        row=row, col=1, type="log" if log else "linear", gridcolor=LIGHT.rule, gridwidth=1,
        showticklabels=not wordless(panel),
        range=[math.log10(low) - 0.03, math.log10(high) + 0.03] if log else [low, high],
        tickformat=",",
        zeroline=not log, zerolinecolor=LIGHT.quiet, dtick=1 if log else None, fixedrange=True,
        title={"text": f"{plain(unit)} ({scale})", "font": {"size": 13, "color": LIGHT.quiet},
               "standoff": 6}, tickfont={"size": 12, "color": LIGHT.quiet},
    )  # fmt: skip
    figure.update_yaxes(
        row=row, col=1, showticklabels=False, showgrid=False, zeroline=False, fixedrange=True,
        range=[-len(panel) + 0.42, 0.75],
    )  # fmt: skip


def _mark(item: Any, y: float, colour: str, high: float, low: float) -> list[go.Scatter]:
    symbol, direction = MARKS[item.qualifier]
    value = item.value
    common = {"customdata": [item.id] * 2, "hovertemplate": _hover(item) + "<extra></extra>"}
    traces = []
    if is_range(item):
        traces.append(go.Scatter(x=[item.low, item.high], y=[y, y], mode="lines", **common,
                                 line={"color": colour, "width": 9}))  # fmt: skip
    if pd.isna(value):
        return traces
    if direction:
        end = high if direction > 0 else low
        reach = value * (end / value) ** 0.82 if low > 0 else value + (end - value) * 0.82
        traces.append(go.Scatter(
            x=[value, reach], y=[y, y], mode="lines+markers", **common,
            line={"color": colour, "width": 2.4, "dash": "2px,4px"},
            marker={"symbol": "arrow", "angleref": "previous", "size": [0, 13], "color": colour},
        ))  # fmt: skip
    dot = {"symbol": symbol, "size": 15, "color": colour, "line": {"width": 2.6, "color": colour}}
    return [*traces, go.Scatter(
        x=[value], y=[y], mode="markers", marker=dot, customdata=[item.id],
        hovertemplate=common["hovertemplate"],
    )]  # fmt: skip


def _ring(item: Any, y: float) -> go.Scatter:
    """Around what stands in a report of the dossier."""
    ink = LIGHT.ink
    return go.Scatter(x=[middle(item)], y=[y], mode="markers", hoverinfo="skip",
                      marker={"symbol": "circle-open", "size": RING, "color": ink,
                              "line": {"width": 2, "color": ink}})  # fmt: skip


def _label(
    item: Any, i: int, panel: pd.DataFrame, log: bool, colours: Mapping[str, str], number: int,
    form: str,
) -> go.Scatter:  # fmt: skip
    """Number and words above the row, from the left edge: never on the mark itself.

    In the ``narrow`` form the words run over lines of their own. What has no mark opens by its
    words.
    """
    low, _ = axis_range(panel, log and spread(panel) >= WIDE)
    status = "" if item.status == "counted" else f", {item.status}"
    cited = " · cited page" if getattr(item, "cited", False) else ""
    said = f"{item.stated_by}{status} · {item.day}{cited}"
    parts = [f"<b style='font-size:19px'>{plain(item.text)}</b>"]
    if form == "wide":
        quiet = f"<span style='color:{LIGHT.quiet}'>{plain(said)}</span>"
        parts = ["  ".join([*parts, plain(item.label), quiet])]
    else:
        parts += [f"<span style='font-size:12px'>{plain(line)}</span>"
                  for line in textwrap.wrap(item.label, 46)]  # fmt: skip
    axis = "" if number == 1 else str(number)
    opens = {"hoverinfo": "skip"} if is_marked(item) else {
        "customdata": [item.id], "hovertemplate": _hover(item) + "<extra></extra>"}  # fmt: skip
    return go.Scatter(
        x=[low], y=[0.42 - i], xaxis=f"x{axis}", yaxis=f"y{axis}", mode="text",
        text=["<br>".join(parts)], textposition="middle right", **opens,
        textfont={"size": 15, "color": side_colour(colours.get(item.side))}, cliponaxis=False,
        meta={"labels": True},
    )  # fmt: skip


def _hover(item: Any) -> str:
    lines = [f"<b>{plain(item.text)}</b> {plain(item.unit)}, {plain(item.status)}",
             f"Stated by: {plain(item.stated_by)}",
             f"Place: {plain(item.place)}",
             wrapped(f"Scope: {item.scope}", 60), "Click for the sentence"]  # fmt: skip
    return "<br>".join(lines).replace("%{", "%&#123;")
