"""How to read the timeline: its shapes, colours and lines. No streamlit here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from demarche.analysis.timeline_marks import STACK
from demarche.figures.acts import FAMILIES
from demarche.model.vocabulary import EventStatus
from demarche.ui.nodes import Element, Node, el

_DEEDS = {EventStatus.HAPPENED.value: "happened", EventStatus.ONGOING.value: "goes on",
          EventStatus.PLANNED.value: "planned"}  # fmt: skip


def of_marks(marks: pd.DataFrame, sides: Mapping[str, str]) -> Element:
    """The shapes of all acts by family, those of events, and lines and stacks where drawn.

    ``sides`` maps each side's name to the name of its colour.
    """
    groups = [_group(f"{family}:", {act.value: act.value for act in acts})
              for family, acts in FAMILIES.items()]  # fmt: skip
    groups.append(_group("Deed:", _DEEDS))
    others = [("├─┤", "some day in that month or year")] * (not marks["exact"].all())
    if (marks["sign"] == STACK).any():
        others.append(("⬡", "so many on that day that one mark opens them all"))
    return _legend([*groups, *_others(others)], sides)


def of_bars(bins: pd.DataFrame, step: str, sides: Mapping[str, str]) -> Element:
    """What a bar is, and why there are bars."""
    words = (f"statements and events of one {step}, counted since they are too many to draw each; "
             "the tallest of each lane has its number")  # fmt: skip
    others = [("▮", words)]
    if not bins["exact"].all():
        others.append(("├─┤", "some day in that month or year: counted apart"))
    return _legend(_others(others), sides)


def _group(title: str, signs: Mapping[str, str]) -> Element:
    parts: list[Node] = [el("span", title)]
    for sign, words in signs.items():
        parts += [el("span", cls=f"sign s-{sign}"), el("span", words)]
    return el("li", *parts)


def _others(signs: Iterable[tuple[str, str]]) -> list[Element]:
    return [el("li", el("span", sign, cls="key"), el("span", words)) for sign, words in signs]


def _legend(items: Iterable[Element], sides: Mapping[str, str]) -> Element:
    if not sides:
        return el("ul", *items, cls="legend")
    colours: list[Node] = [el("span", "Colour:")]
    colours += [el("span", name, cls=f"key {colour}") for name, colour in sides.items()]
    colours.append(el("span", "grey: neutrals, and the report itself"))
    return el("ul", *items, el("li", *colours), cls="legend")
