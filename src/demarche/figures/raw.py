"""Charts as plain mappings in plotly's form, for those of many parts: plotly's own objects check
each part once more, which costs more than all else. Tests have plotly check whole charts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from plotly.io.json import to_json_plotly

from demarche.figures.theme import layout

Json = dict[str, Any]
# What all texts of a chart share.
_TEXTS = {"showarrow": False, "borderpad": 0}


def scatter(**parts: Any) -> Json:
    """A trace of points or lines."""
    return {"type": "scatter", **parts}


def quiet(**parts: Any) -> Json:
    """A trace that says nothing when it is pointed at, and is not cut at the edge of its axes."""
    return scatter(**parts, hoverinfo="skip", cliponaxis=False)


def chart(data: Iterable[Json], told: Mapping[str, str], **changes: Any) -> Json:
    """A chart in the layout that all share, with ``changes`` on top.

    ``told`` has by what a mark opens (its ``customdata``) the text to show where it is pointed at:
    kept once, however many marks there are, and for any width.
    """
    meta = {**changes.pop("meta", {}), "told": dict(told)}
    return {"data": list(data), "layout": {**_base(), **changes, "meta": meta}}


@cache
def _base() -> Json:
    base: Json = layout().to_plotly_json()
    return {**base, "template": {"layout": {"annotationdefaults": _TEXTS}}}


def as_json(drawn: Json) -> str:
    """A chart as plotly's JSON, the same for the same chart."""
    return str(to_json_plotly(drawn))
