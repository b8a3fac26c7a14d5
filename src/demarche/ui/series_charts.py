"""Charts of counts in context, made once for each view and choice and then shared."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

import pandas as pd
import streamlit as st

from demarche.analysis import lanes, sent, series
from demarche.analysis.comparison import Claim, Comparison, bearings, compared, facts_of
from demarche.analysis.rows import rows
from demarche.analysis.series import Choice, scope_name
from demarche.analysis.stretches import stretches
from demarche.analysis.windows import Window
from demarche.figures import sent as sent_drawing
from demarche.figures import series as drawing
from demarche.figures import series_words
from demarche.model.dossier import Measure
from demarche.model.facts import Figure
from demarche.ui import claims_list, series_legend, series_notes
from demarche.ui.charts import as_json
from demarche.ui.drawn import Drawn
from demarche.ui.nodes import Element
from demarche.ui.view import View


@st.cache_resource(show_spinner=False, max_entries=16)
def _frame(_view: View, key: Hashable) -> pd.DataFrame:
    del key
    return series.figure_frame(_view.snapshot)


def frame(view: View) -> pd.DataFrame:
    """The figures with a measure of everything known on the view's day (``analysis.series``)."""
    return _frame(view, (view.snapshot.dossier.id, view.snapshot.revision, view.as_of))


@st.cache_resource(show_spinner=False, max_entries=64)
def _chosen(_view: View, key: Hashable, choice: Choice) -> pd.DataFrame:
    del key
    return series.chosen(frame(_view), _view.shown.index, choice)


def chosen(view: View, choice: Choice) -> pd.DataFrame:
    """The figures that the filters and the reader's choice leave."""
    return _chosen(view, view.key, choice)


@st.cache_resource(show_spinner=False, max_entries=64)
def _over_time(_view: View, key: Hashable, choice: Choice, log: bool) -> Drawn | None:
    del key
    measure = _view.snapshot.dossier.measure(choice.measure)
    shown = chosen(_view, choice)
    assert measure is not None, "a choice names a measure of the dossier"
    if measure.flow:
        drawn = sent.dated(shown)
        return None if drawn.empty else _sent(_view, measure, shown, drawn)
    drawn = lanes.drawable(shown)
    return None if drawn.empty else _counts(_view, measure, shown, drawn, log)


def over_time(view: View, choice: Choice, *, log: bool) -> Drawn | None:
    """Counts by the day counted, or of a flow what is sent by day; None where no figure chosen has
    a day (and, of counts, a number).
    """
    return _over_time(view, view.key, choice, log)


def told(view: View, measure: Measure, choice: Choice, total: int) -> str:
    """How many of ``total`` figures the chart over time draws, and why not the others."""
    shown = chosen(view, choice)
    drawn = sent.dated(shown) if measure.flow else lanes.drawable(shown)
    return series_notes.told(shown, drawn, total, core=choice.core)


@st.cache_resource(show_spinner=False, max_entries=64)
def _comparison(
    _view: View, key: Hashable, choice: Choice, days: Window
) -> tuple[Comparison, Element]:
    del key
    measure = _view.snapshot.dossier.measure(choice.measure)
    assert measure is not None, "a choice names a measure of the dossier"
    relations = _view.snapshot.relations
    found = compared(chosen(_view, choice), measure, days.first, days.last)
    bearing = bearings(found.claims, relations)
    others = facts_of(_view.frame, {each.other for each in chain(*bearing.values())})
    return found, claims_list.claims(_view, found, bearing, others)


def comparison(
    view: View, measure: Measure, choice: Choice, days: Window
) -> tuple[Comparison, Element]:
    """What was stated within some days, and the same as a list with its links."""
    key = view.key, view.address, str(view.selection)
    return _comparison(view, key, replace(choice, measure=measure.id), days)


def _counts(
    view: View, measure: Measure, shown: pd.DataFrame, drawn: pd.DataFrame, log: bool
) -> Drawn:
    found, more = lanes.fitted(lanes.lanes(drawn, measure))
    length = lanes.period(found)
    single = drawn if length is None else drawn[drawn["own"].astype(bool)]
    facts: dict[str, Figure] = dict(zip(single["id"], single["fact"], strict=True))
    order = wanted(single)
    content = drawing.Content(
        measure.id, found, **_shared(view, measure, shown, single, drawn), length=length,
        labels={key: series_words.label(facts[key], view.names) for key in order},
        short_labels={key: series_words.label(facts[key], view.names, short=True)
                      for key in order},
    )  # fmt: skip
    figure = drawing.series_chart(content, log=log)
    return Drawn(as_json(figure), series_legend.counts_alt(measure, found), figure.layout.height,
                 legend=series_legend.counts(view, drawn, length, more))  # fmt: skip


def _sent(view: View, measure: Measure, shown: pd.DataFrame, drawn: pd.DataFrame) -> Drawn:
    length = sent.period(drawn)
    lines = drawn if length is None else sent.gathered(drawn, length, measure.id)
    single = lines[lines["fact"].notna()]
    gathered = {row.id: row for row in rows(lines[lines["fact"].isna()])}
    labels = {key: (f"{row.number:,} figures",) for key, row in gathered.items()}
    content = sent_drawing.Content(
        sent.senders(lines, view.names), labels=labels | _sent_labels(view, measure, single),
        **_shared(view, measure, shown, single, drawn),
    )  # fmt: skip
    content.hovers.update({key: sent_drawing.gathered_hover(row) for key, row in gathered.items()})
    figure = sent_drawing.sent_chart(content)
    return Drawn(
        as_json(figure), series_legend.sent_alt(measure, content.senders), figure.layout.height,
        legend=series_legend.sent(view, drawn, length),
    )  # fmt: skip


def _sent_labels(
    view: View, measure: Measure, single: pd.DataFrame
) -> dict[str, tuple[str, ...]]:
    usual = measure.scopes[0].id if measure.scopes else ""
    return {
        row.id: series_words.sent_labels(
            row.fact, view.names, "" if row.scope == usual else scope_name(measure, row.scope))
        for row in rows(single)
    }  # fmt: skip


def _shared(
    view: View, measure: Measure, shown: pd.DataFrame, single: pd.DataFrame, drawn: pd.DataFrame
) -> Mapping[str, Any]:
    """What both charts need: stretches of time, colours, and hover texts of single figures."""
    dossier = view.snapshot.dossier
    alike = shown[shown["claim"].isin(single["claim"])]
    claims = alike.groupby("claim")["fact"].agg(list)
    told = _bearings_told(view, [Claim(tuple(found), "", "") for found in claims])
    hovers = {
        fact.id: series_words.hover(fact, [f for f in claims[claim] if f.id != fact.id],
                                    told.get(claims[claim][0].id, ()), measure, view.names,
                                    view.snapshot)
        for fact, claim in zip(single["fact"], single["claim"], strict=True)
    }  # fmt: skip
    return {
        "stretches": stretches(drawn, dossier.period_start, dossier.period_end),
        "colours": {side.id: side.colour for side in dossier.sides}, "hovers": hovers,
    }  # fmt: skip


def _bearings_told(view: View, claims: Sequence[Claim]) -> dict[str, list[str]]:
    """By the id of a claim's first figure, how it bears on other facts."""
    found = bearings(claims, view.snapshot.relations)
    others = facts_of(view.frame, {each.other for each in chain(*found.values())})
    return {key: [f"{each.words}: {view.names.fact(others[each.other])}" for each in listed]
            for key, listed in found.items()}  # fmt: skip


def wanted(drawn: pd.DataFrame) -> list[str]:
    """The ids to label, most wanted first: reports' own, then the short list by how near it is to
    them, in days and then in number.
    """
    own = drawn[drawn["own"].astype(bool)]
    day = (own if len(own) else drawn)["first"].max()
    number = own["most"].max() if len(own) else 0.0
    ranked = drawn.assign(
        days=(drawn["first"] - day).abs(), numbers=(drawn["most"] - number).abs()
    ).sort_values(["own", "core", "days", "numbers"], ascending=[False, False, True, True])
    return [str(key) for key in ranked["id"]]
