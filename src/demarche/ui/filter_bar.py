"""The filter bar that every page obeys: widgets bound to the URL, with counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from demarche.analysis import filters as flt
from demarche.analysis.display import CONTEXT
from demarche.analysis.loaded import Loaded
from demarche.analysis.plural import plural
from demarche.analysis.scope import FILTER_TITLES
from demarche.model.settings import settings
from demarche.store.pins import RevisionInfo, named
from demarche.ui import loads, resolve, settings_options, url
from demarche.ui.export_menu import export_menu
from demarche.ui.markdown import literal, quiet
from demarche.ui.navigation import WITH_CONTEXT
from demarche.ui.part_actions import add_menu
from demarche.ui.share_menu import share_menu
from demarche.ui.view import PAGE, View, make_view

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

NOUNS = {"place": "place mentions", "figure": "figures", "statement": "statements",
         "event": "events"}  # fmt: skip
_NOTICES = "demarche_notices"


def open_view(page: StreamlitPage) -> View:
    """Read the URL, draw the filter bar, and return the view; wrong parameters are dropped.

    Raises UnknownRevisionError for a revision that the store does not hold: other numbers than
    those asked for must not stand in for them.
    """
    dossier = settings().dossier
    revisions = loads.store().revisions(dossier)
    asked = _revision(revisions)
    shown = asked or revisions[-1]
    loaded = loads.load(dossier, shown.number, _as_of())
    # Whatever the day, a link keeps its filters: known is what occurs on any day.
    every_day = loads.load(dossier, shown.number, None)
    known = every_day.labels
    _clean_url(settings_options.options_of(every_day))
    usual = page.url_path in WITH_CONTEXT
    _keep_over_pages(page, with_context=usual)
    if st.context.is_embedded:
        params = {name: st.query_params.get_all(name) for name in st.query_params}
        found = resolve.filters_of(params, known, with_context=usual)
        return _view(page, loaded, found, shown, revisions[-1])
    bar = st.container(horizontal=True, vertical_alignment="center", gap="small", key="filters")
    with bar:
        context = every_day.has_context and _context(with_context=usual)
    offered = {name: _offered(name, known[name], loaded.numbers[context][name])
               for name in url.FILTERS}  # fmt: skip
    with bar, st.popover("Filters", icon=":material/filter_list:", key="filter_popover"):
        chosen = _widgets(offered, loaded, [info.name for info in revisions], context)
    view = _view(page, loaded, chosen, shown, revisions[-1])
    with bar:
        share_menu(view)
        add_menu(view)
        export_menu(view)
        _summary(view)
    return view


def _view(
    page: StreamlitPage, loaded: Loaded, chosen: flt.Filters, shown: RevisionInfo,
    newest: RevisionInfo,
) -> View:  # fmt: skip
    return make_view(
        loaded, chosen, as_of=_as_of(), page=page.url_path,
        revision=shown.name if _asked_revision() else None,
        selection=url.parse_selection(st.query_params.get(url.EVIDENCE, "")),
        notices=st.session_state.pop(_NOTICES, ()),
        settings={name: st.query_params.get_all(name) for name in url.PAGE_SETTINGS
                  if name in st.query_params},
        revision_name=shown.name, recorded=shown.created_at, is_newest=shown == newest,
    )  # fmt: skip


def _keep_over_pages(page: StreamlitPage, *, with_context: bool) -> None:
    """A change of page clears the address but not the widgets: set again, they write it anew.

    Of evidence, only a choice that differed from the last page's default is kept.
    """
    before = st.session_state.get(PAGE, page.url_path)
    if before != page.url_path:
        keep_filters()
        if st.session_state.get(url.CONTEXT) == _usual(before in WITH_CONTEXT):
            st.session_state[url.CONTEXT] = _usual(with_context)
    st.session_state[PAGE] = page.url_path


def _usual(with_context: bool) -> str:
    return "context" if with_context else "report"


def _context(*, with_context: bool) -> bool:
    """The reader's choice of evidence; by default ``with_context`` or not."""
    chosen = st.segmented_control(
        "Evidence", list(CONTEXT), format_func=CONTEXT.__getitem__, key=url.CONTEXT,
        default=_usual(with_context), required=True, bind="query-params",
        label_visibility="collapsed",
        help="Facts of the dossier’s reports alone, or with those of pages that are cited in our "
        "own words.",
    )  # fmt: skip
    return chosen == "context"


def keep_filters() -> None:
    """Hold the filters' state where their widgets are not drawn, or the address has lost it."""
    for name in (*url.FILTERS, "q", url.CONTEXT, *url.CLOCKS):
        if name in st.session_state and name not in st.query_params:
            st.session_state[name] = st.session_state[name]


def _asked_revision() -> str:
    """The revision asked for, from the widget once it exists, from the URL before."""
    return str(st.session_state.get("revision") or st.query_params.get("revision", ""))


def _revision(known: Sequence[RevisionInfo]) -> RevisionInfo | None:
    """The revision asked for. A number, or a name from elsewhere, gives way to its name here."""
    form = url.clean({"revision": [_asked_revision()]}, {}).params.get("revision")
    if not form:
        return None
    found = named(known, form[0])
    if "revision" not in st.session_state and st.query_params.get("revision") != found.name:
        st.query_params["revision"] = found.name
        st.rerun()
    return found


def _as_of() -> date | None:
    if "as_of" in st.session_state:
        day: date | None = st.session_state["as_of"]
        return day
    return url.parse_day(st.query_params.get("as_of", ""))


def _offered(name: str, known: Mapping[str, str], now: Collection[str]) -> dict[str, str]:
    """The choices that occur on the day and in the evidence chosen, and those made already: no
    other choice undoes them.
    """
    raw = st.session_state.get(name) or st.query_params.get_all(name)
    chosen, _ = url.choose(raw, known)
    return {key: word for key, word in known.items() if key in now or key in chosen}


def _clean_url(options: url.Options) -> None:
    raw = {name: st.query_params.get_all(name) for name in st.query_params}
    cleaned = url.clean(raw, options)
    if cleaned.params == raw:
        return
    st.session_state[_NOTICES] = cleaned.notices
    # Once its widget exists, a bound parameter is Streamlit's: it drops wrong values by itself.
    free = {name for name in raw if name not in st.session_state}
    wrong = [name for name in free if cleaned.params.get(name) != raw[name]]
    for name in wrong:
        del st.query_params[name]
        if name in cleaned.params:
            st.query_params[name] = cleaned.params[name]
    if wrong:
        st.rerun()


def _widgets(
    labels: Mapping[str, Mapping[str, str]], loaded: Loaded, revisions: Sequence[str],
    context: bool,
) -> flt.Filters:  # fmt: skip
    text = st.text_input("Search", key="q", bind="query-params", max_chars=url.MAX_TEXT,
                         placeholder="words in sentences and names")  # fmt: skip
    chosen = {name: _choice(name, labels[name], loaded, context) for name in url.FILTERS}
    left, right = st.columns(2)
    left.date_input("As of", value=None, key="as_of", bind="query-params", format="YYYY-MM-DD",
                    min_value=url.FIRST_DAY, max_value=url.LAST_DAY,
                    help="Hides what became known after this day.")  # fmt: skip
    right.selectbox(
        "Revision", revisions, index=None, key="revision", bind="query-params",
        placeholder="newest", help="A state of the store: its number, and a fingerprint of what "
        "it holds. The newest by default.",
    )  # fmt: skip
    return flt.Filters(**chosen, text=text or "", with_context=context)


def _choice(
    name: str, options: Mapping[str, str], loaded: Loaded, context: bool
) -> tuple[str, ...]:
    found = list(loaded.numbers[context][name].items())[:5]
    numbers = " · ".join(f"{loaded.labels[name][key]} {n}" for key, n in found)
    chosen = st.multiselect(
        FILTER_TITLES[name], list(options), format_func=options.__getitem__, key=name,
        bind="query-params", placeholder="all",
        help=literal(f"Facts by {FILTER_TITLES[name].lower()}: {numbers}"),
    )  # fmt: skip
    return tuple(chosen)


def _summary(view: View) -> None:
    found, total = view.numbers.kinds, view.loaded.totals[view.filters.with_context]
    active = view.filters.active
    said = " · ".join(
        f"{found[k]} of {total[k]} {noun}" if active else f"{total[k]} {noun}"
        for k, noun in NOUNS.items()
    )
    st.markdown(quiet(said))
    if active:
        st.button("Clear filters", type="tertiary", icon=":material/close:", on_click=clear_filters)


def clear_filters() -> None:
    """Unset every filter, the clocks aside."""
    for name in url.FILTERS:
        st.session_state[name] = []
    st.session_state["q"] = ""


def _hidden(view: View) -> tuple[int, int]:
    """How many facts the as-of day hides, of the evidence chosen: known later, day not known."""
    snapshot = view.snapshot
    if view.as_of is None or view.filters.with_context:
        return snapshot.hidden_later, snapshot.hidden_unknown
    return _hidden_of_reports(view.loaded, snapshot.dossier.id, snapshot.revision, view.as_of)


@st.cache_data(show_spinner=False, max_entries=64)
def _hidden_of_reports(
    _loaded: Loaded, dossier: str, revision: int, as_of: date
) -> tuple[int, int]:
    del as_of  # part of the key, as the dossier and its revision are
    whole = loads.load(dossier, revision, None).frame
    every = flt.in_context(whole, with_context=False)
    shown = flt.in_context(_loaded.frame, with_context=False)
    hidden = every.loc[every.index.difference(shown.index), "fact"]
    unknown = sum(fact.known_on is None for fact in hidden)
    return len(hidden) - unknown, unknown


def tell_notices(view: View) -> None:
    """Say what was dropped from the URL, what the store had to do, and what an as-of day hides."""
    notices = [*view.notices, loads.store().notice or ""]
    later, unknown = _hidden(view)
    if view.as_of:
        notices.append(
            f"As of {view.as_of:%-d %B %Y}. Hidden: {plural(later, 'fact')} that became known "
            f"later, {unknown:,} whose day is not known."
        )
    if view.snapshot.rejected:
        rejected = plural(view.snapshot.rejected, "fact")
        notices.append(f"Hidden: {rejected} that a reviewer rejected.")
    if view.snapshot.unapplied:
        notices.append(f"Not applied: {plural(view.snapshot.unapplied, 'edit')} of reviewers that "
                       "no longer fit the report.")  # fmt: skip
    for notice in filter(None, notices):
        st.info(literal(notice), icon=":material/info:")
