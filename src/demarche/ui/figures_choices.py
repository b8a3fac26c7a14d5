"""What a reader chooses on the page Figures: kind of count, scopes, parties, days. In the URL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis.evidence import day_words
from demarche.analysis.series import Choice
from demarche.analysis.windows import Window
from demarche.model.dossier import Measure
from demarche.model.vocabulary import Precision
from demarche.ui import url
from demarche.ui.markdown import literal
from demarche.ui.pieces import scale
from demarche.ui.view import View

_PICK = "pick_days"


def count(measures: Sequence[Measure], numbers: Mapping[str, int]) -> Measure:
    """The kind of count: the first of the dossier's unless the reader says otherwise. ``numbers``
    says how many figures there are of each.
    """
    known = {measure.id: measure for measure in measures}
    said = "; ".join(f"{known[key].name}: {n} figures" for key, n in numbers.items())
    chosen = st.segmented_control(
        "Kind of count", list(known), key="count", format_func=lambda key: known[key].name,
        default=next(iter(known)), required=True, bind="query-params", help=literal(said),
        label_visibility="collapsed", wrap=True,
    )  # fmt: skip
    return known[str(chosen)]


def choice(view: View, measure: Measure, rows: pd.DataFrame) -> tuple[Choice, bool]:
    """Scopes, parties and the short list, and whether the scale is logarithmic.

    ``rows`` are all figures of the measure that the filters leave.
    """
    core = bool(rows["core"].any()) and st.toggle(
        "Short list", value=True, key="core", bind="query-params",
        help="Over time, only the figures that the tables put on their short list.",
    )  # fmt: skip
    with st.popover("Scopes, parties, scale", icon=":material/tune:", key="choose_series"):
        present = rows["scope"].unique()
        groups = {s.id: s.name for s in measure.scopes if s.id in present}
        scopes = _several("Scopes", "scopes", groups)
        parties = {key: view.names.actor(key) for key in rows["stated_by"].unique()}
        stated = _several("Stated by", "stated", dict(sorted(parties.items(), key=lambda p: p[1])))
        log = scale() == "log"
    return Choice(measure.id, scopes, stated, core), log


def _several(title: str, key: str, options: Mapping[str, str]) -> tuple[str, ...]:
    chosen = st.multiselect(title, list(options), key=key, format_func=options.__getitem__,
                            bind="query-params", placeholder="all")  # fmt: skip
    return tuple(chosen)


def days(offered: Sequence[Window], usual: Window) -> Window:
    """The days to compare: those picked, or any; ``usual`` where the reader does not say."""
    names = {_named(each): each for each in offered}
    asked = [st.session_state.get(name) or url.parse_day(st.query_params.get(name, ""))
             for name in ("from", "to")]  # fmt: skip
    chosen = _between(asked[0], asked[1], usual)
    st.session_state[_PICK] = next(
        (name for name, each in names.items()
         if (each.first, each.last) == (chosen.first, chosen.last)), None)  # fmt: skip
    with st.popover("Other days", icon=":material/date_range:", key="choose_days", type="tertiary"):
        left, right = st.columns(2)
        begin = _day(left, "From", "from", usual.first)
        end = _day(right, "To", "to", usual.last)
    st.pills("Days to compare", list(names), key=_PICK, on_change=_pick, args=(names, usual),
             label_visibility="collapsed", wrap=True)  # fmt: skip
    return _between(begin, end, usual)


def _between(first: date | None, last: date | None, usual: Window) -> Window:
    begin, end = first or usual.first, last or usual.last
    return Window(min(begin, end), max(begin, end), "")


def _day(
    where: st.delta_generator.DeltaGenerator, title: str, key: str, usual: date
) -> date | None:
    chosen = where.date_input(
        title, value=None, key=key, bind="query-params", format="YYYY-MM-DD",
        min_value=url.FIRST_DAY, max_value=url.LAST_DAY, help=f"Unset: {usual:%-d %B %Y}.",
    )  # fmt: skip
    return chosen if isinstance(chosen, date) else None


def _pick(names: Mapping[str, Window], usual: Window) -> None:
    picked = names.get(st.session_state[_PICK] or "", usual)
    st.session_state["from"] = picked.first if picked.first != usual.first else None
    st.session_state["to"] = picked.last if picked.last != usual.last else None


def _named(window: Window) -> str:
    return f"{day_range(window)}: {window.why}"


def day_range(window: Window) -> str:
    """ "13–15 Feb 2022"; "30 Jan – 2 Feb 2022"; "3 Feb 2022"."""
    first, last = window.first, window.last
    end = day_words(last, Precision.DAY, short=True)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{first:%-d %b} – {end}"
    return f"{day_words(first, Precision.DAY, short=True)} – {end}"
