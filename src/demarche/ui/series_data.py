"""Figures of a kind of count as the page Figures compares them, made once for each view and choice.

The caches go by the key of a view, which cannot be hashed itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from itertools import chain

import pandas as pd
import streamlit as st

from demarche.analysis import series, windows
from demarche.analysis.comparison import (
    Bearing,
    Claim,
    Comparison,
    bearings,
    compared,
    facts_of,
    own_claim,
)
from demarche.analysis.series import Choice
from demarche.analysis.windows import Window
from demarche.model.dossier import Measure
from demarche.model.facts import AnyFact
from demarche.ui import claims_list, series_notes
from demarche.ui.nodes import Element
from demarche.ui.view import View


@st.cache_data(show_spinner=False, max_entries=64)
def _numbers(_view: View, key: Hashable) -> dict[str, int]:
    del key
    measures = _view.snapshot.dossier.measures
    return series.measures_in(_view.loaded.figures, _view.shown.index, measures)


def numbers(view: View) -> Mapping[str, int]:
    """How many figures of each kind of count the filters leave."""
    return _numbers(view, view.key)


@st.cache_resource(show_spinner=False, max_entries=64)
def _chosen(_view: View, key: Hashable, choice: Choice) -> pd.DataFrame:
    del key
    return series.chosen(_view.loaded.figures, _view.shown.index, choice)


def chosen(view: View, choice: Choice) -> pd.DataFrame:
    """The figures that the filters and the reader's choice leave."""
    return _chosen(view, view.key, choice)


def measure_of(view: View, choice: Choice) -> Measure:
    """The kind of count that ``choice`` is of."""
    found = view.snapshot.dossier.measure(choice.measure)
    assert found is not None, "a choice names a measure of the dossier"
    return found


@st.cache_resource(show_spinner=False, max_entries=64)
def _days(_view: View, key: Hashable, choice: Choice) -> tuple[Window | None, list[Window]]:
    del key
    rows = chosen(_view, choice)
    return windows.default_window(rows), windows.windows(rows, _view.snapshot.relations)


def days(view: View, choice: Choice) -> tuple[Window | None, list[Window]]:
    """The days that are compared where the reader does not say, and all that are offered."""
    return _days(view, view.key, choice)


@st.cache_resource(show_spinner=False, max_entries=64)
def _comparison(_view: View, key: Hashable, choice: Choice, days: Window) -> Comparison:
    del key
    return compared(chosen(_view, choice), measure_of(_view, choice), days.first, days.last)


@st.cache_resource(show_spinner=False, max_entries=64)
def _listed(
    _view: View, key: Hashable, choice: Choice, days: Window, said: str
) -> tuple[Element | None, Element]:
    del key
    found = _comparison(_view, _view.key, choice, days)
    rows, measure = chosen(_view, choice), measure_of(_view, choice)
    answer = series_notes.answer(_view, measure, own_claim(rows), found, said)
    return answer, claims_list.claims(_view, found, *related(_view, found.claims))


def listed(
    view: View, choice: Choice, days: Window, said: str
) -> tuple[Element | None, Element]:
    """What the report gives beside others in one line, and all that was stated within some days,
    which ``said`` names; with links that lead to this very view.
    """
    return _listed(view, (view.key, view.address, str(view.selection)), choice, days, said)


def related(
    view: View, claims: Sequence[Claim]
) -> tuple[Mapping[str, Sequence[Bearing]], Mapping[str, AnyFact]]:
    """The relations of claims by the id of their leading figure, and the facts they lead to."""
    found = bearings(claims, view.snapshot.relations)
    others = facts_of(view.frame, {each.other for each in chain(*found.values())})
    known = {key: [each for each in listed if each.other in others]
             for key, listed in found.items()}  # fmt: skip
    return known, others


@st.cache_resource(show_spinner=False, max_entries=64)
def _sent(_view: View, key: Hashable, choice: Choice) -> Element:
    del key
    return series_notes.sent_table(_view, chosen(_view, choice))


def sent_table(view: View, choice: Choice) -> Element:
    """Who sends how many to where, as a list with links that lead to this very view."""
    return _sent(view, (view.key, view.address, str(view.selection)), choice)
