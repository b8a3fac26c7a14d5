"""The view that a URL asks for: dossier, clocks, filters and selection, read once a run."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import astuple, dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from demarche.analysis.display import CONTEXT
from demarche.analysis.filters import Filters, in_context
from demarche.analysis.loaded import Found, Loaded
from demarche.analysis.names import Names
from demarche.analysis.scope import Scope
from demarche.model.briefing import Params
from demarche.model.dossier import Snapshot
from demarche.ui import resolve, url
from demarche.ui.navigation import WITH_CONTEXT, navigation
from demarche.ui.nodes import Element, Node, link

# In the session: the path of the page that shows ("" for the first).
PAGE = "demarche_page"
_THROUGH_APP: ContextVar[bool] = ContextVar("through_app", default=False)
_VIEW: ContextVar[View | None] = ContextVar("view", default=None)


@dataclass(frozen=True)
class View:
    """What a page shows. ``shown`` is the fact frame after the filters, ``frame`` all of it.

    ``settings`` are the page's own parameters of the URL, which links on the page keep.
    ``revision`` is the name of the revision that the URL asks for, None where it follows the
    newest; ``revision_name`` the one shown, which a store first recorded at ``recorded``.
    """

    loaded: Loaded
    filters: Filters
    shown: pd.DataFrame
    selection: url.Selection | None
    as_of: date | None
    revision: str | None
    page: str
    notices: Sequence[str] = field(default=())
    settings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    revision_name: str = ""
    is_newest: bool = True
    recorded: datetime = datetime(1970, 1, 1, tzinfo=UTC)

    @property
    def snapshot(self) -> Snapshot:
        return self.loaded.snapshot

    @property
    def frame(self) -> pd.DataFrame:
        return self.loaded.frame

    @property
    def names(self) -> Names:
        return self.loaded.names

    @property
    def numbers(self) -> Found:
        """How many facts of each kind the filters leave, and how many pages they cite."""
        return self.loaded.found(self.filters)

    @property
    def key(self) -> Hashable:
        """What the facts on show depend on: equal keys show equal facts."""
        dossier = self.snapshot.dossier.id
        return dossier, self.snapshot.revision, self.as_of, astuple(self.filters)

    @cached_property
    def scope(self) -> Scope:
        """What the page shows, for slides and exports."""
        display = resolve.display_of(self.settings, self.snapshot)
        return Scope(
            self.loaded, self.filters, self.shown, display, self.revision_name, self.recorded
        )

    @cached_property
    def report_only(self) -> View:
        """The same without cited facts."""
        filters = replace(self.filters, with_context=False)
        return replace(self, filters=filters, shown=in_context(self.shown, with_context=False))

    @property
    def is_pinned(self) -> bool:
        return self.revision is not None

    def slide_params(self, settings: Sequence[str], evidence: str = "") -> Params:
        """The parameters that show this view again, with only those settings of the page."""
        kept = {name: self.settings[name] for name in settings if name in self.settings}
        found = {**self._params, **kept, **({url.EVIDENCE: evidence} if evidence else {})}
        return {k: (v,) if isinstance(v, str) else tuple(v) for k, v in found.items() if v}

    @cached_property
    def _explicit(self) -> dict[str, str | list[str]]:
        """The parameters of another page: its own default of evidence counts there."""
        usual = self.page in WITH_CONTEXT
        chosen = self.filters.with_context != usual
        return {k: v for k, v in self._params.items() if k != url.CONTEXT or chosen}

    @cached_property
    def _params(self) -> dict[str, str | list[str]]:
        labels = self.loaded.labels
        params: dict[str, str | list[str]] = {
            name: [labels[name].get(v, v) for v in getattr(self.filters, name)]
            for name in url.FILTERS
        }
        context = CONTEXT["context" if self.filters.with_context else "report"]
        told = self.filters.with_context or self.page in WITH_CONTEXT
        params |= {"q": self.filters.text, url.CONTEXT: context if told else "",
                   "as_of": str(self.as_of or ""), "revision": self.revision or ""}  # fmt: skip
        return {name: value for name, value in params.items() if value}

    @cached_property
    def _query(self) -> str:
        return url.query(self._explicit)

    @cached_property
    def address(self) -> str:
        return url.query({**self._params, **self.settings})

    def params(self, evidence: str) -> dict[str, str | list[str]]:
        """The URL parameters of this view with ``evidence`` open, for another page."""
        return {**self._params, url.EVIDENCE: evidence}

    def link(self, *children: Node, evidence: str, page: str | None = None, cls: str = "",
             **attributes: object) -> Element:  # fmt: skip
        """A link to evidence, on this page or on another one."""
        path = self.page if page is None else page.removeprefix("situation")
        query = self.address if page is None else self._query
        joint = "&" if len(query) > 1 else ""
        href = f"{path}{query}{joint}{urlencode({url.EVIDENCE: evidence})}"
        return link(*children, to={"page": page, "evidence": evidence}, href=href, cls=cls,
                    **attributes)  # fmt: skip


def make_view(loaded: Loaded, filters: Filters, **rest: object) -> View:
    """A view with its filters applied."""
    return View(loaded, filters, loaded.found(filters).shown, **rest)  # type: ignore[arg-type]


@contextmanager
def through_app() -> Iterator[None]:
    """Tell the page that app.py runs it."""
    token = _THROUGH_APP.set(True)
    try:
        yield
    finally:
        _THROUGH_APP.reset(token)


def need_app() -> None:
    """Start the run again through app.py where Streamlit has run a page's script without it.

    It does so where the first visit to a new server goes straight to a page, because a folder
    named ``pages`` exists. Declaring any navigation ends that for the whole process.
    """
    if not _THROUGH_APP.get():
        navigation()
        st.rerun()


@contextmanager
def showing(view: View) -> Iterator[None]:
    """Make ``view`` the one that the page and its components see."""
    token = _VIEW.set(view)
    try:
        yield
    finally:
        _VIEW.reset(token)


def current_view() -> View:
    """The view that app.py made in this run, for the page that it runs."""
    need_app()
    view = _VIEW.get()
    assert view is not None, "app.py runs pages that show facts within a view"
    return view
