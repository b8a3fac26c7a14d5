"""Charts of counts in context, made once for each view and choice and then shared."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from demarche.analysis import lanes, sent
from demarche.analysis.comparison import Claim
from demarche.analysis.counts import told
from demarche.analysis.plural import plural
from demarche.analysis.rows import rows
from demarche.analysis.series import Choice, scope_name
from demarche.analysis.stretches import stretches
from demarche.figures import sent as sent_drawing
from demarche.figures import series as drawing
from demarche.figures import series_words
from demarche.figures.raw import as_json
from demarche.model.dossier import Measure
from demarche.model.facts import Figure
from demarche.ui import series_legend
from demarche.ui.drawn import Drawn
from demarche.ui.series_data import chosen, measure_of, related
from demarche.ui.view import View


@dataclass(frozen=True)
class OverTime:
    """A chart over time, and how many figures it draws and why not the others."""

    drawn: Drawn
    told: str


@st.cache_resource(show_spinner=False, max_entries=64)
def _over_time(_view: View, key: Hashable, choice: Choice, log: bool) -> OverTime | None:
    del key
    measure, shown = measure_of(_view, choice), chosen(_view, choice)
    drawn = sent.dated(shown) if measure.flow else lanes.drawable(shown)
    if drawn.empty:
        return None
    total = len(chosen(_view, Choice(measure.id)))
    chart = (_sent(_view, measure, shown, drawn) if measure.flow
             else _counts(_view, measure, shown, drawn, log))  # fmt: skip
    return OverTime(chart, told(shown, drawn, total, core=choice.core))


def over_time(view: View, choice: Choice, *, log: bool) -> OverTime | None:
    """Counts by the day counted, or of a flow what is sent by day; None where no figure chosen has
    a day (and, of counts, a number).
    """
    return _over_time(view, view.key, choice, log)


def _counts(
    view: View, measure: Measure, shown: pd.DataFrame, drawn: pd.DataFrame, log: bool
) -> Drawn:
    found, more = lanes.fitted(lanes.lanes(drawn, measure))
    length = lanes.period(found)
    single = drawn if length is None else drawn[drawn["own"]]
    facts: dict[str, Figure] = dict(zip(single["id"], single["fact"], strict=True))
    order = lanes.wanted(single)
    content = drawing.Content(
        measure.id, found, **_shared(view, measure, shown, single, drawn), length=length,
        labels={key: series_words.label(facts[key], view.names) for key in order},
        short_labels={key: series_words.label(facts[key], view.names, short=True)
                      for key in order},
    )  # fmt: skip
    figure = drawing.series_chart(content, log=log)
    return Drawn(as_json(figure), series_legend.counts_alt(measure, found),
                 figure["layout"]["height"],
                 legend=series_legend.counts(view, drawn, length, more))  # fmt: skip


def _sent(view: View, measure: Measure, shown: pd.DataFrame, drawn: pd.DataFrame) -> Drawn:
    length = sent.period(drawn)
    lines = drawn if length is None else sent.gathered(drawn, length, measure.id)
    single = lines[lines["fact"].notna()]
    gathered = {row.id: row for row in rows(lines[lines["fact"].isna()])}
    labels = {key: (plural(row.number, "figure"),) for key, row in gathered.items()}
    content = sent_drawing.Content(
        sent.senders(lines, view.names), labels=labels | _sent_labels(view, measure, single),
        **_shared(view, measure, shown, single, drawn),
    )  # fmt: skip
    content.hovers.update({key: sent_drawing.gathered_hover(row) for key, row in gathered.items()})
    figure = sent_drawing.sent_chart(content)
    return Drawn(
        as_json(figure), series_legend.sent_alt(measure, content.senders),
        figure["layout"]["height"],
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
    bearing, others = related(view, [Claim(tuple(found), "", "") for found in claims])
    told = {key: [f"{each.words}: {view.names.fact(others[each.other])}" for each in listed]
            for key, listed in bearing.items()}  # fmt: skip
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
