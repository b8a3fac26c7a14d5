"""Charts of counts in context, made once for each view and choice and then shared."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from demarche.analysis import lanes, sent
from demarche.analysis.comparison import Claim
from demarche.analysis.counts import told
from demarche.analysis.rows import rows
from demarche.analysis.series import Choice
from demarche.figures import sent as sent_drawing
from demarche.figures import series as drawing
from demarche.figures import series_content, series_words
from demarche.figures.raw import as_json
from demarche.figures.series_content import Sent
from demarche.model.dossier import Measure
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
    found = series_content.counted(drawn, measure, view.snapshot.dossier, view.names)
    content = replace(found.content, hovers=hovers(view, measure, shown, found.single))
    figure = drawing.series_chart(content, log=log)
    return Drawn(as_json(figure), series_legend.counts_alt(measure, content.lanes),
                 figure["layout"]["height"],
                 legend=series_legend.counts(view, drawn, found.length, found.more))  # fmt: skip


def _sent(view: View, measure: Measure, shown: pd.DataFrame, drawn: pd.DataFrame) -> Drawn:
    found = series_content.sending(drawn, measure, view.snapshot.dossier, view.names)
    content = replace(found.content, hovers=sent_hovers(view, measure, shown, found))
    figure = sent_drawing.sent_chart(content)
    return Drawn(
        as_json(figure), series_legend.sent_alt(measure, content.senders),
        figure["layout"]["height"],
        legend=series_legend.sent(view, drawn, found.length),
    )  # fmt: skip


def sent_hovers(
    view: View, measure: Measure, shown: pd.DataFrame, found: Sent
) -> dict[str, str]:
    """What each mark of a flow says, those that stand for several figures among them."""
    told = {row.id: sent_drawing.gathered_hover(row) for row in rows(found.gathered)}
    return hovers(view, measure, shown, found.single) | told


def hovers(
    view: View, measure: Measure, shown: pd.DataFrame, single: pd.DataFrame
) -> dict[str, str]:
    """What each mark says that is one figure; ``shown`` are all that the reader's choice leaves."""
    alike = shown[shown["claim"].isin(single["claim"])]
    claims = alike.groupby("claim")["fact"].agg(list)
    bearing, others = related(view, [Claim(tuple(found), "", "") for found in claims])
    told = {key: [f"{each.words}: {view.names.fact(others[each.other])}" for each in listed]
            for key, listed in bearing.items()}  # fmt: skip
    return {
        fact.id: series_words.hover(fact, [f for f in claims[claim] if f.id != fact.id],
                                    told.get(claims[claim][0].id, ()), measure, view.names,
                                    view.snapshot)
        for fact, claim in zip(single["fact"], single["claim"], strict=True)
    }  # fmt: skip
