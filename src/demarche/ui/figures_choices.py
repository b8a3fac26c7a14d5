"""What a reader chooses on the page Figures: kind of count, scopes, parties, days. In the URL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis.display import SCALES
from demarche.analysis.names import VOICE
from demarche.analysis.series import Choice
from demarche.analysis.windows import Window, between, day_range
from demarche.model.dossier import Measure
from demarche.model.vocabulary import REPORT_VOICE
from demarche.ui import url
from demarche.ui.markdown import literal
from demarche.ui.pieces import scale
from demarche.ui.view import View

_PICK = "pick_days"


def count(view: View, measures: Sequence[Measure], numbers: Mapping[str, int]) -> Measure:
    """The kind of count: the first of the dossier's unless the reader says otherwise. ``numbers``
    says how many figures there are of each.
    """
    known = {measure.id: measure for measure in measures}
    names = {measure.id: measure.name for measure in measures}
    if st.context.is_embedded:
        return known[next(iter([*_asked(view, "count", names), *known]))]
    said = "; ".join(f"{names[key]}: {n} figures" for key, n in numbers.items())
    chosen = st.segmented_control(
        "Kind of count", list(known), key="count", format_func=names.__getitem__,
        default=next(iter(known)), required=True, bind="query-params", help=literal(said),
        label_visibility="collapsed", wrap=True,
    )  # fmt: skip
    return known[str(chosen)]


def _asked(view: View, name: str, options: Mapping[str, str]) -> tuple[str, ...]:
    """What the address asks for, of a view that draws no controls."""
    return tuple(url.choose(view.settings.get(name, ()), options)[0])


def choice(view: View, measure: Measure, rows: pd.DataFrame) -> tuple[Choice, bool]:
    """Scopes, parties and the short list, and whether the scale is logarithmic.

    ``rows`` are all figures of the measure that the filters leave.
    """
    scopes = {scope.id: scope.name for scope in measure.scopes}
    parties = {**view.loaded.labels["actor"], REPORT_VOICE: VOICE}
    has_core = bool(rows["core"].any())
    if st.context.is_embedded:
        core = has_core and _asked(view, "core", {"false": "false"}) == ()
        found = Choice(measure.id, _asked(view, "scopes", scopes),
                       _asked(view, "stated", parties), core)  # fmt: skip
        return found, _asked(view, "scale", SCALES) == ("log",)
    core = has_core and st.toggle(
        "Short list", value=True, key="core", bind="query-params",
        help="Over time, only the figures that the tables put on their short list.",
    )  # fmt: skip
    with st.popover("Scopes, parties, scale", icon=":material/tune:", key="choose_series"):
        chosen = _several("Scopes", "scopes", scopes, rows["scope"])
        stated = _several("Stated by", "stated", parties, rows["stated_by"])
        log = scale() == "log"
    return Choice(measure.id, chosen, stated, core), log


def _several(
    title: str, key: str, known: Mapping[str, str], present: pd.Series
) -> tuple[str, ...]:
    """A choice of several of what is there, and of what was chosen before: no filter undoes it."""
    raw = st.session_state.get(key) or st.query_params.get_all(key)
    before, _ = url.choose(raw, known)
    held = {*present.unique(), *before}
    options = {each: name for each, name in known.items() if each in held}
    chosen = st.multiselect(title, list(options), key=key, format_func=options.__getitem__,
                            bind="query-params", placeholder="all")  # fmt: skip
    return tuple(chosen)


def days(view: View, offered: Sequence[Window], usual: Window) -> Window:
    """The days to compare: those picked, or any; ``usual`` where the reader does not say."""
    first, last = (_day_asked(view, name) for name in ("from", "to"))
    chosen = between(first, last, usual)
    if st.context.is_embedded:
        return chosen
    names = {_named(each): each for each in offered}
    st.session_state[_PICK] = next(
        (name for name, each in names.items()
         if (each.first, each.last) == (chosen.first, chosen.last)), None)  # fmt: skip
    with st.popover("Other days", icon=":material/date_range:", key="choose_days", type="tertiary"):
        left, right = st.columns(2)
        begin = _day(left, "From", "from", usual.first)
        end = _day(right, "To", "to", usual.last)
    st.pills("Days to compare", list(names), key=_PICK, on_change=_pick, args=(names, usual),
             label_visibility="collapsed", wrap=True)  # fmt: skip
    return between(begin, end, usual)


def _day_asked(view: View, name: str) -> date | None:
    """A day from its widget once it exists, before from the address."""
    day: date | None = st.session_state.get(name)
    return day or url.parse_day("".join(view.settings.get(name, ())[-1:]))


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
