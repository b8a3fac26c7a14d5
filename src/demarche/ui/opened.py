"""Opening a shared link: what it is, by whom, pinned to when; ended links say so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NoReturn

import streamlit as st

from demarche.model.errors import UnknownShareError
from demarche.model.settings import settings
from demarche.model.share import Share
from demarche.store import shares
from demarche.ui import loads, url
from demarche.ui.markdown import literal, quiet
from demarche.ui.navigation import PAGES
from demarche.ui.parts import address
from demarche.ui.view import View

_OPENED = "demarche_share"
_BY = "demarche_by"


def open_share() -> Share | None:
    """Follow a managed link in the URL to its view, once a session; the link that is open.

    Raises UnknownShareError for a token that nobody made, or that has expired or was revoked.
    """
    token = st.query_params.get("share") or st.session_state.get(_OPENED, "")
    if not token:
        return None
    share = shares.find(loads.store(), token)
    refuse_ended(share, datetime.now(UTC))
    if st.session_state.get(_OPENED) != token:
        st.session_state[_OPENED] = token
        _go_to(share)
    if "share" not in st.query_params:  # a change of page has cleared it
        st.query_params["share"] = token
    return share


def _go_to(share: Share) -> NoReturn:
    page = share.page if share.page in PAGES else "situation"
    params = {name: list(values) for name, values in share.params.items()}
    st.switch_page(f"pages/{page}.py", query_params={**params, "share": share.token})


def refuse_ended(share: Share, now: datetime) -> None:
    """Raise UnknownShareError where the link is dead at ``now``, with when and what it was."""
    title = f" “{share.title}”" if share.title else ""
    state = share.state(now)
    if state != "open":
        end, word = {"revoked": (share.ended, "was revoked"),
                     "expired": (share.expires, "expired")}[state]  # fmt: skip
        raise UnknownShareError(
            f"The shared link{title} {word} on {end:%-d %B %Y at %H:%M} UTC.",
            remedy="Ask whoever sent it for a new one.",
        )
    if share.dossier != settings().dossier:
        raise UnknownShareError(
            f"The shared link{title} leads to the dossier '{share.dossier}', which this server "
            "does not show.", remedy="Ask whoever sent it.",
        )  # fmt: skip


def tell_what_is_open(view: View, share: Share | None) -> None:
    """Say what a shared or pinned link is; a view that nobody shared says nothing."""
    said = shared_words(view, share) + pinned_words(view)
    if said:
        with st.container(key="opened", horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/link: {literal(' '.join(said))}")
            if view.is_pinned and not view.is_newest:
                st.button("Show the newest", on_click=unpin, type="tertiary", key="unpin")


def shared_words(view: View, share: Share | None) -> list[str]:
    """Title, dossier and sharer of a shared link; nothing for a view that nobody shared."""
    by = _sharer()
    if share is None and not by:
        return []
    title = f" “{share.title}”" if share and share.title else ""
    day = f" on {share.created:%-d %B %Y}" if share else ""
    author = share.author if share else by
    who = f"by {author} (as typed, not verified)" if author else "by somebody who gave no name"
    what = "" if view.is_pinned else " Live: it follows the data."
    end = f" The link ends on {share.expires:%-d %B %Y}." if share and share.expires else ""
    return [f"Shared view{title} of “{view.snapshot.dossier.title}”, {who}{day}.{what}{end}"]


def _sharer() -> str:
    """Who shared, as the URL says; kept in it over pages, which clear it."""
    by = str(st.query_params.get("by") or st.session_state.get(_BY, ""))
    if by and "by" not in st.query_params:
        st.query_params["by"] = by
    st.session_state[_BY] = by
    return by


def pinned_words(view: View) -> list[str]:
    """To which state the view is pinned, and whether there is a newer one."""
    if not view.is_pinned:
        return []
    newer = "" if view.is_newest else " There is a newer one."
    return [f"Pinned to revision {view.revision_name}, recorded {view.recorded:%-d %B %Y}."
            f"{newer}"]  # fmt: skip


def embed_foot(view: View) -> None:
    """In a page of somebody else: which dossier this is, of when, and a way to the whole."""
    if not st.context.is_embedded:
        return
    day = f", as of {view.as_of:%-d %B %Y}" if view.as_of else ""
    whole = address(view.page, view.slide_params(url.PAGE_SETTINGS))
    with st.container(horizontal=True, vertical_alignment="center", key="embedded"):
        st.markdown(quiet(f"{view.snapshot.dossier.title}{day} · revision {view.revision_name}"))
        if whole:
            st.link_button("Open in Demarche", whole, type="tertiary",
                           icon=":material/open_in_new:")  # fmt: skip


def open_newest() -> None:
    """Leave a link that cannot be shown for the newest state of the dossier."""
    for kept in (_OPENED, _BY):
        st.session_state.pop(kept, None)
    st.query_params.clear()


def unpin() -> None:
    """Follow the newest revision again."""
    st.session_state["revision"] = None
