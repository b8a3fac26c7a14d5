"""What surrounds every page: the filter bar, notices, the evidence drawer, and clear errors."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import streamlit as st

from demarche.model.errors import (
    DemarcheError,
    InvalidDataError,
    UnknownBriefingError,
    UnknownRevisionError,
    UnknownShareError,
)
from demarche.ui.evidence import drawer
from demarche.ui.filter_bar import keep_filters, open_view, tell_notices
from demarche.ui.markdown import literal
from demarche.ui.navigation import VIEWS
from demarche.ui.opened import embed_foot, open_newest, open_share, tell_what_is_open
from demarche.ui.part_actions import tell_added
from demarche.ui.problems import tell_problem
from demarche.ui.view import PAGE, showing, through_app

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

_LOG = logging.getLogger(__name__)


def open_page(page: StreamlitPage) -> None:
    """Read the view from the URL, run ``page`` in it, and open the evidence it selects."""
    with through_app():
        tell_problem()
        if (page.url_path or "situation") in VIEWS:
            _open_view(page)
        else:
            keep_filters()
            st.session_state[PAGE] = page.url_path
            page.run()


def _open_view(page: StreamlitPage) -> None:
    share = open_share()
    view = open_view(page)
    tell_notices(view)
    tell_added()
    tell_what_is_open(view, share)
    with showing(view):
        drawer(view)  # before the page, which stops the run where it has nothing to show
        embed_foot(view)
        page.run()


def _to_briefings() -> None:
    # A link to the page that is open leaves its parameters in the address.
    if st.session_state.get(PAGE) == "briefings":
        st.button("All briefings", icon=":material/list:", on_click=st.query_params.clear)
    else:
        st.page_link("pages/briefings.py", label="All briefings", icon=":material/list:")


@contextmanager
def guarded() -> Iterator[None]:
    """Turn an error of ours into a page that says what, where and what to do."""
    try:
        yield
    except InvalidDataError as error:
        _LOG.exception("The data files are not sound")
        st.header("The data files are not sound", anchor=False)
        st.write("The dashboard did not start, so that nothing wrong is shown. Mend these faults, "
                 "then reload; `demarche check` lists them as well.")  # fmt: skip
        st.dataframe(
            [{"File": f.file, "Line": f.line, "Fault": f.what, "Remedy": f.remedy}
             for f in error.faults], hide_index=True,
        )  # fmt: skip
    except DemarcheError as error:
        _LOG.exception("Demarche could not show this page")
        st.header("The dashboard cannot show this", anchor=False)
        st.error(literal(error.message), icon=":material/error:")
        if error.remedy:
            st.write(literal(error.remedy))
        if isinstance(error, UnknownRevisionError | UnknownShareError):
            st.button("Open the newest state", on_click=open_newest)
        if isinstance(error, UnknownBriefingError):
            _to_briefings()
